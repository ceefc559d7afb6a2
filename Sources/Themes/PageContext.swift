// The page model as the Mustache engine walks it. Each kind of value is a node of its own, so that the engine never
// falls back on reflection, and an absence is falsy, prints nothing and hides outer values of the same name.

import Mustache

extension PageValue {
  /// Returns what the engine is given: nodes, arrays of nodes or a Bool.
  func node(_ meter: RenderMeter) -> Any {
    switch self {
    case .text(let text): TextNode(renderText: text)
    case .markup(let fragment): TextNode(renderText: fragment.text)
    case .flag(let flag): flag
    case .list(let list): list.map { ObjectNode(object: $0, meter: meter) }
    case .object(let object): ObjectNode(object: object, meter: meter)
    case .absent: AbsentNode()
    }
  }
}

/// Text, or markup: which of the two may be printed raw was settled when the theme was checked.
struct TextNode: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }
  func child(named: String) -> Any? { nil }
}

struct AbsentNode: MustacheParent, MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
  func child(named: String) -> Any? { nil }
}

/// An object below the root. A name that it lacks is looked for further out.
struct ObjectNode: MustacheParent {
  let object: PageObject
  let meter: RenderMeter
  func child(named name: String) -> Any? { object[named: name].map { meter.node(of: $0, named: name) } }
}

/// The words of a theme, under `strings`.
struct StringsNode: MustacheParent {
  let strings: [String: String]
  func child(named name: String) -> Any? { strings[name].map(TextNode.init) }
}

/// The outermost object: it remembers every name that nothing answered. One is made for each rendering, and never
/// shared.
final class RootNode: MustacheParent {
  private let page: PageObject
  private let strings: StringsNode
  private let meter: RenderMeter
  private(set) var unanswered: Set<String> = []

  init(page: PageObject, strings: [String: String], meter: RenderMeter) {
    self.page = page
    self.meter = meter
    self.strings = StringsNode(strings: strings)
  }

  func child(named name: String) -> Any? {
    if let value = page[named: name] { return meter.node(of: value, named: name) }
    if name == PageVocabulary.strings { return strings }
    unanswered.insert(name)
    return nil
  }
}
