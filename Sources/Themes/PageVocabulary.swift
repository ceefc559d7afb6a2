// Every name that some page has, with its kind: what a template is held to before it is known which page draws it.

/// The names of a page model.
public struct PageVocabulary: Sendable {
  /// What a theme's `page_model` must say. A name that is taken away, or is given another kind, asks for a new version.
  public static let version = 2

  static let strings = "strings"
  /// Asks a list whether it holds anything, without opening it: `{{#cases.any}}<ul>…</ul>{{/cases.any}}`.
  static let any = "any"

  /// Every name, in byte order.
  public let names: [String]
  private let kinds: [String: ValueKind]
  /// Names that are declared with more than one kind, which is a mistake of ours.
  let contradictions: [String]

  /// O(names), of all schemas that the pages lead to.
  public init(of pages: [PageTemplate]) {
    var kinds: [String: ValueKind] = [Self.strings: .strings]
    var contradictions: Set<String> = []
    for field in PageSchema.reached(from: pages.map(\.schema)).flatMap(\.own) {
      if let known = kinds.updateValue(field.kind, forKey: field.name.text), known != field.kind {
        contradictions.insert(field.name.text)
      }
    }
    self.kinds = kinds
    self.contradictions = contradictions.sorted()
    names = kinds.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Returns what a name holds, or nil where no page has it.
  public func kind(of name: String) -> ValueKind? { kinds[name] }

  /// Names of page model 1 to which no page ever gave a value.
  static let alwaysEmpty: Set<String> = [
    "action_title", "action_url", "ends", "focus", "ideal_type_title", "locator", "network_caption", "obligations",
    "selection",
  ]
}

extension PageSchema {
  /// Returns these schemas and all that they hold or lead to, each once, in the order in which they are first met.
  public static func reached(from schemas: [PageSchema]) -> [PageSchema] {
    var found: [PageSchema] = []
    var seen: Set<ObjectIdentifier> = []
    var waiting = Array(schemas.reversed())
    while let schema = waiting.popLast() {
      guard seen.insert(ObjectIdentifier(schema)).inserted else { continue }
      found.append(schema)
      waiting += (schema.parts + schema.own.compactMap { $0.inner?() }).reversed()
    }
    return found
  }
}
