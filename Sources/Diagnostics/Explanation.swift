// A rule at length: why it is kept, what breaks it and what keeps it. The examples are small portfolios that tests
// build, so that they cannot go stale.

/// Why a rule is kept, with an example of each kind.
public struct Explanation: Sendable {
  /// What an author might have written.
  public struct Example: Sendable {
    /// A file of a portfolio, by its path below the folder that holds `Content/` and `Themes/`.
    public struct File: Sendable {
      public let path: String
      private let content: @Sendable () -> [UInt8]

      /// Made when asked for: a file that is too large is nothing to hold for a reader of the words alone.
      public var bytes: [UInt8] { content() }

      public init(_ path: String, _ text: String) { self.init(path, bytes: Array(text.utf8)) }

      public init(_ path: String, bytes: @autoclosure @escaping @Sendable () -> [UInt8]) {
        self.path = path
        content = bytes
      }
    }

    /// The lines that matter, as people are shown them.
    public let shown: String
    /// The files that stand in place of those of a sound portfolio.
    public let files: [File]
    /// Paths of files of the sound portfolio that are not there.
    public let missing: [String]
    /// Links to other places; the text of each is where it leads.
    public let symbolicLinks: [File]

    public init(shown: String, files: [File], missing: [String] = [], symbolicLinks: [File] = []) {
      self.shown = shown
      self.files = files
      self.missing = missing
      self.symbolicLinks = symbolicLinks
    }
  }

  /// How what breaks a rule is mended.
  public enum Remedy: Sendable {
    /// By doing what the help says to the letter: a test does so to the bad example.
    case help
    /// By words, a choice or a file that only a person can give.
    case person
  }

  public let rule: Rule
  /// Nil where nobody has said so: then the help is followed where it can be.
  public let remedy: Remedy?
  /// Why it matters, in one sentence or two.
  public let why: String
  public let bad: Example
  public let good: Example

  public init(_ rule: Rule, remedy: Remedy? = nil, why: String, bad: Example, good: Example) {
    self.rule = rule
    self.remedy = remedy
    self.why = why
    self.bad = bad
    self.good = good
  }

  /// The explanation for a terminal.
  public var text: String {
    """
    \(rule.id) (\(rule.severity.rawValue))
    \(rule.summary)

    \(why)

    This breaks it:

    \(Explanation.indented(bad.shown))

    This keeps it:

    \(Explanation.indented(good.shown))
    \(rule.severity == .error ? "" : "\n\(grading)\n")
    """
  }

  private var grading: String {
    "A portfolio may raise or silence it in portfolio.yml: `rules: {\(rule.id): error}`, or `ignore`."
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(
      separator: "\n")
  }
}
