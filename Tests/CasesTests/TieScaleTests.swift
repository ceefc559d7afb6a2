// Numbers on ties: what they mean is declared once, beside the ties, and is the same in every form; a number that
// nothing explains is never guessed.

import Diagnostics
import Testing

@testable import Cases

@Suite struct TieScaleTests {
  private static let scale = "\n  strengths: {1: occasional, 3: regular, 5: core}"
  private static let yaml = """
      people: people.csv
      ties:
        - {from: ines, to: jo, strength: 1}
        - {from: jo, to: kofi, weight: 2}
        - kofi -> jo:
          strength: 3
        - kofi -> lena:
          weight: 4
        - {from: lena, to: ines, strength: 5.0}
        - {from: ines, to: lena, weight: 0}
    """
  /// Each form with the lines that name it.
  static let forms = [
    ("yaml", yaml), ("ties.csv", "  people: people.csv\n  ties: ties.csv"),
    ("ties-comma.csv", "  people: people.csv\n  ties: ties-comma.csv"),
    ("ties-matrix.csv", "  people: people.csv\n  ties: ties-matrix.csv"),
    ("network.graphml", "  people: people.csv\n  graph: network.graphml"),
    ("network.gexf", "  people: people.csv\n  graph: network.gexf"),
    ("network.net", "  people: people.csv\n  graph: network.net"),
  ]

  private func read(_ form: (name: String, lines: String), more: String) throws -> NetworkDesk {
    try NetworkDesk(form.lines + more, ["people.csv"] + (form.name == "yaml" ? [] : [form.name]), in: "strengths")
  }

  @Test(arguments: forms.indices)
  func readsAScaleOfRatingsAlikeInEveryForm(index: Int) throws {
    let read = try read(Self.forms[index], more: Self.scale)
    #expect(read.diagnostics.filter { $0.rule.id != "not-a-pln" }.isEmpty, "\(read.text)")
    let ties = read.study?.network.ties.map { "\($0.from.value) \($0.to.value) \($0.strength.word)" }.sorted()
    #expect(
      ties == ["ines jo occasional", "jo kofi occasional", "kofi jo regular", "kofi lena regular", "lena ines core"],
      "\(read.text)")
  }

  @Test(arguments: ["", "\n  strengths: {2: occasional, 3: regular, 5: core}"])
  func readsACrossAmongNumbersAsATieThatIsNotRated(scale: String) throws {
    let read = try NetworkDesk(
      "  people: people.csv\n  ties: crossed-matrix.csv" + scale, ["people.csv", "crossed-matrix.csv"], in: "strengths")
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.rule.id) == [])
    let ties = read.study?.network.ties.map { "\($0.from.value) \($0.to.value) \($0.strength.word)" }.sorted()
    #expect(ties?.contains("kofi lena not reported") == true, "\(ties ?? [])")
  }

  @Test(arguments: forms.indices)
  func refusesRatingsThatNothingExplains(index: Int) throws {
    let read = try read(Self.forms[index], more: "")
    let mistakes = read.diagnostics.filter { $0.rule.id == "tie-weight" }
    // 1, 2 and 3 have a meaning; 4 and 5 have none, nor has 2.5.
    #expect(mistakes.count == (Self.forms[index].0 == "ties-comma.csv" ? 3 : 2), "\(read.text)")
    #expect(Set(mistakes.map(\.message)).count == 1, "one cause has one message")
    let help = try #require(mistakes.first?.help)
    let line = try #require(help.split(separator: "`").last.map(String.init))
    // What the words are only the author knows: 4 of 5 is no little.
    #expect(line.hasPrefix("strengths: {1: …, "))
    let filled = line.split(separator: "…", omittingEmptySubsequences: false).enumerated().map { place, part in
      place == 0 ? String(part) : (place == 1 ? "occasional" : "core") + part
    }
    // With the words filled in it works.
    let mended = try self.read(Self.forms[index], more: "\n  " + filled.joined())
    #expect(mended.diagnostics.filter { $0.rule.id != "not-a-pln" }.isEmpty, "\(mended.text)")
  }

  /// Numbers with a scale, and where the mistake is; nil for none.
  static let scales: [(scale: String, numbers: String, strengths: String, mistakes: [String])] = [
    // Counts of meetings.
    ("{1: occasional, 6: regular, 12: core, 40: core}", "1 5.9 6 12 40", "occasional occasional regular core core", []),
    // 1 may be the most.
    ("{1: core, 3: regular, 5: occasional}", "1 2 3 4 5", "core core regular regular occasional", []),
    ("{1: occasional, 3: regular, 5: core}", "1 99", "occasional not reported", ["tie-weight"]),
    ("{1: occasional, 3: regular, 5: core}", "0.5 5", "not reported core", ["tie-weight"]),
    ("{17: regular}", "17 17", "regular regular", []),
    // A scale that says what 1 is holds where all are 1.
    ("{1: occasional, 5: core}", "1 1", "occasional occasional", []),
    ("{1: occasional, 3: core, 5: regular}", "1", "not reported", ["bad-value"]),
    ("{0: occasional, 3: core}", "3", "core", ["bad-number"]),
    ("{often: core}", "3", "core", ["wrong-type"]),
    ("{1: sometimes}", "3", "core", ["bad-value"]),
    ("{}", "3", "core", ["wrong-type"]),
    ("regular", "3", "core", ["wrong-type"]),
  ]

  @Test(arguments: scales.indices)
  func takesEachNumberByItsPlaceOnTheScale(index: Int) throws {
    let (scale, numbers, strengths, mistakes) = Self.scales[index]
    let rows = numbers.split(separator: " ").enumerated().map { "  - {from: a, to: p\($0), weight: \($1)}\n" }.joined()
    let read = try NetworkDesk("  ties:\n" + rows.replacing("  - ", with: "    - ") + "  strengths: \(scale)", [:])
    let ids = read.diagnostics.map(\.rule.id).filter {
      !["not-a-pln", "unknown-person", "empty-community"].contains($0)
    }
    #expect(ids == mistakes, "\(read.text)")
    #expect(read.study?.network.ties.map(\.strength.word).joined(separator: " ") == strengths, "\(read.text)")
  }

  @Test func asksOneScaleOfANetworkAndItsWaves() throws {
    func read(_ scales: (network: String, wave: String)) throws -> NetworkDesk {
      try NetworkDesk(
        """
          people: {a: {community: oak, member: true}, b: {community: elm, member: true}}
          wave: Zero
          ties: [{from: a, to: b, weight: 4}]\(scales.network)
          waves:
            - {label: One, ties: [{from: a, to: b, weight: 4}, {from: b, to: a, weight: 7}]\(scales.wave)}
        """, [:])
    }
    let bare = try read(("", ""))
    #expect(bare.diagnostics.map(\.rule.id) == ["tie-weight", "tie-weight", "tie-weight"], "\(bare.text)")
    #expect(
      Set(bare.diagnostics.compactMap(\.help)) == [
        "say beside `ties` or `graph` from which number on a tie is occasional, regular or core, over the whole scale "
          + "that was used: `strengths: {4: …, 7: …}`"
      ])
    let shared = try read(("\n  strengths: {4: regular, 7: core}", ""))
    #expect(shared.diagnostics.isEmpty, "\(shared.text)")
    #expect(shared.study?.network.waves.first?.ties.map(\.strength.word) == ["regular", "core"])
    let own = try read(
      ("\n  strengths: {1: occasional, 4: core}", ", strengths: {1: occasional, 7: regular, 10: core}"))
    #expect(own.diagnostics.isEmpty, "\(own.text)")
    #expect(own.study?.network.ties.map(\.strength.word) == ["core"])
    #expect(own.study?.network.waves.first?.ties.map(\.strength.word) == ["occasional", "regular"])
  }

  /// What is not reported is not `regular`, and the same in the front matter, a list, a matrix and a graph file.
  @Test(arguments: [
    ("ties: [{from: a, to: b, strength: core}, {from: b, to: a}]", "", ["core", "not reported"]),
    ("ties: [{from: a, to: b, strength: core}, {from: b, to: a, strength: not-known}]", "", ["core", "not known"]),
    ("ties: ties.csv", "from,to,strength\na,b,core\nb,a,NA\n", ["core", "not reported"]),
    ("ties: ties.csv", "from,to,strength\na,b,3\nb,a,\n", ["core", "not reported"]),
    ("ties: ties.csv", "from,to,weight\na,b,3\nb,a,k. A.\n", ["core", "not reported"]),
    ("ties: ties.csv", "from,to\na,b\nb,a\n", ["not reported", "not reported"]),
    (
      "ties: ties.csv\n  strengths: {1: occasional, 5: core}\n  values: {strength: {\"99\": not-known}}",
      "from,to,weight\na,b,5\nb,a,99\n", ["core", "not known"]
    ),
    (
      "ties: ties.csv\n  strengths: {1: occasional, 5: core}\n  values: {strength: {\"99\": not-known}}",
      ";a;b\na;;5\nb;99;\n", ["core", "not known"]
    ),
  ])
  func leavesOpenWhatIsNotReported(lines: String, table: String, strengths: [String]) throws {
    let people = "  people: {a: {community: oak, member: true}, b: {community: elm, member: true}}\n  "
    let read = try NetworkDesk(people + lines, table.isEmpty ? [:] : ["ties.csv": Array(table.utf8)])
    #expect(read.diagnostics.allSatisfy { $0.rule == .missingValue }, "\(read.text)")
    #expect(read.study?.network.ties.map(\.strength.word) == strengths)
  }

  /// Of a strength and a weight that say two things one is not read.
  @Test(arguments: [
    ("ties: [{from: a, to: b, strength: core, weight: 1}]", "", 1),
    ("ties: [{from: a, to: b, strength: core, weight: 3}]", "", 0),
    ("ties: [{from: a, to: b, strength: not-known, weight: 3}]", "", 1),
    ("ties: ties.csv", "from,to,strength,weight\na,b,core,2\nb,a,,1\n", 1),
    // Programs write 1 of their own accord.
    ("ties: ties.csv", "from,to,strength,weight\na,b,core,1\nb,a,core,1.0\n", 0),
  ])
  func saysOfAWeightThatAStrengthOverrulesIt(lines: String, table: String, warnings: Int) throws {
    let people = "  people: {a: {community: oak, member: true}, b: {community: elm, member: true}}\n  "
    let read = try NetworkDesk(people + lines, table.isEmpty ? [:] : ["ties.csv": Array(table.utf8)])
    #expect(read.diagnostics.map(\.rule.id) == [String](repeating: "unread-part", count: warnings), "\(read.text)")
  }

  @Test func takesACodeForNoRating() throws {
    let table = "from,to,strength\na,b,99\nb,a,5\n"
    let people = "  people: {a: {community: oak, member: true}, b: {community: elm, member: true}}\n"
    let read = try NetworkDesk(people + "  ties: ties.csv", ["ties.csv": Array(table.utf8)])
    let helps = read.diagnostics.inStableOrder(in: read.desk.sources).compactMap(\.help)
    #expect(helps.first?.contains("`values: {strength: {\"99\": not-known}}`") == true, "\(read.text)")
    #expect(helps.last?.hasSuffix("`strengths: {5: …}`") == true)
  }

  @Test func saysOfAScaleThatNoNumberNeedsIt() throws {
    let read = try NetworkDesk(
      "  people: {a: {community: oak, member: true}, b: {community: elm, member: true}}\n  ties: [a -> b]" + Self.scale,
      [:])
    #expect(read.diagnostics.map(\.rule.id) == ["unused-value"], "\(read.text)")
  }

  @Test(arguments: [("1", "2", "3", [1.0, 2, 3]), ("0.5", "17", "1", [0.5, 17, 1])])
  func keepsTheWeightsOfAFileByItself(a: String, b: String, c: String, weights: [Double]) {
    let nodes = ["a", "b", "c"].map { "<node id=\"\($0)\"><data key=\"c\">oak</data></node>" }.joined()
    let edges = [("a", "b", a), ("b", "c", b), ("c", "a", c)].map {
      "<edge source=\"\($0.0)\" target=\"\($0.1)\"><data key=\"w\">\($0.2)</data></edge>"
    }.joined()
    let text =
      "<graphml><key id=\"c\" for=\"node\" attr.name=\"community\"/><key id=\"w\" for=\"edge\" "
      + "attr.name=\"weight\"/><graph edgedefault=\"directed\">\(nodes)\(edges)</graph></graphml>"
    let sources = SourceSet([SourceFile(path: "a.graphml", text: text)])
    let read = GraphNetwork.read(sources.ids[0], in: sources)
    #expect(read.diagnostics.isEmpty)
    guard case .study(let network) = read.value else {
      Issue.record("the nodes have communities")
      return
    }
    #expect(network.ties.map(\.weight) == weights)
    // Widths that nobody declared are all alike.
    #expect(Set(network.ties.map(\.strength)).count == (weights == [1, 2, 3] ? 3 : 1))
  }
}
