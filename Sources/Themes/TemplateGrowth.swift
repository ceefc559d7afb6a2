// How much of a page a template can make, found while it is compiled. Where it is certain that the renderer never has
// to end a page, `check` need not render one.

/// What a template writes for each part of a page model.
///
/// The work of a page is the bytes that it writes, before they are escaped, and `perEntry` for each object that it
/// opens. `TemplateRenderer` ends a page when that comes to more than `fixed` and `times` the model's size, in which an
/// object counts `object` bytes and its text and markup as they are long.
struct TemplateGrowth {
  static let fixed = 4_000_000
  static let times = 16
  static let object = 250
  static let perEntry = 32
  /// The longest language tag that is taken into account.
  static let languageTag = 64

  private struct Value: Hashable {
    let schema: ObjectIdentifier
    let slot: Int
  }

  private struct OpenList {
    let value: Value
    /// The number of the scope that its entries are.
    let scope: Int
  }

  private var lists: [OpenList] = []
  /// What is written for one entry of a list, in all places where the list is opened.
  private var entries: [Value: Int] = [:]
  /// In how many places a text or markup is written.
  private var writes: [Value: Int] = [:]
  /// Whether each list is opened where its own object is the innermost, and so once for each of its objects.
  private var isNested = true

  /// Whether the work is at most `fixed` and `times` the size of any model whose language tags are not longer than
  /// `languageTag`: a megabyte of template for the page itself, as `TemplateWalk` makes sure; `times × object` bytes
  /// for each entry; each text `times` times.
  var isBounded: Bool {
    isNested && entries.values.allSatisfy { $0 <= Self.times * Self.object }
      && writes.values.allSatisfy { $0 <= Self.times }
  }

  mutating func write(bytes: Int) {
    if let list = lists.last { entries[list.value, default: 0] += bytes }
  }

  /// Counts a text or markup that is written.
  mutating func write(_ schema: PageSchema, slot: Int, scope: Int) {
    if scope >= lists.last?.scope ?? 0 {
      writes[Value(schema: ObjectIdentifier(schema), slot: slot), default: 0] += 1
    } else if schema.fields[slot].name.isLanguageTag {
      write(bytes: Self.languageTag)
    } else {
      // Something of the page, once for each entry.
      isNested = false
    }
  }

  /// Counts a list or an object, the entries of which become the scope `entry`.
  mutating func open(_ schema: PageSchema, slot: Int, scope: Int, as entry: Int) {
    if scope < lists.last?.scope ?? 0 { isNested = false }
    guard schema.fields[slot].kind == .list else { return write(bytes: Self.perEntry) }
    let value = Value(schema: ObjectIdentifier(schema), slot: slot)
    lists.append(OpenList(value: value, scope: entry))
    write(bytes: Self.perEntry)
  }

  mutating func close(_ schema: PageSchema, slot: Int) {
    if schema.fields[slot].kind == .list { lists.removeLast() }
  }
}
