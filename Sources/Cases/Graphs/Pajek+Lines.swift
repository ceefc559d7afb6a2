// The lines of a Pajek file below their headings: vertices, ties, lists of ties and the rows of a matrix.

import Diagnostics
import Formats

extension Pajek {
  /// `1 "label" x y z shape name value …`
  mutating func readVertex(_ first: PajekLine.Token, _ line: PajekLine) {
    guard let name = vertex(first), let number = Int(name.value) else { return }
    guard byNumber[number] == nil else {
      report(
        .duplicateID, "the vertex \(number) is already there", at: first.span,
        help: "number the vertices from 1 to \(count)",
        labels: byNumber[number].map { [.init(graph.nodes[$0].name.span, "first used here")] } ?? [])
      return
    }
    byNumber[number] = graph.nodes.count
    var node = GraphFile.Node(name: name)
    var rest = line.tokens.dropFirst()
    if let first = rest.first {
      let words = label(rest)
      rest = rest.dropFirst(words.count)
      let text = decoded(words.map(\.text).joined(separator: " "), at: first.span).trimmed
      if !text.isEmpty { node.title = Located(text, words.last.map { first.span.through($0.span) } ?? first.span) }
    }
    node.attributes = Self.parameters(rest, people, Self.vertexParameters, &graph.nodeColumns, &vertexWords)
    refuseTimes(rest)
    graph.nodes.append(node)
  }

  /// The label that a line begins with: what is in quotation marks, or the words before the first number or parameter.
  private func label(_ tokens: ArraySlice<PajekLine.Token>) -> ArraySlice<PajekLine.Token> {
    guard let first = tokens.first, !first.isQuoted else { return tokens.prefix(1) }
    let end = tokens.dropFirst().firstIndex { token in
      token.isQuoted || CellWords.number(token.text) != nil || token.text.hasPrefix("[")
        || people.isColumn(token.text)
        || Self.vertexParameters.contains(token.text)
    }
    return tokens[tokens.startIndex..<(end ?? tokens.endIndex)]
  }

  /// Shapes, and the names of parameters of the drawing, in Pajek's manual.
  private static let shapes: Set<String> = [
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman",
  ]
  private static let vertexParameters = shapes.union([
    "x_fact", "y_fact", "s_size", "phi", "r", "q", "ic", "bc", "bw", "lc", "la", "lr", "lphi", "fos", "font", "url",
    "shape", "size",
  ])
  private static let tieParameters: Set<String> = [
    "w", "c", "p", "s", "a", "ap", "l", "lp", "lr", "lphi", "lc", "la", "fos", "font", "h1", "h2", "a1", "a2", "k1",
    "k2", "width", "label",
  ]

  /// Returns a label with the characters that Pajek writes as numbers (`&#381;` is Ž); reports one that text may not
  /// hold.
  private mutating func decoded(_ text: String, at span: Span) -> String {
    var out = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "&#")?.lowerBound {
      out += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";") else { break }
      let digits = rest[rest.index(start, offsetBy: 2)..<end]
      let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      if digits.first != "+", let scalar = number.flatMap({ Unicode.Scalar($0) }),
        TextCheck.rule(brokenBy: scalar) == nil
      {
        out.unicodeScalars.append(scalar)
      } else {
        report(.badGraph, "`\(rest[...end])` is no character that text may hold", at: span, help: "delete it")
      }
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  /// `1 2 weight name value …`
  mutating func readTie(_ first: PajekLine.Token, _ line: PajekLine, _ isMutual: Bool) {
    let rest = line.tokens.dropFirst()
    guard let second = rest.first else {
      report(.badGraph, "a tie needs the numbers of two vertices", at: first.span, help: "write `1 2`")
      return
    }
    guard let source = vertex(first), let target = vertex(second) else { return }
    var attributes = Self.parameters(rest.dropFirst(), ties, Self.tieParameters, &graph.edgeColumns, &tieWords)
    if let weight = rest.dropFirst().first {
      if !weight.isQuoted, CellWords.number(weight.text) != nil || CellWords.isMissing(weight.text) {
        attributes.append(attribute("weight", weight))
      } else if !ties.isColumn(weight.text), !Self.tieParameters.contains(weight.text), !weight.text.hasPrefix("[") {
        report(
          .badGraph, "expected the weight of the tie or a parameter, found `\(weight.text)`", at: weight.span,
          help: "write `1 2 3` for a tie from 1 to 2 that weighs 3")
      }
    }
    if let relation { attributes.append(relation) }
    refuseTimes(rest)
    add(GraphFile.Edge(source: source, target: target, isMutual: isMutual, attributes: attributes))
  }

  /// `1 2 3 4`: from the first to each of the others.
  mutating func readList(_ first: PajekLine.Token, _ line: PajekLine, _ isMutual: Bool) {
    guard let source = vertex(first) else { return }
    for token in line.tokens.dropFirst() {
      guard let target = vertex(token) else { continue }
      guard
        add(
          GraphFile.Edge(source: source, target: target, isMutual: isMutual, attributes: [relation].compactMap { $0 }))
      else { return }
    }
  }

  /// A row of the matrix: the weight of the tie to each vertex, 0 for none.
  mutating func readMatrix(_ line: PajekLine) {
    matrixRow += 1
    guard let first = line.tokens.first else { return }
    guard matrixRow <= count else {
      if matrixRow == count + 1 {
        report(.badGraph, "the matrix has more rows than there are vertices (\(count))", at: first.span)
      }
      return
    }
    if line.tokens.count != count {
      report(
        .badGraph, "this row of the matrix has \(line.tokens.count) numbers, there are \(count) vertices",
        at: line.tokens.count > count ? line.tokens[count].span : first.span)
    }
    for (column, token) in line.tokens.prefix(count).enumerated() {
      guard let weight = CellWords.number(token.text) else {
        if CellWords.isMissing(token.text) {
          if missing == nil { missing = token } else { moreMissing += 1 }
          continue
        }
        report(.badGraph, "`\(token.text)` is not a number", at: token.span)
        continue
      }
      guard weight != 0 else { continue }
      let ends = (Located(String(matrixRow), token.span), Located(String(column + 1), token.span))
      guard
        add(
          GraphFile.Edge(
            source: ends.0, target: ends.1, attributes: [attribute("weight", token)] + [relation].compactMap { $0 }))
      else { return }
    }
  }

  @discardableResult
  private mutating func add(_ edge: GraphFile.Edge) -> Bool {
    var refusal: (Rule, String, Span, String)?
    let isAdded = graph.add(edge) { refusal = ($0, $1, $2, $3) }
    if let (rule, message, span, help) = refusal {
      report(rule, message, at: span, help: help)
      stop()
    }
    return isAdded
  }

  private func attribute(_ field: String, _ token: PajekLine.Token) -> NamedValue {
    NamedValue(name: ties.heading(of: field), nameSpan: token.span, text: token.text, span: token.span)
  }

  /// Returns the parameters, each a word and its value, without those of the drawing.
  ///
  /// - Parameters:
  ///   - columns: Takes in the words that are none of our fields, each once.
  ///   - words: The same, to look them up.
  private static func parameters(
    _ tokens: ArraySlice<PajekLine.Token>, _ map: ColumnMap, _ drawing: Set<String>,
    _ columns: inout [Located<String>], _ words: inout Set<String>
  ) -> [NamedValue] {
    var found: [NamedValue] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let token = tokens[index]
      index += 1
      // Numbers are places and weights.
      guard index < tokens.endIndex, !token.isQuoted, CellWords.number(token.text) == nil,
        !CellWords.isMissing(token.text), !token.text.hasPrefix("["), !shapes.contains(token.text)
      else { continue }
      if map.field(token.text) != nil || !drawing.contains(token.text) {
        if columns.count < GraphFile.mostColumns, map.field(token.text) == nil, words.insert(token.text).inserted {
          columns.append(Located(token.text, token.span))
        }
        found.append(
          NamedValue(name: token.text, nameSpan: token.span, text: tokens[index].text, span: tokens[index].span))
      }
      index += 1
    }
    return found
  }

  private mutating func refuseTimes(_ tokens: ArraySlice<PajekLine.Token>) {
    guard let time = tokens.first(where: { !$0.isQuoted && $0.text.hasPrefix("[") }) else { return }
    report(
      .unsupportedGraph, "a network that changes in time cannot be read", at: time.span,
      help: "save each point in time as a file of its own, and list them under `waves`")
  }
}

/// A line taken apart at its blanks; text in quotation marks is one token.
struct PajekLine {
  struct Token {
    let text: String
    let span: Span
    let isQuoted: Bool
  }

  private(set) var tokens: [Token] = []
  /// A quotation mark that is never closed.
  private(set) var openQuote: Span?
  /// Text that follows a closing quotation mark without a blank.
  private(set) var leftOver: Span?
  /// Where a line goes on beyond any row of a matrix.
  private(set) var excess: Span?

  init(_ bytes: [UInt8], _ range: Range<Int>, _ file: FileID) {
    var index = range.lowerBound
    while index < range.upperBound {
      if XMLScanner.isBlank(bytes[index]) {
        index += 1
        continue
      }
      let start = index
      guard tokens.count <= GraphFile.mostNodes else {
        excess = Span(file, start..<start + 1)
        return
      }
      guard bytes[start] == UInt8(ascii: "\"") else {
        while index < range.upperBound, !XMLScanner.isBlank(bytes[index]) { index += 1 }
        tokens.append(
          Token(text: SourceText.string(bytes[start..<index]), span: Span(file, start..<index), isQuoted: false))
        continue
      }
      guard let (text, end) = Self.quoted(bytes, start + 1..<range.upperBound) else {
        openQuote = Span(file, start..<start + 1)
        return
      }
      tokens.append(Token(text: text, span: Span(file, start + 1..<end), isQuoted: true))
      index = end + 1
      if index < range.upperBound, !XMLScanner.isBlank(bytes[index]), leftOver == nil {
        leftOver = Span(file, index..<range.upperBound)
      }
    }
  }

  /// Returns the text up to the closing quotation mark, and where that is; nil where there is none. A mark inside the
  /// text has a backslash before it (networkx, igraph) or is doubled; at the end of a label a backslash is one.
  private static func quoted(_ bytes: [UInt8], _ range: Range<Int>) -> (text: String, end: Int)? {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    guard let last = bytes[range].lastIndex(of: quote) else { return nil }
    var text: [UInt8] = []
    var index = range.lowerBound
    while index <= last {
      let next = index + 1 <= last ? bytes[index + 1] : nil
      switch bytes[index] {
      case backslash
      where next == backslash || next == quote && index + 1 < last && !isEnd(bytes, index + 1, range, last):
        text.append(bytes[index + 1])
        index += 2
      case quote where next == quote && index > range.lowerBound:
        text.append(quote)
        index += 2
      case quote: return (SourceText.string(text[...]), index)
      default:
        text.append(bytes[index])
        index += 1
      }
    }
    return nil
  }

  /// Whether a quotation mark behind a backslash closes its label all the same: the next mark opens another word.
  private static func isEnd(_ bytes: [UInt8], _ mark: Int, _ range: Range<Int>, _ last: Int) -> Bool {
    guard mark + 1 < range.upperBound, XMLScanner.isBlank(bytes[mark + 1]),
      let next = bytes[mark + 1...last].firstIndex(of: UInt8(ascii: "\""))
    else { return false }
    return XMLScanner.isBlank(bytes[next - 1])
  }
}
