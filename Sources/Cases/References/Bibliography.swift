// The works of a portfolio with the one name that each has on every page: `Brown, 2019a` in a sentence, `Brown, C.
// (2019a).` in a list, or its number. Works that would go by the same names and year are told apart by a letter.

import Diagnostics
import Markup

/// How citations look.
public enum CitationStyle: String, Term {
  /// `(Brown & Flood, 2019, p. 4)`
  case authorDate = "author-date"
  /// `[3, p. 4]`, by the order of first citation on the page
  case numbered
}

/// All works that can be cited. Nothing changes in it: it is an object because every page has it, and copies of so many
/// lists cost more than what is looked up in them.
public final class Bibliography: Sendable {
  public let style: CitationStyle
  /// By key.
  public let works: [Reference]
  /// The file that a work is to be added to.
  public let file: String
  /// Whether a file of works could not be read, so that a key that is not here may be there.
  let isUnreadable: Bool
  private let places: [CitationKey: Int]
  /// The year of each work with its letter, as a citation has it, and its place in the order of lists.
  private let citedYears: [String]
  private let ranks: [Int]
  /// The authors of each work in a sentence and in brackets, its entry in a list, and the address of that: many pages
  /// may cite it, and often.
  private let narrated: [String]
  private let bracketed: [String]
  private let entries: [Fragment]
  private let anchors: [String]

  /// Returns the bibliography of some works; of two with one key the first is kept. O(n log n).
  public init(
    _ references: [Reference], style: CitationStyle = .authorDate, file: String = "references.bib",
    isUnreadable: Bool = false, words: any ReferenceWords
  ) {
    let wording = ReferenceStyle(words)
    self.style = style
    self.file = file
    self.isUnreadable = isUnreadable
    // Those of one file are in order already. A work is large, so it is not taken out to be compared.
    let isInOrder = references.indices.dropFirst().allSatisfy { !(references[$0].key < references[$0 - 1].key) }
    let works = isInOrder ? references : references.sorted { $0.key < $1.key }
    let sorted = works.indices.map { (key: ReferenceStyle.sortKey(works[$0]), place: $0) }.sorted { left, right in
      left.key != right.key ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : left.place < right.place
    }
    var ranks = [Int](repeating: 0, count: works.count)
    for (rank, entry) in sorted.enumerated() { ranks[entry.place] = rank }
    let short = works.map { wording.authors($0) }
    let shown = Self.namesShown(works, short, wording)
    let bracketed = works.indices.map {
      shown[$0] == 1 ? short[$0] : wording.authors(works[$0], shown: shown[$0])
    }
    let joint = words.word(.ampersand)
    narrated = works.indices.map {
      // In a sentence names are joined in another way, and nothing else differs.
      guard bracketed[$0].contains(joint) else { return bracketed[$0] }
      return wording.authors(works[$0], and: .and, shown: shown[$0])
    }
    // The works of each label, in the order of lists: where there are several, a letter tells them apart.
    var years = works.map { wording.year($0) }
    let groups = Dictionary(grouping: sorted.map(\.place)) { bracketed[$0] + ", " + years[$0] }
    for alike in groups.values where alike.count > 1 {
      for (position, place) in alike.enumerated() {
        years[place] = wording.year(works[place], letter: Self.letter(position))
      }
    }
    self.works = works
    self.bracketed = bracketed
    self.ranks = ranks
    citedYears = works.indices.map { ReferenceStyle.citedYear(works[$0], year: years[$0]) }
    entries = works.indices.map { wording.entry(works[$0], year: years[$0]) }
    anchors = works.map { "#" + Escape.urlSegment(Self.id(of: $0.key)) }
    // A key comes before another work's second name.
    let keys =
      works.enumerated().map { ($1.key, $0) }
      + works.enumerated().flatMap { place, work in work.aliases.map { ($0, place) } }
    places = Dictionary(keys, uniquingKeysWith: { first, _ in first })
  }

  /// A bibliography without works.
  public static let empty = Bibliography()

  private init() {
    (style, works, file, isUnreadable, places) = (.authorDate, [], "references.bib", false, [:])
    (citedYears, ranks, narrated, bracketed, entries, anchors) = ([], [], [], [], [], [])
  }

  /// More names than these tell no works apart for a reader; a letter does.
  private static let mostShown = 6

  /// How many names a citation of each work has before `et al.`: one, or as many as tell it from works of the same
  /// first name and year by others. O(names).
  ///
  /// - Parameter short: The authors of each with one name.
  private static func namesShown(_ works: [Reference], _ short: [String], _ wording: ReferenceStyle) -> [Int] {
    var shown = [Int](repeating: 1, count: works.count)
    let groups = Dictionary(grouping: works.indices) { short[$0] + ", " + wording.year(works[$0]) }
    for alike in groups.values where alike.count > 1 {
      let families = alike.map { Array(ReferenceStyle.families(works[$0]).prefix(mostShown)) }
      let ordered = Set(families).sorted { $0.lexicographicallyPrecedes($1) }
      var needed: [[String]: Int] = [:]
      for (one, other) in zip(ordered, ordered.dropFirst()) {
        let common = zip(one, other).prefix { $0 == $1 }.count
        for names in [one, other] { needed[names] = max(needed[names] ?? 1, min(common + 1, names.count)) }
      }
      for (place, names) in zip(alike, families) { shown[place] = needed[names] ?? 1 }
    }
    return shown
  }

  public subscript(key: CitationKey) -> Reference? { places[key].map { works[$0] } }

  public func contains(_ key: CitationKey) -> Bool { places[key] != nil }

  /// Returns the key under which a work is listed, of any key by which it is cited.
  public func listed(_ key: CitationKey) -> CitationKey { places[key].map { works[$0].key } ?? key }

  /// Returns the works that cited ones are or have fields from.
  func used(by cited: some Sequence<CitationKey>) -> Set<CitationKey> {
    cited.reduce(into: []) { used, key in
      // Of a work that was met before everything is in.
      guard used.insert(listed(key)).inserted else { return }
      used.formUnion(self[key]?.parents ?? [])
    }
  }

  /// Returns the id of a work's entry in a page's reference list.
  ///
  /// It is spelled as in the list of works: a citation may store the same letters in another way.
  private static func id(of listed: CitationKey) -> String { "ref-" + listed.text }

  /// `a` to `z`, then `aa` and on.
  private static func letter(_ position: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(position % 26)))
    return position < 26 ? last : letter(position / 26 - 1) + last
  }

  // MARK: Citations

  /// Returns works in brackets, each a link to its entry: `(see Brown & Flood, 2019a, p. 4; Hubers et al., 2018)`, or
  /// `[see 1, p. 4; 2]`.
  public func parenthetical(_ citations: [Citation], numbers: inout CitationNumbers) -> Fragment {
    var writer = MarkupWriter(.html)
    let isNumbered = style == .numbered
    writer.element("span", [Attribute("class", "citation")]) { writer in
      writer.text(isNumbered ? "[" : "(")
      for (index, citation) in citations.enumerated() {
        if index > 0 { writer.text("; ") }
        if let prefix = citation.prefix { writer.text(prefix + " ") }
        let number = numbers.number(citing: listed(citation.key))
        link(to: citation, &writer) { writer in
          if isNumbered { return writer.text(String(number)) }
          if citation.hidesAuthors { return writer.text(year(of: citation.key)) }
          label(of: citation.key, &writer)
        }
        if let locator = citation.locator { writer.text(", " + locator) }
      }
      writer.text(isNumbered ? "]" : ")")
    }
    return writer.finish()
  }

  /// Returns a work as part of a sentence: `Brown and Flood (2019a, p. 4)`, or `Brown and Flood [1, p. 4]`.
  public func narrative(_ citation: Citation, numbers: inout CitationNumbers) -> Fragment {
    var writer = MarkupWriter(.html)
    let number = numbers.number(citing: listed(citation.key))
    writer.element("span", [Attribute("class", "citation")]) { writer in
      names(of: citation.key, &writer)
      writer.text(style == .numbered ? " [" : " (")
      link(to: citation, &writer) { $0.text(style == .numbered ? String(number) : year(of: citation.key)) }
      if let locator = citation.locator { writer.text(", " + locator) }
      writer.text(style == .numbered ? "]" : ")")
    }
    return writer.finish()
  }

  /// The authors in a sentence: `Brown and Flood`.
  func names(of key: CitationKey) -> String { places[key].map { narrated[$0] } ?? key.text }

  /// The year by which a work goes, with its letter where it needs one.
  public func year(of key: CitationKey) -> String { places[key].map { citedYears[$0] } ?? key.text }

  /// Writes the authors in a sentence, or the title as the list marks it.
  private func names(of key: CitationKey, _ writer: inout MarkupWriter) {
    names(names(of: key), places[key], before: "", &writer)
  }

  /// Writes the work in brackets: `Brown & Flood, 2019a`; its key where there is none.
  private func label(of key: CitationKey, _ writer: inout MarkupWriter) {
    guard let place = places[key] else { return writer.text(key.text) }
    names(bracketed[place], place, before: ",", &writer)
    writer.text(" " + citedYears[place])
  }

  /// - Parameter comma: What follows, inside the quotation marks of a title.
  private func names(_ names: String, _ place: Int?, before comma: String, _ writer: inout MarkupWriter) {
    switch place.flatMap({ ReferenceStyle.titleMark(works[$0]) }) {
    case .italics:
      writer.element("cite", text: names)
      writer.text(comma)
    case .quotationMarks:
      let isOpen = names.last.map { "?!".contains($0) } == true
      writer.text("“" + names.replacing("“", with: "‘").replacing("”", with: "’") + (isOpen ? "" : comma) + "”")
    case .plain, nil: writer.text(names + comma)
    }
  }

  private func link(to citation: Citation, _ writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
    let address = places[citation.key].map { anchors[$0] } ?? "#" + Escape.urlSegment(Self.id(of: citation.key))
    writer.element("a", [Attribute("href", address)], content)
  }

  // MARK: Lists

  /// Returns the reference list of the works cited on a page: by names and year, or by number.
  public func list(of cited: CitationNumbers) -> [(id: String, entry: Fragment)] {
    var seen: Set<Int> = []
    let known = cited.keys.compactMap { key in
      places[key].flatMap { seen.insert($0).inserted ? (key: key, place: $0) : nil }
    }
    let ordered = style == .numbered ? known : known.sorted { ranks[$0.place] < ranks[$1.place] }
    return ordered.map { entry in
      var writer = MarkupWriter(.html)
      if style == .numbered, let number = cited[entry.key] {
        writer.element("span", [Attribute("class", "reference-number")], text: "[\(number)]")
        writer.text(" ")
      }
      writer.fragment(entries[entry.place])
      return (Self.id(of: works[entry.place].key), writer.finish())
    }
  }
}
