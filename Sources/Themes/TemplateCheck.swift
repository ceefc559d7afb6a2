// Holds a template to the page model before anything is rendered: tags nest, names exist and are used as their kind
// allows, and nothing is written raw that is not markup. Every mistake is reported, at its place.

import Diagnostics

/// The check of one theme's templates.
struct TemplateCheck {
  /// A template as it is checked: its file, and the names of the blocks that it lets others fill.
  final class Subject: Sendable {
    let name: String
    let file: FileID
    let bytes: [UInt8]
    let tags: [TemplateTag]
    let unclosed: Range<Int>?
    /// The blocks that it lets others fill.
    let blocks: Set<String>
    /// Nil where tags are not well nested.
    let nesting: Nesting?

    init(name: String, file: FileID, bytes: [UInt8]) {
      self.name = name
      self.file = file
      self.bytes = bytes
      let scan = TemplateScanner(bytes).scan()
      tags = scan.tags
      unclosed = scan.unclosed
      blocks = Set(tags.lazy.filter { $0.kind == .block }.map(\.name))
      nesting = scan.unclosed == nil ? Nesting(of: tags, in: bytes) : nil
    }

    /// Whether there is nothing in it but comments.
    var isEmpty: Bool {
      tags.allSatisfy { $0.kind == .comment }
        && nesting?.literals.allSatisfy { bytes[$0].allSatisfy(HTMLContext.isSpace) } == true
    }

    /// The templates that this one draws in, each once.
    var includes: Set<String> { Set(tags.lazy.filter { $0.kind == .partial || $0.kind == .parent }.map(\.name)) }
  }

  let subjects: [String: Subject]
  /// By the name of a template, those that it draws in and that lead back to it.
  let circles: [String: Set<String>]
  let vocabulary: PageVocabulary
  /// Templates and partials that are there and could not be read.
  private let unread: Set<String>
  /// The keys of the theme's words; nil where these could not be read.
  private let strings: [String]?

  init(
    subjects: [String: Subject], unread: Set<String> = [], vocabulary: PageVocabulary, strings: [String]?
  ) {
    self.subjects = subjects
    self.unread = unread
    self.vocabulary = vocabulary
    self.strings = strings
    circles = TemplateCheck.circles(subjects)
  }

  /// Returns every mistake in one template. O(tags × names) at worst, when all are misspelt.
  func diagnostics(of subject: Subject) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func report(_ rule: Rule, _ message: String, _ range: Range<Int>, help: String? = nil) {
      found.append(Diagnostic(rule, message, at: Span(subject.file, range), help: help))
    }
    if let unclosed = subject.unclosed { report(.themeSyntax, "a tag is opened here and never closed", unclosed) }

    var open: [TemplateTag] = []
    var haveCrossed = false
    // The compiler and the renderer call themselves for each that is open.
    var deep: Range<Int>?
    for tag in subject.tags {
      if open.count > TemplateWalk.mostNested, deep == nil { deep = open.last?.range }
      let isInParent = open.last?.kind == .parent
      if isInParent, ![.block, .end, .comment].contains(tag.kind) {
        report(.themeSyntax, "only blocks may stand directly inside `{{<\(open.last?.name ?? "")}}`", tag.range)
      }
      switch tag.kind {
      case .comment:
        if tag.name.contains("{{") {
          report(
            .themeSyntax, "the comment that is opened here holds a tag, and ends with that tag’s braces",
            tag.range.lowerBound..<(tag.range.lowerBound + 3),
            help: "close it with `}}` in front of the tag, or write the tag without braces")
        }
      case .pragma, .delimiters:
        report(
          .themeForbiddenTag, "`\(tag.kind == .pragma ? "{{%" : "{{=")` is not allowed in a theme", tag.range,
          help: "delete it: templates are escaped, and keep their braces, in one way everywhere")
      case .variable, .unescaped: found += variable(tag, subject.file)
      case .section, .inverted:
        found += section(tag, subject.file)
        open.append(tag)
      case .block:
        if !isPlain(tag.name) { report(.themeSyntax, "a block's name is letters, digits, `-` and `_`", tag.nameRange) }
        if isInParent, let parent = open.last, let layout = subjects[parent.name], !layout.blocks.contains(tag.name) {
          report(
            .themeUnknownBlock, "`\(parent.name)` has no block `\(tag.name)`", tag.nameRange,
            help: Suggestion.nearest(
              to: tag.name, among: layout.blocks.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            ).map { "did you mean `\($0)`?" })
        }
        open.append(tag)
      case .parent:
        found += partial(tag, subject)
        open.append(tag)
      case .partial: found += partial(tag, subject)
      case .end:
        guard let opened = open.popLast() else {
          report(.themeSyntax, "`\(tag.name)` is closed here, and nothing is open", tag.range)
          continue
        }
        if opened.name != tag.name {
          // Tags that cross each other can be mended in two ways; a name that nothing open has, in one.
          haveCrossed = haveCrossed || open.contains { $0.name == tag.name }
          found.append(
            Diagnostic(
              .themeSyntax, "`\(tag.name)` is closed here, and `\(opened.name)` is open",
              at: Span(subject.file, tag.range),
              help: haveCrossed ? nil : "write `{{/\(opened.name)}}`",
              labels: [Diagnostic.Label(Span(subject.file, opened.range), "opened here")]))
        }
      }
    }
    for tag in open {
      report(
        .themeSyntax, "`\(tag.name)` is opened here and never closed", tag.range,
        help: "close it with `{{/\(tag.name)}}` where it ends")
    }
    if let deep {
      report(
        .themeGrowth, "sections and blocks are nested more than \(TemplateWalk.mostNested) deep here", deep,
        help: "move what is inside to a partial, or leave some of them out")
    }
    return found
  }

  // MARK: Names

  private func variable(_ tag: TemplateTag, _ file: FileID) -> [Diagnostic] {
    let (kind, found) = kind(of: tag, file)
    guard let kind else { return found }
    let span = Span(file, tag.nameRange)
    switch (kind, tag.kind) {
    case (.text, .variable), (.markup, .unescaped): return []
    case (.text, _):
      return [
        Diagnostic(
          .themeRawText, "`\(tag.name)` is text, and text is always escaped", at: span, help: "write `{{\(tag.name)}}`")
      ]
    case (.markup, _):
      return [
        Diagnostic(
          .themeWrongKind, "`\(tag.name)` is markup, and would be shown as its source", at: span,
          help: "write `{{{\(tag.name)}}}`")
      ]
    default:
      return [
        Diagnostic(
          .themeWrongKind, "`\(tag.name)` is \(kind.phrase) and cannot be written", at: span,
          help: "open it with {{#\(tag.name)}}")
      ]
    }
  }

  private func section(_ tag: TemplateTag, _ file: FileID) -> [Diagnostic] {
    let (kind, found) = kind(of: tag, file)
    guard kind == .strings else { return found }
    return [Diagnostic(.themeWrongKind, "`strings` is no section", at: Span(file, tag.nameRange))]
  }

  /// Returns the kind of what a tag names, or why there is none.
  private func kind(of tag: TemplateTag, _ file: FileID) -> (ValueKind?, [Diagnostic]) {
    func failure(_ rule: Rule, _ message: String, _ range: Range<Int>, _ help: String? = nil) -> (
      ValueKind?, [Diagnostic]
    ) {
      (nil, [Diagnostic(rule, message, at: Span(file, range), help: help)])
    }
    if tag.name.utf8.contains(UInt8(ascii: "(")) {
      return failure(.themeForbiddenTag, "`\(tag.name)` is a transform, and themes have none", tag.nameRange)
    }
    let parts = tag.parts.map(\.text)
    guard parts.allSatisfy(isPlain) else {
      return failure(
        .themeSyntax, "`\(tag.name)` is not a name: names are letters, digits and `_`, joined by dots", tag.nameRange)
    }
    if parts[0] == PageVocabulary.strings, parts.count > 1 {
      guard let strings else { return (.text, []) }
      guard parts.count == 2, strings.contains(parts[1]) else {
        let word = parts[1...].joined(separator: ".")
        return failure(
          .themeUnknownString, "strings/en.yml has no `\(word)`", tag.nameRange,
          Suggestion.nearest(to: word, among: strings).map { "did you mean `strings.\($0)`?" })
      }
      return (.text, [])
    }
    var place = tag.nameRange.lowerBound
    var last: ValueKind?
    var found: [Diagnostic] = []
    for (index, part) in parts.enumerated() {
      let range = place..<(place + part.utf8.count)
      place = range.upperBound + 1
      // Whether a list holds anything.
      if index > 0, index == parts.count - 1, last == .list, part == PageVocabulary.any { return (.flag, found) }
      last = vocabulary.kind(of: part)
      if last == nil {
        found.append(
          Diagnostic(
            .themeUnknownName, "the page model has no `\(part)`", at: Span(file, range),
            help: help(forUnknown: part)))
      } else if index < parts.count - 1, last != .object, last != .list || parts[index + 1] != PageVocabulary.any {
        found.append(
          Diagnostic(
            .themeWrongKind, "`\(part)` is \(last?.phrase ?? "") and has no parts", at: Span(file, range),
            help: last == .list ? "open it with {{#\(part)}}" : nil))
      }
    }
    return (found.isEmpty ? last : nil, found)
  }

  /// What to write for a name that no page has. Where a page is known that draws the template, `TemplateCompiler` says
  /// what that has.
  private func help(forUnknown name: String) -> String? {
    if PageVocabulary.alwaysEmpty.contains(name) { return "delete it: no page ever gave it a value" }
    if name.hasPrefix("has_") {
      return "ask a list whether it holds anything, such as {{#cases.any}}; no page is known here that could say which"
    }
    return Suggestion.nearest(to: name, among: vocabulary.names).map { "did you mean `\($0)`?" }
  }

  private func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  // MARK: Partials

  private func partial(_ tag: TemplateTag, _ subject: Subject) -> [Diagnostic] {
    let span = Span(subject.file, tag.nameRange)
    guard tag.name.utf8.first != UInt8(ascii: "*") else {
      return [Diagnostic(.themeForbiddenTag, "a partial's name may not depend on the page", at: span)]
    }
    guard subjects[tag.name] != nil else {
      if unread.contains(tag.name) { return [] }
      let names = subjects.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return [
        Diagnostic(
          .themeUnknownPartial, "there is no template or partial `\(tag.name)`", at: span,
          help: Suggestion.nearest(to: tag.name, among: names).map { "did you mean `\($0)`?" })
      ]
    }
    guard circles[subject.name]?.contains(tag.name) != true else {
      return [Diagnostic(.themeUnknownPartial, "`\(tag.name)` leads back to `\(subject.name)`", at: span)]
    }
    return []
  }

  /// The names of the templates that have blocks or draw in a layout, and of those that draw such a template in.
  /// O(templates + what they draw in).
  var fillable: Set<String> {
    var found: Set<String> = []
    var users: [String: [String]] = [:]
    var waiting: [String] = []
    for (name, subject) in subjects {
      for drawn in subject.includes { users[drawn, default: []].append(name) }
      if subject.tags.contains(where: { $0.kind == .block || $0.kind == .parent }) { waiting.append(name) }
    }
    while let name = waiting.popLast() {
      if found.insert(name).inserted { waiting += users[name] ?? [] }
    }
    return found
  }

  /// Returns for each template those of its partials and layouts that lead back to it. O(templates × what they draw
  /// in).
  private static func circles(_ subjects: [String: Subject]) -> [String: Set<String>] {
    let includes = subjects.mapValues(\.includes)
    func leads(_ start: String, to goal: String) -> Bool {
      var seen: Set<String> = []
      var waiting = [start]
      while let name = waiting.popLast() {
        if name == goal { return true }
        if seen.insert(name).inserted { waiting += includes[name] ?? [] }
      }
      return false
    }
    var circles: [String: Set<String>] = [:]
    for (name, drawn) in includes { circles[name] = drawn.filter { leads($0, to: name) } }
    return circles
  }
}
