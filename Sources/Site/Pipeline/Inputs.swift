// Everything that a build reads of documents and themes. From here on the disk may change, and the build does not: what
// is let go is read again where it is the same, and otherwise ends the build.

import Cases
import Diagnostics
import Pages
import Themes
import Words

/// The content folder and the theme as they were found, and the words that all files share.
struct Inputs: Sendable {
  var folder: ContentFolder
  let theme: ThemeFolder
  let sources: SourceSet
  let settings: PortfolioSettings
  let vocabulary: Vocabulary
  /// Which reading of the shared words it is, where a session remembers them.
  let sharedRevision: Int
  /// Returns what pages say in a language (BCP 47).
  let words: @Sendable (String) -> any Phrasebook

  /// Returns the same without any cases but those of some slugs. O(cases).
  func keepingCases(_ slugs: Set<Slug>) -> Inputs {
    var inputs = self
    inputs.folder.keepCases(slugs)
    return inputs
  }

  /// Reads the content with its shared words, for the settings name the theme; then the theme. O(bytes).
  ///
  /// - Parameter memory: What was read before; nil where nothing is kept.
  static func read(
    _ options: BuildOptions, remembering memory: inout SessionMemory?
  ) async throws(MachineFailure) -> Checked<Inputs> {
    memory?.files.beginRun()
    try memory?.ways.take(options.content)
    let folder = try await ContentFolder(at: options.content, known: memory?.files)
    if let known = folder.known { memory?.files = known }
    let texts = SourceSet(folder.files)
    let names = folder.sharedFiles(in: texts)
    let contents = SessionMemory.SharedContents(names: names, files: names.files(in: texts))
    let shared = memory.remembered(\.shared, for: contents) { names.read(in: texts) { options.words(in: $0) } }
    let theme = try ThemeFolder(
      named: options.theme ?? shared.value.settings.theme, among: try ThemeFolder.places(content: options.content),
      remembering: &memory)
    if let known = theme.known { memory?.files = known }
    let sources = texts.adding(theme.files)
    var settings = shared.value.settings
    if let address = options.baseURL { settings.serve(at: address) }
    let inputs = Inputs(
      folder: folder, theme: theme, sources: sources, settings: settings, vocabulary: shared.value.vocabulary,
      sharedRevision: memory?.shared.revision ?? 0, words: { options.words(in: $0) })
    return Checked(inputs, folder.diagnostics(in: sources) + theme.diagnostics(in: sources) + shared.diagnostics)
  }

  /// The theme, nil where it has mistakes, and what the portfolio says in place of words of the site.
  typealias LoadedTheme = (theme: Theme?, words: OwnWords)

  /// What cases are read with.
  var caseWords: SessionMemory.CaseWords {
    func files(_ names: [String]) -> [SourceFile] {
      names.compactMap { folder.file($0, in: sources) }.map { sources[$0] }
    }
    return SessionMemory.CaseWords(
      settings: files(["portfolio.yml"]).first, works: files(["references.bib", "references.json"]),
      names: ValueHash(of: vocabulary.names))
  }

  /// What the theme is made of.
  var themeContents: SessionMemory.ThemeContents {
    SessionMemory.ThemeContents(shared: sharedRevision, root: theme.root, files: theme.files)
  }

  /// Returns the theme, checked and compiled for the portfolio's language. O(bytes).
  func loadedTheme() -> Checked<LoadedTheme> {
    let words = OwnWords.of(settings, strings: Theme.keys(root: theme.root, in: sources))
    let loaded = Theme.load(
      name: theme.name, root: theme.root, files: sources.ids, in: sources, for: PageTemplate.all,
      wordsIn: settings.language, replacing: words.value.strings)
    return Checked((loaded.theme, words.value), words.diagnostics + loaded.diagnostics)
  }
}
