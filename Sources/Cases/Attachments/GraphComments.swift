// Comments in a graph file: notes of a program, or of who worked on it, that belong to no node and no tie. Like those
// of drawings they are left out of what is published.

/// The comments of GraphML and GEXF.
enum GraphComments {
  /// Returns the places of the comments in XML. O(bytes).
  static func places(in bytes: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while let sign = bytes.place(of: UInt8(ascii: "<"), in: start..<bytes.count) {
      // What looks like a comment in a CDATA section is text.
      let isText = bytes.holds("<![CDATA[", at: sign)
      guard isText || bytes.holds("<!--", at: sign) else {
        start = sign + 1
        continue
      }
      let end = place(behind: isText ? "]]>" : "-->", in: bytes, from: sign + 4) ?? bytes.count
      if !isText { places.append(sign..<end) }
      start = end
    }
    return places
  }

  private static func place(behind mark: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    var start = start
    let end = UInt8(ascii: ">")
    while let place = bytes.place(of: end, in: min(start, bytes.count)..<bytes.count) {
      let first = place + 1 - mark.utf8CodeUnitCount
      if first >= start, bytes.holds(mark, at: first) { return place + 1 }
      start = place + 1
    }
    return nil
  }

  /// Returns the file without its comments. O(bytes).
  static func copy(of bytes: [UInt8]) -> PictureCopy {
    var copy = PictureCopy()
    var start = 0
    for place in places(in: bytes) {
      copy.keep(start..<place.lowerBound)
      start = place.upperBound
    }
    copy.keep(start..<bytes.count)
    return copy
  }
}
