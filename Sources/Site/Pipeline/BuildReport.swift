// What a build says when it is done: every diagnostic, what was made, and how long each stage took.

import Cases
import Diagnostics
import Networks
import Themes

/// The account of one build.
public struct BuildReport: Sendable {
  /// How long a stage took, and on how many things it worked.
  public struct Timing: Sendable {
    public let stage: Stage
    public let seconds: Double
    public let count: Int
  }

  public internal(set) var sources = SourceSet()
  /// In stable order.
  public internal(set) var diagnostics: [Diagnostic] = []
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
  private var started: ContinuousClock.Instant?

  public var errors: Int { diagnostics.count(of: .error) }
  public var warnings: Int { diagnostics.count(of: .warning) }

  /// Whether what was found keeps a site from being published.
  public func isRefused(strict: Bool) -> Bool { errors > 0 || strict && warnings > 0 }

  // MARK: Time

  mutating func begin(_ stage: Stage) { started = .now }

  mutating func end(_ stage: Stage, count: Int) {
    guard let started else { return }
    let time = (ContinuousClock.now - started).components
    timings.append(Timing(stage: stage, seconds: Double(time.seconds) + Double(time.attoseconds) / 1e18, count: count))
    self.started = nil
  }

  mutating func time<Value>(_ stage: Stage, count: Int, _ body: () -> Value) -> Value {
    begin(stage)
    let value = body()
    end(stage, count: count)
    return value
  }

  // MARK: The site before

  /// Finds the cases that the site before had a page for, and a site of these paths has not.
  mutating func report(casesGoneFrom previous: [String], now paths: [String]) {
    let present = Set(paths.compactMap(SiteAddress.caseSlug))
    goneCases = previous.filter { !present.contains($0) }
  }

  // MARK: Drawings

  /// How good the drawing is in which most ties run over people, and of those alike in that the one with most crossings; nil where nothing was drawn.
  public private(set) var worstDrawing: (slug: String, quality: LayoutQuality)?

  /// Adds what is wrong with drawings, and finds the worst of them.
  mutating func report(_ drawings: [NetworkDrawing]) {
    diagnostics = (diagnostics + drawings.flatMap(\.diagnostics)).inStableOrder()
    for drawing in drawings {
      guard let quality = drawing.quality else { continue }
      if let worst = worstDrawing, (worst.quality.tiesOverPeople, worst.quality.crossings) >= (quality.tiesOverPeople, quality.crossings) { continue }
      worstDrawing = (drawing.slug, quality)
    }
  }

  // MARK: Themes

  /// Adds a mistake for each template that made far more of a page than the page model holds.
  mutating func report(overgrown templates: Set<PageTemplate>, theme: String) {
    for template in PageTemplate.allCases where templates.contains(template) {
      guard let file = sources.id(ofPath: "Themes/\(theme)/templates/\(template.rawValue).mustache") else { continue }
      diagnostics.append(
        Diagnostic(
          .themeGrowth, "the template makes a page that is far larger than what it shows", at: Span(file, 0..<0),
          help: "a list inside itself is written once for each pair of entries: open the inner one outside the outer one"))
    }
    diagnostics = diagnostics.inStableOrder()
  }

  /// Adds a warning for each name that a template asked for and its page did not answer.
  mutating func report(unanswered names: Set<String>, theme: String) {
    guard !names.isEmpty, let file = sources.id(ofPath: "Themes/\(theme)/theme.yml") else { return }
    diagnostics += names.sorted().map { name in
      Diagnostic(
        .themeUnanswered, "a template of this theme asks for `\(name)` on a page that does not have it", at: Span(file, 0..<0),
        help: "look for `{{\(name)}}` in the templates, and use it only where the page model has it")
    }
    diagnostics = diagnostics.inStableOrder()
  }
}
