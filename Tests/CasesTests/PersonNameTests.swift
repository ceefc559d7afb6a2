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
      ["Anna Schmidt teacher", "oak-1"],
    ])
  func asksAboutIDsThatReadLikeNames(ids: [String]) {
    #expect(warned(ids).count == 1, "\(ids)")
  }

  @Test(
    arguments: [
      ["oak-1", "elm-2", "elm-3"], ["A", "B", "C"], ["T-A", "T-B", "T-C"], ["AB", "CD", "EF"],
      ["Teacher A", "Teacher B", "Head of Maths"], ["oak-head", "oak-deputy", "elm-head"], ["Oak A", "Oak B", "Elm A"],
      ["Anna", "Ben", "elm-1", "elm-2"], ["Middle Lead", "Senior Lead", "Oak Green"],
      ["Teacher 1", "Teacher 2", "Head 1"], ["KLM", "NOP", "QRS"], ["Local Authority A", "Data Analyst", "SLT Link"],
      ["Schulleitung Nord", "Lehrkraft A", "Lehrkraft B"], ["oak 1", "oak 2", "elm 1"],
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
