// Numbers on ties. Programs for networks know weights, the vocabulary knows words: 1, 2 and 3 are occasional, regular
// and core, and 0 is no tie, in a list as in a matrix. Where every tie weighs 1, nobody weighed them: that is what
// Gephi and Pajek write of their own accord.

import Diagnostics

enum TieWeights {
  /// Returns the rows with a strength for each weight. A row's own strength counts before its weight.
  static func applied(to all: [[Node.Entry]], _ reader: inout FieldReader) -> [[Node.Entry]] {
    let rows = all.filter { !isNoTie($0) }
    let weights = rows.joined().filter { $0.key == "weight" }
    guard !weights.isEmpty else { return rows }
    let isWeighted = weights.contains { CellWords.number($0.value.text ?? "") != 1 }
    var odd: [Node] = []
    let weighed = rows.map { row in
      row.compactMap { entry -> Node.Entry? in
        guard entry.key == "weight", let text = entry.value.text else { return entry }
        guard isWeighted, !row.contains(where: { $0.key == "strength" }) else { return nil }
        if let strength = TieStrength(weight: text) {
          return Node.Entry(key: "strength", keySpan: entry.keySpan, value: Node(content: .scalar(strength.rawValue, isPlain: true), span: entry.value.span))
        }
        if let number = CellWords.number(text) {
          guard number > 0 else {
            reader.report(
              .badNumber, "a weight is not negative, found \(entry.value.described)", at: entry.value.span,
              help: "write 1 for occasional, 2 for regular, 3 for core")
            return nil
          }
          odd.append(entry.value)
        } else {
          reader.report(.wrongType, "expected a weight of 1, 2 or 3, found \(entry.value.described)", at: entry.value.span)
        }
        return nil
      }
    }
    if let first = odd.first {
      let rest = odd.count > 1 ? ", as do \(odd.count - 1) more" : ""
      reader.report(
        .tieWeight, "the weight \(first.text ?? "") is none of 1, 2 and 3: this tie counts as regular\(rest)", at: first.span,
        help: "write 1 for occasional, 2 for regular, 3 for core; or the words, as `strength`")
    }
    return weighed
  }

  /// Whether a row's weight says that there is no tie. A strength counts before a weight.
  static func isNoTie(_ row: [Node.Entry]) -> Bool {
    row.contains { $0.key == "weight" && CellWords.number($0.value.text ?? "") == 0 }
      && !row.contains { $0.key == "strength" }
  }
}
