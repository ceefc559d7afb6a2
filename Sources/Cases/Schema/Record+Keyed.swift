// Records that the rest of a file speaks of by an id: people, communities, actions, evidence, tags, needs.

import Diagnostics
import Formats

/// A thing that the rest of a file speaks of by an id.
protocol Keyed {
  associatedtype Kind
  var id: Identifier<Kind> { get set }
  /// The place of the id.
  var span: Span? { get set }
}

extension Record where Root: Keyed {
  /// Records by id: a mapping from id to record, or a list of records with `id`. The same id twice is a mistake.
  func keyed(plainIDs: Bool = true) -> Shape<[Root]> {
    Shape<[Root]>(.keyed(.record(description))) { node, reader in
      var found: [Root] = []
      if node.isPartial { reader.loseEntry() }
      switch node.content {
      case .mapping(let entries):
        for entry in entries {
          var root = make()
          if case .mapping(let fields) = entry.value.content {
            read(fields, at: entry.keySpan, into: &root, &reader, isPartial: entry.value.isPartial)
          } else {
            Shape<Root>.mismatch(
              entry.value, .record(description), &reader,
              help: "write `\(entry.key): {…}` with the fields inside"
                + (entry.value.text.map(MissingWord.isAbsence) ?? false
                  ? ", or leave the line out: no word stands for all of them"
                  : entry.value.text.map { ", such as `\(entry.key): {\(parts(with: $0).joined(separator: ", "))}`" }
                    ?? ""))
            // What it would have said is missed by others.
            reader.lost.insert(reader.outermost)
            // What names the id is no mistake of its own. A record without required fields is looked at later: it would
            // be found wanting twice.
            guard required != 0 else {
              reader.loseEntry()
              continue
            }
          }
          root.id = Identifier<Root.Kind>(entry.key)
          root.span = entry.keySpan
          found.append(root)
        }
      case .list(let items):
        var isDashed = false
        for item in items {
          guard case .mapping(let fields) = item.content else {
            Shape<Root>.mismatch(item, .record(description), &reader, help: itemHelp(for: item))
            reader.loseEntry()
            continue
          }
          var root = make()
          if let (id, own) = dashed(fields) {
            if !isDashed {
              reader.report(
                .missingField, "\(noun) in a list needs `id`", at: id.keySpan,
                help: "leave the dashes out, and write `\(id.key): {…}` on a line for each; or write "
                  + "`- id: \(id.key)`, with the other fields on the lines below")
            }
            isDashed = true
            read(own, at: id.keySpan, into: &root, &reader, isPartial: item.isPartial)
            root.id = Identifier<Root.Kind>(id.key)
            root.span = id.keySpan
            found.append(root)
            continue
          }
          let given = fields.first { $0.key == "id" }
          read(
            fields, at: given?.value.span ?? fields.first?.keySpan ?? item.span, into: &root, &reader, except: ["id"],
            isPartial: item.isPartial)
          if given?.value.isRefused ?? item.isPartial {
            reader.loseEntry()
            continue
          }
          guard let given, let text = given.value.text, !given.value.isEmpty else {
            reader.report(
              .missingField, "\(noun) in a list needs `id`", at: fields.first?.keySpan ?? item.span,
              help: "add `id:` the name by which the rest of the file speaks of it")
            reader.loseEntry()
            continue
          }
          root.id = Identifier<Root.Kind>(text)
          root.span = given.value.span
          found.append(root)
        }
      default:
        Shape<[Root]>.mismatch(
          node, .keyed(.record(description)), &reader,
          help: node.text.flatMap(MissingWord.helpForList) ?? "write `id: {…}` on a line for each")
        reader.loseEntry()
        return nil
      }
      Self.checkIDs(&found, noun, plainIDs, fields: fields.map(\.name), &reader)
      return found
    }
  }

  /// An item of a list that is written as a line of a mapping, `- oak: {…}`: what should be the id, with its fields;
  /// nil for other items.
  private func dashed(_ entries: [Node.Entry]) -> (id: Node.Entry, fields: [Node.Entry])? {
    guard let first = entries.first, first.key != "id", !fields.contains(where: { $0.name == first.key }) else {
      return nil
    }
    if entries.count == 1, case .mapping(let own) = first.value.content { return (first, own) }
    // The fields are as far in as the id.
    let own = Array(entries.dropFirst())
    return first.value.isEmpty && own.contains { entry in fields.contains { $0.name == entry.key } }
      ? (first, own) : nil
  }

  /// How an item is written that is a text: with an id, the required fields, and the text in the one that may hold it.
  private func itemHelp(for node: Node) -> String? {
    guard let text = node.text, !node.isEmpty, let id = Slug.suggested(for: String(text.prefix(40))) else { return nil }
    return "write `- {\((["id: \(id)"] + parts(with: text, orNeeded: false)).joined(separator: ", "))}`"
  }

  /// The required fields, with a text in the one that may hold it.
  private func parts(with text: String, orNeeded: Bool = true) -> [String] {
    let needed = fields.filter(\.isRequired).map(\.name)
    let own =
      ["title", "name", "statement", "label", "note"].first { name in fields.contains { $0.name == name } }
      ?? (orNeeded && needed.count == 1 ? needed[0] : nil)
    return needed.filter { $0 != own }.map { "\($0): …" } + (own.map { ["\($0): \(YAMLSigns.inBrackets(text))"] } ?? [])
  }

  /// Reports ids that are badly formed or repeated; of two records with the same id the first is kept. O(n).
  ///
  /// - Parameter names: The names of the record's fields.
  static func checkIDs(
    _ roots: inout [Root], _ noun: String, _ plainIDs: Bool, fields names: [String] = [], _ reader: inout FieldReader
  ) {
    var seen: [Identifier<Root.Kind>: Span] = [:]
    lazy var taken = Set(roots.map(\.id.text))
    seen.reserveCapacity(roots.count)
    let kept = roots.filter { root in
      let (name, span) = (root.id, root.span)
      guard let span else { return true }
      if let first = seen.updateValue(span, forKey: name) {
        seen[name] = first
        reader.report(
          .duplicateID, "the id `\(name)` is already taken", at: span,
          help: "give \(noun) an id of its own, or take this one out where it is the same",
          labels: [.init(first, "first used here")])
        return false
      }
      if name.text.isLonger(than: IdentifierLength.most) {
        reader.report(
          .tooLong, "the id `\(name)` has more than \(IdentifierLength.most) characters", at: span,
          help: "give \(noun) a short id")
      }
      if !plainIDs, let hidden = YAMLSigns.hiddenSign(in: name.text) {
        reader.report(
          .badID, "the id `\(name)` has \(hidden) in it", at: span,
          help: "delete that sign, here and where the id is used: an id with it looks like the one without")
      }
      if plainIDs && !name.isPlain {
        let near = Slug.suggested(for: name.text).flatMap { taken.insert($0.text).inserted ? $0 : nil }
        if let hidden = name.text.unicodeScalars.lazy.compactMap(YAMLSigns.foreignBlank).first {
          let plain = near.map { "write `\($0)`" } ?? "give \(noun) an id of letters, digits and hyphens"
          reader.report(
            .badID, "the id `\(name)` has \(hidden) in it", at: span, help: "\(plain), here and where the id is used")
          return true
        }
        reader.report(
          .badID, "the id `\(name)` may only have lower-case letters a to z, digits and hyphens", at: span,
          help: Root.self == Person.self && NameReading(besides: []).reading(of: name.text) == .name
            ? "write a code in its place, such as `p-1`, here and in the ties: ids are published as they are written"
            : names.contains(name.text)
              ? "it is a field of \(noun): indent it as far as the other fields of the one that it belongs to"
              : near.map { "did you mean `\($0)`?" } ?? "give \(noun) such an id, which no other has")
      }
      return true
    }
    roots = kept
  }
}

/// How long the name may be by which other parts of a file, and pages, speak of a thing.
private enum IdentifierLength {
  static let most = 200
}
