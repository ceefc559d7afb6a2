// Words of tables and graph files that say nothing, and cells that are empty beside others that are not.

import Diagnostics
import Formats

extension ColumnMap {
  /// Returns a warning at the first word that is read as *not reported*, with the number of the others; nil for none.
  /// Dashes are empty to the eye.
  ///
  /// - Parameters:
  ///   - others: Fields of which something else is said.
  ///   - isMatrix: Whether they are cells of a matrix, in which nothing is no tie.
  func missing(in rows: some Sequence<[NamedValue]>, except others: [String] = [], isMatrix: Bool = false)
    -> Diagnostic?
  {
    var first: NamedValue?
    var more = 0
    for attribute in rows.lazy.joined() where CellWords.isMissing(attribute.text) && !CellWords.isDash(attribute.text) {
      guard let field = field(attribute.name), !others.contains(field), CellWords.isMissing(attribute.text, in: field),
        !isMapped(attribute.text, in: field)
      else { continue }
      if first == nil { first = attribute } else { more += 1 }
    }
    guard let first else { return nil }
    let rest = more == 0 ? "" : ", as \(more == 1 ? "is 1 more value" : "are \(more) more values") of this file"
    let isOfTie = ["strength", "weight"].contains(field(first.name))
    let help = isMatrix ? Self.helpInMatrix : isOfTie ? Self.helpForStrength : Self.helpInList
    return Diagnostic(
      .missingValue, "`\(first.text)` is read as \(isMatrix ? "no tie" : "not reported")\(rest)", at: first.span,
      help: help)
  }

  private static let helpInList = "delete it: an empty cell is what is not reported"

  private static let helpInMatrix = """
    empty the cell where there is no tie, or nobody answered: in a matrix an empty cell is no tie, as 0 is; where \
    there is one, and nobody reports how strong it is, write `x`
    """

  private static let helpForStrength = """
    where there is a tie, and nobody reports how strong it is, delete the word; where nobody answered, or there is no \
    tie, delete the whole row or edge
    """

  /// Returns a warning at the first cell under `member` that says neither yes nor no, where others say no; nil for
  /// none. Where a column holds nothing but signs for yes, a blank is the usual no; where it says no as well, a
  /// blank may be of one that is not known.
  func openMembership(in rows: some Sequence<[NamedValue]>) -> Diagnostic? {
    openMembership(rows.lazy.flatMap { row in row.lazy.filter { field($0.name) == "member" } }) { name, says in
      "this cell of `\(name)`\(says)"
    }
  }

  /// The same of nodes, of which one may have no such attribute at all: programs write none for an empty cell.
  func openMembership(of nodes: [GraphFile.Node]) -> Diagnostic? {
    let given = nodes.map { node in node.attributes.first { field($0.name) == "member" } }
    guard let heading = given.lazy.compactMap({ $0 }).first else { return nil }
    let cells = zip(nodes, given).map { node, value in
      guard let value, !value.text.isEmpty else {
        return NamedValue(name: heading.name, nameSpan: heading.nameSpan, text: "", span: node.name.span)
      }
      return value
    }
    return openMembership(cells) { name, says in "this node\(says) under `\(name)`" }
  }

  /// - Parameter subject: The first place, by the heading that it is under, with the words that it and the others say.
  private func openMembership(
    _ cells: some Sequence<NamedValue>, _ subject: (_ heading: String, _ says: String) -> String
  ) -> Diagnostic? {
    var first: NamedValue?
    var (open, saysNo) = (0, false)
    for attribute in cells {
      if let (_, meaning) = values.meaning(of: attribute.text, in: "member") {
        saysNo = saysNo || meaning.target?.value == "false"
      } else if attribute.text.isEmpty || CellWords.isDash(attribute.text) {
        open += 1
        first = first ?? attribute
      } else if CellWords.truth(attribute.text) == false {
        saysNo = true
      }
    }
    guard let first, saysNo else { return nil }
    let (says, they) = open == 1 ? (" says", "it is") : (", and \(open - 1) more, say", "they are")
    return Diagnostic(
      .missingValue, "\(subject(first.name, says)) neither yes nor no, though others say no: \(they) read as no",
      at: first.span,
      help: "write yes or no; of whom it is not known can be said in the text of the case")
  }
}
