// The marks that a language sets around words that are quoted, and whether a portfolio wants them in place of straight
// ones. The marks are those of the Unicode CLDR; where languages have several customs, the first of Docutils' table.

/// What becomes of straight marks in prose: `typography` of portfolio.yml.
public enum TypographyStyle: String, Term {
  case byLanguage = "by-language"
  case asWritten = "as-written"
}

/// Which straight marks of a portfolio's texts are replaced.
public struct TypographySettings: Sendable, Hashable {
  let style: TypographyStyle
  /// The language of texts that name none (BCP 47).
  let language: String

  public init(_ style: TypographyStyle = .asWritten, language: String = "en") {
    self.style = style
    self.language = language
  }

  /// The marks of a text in a language, or else in the portfolio's; nil where straight ones stay.
  func marks(of language: String?) -> Typography? {
    style == .byLanguage ? Typography(language: language ?? self.language) : nil
  }
}

/// The quotation marks of one language.
struct Typography: Sendable, Hashable {
  /// A mark that opens, and one that closes.
  struct Pair: Sendable, Hashable {
    let open: String
    let close: String
  }

  let outer: Pair
  /// For what is quoted inside a quotation, and for what stands between single marks.
  let inner: Pair
  /// Those of the marks that an author may have set, but for single ones and those that both open and close.
  let typed: [TypedMark]

  /// A mark of print as it is in a text.
  struct TypedMark: Sendable, Hashable {
    let bytes: [UInt8]
    let isOuter: Bool
    let opens: Bool
    /// Whether a blank is between the mark and its text.
    let isSpaced: Bool
  }

  /// Words that begin with an apostrophe, without it and in small letters.
  let elisions: Set<String>

  /// Returns the marks of a language (BCP 47); nil where none are known, so that its texts stay as they were written.
  init?(language: String) {
    let subtags = language.split(separator: "-").map { $0.lowercased() }
    guard let primary = subtags.first else { return nil }
    let regions = subtags.dropFirst().map { "\(primary)-\($0)" }
    guard let marks = (regions + [primary]).lazy.compactMap({ Self.marks[$0] }).first else {
      return nil
    }
    let pairs = marks.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard pairs.count == 4 else { return nil }
    outer = Pair(open: pairs[0], close: pairs[1])
    inner = Pair(open: pairs[2], close: pairs[3])
    elisions = Self.elisions[primary] ?? []
    typed = [(outer, true), (inner, false)].flatMap { pair, isOuter in
      guard let open = pair.open.unicodeScalars.first, let close = pair.close.unicodeScalars.last, open != close,
        !(0x2018...0x201B).contains(open.value)
      else { return [TypedMark]() }
      let isSpaced = pair.close.unicodeScalars.count > 1
      return [(open, true), (close, false)].map { mark, opens in
        TypedMark(bytes: Array(String(mark).utf8), isOuter: isOuter, opens: opens, isSpaced: isSpaced)
      }
    }
  }

  /// The marks of each language: outer and inner, opening and closing. French has a narrow no-break space inside.
  private static let marks: [String: String] = {
    let customs: [(marks: String, languages: String)] = [
      ("“|”|‘|’", "en nl af eo tr ga cy pt-br"),
      ("„|“|‚|‘", "de cs sk sl bg et lt lv is lb mk sq"),
      ("«|»|‹|›", "de-ch de-li it-ch eu"),
      ("«\u{202F}|\u{202F}»|“|”", "fr"),
      ("«\u{202F}|\u{202F}»|‹\u{202F}|\u{202F}›", "fr-ch"),
      ("«|»|“|”", "es it pt ca gl el"),
      ("”|”|’|’", "sv fi"),
      ("»|«|›|‹", "da"),
      ("«|»|‘|’", "nb nn no"),
      ("„|”|«|»", "pl ro"),
      ("„|”|»|«", "hu"),
      ("„|”|‘|’", "hr sr bs"),
      ("«|»|„|“", "ru uk be"),
    ]
    return Dictionary(
      customs.flatMap { custom in
        custom.languages.split(separator: " ").map { (String($0), custom.marks) }
      },
      uniquingKeysWith: { first, _ in first })
  }()

  private static let elisions: [String: Set<String>] = [
    "en": ["tis", "twas", "em", "til", "n", "cause", "round"],
    "nl": ["s", "t", "n", "k", "m", "r"],
    "af": ["n"],
    "de": ["s", "n", "ne", "nen", "nem", "ner"],
  ]
}
