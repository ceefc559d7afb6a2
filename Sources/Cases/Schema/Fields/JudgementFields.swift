// How an account came about, was checked and was coded, field by field.

import Diagnostics
import Formats

extension StudyAccount {
  static let record = Record(
    "a study", StudyAccount.init,
    [
      .field(
        "author_relation", \.authorRelation, .reported(.choice()),
        "whether the authors took part, delivered the programme, or look from outside"),
      .field("funding", \.funding, .reported(.prose), "who paid for the account"),
      .field("interests", \.interests, .reported(.prose), "what the authors or funders gain by one result or another"),
      .field("ethics", \.ethics, .reported(.prose), "who approved of the study"),
      .field("bounds", \.bounds, .reported(.prose), "what counts as the case, and what does not"),
      .field("judged_by", \.judgedBy, .reported(.prose), "who called it a success or a failure"),
      .field("judged_on", \.judgedOn, .reported(.prose), "by what they judged"),
    ])
}

extension MemberCheck {
  static let record = Record(
    "a check with those in the case", MemberCheck.init,
    [
      .field("who", \.who, .reported(.prose.checkedAsName), "who was asked", required: true),
      .field("date", \.date, .reported(.date), "when").placed(at: \.dateSpan),
      .field("result", \.result, .choice(), "what they said", required: true),
      .field("changed", \.changed, .reported(.prose), "what was changed because of it"),
    ])
}

extension SecondReader {
  /// Asks about more disagreements than there are units that were not coded alike.
  fileprivate func checkDisagreements(_ node: Node, _ reader: inout FieldReader) {
    guard let units, let alike, alike <= units, disagreements.count > units - alike,
      case .mapping(let entries) = node.content, let entry = entries.first(where: { $0.key == "disagreements" })
    else { return }
    let found = Diagnostic(
      .badNumber,
      """
      there are \(disagreements.count) `disagreements`, and only \(units - alike) of \(units) units were not \
      coded alike
      """,
      at: entry.keySpan, help: "correct `units` or `alike`; or list as one what is one disagreement")
    reader.report([found.asWarning])
  }
}

extension Coding {
  static let record = Record(
    "a coding", Coding.init,
    [
      .field("by", \.by, .reported(.person), "who coded the case"),
      .field("second_reader", \.secondReader, SecondReader.shape, "who coded it a second time"),
      .field("notes", \.notes, CodingNote.keyed, "why a field says what it says, by the way to the field"),
    ])
}

extension SecondReader {
  static let shape = Record(
    "a second reader", SecondReader.init,
    [
      .field("who", \.who, .reported(.person), "who it was"),
      .field("independent", \.isIndependent, .boolean, "whether they had no part in the case"),
      .field("units", \.units, .integer(1...1_000_000), "how many things both coded"),
      .field("alike", \.alike, .integer(0...1_000_000), "how many of them they coded alike"),
      .field("disagreements", \.disagreements, .list(.prose), "on what they disagreed"),
    ]
  ).shape.map { reader, node, fields in
    let isRead = { (entry: Node.Entry) in entry.key != "units" || reader.units != nil }
    if case .mapping(let entries) = node.content, !node.hasGap, entries.allSatisfy(isRead) {
      fields.check(alike: reader.alike, of: reader.units, at: entries.first?.keySpan ?? node.span)
      reader.checkDisagreements(node, &fields)
    }
    return reader
  }
}

extension CodingNote {
  private static let type = ValueType.mapped(from: "the way to a field", .text)

  /// Notes by the ways to their fields: `{actions.cover.function: Money for time.}`. Whether there is such a field is
  /// checked when the whole case is known.
  static let keyed = Shape<[CodingNote]>(type) { node, reader in
    guard case .mapping(let entries) = node.content, !entries.isEmpty else {
      Shape<[CodingNote]>.mismatch(node, type, &reader, help: "write `{actions.cover.function: …}`")
      return nil
    }
    return entries.compactMap { entry in
      if !entry.value.isEmpty, MissingWord.isEmptyText(entry.value) {
        reader.reportEmptyText(entry.value, help: "leave the note out")
        return nil
      }
      return Shape<String>.prose.read(entry.value, &reader).map {
        CodingNote(field: Located(FieldWay(entry.key), entry.keySpan), note: $0)
      }
    }
  }
}
