// Names of files are bytes: two spellings of an accent are two files, and one name means one file or is refused.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct FileNameTests {
  private static let composed = "\u{E9}.csv"
  private static let decomposed = "e\u{301}.csv"

  @Test func tellsSpellingsApart() {
    #expect(Self.composed == Self.decomposed)
    #expect(FileName(Self.composed) != FileName(Self.decomposed))
    #expect(Set([FileName(Self.composed), FileName(Self.decomposed)]).count == 2)
  }

  @Test func findsTheFileThatIsMeant() {
    let both: Set<FileName> = [FileName(Self.composed), FileName(Self.decomposed), "a.csv"]
    #expect(both.match(Self.composed) == .file(FileName(Self.composed)))
    #expect(both.match(Self.decomposed) == .file(FileName(Self.decomposed)))
    #expect(Set([FileName(Self.decomposed)]).match(Self.composed) == .file(FileName(Self.decomposed)))
    #expect(Set([FileName(Self.composed)]).match(Self.decomposed) == .file(FileName(Self.composed)))
    #expect(both.match("A.csv") == .none)
    // ổ has three spellings; the third file is not there.
    let three: Set<FileName> = ["\u{F4}\u{309}", "o\u{302}\u{309}"]
    #expect(three.match("\u{1ED5}") == .several(["o\u{302}\u{309}", "\u{F4}\u{309}"]))
  }

  @Test func findsFilesOfASetByTheirBytes() throws {
    let sources = SourceSet([SourceFile(path: Self.decomposed, text: "decomposed")])
    #expect(sources.id(ofPath: Self.composed) == nil)
    let both = SourceSet([
      SourceFile(path: Self.decomposed, text: "decomposed"), SourceFile(path: Self.composed, text: "composed"),
    ])
    for (path, text) in [(Self.composed, "composed"), (Self.decomposed, "decomposed")] {
      #expect(both[try #require(both.id(ofPath: path))].bytes == Array(text.utf8))
    }
  }

  /// Names in pairs of `slugs.json` that collide as addresses of pages, and are two files everywhere.
  private static let ofPages: Set<String> = ["foo/index.html", "C++", "C#", "a b", "a--b", "404"]

  @Test(arguments: try SlugData.read().collisions.filter { ofPages.isDisjoint(with: $0) })
  func findsNamesThatSomeFileSystemTakesForOne(pair: [String]) {
    #expect(PathKey(pair[0]) == PathKey(pair[1]), "\(pair)")
  }

  @Test(arguments: [["a", "b"], ["a.txt", "a.csv"], ["a/b", "ab"], ["é", "e"], ["a-b", "a b"]])
  func keepsOtherNamesApart(pair: [String]) { #expect(PathKey(pair[0]) != PathKey(pair[1])) }

  // MARK: Identifiers

  /// Ids are text and not files: whatever way an accent is stored in, it is one id, and two that read the same are
  /// reported.
  @Test func takesTwoSpellingsOfAnIdForOne() throws {
    let people =
      "id,community,role,member\nc\u{E9}cile,oak,teacher,yes\nce\u{301}cile,elm,teacher,yes\nelm-1,elm,teacher,yes\n"
    let desk = try NetworkDesk(
      "  people: people.csv\n  ties:\n    - ce\u{301}cile <-> elm-1: joint-work", ["people.csv": Array(people.utf8)])
    #expect(desk.diagnostics.map(\.rule.id).contains("duplicate-id"))
    #expect(!desk.diagnostics.map(\.rule.id).contains("unknown-person"))
  }

  @Test func linksACitationToItsWorkWhateverItsSpelling() throws {
    let sources = SourceSet([
      SourceFile(
        path: "references.bib",
        text:
          "@book{m\u{FC}ller2020,\n  author = {Müller, Eva},\n  title = {Trees},\n  year = "
          + "{2020}\n}\n@book{mu\u{308}ller2020,\n  author = {Müller, Udo},\n  title = {Woods},\n  year = "
          + "{2020}\n}\n"
      )
    ])
    let shared = SharedFiles(settings: nil, tags: nil, needs: nil, references: sources.ids[0], referencesJSON: nil)
      .read(in: sources)
    #expect(shared.diagnostics.map(\.rule.id) == ["duplicate-id"])
    var numbers = CitationNumbers()
    let bibliography = shared.value.vocabulary.bibliography
    let cited = bibliography.parenthetical(
      [Citation(key: CitationKey("mu\u{308}ller2020"), span: Span(sources.ids[0], 0..<0))], numbers: &numbers
    ).text
    let entry = try #require(bibliography.list(of: numbers).first)
    #expect(cited.contains("href=\"#ref-m%C3%BCller2020\""))
    #expect(Array(entry.id.utf8) == Array("ref-m\u{FC}ller2020".utf8))
  }
}
