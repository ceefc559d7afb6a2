// One run of libyaml over one stretch of bytes: its events become a tree, until the end or the first mistake.

import CLibYAML
import Diagnostics

/// Runs one libyaml parser over one stretch of bytes.
struct YAMLComposer {
  /// A list or a mapping that is still open. It is changed where it lies in the stack: one that is taken out is copied
  /// with all that it holds.
  private struct Frame {
    let isMapping: Bool
    let start: Int
    private(set) var items: [Node] = []
    private(set) var entries: [Node.Entry] = []
    /// Whether what comes next is a key.
    private(set) var takesKey: Bool
    private var key = ""
    private var keySpan = Span(.none, 0..<0)
    /// Where each key stands, once there are many; among few it is found faster by looking through them.
    private var places: [String: Span] = [:]
    private static let many = 24

    init(isMapping: Bool, start: Int) {
      self.isMapping = isMapping
      self.start = start
      takesKey = isMapping
    }

    /// Puts a node among the items, or keeps it as a key or puts it behind the last one. Returns a key that there is
    /// already, with both of its places; the first is kept.
    mutating func take(_ node: consuming Node) -> (key: String, span: Span, first: Span)? {
      guard isMapping else {
        items.append(node)
        return nil
      }
      takesKey.toggle()
      guard takesKey else {
        (key, keySpan) = (node.text ?? "", node.span)
        return nil
      }
      if let first = place(of: key) { return (key, keySpan, first) }
      entries.append(Node.Entry(key: key, keySpan: keySpan, value: node))
      if entries.count == Self.many {
        for entry in entries { places[entry.key] = entry.keySpan }
      } else if entries.count > Self.many {
        places[key] = keySpan
      }
      return nil
    }

    private func place(of key: String) -> Span? {
      guard entries.count < Self.many else { return places[key] }
      for index in entries.indices where entries[index].key == key { return entries[index].keySpan }
      return nil
    }
  }

  let file: FileID
  let bytes: [UInt8]
  let range: Range<Int>
  /// Byte offset of each code point, or empty where every byte is one.
  private let offsets: [UInt32]

  var root: Node?
  var diagnostics: [Diagnostic] = []
  /// Where parsing could not go on, as a byte offset.
  private(set) var stoppedAt: Int?
  private var stack: [Frame] = []
  /// How many anchors, tags and repeated keys have been refused.
  private var refused = 0
  private static let patience = 200

  init(file: FileID, bytes: [UInt8], range: Range<Int>) {
    self.file = file
    self.bytes = bytes
    self.range = range
    var table: [UInt32] = []
    if bytes[range].contains(where: { $0 >= 0x80 }) {
      table.reserveCapacity(range.count)
      for index in range where bytes[index] & 0xC0 != 0x80 { table.append(UInt32(index)) }
    }
    offsets = table
  }

  static func duplicateKey(_ key: String, _ span: Span, _ first: Span) -> Diagnostic {
    Diagnostic(
      .duplicateKey, "`\(key)` stands twice in the same mapping", at: span,
      help: "keep one of the two", labels: [.init(first, "first written here")])
  }

  mutating func run() {
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
      if root != nil { stop(.yamlSyntax, "a second YAML document begins here", at: span.range.lowerBound) }
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
      let isKey = takesKey
      if isKey, bytes[span.range].first ?? 0 >= 0x80, let found = YAMLSigns.foreignIndent(text) {
        return stop(.yamlSyntax, found.message, at: span.range.lowerBound, help: found.help)
      }
      let scalar = ScalarText(text: text, span: trimmed(span), bytes: bytes, end: range.upperBound)
      if style != YAML_PLAIN_SCALAR_STYLE {
        if style != YAML_LITERAL_SCALAR_STYLE, style != YAML_FOLDED_SCALAR_STYLE, let mistake = scalar.lateEnd() {
          return stop(.yamlSyntax, mistake.message, at: mistake.place, help: mistake.help)
        }
        add(Node(content: .scalar(text, isPlain: false), span: scalar.span))
      } else {
        let isRefused = text.isEmpty && (event.data.scalar.anchor != nil || event.data.scalar.tag != nil)
        let kept = isKey ? text : scalar.trimmedOfForeignBlanks
        add(Node(content: .scalar(kept, isPlain: true), span: scalar.span, isRefused: isRefused))
      }
      if !isKey, let doubt = scalar.doubt(isPlain: style == YAML_PLAIN_SCALAR_STYLE) { diagnostics.append(doubt) }
    case YAML_SEQUENCE_START_EVENT:
      refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, at: span)
      open(Frame(isMapping: false, start: span.range.lowerBound), span)
    case YAML_MAPPING_START_EVENT:
      refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, at: span)
      open(Frame(isMapping: true, start: span.range.lowerBound), span)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      close(at: span.range.upperBound)
    default: break
    }
  }

  private mutating func open(_ frame: consuming Frame, _ span: Span) {
    if takesKey {
      stop(.yamlComplexKey, "a key must be plain text, not a list or a mapping", at: span.range.lowerBound)
    } else if stack.count >= YAMLParser.maximumDepth {
      stop(.yamlDepth, "values are nested more than \(YAMLParser.maximumDepth) deep", at: span.range.lowerBound)
    } else {
      stack.append(frame)
    }
  }

  private mutating func close(at end: Int) {
    guard let frame = stack.popLast() else { return }
    let span = trimmed(Span(file, frame.start..<max(frame.start, end)))
    add(Node(content: frame.isMapping ? .mapping(frame.entries) : .list(frame.items), span: span))
  }

  /// Whether what comes next is a key of the innermost mapping.
  private var takesKey: Bool { stack.isEmpty ? false : stack[stack.count - 1].takesKey }

  private mutating func add(_ node: consuming Node) {
    guard !stack.isEmpty else {
      root = node
      return
    }
    guard let (key, span, first) = stack[stack.count - 1].take(node) else { return }
    refused += 1
    guard refused <= Self.patience else {
      return stop(
        .duplicateKey, "more keys stand twice than are worth naming", at: span.range.lowerBound,
        help: "keep one of each")
    }
    diagnostics.append(Self.duplicateKey(key, span, first))
  }

  /// Keeps what was complete when parsing stopped: of the outermost mapping, every entry that had its value. The last
  /// one is not complete where parsing stopped in its line, or in a line below that is indented or begins an item.
  private mutating func salvage() {
    guard let stoppedAt, root == nil, let bottom = stack.first, bottom.isMapping else { return }
    let line = YAMLLines(bytes: bytes, range: range).line(at: stoppedAt)
    let isNewField = bytes[line].first.map { $0 < 0x80 && !" \t-#".utf8.contains($0) } ?? true
    let entries = bottom.entries.filter { entry in
      let isBefore = entry.keySpan.range.lowerBound < line.lowerBound
      return isBefore && (isNewField || entry.keySpan != bottom.entries.last?.keySpan)
    }
    root = Node(content: .mapping(entries), span: Span(file, range))
    stack = []
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

  // MARK: Places

  private func offset(_ mark: yaml_mark_t) -> Int {
    let index = Int(mark.index)
    if offsets.isEmpty { return min(range.lowerBound + index, range.upperBound) }
    return index < offsets.count ? Int(offsets[index]) : range.upperBound
  }

  /// The span without the blank space and comment that libyaml counts to a block's end.
  private func trimmed(_ span: Span) -> Span {
    let (lower, upper) = (span.range.lowerBound, span.range.upperBound)
    var end = upper
    while end > lower, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return Span(file, lower..<end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
  }

  // MARK: Mistakes

  private mutating func stop(_ rule: Rule, _ message: String, at offset: Int, help: String? = nil) {
    stoppedAt = offset
    let line = YAMLLines(bytes: bytes, range: range).line(at: offset)
    // A hidden character is reported with the bytes of the file.
    if String(decoding: bytes[line].prefix(200), as: UTF8.self).unicodeScalars.contains("\u{FEFF}") { return }
    let end = line.upperBound
    diagnostics.append(Diagnostic(rule, message, at: Span(file, offset..<max(end, offset)), help: help))
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
