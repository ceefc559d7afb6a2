// What people are called who are nodes of a graph. Programs number nodes (`n0`, `62`) and keep the names that they
// show in an attribute: igraph and Cytoscape in `name`, Gephi in `label`, yEd in the text that it draws.

import Diagnostics
import Formats

extension GraphFile {
  /// The attributes in which programs keep names, by preference.
  private static let nameAttributes = ["name", "label", "shared name"]

  /// Gives nodes the names that their file shows, where each has one of its own; warns where names are not read.
  ///
  /// - Parameters:
  ///   - isAlone: Whether the file is a network by itself. Beside a case only the numbers of yEd and igraph give way to
  ///     names: there an id of the author's may be a pseudonym, and a name must not be published by chance.
  ///   - known: The people whom the case lists elsewhere.
  mutating func takeNames(_ map: ColumnMap, isAlone: Bool, known: Set<String>) {
    guard !nodes.isEmpty, !nodes.contains(where: { known.contains($0.title.value) }) else { return }
    let isNumbered = nodes.allSatisfy { Self.isNumber($0.name.value) }
    guard isAlone || isNumbered else { return }
    var warning: Diagnostic?
    for attribute in Self.nameAttributes {
      let found = nodes.map { node in
        node.attributes.first {
          $0.name.utf8.count == attribute.utf8.count && $0.name.lowercased() == attribute && !$0.text.isEmpty
        }
      }
      let names = found.compactMap { $0 }
      guard let first = names.first, zip(nodes, found).contains(where: { $1 != nil && $1?.text != $0.title.value })
      else { continue }
      let problem = Self.problem(of: names, among: nodes.count)
      if problem == nil, isAlone || nodes.allSatisfy({ $0.name.value.hasPrefix("n") }) {
        for (index, name) in names.enumerated() { nodes[index].title = Located(name.text, name.span) }
        return
      }
      // An author's own ids are names; only a program's numbers are none.
      guard warning == nil, isNumbered, !map.isIgnored(first.name) else { continue }
      warning = Diagnostic(
        .unreadPart,
        "people are called by their nodes' ids, not by `\(first.name)`" + (problem.map { ": \($0)" } ?? ""),
        at: first.span,
        help: isAlone
          ? "give each node a name of its own, or none"
          : "where they are real people's names, which would be published, write "
            + "`columns: {ignore: [\(first.name)]}`; where they are codes, "
            + (problem == nil
              ? "`columns: {\(map.fields.first ?? "id"): \(first.name)}`" : "give each node one of its own"))
    }
    if let warning { diagnostics.append(warning) }
  }

  /// Why the nodes cannot be called by these names; nil where they can.
  private static func problem(of names: [NamedValue], among count: Int) -> String? {
    if names.count < count { return "\(names.count) of \(count) nodes have one" }
    var seen: Set<String> = []
    return names.first { !seen.insert($0.text).inserted }.map { "`\($0.text)` is the name of two" }
  }

  /// Whether an id is one that a program counted out: `n0`, `n0::n1`, `62`, `0.0`.
  private static func isNumber(_ id: String) -> Bool {
    id.contains(where: \.isNumber) && id.allSatisfy { $0.isNumber || ".:n".contains($0) }
  }
}
