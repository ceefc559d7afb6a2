// The language of a text, and which way it runs: what a page says of both beside each text in another language.

/// A language (BCP 47), and the direction of its texts where that has to be said.
public struct TextLanguage: Sendable, Hashable {
  public let tag: String
  /// `rtl` or `ltr`; nil where what is around them runs the same way.
  public let direction: String?

  /// - Parameter outer: The language of what is around; nil for a whole page, which runs from left to right unless it
  ///   says otherwise.
  public init(_ tag: String, within outer: String? = nil) {
    self.tag = tag
    let isRightToLeft = Self.isRightToLeft(tag)
    direction = isRightToLeft == outer.map(Self.isRightToLeft) ?? false ? nil : isRightToLeft ? "rtl" : "ltr"
  }

  /// Whether a language is written from right to left: by its script where the tag names one, else by the script that
  /// it is usually written in.
  static func isRightToLeft(_ tag: String) -> Bool {
    let parts = tag.lowercased().split(separator: "-")
    guard let language = parts.first else { return false }
    if let script = parts.dropFirst().prefix(2).first(where: { $0.utf8.count == 4 && $0.first?.isLetter == true }) {
      return scripts.contains(String(script))
    }
    return languages.contains(String(language))
  }

  /// Arabic, Hebrew, Syriac, Thaana, N'Ko, Adlam, Hanifi Rohingya, Mandaic and Samaritan (ISO 15924).
  private static let scripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "syre", "syrj", "syrn", "thaa",
  ]

  /// Languages that are usually written in one of these scripts.
  private static let languages: Set<String> = [
    "aeb", "acm", "acq", "afb", "ajp", "apc", "apd", "ar", "arb", "arc", "ars", "ary", "arz", "ayl", "azb", "bal",
    "bcc",
    "bgn", "bqi", "ckb", "dv", "fa", "glk", "haz", "he", "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo", "pes", "pnb",
    "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "ydd", "yi",
  ]
}

/// The names of a language and of its direction: `lang="{{content_language}}"` and `dir="{{content_direction}}"`.
public struct LanguageKey: Sendable {
  let tag: TextKey
  let direction: TextKey

  /// Declares both.
  public init(_ name: String, _ meaning: String, direction: String) {
    tag = TextKey(PageName(name, meaning, isLanguageTag: true))
    self.direction = TextKey(
      PageName(
        direction, "`rtl` where texts in `\(name)` run from right to left, and `ltr` where only those around them do",
        isLanguageTag: true))
  }
}

extension PageObject {
  public subscript(key: LanguageKey) -> TextLanguage? {
    get { self[key.tag].map { TextLanguage(tag: $0, direction: self[key.direction]) } }
    set { (self[key.tag], self[key.direction]) = (newValue?.tag, newValue?.direction) }
  }
}

extension TextLanguage {
  fileprivate init(tag: String, direction: String?) { (self.tag, self.direction) = (tag, direction) }
}
