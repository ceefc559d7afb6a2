// What a spreadsheet leaves in a table in place of what its author meant: the word for a formula that failed, a formula
// whose result was not saved, and the date that it has made of an id such as `1-2`.

import Formats

/// A text that a spreadsheet has written of its own accord.
enum SpreadsheetWord {
  case failure
  case formula
  case date
  /// The same in a column of numbers.
  case dateOfNumber
  /// A long number, shortened: `1,00E+05`.
  case number

  /// What a column holds, as far as it matters here.
  enum Column {
    case ids, communities, numbers, notes, others

    init(of field: String) {
      switch field {
      case "id", "from", "to": self = .ids
      case "community": self = .communities
      case "note": self = .notes
      case "strength", "weight": self = .numbers
      default: self = .others
      }
    }
  }

  /// Nil for other texts, and for the words for a missing value where a field may be empty. O(length).
  init?(_ text: String, in column: Column) {
    // Most cells hold none, as their first letter says.
    switch text.utf8.first {
    case UInt8(ascii: "#"):
      let isText = column != .others && column != .numbers
      guard Self.isFailure(text) || isText && CellWords.isMissing(text) else { return nil }
      self = .failure
    case UInt8(ascii: "E"):
      guard Self.isNumberedFailure(text) else { return nil }
      self = .failure
    case UInt8(ascii: "="):
      // No id begins so.
      guard column == .ids || column == .communities || Self.isFormula(text) else { return nil }
      self = .formula
    case let first? where column != .others:
      if column == .numbers {
        guard Self.mayBeDate(text), Self.isDate(text) || Self.isWholeDate(text) else { return nil }
        self = .dateOfNumber
      } else if first.isASCIIDigit, Self.isShortened(text) {
        self = .number
      } else if column == .ids, Self.mayBeDate(text), Self.isDate(text) || Self.isWholeDate(text) {
        self = .date
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// Whether a text has as many digits and other signs as a day and a month in short form, perhaps with a year.
  private static func mayBeDate(_ text: String) -> Bool {
    let count = text.utf8.count
    guard (5...11).contains(count) else { return false }
    var digits = 0
    for byte in text.utf8 where byte.isASCIIDigit { digits += 1 }
    return (1...8).contains(digits) && digits < count
  }

  /// What the text is, as the end of a sentence.
  var what: String {
    switch self {
    case .failure: "a spreadsheet's word for a formula that failed"
    case .formula: "a formula of a spreadsheet, and not what comes of it"
    case .date: "how a spreadsheet writes the date that it takes an id such as `1-2` for"
    case .dateOfNumber: "how a spreadsheet writes the date that it takes a number such as `1.2` for"
    case .number: "how a spreadsheet shortens a long number, or an id such as `1E5` that it takes for one"
    }
  }

  var helpInTable: String {
    switch self {
    case .failure: "put the formula right in the spreadsheet, or empty the cell, and save the table again"
    case .formula: "have the spreadsheet show values in place of formulas, and save the table again"
    case .dateOfNumber:
      "give the column the format “Text” in the spreadsheet, write the number once more, and save the table again"
    case .date, .number:
      "give the column the format “Text” in the spreadsheet, write the id once more, and save the table again"
    }
  }

  /// What is wrong with a text that an author has copied from a spreadsheet; nil for other texts.
  static func fault(in text: String) -> String? {
    let word: SpreadsheetWord? =
      isFailure(text) || isNumberedFailure(text)
      ? .failure : isFormula(text) ? .formula : isShortened(text) ? .number : nil
    return word?.what
  }

  /// Whether a text is what a spreadsheet writes where a formula fails, in any language: `#REF!`, `#BEZUG!`, `#NAME?`.
  /// What it writes for a missing value is another matter.
  private static func isFailure(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "#") else { return false }
    // A column that is too narrow for its number.
    if text.utf8.count > 3, text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
    guard text.hasSuffix("!") || text.hasSuffix("?") else { return false }
    let word = text.dropFirst().dropLast()
    return !word.isEmpty && !CellWords.isMissing(text) && word.allSatisfy { $0.isUppercase || "/0_¡¿".contains($0) }
  }

  /// Whether a text is LibreOffice's word for a formula that fails: `Err:502`.
  private static func isNumberedFailure(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("Err:") && text.utf8.dropFirst(4).allSatisfy(\.isASCIIDigit)
  }

  /// Whether a text is a formula: `=SUM(A1:A4)`, `=A1+B2`.
  private static func isFormula(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "=") else { return false }
    let rest = text.dropFirst()
    let name = rest.prefix { $0.isLetter || $0 == "." || $0 == "_" }
    if !name.isEmpty, rest.dropFirst(name.count).first == "(", text.hasSuffix(")") { return true }
    // A cell of another sheet: `=Sheet1!A1`, `='Sheet 1'!A1`.
    let behindSheet = rest.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
    let sheet = behindSheet[0]
    let isOfSheet =
      behindSheet.count == 2
      && (sheet.hasPrefix("'") && sheet.hasSuffix("'") || sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" })
    let cells = isOfSheet ? behindSheet[1] : rest
    // Names of cells, and numbers, with signs between them; `=1+1` may be what its author meant.
    return cells.contains(where: \.isNumber) && cells.contains(where: \.isUppercase)
      && cells.allSatisfy { $0.isUppercase && $0.isASCII || $0.isASCII && $0.isNumber || "$+-*/:^!.&".contains($0) }
  }

  /// Whether a text is a number with an exponent as spreadsheets show it: `1,00E+05`.
  private static func isShortened(_ text: String) -> Bool {
    guard text.utf8.count <= 16, text.utf8.first?.isASCIIDigit ?? false else { return false }
    let parts = text.split(separator: "E", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].dropFirst().first.map { ",.".contains($0) } ?? true
      && parts[0].dropFirst(2).utf8.allSatisfy(\.isASCIIDigit) && ["+", "-"].contains(parts[1].first)
      && parts[1].dropFirst().utf8.allSatisfy(\.isASCIIDigit) && parts[1].utf8.count > 2
  }

  /// Whether a text is a day and a month, or a month and a year, in a spreadsheet's short form: `01. Feb`, `Feb 01`,
  /// `2-Jan`, `févr-01`. An id in small letters without accents, such as `mar-1`, may be an author's own.
  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 12, text.first.map({ $0.isNumber || $0.isLetter }) ?? false else { return false }
    let parts = text.split { ".- ".contains($0) }
    guard parts.count == 2, let number = parts.first(where: { $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      (1...2).contains(number.count), let word = parts.first(where: { $0.allSatisfy(\.isLetter) }),
      months.contains(word.lowercased())
    else { return false }
    return word.first?.isUppercase == true || number.first == "0" || text.contains(" ")
      || word.contains { !$0.isASCII }
  }

  /// Whether a text is a day, a month and a year: `01.02.2024`, `1/2/24`, `1-Apr-24`.
  private static func isWholeDate(_ text: String) -> Bool {
    guard let sign = text.first(where: { "./-".contains($0) }) else { return false }
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    func isNumber(_ part: Substring, _ lengths: ClosedRange<Int>) -> Bool {
      lengths.contains(part.utf8.count) && part.utf8.allSatisfy(\.isASCIIDigit)
    }
    guard parts.count == 3, isNumber(parts[0], 1...2), isNumber(parts[2], 2...4), parts[2].utf8.count != 3 else {
      return false
    }
    return months.contains(parts[1].lowercased()) || sign != "-" && isNumber(parts[1], 1...2)
  }

  /// The months as Excel and LibreOffice shorten them in English, German, French, Spanish, Dutch, Danish and Swedish.
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mrz", "mär", "mai",
    "okt", "dez", "janv", "févr", "mars", "avr", "juin", "juil", "août", "déc", "ene", "abr", "ago", "dic", "mrt",
    "mei", "maj", "juni", "juli",
  ]
}
