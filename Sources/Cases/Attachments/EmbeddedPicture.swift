// A picture of pixels that a drawing carries in an address of data (RFC 2397). It is published as a picture beside the
// drawing would be.

enum EmbeddedPicture {
  private static let types: [(prefix: String, type: AttachmentType)] = [
    ("data:image/png;base64,", .png), ("data:image/jpeg;base64,", .jpeg), ("data:image/gif;base64,", .gif),
    ("data:image/webp;base64,", .webp),
  ]

  /// Whether an address holds a picture of a kind that is published.
  static func isOne(_ address: String) -> Bool { types.contains { address.hasPrefix($0.prefix) } }

  /// Returns the address of the picture as it is published; nil where it holds no picture that may be. O(bytes).
  static func published(_ address: String) -> String? {
    guard let (prefix, type) = types.first(where: { address.hasPrefix($0.prefix) }),
      let bytes = Base64.decoded(address.utf8.dropFirst(prefix.utf8.count))
    else { return nil }
    let file = AttachmentBytes(bytes)
    guard type.refusal(of: file) == nil, let copy = type.pictureCopy(of: file) else { return nil }
    return prefix + Base64.encoded(copy.bytes(of: bytes))
  }
}

/// Base64 (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8?] = {
    var values = [UInt8?](repeating: nil, count: 256)
    for (value, sign) in alphabet.enumerated() { values[Int(sign)] = UInt8(value) }
    return values
  }()

  /// Returns the bytes that a text holds, blanks in it passed over; nil where it holds another sign. O(bytes).
  static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count, padding) = (UInt32(0), 0, 0)
    for sign in text where ![0x20, 0x09, 0x0A, 0x0D].contains(sign) {
      if sign == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let value = values[Int(sign)] else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return padding <= 2 && count < 6 ? bytes : nil
  }

  /// O(bytes).
  static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let sign = alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= group.count ? sign : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
