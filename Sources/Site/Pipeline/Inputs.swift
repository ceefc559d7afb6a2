// Everything that a build reads of documents and themes, in memory: from here on the disk may change, and the build
// does not.

import Cases
import Diagnostics

/// The content folder and the theme as they were found, and the words that all files share.
struct Inputs: Sendable {
  let folder: ContentFolder
  let theme: ThemeFolder
  let sources: SourceSet
  let settings: PortfolioSettings
  let vocabulary: Vocabulary

  /// Reads the content with its shared words, for the settings name the theme; then the theme. O(bytes).
  static func read(_ options: BuildOptions) throws(MachineFailure) -> Checked<Inputs> {
    let folder = try ContentFolder(at: options.content)
    let texts = SourceSet(folder.files)
    let shared = folder.sharedFiles(in: texts).read(in: texts)
    let theme = try ThemeFolder(
      named: options.theme ?? shared.value.settings.theme, among: try ThemeFolder.places(content: options.content))
    let sources = texts.adding(theme.files)
    var settings = shared.value.settings
    if let address = options.baseURL { settings.baseURL = address }
    let inputs = Inputs(
      folder: folder, theme: theme, sources: sources, settings: settings, vocabulary: shared.value.vocabulary)
    return Checked(inputs, folder.diagnostics(in: sources) + theme.diagnostics(in: sources) + shared.diagnostics)
  }
}
