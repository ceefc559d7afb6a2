// Nothing is published that somebody has not agreed to.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct ConsentTests {
  /// A case with everything that somebody might have to agree to; `withheld` takes some of it back.
  private func text(
    _ consent: String, standing: String = "composite", published: Bool = true, withheld: Set<String> = [],
    words: String = "> [!QUOTE]\n> We had time.\n>\n> — A teacher"
  ) -> String {
    func unless(_ name: String, _ text: String, _ other: String = "") -> String {
      withheld.contains(name) ? other : text
    }
    let people = "{a: {community: oak, member: true}, b: {community: elm, member: true}}"
    return """
      ---
      title: Two schools
      summary: Two schools read together.
      standing: \(standing)
      \(published ? "published: 2026-01-05" : "licence: CC-BY-4.0")
      \(consent.isEmpty ? "tags: []" : "consent: \(consent)")
      network:
        communities:
          oak: {name: \(unless("names", "Oak School", "withheld")), kind: school, members: 1, roster: complete}
          elm: {name: \(unless("names", "Elm School", "withheld")), kind: school, members: 1, roster: complete}
        people: \(unless("people", people, "withheld"))
        ties: \(unless("ties", "[a <-> b]", "withheld"))
      conditions: {trust: {level: present, evidence: talk}}
      evidence:
        talk: {kind: self-report, quote: \(unless("quote", "We had time.", "withheld"))}
      ---

      \(unless("account", "They met."))
      \(unless("pull", "\n\(words)"))

      """
  }

  private func study(in text: String) -> Checked<CaseStudy?> {
    let sources = SourceSet([SourceFile(path: "oak.md", text: text)])
    let context = MarkdownContext(address: { _, _ in "" })
    guard let slug = Slug("two-schools") else { return Checked(nil) }
    return ContentFile(sources.ids[0], in: sources, context: context).study(slug)
  }

  private func found(
    _ consent: String, date: String? = nil, standing: String = "composite", published: Bool = true,
    withheld: Set<String> = []
  ) throws -> [Diagnostic] {
    let read = study(in: text(consent, standing: standing, published: published, withheld: withheld))
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return ConsentCheck(of: try #require(read.value), on: date.flatMap(PartialDate.init)).diagnostics()
  }

  private static let uses = ConsentUse.allCases.map(\.rawValue)
  private static let all: Set<String> = ["names", "people", "ties", "quote", "account", "pull"]
  /// What must be withheld for each use.
  private static func parts(of use: String) -> Set<String> {
    switch use {
    case "individuals": ["people", "ties", "quote", "pull"]
    case "organisations": ["names"]
    case "account": ["account", "pull"]
    case "quotation": ["quote", "pull"]
    default: ["people", "ties"]
    }
  }

  @Test(arguments: uses, ["pending", "declined", "withdrawn"])
  func refusesToPublishWhatWasNotAgreedTo(use: String, state: String) throws {
    let refused = try found("{\(use): \(state)}")
    #expect(refused.map(\.rule.id) == ["consent-not-given"])
    #expect(refused.first?.message.contains(state) == true)
    #expect(refused.first?.severity == .error)
    #expect(try found("{\(use): \(state)}", withheld: Self.parts(of: use)).isEmpty)
    #expect(try found("{\(use): \(state)}", published: false).isEmpty)
    // What is withheld for another use is not enough.
    #expect(try !found("{\(use): \(state)}", withheld: Self.all.subtracting(Self.parts(of: use))).isEmpty)
  }

  @Test(arguments: [
    ("> We had time.", 1), ("- As one said:\n\n  > We had time.", 1), ("> > We had time.", 1),
    ("As one said.[^a]\n\n[^a]: > We had time.", 1),
    ("> — We had time.\n\n> And money.", 2), ("> # We had time", 1), ("> - We had time", 1),
    // What looks like a citation and is none.
    ("> We had `@brown2019` time.", 1), ("> We had time. <!-- @brown2019 -->", 1),
    ("> We had time.\n>\n> ```\n> [@brown2019]\n> ```", 1),
    ("> [!NOTE]\n> A\n>\n> - > We had `@brown2019` time.", 1),
    // What casebook makes of a quotation that nobody says, and of one that was published.
    ("> [!NOTE]\n> Book the dates early.", 0), ("> [!TIP]\n> A\n> > We had time.", 1),
    ("> Networks join schools [@brown2019].", 0),
    ("> > Networks\n> join schools, as @brown2019 has it.", 0), ("a > b", 0), ("```\n> We had time.\n```", 0),
    ("\\> We had time.", 0), (">", 0),
  ])
  func takesEveryBlockQuotationForSomebodysWords(words: String, count: Int) throws {
    let study = try #require(study(in: text("{quotation: declined}", withheld: ["quote"], words: words)).value)
    let found = ConsentCheck(of: study, on: nil).diagnostics()
    // A mark that is escaped makes no quotation of the block, but the words may be somebody's all the same.
    #expect(found.map(\.rule).filter { $0 != .quotedWords } == (count == 0 ? [] : [.consentNotGiven]))
    #expect(study.body.quotations.count == count)
  }

  @Test(arguments: [
    ("A teacher said: \"It saved us.\" Then it rained.", ["\"It saved us.\""]),
    ("“We met because the cover was there”, one said.", ["“We met because the cover was there”"]),
    ("‘We had time,’ she said, ‘and we had money.’", ["‘We had time,’", "‘and we had money.’"]),
    ("She said 'we don't have to ask anybody any more' twice.", ["'we don't have to ask anybody any more'"]),
    ("Sie sagte: „Wir hatten Zeit.“", ["„Wir hatten Zeit.“"]),
    ("« Nous avions le temps. »", ["« Nous avions le temps. »"]),
    ("»Wir hatten Zeit.«", ["»Wir hatten Zeit.«"]),
    ("＂We had time.＂ ″We had time.″", ["＂We had time.＂", "″We had time.″"]),
    ("One *said \"we had\ntime!\"*", ["\"we had\ntime!\""]),
    ("- One said \"we had the time we needed\"", ["\"we had the time we needed\""]),
    ("Once.[^a]\n\n[^a]: One said “We had time.”", ["“We had time.”"]),
    ("They said that they \"could finally think\".", ["\"could finally think\""]),
    ("## A teacher said: “It saved us all.”", ["“It saved us all.”"]),
    ("| Who | What |\n|---|---|\n| She | “It saved us all.” |", ["“It saved us all.”"]),
    (
      "One said &ldquo;It saved us.&rdquo; Then &quot;It saved us.&quot;",
      ["&ldquo;It saved us.&rdquo;", "&quot;It saved us.&quot;"]
    ),
    ("One said: “It saved us.\n\n“It did so again.”", ["“It saved us.", "“It did so again.”"]),
    ("As@x: word“It saved us.”", ["“It saved us.”"]), ("One said \\\"It saved us.\\\"", ["\"It saved us.\\\""]),
    ("\\`x “It saved us.” \\`", ["“It saved us.”"]), ("> [!NOTE]\n> One said “It saved us.”", ["“It saved us.”"]),
    ("One said “It saved us.” Many say so [@brown2019].", ["“It saved us.”"]),
    ("@brown2019 wrote of networks. One said “It saved us.”", ["“It saved us.”"]),
    ("René's class asked for it, and the teachers' room was full.", []),
    ("``a “quoted thing in code of five words” b``", []), ("“It saved us”, as networks do [@brown2019].", []),
    // Names and titles, apostrophes and lengths, code, and what was published.
    ("The \"Reading Rivers\" network and its so-called 'cover bank'.", []),
    ("The teachers' unions' and heads' views.", []),
    ("A 5'10\" door, the '68 generation and the teachers' union that they had then", []),
    ("`say \"it saved us all.\"`", []), ("```\nsay \"it saved us all.\"\n```", []),
    ("“Networks join schools.” [@brown2019]", []), ("@brown2019 has it: “Networks join schools.”", []),
    ("“Networks join schools.” [@brown2019] “They do here.”", ["“They do here.”"]),
    ("An \"open mark that nobody closes.", []), ("They met once,, and then twice as often as that.", []),
    ("It´s the heads´ view, of a 3 \" pipe and of 5 \" more of it.", []),
    ("One said: \"It saved us.\n\n<<It did so again.>>", ["\"It saved us.", "<<It did so again.>>"]),
    ("| a |\n|---|\n| \"It saved us all.\" |\n| “They do here.” |", ["\"It saved us all.\"", "“They do here.”"]),
  ])
  func warnsOfWordsInQuotationMarks(text: String, found: [String]) throws {
    let file = self.text("{individuals: given, quotation: declined}", withheld: ["quote"], words: text)
    let diagnostics = ConsentCheck(of: try #require(study(in: file).value), on: nil).diagnostics()
    #expect(diagnostics.allSatisfy { $0.rule == .quotedWords && $0.severity == .warning })
    let places = diagnostics.compactMap(\.span).map { String(decoding: Array(file.utf8)[$0.range], as: UTF8.self) }
    #expect(places == found)
  }

  @Test func warnsOfWordsInQuotationMarksInFields() throws {
    func spans(_ summary: String) throws -> Int {
      let file = text("{individuals: given, quotation: pending}", withheld: ["quote", "pull"])
        .replacing("summary: Two schools read together.", with: "summary: \(summary)")
      return ConsentCheck(of: try #require(study(in: file).value), on: nil).diagnostics().count
    }
    #expect(try spans("One said “It saved us.”") == 1)
    #expect(try spans("\"It saved us.\"") == 0)
    #expect(try spans("The “Reading Rivers” network.") == 0)
  }

  @Test(arguments: [
    ("expires: 2026-01-04", true), ("expires: 2026-01-05", false), ("expires: 2026-01", false),
    ("expires: 2025-12", true), ("expires: 2025", true),
    ("reviewed: 2028-02-02, expires: 2028-01", true), ("reviewed: 2028, expires: 2028-01", false),
  ])
  func letsConsentExpireBeforeTheCasesOwnDays(fields: String, hasExpired: Bool) throws {
    let found = try found("{individuals: given, \(fields)}")
    #expect(found.map(\.rule) == (hasExpired ? [.consentNotGiven] : []))
    #expect(try self.found("{individuals: not-needed, \(fields)}").isEmpty)
  }

  @Test(arguments: ["pending", "declined", "withdrawn"])
  func takesOneWordForEverything(state: String) throws {
    #expect(try found(state).count == 1)
    #expect(try found(state, withheld: Self.all).isEmpty)
    for part in Self.all.sorted() {
      #expect(try found(state, withheld: Self.all.subtracting([part])).count == 1, "\(part)")
    }
  }

  @Test(arguments: [
    ("not-applicable", 1), ("{individuals: not-applicable, organisations: not-applicable}", 2),
    ("{organisations: given, quotation: given}", 1), ("{individuals: given}", 1),
    ("{individuals: given, organisations: given, network: not-applicable}", 1),
  ])
  func asksAboutWhatIsShownWithoutAWordOfThose(consent: String, count: Int) throws {
    #expect(try found(consent).isEmpty)
    #expect(try found(consent, standing: "empirical").map(\.rule) == Array(repeating: .consentMissing, count: count))
  }

  @Test(arguments: ["given", "not-needed", "{individuals: given, organisations: not-needed}"])
  func publishesWhatWasAgreedTo(consent: String) throws {
    #expect(try found(consent).isEmpty)
    #expect(try found(consent, standing: "empirical").isEmpty)
  }

  @Test(arguments: [
    ("2028-02-14", "2028-02-14", false), ("2028-02-14", "2028-02-15", true), ("2028-02", "2028-02-29", false),
    ("2028-02", "2028-03-01", true), ("2028", "2028-12-31", false), ("2028", "2029-01-01", true),
  ])
  func letsConsentExpireOnTheDayAfter(end: String, date: String, hasExpired: Bool) throws {
    let consent = "{individuals: given, expires: \(end)}"
    #expect(try found(consent, date: date).map(\.rule.id) == (hasExpired ? ["consent-not-given"] : []))
    // Without a date nothing has expired, and what was not needed does not.
    #expect(try found(consent).isEmpty)
    #expect(try found("{individuals: not-needed, expires: \(end)}", date: date).isEmpty)
  }

  @Test(arguments: ["", "{reviewed: 2026-01}", "{individuals: not-known}", "not-known"])
  func asksForTheConsentOfAnEmpiricalCase(consent: String) throws {
    for published in [true, false] {
      let missing = try found(consent, standing: "empirical", published: published)
      #expect(missing.map(\.rule.id) == ["consent-missing"])
      #expect(missing.first?.severity == .warning)
    }
    #expect(try found(consent).isEmpty)
  }

  /// What is said of a composite and published case with some more lines of front matter.
  private func found(
    front: String, body: String = "They met.", files: Set<FileName> = []
  ) throws -> [Diagnostic] {
    let text = PublishedCase.text(front, body: body)
    let sources = SourceSet([SourceFile(path: "oak.md", text: text)])
    let context = MarkdownContext(neighbours: files, address: { _, _ in "" })
    let slug = try #require(Slug("two-schools"))
    let study = try #require(ContentFile(sources.ids[0], in: sources, context: context).study(slug).value)
    return ConsentCheck(of: study, on: nil).diagnostics()
  }

  @Test(arguments: ["individuals", "network", "organisations"])
  func refusesALinkToATableOfThem(use: String) throws {
    let found = try found(
      front: """
        consent: {\(use): declined}
        network: {communities: {oak: {name: withheld, kind: school, members: 2}}, people: withheld, ties: withheld}
        """, body: "See [the table](people.csv) and [the plan](plan.txt).",
      files: [FileName("people.csv"), FileName("plan.txt")])
    #expect(found.map(\.rule) == [.consentNotGiven, .consentNotGiven])
    let refused = found.filter { $0.severity == .error }
    #expect(refused.flatMap(\.labels).map(\.message) == ["`people.csv` would be published"])
    #expect(found.filter { $0.severity == .warning }.allSatisfy { $0.message.contains("`plan.txt`") })
  }

  @Test(arguments: [("Petra Meier (Oak)", 1), ("The two head teachers", 0), ("withheld", 0), ("Steering group", 0)])
  func asksAboutNamesOfThoseWhoCheckedIt(who: String, count: Int) throws {
    let found = try found(
      front: """
        consent: {individuals: declined}
        network: {communities: {oak: {name: Oak, kind: school, members: 2}}, people: withheld, ties: withheld}
        checked_with: [{who: \(who), date: 2025-05, result: agreed}]
        """)
    #expect(found.map(\.rule) == Array(repeating: .personName, count: count))
  }

  /// How many an entry stands for is no proof that its name is nobody's.
  @Test(arguments: ["count: 2", "count: 119", "count: not-known"])
  func refusesTheNameOfAnEntryForSeveral(count: String) throws {
    func rules(_ name: String) throws -> [Rule] {
      try found(
        front: """
          consent: {organisations: declined}
          network: {communities: {oak: {name: \(name), kind: school, members: 2, \(count)}}}
          """
      ).map(\.rule)
    }
    #expect(try rules("Anna Muster") == [.consentNotGiven])
    #expect(try rules("withheld") == [])
  }

  @Test func refusesTiesOfAWaveWhereTiesAreWithheld() throws {
    let found = try found(
      front: """
        network:
          communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}
          people: {a: {community: oak, member: true}, b: {community: elm, member: true}}
          ties: withheld
          waves: [{label: May, ties: [a <-> b]}]
        """)
    #expect(found.map(\.message) == ["`ties: withheld` is said of a network of which a wave lists them"])
  }

  @Test func saysNothingOfTiesWhereTheyAreWithheld() throws {
    let read = study(in: text("{network: declined}", withheld: ["ties"]))
    let network = try #require(read.value).network
    #expect(network.areTiesWithheld && network.ties.isEmpty && !network.isPeopleWithheld)
    #expect(network.communities.allSatisfy { !network.showsEveryTie(of: $0) })
  }

  @Test(arguments: [
    ("anna.schmidt@oak.example", 1), ("anna\\@oak.example", 1), ("anna&#64;**oak**.example", 1),
    ("info@oak.example", 0), ("office@oak.example", 0), ("Info@oak.example", 0),
    ("anna (at) oak.example", 1), ("anna[at]oak[dot]example", 1), ("anna @ oak.example", 1),
    ("anna at oak dot org", 1), ("anna {AT} oak {punkt} example", 1), ("anna@\u{200B}oak.example", 1),
    ("an\u{AD}na@oak.example", 1), ("anna＠oak.example", 1), ("“anna@oak.example”", 1), ("anna@oak．example", 1),
    ("info@maria-lindqvist.example", 1), ("info@mill-road.example", 1), ("info@oak-school.example", 0),
    ("[us](mailto:anna%40oak.example)", 1), ("50% @ noon", 0),
    ("info (at) oak.example", 0), ("us (at) noon", 0), ("them at this point in time. Dot", 0),
    ("us. They met at oak.example", 0), ("them, look at the dot on it", 0),
  ])
  func asksAboutTheAddressesOfPeopleAlone(address: String, count: Int) throws {
    let read = study(in: text("{individuals: declined}", withheld: ["people", "quote"], words: "Write to \(address)."))
    #expect(try #require(read.value).mailAddresses.count == count)
  }

  @Test(arguments: [("[Year 7](draft)", 0), ("[2021](n=12)", 0), ("[notes](https://oak.example/)", 1)])
  func takesNoBracketsWithoutAnAddressForALink(text: String, count: Int) {
    #expect(FieldMarkup.found(in: "See \(text) there.").count == count)
  }
}
