// A checked theme: its templates ready to render, its words and its assets. Rendering is a pure function of the theme
// and a page model, so pages can be rendered on all cores at once.

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

/// The bytes of a page.
public struct RenderedPage: Sendable, Hashable {
  public let bytes: [UInt8]
  /// The template that made so much of a page that the rest was left out; nil for a whole page.
  public let overgrown: PageTemplate?

  public init(bytes: [UInt8], overgrown: PageTemplate? = nil) {
    self.bytes = bytes
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
  /// The theme's words in its languages, those of English filled in; English is always among them.
  let strings: [String: [String: String]]
  /// By the name of a template or partial, the ids that it gives to parts of a page, whatever the page holds.
  let ids: [String: Set<String>]
  /// By the name of a page's template, in the theme's language.
  let templates: [String: CompiledTemplate]

  /// Returns a page, drawn by one of the theme's templates in the theme's language.
  ///
  /// Linear in the page's size, which is bounded by that of the model. Safe to call from any number of threads.
  public func render(_ template: PageTemplate, _ page: PageObject) -> RenderedPage {
    precondition(page.schema === template.schema, "`\(template.name)` draws no `\(page.schema.name)`")
    guard let compiled = templates[template.name] else { return RenderedPage(bytes: []) }
    var renderer = TemplateRenderer(compiled, page)
    renderer.run()
    return RenderedPage(bytes: renderer.bytes, overgrown: renderer.isSpent ? template : nil)
  }

  /// Returns whether no page has to be ended because it came to far more than its model, whatever that holds; then
  /// `RenderedPage.overgrown` is always nil.
  ///
  /// - Parameter languages: The language tags that pages hold.
  public func isBounded(languages: [String]) -> Bool {
    templates.values.allSatisfy(\.isBounded) && languages.allSatisfy { $0.utf8.count <= TemplateGrowth.languageTag }
  }

  /// Returns one of the theme's words, for pages that need it outside a template.
  public func word(_ key: String, language: String = "en") -> String? {
    (strings[Theme.primary(language)] ?? strings["en"])?[key]
  }

  /// Returns the ids that a page may have from the theme itself. O(templates).
  public func ids(of template: PageTemplate) -> Set<String> {
    ids.reduce(into: []) { found, entry in
      if entry.key == template.name || templates[entry.key] == nil { found.formUnion(entry.value) }
    }
  }

  static func primary(_ language: String) -> String {
    language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
  }
}
