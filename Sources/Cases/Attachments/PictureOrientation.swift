// How a picture is to be turned before it is shown: the one entry of EXIF that browsers follow.

/// A value of EXIF's `Orientation` other than 1, which means "as it is" (Exif 2.32, section 4.6.4).
struct PictureOrientation: Sendable, Hashable {
  /// 2 to 8: mirrored, turned by quarters, or both.
  let value: UInt8

  /// EXIF of a camera has less than 64 KB; what a file says after this many bytes is not looked at.
  static let mostBytes = 1 << 20

  /// Reads the first directory of a TIFF structure, which is what EXIF is; nil where the picture is not turned, and
  /// where the structure is damaged. O(entries).
  init?(tiff bytes: [UInt8]) {
    let isBig = bytes.holds("MM\0*")
    guard isBig || bytes.holds("II*\0") else { return nil }
    func number(_ place: Int, _ length: Int) -> Int? {
      isBig ? bytes.bigEndian(at: place, length) : bytes.littleEndian(at: place, length)
    }
    guard let start = number(4, 4), let entries = number(start, 2) else { return nil }
    for entry in 0..<entries {
      let place = start + 2 + 12 * entry
      guard let tag = number(place, 2) else { return nil }
      guard tag == 0x0112, let type = number(place + 2, 2) else { continue }
      // SHORT, as the standard asks for; some programs write LONG.
      guard type == 3 || type == 4, let value = number(place + 8, type == 3 ? 2 : 4), (2...8).contains(value) else {
        return nil
      }
      self.value = UInt8(value)
      return
    }
    return nil
  }

  /// A TIFF structure that holds this entry and no other.
  var tiff: [UInt8] {
    Array("MM\0*\0\0\0\u{8}\0\u{1}".utf8) + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0] + [0, 0, 0, 0]
  }
}
