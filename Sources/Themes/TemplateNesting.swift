// How the tags of a template nest, and the text between them as Mustache keeps it: a tag that has a line to itself
// takes the line with it.

extension TemplateCheck.Subject {
  /// The shape of a template whose tags are well nested, and not too deep.
  struct Nesting: Sendable {
    /// For each tag that opens something the number of the tag that closes it; for every other its own.
    private(set) var ends: [Int] = []
    /// The text before each tag, and after the last: without the line of a tag that has it to itself.
    private(set) var literals: [Range<Int>] = []

    /// Nil where a tag is not closed, or closes what is not open, or where more are open than may be.
    /// O(bytes).
    init?(of tags: [TemplateTag], in bytes: [UInt8]) {
      ends = Array(tags.indices)
      var open: [Int] = []
      // What opens a layout, and what ends a block that fills one, writes nothing: the next tag is still the first of
      // its line.
      var writesNothing: Set<Int> = []
      for (index, tag) in tags.enumerated() {
        switch tag.kind {
        case .section, .inverted, .parent, .block:
          open.append(index)
          if tag.kind == .parent { writesNothing.insert(index) }
          guard open.count <= TemplateWalk.mostNested else { return nil }
        case .end:
          guard let opener = open.popLast(), tags[opener].name == tag.name else { return nil }
          ends[opener] = index
          if let around = open.last, tags[around].kind == .parent { writesNothing.insert(index) }
        default: break
        }
      }
      guard open.isEmpty else { return nil }

      var start = 0
      var isLineStart = true
      for (index, tag) in tags.enumerated() {
        let (lower, upper) = (tag.range.lowerBound, tag.range.upperBound)
        guard tag.kind != .variable, tag.kind != .unescaped else {
          literals.append(start..<lower)
          (start, isLineStart) = (upper, false)
          continue
        }
        var before = lower
        while before > start, Nesting.isBlank(bytes[before - 1]) { before -= 1 }
        let isFirst = before > start ? bytes[before - 1] == Nesting.newline : isLineStart
        var after = upper
        while after < bytes.count, Nesting.isBlank(bytes[after]) || bytes[after] == 0x0D { after += 1 }
        let isLast = after == bytes.count || bytes[after] == Nesting.newline
        if isFirst, isLast {
          literals.append(start..<before)
          (start, isLineStart) = (min(bytes.count, after + 1), true)
        } else {
          literals.append(start..<lower)
          (start, isLineStart) = (upper, isFirst && writesNothing.contains(index))
        }
      }
      literals.append(start..<bytes.count)
    }

    private static let newline = UInt8(ascii: "\n")
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  }
}
