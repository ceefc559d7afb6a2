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
  private var template = ""
  /// Where in `literals` begins what no instruction writes yet.
  private var unwritten = 0
  private var said: Set<Span> = []

  private(set) var diagnostics: [Diagnostic] = []

  init(_ check: TemplateCheck, words: [String: String]) {
    subjects = check.subjects
    self.words = words.mapValues { Array(Escape.markup($0).utf8) }
  }

  /// Returns the instructions of a page's template; none where it is missing. O(bytes of what it draws in).
  mutating func compile(_ page: PageTemplate) -> CompiledTemplate {
    compiled = CompiledTemplate()
    growth = TemplateGrowth()
    scopes = [page.schema]
    template = page.name
    unwritten = 0
    if let subject = subjects[page.name] { write(subject.whole, blocks: 0, depth: 0) }
    flush()
    compiled.isBounded = growth.isBounded
    return compiled
  }

  // MARK: Pieces

  private mutating func write(_ piece: TemplatePiece, blocks: Int, depth: Int) {
    guard let subject = subjects[piece.subject], let nesting = subject.nesting, depth <= TemplateWalk.mostNested else {
      return
    }
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
      if isInverted { write(inside, blocks: blocks, depth: depth + 1) }
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
    let parts = tag.name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    guard let scope = scopes.lastIndex(where: { $0.slot(named: first) != nil }),
      let slot = scopes[scope].slot(named: first)
    else {
      report(first, tag, offset: 0, among: scopes.flatMap(\.fields), subject)
      return nil
    }
    var target = Target(place: Place(scope: Int32(scope), slot: Int32(slot)), schema: scopes[scope], slot: slot)
    var path: [Int] = []
    var offset = first.utf8.count + 1
    for part in tag.asksAList ? parts.dropFirst().dropLast() : parts.dropFirst() {
      guard let schema = target.field.inner?() else { return nil }
      guard let slot = schema.slot(named: part) else {
        report(part, tag, offset: offset, among: schema.fields, subject)
        return nil
      }
      path.append(slot)
      (target.schema, target.slot) = (schema, slot)
      offset += part.utf8.count + 1
    }
    if !path.isEmpty {
      target.place.path = Int32(compiled.paths.count)
      compiled.paths.append(path)
    }
    return target
  }

  private mutating func report(
    _ name: String, _ tag: TemplateTag, offset: Int, among fields: [PageField], _ subject: TemplateCheck.Subject
  ) {
    let start = tag.nameRange.lowerBound + offset
    let span = Span(subject.file, start..<(start + name.utf8.count))
    guard said.insert(span).inserted else { return }
    let names = Set(fields.map(\.name.text)).sorted()
    diagnostics.append(
      Diagnostic(
        .themeUnanswered, "`\(template)` pages have no `\(name)` here", at: span,
        help: Suggestion.nearest(to: name, among: names).map { "did you mean `\($0)`?" }
          ?? "write it only where its page has it"))
  }
}

extension TemplateTag {
  /// Whether it asks if a list holds anything, and does not open it: `cases.any`.
  fileprivate var asksAList: Bool { name.hasSuffix(".\(PageVocabulary.any)") }
}
