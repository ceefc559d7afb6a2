// Tables as a survey leaves them: words of the researcher's own, communities by their names, and the mistakes of
// spreadsheets, each of which is one message.

import Diagnostics
import Networks
import Testing

@testable import Cases

@Suite struct SurveyTableTests {
  private static let survey = """
      people: people.csv
      ties: ties.csv
      columns: {id: Kürzel, community: Einrichtung, role: Funktion, member: dabei, broker: Brücke, from: von, to: an, \
    kind: Art, strength: Stärke}
      values:
        role: {Erzieherin: educator, Leitung: school-leader}
        member: {evtl. später: false}
        kind: {gemeinsam: joint-work, austausch: sharing}
        strength: {selten: occasional, manchmal: regular, oft: core}
        community: {Kita Blume: oak, Grundschule am Park: Elm Primary}

    """

  @Test func readsAGermanSpreadsheetInItsOwnWords() throws {
    let read = try NetworkDesk(Self.survey, ["people.csv", "ties.csv"], in: "survey")
    #expect(
      read.lines == [
        "K-1 oak educator true false", "K-2 oak school-leader true true", "S-1 elm teacher true false",
        "S-2 elm - false false",
        "K-1 -> S-1 joint-work core [] -", "S-1 -> K-1 joint-work regular [] -", "K-1 -> K-2 sharing occasional [] -",
        "S-1 -> S-2 sharing core [] -",
      ], "\(read.text)")
    // The title above the headings, and what the table says of nobody.
    #expect(read.diagnostics.map(\.rule.id).sorted() == ["missing-value", "unread-part"], "\(read.text)")
  }

  private static let two = "id,community,role,member\nines,oak,teacher,ja\njo,elm,teacher,ja\n"

  private func read(_ people: String, _ ties: String = "from,to\nines,jo\n", more: String = "") throws -> NetworkDesk {
    try NetworkDesk(
      "  people: people.csv\n  ties: ties.csv\(more)", ["people.csv": Array(people.utf8), "ties.csv": Array(ties.utf8)])
  }

  /// The rules of what was said, without what follows from people who are missing.
  private func rules(_ read: NetworkDesk) -> [String] {
    read.diagnostics.inStableOrder(in: read.desk.sources).map(\.rule.id)
  }

  @Test(arguments: [
    ("{role: {Lehrkraft: teecher}}", ["bad-value", "unused-value"]),
    ("{rolle: {Lehrkraft: teacher}}", ["unknown-key"]),
    ("{member: {ja: yes}}", ["wrong-type"]),
    ("{strength: {oft: 3}}", ["bad-value", "unused-value"]),
    ("{role: {teacher: educator}, kind: {A: sharing}}", ["unused-value"]),
    ("{community: {oak: elmm}}", ["unknown-community"]),
    ("{community: {oak: [elm]}}", ["wrong-type"]),
    ("{role: {teacher: [educator]}, member: {ja: {}}}", ["wrong-type", "wrong-type"]),
    ("{role: Lehrkraft}", ["wrong-type"]),
    ("{role: {teacher: not-known}}", []),
    ("{community: {oak: Elm Primary, elm: oak}}", []),
  ])
  func checksWhatWordsAreSaidToMean(values: String, mistakes: [String]) throws {
    let read = try read(Self.two, more: "\n  values: \(values)")
    #expect(rules(read).sorted() == mistakes, "\(read.text)")
    // Each is shown where the author wrote it.
    #expect(
      read.diagnostics.allSatisfy { $0.span?.file == read.desk.sources.id(ofPath: "cases/t/index.md") }, "\(read.text)")
  }

  @Test func namesCommunitiesByIdOrByName() throws {
    let front = """
        people:
          a: {community: Oak Primary, member: true}
          b: {community: "elm  primary", member: true}
        ties: [a -> b]
        brokered_by: Elm Primary
        links: [Oak Primary -> elm]
        wave: Zero
        waves: [{label: One, ties: [a -> b], people: [{id: a, community: Oak Primary}, {id: b, community: elm}]}]
      """
    let read = try NetworkDesk(front, [:])
    #expect(read.diagnostics.isEmpty, "\(read.text)")
    let network = try #require(read.study?.network)
    #expect(network.people.map(\.community.value.text) == ["oak", "elm"])
    #expect(network.brokeredBy.map(\.value.text) == ["elm"])
    #expect(network.links.flatMap { [$0.from.value.text, $0.to.value.text] } == ["oak", "elm"])
    #expect(network.waves.first?.people?.map(\.community.value.text) == ["oak", "elm"])
  }

  @Test(arguments: [
    ("ash: {name: oak primary, kind: nursery}", "Oak Primary", "`Oak Primary` may be `oak` or `ash`"),
    ("ash: {name: Elm, kind: nursery}", "elm", "`elm` may be `elm` or `ash`"),
  ])
  func asksWhichOfTwoCommunitiesIsMeant(third: String, name: String, message: String) throws {
    let people =
      "  people: {a: {community: \"\(name)\", member: true}, b: {community: oak, member: true}}\n  ties: [a -> b]"
    let read = try NetworkDesk("    \(third)\n\(people)", [:])
    #expect(read.diagnostics.filter { $0.rule.id != "empty-community" }.map(\.message).first == message, "\(read.text)")
    #expect(read.diagnostics.first { $0.rule.id == "duplicate-id" }?.labels.count == 2)
  }

  /// What a file of people holds in place of a sound table, and what is said.
  static let tables: [(people: String, mistakes: [String])] = [
    ("", ["bad-csv"]), ("id,\"community,role\nines,oak,teacher\n", ["bad-csv"]), ("\n\n;;\n", ["bad-csv"]),
    ("id,community,role\n", ["bad-csv", "unknown-person", "unknown-person"]),
    ("PK\u{3}\u{4}\u{14}\u{0}\u{6}xl/worksheets", ["not-utf8"]), ("%PDF-1.7\n", ["not-utf8"]),
    ("{\\rtf1 id,community}", ["not-utf8"]),
    ("i\0d\0,\0c\0o\0m\0m\0u\0n\0i\0t\0y\0\n\0", ["not-utf8"]),
    ("\0i\0d\0,\0c\0o\0m\0m\0u\0n\0i\0t\0y\0\n", ["not-utf8"]),
    (two + "kofi,oak,\"teacher,ja\nlena,elm,teacher,ja\n", ["bad-csv"]),
    ("id,community,role,member\n" + (1...562).map { "p\($0);oak;teacher;ja\n" }.joined(), ["bad-csv"]),
    ("id;community;role;member\n" + (1...9).map { "p\($0),oak,teacher,ja\n" }.joined(), ["bad-csv"]),
    ("id\tcommunity\n" + (1...9).map { "p\($0);oak\n" }.joined(), ["bad-csv"]),
    (two + "kofi;oak;teacher;ja\n", ["bad-csv"]),
    (two + "id,community,role,member\nkofi,oak,teacher,ja\n", ["unread-part", "member-without-ties"]),
    (two + "kofi,#REF!,teacher,#BEZUG!\n", ["bad-csv", "bad-csv"]),
    ("id,community,role,member,,\nines,oak,teacher,ja,,,,\n,,,,,\njo,elm,teacher,ja,,\n,\n", []),
    ("id,community,role,member,role\nines,oak,teacher,ja,\njo,elm,teacher,ja,\n", ["duplicate-column"]),
    ("id,school,role\nines,oak,teacher\n", ["bad-csv"]),
    ("name,school\nines,oak\n", ["bad-csv"]),
    (two.replacing(",ja", with: ",vielleicht"), ["wrong-type", "wrong-type"]),
    (two.replacing("teacher", with: "Middle leader"), []),
  ]

  @Test(arguments: tables.indices)
  func saysOneThingOfOneCause(index: Int) throws {
    let (people, mistakes) = Self.tables[index]
    let read = try read(people)
    #expect(rules(read) == mistakes, "\(read.text)")
    #expect(Set(read.diagnostics.map(\.message)).count <= Set(mistakes).count + 1, "\(read.text)")
  }

  @Test func namesTheCellAndTheWordsThatItMayHold() throws {
    let read = try read(Self.two.replacing("jo,elm,teacher,ja", with: "jo,elm,Putzkraft,vielleicht"))
    #expect(
      read.diagnostics.map(\.message) == [
        "`Putzkraft` is not one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))",
        "expected yes or no, found `vielleicht`",
      ])
    #expect(
      read.diagnostics.compactMap(\.help).map { $0.components(separatedBy: "`values: ").last } == [
        "{role: {Putzkraft: …}}`", "{member: {vielleicht: …}}`",
      ])
  }

  @Test(arguments: ["people.xlsx", "people.ods", "people.txt"])
  func asksForATextInPlaceOfAWorkbook(name: String) throws {
    let read = try NetworkDesk("  people: \(name)\n  ties: [ines -> jo]", [:])
    #expect(rules(read) == ["wrong-type"], "\(read.text)")
    #expect(read.diagnostics.first?.help?.contains("CSV UTF-8") == true)
  }

  @Test(arguments: [
    ("ja nein", true), ("WAHR FALSCH", true), ("oui non", true), ("VRAI FAUX", true), ("sí no", true),
    ("VERDADERO FALSO", true),
    ("sim não", true), ("ja nej", true), ("kyllä ei", true), ("tak nie", true), ("1 0", true), ("TRUE FALSE", true),
    ("Evet Hayır", true),
    ("да нет", true), ("✔ ✗", true), ("99 98", false), ("2 1.5", false), ("vielleicht kaum", false),
  ])
  func knowsYesAndNoInTheLanguagesOfSpreadsheets(words: String, areKnown: Bool) {
    let found = words.split(separator: " ").map { CellWords.truth(String($0)) }
    #expect(found == (areKnown ? [true, false] : [nil, nil]))
  }

  @Test(arguments: [
    "NA", "N/A", "n/a", "#N/A", "#NV", "k. A.", "k.A.", "NULL", "NaN", "-", "–", "—", ".",
    "#N/D", "#N/D!", "#SAKNAS!", "#YOK", "#NENÍ_K_DISPOZICI", "#Н/Д", "keine Angabe", "weiß nicht", "Weiss nicht",
    "don't know",
    "Don’t know", "non so", "ne sait pas", "No sabe", "weet niet",
  ])
  func knowsWhatIsNotReported(word: String) { #expect(CellWords.isMissing(word)) }

  @Test(arguments: ["99", "9", "-9", "0", "none", "nie", "?", "x", "A", "#REF!", "weiß", "dean", "withheld"])
  func guessesNoCodes(word: String) { #expect(!CellWords.isMissing(word)) }

  @Test func refusesOneColumnForTwoFields() throws {
    let read = try read(Self.two, more: "\n  columns: {role: Art, member: art}")
    #expect(rules(read).contains("duplicate-column"), "\(read.text)")
  }
}
