// The names of a page model, each with what it holds and what it means. A key can only be given a value of its own
// kind, so text can never pass for markup.

import Diagnostics
import Markup

/// What a name of the page model holds.
public enum ValueKind: Sendable, Hashable {
  case text, markup, flag, list, object
  /// The theme's own words: `{{strings.skip}}`.
  case strings

  /// The kind as a message names it.
  var phrase: String {
    switch self {
    case .text: "text"
    case .markup: "markup"
    case .flag: "a flag"
    case .list: "a list"
    case .object: "an object"
    case .strings: "the theme’s words"
    }
  }
}

/// A name as templates write it, and what it means to a theme author.
public protocol PageKey: Sendable {
  /// What such a name holds.
  static var valueKind: ValueKind { get }
  var pageName: PageName { get }
  init(_ pageName: PageName)
}

extension PageKey {
  /// Declares a name: letters of ASCII, digits and `_`.
  public init(_ name: String, _ meaning: String) { self.init(PageName(name, meaning)) }
}

/// A name, its meaning, and the number by which its slot is found.
public struct PageName: Sendable {
  public let text: String
  /// A phrase that begins with a small letter and ends without a full stop.
  public let meaning: String
  /// The fingerprint of the name: strings are compared when names are declared, never when pages are made.
  let number: UInt64
  /// Whether it holds a language tag, or its direction, which templates write beside each text in another language.
  let isLanguageTag: Bool

  init(_ text: String, _ meaning: String, isLanguageTag: Bool = false) {
    self.text = text
    self.meaning = meaning
    self.isLanguageTag = isLanguageTag
    number = Fingerprint(of: text.utf8).value
  }
}

/// A name of text: `{{title}}`, or `{{#title}}…{{/title}}` where it may be empty.
public struct TextKey: PageKey {
  public static let valueKind = ValueKind.text
  public let pageName: PageName
  public init(_ pageName: PageName) { self.pageName = pageName }
}

/// A name of finished markup: `{{{article}}}`.
public struct MarkupKey: PageKey {
  public static let valueKind = ValueKind.markup
  public let pageName: PageName
  public init(_ pageName: PageName) { self.pageName = pageName }
}

/// A name of a condition: `{{#is_illustrative}}…{{/is_illustrative}}`.
public struct FlagKey: PageKey {
  public static let valueKind = ValueKind.flag
  public let pageName: PageName
  public init(_ pageName: PageName) { self.pageName = pageName }
}

/// A name of a list: `{{#cases}}…{{/cases}}` once for each entry.
public struct ListKey: PageKey {
  public static let valueKind = ValueKind.list
  public let pageName: PageName
  public init(_ pageName: PageName) { self.pageName = pageName }
}

/// A name of an object: `{{#optimal_case}}{{title}}{{/optimal_case}}`, or `{{optimal_case.title}}`.
public struct ObjectKey: PageKey {
  public static let valueKind = ValueKind.object
  public let pageName: PageName
  public init(_ pageName: PageName) { self.pageName = pageName }
}
