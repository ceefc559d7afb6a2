// What is asked of a build.

import Cases
import Pages
import Words

/// What is to be built, and how.
public struct BuildOptions: Sendable {
  public var content = "Content"
  public var output = "Output"
  /// The theme's name; nil for the one that the portfolio names.
  public var theme: String?
  /// Whether warnings keep a site from being published.
  public var isStrict = false
  public var includesDrafts = false
  /// The day of the build, on which embargoes and `published` are looked at; nil keeps all embargoes.
  public var date: PartialDate?
  /// The address to build for, in place of the portfolio's own.
  public var baseURL: BaseURL?
  public var drawings = DrawingMode.drawn
  /// Where a build keeps what it made for the next one; nil where it keeps nothing.
  public var cache: String?
  /// Whether a build uses what the one before it kept.
  public var usesCache = true
  /// The files that `check` is asked about, or folders of them; nil for all.
  public var files: [String]?
  /// The words of the site, in place of those of the portfolio's language: for tests.
  package var phrasebook: (any Phrasebook)?

  public init() {}

  /// Everything in which two builds of the same files may differ.
  var frame: String {
    let parts: [Any?] = [includesDrafts, date, baseURL, drawings, phrasebook.map { type(of: $0) }]
    return parts.map { $0.map { "\($0)" } ?? "" }.joined(separator: "\n")
  }

  /// Returns what the site says in a language (BCP 47).
  func words(in language: String) -> any Phrasebook { phrasebook ?? Phrasebooks.phrasebook(for: language) }
}

extension BuildOptions {
  /// Whether a folder holds a site that is no preview: search engines may read it.
  public static func holdsPublicSite(_ folder: String) throws(MachineFailure) -> Bool {
    guard try SiteManifest(ofSiteIn: folder) != nil else { return false }
    let file = "\(folder)/robots.txt"
    guard try Disk.kind(of: file) == .file, let robots = try Disk.read(file, atMost: 4_096) else { return true }
    return !String(decoding: robots, as: UTF8.self).split(separator: "\n").contains("Disallow: /")
  }
}
