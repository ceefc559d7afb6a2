// What a page says, before a theme decides how: named values in objects and lists. A value can only be set under
// a name that the vocabulary declares for its kind, so text can never pass for markup.

import Markup

/// One value of a page model.
public enum PageValue: Sendable, Hashable {
  /// Data: escaped when it is written.
  case text(String)
  /// Finished markup, written as it is.
  case markup(Fragment)
  case flag(Bool)
  case list([PageObject])
  case object(PageObject)
  /// Nothing, on purpose: writes nothing, and keeps a template from finding an outer value of the same name.
  case absent
}

/// Named values: a whole page, a card on it, or one row of a table.
///
///     var card = PageObject()
///     card[.title] = "Reading across the river"
///     card[.isIllustrative] = true
public struct PageObject: Sendable, Hashable {
  struct Member: Sendable, Hashable {
    let name: String
    var value: PageValue
  }

  private(set) var members: [Member] = []

  public init() {}

  public subscript(key: TextKey) -> String? {
    get { if case .text(let text)? = self[named: key.rawValue] { text } else { nil } }
    set { self[named: key.rawValue] = newValue.map(PageValue.text) ?? .absent }
  }

  public subscript(key: MarkupKey) -> Fragment? {
    get { if case .markup(let fragment)? = self[named: key.rawValue] { fragment } else { nil } }
    set { self[named: key.rawValue] = newValue.map(PageValue.markup) ?? .absent }
  }

  public subscript(key: FlagKey) -> Bool {
    get { self[named: key.rawValue] == .flag(true) }
    set { self[named: key.rawValue] = .flag(newValue) }
  }

  public subscript(key: ListKey) -> [PageObject] {
    get { if case .list(let list)? = self[named: key.rawValue] { list } else { [] } }
    set { self[named: key.rawValue] = .list(newValue) }
  }

  public subscript(key: ObjectKey) -> PageObject? {
    get { if case .object(let object)? = self[named: key.rawValue] { object } else { nil } }
    set { self[named: key.rawValue] = newValue.map(PageValue.object) ?? .absent }
  }

  /// Returns what was set under `name`; nil where nothing was, not even an absence. O(members).
  private(set) subscript(named name: String) -> PageValue? {
    get { members.first { $0.name == name }?.value }
    set {
      let value = newValue ?? .absent
      if let index = members.firstIndex(where: { $0.name == name }) {
        members[index].value = value
      } else {
        members.append(Member(name: name, value: value))
      }
    }
  }
}
