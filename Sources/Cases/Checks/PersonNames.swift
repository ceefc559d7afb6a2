// Ids of people are published, in tables, drawings and open data. A table or a graph file often holds the names of real
// people where casebook reads ids, and an id of an author's own may be one as well: `anna-schmidt`, `oak-schmidt`.

import Diagnostics
import Formats

/// The look at one case's ids of people for what may be their names. What is a name cannot be known, so that this is a
/// warning. Each id is looked at by itself: that most are codes says nothing of the one that was forgotten.
struct PersonNameChecks {
  private let everybody: [Person]
  /// Those of them whose ids are no codes of letters and a number, as most are.
  private let people: [Person]
  private let names: NameReading

  init(of network: NetworkStudy) {
    everybody = network.everybody
    people = everybody.filter { Self.mayBeName($0.id.text, at: $0.community.value.text) }
    names = NameReading(besides: people.isEmpty ? [] : network.communities)
  }

  /// Whether an id is other than one word with a number, such as `oak-1`, and than its community's id with a letter or
  /// two and a number, such as `oak-t1`. O(letters).
  private static func mayBeName(_ id: String, at community: String) -> Bool {
    let isOfCommunity = !community.isEmpty && id.utf8.starts(with: community.utf8)
    var (words, length, longest, wasSmall, hasDigit) = (isOfCommunity ? 1 : 0, 0, 0, false, false)
    for byte in id.utf8.dropFirst(isOfCommunity ? community.utf8.count : 0) {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "@") { return true }
      let isSmall = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
      let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      guard isSmall || isCapital || byte >= 0x80 else {
        hasDigit = hasDigit || byte.isASCIIDigit
        (length, wasSmall) = (0, false)
        continue
      }
      if length == 0 || isCapital && wasSmall { (words, length) = (words + 1, 0) }
      length += 1
      longest = max(longest, byte < 0x80 ? length : NameReading.fewestLetters)
      wasSmall = isSmall
    }
    return longest >= NameReading.fewestLetters && (words > 1 || !hasDigit)
  }

  /// Warns once of the ids that look like names. O(letters).
  func check(_ reader: inout FieldReader) {
    guard !people.isEmpty else { return }
    var series: Set<String>?
    let named = people.filter { person in
      let id = person.id.text
      if names.reading(of: id) == .name { return true }
      let words = names.wordsUnexplained(in: id)
      guard !words.isEmpty else { return false }
      let known = series ?? self.series()
      series = known
      return words.contains { !known.contains($0) }
    }
    guard let first = named.first, let span = first.span else { return }
    let others = named.count - 1
    reader.report(
      .personName,
      "`\(first.id)` may be the name of a person"
        + (others == 0 ? "" : ", and so may \(others) other id\(others == 1 ? "" : "s")")
        + ": ids are published as they are written",
      at: span,
      help: "write a code in its place, such as `\(code(for: first))`, here and in the ties; keep the list that says "
        + "whose code it is outside of `Content/`",
      labels: named.labelsOfOthers)
  }

  /// The words that several ids have with a number or a letter each, so that they count something: `alba-1`, `alba-2`.
  private func series() -> Set<String> {
    var counts: [String: Int] = [:]
    for person in everybody {
      let words = NameReading.words(in: person.id.text)
      guard words.contains(where: { $0.count == 1 }) || person.id.text.utf8.contains(where: \.isASCIIDigit) else {
        continue
      }
      for word in Set(words) { counts[word, default: 0] += 1 }
    }
    return Set(counts.lazy.filter { $0.value > 1 }.map(\.key))
  }

  /// A code that is no id yet.
  private func code(for person: Person) -> String {
    let community = person.community.value.text
    let start = community.isEmpty ? "p" : community
    let taken = Set(everybody.map(\.id.text))
    return (1...everybody.count + 1).lazy.map { "\(start)-\($0)" }.first { !taken.contains($0) } ?? "\(start)-1"
  }
}
