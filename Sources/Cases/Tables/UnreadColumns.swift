// Columns and attributes that hold something and are read as nothing, named once for each file: a strength under the
// heading `Stärke` would be lost without a word. `ignore`, in `columns`, says of which that is meant.

import Diagnostics
import Formats

/// Whether any value of a column is one of those that are asked for, by the column's place in the heading.
typealias ColumnSearch = (_ column: Int, _ isAskedFor: (String) -> Bool) -> Bool

extension ColumnMap {
  /// Returns a warning that names the columns that are not read, at the first of them; nil where there is none.
  ///
  /// - Parameters:
  ///   - names: The headings that are looked at, with their places in the file's heading.
  ///   - free: The fields that no column is read as.
  ///   - isAlone: Whether there is no front matter that could say what a column is.
  ///   - home: The column that names communities, where none is read as them.
  static func unread(
    _ names: [Located<String>], free: [String], fields: [String], isAlone: Bool, home: Located<String>? = nil
  ) -> Diagnostic? {
    var seen: Set<String> = []
    let different = names.filter { seen.insert($0.value.lowercased()).inserted }
    guard let first = different.first else { return nil }
    var words = different.prefix(most).map { $0.value.isEmpty ? "one without a heading" : "`\($0.value)`" }
    if different.count > most { words.append("\(different.count - most) more") }
    let isOne = different.count == 1
    let list = words.count == 1 ? words[0] : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    return Diagnostic(
      .unreadPart, "\(isOne ? "this column is" : "these columns are") not read: \(list)", at: first.span,
      help: isAlone
        ? "what is read is \(fields.joined(separator: ", ")): call it by one of these, or take it out"
        : help(
          for: different.prefix(most).map(\.value).filter { !$0.isEmpty }, free: free, home: home?.value,
          areTies: fields == Self.ties))
  }

  /// Returns a text as a value inside brackets or braces: in quotation marks unless it is plain words.
  private static func yaml(_ text: String) -> String {
    let isPlain = text.first?.isLetter ?? false && text.allSatisfy { $0.isLetter || $0.isNumber || "_- ".contains($0) }
    return isPlain && CellWords.truth(text) == nil ? text : YAMLSigns.quoted(text)
  }

  /// The most columns that a message names.
  private static let most = 8

  /// The lines that say which field a column is, and that columns are left out on purpose.
  private static func help(for names: [String], free: [String], home: String?, areTies: Bool) -> String {
    guard let first = names.first else { return "give the column a heading, or empty it" }
    // Ids, and columns of yes and no, are under their own headings.
    let fields = ["strength", "role", "kind", "note"].filter(free.contains)
    let ignoring =
      line("ignore", "[\(names.map(yaml).joined(separator: ", "))]")
      ?? "`columns: {ignore: [\"…\"]}`, with \(names.count == 1 ? "the heading" : "each heading") as the file has it"
    let meant = "where it is meant that \(names.count == 1 ? "it is" : "they are") left out: \(ignoring)"
    if let home {
      let naming =
        line("community", yaml(home)) ?? "`columns: {community: \"…\"}`, with the heading as the file has it"
      return "say beside `people` and `ties` which field one is, such as \(naming); \(meant)"
    }
    if areTies, let time = names.first(where: isTime) {
      return "where `\(time)` is when a tie was measured, the ties of each time go into a table of their own, "
        + "and all of these under `waves`, each with its `label`; \(meant)"
    }
    guard !fields.isEmpty else { return "where that is meant, say so beside `people` and `ties`: \(ignoring)" }
    let naming = line("…", yaml(first)) ?? "`columns: {…: \"…\"}`, with the heading as the file has it"
    let words = fields.map { "`\($0)`" }.joined(separator: " or ")
    return "where one is \(words), say so beside `people` and `ties`: \(naming), the field before the colon; \(meant)"
  }

  /// A line of `columns` to paste; nil where it is so long that a message would cut it.
  private static func line(_ key: String, _ value: String) -> String? {
    let line = "columns: {\(key): \(value)}"
    return line.unicodeScalars.count <= Quotation.longest ? "`\(line)`" : nil
  }

  /// Headings that programs write into tables of their own accord, in small letters: numbers of rows and edges, labels
  /// (Gephi), and measures that anybody can take again.
  static let ofTables: Set<String> = [
    "id", "label", "timeset", "interval", "unnamed: 0",
    "degree", "in-degree", "out-degree", "indegree", "outdegree", "weighted degree", "weighted in-degree",
    "weighted out-degree", "eccentricity", "closnesscentrality", "closeness centrality", "closeness",
    "harmonicclosnesscentrality", "harmonic closeness centrality", "betweenesscentrality", "betweenness centrality",
    "betweenness", "eigencentrality", "eigenvector centrality", "pageranks", "pagerank", "authority", "hub",
    "modularity_class", "modularity class", "clustering", "clustering coefficient", "triangles", "componentnumber",
    "component id", "strongcompnum", "strongly-connected id", "stat_inf_class",
  ]

  /// The same of graphs: besides, names that are a choice of the author's (see `GraphFile.takeNames`), and drawings.
  static let ofGraphs = ofTables.union([
    "name", "shared name", "shared interaction", "interaction", "canonicalname", "suid", "selected",
    "key", "index", "edge id", "edge label", "edgelabel", "nodelabels", "start", "end", "graph",
    "x", "y", "z", "r", "g", "b", "alpha", "size", "color", "colour", "shape", "width", "height", "thickness",
    "font", "url", "description", "nodegraphics", "edgegraphics", "edgestyle", "zindex",
    "vx", "vy", "fx", "fy", "px", "py",
  ])
}

extension GraphFile {
  /// Reports attributes that are not read, of nodes and of edges.
  func checkColumns(
    _ people: ColumnMap, _ ties: inout ColumnMap, isAlone: Bool, communities: [Community] = [],
    _ reader: inout FieldReader
  ) {
    var people = people
    let ofNodes = Self.search(nodeColumns) { nodes.lazy.flatMap(\.attributes) }
    people.check(
      nodeColumns, except: ColumnMap.ofGraphs, isAlone: isAlone, communities: communities, &reader, hasValue: ofNodes)
    let ofEdges = Self.search(edgeColumns) { edges.lazy.flatMap(\.attributes) }
    ties.check(edgeColumns, except: ColumnMap.ofGraphs, isAlone: isAlone, &reader, hasValue: ofEdges)
  }

  /// Looks for attributes that some node or edge has a text for. Goes through them once, and again only where the first
  /// text is not one of those that are asked for.
  private static func search<Values: Sequence<NamedValue>>(
    _ columns: [Located<String>], _ attributes: @escaping () -> Values
  ) -> ColumnSearch {
    var firsts: [String: String]?
    return { column, isAskedFor in
      let name = columns[column].value
      let known =
        firsts
        ?? Dictionary(
          attributes().lazy.filter { !$0.text.isEmpty }.map { ($0.name, $0.text) },
          uniquingKeysWith: { first, _ in first })
      firsts = known
      guard let first = known[name] else { return false }
      return isAskedFor(first) || attributes().contains { $0.name == name && isAskedFor($0.text) }
    }
  }
}
