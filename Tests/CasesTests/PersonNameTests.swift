// Which ids of people may be their names, and which are codes.

import Diagnostics
import Testing

@testable import Cases

@Suite struct PersonNameTests {
  @Test(
    arguments: [
      ["Maria Lindqvist", "oak-1"], ["Lindqvist, Maria", "oak-1"], ["M. Lindqvist", "oak-1"], ["Frau Weber", "oak-1"],
      ["maria@oak.example", "oak-1"], ["Anna", "Ben", "Cleo"], ["anna", "ben", "cleo"], ["Anna M", "Ben K", "Cleo S"],
      ["anna-schmidt", "ben-meier", "cleo-weber"], ["王伟", "李娜", "张敏"], ["Anna", "Ben", "Cleo", "elm-1"],
      ["Anna Schmidt 2", "oak-1"], ["1 Anna Schmidt"], ["Anna Schmidt (Oak)"], ["Anna Schmidt, Oak Green School"],
      ["Anna Schmidt teacher", "oak-1"], ["anna.schmidt", "oak-1"], ["bo_weber", "oak-1"],
      ["mary-smith", "mrs-lee", "oak-1", "oak-2"], ["mary", "Q1", "Q2"], ["Smith", "Q1", "Q2"], ["jbrown", "elm-1"],
      ["oak-mary", "oak-1"], ["Oak-Smith", "P07"], ["oak_khan", "P07"], ["oak-head-jones", "elm-2"],
      ["oak-lee-1", "elm-2"], ["M01-Smith", "M02"], ["OakSmith", "oak-1"], ["oaksmith", "oak-1"], ["smith-oak"],
      ["oak-t1-khan", "oak-t2"], ["MarySmith1", "oak-1"], ["oak-kim", "elm-1"], ["lehrer-schmidt", "oak-1"],
      ["Anna", "Ben", "elm-1", "elm-2"], ["mr-oak-lee", "elm-1"], ["oak-王伟", "elm-1"],
    ])
  func asksAboutIDsThatReadLikeNames(ids: [String]) {
    #expect(warned(ids).count == 1, "\(ids)")
  }

  @Test(
    arguments: [
      ["oak-1", "elm-2", "elm-3"], ["A", "B", "C"], ["T-A", "T-B", "T-C"], ["AB", "CD", "EF"],
      ["Teacher A", "Teacher B", "Head of Maths"], ["oak-head", "oak-deputy", "elm-head"], ["Oak A", "Oak B", "Elm A"],
      ["q-1", "oak-t1", "P07", "lead", "sen-coordinator"], ["ogs-head", "OGS-a"], ["oak-slt", "oak-nqt", "elm-pe"],
      ["oak-music", "elm-english-2", "oak-deputies"], ["alba-a", "alba-b", "alba-head"], ["resp-1", "interviewee-2"],
      ["OakHead", "oakhead", "oakgreen-1"], ["oak-mathelehrerin", "elm-schulleitung"], ["gre-head", "oak-ms"],
      ["oak-year3-b", "elm-ks2-lead"], ["Teacher1", "T-01", "oak_1b", "OAK-T-3"], ["parent-a", "governors"],
      ["Middle Lead", "Senior Lead", "Oak Green"],
      ["Teacher 1", "Teacher 2", "Head 1"], ["KLM", "NOP", "QRS"], ["Local Authority A", "Data Analyst", "SLT Link"],
      ["Schulleitung Nord", "Lehrkraft A", "Lehrkraft B"], ["oak 1", "oak 2", "elm 1"],
      ["alpha", "beta", "gamma", "delta"], ["oak_head", "elm.head", "staff_a"],
    ])
  func passesCodes(ids: [String]) {
    #expect(warned(ids) == [])
  }

  private func warned(_ ids: [String]) -> [String] {
    var network = NetworkStudy()
    network.communities = ["oak", "elm"].map {
      var community = Community()
      community.id = CommunityID($0)
      community.name = $0 == "oak" ? "Oak Green School" : "Elm School"
      return community
    }
    network.people = ids.map {
      var person = Person()
      person.id = PersonID($0)
      person.span = Span(FileID.none, 0..<0)
      return person
    }
    var reader = FieldReader(sources: SourceSet())
    PersonNameChecks(of: network).check(&reader)
    return reader.diagnostics.map(\.rule.id)
  }
}

@Suite struct LinkedNameTests {
  @Test(
    arguments: [
      "code,First name,Surname\noak-1,Tom,Baker\n", "code;Vorname\noak-1;Jörg\n",
      "code,Teacher name\noak-1,Tom Baker\n", "code;Name der Lehrkraft\noak-1;Jörg Weber\n",
      "code,First name(s)\noak-1,Tom\n", "code,school leader\noak-1,Maria Lindqvist\n",
      "code,contact\noak-1,tom@oak.example\n", "code,note\noak-1,ask tom@oak.example\n",
      "code,name\noak-1,Tom Baker\nelm-1,Maria Lindqvist\n",
      "from,to\nTom Baker,Maria Lindqvist\noak-1,elm-1\n",
      "Who took part\n\ncode,Teacher\noak-1,Mr Baker\nelm-1,Ms Lund\n",
      ";Tom Baker;Bo Weber\nTom Baker;0;1\nBo Weber;1;0\n", "Tom Baker;3\n", "Tom Baker;3\nBo Weber;4\n",
      "Name;x\nAnna;1\n", "Schüler;n\nAnna;1\nBo;2\n", "nom;n\nDubois;1\nMartin;2\n",
      "Lehrkraft;n\nSchmidt;1\nWeber;2\n", "qui;n\nMme Dubois;1\n", "Wer;n\nanna schmidt;1\n",
      "code;Telefon\noak-1;030 12345\n", "code;téléphone\noak-1;01 23 45 67\n",
      "code;Geburtsdatum\noak-1;01.02.1980\n", "prénom;nom;téléphone\nAnne;Dubois;01 23 45 67\n",
      "code;researcher\noak-1;Ada Smith\n", "mentor;n\nAda Smith;1\n", "teacher;n\nada.smith;1\n",
      "people;n\nAda Smith;1\n", "student;Ada Smith;Bo Weber\ns1;1;0\n",
    ])
  func asksAboutTablesThatMayNamePeople(table: String) throws {
    #expect(try warned("who.csv", table).count == 1, "\(table)")
  }

  @Test(
    arguments: [
      "id,community,member\noak-1,oak,yes\n", "name,pupils\nOak Green School,120\nElm School,80\n",
      "name,meaning\ntrust,Trust among colleagues\ncost,What it costs\n",
      "code,School name\noak-1,Castle Hill Academy\n", "code,quote\noak-1,we met @ 3.30 pm\n",
      "code,surname\noak-1,withheld\nelm-1,yes\n", "item,First term,Second term\nShared Planning,3,4\n",
      "participant,answer\noak-1,We Plan Together\n", "id,name\noak-1,\nelm-1,n/a\n", "from,to\nAnna Schmidt,oak-1\n",
      "name,role\nTeacher A,teacher\nHead of Maths,teacher\n", "", "one\ntwo\n",
      ";trust;cost\noak-1;3;4\n", "school;2021;2022\nCastle Hill;3;4\n", "name,meaning\ntie_strength,how strong\n",
      "kind,n\nSharing,3\n", "participants,n\n12,3\n", "code,mobile\noak-1,yes\n", "Person,n\nTeacher,3\n",
    ])
  func passesOtherTables(table: String) throws {
    #expect(try warned("who.csv", table) == [], "\(table)")
  }

  @Test(
    arguments: [
      ("who.tsv", "code\tFirst name\noak-1\tTom\n", 1), ("who.tsv", "code\tpupils\noak-1\t31\n", 0),
      ("who.json", #"[{"code": "oak-1", "surname": "Baker"}]"#, 1),
      ("who.json", #"{"teachers": ["Tom Baker", "Maria Lindqvist"]}"#, 1),
      ("who.json", #"{"scores": [{"name": "Reading Age", "before": 3}, {"name": "Spelling Age", "before": 4}]}"#, 0),
      ("who.json", #"{"people": ["Ada Smith"]}"#, 1), ("who.json", #"["Ada Smith", "Bo Weber"]"#, 1),
      ("who.json", #"{"nodes": [{"id": "n1", "label": "Ada Smith"}]}"#, 1),
      ("who.json", #"{"name": {"first": "Ada", "last": "Smith"}}"#, 1),
      ("who.json", #"{"Ada Smith": 3, "Bo Weber": 4}"#, 1), ("who.json", #"{"ada@oak.example": 3}"#, 1),
      ("who.json", #"{"before": 3, "after": {"Reading Age": 4}}"#, 0),
      ("who.gexf", gexf(by: "Maria Lindqvist"), 1), ("who.gexf", gexf(by: "Gephi 0.10.1"), 0),
      ("who.gexf", gexf(by: "Gephi"), 0), ("who.json", "[", 0), ("who.xlsx", "PK", 1), ("who.ODS", "PK", 1),
      ("who.csv", "name,before\nReading Age,3\nNumber Skills,4\n", 0),
      ("who.csv", "name,n\nGuided Talk,3\nPaired Talk,4\nShared Talk,5\n", 0),
      ("who.csv", "name,n\nTom Baker,3\nAnn Baker,4\nEva Kurz,5\n", 1),
    ])
  func looksIntoOtherKinds(name: String, text: String, count: Int) throws {
    #expect(try warned(name, text).count == count, "\(name): \(text)")
  }

  /// A graph as Gephi writes it.
  private static func gexf(by creator: String) -> String {
    "<gexf version=\"1.2\"><meta><creator>\(creator)</creator></meta>"
      + "<graph><nodes><node id=\"oak-1\"/></nodes></graph></gexf>"
  }

  /// A table that people are read from as well is parsed once.
  @Test func keepsWhatWasReadOfLinkedTables() throws {
    let file = SourceFile(path: "Content/cases/oak/people.csv", table: Array("id,community\noak-1,oak\n".utf8))
    let sources = SourceSet([file])
    let id = sources.ids[0]
    for linked in [[id], []] {
      var network = NetworkStudy()
      network.peopleSource = .file(Located("people.csv", Span(FileID.none, 0..<0)))
      var reader = FieldReader(sources: sources, neighbours: [FileName("people.csv"): id])
      reader.linked = Set(linked)
      NetworkTables.resolve(&network, &reader)
      #expect(network.people.map(\.id.text) == ["oak-1"])
      #expect(reader.tables.keys.map { $0 } == linked)
    }
  }

  @Test func asksAboutGraphsWhoseNodesHaveNames() throws {
    let nodes = "*Vertices 2\n1 \"Tom Baker\"\n2 \"Maria Lindqvist\"\n*Edges\n1 2\n"
    let codes = nodes.replacing("Tom Baker", with: "oak-1").replacing("Maria Lindqvist", with: "elm-1")
    #expect(try warned("ties.net", nodes).count == 1)
    #expect(try warned("ties.net", codes) == [])
  }

  /// The people of the case are `Anna Schmidt` and `oak-1`: their ids have been looked at.
  private func warned(_ name: String, _ text: String) throws -> [String] {
    let file = SourceFile(path: "Content/cases/oak/\(name)", table: Array(text.utf8))
    let sources = SourceSet([file])
    var study = CaseStudy(slug: try #require(Slug("oak")), file: FileID.none)
    study.network.communities = ["oak", "elm"].map {
      var community = Community()
      community.id = CommunityID($0)
      community.name = $0 == "oak" ? "Oak Green School" : "Elm School"
      return community
    }
    study.network.people = ["Anna Schmidt", "oak-1"].map {
      var person = Person()
      person.id = PersonID($0)
      return person
    }
    study.body.files = [Located(FileName(name), Span(FileID.none, 0..<0))]
    var reader = FieldReader(sources: sources, neighbours: [FileName(name): sources.ids[0]])
    LinkedNameChecks(of: study, language: "en").check(&reader)
    return reader.diagnostics.map(\.rule.id)
  }
}
