// The front matter of a case, field by field. To add a field: a property in the model, and one line here.

import Diagnostics
import Formats

extension CaseStudy {
  /// The outermost mapping of a case's front matter.
  static func record(slug: Slug, file: FileID) -> Record<CaseStudy> {
    Record("a case", { CaseStudy(slug: slug, file: file) }, fields)
  }

  static let description = RecordDescription(noun: "a case", fields: fields.map(\.description))

  /// A case cannot keep its licence back: without one of its own, the portfolio's would be granted in its stead.
  private static let licence = Shape<Reported<String>>.reported(.code(.licences)).map(
    Shape<String>.code(.licences).type
  ) { licence, node, reader -> Reported<String>? in
    guard licence.value == nil else { return licence }
    reader.report(
      .badValue, "\(node.described) says nothing of how the case may be used, and the portfolio's licence would hold",
      at: node.span, help: "name one, or leave it out")
    return nil
  }

  private static let fields: [Field<CaseStudy>] = [
    .field("title", \.title, .title, "what the case is called", required: true),
    .field("summary", \.summary, .sentences, "the case in one sentence, as lists show it", required: true),
    .field(
      "standing", \.standing, .choice(), "whether it is reported from real schools, composite, or invented",
      required: true
    ).placed(at: \.standingSpan),
    .field("selection", \.selection, .reported(.choice()), "why the case was chosen"),
    .field("authors", \.authors, Author.list(atMost: .max), "who wrote it"),
    .field("published", \.published, .located(.day), "the day it was first published; a case without it is a draft")
      .marking(\.isPublicationUnclear).absent("leave it out: a case without it is a draft"),
    .field(
      "licence", \.licence, licence,
      "under which licence others may use it (SPDX); the portfolio's, where it is left out"
    ).absent("name one, or leave it out, and the portfolio's holds"),
    .field("language", \.language, .reported(.code(.languages)), "the language it is written in (BCP 47)"),
    .field(
      "tags", \.tags, .list(.id(of: "a tag", Tag.self), atMost: 50), "words from tags.yml that say what it is about"),
    .field("context", \.context, Context.record.shape, "where and when the network worked"),
    .field(
      "network", \.network, NetworkStudy.record.shape, "who belongs to the network, and how they are tied",
      required: true),
    .field("conditions", \.conditions, Condition.keyed, "how things stood with the conditions for success")
      .absent("leave it out, or say it of each condition: `trust: {level: not-known}`"),
    .field("actions", \.actions, Action.record.keyed(), "what leaders did"),
    .field("outcomes", \.outcomes, .list(Outcome.shape), "what came of it"),
    .field("evidence", \.evidence, Evidence.record.keyed(), "what the claims rest on"),
    .field("joining", \.joining, Joining.record.shape, "how to take part"),
    .field("consent", \.consent, Consent.shape, "who agreed to being written about"),
    .field("study", \.account, StudyAccount.record.shape, "how this account came about"),
    .field(
      "checked_with", \.checkedWith, .reported(.list(MemberCheck.record.shape)),
      "who in the case read it, and what they said; `[]` where nobody was asked"),
    .field(
      "coding", \.coding, Coding.record.shape, "who put the case into the terms of these fields, and who did so again"),
    .field("conflicting_facts", \.conflictingFacts, .list(ConflictingFact.record.shape), "where sources disagree"),
    .field("withdrawn", \.withdrawn, Withdrawal.shape, "that the case was taken back, and when")
      .absent(Withdrawal.emptyHelp),
    .field("embargo", \.embargo, .embargo, "the day before which it is not published")
      .placed(at: \.embargoSpan).marking(\.isPublicationUnclear).absent(Shape<PartialDate>.emptyEmbargoHelp),
    .field(
      "supersedes", \.supersedes, .located(earlier),
      """
      the slug of an earlier version of this case, or the name that its file had before: the old address then leads \
      to this one
      """
    ),
  ]

  /// The slug of an earlier case; words such as `none` are not taken for one.
  private static let earlier: Shape<Slug> = Slug.shape.map { slug, node, reader in
    guard MissingWord.isAbsence(slug.text) else { return slug }
    reader.reportEmptyText(node, help: MissingWord.leaveOut)
    return nil
  }.suggesting { node, _ in node.text.map(MissingWord.isAbsence) ?? false ? MissingWord.leaveOut : nil }
}

extension Slug {
  static let shape = Shape<String>.text.map(.id(of: "a case")) { text, node, reader -> Slug? in
    if let slug = Slug(text) {
      guard FileName.isDevice(text) else { return slug }
      reader.report(.badID, "`\(text)` is the name of a device on Windows, where no page can have it", at: node.span)
      return nil
    }
    reader.report(
      .badID, "`\(text)` is not a slug: lower-case letters a to z, digits and hyphens", at: node.span,
      help: suggested(forAddress: text).map { "did you mean `\($0)`?" }
        ?? "write the name of its page without the ending")
    return nil
  }.suggesting { node, _ in
    if let only = node.only { return Node.help(forOnly: only) }
    let names = node.text.map { $0.split { ", ;".contains($0) }.count } ?? 0
    if case .list = node.content { return several }
    return names > 1 && node.text?.contains { ",;".contains($0) } ?? false ? several : nil
  }

  private static let several =
    "name one: this field holds no list, and one old address leads here; each other needs a case of its own to lead to"
}

extension Context {
  static let record = Record(
    "a context", Context.init,
    [
      .field("country", \.countries, .reported(.oneOrMany(.code(.countries))), "the country, or countries (ISO 3166)"),
      .field("region", \.region, .reported(.name), "the region or city"),
      .field(
        "programme", \.programme, .reported(Programme.record.shape(orText: Programme.init(name:at:))),
        "the programme it was part of"),
      .field("phases", \.phases, .reported(.oneOrMany(.choice())), "the phases of schooling"),
      .field("setting", \.setting, .reported(.choice()), "what kind of place it is"),
      .field("disadvantage", \.disadvantage, .reported(.choice()), "how much disadvantage the schools' children meet"),
      .field("period", \.period, .reported(Period.shape), "when the network worked").placed(at: \.periodSpan),
      .field("system", \.system, SystemContext.record.shape, "the school system around it"),
    ])
}

extension Programme {
  init(name: String, at _: Span) { self.name = name }

  static let record = Record(
    "a programme", Programme.init,
    [
      .field("name", \.name, .nameOrWithheld, "the programme's name, or withheld", required: true)
        .marking(withheld: \.isNameWithheld),
      .field("funder", \.funder, .reported(.name), "who paid for it"),
    ])
}

extension Period {
  private static let record = Record(
    "a period", Period.init,
    [
      .field("from", \.from, .reported(.date), "when it began"),
      .field("to", \.to, .reported(.date), "when it ended; left out while it goes on")
        .absent("leave it out where it goes on"),
    ])

  private static let read: Shape<Period> = {
    let fields: Shape<Period> = record.shape
    return Shape(fields.type) { node, reader in reader.readPeriod { fields.read(node, &$0) } }
      .suggesting { node, _ in help(for: node) }
  }()

  static let shape = read.map { period, node, reader in
    if let from = period.from.value, let to = period.to.value, to.isOver(on: from) {
      reader.report(
        .periodBackwards, "the period ends (\(to)) before it begins (\(from))", at: node.span,
        help: "where the two are mixed up, write `{from: \(to), to: \(from)}`; else correct the one that is wrong")
    }
    return period
  }
}

extension SystemContext {
  static let record = Record(
    "a school system", SystemContext.init,
    [
      .field("competition", \.competition, .reported(.choice()), "how much schools compete"),
      .field(
        "middle_tier_support", \.middleTierSupport, .reported(.choice()),
        "how much help comes from between schools and government"),
      .field("drivers", \.drivers, .reported(.prose), "what in the system pushed schools to work together"),
    ])
}

extension Joining {
  static let record = Record(
    "a way of joining", Joining.init,
    [
      .field("obligations", \.obligations, .reported(.prose), "what taking part asks of a school"),
      .field("contact", \.contact, .reported(.address), "where to ask"),
      .field("ends", \.ends, .reported(.prose), "when it ends"),
    ])
}

extension ConflictingFact {
  static let record = Record(
    "a conflicting fact", ConflictingFact.init,
    [
      .field("about", \.about, .prose, "what the sources disagree on", required: true),
      .field("claims", \.claims, claims, "what each source says", required: true)
        .absent("claims are needed: write what each of two sources says, or leave the whole entry out"),
    ])

  /// Sources that say the same are shown as no conflict of theirs.
  private static let claims = Shape<[Claim]>.list(Claim.record.shape).map { claims, node, reader in
    if case .list(let items) = node.content, items.isEmpty, !node.hasGap {
      reader.report(
        .badValue, "a conflict without claims is none", at: node.span,
        help: "write what each source says; or delete this conflict")
    }
    if case .list(let items) = node.content, items.count == 1, !node.hasGap {
      reader.report(
        .badValue, "one claim alone is no conflict", at: node.span,
        help: "add what the other source says; what nobody contradicts belongs in the text")
    }
    // What could not be read is empty, and reported as what it is.
    if claims.count > 1, !node.hasGap, !claims.contains(where: { $0.says.isEmpty }),
      Set(claims.map { CellWords.form(of: $0.says.trimmed) }).count == 1
    {
      reader.report(
        .badValue, "these claims say the same", at: node.span,
        help: "write what each source says where they differ; what they agree on belongs in the text")
    }
    return claims
  }
}

extension ConflictingFact.Claim {
  static let record = Record(
    "a claim", ConflictingFact.Claim.init,
    [
      .field("says", \.says, .prose, "what the source says", required: true),
      .field("cites", \.cites, Citation.shape, "the source", required: true),
    ])
}

extension Withdrawal {
  /// What to write where no day is; without the field nothing keeps the case from being published.
  static let emptyHelp =
    "write `{date: …}`, the day it was taken back; delete it only where the case was not taken back, and is to be "
    + "published"

  static let shape: Shape<Withdrawal> = {
    let fields: Shape<Withdrawal> = record.shape
    return fields.suggesting { node, _ in
      node.text.flatMap { text in text.utf8.contains(where: \.isASCIIDigit) ? nil : emptyHelp }
    }
  }()

  static let record = Record(
    "a withdrawal", Withdrawal.init,
    [
      .field("date", \.date, .day, "the day it was taken back", required: true)
        .absent("write the day it was taken back; without `withdrawn` the case would be published"),
      .field("reason", \.reason, .text, "why, for the editors; never published"),
    ])
}

extension Citation {
  /// `key`, or `key, p. 4`; several in a list or with semicolons between them.
  static let shape = Shape<[Located<String>]>.oneOrMany(.located(.keys)).map(.either([.text, .list(.text)])) {
    texts, _, _ -> [Citation]? in
    texts.flatMap { located in
      let base = located.span.range
      // A quoted text's content starts one byte after the quotation mark.
      let start = base.lowerBound + (base.count == located.value.utf8.count ? 0 : 1)
      var offset = start
      return located.value.split(separator: ";", omittingEmptySubsequences: false).compactMap { part -> Citation? in
        defer { offset += part.utf8.count + 1 }
        let lead = part.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        let pieces = part.split(separator: ",", maxSplits: 1)
        var key = pieces.first.map(String.init)?.trimmed ?? ""
        if key.hasPrefix("@") { key.removeFirst() }
        guard !key.isEmpty else { return nil }
        let locator = pieces.count > 1 ? String(pieces[1]).trimmed : nil
        let place = Span(
          located.span.file, offset + lead..<offset + lead + (pieces.first.map(String.init)?.trimmed.utf8.count ?? 0))
        return Citation(key: CitationKey(key), locator: locator, span: place)
      }
    }
  }
}
