// Who wrote a case: one name an entry. What joins two persons' names is a mistake; an organisation's name is not.

import Diagnostics
import Testing

@testable import Cases

@Suite struct AuthorTests {
  private func authors(_ written: String) throws -> (names: [String], diagnostics: [Diagnostic]) {
    let text = "---\ntitle: Oak\nauthors: \(written)\n---\n\nThey met.\n"
    let desk = try Desk(with: [SourceFile(path: "cases/oak.md", text: text)])
    let read = try desk.study("cases/oak.md")
    return (read.study?.authors.map(\.name) ?? [], read.diagnostics.filter { $0.rule.id == "ambiguous-name" })
  }

  @Test(arguments: [
    "Forschungsgruppe Schule und Netz", "Stadt Köln und Umland", "Projektgruppe Lesen und Schreiben", "Land Berlin",
    "Gemeinde Berg und Tal", "Grundschule Nord und Süd", "Team Lesen und Schreiben", "AG Schule und Netz", "Edwin Land",
    "Anna U. Oak", "Universität Oak und Elm", "Weird Al",
  ])
  func takesOneNameForOne(name: String) throws {
    let (names, diagnostics) = try authors("[\(name), Bo Ash]")
    #expect(diagnostics.map(\.message) == [])
    #expect(names == [name, "Bo Ash"])
  }

  @Test(arguments: [
    "Ada Oak, PhD", "Ada Oak, M. A.", "De Vries, Jan Peter", "King, Martin Luther, Jr.",
    "Department of Education, Leeds",
  ])
  func takesACommaInsideOfANameForPartOfIt(name: String) throws {
    #expect(try authors("[\"\(name)\"]").diagnostics.map(\.message) == [])
  }

  @Test(arguments: [
    ("Oak, Ada", "Ada Oak"), ("Kaya, Can", "Can Kaya"), ("von Berg, Eva Maria", "Eva Maria von Berg"),
    ("Dr. Ada Oak", "Ada Oak"), ("Prof. Dr. Ada Oak", "Ada Oak"),
    ("Dr. Oak, Ada", "Ada Oak"), ("Frau Eva Kurz", "Eva Kurz"),
  ])
  func asksForNamesInTheOrderOfPrint(name: String, printed: String) throws {
    for written in ["[\"\(name)\"]", "[{name: \"\(name)\"}]"] {
      #expect(try authors(written).diagnostics.map(\.help) == ["write `\(printed)`"])
    }
    #expect(try authors("[\(printed)]").diagnostics.map(\.message) == [])
  }

  @Test(arguments: [
    "[Ada Oak u. Bob Elm]", "[Ada Oak und Bob Elm]", "[Eva und Jan Kurz]", "[Stadt Köln und Stadt Bonn]",
    "[\"Ada Oak, Bob Elm\"]",
    "[\"A. Oak, B. Elm\"]", "[\"Oak A., Elm B.\"]", "[\"Oak, Ada, Elm, Bob\"]", "[\"Ada Oak, Bob Elm, Cy Ash\"]",
    "[\"Oak, A.; Elm, B.\"]",
  ])
  func reportsSeveralNamesInOne(written: String) throws {
    let found = try authors(written).diagnostics
    #expect(found.count == 1)
    // Each of the two ways that the help shows is sound.
    let help = try #require(found.first?.help)
    let several = try #require(help.split(separator: "write ").last?.split(separator: "; for one, ").first)
    #expect(try authors(String(several)).diagnostics.map(\.message) == [] || written.contains("Eva und"))
    let one = try #require(help.range(of: "; for one, ").map { String(help[$0.upperBound...]) })
    #expect(try authors("[\(one)]").diagnostics.map(\.message) == [])
    #expect(try authors("[\(one)]").names.count == 1)
  }

  @Test(arguments: [
    "et al.", "u. a.", "u.a.", "and others", "others", "...", "Ada Oak et al.", "Ada Oak u. a.", "Ada Oak and others",
    "und andere",
  ])
  func reportsThatOthersAreNotNamed(name: String) throws {
    for written in ["[Bo Ash, \(name)]", "[Ash, \(name)]", "\n  - Bo Ash\n  - \(name)"] {
      #expect(try authors(written).diagnostics.map(\.message) == ["`\(name)` leaves out who the others are"])
    }
  }
}
