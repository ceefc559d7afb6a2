// A case's network is told five times on its data page: drawn, summed up, listed, and in two tables. Here each is read
// back from the page that was built and held against the network itself, person by person and tie by tie.

import Diagnostics
import Foundation
import Testing
import Words

@testable import Cases
@testable import Networks
@testable import Pages
@testable import Site

@Suite struct NetworkAgreementTests {
  /// What a page says of its network, in all its parts.
  private struct Told {
    let network: Network
    let text: String
    let drawing: MarkupTree?
    /// Of a crowd, the drawing of each community.
    let parts: [MarkupTree]
    let list: MarkupTree?
    let people: [MarkupTree]
    let ties: [MarkupTree]
    /// People's ids by the address of their row.
    var rows: [String: String] = [:]

    init(_ study: CaseStudy, _ page: String) {
      network = Network(of: study, in: English())
      text = page
      drawing = MarkupTree.first("<svg class=\"network", in: page)
      parts = page.components(separatedBy: "<figure class=\"network-figure\"").dropFirst().compactMap {
        MarkupTree.first("<svg class=\"network", in: $0)
      }
      .filter { $0.attributes["aria-labelledby"]?.hasPrefix("community-") == true }
      list = MarkupTree.first("<ul class=\"network-list\"", in: page)
      func rows(_ label: String) -> [MarkupTree] {
        MarkupTree.first(
          "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\"", in: page)?.all("tbody")
          .flatMap { $0.all("tr") } ?? []
      }
      (people, ties) = (rows("People"), rows("Ties"))
      for row in people { if let id = row.attributes["id"] { self.rows["#\(id)"] = row.all("th").first?.text ?? "" } }
    }

    static func arrows(in drawing: MarkupTree) -> Int {
      drawing.all("g").count { $0.attributes["class"]?.hasPrefix("tie ") == true }
    }

    /// The ties of the network as lines, each end once.
    var expectedLines: [String] {
      let homes = Dictionary(uniqueKeysWithValues: network.people.map { ($0.id, $0.community ?? "") })
      let names = Dictionary(
        uniqueKeysWithValues: network.communities.map {
          ($0.id, ($0.name.hasPrefix("The ") ? "the \($0.name.dropFirst(4))" : $0.name).replacing("'", with: "’"))
        })
      return network.ties.flatMap { tie in
        [(tie.from, "to", tie.to), (tie.to, "from", tie.from)].map { here, word, there in
          let other = homes[here] == homes[there] ? there : "\(there) of \(names[homes[there] ?? ""] ?? "")"
          return "\(here) | \(tie.isMutual ? "both ways, with" : "one way, \(word)") \(other)"
        }
      }.sorted()
    }

    /// The ties in the list as lines, without kind and strength.
    var listedLines: [String] {
      (list?.children ?? []).flatMap { $0.children.filter { $0.name == "ul" } }.flatMap(\.children).flatMap { person in
        let id = person.all("a").first?.text ?? ""
        return person.all("ul").flatMap(\.children).map {
          "\(id) | \($0.text.components(separatedBy: ": ").first ?? "")"
        }
      }.sorted()
    }
  }

  /// The cases of a portfolio with the pages that were built of them.
  private func told(_ sandbox: Sandbox) async throws -> [String: Told] {
    let report = try await sandbox.build()
    #expect(report.diagnostics.count(of: .error) == 0, "\(report.places)")
    let folder = try await ContentFolder(at: sandbox.content)
    let sources = SourceSet(folder.files)
    var told: [String: Told] = [:]
    for document in folder.cases {
      let context = MarkdownContext(words: { _ in English() }, address: { _, _ in "" }, fileAddress: { _ in "" })
      let file = ContentFile(
        try #require(sources.id(ofPath: document.path)), in: sources,
        tables: document.tables.compactMapValues { sources.id(ofPath: $0) }, context: context)
      let study = try #require(file.study(document.slug).value)
      told[document.slug.text] = Told(study, try sandbox.text(of: "Output/cases/\(document.slug)/data.html"))
    }
    return told
  }

  static func page(_ network: String) -> String {
    "---\ntitle: A case\nsummary: One network.\nstanding: illustrative\npublished: 2026-01-01\nnetwork:\n  basis: "
      + "documented\n\(network)---\n"
  }

  /// Networks that the sample lacks: the smallest, names that read like markup, and one that is drawn as bubbles.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    let two = "  communities: {oak: {name: Oak, kind: school, roster: complete}, elm: {name: Elm <b>, kind: school}}\n"
    try sandbox.write(
      Self.page(
        two
          + "  people: {a: {community: oak, role: teacher, member: true}, b: {community: elm, role: teacher, member: "
          + "true}}\n"
      ), to: "Content/cases/two-alone.md")
    try sandbox.write(
      Self.page(
        two
          + "  people: {a: {community: oak, role: school-leader, member: true, broker: true}, b: {community: elm, "
          + "role: teacher, member: true}, a1: {community: oak, role: teacher}}\n"
          + "  ties: [a <-> b, b -> a, a -> b: sharing, a -> a1]\n"), to: "Content/cases/two-tied.md")
    try sandbox.write(
      Self.page(
        two
          + "  people: {a: {community: oak, role: teacher, member: true}, b: {community: elm, role: teacher, member: "
          + "true}, a1: {community: oak, role: teacher}}\n"
          + "  waves: [{label: First, ties: [a -> b]}, {label: Last, ties: [a1 <-> a, a <-> b]}]\n"),
      to: "Content/cases/in-waves.md")
    // A survey in which people name each other, row by row.
    try sandbox.write(
      "id,community,role,member\na,Oak,teacher,ja\nb,elm,educator,ja\nb1,elm,educator,nein\nb2,elm,educator,nein\n",
      to: "Content/cases/survey/people.csv")
    try sandbox.write(
      "from,to,kind,strength\na,b,sharing,5\nb,a,sharing,1\nb,b1,,4\nb1,b,,4\nb1,b2,sharing,3\nb2,b1,joint-work,3\n",
      to: "Content/cases/survey/ties.csv")
    try sandbox.write(
      Self.page(
        two
          + "  people: people.csv\n  ties: ties.csv\n  strengths: {1: occasional, 3: regular, 5: core}\n  links: "
          + "[oak -> elm: formal, elm -> Oak: formal]\n"
      ),
      to: "Content/cases/survey/index.md")
    let crowd = (0..<320).map { "p\($0),c\($0 % 8),teacher,\($0 % 5 == 0)" }
    let bonds = (0..<320).map { "p\($0),p\(($0 * 7 + 1) % 320),sharing,regular,\($0 % 3 == 0)" }
    try sandbox.write(
      (["id,community,role,member"] + crowd).joined(separator: "\n") + "\n", to: "Content/cases/crowd/people.csv")
    try sandbox.write(
      (["from,to,kind,strength,both"] + bonds).joined(separator: "\n") + "\n", to: "Content/cases/crowd/ties.csv")
    let rooms = (0..<8).map { "c\($0): {name: School \($0), kind: school}" }.joined(separator: ", ")
    try sandbox.write(
      Self.page("  communities: {\(rooms)}\n  people: people.csv\n  ties: ties.csv\n"),
      to: "Content/cases/crowd/index.md")
    return sandbox
  }

  @Test func tellsOfEachPersonAndTieAlikeEverywhere() async throws {
    let cases = try await told(try sandbox())
    #expect(cases.count == 25)
    for (slug, told) in cases {
      let ids = told.network.people.map(\.id).sorted()
      #expect(told.rows.values.sorted() == ids, "\(slug): the table of people")
      // The list: each person once, and each leads to the row that bears their name.
      let listed = told.list?.all("a").filter { $0.attributes["href"]?.hasPrefix("#person.") == true } ?? []
      #expect(listed.map(\.text).sorted() == ids, "\(slug): the list")
      for link in listed { #expect(told.rows[link.attributes["href"] ?? ""] == link.text, "\(slug): the list") }
      #expect(told.listedLines == told.expectedLines, "\(slug): ties in the list")
      // The drawings: each person once; of a crowd each community once, and each person in the drawing of their own.
      let drawn =
        (told.drawing?.addresses ?? []).compactMap { told.rows[$0] }
        + told.parts.flatMap { $0.addresses.compactMap { told.rows[$0] } }
      #expect(drawn.sorted() == ids, "\(slug): the drawings")
      let bubbles = (told.drawing?.addresses ?? []).filter { $0.hasPrefix("#community.") }
      #expect(
        bubbles.sorted()
          == (ids.count > Network.mostPeople
            ? told.network.communities.indices.map { "#community.\($0 + 1)" }.sorted() : []),
        "\(slug)")
      for bubble in bubbles {
        #expect(told.text.contains("id=\"\(bubble.dropFirst())\""), "\(slug): \(bubble) leads nowhere")
      }
      #expect(told.drawing?.attributes["role"] == "graphics-document document", "\(slug)")
      #expect(
        told.drawing?.all("g").first { $0.attributes["class"] == "ties" }?.attributes["aria-hidden"] == "true",
        "\(slug)")
      // The table of ties: each tie once, with the same words for its direction.
      let rows = told.ties.map { row in
        let cells = row.children
        return "\(cells[0].text.trimmed) \(cells[1].all("span").last?.text ?? "") \(cells[2].text.trimmed)"
      }
      let ties = told.network.ties.map { tie -> String in
        let ways = tie.isMutual ? "both ways" : "one way"
        return "\(tie.from) \(ways) \(tie.to)"
      }
      #expect(rows.sorted() == ties.sorted(), "\(slug): the table of ties")
      // Ties in the drawings: each once; of a crowd those between communities by their numbers, which both ends say.
      let inside = told.parts.reduce(0) { $0 + Told.arrows(in: $1) }
      let others: [String] = (told.drawing?.all("a") ?? []).compactMap {
        $0.attributes["aria-label"]?.components(separatedBy: "; ties with ").dropFirst().first
      }
      let counts = others.joined(separator: ", ").components(separatedBy: ", ")
      let counted = counts.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }.reduce(0, +)
      let whole = told.parts.isEmpty ? told.drawing.map(Told.arrows) ?? 0 : inside + counted / 2
      #expect(whole == told.network.ties.count, "\(slug): ties in the drawings")
      summaryAgrees(slug, told)
    }
    // Of a network that was measured several times alone, the last time is told.
    let waves = try #require(cases["in-waves"])
    #expect(waves.ties.count == 2)
    #expect(waves.text.contains("Members carry into the network what comes from a colleague at the one home school"))
    #expect(
      waves.text.contains("The one colleague has a tie to a member. The one member has a tie to another community."))
    // Two rows are one reciprocated pair, and both strengths are told.
    let survey = try #require(cases["survey"])
    #expect(survey.ties.first?.children.map(\.text.trimmed).suffix(2) == ["sharing", "core, and occasional back"])
    #expect(survey.ties.count == 4)
    #expect(
      survey.text.contains(
        "two run both ways, and one pair of people has ties of different kinds in opposite directions."))
    let links = MarkupTree.first(
      "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Links between organisations\"",
      in: survey.text)
    #expect(links?.all("tbody").flatMap { $0.all("tr") }.map { $0.all("span").last?.text } == ["both ways"])
    // What was compared is not nothing.
    #expect(cases.values.reduce(0) { $0 + $1.rows.count } > 400)
    #expect(cases.values.reduce(0) { $0 + $1.ties.count } > 500)
  }

  /// The figures of the summary, recounted from the tables.
  private func summaryAgrees(_ slug: String, _ told: Told) {
    let summary = MarkupTree.first("<p class=\"in-words\"", in: told.text)?.text ?? ""
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    func number(_ count: Int) -> String { count < words.count ? words[count] : String(count) }
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    let members = told.people.count { row in row.children.dropFirst(3).first?.text == "member" }
    let (people, ties) = (told.people.count, told.ties.count)
    switch people {
    case 0: #expect(summary.hasPrefix("Nobody is listed by name."), "\(slug): \(summary)")
    case 2:
      #expect(summary.hasPrefix("Two people are listed") && summary.contains("Both belong"), "\(slug): \(summary)")
    default:
      #expect(summary.hasPrefix("\(capital(number(people))) people are listed in "), "\(slug): \(summary)")
      #expect(summary.contains(" \(capital(number(members))) of them ("), "\(slug): \(summary)")
    }
    if ties > 1 {
      let mutual = told.ties.count { $0.text.contains("both ways") }
      #expect(summary.contains(" \(capital(number(ties))) ties are reported: "), "\(slug): \(summary)")
      #expect(
        mutual == ties
          ? summary.contains("; all run both ways")
          : summary.contains("; \(mutual == 0 ? "none" : number(mutual)) run"), "\(slug): \(summary)")
    }
    let tied = Set(told.ties.flatMap { $0.all("a").map(\.text) })
    let isolated = told.rows.values.filter { !tied.contains($0) }.sorted()
    if ties > 0 {
      let sentence = isolated.isEmpty ? "Everyone listed has a tie." : "No tie is reported of "
      #expect(summary.contains(sentence), "\(slug): \(summary)")
      if isolated.count < 3 { for person in isolated { #expect(summary.contains(person), "\(slug): \(summary)") } }
    }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
