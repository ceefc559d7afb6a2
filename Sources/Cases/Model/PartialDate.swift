// A date as precise as its author knew it: a year, a month or a day.

/// A date of the Gregorian calendar, with or without its month and day.
public struct PartialDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else, and for days that the month does not have.
  public init?(_ text: String) {
    guard [4, 7, 10].contains(text.utf8.count) else { return nil }
    var numbers = [0, 0, 0]
    for (place, byte) in text.utf8.enumerated() {
      guard place != 4, place != 7 else {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let part = place < 4 ? 0 : place < 7 ? 1 : 2
      numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
    }
    guard numbers[0] >= 1000 else { return nil }
    year = numbers[0]
    month = text.utf8.count > 4 ? numbers[1] : nil
    day = text.utf8.count > 7 ? numbers[2] : nil
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard (1...PartialDate.days(in: month, of: year)).contains(day) else { return nil } }
    }
  }

  /// The date as it was written: `2026`, `2026-03` or `2026-03-02`.
  public var description: String {
    [String(year), month.map(Self.twoDigits), day.map(Self.twoDigits)].compactMap { $0 }.joined(separator: "-")
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  /// The day for machines, a missing month or day taken as the first: `2026-03-01`.
  package var firstDay: String { "\(year)-\(Self.twoDigits(month ?? 1))-\(Self.twoDigits(day ?? 1))" }

  /// Whether it lies before a day, all of it: a month or a year is over when the next one begins.
  func isOver(on day: PartialDate) -> Bool {
    [year, month ?? .max, self.day ?? .max].lexicographicallyPrecedes([day.year, day.month ?? 0, day.day ?? 0])
  }

  /// Whole months since the year 0, a missing month counted as January. For lengths of time.
  public var months: Int { year * 12 + (month ?? 1) - 1 }

  /// A month or a day as it is written.
  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
