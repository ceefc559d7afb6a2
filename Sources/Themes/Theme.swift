// A checked theme: its templates ready to render, its words and its assets. Rendering is a pure function of the theme
// and a page model, so pages can be rendered on all cores at once.

import Mustache

/// A file that a theme ships as it is: a style sheet, an icon.
public struct ThemeAsset: Sendable, Hashable {
  /// The path below the theme's `assets/`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The bytes of a page, and the names in its templates that the page model did not answer.
public struct RenderedPage: Sendable, Hashable {
  public let bytes: [UInt8]
  /// In byte order; empty for a theme and a page model that fit.
  public let unanswered: [String]
  /// The template that made so much of a page that the rest was left out; nil for a whole page.
  public let overgrown: PageTemplate?

  public init(bytes: [UInt8], unanswered: [String] = [], overgrown: PageTemplate? = nil) {
    self.bytes = bytes
    self.unanswered = unanswered
    self.overgrown = overgrown
  }
}

/// A theme that has passed every check.
public struct Theme: Sendable {
  public let name: String
  public let version: String
  /// The language of the site's words (BCP 47): the one that was wanted, or English where the theme has no words in it.
  public let language: String
  /// In the order of their paths.
  public let assets: [ThemeAsset]
  /// The theme in each of its languages, English always among them.
  let editions: [String: Edition]
  /// By the name of a template or partial, the ids that it gives to parts of a page, whatever the page holds.
  let ids: [String: Set<String>]
  /// By the name of a list, what the templates make of one of its entries at most, in bytes.
  let entryBytes: [String: Int]

  /// A theme in one language: its words, those of English filled in, and the templates with the words already in them.
  struct Edition: Sendable {
    let strings: [String: String]
    var library = MustacheLibrary()
  }

  /// Returns a page, drawn by one of the theme's templates in `language` (BCP 47; English where the theme has no
  /// other).
  ///
  /// Linear in the page's size, which is bounded by that of the model. Safe to call from any number of threads.
  public func render(_ template: PageTemplate, _ page: PageObject, language: String = "en") -> RenderedPage {
    let edition = edition(of: language)
    let meter = RenderMeter(page: page, entryBytes: entryBytes)
    let root = RootNode(page: page, strings: edition.strings, meter: meter)
    let text = edition.library.render(root, withTemplate: template.rawValue) ?? ""
    return RenderedPage(
      bytes: Array(text.utf8), unanswered: root.unanswered.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      overgrown: meter.isSpent ? template : nil)
  }

  /// Returns one of the theme's words, for pages that need it outside a template.
  public func word(_ key: String, language: String = "en") -> String? { edition(of: language).strings[key] }

  /// Returns the ids that a page may have from the theme itself. O(templates).
  public func ids(of template: PageTemplate) -> Set<String> {
    let pages = Set(PageTemplate.allCases.map(\.rawValue))
    return ids.reduce(into: []) { found, entry in
      if entry.key == template.rawValue || !pages.contains(entry.key) { found.formUnion(entry.value) }
    }
  }

  private func edition(of language: String) -> Edition {
    editions[Theme.primary(language)] ?? editions["en"] ?? Edition(strings: [:])
  }

  static func primary(_ language: String) -> String {
    language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
  }
}
