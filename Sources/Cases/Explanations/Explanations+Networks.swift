// Explanations of the rules for networks, prose and references.

import Diagnostics

extension Explanation {
  private static let schools =
    "communities:\n  oak: {name: Oak School, kind: school}\n  elm: {name: Elm School, kind: school}\n"

  static let networks: [Explanation] = [
    Explanation(
      .notAPLN, remedy: .person,
      why:
        "A professional learning network joins people outside their everyday community of practice; one school's own "
        + "group is something else.",
      bad: .network(
        schools
          + "people:\n  oak-1: {community: oak, member: true}\n  oak-2: {community: oak, member: true}\n  elm-1: "
          + "{community: elm}\nties:\n  - oak-1 -> oak-2\n  - oak-1 -> elm-1"
      ),
      good: .network(
        schools
          + "people:\n  oak-1: {community: oak, member: true}\n  elm-1: {community: elm, member: true}\nties:\n  - "
          + "oak-1 -> elm-1"
      )),
    Explanation(
      .sizeMismatch, remedy: .person,
      why: "Of two numbers that disagree one is wrong, and readers would see either of them somewhere.",
      bad: .network(
        "communities:\n  oak: {name: Oak School, kind: school, staff: 1}\n  elm: {name: Elm School, kind: school}\n"
          + "people:\n  oak-1: {community: oak, member: true}\n  oak-2: {community: oak}\n  elm-1: "
          + "{community: elm, member: true}\nties:\n  - oak-1 -> oak-2\n  - oak-1 -> elm-1"
      ),
      good: .network(
        "communities:\n  oak: {name: Oak School, kind: school, staff: 21}\n  elm: {name: Elm School, kind: school}\n"
          + "people:\n  oak-1: {community: oak, member: true}\n  oak-2: {community: oak}\n  elm-1: "
          + "{community: elm, member: true}\nties:\n  - oak-1 -> oak-2\n  - oak-1 -> elm-1"
      )),
    Explanation(
      .badTie, remedy: .help, why: "A tie goes from one person to another, or both ways; the arrow says which.",
      bad: .network(
        schools
          + "people:\n  oak-1: {community: oak, member: true}\n  elm-1: {community: elm, member: true}\nties:\n  - "
          + "oak-1 and elm-1"
      ),
      good: .network(
        schools
          + "people:\n  oak-1: {community: oak, member: true}\n  elm-1: {community: elm, member: true}\nties:\n  - "
          + "oak-1 <-> elm-1"
      )),
    Explanation(
      .badCSV, remedy: .person,
      why: "Without these columns it is not known where people are at home, or who is tied to whom.",
      bad: table("id,school,member\noak-1,oak,yes\nelm-1,elm,yes\n"),
      good: table("id,community,member\noak-1,oak,yes\nelm-1,elm,yes\n")),
    Explanation(
      .unclearDrawing, remedy: .help,
      why:
        "The build begins a drawing with the positions that `casebook draw --lock` kept beside the case, so that "
        + "everybody stays where readers know them. Where that would put one thing on another, or a community is "
        + "new, the network is drawn anew and everybody moves.",
      bad: drawn(elm: "\"cx\": 30, \"cy\": -90, \"r\": 40, \"tongue\": {\"cx\": 12, \"cy\": -40, \"r\": 20}"),
      good: drawn(elm: "\"cx\": 0, \"cy\": 90, \"r\": 40, \"tongue\": {\"cx\": 0, \"cy\": 44, \"r\": 20}")),
  ]

  /// A case with the positions of an earlier drawing beside it.
  private static func drawn(elm: String) -> Example {
    let front =
      schools
      + "people:\n  oak-1: {community: oak, member: true}\n  oak-2: {community: oak}\n  elm-1: {community: elm, "
      + "member: true}\nties:\n  - oak-1 <-> elm-1\n  - oak-1 -> oak-2"
    let nodes =
      "{\"id\": \"oak-1\", \"x\": 0, \"y\": -50}, {\"id\": \"oak-2\", \"x\": 0, \"y\": -108}, {\"id\": "
      + "\"elm-1\", \"x\": 0, \"y\": 50}"
    let oak = "\"cx\": 0, \"cy\": -90, \"r\": 40, \"tongue\": {\"cx\": 0, \"cy\": -44, \"r\": 20}"
    let discs = "{\"id\": \"oak\", \(oak)}, {\"id\": \"elm\", \(elm)}"
    let pln = "{\"id\": \"PLN\", \"cx\": 0, \"cy\": 0, \"r\": 90}"
    return Example(
      shown: "oak.positions.json:\n\n\"clusters\": [\(discs)]",
      files: [
        .init(
          "Content/cases/oak.md",
          SoundPortfolio.study(
            front: "network:\n" + front.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"),
            body: SoundPortfolio.citingBody)),
        .init(
          "Content/cases/oak.positions.json",
          "{\"nodes\": [\(nodes)], \"clusters\": [\(discs)], \"pln\": \(pln)}\n"),
      ])
  }

  /// A case whose people stand in a table beside it.
  private static func table(_ csv: String) -> Example {
    Example(
      shown: csv,
      files: [
        .init(
          "Content/cases/oak/index.md",
          SoundPortfolio.study(
            front: "network:\n"
              + (schools + "people: people.csv\nties:\n  - oak-1 <-> elm-1").split(separator: "\n").map { "  \($0)" }
              .joined(separator: "\n"),
            body: SoundPortfolio.citingBody)),
        .init("Content/cases/oak/people.csv", csv),
      ], missing: ["Content/cases/oak.md"])
  }
}
