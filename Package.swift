// swift-tools-version: 6.1
import PackageDescription

/// Without what a debugger reads. The compiler's front end is asked itself: the package manager says `-g` last.
let undebugged: [SwiftSetting] = [.unsafeFlags(["-Xfrontend", "-gnone"], .when(configuration: .debug))]

/// For small targets that every test waits for: optimised in debug builds too. `Cases` is not among them, because
/// optimising it takes longer than its tests do without.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))] + undebugged

// Imports point one way: casebook → DevServer → Site → Pages → {Themes, Words} → Synthesis → Cases →
// {Networks, Formats, Diagnostics} → Markup.
let package = Package(
  name: "casebook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "casebook", targets: ["casebook"]),
    // For Tests/Fuzz, which is a package of its own.
    .library(name: "Cases", targets: ["Cases"]),
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    // The libcmark that the system provides, as C declares it: no Swift of ours stands here.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // The libyaml that the system provides, as C declares it: no Swift of ours stands here.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // The few calls of the system that Swift's C library does not show.
    .target(name: "CSystem"),
    // Every byte of HTML, SVG, XML and JSON leaves through this writer; it knows nothing else.
    .target(name: "Markup", swiftSettings: optimised),
    // Source files, spans, messages and how they are printed; it knows no domain.
    .target(name: "Diagnostics", dependencies: ["Markup"], swiftSettings: optimised),
    // Bytes become trees with spans: YAML, JSON, CSV, XML, BibTeX; it knows no domain.
    .target(name: "Formats", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: optimised),
    // Bytes an author wrote become a CaseStudy and diagnostics; no disk, no page, no layout.
    .target(name: "Cases", dependencies: ["CCMark", "Diagnostics", "Formats", "Markup", "Networks"]),
    // Graphs, measures, layout and drawing: mathematics and SVG, never YAML or Markdown.
    // Without optimisation the search takes a hundred times as long.
    .target(
      name: "Networks", dependencies: ["Markup", .product(name: "HeapModule", package: "swift-collections")],
      swiftSettings: optimised),
    // Only what is visible across cases stands here, and it is computed, never written.
    .target(name: "Synthesis", dependencies: ["Cases", "Diagnostics"]),
    // Every word that the tool itself says to a reader: one phrasebook for each language.
    .target(name: "Words", dependencies: ["Cases", "Networks", "Synthesis"]),
    // A page model and a theme become bytes; a CaseStudy is never seen here.
    .target(name: "Themes", dependencies: ["Diagnostics", "Markup"], swiftSettings: optimised),
    // Which pages a site has, at which paths, and what each of them says: page models and drawings, never a disk.
    .target(
      name: "Pages", dependencies: ["Cases", "Diagnostics", "Markup", "Networks", "Synthesis", "Themes", "Words"]),
    // The pipeline: the only room that joins the others, and the only one that touches files.
    .target(
      name: "Site",
      dependencies: ["Cases", "CSystem", "Diagnostics", "Markup", "Networks", "Pages", "Synthesis", "Themes", "Words"]),
    // The site in a browser while it is written: HTTP on loopback, reloading, and the watching of folders.
    .target(name: "DevServer", dependencies: ["CSystem", "Diagnostics", "Markup", "Site"]),
    // Flags, progress and exit codes; no logic.
    .executableTarget(
      name: "casebook",
      dependencies: [
        "Cases", "CSystem", "DevServer", "Diagnostics", "Markup", "Site", "Themes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Generated portfolios and the clock: measurements live here, never in tests.
    .executableTarget(
      name: "Bench",
      dependencies: [
        "CCMark", "CLibYAML", "Networks", "Site", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Hugo"]),
    // What tests of several rooms share; it never ships.
    .target(name: "TestSupport", dependencies: ["Cases", "Diagnostics", "Words"], path: "Tests/TestSupport"),
    // One folder of tests for each room; Fixtures holds real files. Tests say themselves where they fail, and are
    // built sooner without what a debugger reads.
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"], swiftSettings: undebugged),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"], swiftSettings: undebugged),
    .testTarget(name: "FormatsTests", dependencies: ["Formats"], swiftSettings: undebugged),
    .testTarget(
      name: "CasesTests", dependencies: ["Cases", "Formats", "TestSupport", "Words"], swiftSettings: undebugged),
    .testTarget(name: "NetworksTests", dependencies: ["Networks", "TestSupport", "Words"], swiftSettings: undebugged),
    .testTarget(
      name: "SynthesisTests", dependencies: ["Synthesis", "TestSupport", "Words"], swiftSettings: undebugged),
    .testTarget(
      name: "WordsTests", dependencies: ["Cases", "Diagnostics", "Networks", "Words"], swiftSettings: undebugged),
    .testTarget(name: "ThemesTests", dependencies: ["TestSupport", "Themes"], swiftSettings: undebugged),
    .testTarget(
      name: "PagesTests", dependencies: ["Cases", "Diagnostics", "Pages", "TestSupport", "Themes", "Words"],
      swiftSettings: undebugged),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Cases", "Diagnostics", "Networks", "Pages", "Site", "Synthesis", "TestSupport", "Words"],
      swiftSettings: undebugged),
    .testTarget(
      name: "DevServerTests", dependencies: ["DevServer", "Diagnostics", "Markup", "Site", "TestSupport"],
      swiftSettings: undebugged),
  ],
  swiftLanguageModes: [.v6]
)

// The index that is written beside a debug build is asked for the tests alone. To leave out of it what the system
// declares saves a twentieth of the build.
for target in package.targets where target.type != .system {
  let unindexed = ["-index-ignore-system-modules", "-index-ignore-clang-modules"]
  target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(unindexed, .when(configuration: .debug))]
}
