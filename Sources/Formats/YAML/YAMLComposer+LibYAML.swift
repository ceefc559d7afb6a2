// How libyaml reads a text: its events, handed to the composer one by one until the end or the first mistake.

import CLibYAML
import Diagnostics

extension YAMLComposer {
  /// Composes the tree of a text in any form. O(bytes).
  mutating func runLibYAML() {
    if !bytes.isASCII(in: range) { offsets = range.filter { bytes[$0] & 0xC0 != 0x80 }.map(UInt32.init) }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      stop(.yamlSyntax, "there is not enough memory to read this", at: range.lowerBound)
      return
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      yaml_parser_set_input_string(&parser, base + range.lowerBound, range.count)
      var isDone = false
      while !isDone, stoppedAt == nil {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          syntaxError(parser)
          break
        }
        isDone = event.type == YAML_STREAM_END_EVENT
        handle(event)
        yaml_event_delete(&event)
      }
    }
    salvage()
  }

  // MARK: Events

  private mutating func handle(_ event: yaml_event_t) {
    let span = Span(file, offset(event.start_mark)..<offset(event.end_mark))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      if root != nil {
        stop(
          .yamlSyntax, "a second YAML document begins here", at: span.range.lowerBound,
          help: "take `---` out, for a file is one document")
      }
    case YAML_ALIAS_EVENT:
      diagnostics.append(
        Diagnostic(
          .yamlAlias, "text that begins with `*` is taken for an alias, which is not read", at: span,
          help: "put the text in quotation marks; what an alias is to repeat, write out in full"))
      add(Node(content: .scalar("", isPlain: false), span: span, isRefused: true))
    case YAML_SCALAR_EVENT:
      refuse(anchor: event.data.scalar.anchor, tag: event.data.scalar.tag, at: span)
      let text = String(
        decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self)
      let style = event.data.scalar.style
      if style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, let rule = TextCheck.rule(brokenIn: text) {
        // The bytes have been looked at, so only an escape can have brought it in; what is left of the value is not
        // shown.
        diagnostics.append(TextCheck.escaped(rule, at: trimmed(span)))
      }
      let place = trimmed(span)
      if style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
        let mistake = scalar(text, at: place).lateEnd()
      {
        return stop(.yamlSyntax, mistake.message, at: mistake.place, help: mistake.help)
      }
      let isPlain = style == YAML_PLAIN_SCALAR_STYLE
      let hasProperties = event.data.scalar.anchor != nil || event.data.scalar.tag != nil
      add(text, isPlain: isPlain, at: place, hasProperties: hasProperties)
    case YAML_SEQUENCE_START_EVENT:
      refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, at: span)
      open(isMapping: false, at: span.range.lowerBound)
    case YAML_MAPPING_START_EVENT:
      refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, at: span)
      open(isMapping: true, at: span.range.lowerBound)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      close(at: span.range.upperBound)
    default: break
    }
  }

  private mutating func refuse(anchor: UnsafePointer<yaml_char_t>?, tag: UnsafePointer<yaml_char_t>?, at span: Span) {
    if anchor != nil || tag != nil { refused += 1 }
    guard refused <= Self.patience else {
      return stop(
        tag != nil ? .yamlTag : .yamlAlias, "there are more anchors and tags than are worth naming",
        at: span.range.lowerBound, help: "write the values out in full")
    }
    if anchor != nil {
      diagnostics.append(
        Diagnostic(
          .yamlAlias, "text that begins with `&` is taken for an anchor, which is not read", at: span,
          help: "put the text in quotation marks; of an anchor leave `&name` out"))
    }
    if tag != nil {
      diagnostics.append(
        Diagnostic(
          .yamlTag, "text that begins with `!` is taken for a YAML tag, which is not read", at: span,
          help: "put the text in quotation marks; leave a tag out"))
    }
  }

  private func offset(_ mark: yaml_mark_t) -> Int {
    let index = Int(mark.index)
    if offsets.isEmpty { return min(range.lowerBound + index, range.upperBound) }
    return index < offsets.count ? Int(offsets[index]) : range.upperBound
  }

  private mutating func syntaxError(_ parser: yaml_parser_t) {
    let place =
      parser.error == YAML_READER_ERROR
      ? min(range.lowerBound + Int(parser.problem_offset), range.upperBound) : offset(parser.problem_mark)
    let failure = YAMLFailure(
      problem: parser.problem.map { String(cString: $0) } ?? "",
      context: parser.context.map { String(cString: $0) } ?? "", place: place, start: offset(parser.context_mark))
    let mistake = YAMLDiagnosis(failure, bytes: bytes, range: range).mistake()
    let lines = YAMLLines(bytes: bytes, range: range)
    let line = lines.line(at: mistake.place)
    // One cause, one message: what was said of the same line follows from the mistake.
    let consequences: Set<Rule> = [.yamlAlias, .yamlTag, .commentInText, .quotesInText]
    diagnostics.removeAll { consequences.contains($0.rule) && ($0.span?.range.lowerBound ?? 0) >= line.lowerBound }
    stop(.yamlSyntax, mistake.message, at: mistake.place, help: mistake.help)
  }
}
