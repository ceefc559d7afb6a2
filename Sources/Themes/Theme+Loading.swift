// From a theme's files to a `Theme`, or to every reason why not. Files are handed in, never read here: templates,
// partials, strings and assets by their paths below the theme's root.

import Diagnostics
import Markup
import Mustache

extension Theme {
  /// Returns the theme whose files are given, unless one of them has a mistake, and all mistakes.
  ///
  /// - Parameters:
  ///   - name: The folder's name, for messages.
  ///   - root: What every path of the theme starts with, ending in `/`, such as `Themes/commons/`.
  ///   - files: The theme's files; those outside `root` are ignored.
  ///   - languages: Those of the site's texts (BCP 47). Where all are the one that the site's words are in, the
  ///     templates are read without what marks a text in another language.
  ///   - wanted: The language that the site's words are to be in; they are in English where the theme has no other.
  public static func load(
    name: String, root: String, files: [FileID], in sources: SourceSet, textsIn languages: [String],
    wordsIn wanted: String
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var reading = ThemeReading(name: name, root: root.hasSuffix("/") ? root : root + "/", sources: sources)
    for file in files { reading.sort(file) }
    let theme = reading.theme(textsIn: languages, wordsIn: wanted)
    let isSound = !reading.diagnostics.contains { $0.severity == .error }
    return (isSound ? theme : nil, reading.diagnostics.inStableOrder(in: sources))
  }
}

/// The work of loading one theme.
private struct ThemeReading {
  let name: String
  let root: String
  let sources: SourceSet
  var diagnostics: [Diagnostic] = []
  private var manifest: FileID?
  private var templates: [TemplateCheck.Subject] = []
  private var placesOfTemplates: [String: Int] = [:]
  private var hasTooManyTemplates = false
  private var hasTooManyLanguages = false
  /// The size of a template or a file of words at most.
  private static let largestFile = 256_000
  /// How many templates and partials, and how many languages a theme has at most.
  private static let mostTemplates = 1_000
  private static let mostLanguages = 60
  private var strings: [(language: String, file: FileID)] = []
  private var assets: [ThemeAsset] = []

  init(name: String, root: String, sources: SourceSet) {
    self.name = name
    self.root = root
    self.sources = sources
  }

  /// Puts a file with its kind.
  mutating func sort(_ file: FileID) {
    let source = sources[file]
    guard source.path.hasPrefix(root) else { return }
    let path = String(source.path.dropFirst(root.count))
    // Assets are published as they are; all else is read.
    if !path.hasPrefix("assets/"), source.bytes.count > ThemeReading.largestFile {
      diagnostics.append(
        Diagnostic(.themeGrowth, "the file has more than \(ThemeReading.largestFile / 1_000) KB", at: Span(file, 0..<0))
      )
    } else if path == "theme.yml" {
      manifest = file
    } else if path.hasPrefix("assets/") {
      assets.append(ThemeAsset(path: String(path.dropFirst("assets/".count)), bytes: source.bytes))
    } else if path.hasPrefix("strings/"), path.hasSuffix(".yml") {
      guard strings.count < ThemeReading.mostLanguages else {
        if !hasTooManyLanguages {
          hasTooManyLanguages = true
          diagnostics.append(
            Diagnostic(
              .themeGrowth, "the theme has more than \(ThemeReading.mostLanguages) languages", at: Span(file, 0..<0)))
        }
        return
      }
      strings.append((String(path.dropFirst("strings/".count).dropLast(".yml".count)), file))
    } else if let folder = ["templates/", "partials/"].first(where: path.hasPrefix), path.hasSuffix(".mustache") {
      add(template: String(path.dropFirst(folder.count).dropLast(".mustache".count)), file)
    }
  }

  private mutating func add(template name: String, _ file: FileID) {
    let bytes = sources[file].bytes
    guard String(validating: bytes, as: UTF8.self) != nil else {
      diagnostics.append(
        Diagnostic(
          .themeEncoding, "the file is not UTF-8 text", at: Span(file, 0..<0),
          help: "save the file with the encoding UTF-8"))
      return
    }
    guard templates.count < ThemeReading.mostTemplates else {
      if !hasTooManyTemplates {
        hasTooManyTemplates = true
        diagnostics.append(
          Diagnostic(
            .themeGrowth, "the theme has more than \(ThemeReading.mostTemplates) templates and partials",
            at: Span(file, 0..<0)))
      }
      return
    }
    if let other = placesOfTemplates[name].map({ templates[$0] }) {
      diagnostics.append(
        Diagnostic(
          .themeSyntax, "`\(name)` is a template and a partial", at: Span(file, 0..<0),
          labels: [Diagnostic.Label(Span(other.file, 0..<0), "the other stands here")]))
      return
    }
    placesOfTemplates[name] = templates.count
    templates.append(TemplateCheck.Subject(name: name, file: file, bytes: bytes))
  }

  /// Returns the theme as far as its files are sound.
  mutating func theme(textsIn languages: [String], wordsIn wanted: String) -> Theme? {
    let version = readManifest()
    var editions = readStrings().mapValues { Theme.Edition(strings: $0) }
    let language = editions[Theme.primary(wanted)] == nil ? "en" : wanted
    let marksLanguages = languages.contains { $0.lowercased() != language.lowercased() }
    for template in PageTemplate.allCases where !templates.contains(where: { $0.name == template.rawValue }) {
      diagnostics.append(
        Diagnostic(
          .themeMissingTemplate, "the theme `\(name)` has no template `\(template.rawValue).mustache`",
          at: manifest.map { Span($0, 0..<0) }))
    }
    let check = TemplateCheck(
      subjects: Dictionary(templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      strings: (editions["en"]?.strings ?? [:]).keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for template in templates { diagnostics += check.diagnostics(of: template) }
    var longest: [String: Int] = [:]
    for edition in editions.values { longest.merge(edition.strings.mapValues(\.utf8.count), uniquingKeysWith: max) }
    var walk = TemplateWalk(check, words: longest)
    walk.walk()
    diagnostics += walk.diagnostics
    let spoilt = Set(diagnostics.filter { $0.severity == .error }.compactMap { $0.span?.file })
    for template in templates where !spoilt.contains(template.file) {
      do {
        for language in editions.keys {
          let text = engineText(
            of: template, strings: editions[language]?.strings ?? [:], marksLanguages: marksLanguages)
          try editions[language]?.library.register(EscapedText.declaration() + text, named: template.name)
        }
      } catch let error as MustacheTemplate.ParserError {
        // Ours is the stricter reading; this is what the engine refuses beyond it.
        diagnostics.append(
          Diagnostic(
            .themeSyntax,
            "the template cannot be read: \(error.error), on line \(max(1, error.context.lineNumber - 1))",
            at: Span(template.file, 0..<0)))
      } catch {
        diagnostics.append(
          Diagnostic(.themeSyntax, "the template cannot be read: \(error)", at: Span(template.file, 0..<0)))
      }
    }
    return Theme(
      name: name, version: version, language: language,
      assets: assets.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
      editions: editions,
      ids: Dictionary(templates.map { ($0.name, Self.ids(in: $0.bytes)) }, uniquingKeysWith: { $0.union($1) }),
      entryBytes: walk.entryBytes)
  }

  /// The values of `id="…"` in a template that hold no name to be filled in. O(bytes).
  private static func ids(in bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    for piece in String(decoding: bytes, as: UTF8.self).split(separator: " id=\"").dropFirst() {
      let id = piece.prefix { $0 != "\"" }
      if !id.contains("{") { found.insert(String(id)) }
    }
    return found
  }

  private mutating func readManifest() -> String {
    guard let manifest else {
      diagnostics.append(Diagnostic(.themeManifest, "the theme `\(name)` has no `theme.yml`", at: nil))
      return ""
    }
    let file = FlatFile(manifest, in: sources, rule: .themeManifest)
    diagnostics += file.diagnostics
    let known = ["name", "version", "page_model"]
    for entry in file.entries where !known.contains(entry.key.value) {
      diagnostics.append(
        Diagnostic(
          .themeManifest, "a theme has no `\(entry.key.value)`", at: entry.key.span,
          help: Suggestion.nearest(to: entry.key.value, among: known).map { "did you mean `\($0)`?" }))
    }
    for key in known where !file.entries.contains(where: { $0.key.value == key && !$0.value.value.isEmpty }) {
      diagnostics.append(Diagnostic(.themeManifest, "`\(key)` is missing", at: Span(manifest, 0..<0)))
    }
    if let entry = file.entries.first(where: { $0.key.value == "page_model" }),
      entry.value.value != String(PageVocabulary.version)
    {
      diagnostics.append(
        Diagnostic(
          .themeManifest,
          "the theme is written for page model \(entry.value.value); this casebook has \(PageVocabulary.version)",
          at: entry.value.span,
          help:
            "look for a version of the theme that is written for \(PageVocabulary.version), or change its templates to it"
        ))
    }
    return file.entries.first { $0.key.value == "version" }?.value.value ?? ""
  }

  private mutating func readStrings() -> [String: [String: String]] {
    var result: [String: [String: String]] = [:]
    for (language, file) in strings {
      let read = FlatFile(file, in: sources, rule: .themeStrings)
      diagnostics += read.diagnostics
      result[language] = Dictionary(
        read.entries.map { ($0.key.value, $0.value.value) }, uniquingKeysWith: { first, _ in first })
    }
    guard let english = result["en"] else {
      diagnostics.append(
        Diagnostic(.themeStrings, "the theme `\(name)` has no `strings/en.yml`", at: manifest.map { Span($0, 0..<0) }))
      return result
    }
    return result.mapValues { $0.merging(english) { own, _ in own } }
  }

  /// Returns a template as the engine gets it: with the theme's words in place, so that they are looked up once and not
  /// on every page, and without the blanks in front of partials and blocks.
  ///
  /// Mustache carries those blanks into every line of what is drawn in, which would indent preformatted text, and is
  /// slow.
  ///
  /// Without `marksLanguages` what asks for the language of a text is left out: nothing on the site is in another one.
  private func engineText(
    of template: TemplateCheck.Subject, strings: [String: String], marksLanguages: Bool
  ) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(template.bytes.count)
    var start = 0
    let languages = marksLanguages ? [] : [TextKey.contentLanguage.rawValue, TextKey.siteLanguage.rawValue]
    // How deep in sections of text in another language.
    var skipped = 0
    for tag in template.tags where skipped == 0 || languages.contains(tag.name) {
      switch tag.kind {
      case .section where languages.contains(tag.name):
        if skipped == 0 { out += template.bytes[start..<tag.range.lowerBound] }
        skipped += 1
      case .inverted where languages.contains(tag.name) && skipped == 0,
        .end where languages.contains(tag.name) && skipped == 0:
        out += template.bytes[start..<tag.range.lowerBound]
        start = tag.range.upperBound
      case .inverted where languages.contains(tag.name): skipped += 1
      case .end where languages.contains(tag.name):
        skipped -= 1
        start = tag.range.upperBound
      case .partial, .parent, .block:
        var end = tag.range.lowerBound
        while end > start, template.bytes[end - 1] == 0x20 || template.bytes[end - 1] == 0x09 { end -= 1 }
        let isFirstOnLine = end == 0 || template.bytes[end - 1] == 0x0A
        out += template.bytes[start..<(isFirstOnLine ? end : tag.range.lowerBound)]
        start = tag.range.lowerBound
      case .variable where tag.name.hasPrefix("\(PageVocabulary.strings)."):
        guard let word = strings[String(tag.name.dropFirst(PageVocabulary.strings.count + 1))] else { continue }
        out += template.bytes[start..<tag.range.lowerBound]
        // A brace in a word must not open a tag.
        out += Escape.markup(word).utf8.flatMap { $0 == UInt8(ascii: "{") ? Array("&#123;".utf8) : [$0] }
        start = tag.range.upperBound
      default: continue
      }
    }
    out += template.bytes[start...]
    return String(decoding: out, as: UTF8.self)
  }
}
