// Numbers as sentences say them: words up to twelve, figures beyond. English, and the same on every machine.

public enum Numeral {
  private static let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// Returns `three`, `40` or `1,204`; nothing is `no`.
  public static func words(_ number: Int) -> String {
    if words.indices.contains(number) { return words[number] }
    let digits = Array(String(number.magnitude).utf8)
    var out: [UInt8] = number < 0 ? Array("−".utf8) : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Returns the number where no noun follows: `none`, `three`.
  public static func pronoun(_ number: Int) -> String { number == 0 ? "none" : words(number) }

  /// Returns `one tie` or `three ties`.
  public static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(words(number)) \(number == 1 ? one : many)"
  }

  /// Returns a part as `37%` of a whole; a dash where there is no whole.
  static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? percent(rounded: (part * 200 + whole) / (2 * whole), isPart: part > 0 && part < whole) : "–"
  }

  /// Returns a share of 0 to 1 as `37%`, never as none or all where it is neither. Every percentage that a reader sees
  /// is made here.
  public static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return percent(rounded: Int((min(1, max(0, share)) * 100).rounded()), isPart: share > 0 && share < 1)
  }

  private static func percent(rounded: Int, isPart: Bool) -> String {
    "\(isPart ? min(99, max(1, rounded)) : rounded)%"
  }

  /// Returns `a`, `a and b` or `a, b and c`; well beyond `most`, the first of them and how many more there are.
  static func list(_ items: [String], atMost most: Int = .max) -> String {
    var items = items
    // A name takes no more room than `one more`.
    if items.count - 1 > most {
      let rest = items.count - most
      items = Array(items.prefix(most)) + ["\(words(rest)) more"]
    }
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Returns what is repeated beside others, such as a name in every tie: cut after `longest` characters. Its own place
  /// has all of it.
  static func shortened(_ text: String, to longest: Int = 160) -> String {
    // Bytes are counted at once, and characters are no more than they; but one character may have any number of marks.
    guard text.utf8.count > longest, text.unicodeScalars.dropFirst(longest).first != nil else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest))) + "…"
  }

  /// Returns a community's name inside a sentence, its article small: `the district board`.
  static func name(_ name: String) -> String { shortened(name.hasPrefix("The ") ? "t" + name.dropFirst() : name) }

  /// Returns the text as a sentence begins.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
