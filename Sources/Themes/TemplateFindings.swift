// What compiling a template shows to be wrong with it on its page: names that the page does not have, with what it has
// in their place, and lists of which a part is hidden.

import Diagnostics

/// What was found while the templates of a theme were compiled, one page after the other.
struct TemplateFindings {
  /// A list that a page opens, or a name beside it.
  private struct Opened: Hashable {
    let schema: ObjectIdentifier
    let name: String
  }

  private let vocabulary: PageVocabulary
  /// The page that is compiled.
  private var page = ""
  /// Of the page that is compiled: lists that may hold more than it shows, where each is opened first.
  private var cutLists: [(list: Opened, field: PageField, schema: PageSchema, span: Span)] = []
  private var used: Set<Opened> = []
  private var said: Set<Span> = []
  /// For names of earlier page models: what the pages that draw them have in their place.
  private var successors: [Span: [(page: String, name: String)]] = [:]

  private(set) var diagnostics: [Diagnostic] = []

  init(_ vocabulary: PageVocabulary) { self.vocabulary = vocabulary }

  mutating func begin(_ page: PageTemplate) {
    self.page = page.name
    cutLists = []
    used = []
  }

  // MARK: Names

  /// Reports a name that none of the open objects has. Where no page at all has it, that has been reported, and only
  /// what to write in its place is noted.
  mutating func miss(_ name: String, at span: Span, in scopes: [PageSchema]) {
    // A section of the theme's words, which is no section.
    guard vocabulary.kind(of: name) != .strings else { return }
    let successor = successor(of: name, in: scopes) ?? Self.inside(scopes, name)
    guard vocabulary.kind(of: name) != nil else {
      guard let successor, successors[span]?.last?.page != page else { return }
      return successors[span, default: []].append((page, successor))
    }
    guard said.insert(span).inserted else { return }
    let near = Suggestion.nearest(to: name, among: Set(scopes.flatMap(\.fields).map(\.name.text)).sorted())
    diagnostics.append(
      Diagnostic(
        .themeUnanswered, "`\(page)` pages have no `\(name)` here", at: span,
        help: (successor ?? near).map { "did you mean `\($0)`?" }
          ?? "write it only where its page has it"))
  }

  /// Returns what the innermost open object that has anything like it has in place of a name of an earlier page model;
  /// nil for other names.
  func successor(of name: String, in scopes: [PageSchema]) -> String? {
    scopes.reversed().lazy.compactMap { $0.successor(of: name) }.first
  }

  /// A list that an object has which is not open: `neighbours.narrower`, or `neighbours.narrower.any` for
  /// `has_narrower`.
  private static func inside(_ scopes: [PageSchema], _ name: String) -> String? {
    for field in scopes.reversed().lazy.flatMap(\.fields) where field.kind == .object {
      guard let schema = field.inner?() else { continue }
      if let slot = schema.slot(of: TemplateTag.Part(name)), schema.fields[slot].kind == .list {
        return "\(field.name.text).\(name)"
      }
      if let successor = schema.successor(of: name) { return "\(field.name.text).\(successor)" }
    }
    return nil
  }

  /// Returns what to write in place of a name that no page has, as far as the pages that draw it say; nil where none
  /// does.
  func help(at span: Span) -> String? {
    guard let found = successors[span], let first = found.first else { return nil }
    if found.allSatisfy({ $0.name == first.name }) { return "write `\(first.name)`" }
    let each = found.map { "`\($0.name)` on `\($0.page)` pages" }
    return "what stands for it is \(each.joined(separator: ", ")): draw another partial there"
  }

  // MARK: Lists

  /// Notes that a template uses a name, other than to ask whether it holds anything.
  mutating func use(_ field: PageField, of schema: PageSchema, at span: Span, isOpened: Bool) {
    let opened = Opened(schema: ObjectIdentifier(schema), name: field.name.text)
    guard used.insert(opened).inserted else { return }
    if isOpened, !field.beyond.isEmpty { cutLists.append((opened, field, schema, span)) }
  }

  /// Reports the lists of the page of which nothing leads on.
  mutating func end() {
    for (list, field, schema, span) in cutLists {
      for group in field.beyond {
        guard !group.contains(where: { used.contains(Opened(schema: list.schema, name: $0)) }),
          let name = group.first, let slot = schema.slot(of: TemplateTag.Part(name))
        else { continue }
        diagnostics.append(
          Diagnostic(
            .themeHiddenList,
            "`\(list.name)` holds no more than one of `\(page)` pages shows, and nothing here leads to the others",
            at: span, help: "below the list, write \(schema.link(to: schema.fields[slot]))"))
      }
    }
  }
}

extension PageSchema {
  /// A template that shows what a field of the object leads to.
  fileprivate func link(to field: PageField) -> String {
    let name = field.name.text
    if field.kind == .text { return "{{#\(name)}}<p>{{\(name)}}</p>{{/\(name)}}" }
    // A flag says that the address of the object itself leads there.
    let text = field.kind == .flag ? "count" : "label"
    return "{{#\(name)}}<a href=\"{{url}}\">{{\(text)}}</a>{{/\(name)}}"
  }
}
