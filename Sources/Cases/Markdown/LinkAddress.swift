// What authors write between the round brackets of a link that is none: an address, and perhaps a size or a caption.

struct LinkAddress {
  /// What follows the address.
  enum Rest: Equatable {
    case none, size
    case title(String)
  }

  /// Returns the address of `five.png =300x200` or `map.png "The "new" map"`, and what follows it.
  static func split(_ inside: String) -> (address: String, rest: Rest) {
    let text = inside.trimmed
    if let blank = text.lastIndex(of: " ") {
      let last = text[text.index(after: blank)...]
      if last.hasPrefix("="), last.dropFirst().allSatisfy({ $0.isNumber || "x%*".contains($0) }) {
        return (String(text[..<blank]).trimmed, .size)
      }
    }
    let marks = Set<Character>("\"'“”„‟«»‘’‚")
    if let open = text.indices.first(where: { index in
      marks.contains(text[index]) && index > text.startIndex
        && text[text.index(before: index)] == " "
    }), let last = text.last, marks.contains(last),
      text.index(after: open) < text.index(before: text.endIndex)
    {
      let title = text[text.index(after: open)..<text.index(before: text.endIndex)]
      return (String(text[..<open]).trimmed, .title(String(title)))
    }
    return (text, .none)
  }
}
