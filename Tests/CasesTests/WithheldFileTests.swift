// What a case keeps back comes out in no file that is published beside it, as far as that can be seen.

import Diagnostics
import Testing

@testable import Cases

@Suite struct WithheldFileTests {
  /// A document that cannot be looked into is asked about where a name is withheld, and no picture.
  @Test(arguments: [
    ("a.pdf", "withheld", 1), ("a.docx", "withheld", 1), ("a.odt", "withheld", 1), ("a.zip", "withheld", 1),
    ("a.pdf", "Oak", 0), ("a.png", "withheld", 0), ("a.txt", "withheld", 0), ("a.pdf", "declined", 1),
    ("a.txt", "declined", 1), ("a.png", "declined", 0),
  ])
  func asksAboutDocumentsThatItCannotLookInto(file: String, state: String, count: Int) throws {
    let front = """
      consent: {individuals: given, quotation: \(state == "declined" ? state : "given")}
      network:
        communities:
          c1: {name: \(state == "withheld" ? state : "Elm"), kind: school, members: 1}
          c2: {name: Two, kind: school, members: 1}
      """
    let text = PublishedCase.text(front, body: "See [it](\(file)).")
    let sources = SourceSet([SourceFile(path: "Content/cases/oak/index.md", text: text)])
    let context = MarkdownContext(neighbours: [FileName(file)], address: { _, _ in "" })
    let content = ContentFile(sources.ids[0], in: sources, context: context)
    let slug = try #require(Slug("oak"))
    let study = try #require(content.study(slug).value)
    let found = ConsentCheck(of: study, on: nil).diagnostics()
    #expect(found.map(\.rule) == Array(repeating: .consentNotGiven, count: count))
    #expect(found.allSatisfy { $0.severity == .warning && $0.message.contains("`\(file)`") })
  }

  private static let namespace = "xmlns='http://www.w3.org/2000/svg'"

  /// Texts, graphs and drawings are looked through as far as they are published.
  @Test(arguments: [
    ("a.txt", "They met at Oakham.", ["consent-not-given"]), ("a.txt", "They met.", []),
    ("a.txt", "Write to anna.schmidt@oak.example.", ["person-name"]), ("a.txt", "Write to info@oak.example.", []),
    ("a.bib", "@book{a, title = {Oakham reads}}", ["consent-not-given"]),
    ("a.ris", "TI  - Oakham", ["consent-not-given"]), ("a.json", #"["\u004fakham"]"#, ["consent-not-given"]),
    ("a.graphml", "<graphml><!-- Oakham --><graph/></graphml>", []),
    ("a.graphml", "<graphml><desc>&#79;akham</desc><graph/></graphml>", ["consent-not-given"]),
    ("a.graphml", "<graphml><desc>Made by Petra Meier</desc><graph/></graphml>", ["person-name"]),
    ("a.graphml", "<graphml><desc>The Reading Network, made by Gephi</desc><graph/></graphml>", []),
    ("a.svg", "<svg \(namespace)><metadata>Oakham</metadata><style>/* Oakham */</style></svg>", []),
    (
      "a.svg", "<svg \(namespace)><text opacity='0'><tspan>Oak</tspan><tspan>ham</tspan></text></svg>",
      ["consent-not-given"]
    ),
    ("a.svg", "<svg \(namespace)><text display='none'>Oakham</text></svg>", ["consent-not-given"]),
    ("a.svg", "<svg \(namespace)><g id='Petra_Meier'/><g id='Anna_Schmidt'/></svg>", ["person-name"]),
    ("a.svg", "<svg \(namespace)><g id='Layer_1'/><g id='Layer_2'/><g id='Tree_Ring'/></svg>", []),
    ("a.svg", "<svg \(namespace)><g aria-label='Petra Meier'/></svg>", ["person-name"]),
  ])
  func looksThroughWhatIsPublishedBesideIt(file: String, text: String, rules: [String]) throws {
    let front = """
      consent: given
      network:
        communities:
          oakham: {name: withheld, kind: school, members: 1}
          c2: {name: withheld, kind: school, members: 1}
      """
    let sources = SourceSet([
      SourceFile(path: "Content/cases/oak/index.md", text: PublishedCase.text(front, body: "See [it](\(file)).")),
      SourceFile(path: "Content/cases/oak/\(file)", text: text),
    ])
    let name = FileName(file)
    let context = MarkdownContext(neighbours: [name], address: { _, _ in "" })
    let id = try #require(sources.id(ofPath: "Content/cases/oak/index.md"))
    let attached = try #require(sources.id(ofPath: "Content/cases/oak/\(file)"))
    let content = ContentFile(id, in: sources, tables: [name: attached], context: context)
    #expect(content.study(try #require(Slug("oak"))).diagnostics.map(\.rule.id) == rules)
  }

  /// A comment in a graph is left out of its copy, and what only looks like one is not.
  @Test(arguments: [
    ("<graph><!-- Oakham --><node/></graph>", "<graph><node/></graph>"),
    (
      "<graph><!-- a > b --><desc><![CDATA[<!-- x -->]]></desc><!----></graph>",
      "<graph><desc><![CDATA[<!-- x -->]]></desc></graph>"
    ),
    ("<graph/>", "<graph/>"),
  ])
  func leavesCommentsOutOfGraphs(text: String, published: String) throws {
    let bytes = Array(text.utf8)
    let cleaned = AttachmentType.graphML.pictureCopy(of: AttachmentBytes(bytes))
    let copy = try #require(cleaned).bytes(of: bytes)
    #expect(String(decoding: copy, as: UTF8.self) == published)
    #expect(AttachmentType.gexf.pictureCopy(of: AttachmentBytes(copy))?.isWhole(copy.count) == true)
  }
}
