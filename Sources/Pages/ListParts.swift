// A list that is too long for one page, cut into parts, each on a page of its own. Like the volumes of a lexicon a part
// is called by where it begins and ends: `A–C`, `D–Fe`, `Fi–K`; of a list that is in no order of words, by numbers.

import Words

/// The parts of a list, at least one. A list of at most `most` items is one part.
struct ListParts: Sendable, Hashable {
  /// How many items a page lists at most.
  static let most = 200
  /// How many parts a page links to at most: the first, the last, those beside it, and some between.
  static let mostLinks = 40

  /// A stretch of the list.
  struct Part: Sendable, Hashable {
    /// From 1.
    let number: Int
    /// The places of its items in the list.
    let items: Range<Int>
    let label: Label
  }

  /// What a part is called.
  enum Label: Sendable, Hashable {
    /// By its first and last item, from 1.
    case numbers(ClosedRange<Int>)
    /// By the beginnings of its first and last item, as long as they must be to tell it from the parts beside it.
    case words(from: String, to: String)
  }

  let parts: [Part]

  /// Returns the parts of a list in any order.
  ///
  /// - Parameter ranges: Where it is cut; nil for parts of one length.
  init(count: Int, cutInto ranges: [Range<Int>]? = nil) {
    parts = (ranges ?? Self.ranges(count)).enumerated().map { place, items in
      Part(number: place + 1, items: items, label: .numbers(items.lowerBound + 1...max(items.upperBound, 1)))
    }
  }

  /// Returns the parts of a list in any order whose items have several rows each on their page: no part has more than
  /// `most` rows, unless one item has. O(items).
  init(rows: [Int]) {
    guard rows.contains(where: { $0 > 1 }) else {
      self.init(count: rows.count)
      return
    }
    var ranges: [Range<Int>] = []
    var (start, sum) = (0, 0)
    for (place, number) in rows.enumerated() {
      if sum + number > Self.most, place > start {
        ranges.append(start..<place)
        (start, sum) = (place, 0)
      }
      sum += number
    }
    self.init(count: rows.count, cutInto: ranges + [start..<rows.count])
  }

  /// Returns the parts of a list that is in the order of words; they are called by numbers where its words do not tell
  /// them apart. O(parts).
  init(words: [String], cutInto ranges: [Range<Int>]? = nil) {
    let byNumber = ListParts(count: words.count, cutInto: ranges)
    let named = byNumber.parts.compactMap { part -> Part? in
      let (first, last) = (part.items.lowerBound, part.items.upperBound - 1)
      guard words.indices.contains(first), words.indices.contains(last),
        let from = Self.beginning(of: words[first], unlike: first > 0 ? words[first - 1] : nil),
        let to = Self.beginning(of: words[last], unlike: last + 1 < words.count ? words[last + 1] : nil)
      else { return nil }
      return Part(number: part.number, items: part.items, label: .words(from: from, to: to))
    }
    parts = named.count == byNumber.parts.count ? named : byNumber.parts
  }

  /// The parts that the page of one of them links to, itself among them, in their order.
  func linked(from part: Part) -> [Part] {
    guard parts.count > Self.mostLinks else { return parts }
    let beside = Self.mostLinks / 4
    // Evenly spaced over all parts; the rounding up leaves room for those beside the own one.
    let step = (parts.count + Self.mostLinks / 2 - 2) / (Self.mostLinks / 2 - 1)
    return parts.filter { other in
      abs(other.number - part.number) < beside || other.number % step == 1 || other.number == parts.count
    }
  }

  /// The part behind one; nil behind the last.
  func next(after part: Part) -> Part? { part.number < parts.count ? parts[part.number] : nil }

  /// Stretches that are as long as each other, but for one item.
  private static func ranges(_ count: Int) -> [Range<Int>] {
    let parts = max(1, (count + most - 1) / most)
    return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
  }

  /// The longest beginning that is shown.
  private static let longestBeginning = 16

  /// The beginning of a text up to the first character that another has not; one character where there is no other. Nil
  /// where it would be too long.
  private static func beginning(of text: String, unlike other: String?) -> String? {
    let shared = other.map { zip($0.lowercased(), text.lowercased()).prefix { $0 == $1 }.count } ?? 0
    guard shared < longestBeginning else { return nil }
    return String(text.prefix(shared + 1)).capitalisedFirst
  }
}
