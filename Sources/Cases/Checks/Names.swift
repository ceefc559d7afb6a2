// The names that a case gives to its own parts, and what names none of them.

import Diagnostics
import Formats
import Networks

/// The names that a case gives to its own parts.
struct Names {
  enum Kind: CaseIterable {
    case person, community, action, evidence

    var rule: Rule {
      switch self {
      case .person: .unknownPerson
      case .community: .unknownCommunity
      case .action: .unknownAction
      case .evidence: .unknownEvidence
      }
    }

    var place: String {
      switch self {
      case .person: "people"
      case .community: "communities"
      case .action: "actions"
      case .evidence: "evidence"
      }
    }

    /// The entry that lists one, with a `…` for what only its author knows.
    func entry(_ id: String) -> String {
      switch self {
      case .person: "\(id): {community: …}"
      case .community: "\(id): {name: …, kind: …}"
      case .action: "\(id): {title: …, function: …}"
      case .evidence: "\(id): {kind: …, by: …}"
      }
    }
  }

  /// Nothing for a kind of which a mistake has cost some.
  private let known: [Kind: Set<String>]
  /// Whether a mistake has cost something of the waves, and perhaps people of theirs.
  private let areWavesLost: Bool
  /// What communities are called besides their ids.
  private let communityNames: [String]
  /// Whether people are withheld, so that no name of one can be known.
  private let isPeopleWithheld: Bool
  /// Whether ties are withheld as well, or there are none.
  private let hasNoTies: Bool
  /// How to list everybody, where only waves list people.
  private let helpForPeople: String?
  /// The case's own file; any other is a table or graph.
  private let file: FileID
  /// The table or graph file that the people are from; nil where the case itself lists them.
  private let peopleFile: String?

  /// What is written for all home schools, which `at` means where it is left out.
  private static let everywhere: Set<String> = [
    "all", "everywhere", "all schools", "all home schools", "both", "both schools", "every school", "each", "alle",
  ]

  /// How many names of one list are reported each for itself, wherever they are.
  static let patience = 500

  init(of study: CaseStudy) {
    known = [
      .person: study.network.hasAllPeople && !study.lostLists.contains("people")
        ? Set(study.network.people.map(\.id.text)) : nil,
      .community: study.lostLists.contains("communities") ? nil : Set(study.network.communities.map(\.id.text)),
      .action: study.lostLists.contains("actions") ? nil : Set(study.actions.map(\.id.text)),
      .evidence: study.lostLists.contains("evidence") ? nil : Set(study.evidence.map(\.id.text)),
    ].compactMapValues { $0 }
    areWavesLost = study.lostLists.contains("waves")
    communityNames = study.network.communities.map(\.name)
    isPeopleWithheld = study.network.isPeopleWithheld
    hasNoTies = study.network.ties.isEmpty
    file = study.file
    helpForPeople = study.network.helpForPeople
    peopleFile = study.network.people.first.flatMap { person in
      person.span.flatMap { $0.file != study.file && $0.file != .none ? study.network.files.first : nil }
    }
  }

  private init(known: [Kind: Set<String>], communityNames: [String], file: FileID) {
    (self.known, self.communityNames, self.file, peopleFile) = (known, communityNames, file, nil)
    (isPeopleWithheld, hasNoTies) = (false, false)
    areWavesLost = false
    helpForPeople = nil
  }

  /// The same names with other people: those of one wave.
  func with(people: [Person], areAll: Bool) -> Names {
    var names = known
    names[.person] = areAll ? Set(people.map(\.id.text)) : nil
    return Names(known: names, communityNames: communityNames, file: file)
  }

  /// The names that there are, where a line has room for them: `` name one of `cover`, `visits`; or ``.
  private static func few(_ known: Set<String>) -> String {
    guard (1...6).contains(known.count) else { return "" }
    return "name \(known.count == 1 ? "" : "one of ")\(known.sorted().map { "`\($0)`" }.joined(separator: ", ")); or "
  }

  /// Reports names that nothing bears. A name that could not be read has been reported already.
  ///
  /// - Parameters:
  ///   - isOne: Whether there is room for one name alone, and it is needed.
  ///   - isEnd: Whether the names are ends of ties or links.
  func check<Thing>(
    _ kind: Kind, _ named: some Sequence<Located<Identifier<Thing>>>, _ reader: inout FieldReader, isOne: Bool = false,
    isEnd: Bool = false
  ) {
    guard let known = known[kind] else { return }
    // Made only where there is a mistake, and once.
    lazy var mended = Self.mended(known)
    var candidates: WordList?
    var unlisted: (count: Int, first: Span)?
    var count = 0
    // A name that is once in a graph file may hold for all of its people.
    var places: Set<Span> = []
    var helps: [Identifier<Thing>: String] = [:]
    for name in named
    where name.span.file != FileID.none && !known.contains(name.value.text) && places.insert(name.span).inserted {
      // It holds once that id is mended.
      if mended.contains(name.value.text) { continue }
      count += 1
      guard count <= 10 * Self.patience, helps.count < Self.patience || helps[name.value] != nil else {
        unlisted = ((unlisted?.count ?? 0) + 1, unlisted?.first ?? name.span)
        continue
      }
      let words = candidates ?? WordList(kind == .community ? known.union(communityNames) : known)
      candidates = words
      let isInTable = name.span.file != file
      let help =
        helps[name.value]
        ?? self.help(kind, name.value, known, words, isOne: isOne, isEnd: isEnd, isInTable: isInTable)
      helps[name.value] = help
      reader.report(kind.rule, "`\(name.value)` is not one of this case's \(kind.place)", at: name.span, help: help)
    }
    if let unlisted {
      reader.report(
        kind.rule,
        "this name and those after it, \(unlisted.count) in all, are not among this case's \(kind.place) either",
        at: unlisted.first)
    }
  }

  /// The right forms of ids that have been refused, such as `oak` for `Oak`. O(ids).
  private static func mended(_ known: Set<String>) -> Set<String> {
    Set(known.lazy.filter { !Identifier<Community>($0).isPlain }.compactMap { Slug.suggested(for: $0)?.text })
  }

  /// What to write for a name that nothing bears.
  private func help<Thing>(
    _ kind: Kind, _ name: Identifier<Thing>, _ known: Set<String>, _ words: WordList, isOne: Bool, isEnd: Bool,
    isInTable: Bool
  ) -> String {
    let text = name.text
    if let help = Self.hiddenSign(in: text) ?? Self.plainDashes(text, known) ?? otherKind(kind, text) { return help }
    if MissingWord.isAbsence(text) || Placeholder.isReminder(text) {
      return isOne || isEnd
        ? "name the one that is meant, or leave the whole entry out"
        : "leave it out where there is none, or where it is not known"
    }
    let inBlanks = text.split(separator: " ").map(String.init)
    let areInBlanks = inBlanks.count > 1 && inBlanks.allSatisfy(words.contains)
    if let names = CellWords.list(text, where: words.contains) ?? (areInBlanks ? inBlanks : nil) {
      if isEnd { return "an end is one alone: \(isInTable ? "give each a row of its own" : "write an entry for each")" }
      return isOne
        ? "name one: a person belongs to one community"
        : isInTable
          ? "write `\(names.joined(separator: " "))`, with blanks between them"
          : "write `[\(names.joined(separator: ", "))]`"
    }
    if kind == .person, let helpForPeople { return helpForPeople }
    if let padded = Self.padded(text, known) { return "did you mean `\(padded)`?" }
    if let near = words.nearest(to: text) { return "did you mean `\(near)`?" }
    if kind == .person, let peopleFile { return Self.few(known) + "add a row for `\(text)` to `\(peopleFile)`" }
    let entry = name.isPlain ? ": `\(kind.entry(text))`" : ""
    return Self.few(known) + "add it under `\(kind.place)`" + entry
  }

  /// What to do with a blank in a name that is none, or a sign in it that cannot be seen.
  private static func hiddenSign(in name: String) -> String? {
    name.unicodeScalars.lazy.compactMap(YAMLSigns.foreignBlank).first.map { "\($0) is in it: delete it" }
  }

  /// The name with zeros before it, which spreadsheets take off a number: `001` for `1`.
  private static func padded(_ name: String, _ known: Set<String>) -> String? {
    guard (1...8).contains(name.utf8.count), name.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    return (1...8).lazy.map { String(repeating: "0", count: $0) + name }.first(where: known.contains)
  }

  /// The name with plain hyphens, where that is one.
  private static func plainDashes(_ name: String, _ known: Set<String>) -> String? {
    let plain = String(String.UnicodeScalarView(name.unicodeScalars.map { YAMLSigns.isBullet($0) ? "-" : $0 }))
    return plain != name && known.contains(plain) ? "did you mean `\(plain)`, with plain hyphens?" : nil
  }

  /// What to write for the end of a tie with its kind or its fields behind it.
  private func tieHelp(for name: String) -> String? {
    if case let parts = name.split(separator: ":", maxSplits: 1).map(String.init), parts.count == 2,
      known[.person]?.contains(parts[0]) ?? false
    {
      return parts[1].hasPrefix(" ")
        ? "leave the quotation marks around the tie out, so that its kind is behind a colon of YAML"
        : "write `\(parts[0]): \(parts[1])`, with a blank behind the colon and no quotation marks around the tie"
    }
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, known[.person]?.contains(words[0]) ?? false else { return nil }
    let rest = words[1].split(separator: " ").map(String.init)
    let kind = rest.first.flatMap { TieKind(rawValue: $0) }.map { " \($0.rawValue)" } ?? ""
    return rest.contains("strength") || rest.contains("note") || rest.contains("kind") || rest.contains("evidence")
      ? "write `\(words[0]):\(kind)`, and a colon behind each field on the lines below, such as `strength: regular`"
      : nil
  }

  /// What to do with a name that a thing of another kind has, or cannot be known; nil for other names.
  private func otherKind(_ kind: Kind, _ name: String) -> String? {
    switch kind {
    case .person where isPeopleWithheld && hasNoTies:
      "people are withheld: name nobody; of an action, `actor` in place of `by` says what kind of leader did it"
    case .person where isPeopleWithheld: "people are withheld: withhold `ties` as well, and name nobody elsewhere"
    case .evidence where MissingWord.isNone(name): "leave `evidence` out where there is none"
    case .action where MissingWord.isNone(name): "leave `follows` out where it follows from none"
    case .action where Self.everywhere.contains(name.lowercased()): "name each of the actions that it follows from"
    case .person where known[.community]?.contains(name) ?? false || communityNames.contains(name):
      "that is a community: name one of its people"
    case .person where tieHelp(for: name) != nil: tieHelp(for: name)
    case .person where TieKind.allCases.contains { name.hasSuffix(" \($0.rawValue)") }:
      "put a `:` before the kind of the tie"
    case .person where TermTranslations.isRole(name):
      "people are named by their ids: list whom is meant under `people`; or leave `by` out, and say with `actor` what "
        + "kind of leader did it"
    case .community where Self.everywhere.contains(name.lowercased()):
      "that names no community: leave `at` out where it is all home schools"
    case .community where known[.person]?.contains(name) ?? false: "that is a person: name a community"
    default: nil
    }
  }

  func check(communities: some Sequence<Located<CommunityID>>, _ reader: inout FieldReader) {
    check(.community, communities, &reader)
  }

  func check(evidence: some Sequence<Located<EvidenceID>>, _ reader: inout FieldReader) {
    check(.evidence, evidence, &reader)
  }

  func check(_ network: NetworkStudy, _ reader: inout FieldReader) {
    check(communities: network.brokeredBy + network.communities.compactMap(\.partOf), &reader)
    check(.community, network.people.lazy.map(\.community), &reader, isOne: true)
    check(ties: network.ties, &reader)
    check(.community, network.links.flatMap { [$0.from, $0.to] }, &reader, isEnd: true)
    checkRepeats(of: network.links, &reader)
    for wave in network.waves {
      if let people = wave.people { check(.community, people.lazy.map(\.community), &reader, isOne: true) }
      let names = wave.people.map { with(people: $0, areAll: wave.hasAllPeople && !areWavesLost) } ?? self
      names.check(ties: wave.ties, &reader)
    }
  }

  private func check(ties: [Tie], _ reader: inout FieldReader) {
    check(.person, ties.lazy.map(\.from), &reader, isEnd: true)
    check(.person, ties.lazy.map(\.to), &reader, isEnd: true)
    check(evidence: ties.lazy.flatMap(\.evidence), &reader)
  }

  func check(_ actions: [Action], _ vocabulary: Vocabulary, _ reader: inout FieldReader) {
    check(.person, actions.lazy.flatMap(\.by), &reader)
    check(communities: actions.lazy.flatMap(\.at), &reader)
    check(communities: actions.lazy.flatMap { $0.carriedOut.map(\.community) }, &reader)
    check(evidence: actions.lazy.flatMap(\.evidence), &reader)
    check(evidence: actions.lazy.flatMap(\.effects.all).flatMap(\.evidence), &reader)
    reader.report(vocabulary.check(needs: actions.lazy.flatMap(\.needs)))
    for action in actions {
      var seen: Set<LeadershipFunction> =
        action.functionSpan == nil || action.isFunctionUnclear ? [] : [action.function]
      for function in action.also where !seen.insert(function.value).inserted {
        reader.report(
          .repeatedEntry, "`\(function.value.rawValue)` is named twice as what the action does", at: function.span,
          help: "delete it: once is enough")
      }
    }
  }
}
