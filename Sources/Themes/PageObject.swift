// What a page says, before a theme decides how: named values in objects and lists. A value can only be set under
// a name that the object's schema declares for its kind, so text can never pass for markup.

import Markup

/// One value of a page model.
public enum PageValue: Sendable {
  /// Data: escaped when it is written.
  case text(String)
  /// Finished markup, written as it is.
  case markup(Fragment)
  case flag(Bool)
  case list([PageObject])
  case object(PageObject)
  /// Nothing: writes nothing, and opens no section.
  case absent

  /// Whether it holds nothing: what `{{^name}}` asks.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.utf8.isEmpty
    case .markup(let fragment): fragment.isEmpty
    case .flag(let flag): !flag
    case .list(let list): list.isEmpty
    case .object: false
    case .absent: true
    }
  }
}

/// Named values: a whole page, a card on it, or one row of a table.
///
///     var card = PageObject(.card)
///     card[.title] = "Reading across the river"
///     card[.isIllustrative] = true
///
/// Each name that its schema declares has a slot, and is absent until it is set. To use another name is a mistake of
/// ours, and traps.
public struct PageObject: Sendable {
  public let schema: PageSchema
  /// In the order of the schema's slots.
  private(set) var values: [PageValue]

  /// Returns an object in which everything is absent.
  public init(_ schema: PageSchema) {
    self.schema = schema
    values = Array(repeating: .absent, count: schema.fields.count)
  }

  public subscript(key: TextKey) -> String? {
    get { if case .text(let text) = self[key.pageName] { text } else { nil } }
    set { self[key.pageName] = newValue.map(PageValue.text) ?? .absent }
  }

  public subscript(key: MarkupKey) -> Fragment? {
    get { if case .markup(let fragment) = self[key.pageName] { fragment } else { nil } }
    set { self[key.pageName] = newValue.map(PageValue.markup) ?? .absent }
  }

  public subscript(key: FlagKey) -> Bool {
    get { if case .flag(let flag) = self[key.pageName] { flag } else { false } }
    set { self[key.pageName] = .flag(newValue) }
  }

  public subscript(key: ListKey) -> [PageObject] {
    get { if case .list(let list) = self[key.pageName] { list } else { [] } }
    set {
      let entry = schema.inner(of: key.pageName)
      for object in newValue {
        precondition(
          object.schema === entry, "`\(key.pageName.text)` of `\(schema.name)` holds no `\(object.schema.name)`")
      }
      self[key.pageName] = .list(newValue)
    }
  }

  public subscript(key: ObjectKey) -> PageObject? {
    get { if case .object(let object) = self[key.pageName] { object } else { nil } }
    set {
      if let object = newValue {
        precondition(
          object.schema === schema.inner(of: key.pageName),
          "`\(key.pageName.text)` of `\(schema.name)` is no `\(object.schema.name)`")
      }
      self[key.pageName] = newValue.map(PageValue.object) ?? .absent
    }
  }

  private subscript(key: PageName) -> PageValue {
    get { values[schema.declaredSlot(of: key)] }
    set { values[schema.declaredSlot(of: key)] = newValue }
  }
}

extension PageSchema {
  fileprivate func declaredSlot(of key: PageName) -> Int {
    guard let slot = slot(of: key) else { preconditionFailure("`\(name)` declares no `\(key.text)`") }
    return slot
  }

  fileprivate func inner(of key: PageName) -> PageSchema? { fields[declaredSlot(of: key)].inner?() }
}
