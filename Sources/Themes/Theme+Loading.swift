// From a theme's files to a `Theme`, or to every reason why not. Files are handed in, never read here: templates,
// partials, strings and assets by their paths below the theme's root.

import Diagnostics

extension Theme {
  /// Returns the theme whose files are given, unless one of them has a mistake, and all mistakes.
  ///
  /// - Parameters:
  ///   - name: The folder's name, for messages.
  ///   - root: What every path of the theme starts with, ending in `/`, such as `Themes/commons/`.
  ///   - files: The theme's files; those outside `root` are ignored.
  ///   - pages: The pages that it is to draw.
  ///   - wanted: The language that the site's words are to be in; they are in English where the theme has no other.
  ///   - own: Words in place of the theme's, by key, in every language.
  public static func load(
    name: String, root: String, files: [FileID], in sources: SourceSet, for pages: [PageTemplate],
    wordsIn wanted: String, replacing own: [String: String] = [:]
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var reading = ThemeReading(
      name: name, root: root.hasSuffix("/") ? root : root + "/", pages: pages, own: own, sources: sources)
    for file in files { reading.sort(file) }
    let theme = reading.theme(wordsIn: wanted)
    return (theme, reading.diagnostics.inStableOrder(in: sources))
  }

  /// Returns the keys of a theme's words; nil where its strings/en.yml is not there, or no text. O(its bytes).
  public static func keys(root: String, in sources: SourceSet) -> [String]? {
    guard let file = sources.id(ofPath: "\(root)strings/en.yml") else { return nil }
    let strings = FlatFile(file, in: sources, rule: .themeStrings)
    return strings.isReadable ? strings.entries.map(\.key.value) : nil
  }
}

/// The work of loading one theme.
private struct ThemeReading {
  let name: String
  let root: String
  let pages: [PageTemplate]
  /// Words in place of the theme's.
  private let own: [String: String]
  let sources: SourceSet
  var diagnostics: [Diagnostic] = []
  private var manifest: FileID?
  private var templates: [TemplateCheck.Subject] = []
  private var placesOfTemplates: [String: Int] = [:]
  /// Templates and partials that are there and could not be read, and whether English words are.
  private var unreadTemplates: Set<String> = []
  private var hasUnreadEnglish = false
  private var hasTooManyTemplates = false
  private var hasTooManyLanguages = false
  /// The size of a template or a file of words at most.
  private static let largestFile = 256_000
  /// How many templates and partials, and how many languages a theme has at most.
  private static let mostTemplates = 1_000
  private static let mostLanguages = 60
  private var strings: [(language: String, file: FileID)] = []
  private var assets: [ThemeAsset] = []

  init(name: String, root: String, pages: [PageTemplate], own: [String: String], sources: SourceSet) {
    self.name = name
    self.root = root
    self.pages = pages
    self.own = own
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
      if let template = ThemeReading.template(at: path) { unreadTemplates.insert(template) }
      hasUnreadEnglish = hasUnreadEnglish || path == "strings/en.yml"
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
    } else if let template = ThemeReading.template(at: path) {
      add(template: template, file)
    }
  }

  /// The name of the template or partial in a file below the theme's root; nil for other files.
  private static func template(at path: String) -> String? {
    guard path.hasSuffix(".mustache"), let folder = ["templates/", "partials/"].first(where: path.hasPrefix) else {
      return nil
    }
    return String(path.dropFirst(folder.count).dropLast(".mustache".count))
  }

  private mutating func add(template name: String, _ file: FileID) {
    let bytes = sources[file].bytes
    if let mistake = sources.textMistake(in: file) {
      diagnostics.append(mistake)
      unreadTemplates.insert(name)
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

  /// Returns the theme, unless one of its files has a mistake.
  mutating func theme(wordsIn wanted: String) -> Theme? {
    let version = readManifest()
    let strings = readStrings()
    let language = strings[Theme.primary(wanted)] == nil ? "en" : wanted
    for page in pages {
      guard let subject = placesOfTemplates[page.name].map({ templates[$0] }), subject.isEmpty else { continue }
      diagnostics.append(
        Diagnostic(
          .themeMissingTemplate, "the template is empty, and so would each of its pages be",
          at: Span(subject.file, 0..<0),
          help: "copy templates/\(page.name).mustache of the theme that comes with casebook"))
    }
    for page in pages where placesOfTemplates[page.name] == nil && !unreadTemplates.contains(page.name) {
      diagnostics.append(
        Diagnostic(
          .themeMissingTemplate, "the theme `\(name)` has no template `\(page.name).mustache`",
          at: manifest.map { Span($0, 0..<0) },
          help: "copy templates/\(page.name).mustache of the theme that comes with casebook, with the partials and "
            + "strings that it names"))
    }
    let check = TemplateCheck(
      subjects: Dictionary(templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      unread: unreadTemplates, vocabulary: PageVocabulary(of: pages),
      strings: hasUnreadEnglish
        ? nil : (strings["en"] ?? [:]).keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for template in templates { diagnostics += check.diagnostics(of: template) }
    var longest: [String: Int] = [:]
    for words in strings.values { longest.merge(words.mapValues(\.utf8.count), uniquingKeysWith: max) }
    var walk = TemplateWalk(check, pages: pages.map(\.name), words: longest)
    walk.walk()
    diagnostics += walk.diagnostics
    // What draws itself, or too much, has no end that the compiler would come to.
    let isFinite =
      check.circles.values.allSatisfy(\.isEmpty)
      && !walk.diagnostics.contains { [.themeGrowth, .themeUnknownPartial].contains($0.rule) }
    guard isFinite else { return nil }
    var compiler = TemplateCompiler(check, words: strings[Theme.primary(language)] ?? [:])
    let compiled = pages.map { ($0.name, compiler.compile($0)) }
    add(compiler.findings)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    return Theme(
      name: name, version: version, language: language,
      assets: assets.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, strings: strings,
      ids: Dictionary(templates.map { ($0.name, Self.ids(in: $0.bytes)) }, uniquingKeysWith: { $0.union($1) }),
      templates: Dictionary(compiled, uniquingKeysWith: { first, _ in first }))
  }

  /// Adds what compiling has shown, and says of names that no page has what each page has in their place.
  private mutating func add(_ findings: TemplateFindings) {
    for (index, found) in diagnostics.enumerated() where found.rule == .themeUnknownName {
      if let help = found.span.flatMap(findings.help) { diagnostics[index].suggest(help) }
    }
    diagnostics += findings.diagnostics
  }

  /// The values of `id="…"` in a template that hold no name to be filled in. O(bytes).
  private static func ids(in bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    let quote = UInt8(ascii: "\"")
    var start = bytes.startIndex
    while let opening = bytes.place(of: quote, in: start..<bytes.count) {
      start = opening + 1
      guard bytes[..<opening].suffix(4).elementsEqual(" id=".utf8) else { continue }
      let id = bytes[start..<(bytes.place(of: quote, in: start..<bytes.count) ?? bytes.count)]
      if !id.contains(UInt8(ascii: "{")) { found.insert(String(decoding: id, as: UTF8.self)) }
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
          help: entry.value.value == "1"
            ? "write `2`; then each name that is gone is reported with what its page has in its place, and “From page "
              + "model 1 to 2” in MakingATheme.md has what is new"
            : "look for a version of the theme that is written for \(PageVocabulary.version), or change its "
              + "templates to it"
        ))
    }
    return file.entries.first { $0.key.value == "version" }?.value.value ?? ""
  }

  private mutating func readStrings() -> [String: [String: String]] {
    var result: [String: [String: String]] = [:]
    for (language, file) in strings {
      let read = FlatFile(file, in: sources, rule: .themeStrings)
      diagnostics += read.diagnostics
      if language == "en", !read.isReadable { hasUnreadEnglish = true }
      result[language] = Dictionary(
        read.entries.map { ($0.key.value, $0.value.value) }, uniquingKeysWith: { first, _ in first })
    }
    guard let english = result["en"] else {
      guard !hasUnreadEnglish else { return result }
      diagnostics.append(
        Diagnostic(.themeStrings, "the theme `\(name)` has no `strings/en.yml`", at: manifest.map { Span($0, 0..<0) }))
      return result
    }
    let replaced = own.filter { english[$0.key] != nil }
    return result.mapValues { words in
      words.merging(english) { translated, _ in translated }.merging(replaced) { _, own in own }
    }
  }
}
