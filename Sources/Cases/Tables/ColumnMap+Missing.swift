// Words of tables and graph files that say nothing, and cells that are empty beside others that are not.

import Diagnostics
import Formats

extension ColumnMap {
  /// Returns a warning at the first word that is read as *not reported*, with the number of the others; nil for none.
  /// Dashes are empty to the eye.
  ///
  /// - Parameter others: Fields of which something else is said.
  func missing(in rows: some Sequence<[NamedValue]>, except others: [String] = []) -> Diagnostic? {
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
    return Diagnostic(
      .missingValue, "`\(first.text)` is read as not reported\(rest)", at: first.span,
      help: "delete it: an empty cell is what is not reported")
  }

  /// Returns a warning at the first cell under `member` that says neither yes nor no, where others say no; nil for
  /// none. Where a column holds nothing but signs for yes, a blank is the usual no; where it says no as well, a
  /// blank may be of one that is not known.
  func openMembership(in rows: some Sequence<[NamedValue]>) -> Diagnostic? {
    openMembership(rows.lazy.flatMap { row in row.lazy.filter { field($0.name) == "member" } }) { first, others in
      let more = others == 0 ? "" : ", and \(others) more,"
      return "this cell of `\(first.name)`\(more) \(others == 0 ? "says" : "say")"
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
    return openMembership(cells) { first, others in
      let (more, verb) = others == 0 ? ("", "says") : (", and \(others) more,", "say")
      return "this node\(more) \(verb) under `\(first.name)`"
    }
  }

  /// - Parameter said: The words for the first place, and how many others there are, up to what they say.
  private func openMembership(
    _ cells: some Sequence<NamedValue>, _ said: (_ first: NamedValue, _ others: Int) -> String
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
    return Diagnostic(
      .missingValue,
      "\(said(first, open - 1)) neither yes nor no, though others say no: \(open == 1 ? "it is" : "they are") read as no",
      at: first.span,
      help: "write yes or no; of whom it is not known can be said in the text of the case")
  }
}
