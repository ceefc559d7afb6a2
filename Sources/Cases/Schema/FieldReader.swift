// What a shape needs while it reads: where mistakes go, the files beside the case, and the portfolio's vocabulary.

import Diagnostics
import Formats

/// The state of reading one file's front matter.
public struct FieldReader: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []
  /// The files beside a case, by the name the author uses. Empty for single files.
  let neighbours: [FileName: FileID]
  let sources: SourceSet
  /// Whether a syntax mistake has cost some of the file, so that a field which seems to be missing may not be.
  let isPartial: Bool
  /// The marks that straight ones become in prose; nil where they stay.
  let typography: Typography?
  /// The outermost fields in which something was refused, and inside of these the fields, as `actions.evidence`.
  var flawed: Set<String> = []
  /// Those of which whole entries are missing.
  var lost: Set<String> = []
  /// The names of the lists, at whatever depth, of which an entry is missing whose name the rest of the file may use.
  var lostLists: Set<String> = []
  /// The files beside the case that it links to, which are looked at once more than for its network.
  var linked: Set<FileID> = []
  /// The tables and graphs among them that have been read for the network.
  var tables: [FileID: CSV] = [:]
  var graphs: [FileID: GraphFile] = [:]
  /// The outermost field that is read.
  var outermost = ""
  /// The field of the outermost one that is read.
  var inner = ""
  /// How deep in the front matter the reader stands; the outermost mapping is 0.
  var depth = 0
  /// The column or attribute that is read, in a table or graph file; nil in what an author typed.
  var cell: String?
  /// Whether a program wrote what is read, so that a point in a number is a decimal one.
  var isFromProgram = false

  /// The months that have the number of the next year, and whether others are in the period that is read.
  var mayBeSchoolYears: [Located<PartialDate>] = []
  var hasMonths = false

  init(sources: SourceSet, neighbours: [FileName: FileID] = [:], isPartial: Bool = false, typography: Typography? = nil)
  {
    self.sources = sources
    self.neighbours = neighbours
    self.isPartial = isPartial
    self.typography = typography
  }

  mutating func report(
    _ rule: Rule, _ message: String, at span: Span?, help: String? = nil, labels: [Diagnostic.Label] = []
  ) {
    diagnostics.append(Diagnostic(rule, message, at: span, help: help, labels: labels))
  }

  /// Gives the last mistake another help, where it stands at `span`.
  mutating func suggest(_ help: String, inPlaceOf general: String? = nil, at span: Span) {
    guard let last = diagnostics.indices.last, diagnostics[last].span == span else { return }
    guard general == nil || diagnostics[last].help == general else { return }
    diagnostics[last].suggest(help)
  }

  /// The next byte at or behind an offset that is no blank; nil at the file's end.
  private func sign(from offset: Int, in file: FileID) -> UInt8? {
    guard file != .none else { return nil }
    let bytes = sources[file].bytes
    return bytes[min(offset, bytes.count)...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
  }

  /// Whether a sign follows a key or a value: `:`, or the `#` of a comment.
  func isFollowed(_ span: Span, by sign: Unicode.Scalar) -> Bool {
    self.sign(from: span.range.upperBound, in: span.file).map(Unicode.Scalar.init) == sign
  }

  /// Whether a list is written in brackets.
  func isInBrackets(_ span: Span) -> Bool { sign(from: span.range.lowerBound, in: span.file) == UInt8(ascii: "[") }

  mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// Reports a word for a missing value where a page would show it as a text.
  mutating func reportEmptyText(_ node: Node, help: String) {
    report(
      .badValue, "\(node.described) says that there is no value, and would be shown as one", at: node.span, help: help)
  }

  /// Reports a row under the entries of a table that sums them up.
  mutating func reportSum(at span: Span, _ what: String = "row", _ others: String = "those above it") {
    report(.unreadPart, "this \(what) looks like a sum of \(others), and is not read", at: span, help: "delete it")
  }

  /// In place of the name of a field that is not known.
  static let any = "*"

  /// Notes that a field inside of the outermost one, at whatever depth, could not be read.
  mutating func flaw(_ name: String) { flawed.insert("\(outermost).\(name)") }

  /// Notes that an entry of the outermost field is left out, with the name that the rest of the file may call it by.
  mutating func loseEntry() {
    lost.insert(outermost)
    lostLists.insert(depth > 1 ? inner : outermost)
  }

  /// Notes that nothing is known of what an outermost field holds.
  mutating func loseField(_ name: String) {
    lost.insert(name)
    flawed.insert(name)
    lostLists.formUnion(name == "network" ? [name, "people", "communities"] : [name])
  }

  /// Takes out what an illustration may hold: while it is a draft what a new file has, later the names and numbers that
  /// are kept for examples. Reminders to write something stay.
  mutating func dropPlaceholders(isPublished: Bool) {
    diagnostics.removeAll {
      $0.rule == .placeholder && !$0.message.contains(Placeholder.reminder)
        && !(isPublished && Placeholder.isText(in: $0.message))
    }
  }

  /// Takes out that quotation marks are not those of YAML where the value in them is refused: its help leaves them out.
  mutating func dropDoubts() {
    let doubts = diagnostics.lazy.filter { $0.rule == .quotesInText }.compactMap(\.span)
    guard !doubts.isEmpty else { return }
    let places = Set(doubts)
    let refused = Set(diagnostics.filter { $0.severity == .error }.compactMap(\.span).filter(places.contains))
    diagnostics.removeAll { $0.rule == .quotesInText && ($0.span.map(refused.contains) ?? false) }
  }

  /// Takes out what has been said word for word at the same place, since there were `count` diagnostics: a value that
  /// stands once in a file may hold for many of its ties.
  mutating func dropRepeats(since count: Int) {
    var seen: Set<Diagnostic> = []
    diagnostics = diagnostics[..<count] + diagnostics[count...].filter { seen.insert($0).inserted }
  }
}
