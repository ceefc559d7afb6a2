// The `network` part of a case, field by field, with its communities, people, ties and links.

import Diagnostics
import Networks

extension NetworkStudy {
  static let record = Record(
    "a network", NetworkStudy.init,
    [
      .field("aims", \.aims, .reported(.oneOrMany(.choice())), "what the network is for"),
      .field("focus", \.focus, .reported(Focus.record.shape), "what it works on"),
      .field("formality", \.formality, .reported(.choice()), "whether it is contracted"),
      .field("participation", \.participation, .reported(.choice()), "whether schools chose to take part"),
      .field("brokerage", \.brokerage, .reported(.choice()), "who coordinates it").placed(at: \.brokerageSpan),
      .field(
        "brokered_by", \.brokeredBy, .oneOrMany(.id(of: "a community", Community.self)),
        "the communities that coordinate"),
      .field("led_by", \.ledBy, .reported(.choice()), "who leads it"),
      .field("composition", \.composition, .reported(.choice()), "whether the schools are alike"),
      .field("alike_in", \.alikeIn, .reported(.oneOrMany(.choice())), "what they are alike in")
        .placed(at: \.alikeInSpan),
      .field("meets", \.meets, .reported(Meetings.record.shape), "how and how far people meet"),
      .field("basis", \.basis, .reported(.choice()), "where the network data come from"),
      .field("wave", \.wave, .reported(.text), "when the network was measured").placed(at: \.waveSpan),
      .field(
        "response_rate", \.responseRate, .reported(.number(0...1)), "the share of those asked who answered, 0 to 1"
      ).placed(at: \.responseRateSpan),
      .field(
        "communities", \.communities, Community.record.keyed(), "where people work every day",
        required: true
      ).absent("communities are needed: name at least two, such as `oak: {name: …, kind: school}`"),
      .field("people", \.peopleSource, TableSource<Person>.people, "who is part of the picture")
        .marking(withheld: \.isPeopleWithheld).marking(\.hasUnclearPeople, of: .unknownKey),
      .field("ties", \.tiesSource, TableSource<Tie>.ties, "who shares what with whom")
        .marking(withheld: \.areTiesWithheld),
      .field(
        "graph", \.graph, GraphSource.shape,
        "the GraphML, GEXF or Pajek file that holds people and ties, or the one not given above"),
      .field(
        "columns", \.columns, ColumnNames.shape,
        """
        how the columns of tables and the attributes of graph files are headed; and, under `ignore`, which are left \
        out on purpose
        """
      ),
      .field("values", \.values, CellValues.record.shape, "what the words in the cells of tables and graph files mean"),
      .field(
        "strengths", \.strengths, StrengthScale.shape,
        "from which number on a tie is how strong; the last number is the highest there is"
      ).marking(\.isScaleUnclear),
      .field("links", \.links, .list(Link.shape), "relations between organisations"),
      .field(
        "waves", \.waves, Wave.list,
        """
        the same network measured at several times, the earliest first: each with its ties and, where they changed, \
        its people
        """),
    ])
}

extension Wave {
  /// What to do with a wave of which nothing can be shown.
  private static let without =
    "leave the wave out; that there was one can be said in the text below the front matter"

  static let record = Record(
    "a wave", Wave.init,
    [
      .field("label", \.label, .name, "when it was measured", required: true).placed(at: \.labelSpan),
      .field(
        "response_rate", \.responseRate, .reported(.number(0...1)), "the share of those asked who answered, 0 to 1"),
      .field(
        "people", \.peopleSource, TableSource<Person>.people, "who was there and who was a member, where that differs"
      ).absent(without),
      .field("ties", \.tiesSource, TableSource<Tie>.ties, "who shared what with whom").absent(without),
      .field("graph", \.graph, GraphSource.shape, "the GraphML, GEXF or Pajek file that holds them").absent(without),
      .field("strengths", \.strengths, StrengthScale.shape, "what its numbers mean, where they are on another scale")
        .marking(\.isScaleUnclear),
    ])

  /// The waves, each under a label of its own: `draw --wave` and the page name a wave by that.
  static let list = Shape<[Wave]>.list(shape, atMost: 20).map { waves, node, reader in
    guard case .list(let items) = node.content else { return waves }
    var first: [String: Span] = [:]
    for item in items {
      guard case .mapping(let entries) = item.content, let label = entries.first(where: { $0.key == "label" })?.value,
        let text = label.text?.lowercased().withSingleBlanks, let earlier = first.updateValue(label.span, forKey: text)
      else { continue }
      first[text] = earlier
      reader.report(
        .repeatedEntry, "two waves have the label \(label.described)", at: label.span,
        help: "write when each was measured, so that a reader can tell them apart",
        labels: [.init(earlier, "the first one is here")])
    }
    return waves
  }

  /// A wave has ties, from one place or another.
  private static let shape = record.shape.map { wave, node, reader in
    guard case .mapping(let entries) = node.content, !node.isPartial else { return wave }
    if !entries.contains(where: { $0.key == "ties" || $0.key == "graph" }) {
      reader.report(
        .missingField, "a wave needs `ties` or `graph`", at: entries.first?.keySpan ?? node.span,
        help: "add `ties:`, who shared what with whom")
    }
    // Compared with others, it would be a time without people and ties.
    for entry in entries where ["people", "ties"].contains(entry.key) {
      guard case .scalar("withheld", isPlain: true) = entry.value.content else { continue }
      reader.report(
        .badValue, "a wave of which `\(entry.key)` are \(entry.value.described) cannot be set beside the others",
        at: entry.value.span, help: without)
    }
    return wave
  }
}

extension Focus {
  static let record = Record(
    "a focus", Focus.init,
    [
      .field("problem", \.problem, .reported(.text), "the problem that the network works on"),
      .field("topics", \.topics, Focus.topics, "its topics, in a word or two each"),
      .field(
        "scope", \.scope, .reported(.choice()),
        "whether it works on practice, on what the curriculum is for, or on both"),
    ])
}

extension Meetings {
  static let record = Record(
    "a way of meeting", Meetings.init,
    [
      .field("mode", \.mode, .reported(.choice()), "in one place, at a distance, or both"),
      .field("reach", \.reach, .reported(.choice()), "how far people come"),
    ])
}

extension Community {
  static let record = Record(
    "a community", Community.init,
    [
      .field("name", \.name, .titleOrWithheld, "what the community is called", required: true)
        .marking(withheld: \.isNameWithheld)
        .absent("a name is needed: write what the community is called, or `withheld` where that is not published"),
      .field("kind", \.kind, .reported(.choice()), "what kind of community it is", required: true)
        .marking(\.isKindUnclear),
      .field(
        "part_of", \.partOf, .id(of: "a community", Community.self),
        "the community that it lies in; one that has all its people in its parts is shown through these"),
      .field(
        "phase", \.phases, .reported(.oneOrMany(.choice())), "the phase or phases that it teaches, where it is a school"
      ),
      .field("setting", \.setting, .reported(.choice()), "where the school is"),
      .field("staff", \.staff, .reported(.integer(0...1_000_000)), "how many people work there, listed or not"),
      .field("roll", \.roll, .reported(.integer(0...1_000_000)), "how many children learn there"),
      .field("disadvantage", \.disadvantage, .reported(.choice()), "how much disadvantage its children meet"),
      .field(
        "roster", \.roster, .choice(),
        "whether every tie of these people was asked for, and all of them answered; not reported where it is left out"),
      .field("stance", \.stance, .reported(.oneOrMany(.choice())), "how its leaders stand towards the network"),
      .field("count", \.count, Count.shape, "how many like communities the entry stands for, or not-known").marking(
        \.isSizeUnclear
      ).absent("write `not-known` where it stands for several; left out, it stands for one"),
      .field(
        "members", \.members, .reported(.integer(0...1_000_000)),
        "how many of each belong to the PLN, listed or not; needed where not all of them are listed"
      ).marking(\.isSizeUnclear),
      .field("ror", \.ror, .code(.organisations), "its ROR identifier"),
    ])
}

extension Community.Count {
  static let shape = Shape<Reported<Int>>.reported(.integer(1...1_000_000)).map(
    .either([.integer(1...1_000_000), .choice(["not-known"])])
  ) { value, node, reader -> Community.Count? in
    switch value {
    case .value(1): return .one
    case .value(let number): return .several(number)
    case .notKnown: return .notKnown
    default:
      reader.report(.badValue, "`count` must be a whole number or not-known", at: node.span)
      return nil
    }
  }
}

extension Person {
  static let record = Record(
    "a person", Person.init,
    [
      .field(
        "community", \.community, .id(of: "a community", Community.self),
        "the community where the person works, by its id or name", required: true),
      .field("role", \.role, .reported(.choice()), "what the person does there").marking(\.isRoleUnclear),
      .field("member", \.isMember, .boolean, "whether the person belongs to the PLN").marking(\.isMembershipUnclear)
        .absent(
          """
          write true or false: a page shows whoever is listed as one of the two. Of whom it cannot be said, leave the \
          person and their ties out, and say so in the text
          """),
      .field("broker", \.isBroker, .boolean, "whether the person is reported to carry knowledge between groups")
        .absent("leave it out: `broker` says only of whom it is reported"),
    ])
}

extension Tie {
  /// The fields of a tie in its long form; the arrow form takes all but the first two.
  static let record = Record(
    "a tie", Tie.init,
    [
      .field("from", \.from, .id(of: "a person", Person.self), "who gives", required: true),
      .field("to", \.to, .id(of: "a person", Person.self), "who receives", required: true),
      .field("kind", \.kind, kindShape, "the type of collaboration"),
      .field(
        "strength", \.rating, .reported(TieRating.shape),
        "how strong the tie is: a word, or a number that `strengths` explains"),
      .field("weight", \.weightGiven, .located(.weight), "the same as a number, as programs write it"),
      .field("both", \.isMutual, .boolean, "whether it runs both ways"),
      .field("evidence", \.evidence, .oneOrMany(.id(of: "evidence", Evidence.self)), "what says so"),
      .field("note", \.note, .prose, "anything else about it"),
    ])

  private static let kindShape = Shape<Reported<TieKind>>.reported(.choice()).suggesting { node, reader in
    guard let text = node.text, MissingWord.isNone(text) else { return nil }
    let line = reader.cell == nil ? "entry" : "row"
    return "delete the \(line) where there is no tie; where there is one of no known kind, leave its kind out"
  }

  static let shape = Arrow.shape(
    record, from: \.from, to: \.to, isMutual: \.isMutual, valueName: "kind", valueType: kindShape.type
  ) { value, tie, reader in
    if let kind = kindShape.read(value, &reader) { tie.kind = kind }
  }
}

extension Link {
  static let record = Record(
    "a link", Link.init,
    [
      .field("from", \.from, .id(of: "a community", Community.self), "one organisation", required: true),
      .field("to", \.to, .id(of: "a community", Community.self), "the other", required: true),
      .field("both", \.isMutual, .boolean, "whether it runs both ways"),
      .field("relation", \.relation, .reported(.choice()), "formal or informal"),
      .field("form", \.form, .reported(.text), "what kind of relation, such as federation"),
    ])

  static let shape = Arrow.shape(
    record, from: \.from, to: \.to, isMutual: \.isMutual, valueName: "relation",
    valueType: .either([
      Shape<Reported<LinkRelation>>.reported(.choice()).type,
      .record(
        RecordDescription(
          noun: "a relation", fields: record.description.fields.filter { !["from", "to"].contains($0.name) })),
    ])
  ) { value, link, reader in
    switch value.content {
    case .mapping(let entries): record.read(entries, at: value.span, into: &link, &reader, isShort: true)
    default:
      if let relation = Shape<Reported<LinkRelation>>.reported(.choice()).read(value, &reader) {
        link.relation = relation
      }
    }
  }
}
