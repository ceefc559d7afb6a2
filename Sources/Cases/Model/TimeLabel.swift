// What the label of a wave says of when it was measured, so that waves in another order than that of time are found:
// `May 2024` before `January 2024`, `Wave 2` before `Wave 1`, `After` before `Before`.

/// The label of one time of measuring, read for dates, numbers and words that have an order in time.
struct TimeLabel {
  /// Where its seasons are: in the south a year begins in summer, and spring comes after autumn.
  enum Hemisphere: Sendable {
    case north, south
    /// In both, so that the name of a season says nothing.
    case both

    /// That of countries by their codes: the north, where none is given.
    init(of countries: [String]) {
      let southern = countries.count { Self.southern.contains(String($0.prefix(2))) }
      self = southern == 0 ? .north : southern == countries.count ? .south : .both
    }

    private static let southern: Set<String> = [
      "AU", "NZ", "ZA", "AR", "CL", "UY", "PY", "BO", "PE", "BR", "NA", "BW", "ZW", "ZM", "MZ", "MG", "LS", "SZ", "MW",
      "AO", "TZ", "FJ", "PG", "NC", "RE", "MU", "FK",
    ]
  }

  /// The first and the last year that it names; nil where it names none.
  private let years: (min: Int, max: Int)?
  /// The one date that it is, where it is one.
  private let date: PartialDate?
  /// The first and the last month that it names, by its name.
  private let months: ClosedRange<Int>?
  private let season: Season?
  /// All else that it says.
  private let words: [TimeWord]

  /// O(length).
  init(_ text: String) {
    years = TimeLabel.years(in: text)
    // Of `October 2023/24` the last number is no day.
    date = years.map { $0.max == $0.min + 1 } ?? true ? nil : PartialDate.meant(by: text)
    let all = TimeWord.all(in: text)
    let named = all.compactMap { word -> String? in if case .text(let word) = word { word } else { nil } }
    let found = named.filter { !TimeWord.noMonths.contains($0) }.compactMap(PartialDate.month)
    months = found.min().flatMap { first in found.max().map { first...$0 } }
    let seasons = Set(named.compactMap(Season.init))
    season = seasons.count == 1 ? seasons.first : nil
    words = all.filter { $0.isOfNoYear && !$0.isFiller }
  }

  /// Whether the first of two labels is of a later time, as far as they say so by themselves.
  static func isAfter(_ first: String, _ second: String, in hemisphere: Hemisphere) -> Bool {
    TimeLabel(first).isAfter(TimeLabel(second), in: hemisphere)
  }

  /// Whether it is of a later time than another, as far as the two say so. O(words).
  func isAfter(_ other: TimeLabel, in hemisphere: Hemisphere) -> Bool {
    if let date, let second = other.date, date != second {
      if second.isOver(on: date) { return true }
      if date.isOver(on: second) { return false }
    }
    if let one = years, let two = other.years {
      if one != two { return one.min > two.min && one.max > two.max }
      let areSeasons = [self, other].allSatisfy { $0.months == nil && $0.season != nil }
      if let own = part(of: one, in: hemisphere, isBesideSeason: areSeasons),
        let others = other.part(of: two, in: hemisphere, isBesideSeason: areSeasons)
      {
        if own.lowerBound > others.upperBound { return true }
        if own.upperBound < others.lowerBound { return false }
      }
    }
    return TimeWord.areAfter(words, other.words, areOfYears: years != nil && other.years != nil)
  }

  /// The months of its years in which it is, from the first January; nil where it does not say.
  ///
  /// - Parameter isBesideSeason: Whether the other one names a season as well, so that the months of a season need not
  ///   hold all that is called by its name.
  private func part(
    of years: (min: Int, max: Int), in hemisphere: Hemisphere, isBesideSeason: Bool
  ) -> ClosedRange<Int>? {
    let isSchoolYear = years.max == years.min + 1
    guard isSchoolYear || years.max == years.min else { return nil }
    guard let months else {
      return season?.months(in: hemisphere, ofSchoolYear: isSchoolYear, all: !isBesideSeason)
    }
    guard isSchoolYear else { return months }
    // The months from August on are in the first of its two years.
    let isFirst = months.lowerBound >= 8
    guard hemisphere == .north, isFirst == (months.upperBound >= 8) else { return nil }
    return isFirst ? months : months.lowerBound + 12...months.upperBound + 12
  }

  /// The first and the last year that a label names; nil where it names none. The two of a school year, `2023/24`.
  static func years(in label: String) -> (min: Int, max: Int)? {
    var years: [Int] = []
    var isBehindYear = false
    for part in label.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) {
      guard let number = Int(part) else { continue }
      let isYear = part.utf8.count == 4 && (1_900...2_100).contains(number)
      if isYear { years.append(number) }
      if isBehindYear, part.utf8.count == 2, let year = years.last, number == (year + 1) % 100,
        let before = label[..<part.startIndex].last, "/-–".contains(before)
      {
        years.append(year + 1)
      }
      isBehindYear = isYear
    }
    guard let min = years.min(), let max = years.max() else { return nil }
    return (min, max)
  }
}

/// A part of the year, in English, German and French.
private enum Season: Int {
  case spring, summer, autumn, winter

  init?(_ word: String) {
    switch word {
    case "spring", "printemps", "lent", "hilary": self = .spring
    case "summer", "été", "trinity": self = .summer
    case "autumn", "fall", "automne", "michaelmas": self = .autumn
    case "winter", "hiver": self = .winter
    // Also as the first part of a word: `Sommersemester`.
    case _ where word.hasPrefix("frühjahr") || word.hasPrefix("frühling"): self = .spring
    case _ where word.hasPrefix("sommer"): self = .summer
    case _ where word.hasPrefix("herbst"): self = .autumn
    case _ where word.hasPrefix("winter"): self = .winter
    default: return nil
    }
  }

  /// Its months, from the first January of its year or school year; nil where that may be two times.
  ///
  /// - Parameter isAll: Whether with those of a term that is called by its name.
  func months(
    in hemisphere: TimeLabel.Hemisphere, ofSchoolYear isSchoolYear: Bool, all isAll: Bool
  ) -> ClosedRange<Int>? {
    switch (hemisphere, isSchoolYear, self) {
    case (.north, false, .spring): isAll ? 1...6 : 2...5
    case (.north, false, .summer): isAll ? 4...9 : 6...8
    case (.north, _, .autumn): isAll ? 8...12 : 9...11
    case (.north, true, .winter): isAll ? 11...15 : 12...13
    case (.north, true, .spring): isAll ? 13...18 : 14...17
    case (.north, true, .summer): isAll ? 16...21 : 18...19
    case (.south, false, .autumn): isAll ? 2...6 : 3...5
    case (.south, false, .winter): isAll ? 5...9 : 6...8
    case (.south, false, .spring): isAll ? 8...12 : 9...11
    default: nil
    }
  }
}
