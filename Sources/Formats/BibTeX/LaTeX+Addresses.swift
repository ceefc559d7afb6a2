// Addresses and identifiers in a bibliography, in which every sign is itself.

extension LaTeX {
  /// Returns an address or an identifier: every sign is itself, with or without the backslash that LaTeX wants. O(n).
  package mutating func verbatim(_ value: BibTeXValue, in range: Range<Int>? = nil, depth: Int = 0) -> String {
    let range = range ?? 0..<value.bytes.count
    let bytes = value.bytes
    var out: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): index += 1
      case UInt8(ascii: "$") where Self.isSignOfFormula(bytes, index, range): index += 1
      case UInt8(ascii: "\\"):
        let start = index
        index += 1
        let name = Self.name(in: bytes, &index, range.upperBound)
        let first = name.utf8.first ?? UInt8(ascii: "\\")
        if name == "sim" {
          out.append(UInt8(ascii: "~"))
        } else if let sign = LaTeXSigns.printed[name] {
          out += sign.utf8
          Self.skipBlank(bytes, &index, range.upperBound)
        } else if name == "href", depth < Self.mostDepth {
          // The address is the first of its two arguments.
          let address = Self.extent(bytes, &index, range.upperBound)
          _ = Self.extent(bytes, &index, range.upperBound)
          out += verbatim(value, in: address, depth: depth + 1).utf8
        } else if LaTeXSigns.typographic.contains(name) {
          Self.skipBlank(bytes, &index, range.upperBound)
        } else if !Self.isLetter(first), first < 0x80 {
          if name != "-" && name != "/" || index >= range.upperBound { out.append(first) }
        } else {
          report(name, value, start..<index)
          out += bytes[start..<index]
        }
      default:
        out.append(byte)
        index += 1
      }
    }
    return ReferenceText.withoutEntities(String(decoding: out, as: UTF8.self)).trimmed
  }

  /// Whether a `$` stands beside a sign that is written as a formula: `$\sim$`.
  private static func isSignOfFormula(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    func isComparison(_ place: Int) -> Bool {
      range.contains(place) && (bytes[place] == UInt8(ascii: "<") || bytes[place] == UInt8(ascii: ">"))
    }
    func isDollar(_ place: Int) -> Bool { range.contains(place) && bytes[place] == UInt8(ascii: "$") }
    if isComparison(index + 1) && isDollar(index + 2) || isComparison(index - 1) && isDollar(index - 2) { return true }
    if index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "\\") { return true }
    var before = index - 1
    while before >= range.lowerBound, isLetter(bytes[before]) || bytes[before] == UInt8(ascii: "_") { before -= 1 }
    return before > range.lowerBound && before < index - 1 && bytes[before] == UInt8(ascii: "\\")
      && bytes[before - 1] == UInt8(ascii: "$")
  }
}
