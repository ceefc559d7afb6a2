// Where an earlier drawing has everybody: the file that `casebook draw` writes, and reads again so that the next
// drawing looks like the last. What else stands in it is for other programs.

import Diagnostics
import Formats

/// Positions from a file, in the order of its lines.
public struct DrawnPositions: Sendable, Hashable {
  public struct Spot: Sendable, Hashable {
    public let id: String
    public let x: Double
    public let y: Double
  }

  public struct Circle: Sendable, Hashable {
    public let x: Double
    public let y: Double
    public let radius: Double
  }

  public struct Community: Sendable, Hashable {
    public let id: String
    public let disc: Circle
    /// The end of its tongue; nil where it has none.
    public let tongue: Circle?
    /// Whether its name is above it; nil where the file does not say.
    public let isNameAbove: Bool?
  }

  /// Where people are.
  public let people: [Spot]
  public let communities: [Community]
  /// Whether they are of a drawing in which homes overlap the PLN; in earlier ones they did not.
  public let isOfPetals: Bool
  /// The PLN's own disc, where the file has one.
  public let pln: Circle?

  /// Returns the positions in a file of the set, and every mistake in it; nil where there are none at all. O(bytes).
  public static func read(_ file: FileID, in sources: SourceSet) -> Checked<DrawnPositions?> {
    let source = sources[file]
    let text = TextCheck.check(source, file)
    guard text.isReadable else { return Checked(nil, text.diagnostics) }
    let json = JSONParser.parse(source, file)
    var reader = PositionsReader(diagnostics: text.diagnostics + json.diagnostics)
    guard let root = json.root else {
      if json.diagnostics.isEmpty { reader.report(.jsonSyntax, "the file is empty", at: Span(file, 0..<0)) }
      return Checked(nil, reader.diagnostics)
    }
    return Checked(reader.positions(root), reader.diagnostics)
  }
}

extension CaseStudy {
  /// Takes over where the network was last drawn, and returns what is wrong in the file.
  public mutating func keep(positionsIn file: FileID, of sources: SourceSet) -> [Diagnostic] {
    let read = DrawnPositions.read(file, in: sources)
    positions = read.value.map { ($0, file) }
    return read.diagnostics
  }
}

private struct PositionsReader {
  var diagnostics: [Diagnostic]
  /// Farther out than this nothing is drawn.
  private static let farthest = 1e5

  mutating func report(_ rule: Rule, _ message: String, at span: Span) {
    diagnostics.append(
      Diagnostic(rule, message, at: span, help: "delete the file, or let `casebook draw --lock` write it anew"))
  }

  mutating func positions(_ root: Node) -> DrawnPositions? {
    guard let fields = fields(root, "the file") else { return nil }
    let people = list("nodes", fields).compactMap { spot($0, "a node") }
    let clusters = list("clusters", fields)
    let communities = clusters.compactMap { community($0) }
    let pln = fields["pln"].flatMap { $0.isEmpty ? nil : circle($0, "`pln`") }
    // Every home of such a drawing has a tongue, or says that it has none.
    let isOfPetals = clusters.contains {
      if case .mapping(let entries) = $0.content { entries.contains { $0.key == "tongue" } } else { false }
    }
    return DrawnPositions(people: people, communities: communities, isOfPetals: isOfPetals, pln: pln)
  }

  private mutating func fields(_ node: Node, _ what: String) -> [String: Node]? {
    guard case .mapping(let entries) = node.content else {
      report(.wrongType, "\(what) must be an object, found \(node.described)", at: node.span.first)
      return nil
    }
    return Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func list(_ key: String, _ fields: [String: Node]) -> ArraySlice<Node> {
    guard let node = fields[key], !node.isEmpty else { return [] }
    guard case .list(let items) = node.content else {
      report(.wrongType, "`\(key)` must be a list, found \(node.described)", at: node.span.first)
      return []
    }
    return items.prefix(GraphFile.mostNodes)
  }

  private mutating func spot(_ node: Node, _ what: String) -> DrawnPositions.Spot? {
    guard let fields = fields(node, what), let id = id(fields, node, what), let x = number("x", fields, node, what),
      let y = number("y", fields, node, what)
    else { return nil }
    return DrawnPositions.Spot(id: id, x: x, y: y)
  }

  private mutating func community(_ node: Node) -> DrawnPositions.Community? {
    let what = "a cluster"
    guard let fields = fields(node, what), let id = id(fields, node, what), let disc = circle(node, what) else {
      return nil
    }
    let tongue = fields["tongue"].flatMap { $0.isEmpty ? nil : circle($0, "`tongue`") }
    let isNameAbove: Bool? =
      if case .scalar(let text, isPlain: true) = fields["name_above"]?.content { text == "true" } else { nil }
    return DrawnPositions.Community(id: id, disc: disc, tongue: tongue, isNameAbove: isNameAbove)
  }

  private mutating func circle(_ node: Node, _ what: String) -> DrawnPositions.Circle? {
    guard let fields = fields(node, what), let x = number("cx", fields, node, what),
      let y = number("cy", fields, node, what),
      let radius = number("r", fields, node, what)
    else { return nil }
    guard radius > 0 else {
      report(.badNumber, "`r` must be above 0", at: fields["r"]?.span ?? node.span.first)
      return nil
    }
    return DrawnPositions.Circle(x: x, y: y, radius: radius)
  }

  private mutating func id(_ fields: [String: Node], _ node: Node, _ what: String) -> String? {
    guard let value = fields["id"] else {
      report(.missingField, "\(what) needs `id`", at: node.span.first)
      return nil
    }
    guard case .scalar(let text, _) = value.content else {
      report(.wrongType, "`id` must be text, found \(value.described)", at: value.span.first)
      return nil
    }
    return text
  }

  private mutating func number(_ key: String, _ fields: [String: Node], _ node: Node, _ what: String) -> Double? {
    guard let value = fields[key] else {
      report(.missingField, "\(what) needs `\(key)`", at: node.span.first)
      return nil
    }
    guard case .scalar(let text, isPlain: true) = value.content, let number = Double(text) else {
      report(.wrongType, "`\(key)` must be a number of pixels, found \(value.described)", at: value.span.first)
      return nil
    }
    guard abs(number) <= Self.farthest else {
      report(.badNumber, "`\(key)` lies outside every drawing", at: value.span.first)
      return nil
    }
    return number
  }
}
