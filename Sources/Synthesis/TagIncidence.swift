// Which case carries which tag, in numbers, for everything that is counted over all cases: comparing numbers is cheaper
// than comparing ids.

import Cases

/// The tags that cases carry, by id, with the cases of each and the tags of each case.
struct TagIncidence: Sendable {
  /// By id, without those that no case carries.
  let tags: [TagID]
  /// For each case the places of its tags, ascending, each once.
  let ofCase: NumberLists
  /// For each tag the places of its cases, ascending.
  let holders: NumberLists
  private let places: [TagID: Int]

  /// O(tags of all cases), beyond n log n for the order of tags.
  init(of cases: [CaseRecord]) {
    var met: [TagID: Int] = [:]
    var tags: [TagID] = []
    let numbered = cases.map { study in
      study.tags.map { tag in
        if let number = met[tag.value] { return number }
        met[tag.value] = tags.count
        tags.append(tag.value)
        return tags.count - 1
      }
    }
    let order = tags.indices.sorted { tags[$0] < tags[$1] }
    var ranks = [Int](repeating: 0, count: tags.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }

    var ofCase = NumberLists()
    var holders = [[Int32]](repeating: [], count: tags.count)
    for (study, numbers) in numbered.enumerated() {
      var own: [Int32] = []
      for place in numbers.map({ ranks[$0] }).sorted() where own.last != Int32(place) {
        own.append(Int32(place))
        holders[place].append(Int32(study))
      }
      ofCase.append(own)
    }
    self.tags = order.map { tags[$0] }
    self.ofCase = ofCase
    self.holders = NumberLists(holders)
    places = met.mapValues { ranks[$0] }
  }

  /// Returns the place of a tag; nil where no case carries it. O(1).
  func place(of tag: TagID) -> Int? { places[tag] }

  /// Returns the cases that carry a tag, ascending.
  func cases(with tag: TagID) -> [Int] { places[tag].map { holders[$0].map(Int.init) } ?? [] }
}

/// Lists of numbers, one behind the other.
///
///     starts  0   3 3     7
///     numbers a b c d e f g
struct NumberLists: Sendable {
  private var starts: [Int32] = [0]
  /// Of all lists.
  private(set) var numbers: [Int32] = []

  init() {}

  init(_ lists: [[Int32]]) { for list in lists { append(list) } }

  var count: Int { starts.count - 1 }

  mutating func append(_ list: [Int32]) {
    numbers += list
    starts.append(Int32(numbers.count))
  }

  subscript(index: Int) -> ArraySlice<Int32> { numbers[range(of: index)] }

  /// Where in `numbers` a list is.
  func range(of index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }
}
