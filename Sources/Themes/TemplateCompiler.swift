// From the checked templates of a theme to the instructions of one page: partials, layouts and what fills their blocks
// are put in place, and each name is looked for in the schemas of what is open there. A name that is in none of them
// writes nothing, and is reported at its place.

import Diagnostics
import Markup

/// Compiles the templates of pages, one after the other. They have passed `TemplateCheck` and `TemplateWalk`, which
/// bound their size and depth.
struct TemplateCompiler {
  private typealias Place = CompiledTemplate.Place

  /// What a name means where it is written: a place, and what declares it.
  private struct Target {
    var place: Place
    var schema: PageSchema
    var slot: Int
    var field: PageField { schema.fields[slot] }
  }

  private let subjects: [String: TemplateCheck.Subject]
  /// The theme's words, escaped.
  private let words: [String: [UInt8]]
  private var fillings = BlockFillings()
  private var compiled = CompiledTemplate()
  private var growth = TemplateGrowth()
  /// The schemas of the objects that are open, the page's first.
  private var scopes: [PageSchema] = []
  /// How many sections are open around that write nothing, because the page does not have what they ask.
  private var unanswered = 0
  /// Where in `literals` begins what no instruction writes yet.
  private var unwritten = 0

  private(set) var findings: TemplateFindings

  init(_ check: TemplateCheck, words: [String: String]) {
    subjects = check.subjects
    findings = TemplateFindings(check.vocabulary)
    self.words = words.mapValues { Array(Escape.markup($0).utf8) }
  }

  /// Returns the instructions of a page's template; none where it is missing. O(bytes of what it draws in).
  mutating func compile(_ page: PageTemplate) -> CompiledTemplate {
    compiled = CompiledTemplate()
    growth = TemplateGrowth()
    scopes = [page.schema]
    unwritten = 0
    findings.begin(page)
    if let subject = subjects[page.name] { write(subject.whole, blocks: 0, depth: 0) }
    flush()
    findings.end()
    compiled.isBounded = growth.isBounded
    return compiled
  }

  // MARK: Pieces

  private mutating func write(_ piece: TemplatePiece, blocks: Int, depth: Int) {
    let subject = piece.subject
    guard let nesting = subject.nesting, depth <= TemplateWalk.mostNested else { return }
    var index = piece.from
    while true {
      compiled.literals += subject.bytes[nesting.literals[index]]
      guard index < piece.to else { return }
      let tag = subject.tags[index]
      let inside = nesting.inside(index, of: subject)
      switch tag.kind {
      case .variable, .unescaped: write(tag, of: subject)
      case .section, .inverted: write(tag, of: subject, around: inside, blocks: blocks, depth: depth)
      case .partial: if let other = subjects[tag.name] { write(other.whole, blocks: blocks, depth: depth + 1) }
      case .parent:
        let filled = fillings.fill(blocks, with: inside, nesting, subject)
        if let other = subjects[tag.name] { write(other.whole, blocks: filled, depth: depth + 1) }
      case .block: write(fillings[blocks, tag.name] ?? inside, blocks: blocks, depth: depth + 1)
      case .comment, .end, .delimiters, .pragma: break
      }
      index = nesting.ends[index] + 1
    }
  }

  private mutating func write(_ tag: TemplateTag, of subject: TemplateCheck.Subject) {
    if tag.name.hasPrefix("\(PageVocabulary.strings).") {
      compiled.literals += words[String(tag.name.dropFirst(PageVocabulary.strings.count + 1))] ?? []
      return
    }
    guard let target = target(of: tag, in: subject) else { return }
    flush()
    switch target.field.kind {
    case .text: compiled.instructions.append(.text(target.place))
    case .markup: compiled.instructions.append(.markup(target.place))
    // Refused by `TemplateCheck`.
    case .flag, .list, .object, .strings: return
    }
    growth.write(target.schema, slot: target.slot, scope: Int(target.place.scope))
  }

  private mutating func write(
    _ tag: TemplateTag, of subject: TemplateCheck.Subject, around inside: TemplatePiece, blocks: Int, depth: Int
  ) {
    let isInverted = tag.kind == .inverted
    guard let target = target(of: tag, in: subject) else {
      if isInverted {
        write(inside, blocks: blocks, depth: depth + 1)
      } else if let successor = findings.successor(of: tag.name, in: scopes) {
        pass(inside, of: successor, blocks: blocks, depth: depth)
      }
      return
    }
    flush()
    let number = compiled.instructions.count
    // Replaced below, when its end is known.
    compiled.instructions.append(.when(target.place, end: 0))
    let scope = scopes.count
    if !isInverted, !tag.asksAList, let schema = target.field.inner?() {
      growth.open(target.schema, slot: target.slot, scope: Int(target.place.scope), as: scope)
      scopes.append(schema)
      compiled.scopes = max(compiled.scopes, scopes.count)
    }
    write(inside, blocks: blocks, depth: depth + 1)
    flush()
    let isOpen = scopes.count > scope
    if isOpen {
      growth.close(target.schema, slot: target.slot)
      scopes.removeLast()
    }
    let end = Int32(compiled.instructions.count)
    compiled.instructions[number] =
      isInverted
      ? .unless(target.place, end: end)
      : isOpen ? .each(target.place, scope: Int32(scope), end: end) : .when(target.place, end: end)
  }

  /// Goes through a section that asks a name of an earlier page model, for what is wrong in it, as if it asked what
  /// there is in its place. Nothing of it is written, and `TemplateGrowth` counts it as if it were.
  private mutating func pass(_ inside: TemplatePiece, of successor: String, blocks: Int, depth: Int) {
    flush()
    let (instructions, literals, scope) = (compiled.instructions.count, compiled.literals.count, scopes.count)
    let object = scopes.reversed().lazy.compactMap { schema in
      schema.slot(of: TemplateTag.Part(successor)).flatMap { schema.fields[$0].inner?() }
    }.first
    if let object { scopes.append(object) }
    unanswered += 1
    write(inside, blocks: blocks, depth: depth + 1)
    unanswered -= 1
    scopes.removeLast(scopes.count - scope)
    compiled.instructions.removeLast(compiled.instructions.count - instructions)
    compiled.literals.removeLast(compiled.literals.count - literals)
    unwritten = literals
  }

  /// Makes an instruction of the bytes that none writes yet.
  private mutating func flush() {
    let end = compiled.literals.count
    if unwritten < end {
      compiled.instructions.append(.literal(from: Int32(unwritten), to: Int32(end)))
      growth.write(bytes: end - unwritten)
    }
    unwritten = end
  }

  // MARK: Names

  /// Returns what a name means: the innermost open object that has its first part decides.
  private mutating func target(of tag: TemplateTag, in subject: TemplateCheck.Subject) -> Target? {
    let parts = tag.parts
    guard let first = parts.first else { return nil }
    guard let (scope, slot) = place(of: first) else {
      findings.miss(first.text, at: tag.span(0, first, in: subject), in: scopes)
      return nil
    }
    var target = Target(place: Place(scope: Int32(scope), slot: Int32(slot)), schema: scopes[scope], slot: slot)
    note(target, tag, at: tag.span(0, first, in: subject), isLast: parts.count == 1)
    var path: [Int] = []
    var offset = first.text.utf8.count + 1
    for part in tag.asksAList ? parts.dropFirst().dropLast() : parts.dropFirst() {
      guard let schema = target.field.inner?() else { return nil }
      guard let slot = schema.slot(of: part) else {
        findings.miss(part.text, at: tag.span(offset, part, in: subject), in: [schema])
        return nil
      }
      path.append(slot)
      (target.schema, target.slot) = (schema, slot)
      note(target, tag, at: tag.span(offset, part, in: subject), isLast: path.count == parts.count - 1)
      offset += part.text.utf8.count + 1
    }
    if !path.isEmpty {
      target.place.path = Int32(compiled.paths.count)
      compiled.paths.append(path)
    }
    return target
  }

  /// Returns which of the open objects is the innermost that has a name, and its slot there; nil where none has it.
  private func place(of name: TemplateTag.Part) -> (scope: Int, slot: Int)? {
    for (scope, schema) in scopes.enumerated().reversed() {
      if let slot = schema.slot(of: name) { return (scope, slot) }
    }
    return nil
  }

  /// Notes that a name is used, unless it is only asked whether it holds anything.
  private mutating func note(_ target: Target, _ tag: TemplateTag, at span: Span, isLast: Bool) {
    guard unanswered == 0, tag.kind != .inverted, !tag.asksAList else { return }
    findings.use(target.field, of: target.schema, at: span, isOpened: isLast && tag.kind == .section)
  }
}

extension TemplateTag {
  /// Whether it asks if a list holds anything, and does not open it: `cases.any`.
  fileprivate var asksAList: Bool { name.hasSuffix(".\(PageVocabulary.any)") }

  /// Where a part of its name is, so many bytes from the name's start.
  fileprivate func span(_ offset: Int, _ part: Part, in subject: TemplateCheck.Subject) -> Span {
    let start = nameRange.lowerBound + offset
    return Span(subject.file, start..<(start + part.text.utf8.count))
  }
}
