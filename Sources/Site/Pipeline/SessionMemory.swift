// What a session remembers from run to run: what each stage made, with what it made it of. A stage that is given the
// same again hands out what it made, diagnostics included; so a later run gives, byte for byte, what a first one would.

import Cases
import Diagnostics
import Markup
import Pages
import Synthesis
import Themes

/// What the runs before have made.
struct SessionMemory: Sendable {
  var files = KnownFiles()
  /// Where the paths of the content folder and of the theme lead.
  var ways = KnownWays()
  /// What the shared files say, by what they hold.
  var shared = Remembered<SharedContents, Checked<SharedWords>>()
  /// The theme with the portfolio's own words, by what both are made of.
  var theme = Remembered<ThemeContents, Checked<Inputs.LoadedTheme>>()
  var documents = KnownDocuments()
  var synthesis = Remembered<SynthesisContents, Synthesis>()
  /// The plan of the pages, by what it was made of.
  var plan = Remembered<PlanContents, SitePlan>()
  /// The networks of cases as they were drawn last.
  var drawings: [Slug: KnownDrawing] = [:]

  /// What the shared files hold, in the order of their names.
  struct SharedContents: Sendable, Equatable {
    let names: SharedFiles
    let files: [SourceFile]
  }

  struct ThemeContents: Sendable, Equatable {
    let shared: Int
    let root: String
    let files: [SourceFile]
  }

  /// What reading a case by itself follows from, besides its own files: all shared words but for labels and
  /// definitions, which its page shows and no message has.
  struct CaseWords: Sendable, Equatable {
    let settings: SourceFile?
    let works: [SourceFile]
    let names: ValueHash
  }

  /// What cases are compared by.
  struct SynthesisContents: Sendable, Equatable {
    let shared: Int
    let documents: Documents.Revisions
  }

  /// What decides which pages there are, and what they read but for whole cases.
  struct PlanContents: Sendable, Equatable {
    let synthesis: SynthesisContents
    let theme: Int
  }

  /// What a drawing is made of.
  struct DrawingContents: Sendable, Equatable {
    /// Which reading of the files of the case it is.
    let files: Int?
    let settings: SourceFile?
    let language: String
    let words: ValueHash
  }

  /// The small drawing of a case for lists, nil where there is none; and what drawing its network has shown.
  struct KnownDrawing: Sendable {
    let contents: DrawingContents
    let drawing: Fragment?
    let diagnostics: [Diagnostic]
  }
}

extension SessionMemory? {
  /// Returns what a stage made of the same key before, or has it made and remembers it, where anything is remembered.
  mutating func remembered<Key, Value>(
    _ place: WritableKeyPath<SessionMemory, Remembered<Key, Value>>, for key: Key, _ make: () -> Value
  ) -> Value {
    if let value = self?[keyPath: place].value(for: key) { return value }
    let value = make()
    self?[keyPath: place].remember(value, for: key)
    return value
  }
}

/// What one stage made last, and of what.
struct Remembered<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private var last: (key: Key, value: Value)?
  /// How often something was made: it differs where what is handed out may differ.
  private(set) var revision = 0

  /// Returns what was made of the same key; nil where it was another one.
  func value(for key: Key) -> Value? { last.flatMap { $0.key == key ? $0.value : nil } }

  mutating func remember(_ value: Value, for key: Key) {
    last = (key, value)
    revision += 1
  }
}
