// The month and the day of works that are dated to the day, such as web pages, newspapers and talks.

enum ReferenceDate {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `June 14`, or `June` alone; nil where there is no such month.
  static func words(month: Int?, day: Int?) -> String? {
    guard let month, (1...names.count).contains(month) else { return nil }
    guard let day, (1...31).contains(day) else { return names[month - 1] }
    return "\(names[month - 1]) \(day)"
  }

  /// The month and the day of `2021-06-14` or `2021-06`; nil for a range of dates.
  static func words(ofDate text: String) -> String? {
    guard !text.contains("/"), Reference.year(ofDate: text) != nil else { return nil }
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count > 1 else { return nil }
    return words(month: parts[1], day: parts.count > 2 ? parts[2] : nil)
  }

  /// The month and the day of BibTeX's fields, of which `month` may have both: `jun`, `6`, `June`, `14~June`.
  static func words(month: String, day: String?) -> String? {
    let parts = month.split { !$0.isLetter && !$0.isNumber }
    guard parts.count <= 2 else { return nil }
    func named(_ word: Substring) -> Int? {
      guard word.count >= 3 else { return nil }
      return names.firstIndex { $0.lowercased().hasPrefix(word.prefix(3).lowercased()) }.map { $0 + 1 }
    }
    let numbers = parts.compactMap { Int($0) }
    let day = day.flatMap { Int($0) }
    if let month = parts.compactMap(named).first { return words(month: month, day: numbers.first ?? day) }
    return parts.count == 1 ? words(month: numbers.first, day: day) : nil
  }
}
