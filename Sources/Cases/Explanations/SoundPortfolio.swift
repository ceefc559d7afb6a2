// The portfolio that every example is a change of: as small as can be, and without a word of complaint.

import Diagnostics

public enum SoundPortfolio {
  /// Its files, by their paths below the folder that holds `Content/`.
  public static let files: [Explanation.Example.File] = [
    .init(
      "Content/portfolio.yml",
      "title: Examples\ndescription: Cases that show what the rules ask for.\nbase_url: "
        + "https://cases.example/\nlanguage: en\nlicence: CC-BY-4.0\n"
    ),
    .init("Content/tags.yml", tags), .init("Content/needs.yml", "find-time: {label: Find the time}\n"),
    .init("Content/references.bib", references),
    .init("Content/cases/oak.md", study(front: "", body: body)),
    .init("Content/ideal-types/protected-time.md", idealType),
    .init("Content/pages/about.md", "---\ntitle: About\n---\n\nWho made this.\n"),
  ]

  private static let tags = """
    reading: {label: Reading}
    cover-time: {label: Cover time, broader: resources, synonyms: [release time]}
    resources: {label: Resources}
    lesson-study: {label: Lesson study}
    learning-by-lessons: {replaced_by: lesson-study}

    """

  private static let references = """
    @article{brown2019,
      author = {Brown, Chris},
      title = {Exploring the current context for Professional Learning Networks},
      journal = {Emerald Open Research},
      year = {2019}
    }

    """

  private static let idealType = """
    ---
    title: Protect the network's time
    summary: A leader sets time aside that only the network may use.
    function: prioritising
    ---

    Put the dates into the calendar first.

    """

  private static let body = "The form comes from a paper [@brown2019].\n"

  static let front = """
    title: Two schools
    summary: Two schools read together for a year.
    standing: illustrative
    published: 2026-01-05
    network:
      communities:
        oak: {name: Oak School, kind: school}
        elm: {name: Elm School, kind: school}
      people:
        oak-1: {community: oak, role: teacher, member: true}
        elm-1: {community: elm, role: teacher, member: true}
      ties:
        - oak-1 <-> elm-1: joint-work
    """

  /// Returns a case's file: the sound one with these fields in place of its own of the same names, and with this body.
  static func study(front changes: String, body: String) -> String {
    "---\n" + merged(front, with: changes) + "---\n\n" + body
  }

  /// Returns fields with others in place of those of the same names, or after them; those `without` are left out.
  static func merged(_ fields: String, with changes: String, without: Set<String> = []) -> String {
    let own = blocks(of: fields).filter { !without.contains(String($0.key)) }
    let new = blocks(of: changes)
    let replaced = own.map { block in new.first { $0.key == block.key } ?? block }
    let added = new.filter { block in !own.contains { $0.key == block.key } }
    return (replaced + added).map(\.text).joined()
  }

  /// Fields in column 1, each with the lines that belong to it.
  private static func blocks(of yaml: String) -> [(key: Substring, text: String)] {
    var blocks: [(key: Substring, text: String)] = []
    for line in yaml.split(separator: "\n") {
      if line.first == " " || line.first == "-", let last = blocks.indices.last {
        blocks[last].text += line + "\n"
      } else {
        blocks.append((line.prefix { $0 != ":" }, line + "\n"))
      }
    }
    return blocks
  }
}

extension Explanation.Example {
  /// Fields of a case.
  static func front(_ yaml: String) -> Self {
    Self(
      shown: yaml,
      files: [.init("Content/cases/oak.md", SoundPortfolio.study(front: yaml, body: SoundPortfolio.citingBody))])
  }

  /// A case's fields, with its network's people and ties as they usually are.
  static func network(_ yaml: String) -> Self {
    front("network:\n" + yaml.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
  }

  /// The prose of a case.
  static func body(_ markdown: String, shown: String? = nil) -> Self {
    Self(
      shown: shown ?? markdown,
      files: [
        .init(
          "Content/cases/oak.md", SoundPortfolio.study(front: "", body: markdown + "\n\n" + SoundPortfolio.citingBody))
      ])
  }

  /// A case that links to a file beside it, or to two.
  static func attachment(_ name: String, _ text: String, and other: String? = nil, _ otherText: String = "") -> Self {
    let links = ([name] + [other].compactMap { $0 }).map { "[The plan](\($0))" }.joined(separator: "\n\n")
    return folder(links, [(name, text)] + (other.map { [($0, otherText)] } ?? []))
  }

  /// A case that shows a file beside it.
  static func picture(_ name: String, _ text: String) -> Self { folder("![The plan](\(name))", [(name, text)]) }

  /// A case with prose and files beside it.
  private static func folder(_ markdown: String, _ neighbours: [(name: String, text: String)]) -> Self {
    let body = markdown + "\n\n" + SoundPortfolio.citingBody
    let files = [File("Content/cases/oak/index.md", SoundPortfolio.study(front: "", body: body))]
    return Self(
      shown: markdown, files: files + neighbours.map { File("Content/cases/oak/\($0.name)", $0.text) },
      missing: ["Content/cases/oak.md"])
  }

  /// A file of the portfolio, whole.
  static func file(_ path: String, _ text: String) -> Self {
    Self(shown: text, files: [.init("Content/\(path)", text.hasSuffix("\n") ? text : text + "\n")])
  }

  /// The portfolio as it is.
  static func sound(shown: String) -> Self { Self(shown: shown, files: []) }
}

extension SoundPortfolio {
  /// Prose that cites the one work of references.bib.
  static var citingBody: String { body }
}
