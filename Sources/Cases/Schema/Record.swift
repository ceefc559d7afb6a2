// Mappings with named fields. A record is one list of declarations, each naming its key, where in the model the
// value goes, its shape and its meaning; reading, did-you-mean and documentation all come from that list.

import Diagnostics
import Formats

/// A mapping whose keys are declared.
public struct Record<Root: Sendable>: Sendable {
  /// What the mapping is, for messages: "an action".
  public let noun: String
  let fields: [Field<Root>]
  private let byName: [String: Int]
  /// The required fields, a bit for each.
  let required: UInt64
  /// The fields that take any text, or a list of texts.
  private let texts: UInt64
  /// Returns a value with every field as it is when left out.
  let make: @Sendable () -> Root

  init(_ noun: String, _ make: @escaping @Sendable () -> Root, _ fields: [Field<Root>]) {
    self.noun = noun
    self.fields = fields
    self.make = make
    precondition(fields.count <= 64, "a record's fields are counted in 64 bits")
    required = fields.enumerated().reduce(0) { $1.element.isRequired ? $0 | 1 << UInt64($1.offset) : $0 }
    texts = fields.enumerated().reduce(0) { $1.element.type.takesTexts ? $0 | 1 << UInt64($1.offset) : $0 }
    byName = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var description: RecordDescription { RecordDescription(noun: noun, fields: fields.map(\.description)) }

  /// Reads a mapping's entries into `root`; mistakes are reported and the field keeps its initial value.
  ///
  /// In a short form (`a -> b: kind`) the required fields have been read already.
  ///
  /// - Parameter isPartial: Whether a mistake of form has cost some of the entries.
  func read(
    _ entries: [Node.Entry], at span: Span, into root: inout Root, _ reader: inout FieldReader,
    except skipped: Set<String> = [], isShort: Bool = false, isPartial: Bool = false
  ) {
    var given: UInt64 = 0
    var wasRead: UInt64 = 0
    let isOutermost = reader.depth == 0
    reader.depth += 1
    var unknown = 0
    var isCut = false
    var isFieldLike = false
    // Authors write most fields in the order of their declaration.
    var expected = 0
    for (place, entry) in entries.enumerated() {
      if isCut {
        isCut = false
      } else if let index = index(of: entry.key, expected: expected) {
        expected = index + 1
        given |= 1 << UInt64(index)
        wasRead |= 1 << UInt64(index)
        if reader.cell != nil { reader.cell = entry.key }
        if place + 1 < entries.count, entries[place + 1].value.span.range.isEmpty, byName[entries[place + 1].key] == nil
        {
          isCut = reportNumber(cutAtComma: entry, entries[place + 1], fields[index].type, &reader)
        }
        if !isCut { readOrAbsent(index, entry, isOutermost: isOutermost, into: &root, &reader) }
        if fields[index].isRequired, entry.value.isEmpty, !entry.value.isRefused {
          let help = "write it behind `\(entry.key):`: \(fields[index].meaning)"
          reader.suggest(help, inPlaceOf: Shape<String>.emptyHelp, at: entry.value.span)
        }
      } else if !skipped.contains(entry.key) {
        unknown += 1
        // Any of its fields may be meant.
        if !isOutermost { reader.flaw(FieldReader.any) }
        if unknown == RecordPatience.unknownKeys {
          reader.report(.unknownKey, "there are more keys here that are not fields of \(noun)", at: entry.keySpan)
        }
        guard unknown < RecordPatience.unknownKeys else { continue }
        // What a comma has cut off from such a field is no key.
        if isFieldLike, entry.value.span.range.isEmpty, !reader.isFollowed(entry.keySpan, by: ":") { continue }
        if let field = FieldLikeText(entry.key, isName: { byName[$0] != nil }) {
          isFieldLike = true
          if let index = byName[field.name] { given |= 1 << UInt64(index) }
          reader.report(.yamlSyntax, field.message, at: entry.keySpan, help: field.help)
          continue
        }
        if let (sign, name) = Self.hiddenSign(in: entry.key), let index = byName[name] {
          given |= 1 << UInt64(index)
          reader.report(.yamlSyntax, "\(sign) is in `\(name)`", at: entry.keySpan, help: "delete it")
          continue
        }
        // `{name: Oak, Ada}`: what follows a comma is a key without a value.
        if entry.value.span.range.isEmpty, !reader.isFollowed(entry.keySpan, by: ":") {
          let before = place > 0 ? entries[place - 1] : nil
          // Of what is behind an unknown key it has been said.
          if let before, byName[before.key] == nil, !before.value.isEmpty,
            Suggestion.nearest(to: before.key, among: fields.map(\.name)) == nil
          {
            continue
          }
          let name = before.flatMap { ["name", "by", "who"].contains($0.key) ? $0.value.text : nil }
            .flatMap { NameWords.fault(ofPerson: "\($0), \(entry.key)")?.name }
          reader.report(
            .unknownKey, "`\(entry.key)` is not a field of \(noun)", at: entry.keySpan,
            help: name.map { "in braces a comma ends a value: write `\(before?.key ?? "name"): \($0)`" }
              ?? "put text that holds a comma in quotation marks")
          continue
        }
        let everyday = FieldPlaces.everydayHelp(for: entry, in: noun)
        let near = everyday == nil ? Suggestion.nearest(to: entry.key, among: fields.map(\.name)) : nil
        // What is there under another name is not missing as well.
        if let index = near.flatMap({ byName[$0] }) { given |= 1 << UInt64(index) }
        let direction = byName["both"].flatMap { _ in TieDirection.help(for: entry) }
        reader.report(
          .unknownKey, "`\(entry.key)` is not a field of \(noun)", at: entry.keySpan,
          help: everyday ?? near.map { "did you mean `\($0)`?" } ?? direction
            ?? FieldPlaces.help(for: entry.key, in: noun, beside: entries)
            ?? "its fields are \(fields.map(\.name).joined(separator: ", "))")
      }
    }
    reader.depth -= 1
    if isOutermost { reader.reportSchoolYears() }
    if isOutermost ? unknown > 0 || isPartial : reader.depth == 1 && isPartial {
      // Any field that is not there may be what the key was meant for.
      let missing = fields.indices.filter { wasRead & 1 << UInt64($0) == 0 }.map { fields[$0].name }
      for name in missing { if isOutermost { reader.loseField(name) } else { reader.lostLists.insert(name) } }
    }
    // What a mistake of form has cost is not missing.
    if isShort || isPartial || isOutermost && reader.isPartial || given & required == required { return }
    for (index, field) in fields.enumerated() where field.isRequired && given & 1 << UInt64(index) == 0 {
      reader.report(
        .missingField, "\(noun) needs `\(field.name)`", at: span, help: "add `\(field.name):`, \(field.meaning)")
    }
  }

  /// Reads a field. Where a word in its place says that there is no value, and the field reads no such word, the help
  /// says what to do.
  private func readOrAbsent(
    _ index: Int, _ entry: Node.Entry, isOutermost: Bool, into root: inout Root, _ reader: inout FieldReader
  ) {
    // The cells of a table have words of their own.
    if texts & 1 << UInt64(index) != 0, reader.cell == nil, let text = absence(in: entry.value),
      !fields[index].type.holds(text), MissingWord.isEmptyText(entry.value)
    {
      reader.reportEmptyText(entry.value, help: absenceHelp(of: fields[index], isOutermost: isOutermost))
      return noteFlaw(entry, isOutermost: isOutermost, &reader)
    }
    let count = reader.diagnostics.count
    read(index, entry, isOutermost: isOutermost, into: &root, &reader)
    // Hardly any value is such a word: what could be read need not be looked at.
    guard reader.diagnostics.count > count, reader.cell == nil else { return }
    let field = fields[index]
    guard let text = absence(in: entry.value) else { return field.suggestNoDate(in: entry.value, &reader) }
    if case .reported = field.type {
      field.suggestNoDate(in: entry.value, &reader)
      if field.isRequired, MissingWord.isNotReported(text) {
        reader.suggest(
          "`\(field.name)` is needed: write not-known", inPlaceOf: MissingWord.leaveOut, at: entry.value.span)
      }
    } else if let last = reader.diagnostics.last, last.isGeneral || field.isRequired && last.leavesListOut {
      reader.suggest(absenceHelp(of: field, isOutermost: isOutermost), at: entry.value.span)
    }
  }

  /// The word of a value that says that there is none; nil for other values.
  private func absence(in value: Node) -> String? {
    guard let text = value.text, MissingWord.isAbsence(text), !value.isEmpty else { return nil }
    return text
  }

  /// What to do where nothing can be said of a field.
  private func absenceHelp(of field: Field<Root>, isOutermost: Bool) -> String {
    if let help = field.absenceHelp { return help }
    guard field.isRequired else { return MissingWord.leaveOut }
    return "`\(field.name)` is needed, and cannot say so: write \(field.meaning)"
      + (isOutermost ? "" : ", or leave the whole entry out")
  }

  /// Reads a field, and notes of an outermost one whether all of it could be read.
  private func read(
    _ index: Int, _ entry: Node.Entry, isOutermost: Bool, into root: inout Root, _ reader: inout FieldReader
  ) {
    if reader.depth == 2 { reader.inner = entry.key }
    if isOutermost {
      reader.outermost = entry.key
      if entry.value.isRefused { reader.loseField(entry.key) }
    }
    let before = reader.diagnostics.count
    fields[index].read(entry.value, &root, &reader)
    if entry.value.isRefused || reader.diagnostics[before...].contains(where: { $0.severity == .error }) {
      noteFlaw(entry, isOutermost: isOutermost, &reader)
    }
  }

  private func noteFlaw(_ entry: Node.Entry, isOutermost: Bool, _ reader: inout FieldReader) {
    if isOutermost { reader.flawed.insert(entry.key) } else { reader.flaw(entry.key) }
  }

  private func index(of name: String, expected: Int) -> Int? {
    expected < fields.count && fields[expected].name == name ? expected : byName[name]
  }

  /// The first blank in a key that YAML takes for a letter, with the key without such blanks.
  private static func hiddenSign(in key: String) -> (sign: String, name: String)? {
    let scalars = key.unicodeScalars
    guard let sign = scalars.lazy.compactMap(YAMLSigns.foreignBlank).first else { return nil }
    return (sign, String(String.UnicodeScalarView(scalars.filter { YAMLSigns.foreignBlank($0) == nil })))
  }

  /// How a record is written where something else was: with the one required field that a text may have been meant for,
  /// or with all.
  private func formHelp(for node: Node, _ reader: FieldReader) -> String {
    let needed = fields.filter(\.isRequired)
    if let text = node.text, needed.count == 1, let field = needed.first,
      !text.contains(where: { "{}[],:#`\n".contains($0) })
    {
      var (trial, root) = (reader, make())
      field.read(node, &root, &trial)
      if trial.diagnostics.count == reader.diagnostics.count { return "write `{\(field.name): \(text)}`" }
    }
    if let text = node.text, needed.isEmpty, MissingWord.isCode(text) {
      let reported = fields.filter { field in if case .reported = field.type { true } else { false } }
      let lines = reported.map { "`\($0.name): \(text.lowercased())`" }
      if !lines.isEmpty {
        return "say it of its fields, indented, on the lines below: \(lines.joined(separator: ", "))"
      }
    }
    if needed.isEmpty, node.text.map(MissingWord.isNone) ?? false {
      return "leave the field out: what is left out is shown as not reported"
    }
    if let text = node.text, needed.isEmpty, let choice = firstChoice(for: text) {
      return "write its fields, indented, on the lines below, such as `\(choice.field): \(choice.word)`"
    }
    let names = (needed.isEmpty ? fields : needed).map { "`\($0.name): …`" }
    return
      "write its fields, indented, on the lines below: "
      + "\(names.joined(separator: ", "))\(needed.count < fields.count && !needed.isEmpty ? " and others" : "")"
  }

  /// The first field of which a text is a word, or means one: `{level: present}` for `yes`.
  private func firstChoice(for text: String) -> (field: String, word: String)? {
    for field in fields {
      guard let words = field.type.choices else { continue }
      let word = words.contains(text) ? text : TermTranslations.term(for: text, among: words)
      if let word { return (field.name, word) }
    }
    return nil
  }

  /// The record as a value of a field.
  var shape: Shape<Root> {
    let type = ValueType.record(description)
    return Shape(type) { node, reader in
      guard case .mapping(let entries) = node.content else {
        if reportFieldLikeText(node, &reader) { return nil }
        Shape<Root>.mismatch(node, type, &reader, help: formHelp(for: node, reader))
        return nil
      }
      var root = make()
      read(
        entries, at: entries.first?.keySpan ?? node.span, into: &root, &reader, isPartial: node.isPartial)
      return root
    }
  }

  /// The record, or text that stands for it.
  ///
  /// - Parameter isProse: Whether the text has the marks of its language.
  func shape(orText make: @escaping @Sendable (String, Span) -> Root, isProse: Bool = false) -> Shape<Root> {
    let record: Shape<Root> = shape
    return Shape(.either([.text, record.type])) { node, reader in
      if case .scalar(let text, _) = node.content, !node.isEmpty {
        if reportFieldLikeText(node, &reader) { return nil }
        if MissingWord.isEmptyText(node) {
          reader.reportEmptyText(node, help: MissingWord.leaveOut)
          return nil
        }
        guard Shape<String>.text.read(node, &reader) != nil else { return nil }
        return make(isProse ? reader.typeset(text) : text, node.span)
      }
      return record.read(node, &reader)
    }
  }

  /// Reports a text that would be one of the record's fields but for what lies between its name and its value.
  private func reportFieldLikeText(_ node: Node, _ reader: inout FieldReader) -> Bool {
    guard case .scalar(let text, isPlain: true) = node.content,
      let field = FieldLikeText(text, isName: { byName[$0] != nil })
    else { return false }
    reader.report(.yamlSyntax, field.message, at: node.span, help: field.help)
    return true
  }
}

/// How much is said of one mapping that is nothing but mistakes.
private enum RecordPatience {
  static let unknownKeys = 200
}
