// Explanations of the rules for files and for YAML.

import Diagnostics

extension Explanation {
  static let files: [Explanation] = [
    Explanation(
      .notUTF8, remedy: .help,
      why: "Letters with accents come out as other signs when a file is not in the encoding that it is read in.",
      bad: Example(
        shown: "title: Ecole publique      (saved as Latin-1, with an accent on the E)",
        files: [
          .init(
            "Content/pages/about.md", bytes: Array("---\ntitle: ".utf8) + [0xC9] + Array("cole publique\n---\n".utf8))
        ]),
      good: .file("pages/about.md", "---\ntitle: École publique\n---\n")),
    Explanation(
      .controlCharacter, remedy: .help,
      why: "A sign that no editor shows can break pages and feeds; it usually came in by copying from another program.",
      bad: Example(
        shown: "title: About<U+0008> us",
        files: [.init("Content/pages/about.md", "---\ntitle: About\u{8} us\n---\n")]),
      good: .file("pages/about.md", "---\ntitle: About us\n---\n")),
    Explanation(
      .bidiControl, remedy: .help,
      why: "Hidden marks make text read otherwise than it is stored, so nobody can review it by looking at it.",
      bad: Example(
        shown: "title: About <U+202E>us",
        files: [.init("Content/pages/about.md", "---\ntitle: About \u{202E}us\n---\n")]),
      good: .file("pages/about.md", "---\ntitle: About us\n---\n")),
    Explanation(
      .noFrontMatter, remedy: .person,
      why: "The fields between the two lines of --- are what a page is made from; without them there is only prose.",
      bad: .file("pages/about.md", "# About\n\nWho made this.\n"),
      good: .file("pages/about.md", "---\ntitle: About\n---\n\nWho made this.\n")),
    Explanation(
      .fileName, remedy: .help,
      why: "A file's name is its page's address, and addresses must work on every system and in every message.",
      bad: Example(
        shown: "pages/About Us.md", files: [.init("Content/pages/About Us.md", "---\ntitle: About us\n---\n")]),
      good: Example(
        shown: "pages/about-us.md", files: [.init("Content/pages/about-us.md", "---\ntitle: About us\n---\n")])),
    Explanation(
      .fileTwice, remedy: .person, why: "Two files would write the same page, and one of them would be lost.",
      bad: Example(
        shown: "cases/oak.md\ncases/oak/index.md",
        files: [.init("Content/cases/oak/index.md", SoundPortfolio.study(front: "", body: SoundPortfolio.citingBody))]),
      good: .sound(shown: "cases/oak.md")),
    Explanation(
      .addressTwice, remedy: .person,
      why: "Of two things at one address readers would see one, and the other would be lost without a word.",
      bad: .file("tags.yml", "index: {label: Index numbers}\nreading: {label: Reading}\n"),
      good: .file("tags.yml", "index-numbers: {label: Index numbers}\nreading: {label: Reading}\n")),
    Explanation(
      .fileTooLarge, remedy: .person,
      why: "A case is a few pages of text; a file of many megabytes is something else that lies in the wrong place.",
      bad: Example(
        shown: "pages/about.md      (9 MB)",
        files: [
          .init(
            "Content/pages/about.md",
            bytes: Array("---\ntitle: About\n---\n".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 9 << 20))
        ]),
      good: .sound(shown: "pages/about.md      (9 KB)")),
    Explanation(
      .symbolicLink, remedy: .person,
      why: "A link may lead to a file that is not part of the portfolio, and that nobody meant to publish.",
      bad: Example(
        shown: "pages/extra.md -> /home/me/notes.md", files: [],
        symbolicLinks: [.init("Content/pages/extra.md", "/home/me/notes.md")]),
      good: .file("pages/extra.md", "---\ntitle: Extra\n---\n")),
    Explanation(
      .missingFile, remedy: .person,
      why: "portfolio.yml says what the site is called and where it stands; the cases are what it is for.",
      bad: Example(shown: "Content/ without portfolio.yml", files: [], missing: ["Content/portfolio.yml"]),
      good: .sound(shown: "Content/portfolio.yml\nContent/cases/")),
    Explanation(
      .unknownFile, remedy: .person, why: "People and ties that are named but not there would leave the network empty.",
      bad: .network(
        "communities:\n  oak: {name: Oak School, kind: school}\n  elm: {name: Elm School, kind: school}\npeople: "
          + "people.csv"
      ),
      good: Example(
        shown: "people: people.csv      (in cases/oak/index.md, with cases/oak/people.csv beside it)",
        files: [
          .init(
            "Content/cases/oak/index.md",
            SoundPortfolio.study(
              front: """
                network:
                  communities:
                    oak: {name: Oak School, kind: school}
                    elm: {name: Elm School, kind: school}
                  people: people.csv
                  ties:
                    - oak-1 <-> elm-1
                """, body: SoundPortfolio.citingBody)),
          .init(
            "Content/cases/oak/people.csv", "id,community,role,member\noak-1,oak,teacher,yes\nelm-1,elm,teacher,yes\n"),
        ], missing: ["Content/cases/oak.md"])),
    Explanation(
      .refusedAttachment, remedy: .person,
      why:
        "A file that is linked is published as it is. A page, a script or a drawing with one in it would run as if "
        + "it were the site's own, whatever its name says.",
      bad: .attachment("plan.html", "<p>The plan</p>"), good: .attachment("plan.txt", "The plan")),
    Explanation(
      .ambiguousFile, remedy: .person,
      why: "On macOS and Windows two such names are one file, so that readers would be shown the one for the other.",
      bad: .attachment("Plan.txt", "The old plan", and: "plan.txt", "The new plan"),
      good: .attachment("plan-old.txt", "The old plan", and: "plan.txt", "The new plan")),
    Explanation(
      .unreadFile, remedy: .person,
      why: "A case in a file that is not read is missing from the site, and nothing else would say so.",
      bad: Example(
        shown: "pages/method.markdown", files: [.init("Content/pages/method.markdown", "---\ntitle: Method\n---\n")]),
      good: Example(shown: "pages/method.md", files: [.init("Content/pages/method.md", "---\ntitle: Method\n---\n")])),
    Explanation(
      .embargoOver, remedy: .person,
      why:
        "casebook never asks the clock: an embargo ends in the build that is told a day on or after it, with --date.",
      bad: .front("embargo: 2026-01-01"), good: .front("published: 2026-01-05")),
    Explanation(
      .commentInText, remedy: .person,
      why:
        "In YAML a `#` behind a blank begins a comment: what follows is lost, unless the text is in quotation marks.",
      bad: .front("title: Meeting #3 of two schools"), good: .front("title: \"Meeting #3 of two schools\"")),
    Explanation(
      .quotesInText,
      why:
        "Word processors put marks of print in place of straight ones; YAML takes them for letters, and pages show "
        + "them.",
      bad: .front("title: “Two schools”"), good: .front("title: Two schools")),
    Explanation(
      .yamlSyntax, remedy: .person,
      why: "Where the structure cannot be told, what was meant cannot either; reading goes on at the next entry.",
      bad: .front("title: \"Two schools"), good: .front("title: \"Two schools\"")),
    Explanation(
      .yamlAlias, remedy: .person,
      why: "Anchors and aliases make a small file stand for an enormous one, and readers of the file lose track.",
      bad: .front(
        "title: &name Two schools\nsummary: "
          + "*name"), good: .front("title: Two schools\nsummary: Two schools")),
    Explanation(
      .yamlTag, remedy: .person,
      why: "Tags ask the reader of a file to make things of other kinds; fields have their kinds already.",
      bad: .front("title: !!str Two schools"), good: .front("title: Two schools")),
    Explanation(
      .yamlComplexKey, remedy: .person, why: "A field has a name; a list or a mapping cannot be one.",
      bad: .front("context: {[a, b]: c}"), good: .front("context: {region: Somewhere}")),
    Explanation(
      .yamlDepth, remedy: .person,
      why:
        "No field lies deeper than a few steps; a file that goes on nesting is broken, or meant to break the reader.",
      bad: .front("context: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)),
      good: .front("context: {period: {from: 2024-09}}")),
    Explanation(
      .duplicateKey, remedy: .person,
      why: "Of two values for one field only one could count, and which was meant cannot be known.",
      bad: .front("context:\n  region: North\n  region: South"), good: .front("context:\n  region: South")),
  ]
}
