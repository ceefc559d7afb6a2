// The grammar of BibTeX alone: entries and fields as they are written, whatever they mean.

import Diagnostics
import Testing

@testable import Formats

@Suite struct BibTeXScannerTests {
  private static let tooLong = Rule("too-long", .error, "Strings are short.")

  private func entries(_ text: String) -> (entries: [BibTeXScanner.Entry], scanner: BibTeXScanner) {
    let sources = SourceSet([SourceFile(path: "a.bib", text: text)])
    var scanner = BibTeXScanner(sources.files[0], sources.ids[0], tooLong: Self.tooLong)
    var found: [BibTeXScanner.Entry] = []
    while let entry = scanner.next() { found.append(entry) }
    return (found, scanner)
  }

  private func text(_ value: BibTeXValue) -> String { String(decoding: value.bytes, as: UTF8.self) }

  @Test func keepsFieldsInTheOrderOfTheFileAndThoseThatAreThereTwice() throws {
    let (found, scanner) = entries("@Misc{k1, B = {x}, a = \"y {\"} z\", B = 3}\n@made-up(k2)\n")
    #expect(found.map(\.kind) == ["misc", "made-up"] && found.map(\.key) == ["k1", "k2"])
    #expect(found[0].fields.map(\.name) == ["b", "a", "b"])
    #expect(found[0].fields.map { text($0.value) } == ["x", "y {\"} z", "3"])
    #expect(scanner.diagnostics.isEmpty && !scanner.hasOthers)
  }

  @Test func putsStringsInAndNamesTheWordsThatAreNone() throws {
    let source = "@string{j = {Journal } # other}\n@article{k, title = J # {of} # what # 2019}\n"
    let (found, scanner) = entries(source)
    let value = try #require(found.first?.fields.first?.value)
    #expect(text(value) == "Journal otherofwhat2019")
    #expect(value.words.map(\.text) == ["what", "2019"])
    #expect(scanner.unnamed.map(\.text) == ["other"])
    let bytes = Array(source.utf8)
    #expect(value.words.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } == ["what", "2019"])
    // A part of what a string stands for is where the string is named.
    #expect(String(decoding: bytes[value.span(of: 2..<5).range], as: UTF8.self) == "J")
    #expect(scanner.hasOthers)
  }

  @Test func goesOnBehindAnEntryThatIsBroken() {
    let (found, scanner) = entries("@book{a, title}\n@book{b, title = {T}\n@book{c, title = {U}}\n")
    #expect(found.map(\.key) == ["a", "b", "c"])
    #expect(
      scanner.diagnostics.map(\.message) == [
        "expected `name = {value}` in the entry `a`", "expected `name = {value}` in the entry `b`",
      ])
    #expect(found.last?.fields.map { text($0.value) } == ["U"])
  }
}
