// Explanations of the rules for tables and graph files that stand beside a case.

import Diagnostics

extension Explanation {
  static let tables: [Explanation] = [
    Explanation(
      .latin1, remedy: .help,
      why:
        "Programs agree on accents only in UTF-8. An older spreadsheet's file is read all the same, but nobody can "
        + "be sure that the names are right.",
      bad: people(
        Array("id,community,member\nJos".utf8) + [0xE9] + Array(",oak,yes\nelm-1,elm,yes\n".utf8),
        ties: "Jos\u{E9} <-> elm-1"),
      good: people("id,community,member\nJos\u{E9},oak,yes\nelm-1,elm,yes\n", ties: "Jos\u{E9} <-> elm-1")),
    Explanation(
      .duplicateColumn, remedy: .person,
      why: "Of two columns for one field only one could be read, and it might be the wrong one.",
      bad: people("id,community,member,member\noak-1,oak,yes,no\nelm-1,elm,yes,no\n"),
      good: people(
        "id,community,member,member last year\noak-1,oak,yes,no\nelm-1,elm,yes,no\n",
        columns: "{ignore: member last year}")),
    Explanation(
      .unknownColumn, remedy: .person,
      why:
        "A heading that is mapped and stands in no file is a slip of the pen, and its column would be lost without a "
        + "word.",
      bad: people("id,School,member\noak-1,oak,yes\nelm-1,elm,yes\n", columns: "{community: School, role: Post}"),
      good: people(
        "id,School,member,Post\noak-1,oak,yes,teacher\nelm-1,elm,yes,teacher\n",
        columns: "{community: School, role: Post}")),
    Explanation(
      .nearColumn, remedy: .help,
      why: "A column that nearly bears the name of a field was probably meant for it.",
      bad: people("id,community,member,rol\noak-1,oak,yes,teacher\nelm-1,elm,yes,teacher\n"),
      good: people("id,community,member,role\noak-1,oak,yes,teacher\nelm-1,elm,yes,teacher\n")),
    Explanation(
      .shortRow, remedy: .person, why: "Where a separator is missing, cells may have slipped under the wrong heading.",
      bad: people("id,community,member,role\noak-1,oak,yes\nelm-1,elm,yes,teacher\n"),
      good: people("id,community,member,role\noak-1,oak,yes,\nelm-1,elm,yes,teacher\n")),
    Explanation(
      .tieWeight, remedy: .person,
      why:
        "Ties are occasional, regular or core. How many meetings make a core tie, and what a survey's ratings mean, "
        + "is the author's to say.",
      bad: graph(nodes + "<edge source=\"oak-1\" target=\"elm-1\"><data key=\"weight\">17</data></edge>"),
      good: graph(
        nodes + "<edge source=\"oak-1\" target=\"elm-1\"><data key=\"weight\">17</data></edge>",
        more: "strengths: {1: occasional, 6: regular, 12: core, 40: core}")),
    Explanation(
      .unusedValue, remedy: .person,
      why: "A word that is explained and stands in no table is a slip of the pen, or is left from an older table.",
      bad: people(
        "id,community,member,role\noak-1,oak,ja,teacher\nelm-1,elm,ja,teacher\n", values: "{role: {Lehrkraft: teacher}}"
      ),
      good: people(
        "id,community,member,role\noak-1,oak,ja,Lehrkraft\nelm-1,elm,ja,Lehrkraft\n",
        values: "{role: {Lehrkraft: teacher}}")),
    Explanation(
      .missingValue, remedy: .help,
      why:
        "Programs and people write many words for what is not known. They are read as *not reported*, and "
        + "in a square matrix as no tie; a look at them shows whether that was meant. A blank cell under `member` is "
        + "no where the column has signs for yes alone; where it says no as well, whoever left one blank may not have "
        + "known.",
      bad: people("id,community,member,role\noak-1,oak,yes,NA\nelm-1,elm,yes,teacher\n"),
      good: people("id,community,member,role\noak-1,oak,yes,\nelm-1,elm,yes,teacher\n")),
    Explanation(
      .personName, remedy: .person,
      why:
        "Everybody can read the ids, in the tables of the site and in its open data, and a table or graph that the "
        + "text links to is published whole. Who took part in research was seldom asked whether their name may be "
        + "there, and a name that is out cannot be called back.",
      bad: people(
        "id,community,member\nMaria Lindqvist,oak,yes\nelm-1,elm,yes\n", ties: "Maria Lindqvist <-> elm-1",
        front: real),
      good: people("id,community,member\noak-1,oak,yes\nelm-1,elm,yes\n", front: real)),
    Explanation(
      .unreadPart, remedy: .person,
      why:
        "What a reader of the table or of the drawing sees, and casebook does not read, would be lost without a word.",
      bad: people("id,community,member,Born\noak-1,oak,yes,1984\nelm-1,elm,yes,1990\n"),
      good: people(
        "id,community,member,Born\noak-1,oak,yes,1984\nelm-1,elm,yes,1990\n", columns: "{ignore: [Born]}")),
    Explanation(
      .networkTwice, remedy: .person, why: "Where people or ties stand in two places, the two will differ one day.",
      bad: graph(
        nodes + edge, more: "people: {oak-1: {community: oak, member: true}, elm-1: {community: elm, member: true}}"),
      good: graph(nodes + edge)),
    Explanation(
      .tooLarge, remedy: .person,
      why: "A case shows a network that people can look at; files of millions of rows are mistakes or attacks.",
      bad: pajek("*Vertices 123456\n"),
      good: pajek("*Vertices 2\n1 oak-1 community oak member yes\n2 elm-1 community elm member yes\n*Edges\n1 2\n")),
    Explanation(
      .badXML, remedy: .help, why: "What is not well-formed has no one reading.",
      bad: graph(nodes + "<edge source=\"oak-1\" target=elm-1/>"), good: graph(nodes + edge)),
    Explanation(
      .xmlDoctype, remedy: .help,
      why: "A DOCTYPE can bring in text from elsewhere, or make a small file grow beyond all measure.",
      bad: graph(nodes + edge, before: "<!DOCTYPE graphml SYSTEM \"graphml.dtd\">\n"), good: graph(nodes + edge)),
    Explanation(
      .badGraph, remedy: .person,
      why:
        "A node without an id, or a graph that does not say whether its edges have a direction, can be read in two "
        + "ways.",
      bad: graph(nodes + "<edge source=\"oak-1\"/>"), good: graph(nodes + edge)),
    Explanation(
      .unsupportedGraph, remedy: .person,
      why: "A tie joins two people. What a file says beyond that would be lost without a word.",
      bad: graph(nodes + "<hyperedge><endpoint node=\"oak-1\"/><endpoint node=\"elm-1\"/></hyperedge>"),
      good: graph(nodes + edge)),
    Explanation(
      .unknownAttribute, remedy: .person, why: "Only the declaration says what an attribute's value means.",
      bad: graph(nodes + "<edge source=\"oak-1\" target=\"elm-1\"><data key=\"k\">sharing</data></edge>"),
      good: graph(nodes + "<edge source=\"oak-1\" target=\"elm-1\"><data key=\"kind\">sharing</data></edge>")),
  ]

  private static let twoSchools =
    "communities:\n  oak: {name: Oak School, kind: school}\n  elm: {name: Elm School, kind: school}\n"
  private static let nodes = """
    <node id="oak-1"><data key="community">oak</data></node>
    <node id="elm-1"><data key="community">elm</data></node>

    """
  private static let real = "standing: empirical\nconsent: {individuals: given, organisations: given}\n"
  private static let edge = "<edge source=\"oak-1\" target=\"elm-1\"/>"

  private static func people(
    _ csv: String, ties: String = "oak-1 <-> elm-1", columns: String? = nil, values: String? = nil, front: String = ""
  ) -> Example {
    people(Array(csv.utf8), ties: ties, columns: columns, values: values, front: front)
  }

  private static func people(
    _ csv: [UInt8], ties: String, columns: String? = nil, values: String? = nil, front: String = ""
  ) -> Example {
    let more = [columns.map { "\ncolumns: \($0)" }, values.map { "\nvalues: \($0)" }].compactMap { $0 }.joined()
    return example(
      "people: people.csv\nties:\n  - \(ties)\(more)", "people.csv", csv, beside: String(more.dropFirst()), front: front
    )
  }

  private static func graph(_ content: String, before: String = "", more: String? = nil) -> Example {
    let keys =
      ["community", "kind", "weight"].map {
        "  <key id=\"\($0)\" for=\"\($0 == "community" ? "node" : "edge")\" attr.name=\"\($0)\"/>\n"
      }.joined()
      + "  <key id=\"member\" for=\"node\" attr.name=\"member\"><default>true</default></key>\n"
    let lines = content.split(separator: "\n").map { "    \($0)\n" }.joined()
    let text = "\(before)<graphml>\n\(keys)  <graph edgedefault=\"directed\">\n\(lines)  </graph>\n</graphml>\n"
    return example(
      (more.map { $0 + "\n" } ?? "") + "graph: network.graphml", "network.graphml", Array(text.utf8),
      beside: more ?? "", field: "graph")
  }

  private static func pajek(_ text: String) -> Example {
    example("graph: network.net", "network.net", Array(text.utf8))
  }

  /// A case with one file beside it, which is what matters.
  ///
  /// - Parameters:
  ///   - beside: Lines of the front matter that matter as well.
  ///   - front: Fields of the case beside its network.
  ///   - field: The field that names the file.
  private static func example(
    _ network: String, _ name: String, _ bytes: [UInt8], beside: String = "", front: String = "",
    field: String = "people"
  ) -> Example {
    let front =
      front + "network:\n" + (twoSchools + network).split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    return Example(
      shown: (beside.isEmpty ? "" : "\(field): \(name)\n\(beside)\n\n") + SourceText.string(bytes[...]),
      files: [
        .init("Content/cases/oak/index.md", SoundPortfolio.study(front: front, body: SoundPortfolio.citingBody)),
        .init("Content/cases/oak/\(name)", bytes: bytes),
      ], missing: ["Content/cases/oak.md"])
  }
}
