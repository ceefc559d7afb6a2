// What a build says when it is done: every diagnostic, what was made, and how long each stage took.

import Cases
import Diagnostics
import Pages
import Themes

/// The account of one build.
public struct BuildReport: Sendable {
  /// How long a stage took, and on how many things it worked.
  public struct Timing: Sendable {
    public let stage: Stage
    public let seconds: Double
    public let count: Int
    /// How many more there are that were kept from an earlier build.
    public let kept: Int
  }

  public internal(set) var sources = SourceSet()
  /// As the portfolio grades them; in stable order once the build is done.
  public private(set) var diagnostics: [Diagnostic] = []
  /// How this portfolio grades each rule.
  private var grades = RuleGrades()
  /// Published cases.
  public internal(set) var cases = 0
  /// Cases that are not published, and why.
  public internal(set) var heldBack = HeldBack()
  /// Files and folders of the content folder from which nothing is read, in the order of their paths.
  public internal(set) var unread: [UnreadFile] = []
  /// HTML pages; 0 where nothing was published.
  public internal(set) var pages = 0
  /// Where the site stands; nil where nothing was published.
  public internal(set) var output: String?
  /// Slugs of cases that the site before had a page for and the new one has not, in byte order.
  public private(set) var goneCases: [String] = []
  public private(set) var timings: [Timing] = []
  /// Why each file of the site was made anew that might have been kept, by its path; empty where nothing is kept.
  public internal(set) var rebuilt: [String: String] = [:]
  private var started: ContinuousClock.Instant?

  public var errors: Int { diagnostics.count(of: .error) }
  public var warnings: Int { diagnostics.count(of: .warning) }

  /// Whether what was found keeps a site from being published.
  public func isRefused(strict: Bool) -> Bool { errors > 0 || strict && warnings > 0 }

  /// Whether every error is in a case that would not have been published anyway.
  public var hasErrorsInDraftsAlone: Bool {
    let drafts = Set(heldBack.drafts.map(\.text))
    guard errors > 0, !drafts.isEmpty else { return false }
    return diagnostics.allSatisfy { found in
      guard found.severity == .error else { return true }
      guard let parts = found.span.map({ sources[$0.file].path.split(separator: "/") }),
        let place = parts.lastIndex(of: "cases"), place + 1 < parts.count
      else { return false }
      let name = parts[place + 1]
      return drafts.contains(String(name.hasSuffix(".md") ? name.dropLast(3) : name))
    }
  }

  /// Returns a sentence that says why a file of the site was made anew, or that it was kept.
  ///
  /// - Parameter path: Below the output folder, or with it.
  public func explanation(ofFileAt path: String) -> String {
    guard let output else { return "\(path) is as it was: nothing was published" }
    let below = path.hasPrefix(output + "/") ? String(path.dropFirst(output.utf8.count + 1)) : path
    if let reason = rebuilt[below] { return "\(below) was made anew: \(reason)" }
    let isThere = (try? Disk.kind(of: "\(output)/\(below)")) == .file
    return isThere ? "\(below) was kept: nothing that it is made of has changed" : "the site has no file \(below)"
  }

  // MARK: Time

  mutating func begin(_ stage: Stage) { started = .now }

  mutating func end(_ stage: Stage, count: Int, kept: Int = 0) {
    guard let started else { return }
    let time = (ContinuousClock.now - started).components
    timings.append(
      Timing(
        stage: stage, seconds: Double(time.seconds) + Double(time.attoseconds) / 1e18, count: count - kept, kept: kept))
    self.started = nil
  }

  // MARK: The site before

  /// Finds the cases that the site before had a page for, and a site of these paths has not.
  mutating func report(casesGoneFrom previous: [String], now paths: [String]) {
    let present = Set(paths.compactMap(SiteAddress.caseSlug))
    goneCases = previous.filter { !present.contains($0) }
  }

  // MARK: Diagnostics

  /// Takes over the severities that a portfolio gives to rules; from here on they hold for every diagnostic.
  mutating func grade(by settings: PortfolioSettings) {
    grades = RuleGrades(of: settings)
    add(grades.mistakes)
  }

  /// Adds what a stage has found. Every diagnostic of a run comes in here, so that all are graded in one way. The text
  /// that it shows is held from here on.
  mutating func add(_ found: [Diagnostic]) {
    let graded = grades.graded(found)
    for span in graded.flatMap({ [$0.span].compactMap { $0 } + $0.labels.map(\.span) }) { sources.hold(span.file) }
    diagnostics += graded
  }

  /// Whether some file could only be read in part.
  var hasGaps: Bool { diagnostics.contains { [.yamlSyntax, .yamlAlias, .yamlTag].contains($0.rule) } }

  /// Sorts what was found. Of some files alone, keeps what concerns them, and counts the rest.
  mutating func finish(keeping files: CheckedFiles?) {
    diagnostics = diagnostics.inStableOrder(in: sources)
    if let files { keep(files) }
  }

  /// What is wrong in other files than those that a check was asked about.
  public private(set) var elsewhere: (errors: Int, warnings: Int)?
  /// Files that a check was asked about and that hold nothing that is read: their paths in messages.
  public private(set) var checkedInVain: [String] = []

  /// Keeps what concerns these files, and counts the rest.
  private mutating func keep(_ files: CheckedFiles) {
    let others = diagnostics.filter { !files.concern($0, in: sources) }
    diagnostics.removeAll { !files.concern($0, in: sources) }
    elsewhere = (others.count(of: .error), others.count(of: .warning))
    checkedInVain = files.unread(in: sources)
  }

  // MARK: Themes

  /// Adds a mistake for each template of a theme that made far more of a page than the page model holds.
  mutating func report(_ faults: [TemplateFaults], theme: String) {
    let overgrown = Set(faults.compactMap(\.overgrown))
    add(
      PageTemplate.all.filter(overgrown.contains).compactMap { template in
        sources.id(ofPath: "Themes/\(theme)/templates/\(template.name).mustache").map { file in
          Diagnostic(
            .themeGrowth, "the template makes a page that is far larger than what it shows", at: Span(file, 0..<0),
            help:
              "a list inside itself is written once for each pair of entries: open the inner one outside the outer one")
        }
      })
  }
}

/// What rendering a page has shown of its templates.
struct TemplateFaults: Sendable {
  let overgrown: PageTemplate?

  init(of page: RenderedPage) { overgrown = page.overgrown }
}

extension RuleGrades {
  /// The grades of a portfolio; it may name every rule that there is.
  init(of settings: PortfolioSettings) { self.init(settings.rules, known: Rule.all + Rule.ofThemes) }
}
