// Diagnostics as SARIF 2.1.0 (OASIS 2020), the form that code hosts and editors take results in: one document a run.
// Addresses are relative to the folder that holds the content; columns count Unicode scalars, ends are exclusive.

import Markup

/// One run as a SARIF log.
struct SARIF {
  let sources: SourceSet
  /// Why each rule is kept, by its id.
  let reasons: [String: String]

  /// Returns the log of these diagnostics, in their order. A result that is so of several places has the others among
  /// its related locations; one that stands for others has their number as its `occurrenceCount`.
  ///
  /// - Parameter table: The lines of each file.
  func log(_ entries: [PrintedDiagnostics.Entry], _ table: (FileID) -> LineTable) -> JSON {
    let rules = Set(entries.map(\.diagnostic.rule)).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let numbers = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return .object([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        .object([
          "tool": .object([
            "driver": .object([
              "name": "casebook",
              "rules": .array(rules.map(descriptor)),
            ])
          ]),
          "columnKind": "unicodeCodePoints",
          "results": .array(entries.map { result($0, numbers[$0.diagnostic.rule.id] ?? 0, table) }),
        ])
      ],
    ])
  }

  private func descriptor(_ rule: Rule) -> JSON {
    .object(
      [
        JSON.Member("id", .string(rule.id)), JSON.Member("shortDescription", .object(["text": .string(rule.summary)])),
      ] + (reasons[rule.id].map { [JSON.Member("fullDescription", .object(["text": .string($0)]))] } ?? [])
        + [JSON.Member("defaultConfiguration", .object(["level": .string(rule.severity.rawValue)]))])
  }

  private func result(_ entry: PrintedDiagnostics.Entry, _ rule: Int, _ table: (FileID) -> LineTable) -> JSON {
    let diagnostic = entry.diagnostic
    var members = [
      JSON.Member("ruleId", .string(diagnostic.rule.id)), JSON.Member("ruleIndex", .integer(rule)),
      JSON.Member("level", .string(diagnostic.severity.rawValue)),
      JSON.Member(
        "message", .object(["text": .string(diagnostic.message + (diagnostic.help.map { "\n\($0)" } ?? ""))])),
    ]
    if let count = entry.otherCount.map({ $0 + 1 }) ?? entry.more {
      members.append(JSON.Member("occurrenceCount", .integer(count)))
    }
    if let span = diagnostic.span { members.append(JSON.Member("locations", [location(span, table)])) }
    let related =
      diagnostic.labels.map { location($0.span, table, message: $0.message) }
      + entry.others.map { location($0, table, message: "the same here") }
    if !related.isEmpty { members.append(JSON.Member("relatedLocations", .array(related))) }
    return .object(members)
  }

  private func location(_ span: Span, _ table: (FileID) -> LineTable, message: String? = nil) -> JSON {
    let lines = table(span.file)
    let (start, end) = (lines.location(of: span.range.lowerBound), lines.location(of: span.range.upperBound))
    var members = [
      JSON.Member(
        "physicalLocation",
        .object([
          "artifactLocation": .object(["uri": .string(address(of: span.file)), "uriBaseId": "%SRCROOT%"]),
          "region": .object([
            "startLine": .integer(start.line), "startColumn": .integer(start.column), "endLine": .integer(end.line),
            "endColumn": .integer(end.column),
          ]),
        ]))
    ]
    if let message { members.append(JSON.Member("message", .object(["text": .string(message)]))) }
    return .object(members)
  }

  private func address(of file: FileID) -> String {
    sources[file].path.split(separator: "/").map { Escape.urlSegment(String($0)) }.joined(separator: "/")
  }
}
