// Diagnostics as people and programs read them: underlined source for a terminal, one JSON object a line for
// editors, SARIF for code hosts, workflow annotations for GitHub.

import Markup

/// The forms in which diagnostics can be printed.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  case text, json, sarif, github
}

/// Prints the diagnostics of one run.
public struct DiagnosticPrinter: Sendable {
  let sources: SourceSet
  let format: DiagnosticFormat
  let usesColour: Bool
  /// Why each rule is kept, by its id: said where a person meets the rule for the first time in a run.
  let reasons: [String: String]

  public init(sources: SourceSet, format: DiagnosticFormat, usesColour: Bool = false, reasons: [String: String] = [:]) {
    self.sources = sources
    self.format = format
    self.usesColour = usesColour
    self.reasons = reasons
  }

  /// Returns the diagnostics in stable order, each message ended by a new line. What is so of several places is one
  /// message; of very many alike the first are printed, and how many more there are. O(bytes of the files named + n log
  /// n).
  public func print(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var out: [UInt8] = []
    var tables: [FileID: LineTable] = [:]
    func table(_ file: FileID) -> LineTable {
      if let known = tables[file] { return known }
      let made = LineTable(sources[file].bytes)
      tables[file] = made
      return made
    }
    let entries = PrintedDiagnostics(diagnostics, in: sources).entries
    switch format {
    case .text:
      var told: Set<String> = []
      for entry in entries {
        let id = entry.diagnostic.rule.id
        text(entry, table, why: told.insert(id).inserted ? reasons[id] : nil, into: &out)
      }
    case .json: for entry in entries { out += json(entry, table).bytes() + [UInt8(ascii: "\n")] }
    case .sarif:
      out += SARIF(sources: sources, reasons: reasons).log(entries, table).bytes(pretty: true) + [UInt8(ascii: "\n")]
    case .github: for entry in entries { out += Array((annotation(entry, table) + "\n").utf8) }
    }
    return out
  }

  // MARK: Programs

  private func json(_ entry: PrintedDiagnostics.Entry, _ table: (FileID) -> LineTable) -> JSON {
    let diagnostic = entry.diagnostic
    func start(_ span: Span?) -> [JSON.Member] {
      let location = span.map { table($0.file).location(of: $0.range.lowerBound) }
      return [
        JSON.Member("file", span.map { .string(sources[$0.file].path) } ?? .null),
        JSON.Member("line", location.map { .integer($0.line) } ?? .null),
        JSON.Member("column", location.map { .integer($0.column) } ?? .null),
      ]
    }
    func place(_ span: Span?) -> [JSON.Member] {
      let end = span.map { table($0.file).location(of: $0.range.upperBound) }
      return start(span) + [
        JSON.Member("endLine", end.map { .integer($0.line) } ?? .null),
        JSON.Member("endColumn", end.map { .integer($0.column) } ?? .null),
      ]
    }
    let notes = diagnostic.labels.map { JSON.object(start($0.span) + [JSON.Member("message", .string($0.message))]) }
    var members =
      place(diagnostic.span) + [
        JSON.Member("severity", .string(diagnostic.severity.rawValue)), JSON.Member("id", .string(diagnostic.rule.id)),
        JSON.Member("message", .string(diagnostic.message)),
        JSON.Member("help", diagnostic.help.map(JSON.string) ?? .null),
        JSON.Member("notes", .array(notes)),
      ]
    if let span = diagnostic.span, !entry.others.isEmpty {
      members.append(JSON.Member("places", .array(([span] + entry.others).map { .object(place($0)) })))
    }
    if let more = entry.more { members.append(JSON.Member("more", .integer(more))) }
    return .object(members)
  }

  private func annotation(_ entry: PrintedDiagnostics.Entry, _ table: (FileID) -> LineTable) -> String {
    let diagnostic = entry.diagnostic
    func escaped(_ text: String, property: Bool) -> String {
      var out = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "%": out += "%25"
        case "\r": out += "%0D"
        case "\n": out += "%0A"
        case ":" where property: out += "%3A"
        case "," where property: out += "%2C"
        default: out.unicodeScalars.append(scalar)
        }
      }
      return out
    }
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties: [String] = []
    if let span = diagnostic.span {
      let (start, end) = (
        table(span.file).location(of: span.range.lowerBound), table(span.file).location(of: span.range.upperBound)
      )
      properties = [
        "file=\(escaped(sources[span.file].path, property: true))", "line=\(start.line)", "endLine=\(end.line)",
        "col=\(start.column)", "endColumn=\(end.column)",
      ]
    }
    properties.append("title=\(escaped(diagnostic.rule.id, property: true))")
    let message = [diagnostic.message, otherPlaces(entry, table), diagnostic.help].compactMap { $0 }.joined(
      separator: "\n")
    return "::\(command) \(properties.joined(separator: ","))::\(escaped(message, property: false))"
  }

  /// Says of how many other places the message is so, and names the first of them: `and 44 more: lines 4, 7, 9 …`. Nil
  /// where there are no others.
  private func otherPlaces(_ entry: PrintedDiagnostics.Entry, _ table: (FileID) -> LineTable) -> String? {
    guard let count = entry.otherCount, let first = entry.diagnostic.span else { return nil }
    let own = first.file
    let ownLine = table(own).location(of: first.range.lowerBound).line
    var lines: [String] = []
    var elsewhere: [String] = []
    var named = 0
    for span in entry.others.prefix(Self.mostNamedPlaces) {
      let location = table(span.file).location(of: span.range.lowerBound)
      // Of a second place in the line that is shown, the column is given.
      let line = span.file == own && location.line == ownLine ? "\(ownLine):\(location.column)" : String(location.line)
      let place = span.file == own ? line : "\(sources[span.file].path):\(line)"
      if span.file == own, lines.last != place { lines.append(place) }
      if span.file != own, elsewhere.last != place { elsewhere.append(place) }
      named += 1
    }
    let here = lines.isEmpty ? [] : ["line\(lines.count == 1 ? "" : "s") \(lines.joined(separator: ", "))"]
    return "and \(count) more: \((here + elsewhere).joined(separator: ", "))\(named < count ? " …" : "")"
  }

  /// How many of the other places of one message are named to a person.
  private static let mostNamedPlaces = 8

  // MARK: People

  private func text(
    _ entry: PrintedDiagnostics.Entry, _ table: (FileID) -> LineTable, why: String?, into out: inout [UInt8]
  ) {
    let diagnostic = entry.diagnostic
    let paint = Paint(isOn: usesColour)
    let colour: Paint.Colour = diagnostic.severity == .error ? .red : diagnostic.severity == .warning ? .yellow : .blue
    var lines = [
      paint(.bold(colour), "\(diagnostic.severity.rawValue)[\(diagnostic.rule.id)]")
        + paint(.bold(nil), ": " + Printable.text(diagnostic.message))
    ]
    let gutter: Int
    if let span = diagnostic.span {
      let excerpts =
        [Excerpt(span, table(span.file), sources[span.file].path)]
        + diagnostic.labels.map { Excerpt($0.span, table($0.span.file), sources[$0.span.file].path, label: $0.message) }
      gutter = excerpts.map { String($0.start.line).count }.max() ?? 1
      let margin = String(repeating: " ", count: gutter)
      for (index, excerpt) in excerpts.enumerated() {
        let number = String(excerpt.start.line)
        lines.append(
          margin + paint(.bold(.blue), index == 0 ? "--> " : "::: ")
            + "\(Printable.text(excerpt.path)):\(excerpt.start.line):\(excerpt.start.column)")
        lines.append(paint(.bold(.blue), margin + " |"))
        lines.append(
          paint(.bold(.blue), String(repeating: " ", count: gutter - number.count) + number + " |")
            + (excerpt.line.isEmpty ? "" : " " + excerpt.line))
        let mark =
          String(repeating: " ", count: excerpt.indent)
          + String(repeating: index == 0 ? "^" : "-", count: excerpt.width)
        lines.append(
          paint(.bold(.blue), margin + " |") + " "
            + paint(.bold(index == 0 ? colour : .blue), mark + (excerpt.label.map { " " + Printable.text($0) } ?? "")))
      }
    } else {
      gutter = 1
    }
    for (word, remark) in [("", otherPlaces(entry, table)), ("help: ", diagnostic.help), ("note: ", why)] {
      guard let remark else { continue }
      lines.append(
        String(repeating: " ", count: gutter) + paint(.bold(.blue), " = ") + paint(.bold(nil), word)
          + Printable.text(remark))
    }
    out += Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }
}

/// Colours of a terminal, or none.
struct Paint {
  enum Colour: Int {
    case red = 31
    case yellow = 33
    case blue = 34
  }
  enum Style { case bold(Colour?) }
  let isOn: Bool

  func callAsFunction(_ style: Style, _ text: String) -> String {
    guard isOn, case .bold(let colour) = style else { return text }
    return "\u{1B}[1" + (colour.map { ";\($0.rawValue)" } ?? "") + "m" + text + "\u{1B}[0m"
  }
}
