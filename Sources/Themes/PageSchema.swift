// The names that one object of a page model has: a page, a card on it, a row of a table. A template is compiled against
// the schema of its page, and an object keeps its values in the order of its schema, so that nothing is looked up by
// name while a page is made.

/// One name of an object.
public struct PageField: Sendable {
  public let name: PageName
  public let kind: ValueKind
  /// The schema of a list's entries, or of an object.
  let inner: (@Sendable () -> PageSchema)?
  /// Where a list goes on that may hold more than its page shows: names beside it. A template that opens the list uses
  /// one of each group.
  var beyond: [[String]] = []

  /// A list and what its entries are.
  ///
  /// - Parameter beyond: Names beside it that lead to what the page has no room for; a template that opens the list
  ///   uses one of each group.
  public static func list(
    _ key: ListKey, of entry: @autoclosure @escaping @Sendable () -> PageSchema, beyond: [[any PageKey]] = []
  ) -> PageField {
    PageField(
      name: key.pageName, kind: .list, inner: entry, beyond: beyond.map { $0.map(\.pageName.text) })
  }

  /// An object and what it is.
  public static func object(_ key: ObjectKey, _ schema: @autoclosure @escaping @Sendable () -> PageSchema) -> PageField
  {
    PageField(name: key.pageName, kind: .object, inner: schema)
  }

  fileprivate static func plain<Key: PageKey>(_ key: Key) -> PageField {
    PageField(name: key.pageName, kind: Key.valueKind, inner: nil)
  }
}

/// The names of an object, each with the slot that holds its value.
///
///     static let card = PageSchema(
///       "card", "a case as other pages show it", including: [.standing],
///       texts: [.title, .url, .summary], markup: [.diagram], inside: [.list(.tags, of: .tagLink)])
public final class PageSchema: Sendable {
  /// A word for the reference of the page model: `card`.
  public let name: String
  /// A phrase for the reference.
  public let meaning: String
  /// Schemas whose names it has as well.
  public let parts: [PageSchema]
  /// The names that it has itself, without those of its parts.
  public let own: [PageField]
  /// What is written in place of names that earlier page models had: `claims.any` for `has_actions`.
  private let formerly: [String: String]
  /// Every name, in the order of slots.
  let fields: [PageField]
  /// A hash table with open addresses: the number of a name, and its slot; -1 where there is none.
  private let table: [(number: UInt64, slot: Int)]

  /// Declares an object. A name that is declared twice is a mistake of ours, and traps.
  public init(
    _ name: String, _ meaning: String, including parts: [PageSchema] = [], texts: [TextKey] = [],
    languages: [LanguageKey] = [], markup: [MarkupKey] = [], flags: [FlagKey] = [], inside: [PageField] = [],
    formerly: [String: String] = [:]
  ) {
    self.name = name
    self.meaning = meaning
    self.parts = parts
    self.formerly = formerly
    let texts = texts + languages.flatMap { [$0.tag, $0.direction] }
    own = texts.map(PageField.plain) + markup.map(PageField.plain) + flags.map(PageField.plain) + inside
    fields = parts.flatMap(\.fields) + own
    var size = 4
    while size < 2 * fields.count { size *= 2 }
    var table = Array(repeating: (number: UInt64(0), slot: -1), count: size)
    for (slot, field) in fields.enumerated() {
      var index = Int(truncatingIfNeeded: field.name.number) & (size - 1)
      while table[index].slot >= 0 {
        precondition(table[index].number != field.name.number, "two names of `\(name)` have one number")
        index = (index + 1) & (size - 1)
      }
      table[index] = (field.name.number, slot)
    }
    self.table = table
  }

  /// Returns the slot of a key; nil where it is not declared. O(1).
  func slot(of name: PageName) -> Int? { slot(numbered: name.number) }

  /// Returns the slot of a name that a template writes; nil where there is none. O(1).
  func slot(of name: TemplateTag.Part) -> Int? {
    slot(numbered: name.number).flatMap { fields[$0].name.text == name.text ? $0 : nil }
  }

  private func slot(numbered number: UInt64) -> Int? {
    var index = Int(truncatingIfNeeded: number) & (table.count - 1)
    while table[index].slot >= 0 {
      if table[index].number == number { return table[index].slot }
      index = (index + 1) & (table.count - 1)
    }
    return nil
  }

  /// Returns what a template writes here in place of a name that an earlier page model had; nil where the object has
  /// nothing like it. A flag that asked about a list, `has_cases`, is now a question to the list, `cases.any`.
  func successor(of name: String) -> String? {
    if let known = formerly[name] { return known }
    guard name.hasPrefix("has_") else { return nil }
    let asked = String(name.dropFirst("has_".count))
    return slot(of: TemplateTag.Part(asked)).map { fields[$0].kind == .list ? "\(asked).\(PageVocabulary.any)" : asked }
  }
}
