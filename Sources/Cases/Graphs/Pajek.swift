// Pajek's .net files (Batagelj & Mrvar, Pajek reference manual): numbered vertices with labels, then ties as arcs
// (one way), edges (both ways), lists or a matrix. Parameters that bear one of our names are read; those of Pajek's own
// are its drawing, and others are named.

import Diagnostics
import Formats

struct Pajek {
  /// What the lines below a `*` heading mean.
  enum Section {
    case none, vertices
    case lines(isMutual: Bool)
    case lists(isMutual: Bool)
    case matrix
    /// Skipped, once it has been said that it cannot be read.
    case refused
  }

  let file: FileID
  let people: ColumnMap
  let ties: ColumnMap
  var graph = GraphFile()
  var section = Section.none
  /// How many vertices the file says that it has.
  var count = 0
  private var countSpan: Span?
  private var hasVertices = false
  private var isOver = false
  /// The vertices that have a line of their own, as indices of the graph's nodes.
  var byNumber: [Int: Int] = [:]
  /// The relation that a heading names (`*Arcs :1 "sharing"`): the kind of its ties.
  var relation: NamedValue?
  /// The parameters that are neither ours nor Pajek's.
  var vertexWords: Set<String> = []
  var tieWords: Set<String> = []
  var matrixRow = 0
  /// The first number of a matrix that is not known, and how many others there are.
  var missing: PajekLine.Token?
  var moreMissing = 0

  /// Returns the graph in a file. O(bytes).
  static func read(_ source: SourceFile, _ file: FileID, people: ColumnMap, ties: ColumnMap) -> GraphFile {
    var reader = Pajek(file: file, people: people, ties: ties)
    let bytes = source.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, !reader.isOver {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
      reader.read(PajekLine(bytes, start..<end, file))
      start = end + 1
    }
    reader.finish(bytes.count)
    return reader.graph
  }

  private init(file: FileID, people: ColumnMap, ties: ColumnMap) {
    self.file = file
    self.people = people
    self.ties = ties
  }

  mutating func report(
    _ rule: Rule, _ message: String, at span: Span, help: String? = nil, labels: [Diagnostic.Label] = []
  ) {
    graph.diagnostics.append(Diagnostic(rule, message, at: span, help: help, labels: labels))
    graph.isComplete = false
    if graph.diagnostics.count >= XMLScanner.patience { isOver = true }
  }

  mutating func stop() { isOver = true }

  private mutating func read(_ line: PajekLine) {
    if let quote = line.openQuote {
      report(
        .badGraph, "this quotation mark is never closed", at: quote, help: "a label ends on the line where it begins")
      return
    }
    if let rest = line.leftOver, !(line.tokens.first?.text.hasPrefix("%") ?? false) {
      report(
        .badGraph, "there is text after the closing quotation mark", at: rest,
        help: "write a backslash before the quotation marks of a label: `\\\"`")
      return
    }
    guard let first = line.tokens.first, !first.text.hasPrefix("%"), !first.text.hasPrefix("/*") else { return }
    if let excess = line.excess {
      report(.tooLarge, "this line has more than \(GraphFile.mostNodes) parts", at: excess)
      stop()
      return
    }
    if !first.isQuoted, first.text.hasPrefix("*") {
      readHeading(first, line)
      return
    }
    switch section {
    case .none:
      report(
        .badGraph, "a line must stand below a heading such as `*Vertices`", at: first.span,
        help: "begin the file with `*Vertices` and their number")
    case .vertices: readVertex(first, line)
    case .lines(let isMutual): readTie(first, line, isMutual)
    case .lists(let isMutual): readList(first, line, isMutual)
    case .matrix: readMatrix(line)
    case .refused: break
    }
  }

  // MARK: Headings

  private mutating func readHeading(_ heading: PajekLine.Token, _ line: PajekLine) {
    let known = ["*Network", "*Vertices", "*Arcs", "*Edges", "*Arcslist", "*Edgeslist", "*Matrix"]
    let rest = line.tokens.dropFirst()
    relation = nil
    // `:1 "sharing"` names a relation.
    if let number = rest.first, number.text.hasPrefix(":"), let label = rest.dropFirst().first {
      relation = NamedValue(name: ties.heading(of: "kind"), nameSpan: heading.span, text: label.text, span: label.span)
    }
    let word = heading.text.lowercased()
    if known.dropFirst(2).contains(where: { $0.lowercased() == word }), count == 0 {
      section = .refused
      // A number of vertices that cannot be read has been told of.
      if !hasVertices { report(.badGraph, "`*Vertices` must come before `\(heading.text)`", at: heading.span) }
      return
    }
    switch word {
    case "*network": section = .none
    case "*vertices": readCount(heading, Array(rest))
    case "*arcs": section = .lines(isMutual: false)
    case "*edges": section = .lines(isMutual: true)
    case "*arcslist": section = .lists(isMutual: false)
    case "*edgeslist": section = .lists(isMutual: true)
    case "*matrix":
      section = .matrix
      matrixRow = 0
    case "*partition", "*vector", "*permutation", "*cluster", "*hierarchy", "*events":
      section = .refused
      report(
        .unsupportedGraph, "`\(heading.text)` cannot be read", at: heading.span,
        help: "say where people belong in a table: `people: people.csv` beside `graph:`")
    default:
      section = .refused
      report(
        .badGraph, "`\(heading.text)` is not one of \(known.joined(separator: ", "))", at: heading.span,
        help: Suggestion.nearest(to: heading.text, among: known).map { "did you mean `\($0)`?" })
    }
  }

  private mutating func readCount(_ heading: PajekLine.Token, _ rest: [PajekLine.Token]) {
    section = .refused
    hasVertices = true
    guard count == 0 else {
      report(
        .unsupportedGraph, "a second network cannot be read", at: heading.span, help: "keep one network in the file")
      return
    }
    guard let number = rest.first, let value = Int(number.text), value > 0 else {
      report(
        .badGraph, "`*Vertices` must say how many there are", at: rest.first?.span ?? heading.span,
        help: "write `*Vertices 12`")
      return
    }
    guard value <= GraphFile.mostNodes else {
      report(
        .tooLarge, "the graph has more than \(GraphFile.mostNodes) nodes", at: number.span,
        help: "a case describes a network that people can look at")
      return
    }
    count = value
    countSpan = number.span
    section = .vertices
    if rest.count > 1, Int(rest[1].text) != nil {
      report(
        .unsupportedGraph, "a two-mode network (of people and of what they belong to) cannot be read", at: rest[1].span,
        help: "project it onto its people first")
    }
  }

  /// Returns the vertex of a number; nil after reporting that there is none.
  mutating func vertex(_ token: PajekLine.Token) -> Located<String>? {
    guard let number = Int(token.text), number > 0, number <= count else {
      report(
        .unknownPerson, "`\(token.text)` is not the number of a vertex", at: token.span,
        help: count > 0 ? "vertices are numbered from 1 to \(count)" : nil)
      return nil
    }
    return Located(String(number), token.span)
  }

  private mutating func finish(_ end: Int) {
    if count == 0, graph.diagnostics.isEmpty {
      report(
        .badGraph, "there is no `*Vertices` in this file", at: Span(file, 0..<0),
        help: "begin the file with `*Vertices` and their number")
    }
    if let missing {
      let rest = moreMissing == 0 ? "" : ", as are \(moreMissing) more of this matrix"
      graph.diagnostics.append(
        Diagnostic(
          .missingValue, "`\(missing.text)` is read as no tie\(rest)", at: missing.span, help: "write 0 for no tie"))
    }
    // A vertex without a line of its own is called by its number; nobody knows where a mistake has cost some.
    guard graph.isComplete, let countSpan else { return }
    for number in 1...max(1, count) where byNumber[number] == nil {
      graph.nodes.append(GraphFile.Node(name: Located(String(number), countSpan)))
    }
  }
}
