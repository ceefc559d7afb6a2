// A picture of pixels that a drawing carries in an address of data (RFC 2397). It is published as a picture beside the
// drawing would be.

enum EmbeddedPicture {
  /// Types as they are registered, and what programs write for them.
  private static let types: [String: (name: String, type: AttachmentType)] = [
    "png": ("png", .png), "jpeg": ("jpeg", .jpeg), "jpg": ("jpeg", .jpeg), "pjpeg": ("jpeg", .jpeg),
    "gif": ("gif", .gif), "webp": ("webp", .webp),
  ]

  /// What an address says before its data, of a kind that is published. Of the parameters only the encoding matters.
  private static func head(of address: String) -> (name: String, type: AttachmentType, length: Int)? {
    let head = address.utf8.prefix(100).prefix { $0 != UInt8(ascii: ",") }
    guard head.count < min(100, address.utf8.count), let text = String(head)?.lowercased() else { return nil }
    let parts = text.split(separator: ";").map { String($0).trimmed }
    guard let first = parts.first, first.hasPrefix("data:image/"), parts.last == "base64",
      let (name, type) = types[String(first.dropFirst(11))]
    else { return nil }
    return (name, type, head.count + 1)
  }

  /// Whether an address holds a picture of a kind that is published.
  static func isOne(_ address: String) -> Bool { head(of: address) != nil }

  /// Returns the address of the picture as it is published; nil where it holds no picture that may be. O(bytes).
  static func published(_ address: String) -> String? {
    guard let (name, type, length) = head(of: address),
      let bytes = Base64.decoded(address.utf8.dropFirst(length))
    else { return nil }
    let file = AttachmentBytes(bytes)
    guard type.refusal(of: file) == nil, let copy = type.pictureCopy(of: file) else { return nil }
    return "data:image/\(name);base64," + Base64.encoded(copy.bytes(of: bytes))
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
