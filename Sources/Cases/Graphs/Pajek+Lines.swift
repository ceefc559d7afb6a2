// The lines of a Pajek file below their headings: vertices, ties, lists of ties and the rows of a matrix.

import Diagnostics

extension Pajek {
  /// `1 "label" x y z shape name value …`
  mutating func readVertex(_ first: PajekLine.Token, _ line: PajekLine) {
    guard let name = vertex(first), let number = Int(name.value) else { return }
    guard byNumber[number] == nil else {
      report(.duplicateID, "the vertex \(number) is already there", at: first.span, help: "number the vertices from 1 to \(count)", labels: byNumber[number].map { [.init(graph.nodes[$0].name.span, "first used here")] } ?? [])
      return
    }
    byNumber[number] = graph.nodes.count
    var node = GraphFile.Node(name: name)
    let rest = line.tokens.dropFirst()
    if let label = rest.first, !label.text.trimmed.isEmpty { node.title = Located(label.text.trimmed, label.span) }
    node.attributes = parameters(rest.dropFirst(), people)
    refuseTimes(rest)
    graph.nodes.append(node)
  }

  /// `1 2 weight name value …`
  mutating func readTie(_ first: PajekLine.Token, _ line: PajekLine, _ isMutual: Bool) {
    let rest = line.tokens.dropFirst()
    guard let second = rest.first else {
      report(.badGraph, "a tie needs the numbers of two vertices", at: first.span, help: "write `1 2`")
      return
    }
    guard let source = vertex(first), let target = vertex(second) else { return }
    var attributes = parameters(rest.dropFirst(), ties)
    if let weight = rest.dropFirst().first, !weight.isQuoted, Double(weight.text) != nil { attributes.append(attribute("weight", weight)) }
    if let relation { attributes.append(relation) }
    refuseTimes(rest)
    add(GraphFile.Edge(source: source, target: target, isMutual: isMutual, attributes: attributes))
  }

  /// `1 2 3 4`: from the first to each of the others.
  mutating func readList(_ first: PajekLine.Token, _ line: PajekLine, _ isMutual: Bool) {
    guard let source = vertex(first) else { return }
    for token in line.tokens.dropFirst() {
      guard let target = vertex(token) else { continue }
      guard add(GraphFile.Edge(source: source, target: target, isMutual: isMutual, attributes: [relation].compactMap { $0 })) else { return }
    }
  }

  /// A row of the matrix: the weight of the tie to each vertex, 0 for none.
  mutating func readMatrix(_ line: PajekLine) {
    matrixRow += 1
    guard let first = line.tokens.first else { return }
    guard matrixRow <= count else {
      if matrixRow == count + 1 { report(.badGraph, "the matrix has more rows than there are vertices (\(count))", at: first.span) }
      return
    }
    if line.tokens.count != count {
      report(.badGraph, "this row of the matrix has \(line.tokens.count) numbers, there are \(count) vertices", at: line.tokens.count > count ? line.tokens[count].span : first.span)
    }
    for (column, token) in line.tokens.prefix(count).enumerated() {
      guard let weight = Double(token.text), weight.isFinite else {
        report(.badGraph, "`\(token.text)` is not a number", at: token.span)
        continue
      }
      guard weight != 0 else { continue }
      let ends = (Located(String(matrixRow), token.span), Located(String(column + 1), token.span))
      guard add(GraphFile.Edge(source: ends.0, target: ends.1, attributes: [attribute("weight", token)] + [relation].compactMap { $0 })) else { return }
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

  /// Returns the parameters that bear the name of one of our fields; each is a word and its value.
  private func parameters(_ tokens: ArraySlice<PajekLine.Token>, _ map: ColumnMap) -> [NamedValue] {
    var found: [NamedValue] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let token = tokens[index]
      index += 1
      guard !token.isQuoted, map.field(token.text) != nil, index < tokens.endIndex else { continue }
      found.append(NamedValue(name: token.text, nameSpan: token.span, text: tokens[index].text, span: tokens[index].span))
      index += 1
    }
    return found
  }

  private mutating func refuseTimes(_ tokens: ArraySlice<PajekLine.Token>) {
    guard let time = tokens.first(where: { !$0.isQuoted && $0.text.hasPrefix("[") }) else { return }
    report(.unsupportedGraph, "a network that changes in time cannot be read", at: time.span, help: "save each point in time as a file of its own, and list them under `waves`")
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
        tokens.append(Token(text: SourceText.string(bytes[start..<index]), span: Span(file, start..<index), isQuoted: false))
        continue
      }
      guard let end = bytes[start + 1..<range.upperBound].firstIndex(of: UInt8(ascii: "\"")) else {
        openQuote = Span(file, start..<start + 1)
        return
      }
      tokens.append(Token(text: SourceText.string(bytes[start + 1..<end]), span: Span(file, start + 1..<end), isQuoted: true))
      index = end + 1
    }
  }
}
