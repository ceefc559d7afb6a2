// A drawing for every program: what the style sheet says of each element, written as attributes of the element itself.
// Word processors and drawing programs know these, where many know neither custom properties nor style sheets.

/// The style sheet of drawings, in its light colours, as it applies to single elements.
struct PresentationAttributes {
  /// What an element must be: its name, if any, and classes.
  private struct Part {
    let name: Substring?
    let classes: [Substring]

    init(_ text: Substring) {
      let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
      name = pieces.first.flatMap { $0.isEmpty ? nil : $0 }
      classes = Array(pieces.dropFirst())
    }

    func matches(_ element: Element) -> Bool {
      (name.map { $0 == element.name } ?? true) && classes.allSatisfy(element.classes.contains)
    }
  }

  private struct Rule {
    /// The element itself last, those around it before.
    let parts: [Part]
    let declarations: [(property: Substring, value: String)]
    var weight: Int { parts.reduce(0) { $0 + 10 * $1.classes.count + ($1.name == nil ? 0 : 1) } }
  }

  private struct Element {
    let name: Substring
    let classes: [Substring]
    let fontSize: Double
  }

  private let rules: [Rule]
  private static let properties: Set<Substring> = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
    "paint-order", "font-size", "font-weight",
  ]

  /// - Parameter styleSheet: One rule a line; rules for other media, and for what a pointer does, are left out.
  init(_ styleSheet: String) {
    var colours: [Substring: String] = [:]
    var rules: [Rule] = []
    for line in styleSheet.split(separator: "\n") where line.first == "." {
      guard let open = line.firstIndex(of: "{"), let close = line.lastIndex(of: "}") else { continue }
      let body = line[line.index(after: open)..<close]
      let pairs = body.split(separator: ";").compactMap { part -> (Substring, Substring)? in
        let pair = part.split(separator: ":", maxSplits: 1)
        return pair.count == 2 ? (Self.trimmed(pair[0]), Self.trimmed(pair[1])) : nil
      }
      for (name, value) in pairs where name.hasPrefix("--") { colours[name] = String(value) }
      let declarations = pairs.filter { Self.properties.contains($0.0) }.map { name, value in
        (property: name, value: value.hasPrefix("var(") ? colours[value.dropFirst(4).dropLast()] ?? "" : String(value))
      }
      for selector in line[..<open].split(separator: ",") where !declarations.isEmpty && !selector.contains(":") {
        rules.append(Rule(parts: selector.split(separator: " ").map(Part.init), declarations: declarations))
      }
    }
    // Of rules that say the same of an element the more exact one holds, then the later one.
    self.rules = rules.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }.map(
      \.element)
  }

  /// Returns a drawing that `MarkupWriter` wrote, its classes written out. O(bytes × rules).
  func written(into svg: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(svg.count * 2)
    var open: [Element] = []
    var place = svg.startIndex
    while let start = svg[place...].firstIndex(of: UInt8(ascii: "<")),
      let end = svg[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      out += svg[place..<start]
      let tag = String(decoding: svg[start...end], as: UTF8.self)
      if tag.hasPrefix("</") {
        open.removeLast(open.isEmpty ? 0 : 1)
        out += svg[start...end]
      } else {
        let isEmpty = tag.hasSuffix("/>")
        let (element, text) = written(tag.dropFirst().dropLast(isEmpty ? 2 : 1), inside: open)
        out += Array("<\(text)\(isEmpty ? "/>" : ">")".utf8)
        if !isEmpty { open.append(element) }
      }
      place = svg.index(after: end)
    }
    return out + svg[place...]
  }

  /// An element's name and attributes with those of the style sheet.
  private func written(_ tag: Substring, inside open: [Element]) -> (element: Element, text: String) {
    let name = tag.prefix { $0 != " " }
    let classes = Self.value(of: "class", in: tag)?.split(separator: " ") ?? []
    var element = Element(name: name, classes: classes, fontSize: open.last?.fontSize ?? 16)
    var found: [Substring: String] = [:]
    for rule in rules where matches(rule, element, open) {
      for (property, value) in rule.declarations { found[property] = value }
    }
    if let size = found["font-size"] {
      let number = Double(size.prefix { $0.isNumber || $0 == "." }) ?? 1
      let absolute = size.hasSuffix("em") ? number * element.fontSize : number
      element = Element(name: name, classes: classes, fontSize: absolute)
      found["font-size"] = Self.rounded(absolute)
    }
    var text = String(tag)
    if let dy = Self.value(of: "dy", in: tag), let number = Double(dy.dropLast(2)) {
      text = text.replacing("dy=\"\(dy)\"", with: "dy=\"\(Self.rounded(number * element.fontSize))\"")
    }
    for property in found.keys.sorted() { text += " \(property)=\"\(found[property] ?? "")\"" }
    return (element, text)
  }

  private func matches(_ rule: Rule, _ element: Element, _ open: [Element]) -> Bool {
    guard let last = rule.parts.last, last.matches(element) else { return false }
    var rest = open[...]
    for part in rule.parts.dropLast().reversed() {
      guard let place = rest.lastIndex(where: part.matches) else { return false }
      rest = rest[..<place]
    }
    return true
  }

  private static func value(of attribute: String, in tag: Substring) -> Substring? {
    guard let start = tag.firstRange(of: " \(attribute)=\"")?.upperBound else { return nil }
    return tag[start...].prefix { $0 != "\"" }
  }

  private static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let digits = part == 0 ? "" : part % 10 == 0 ? ".\(part / 10)" : part < 10 ? ".0\(part)" : ".\(part)"
    return (hundredths < 0 ? "-" : "") + String(whole) + digits
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
