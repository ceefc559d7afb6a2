// The verbs `build` and `check`, and the flags that they share.

import ArgumentParser
import Cases
import DevServer
import Diagnostics
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check everything, then publish the site.",
    discussion: "Where there is an error nothing is published, and the site that was there before stays as it is.")

  @OptionGroup var common: CommonOptions

  @Option(
    help: "The folder to write the site into, Output unless named, with --drafts Output-drafts. All of it is replaced.")
  var output: String?

  @Option(
    name: .customLong("base-url"), help: "The address where the site will stand, in place of the portfolio's own.")
  var baseURL: String?

  @Flag(
    name: .customLong("no-drawings"),
    help: "Leave the drawings of networks out, for a quick look at the rest: pages have them in words and tables.")
  var leavesDrawingsOut = false

  @Flag(help: "Make everything anew, and use nothing that the build before has kept in .casebook-cache.")
  var clean = false

  @Option(
    name: .customLong("explain-rebuild"),
    help: "Say why a file of the site was made anew, such as cases/oak.html, or that it was kept.")
  var explained: [String] = []

  func validate() throws {
    guard let baseURL else { return }
    do throws(WebAddress.Mistake) { _ = try BaseURL(parsing: baseURL) } catch {
      throw ValidationError("--base-url must be a web address, such as https://example.org/pln/: \(error.reason)")
    }
  }

  func run() async throws {
    var options = common.buildOptions
    options.output = output ?? (common.drafts ? "Output-drafts" : "Output")
    if common.drafts, try BuildOptions.holdsPublicSite(options.output) {
      throw MachineFailure(
        usage: "`\(options.output)` holds a site without drafts, which one with drafts would replace",
        help: output == nil
          ? "name another folder with --output, or delete that one"
          : "leave --output out, and the preview goes into Output-drafts; or name another folder for it")
    }
    options.drawings = leavesDrawingsOut ? .leftOut : .drawn
    options.baseURL = try baseURL.map(BaseURL.init(parsing:))
    options.cache = ".casebook-cache"
    options.usesCache = !clean
    try await common.run(publishes: true) { build async throws(MachineFailure) in
      try await build.run()
    } of: {
      Build(options, progress: $0)
    } adding: { report in
      explained.map { report.explanation(ofFileAt: $0) }
    }
  }
}

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check everything, or some files, and write nothing.",
    discussion: """
      All that `build` says, of all files in one run; that a drawing is not clear only a search for it shows, which \
      --draw adds. With files, the \
      whole portfolio is read, and what concerns these files is said.
      """)

  @Argument(help: "Files or folders of the content folder, such as Content/cases/oak.md; without any, all of it.")
  var files: [String] = []

  @OptionGroup var common: CommonOptions

  @Flag(help: "Search for the drawing of each network as well, as `build` does, and say which are not clear.")
  var draw = false

  @Flag(help: "Go on, and check again whenever a file is saved; Ctrl-C ends it.")
  var watch = false

  func validate() throws {
    if watch, common.format == .sarif {
      throw ValidationError("--watch writes one list after the other, which is no SARIF log: leave one of the two out")
    }
  }

  func run() async throws {
    var options = common.buildOptions
    options.drawings = draw ? .drawn : .sketched
    options.files = files.isEmpty ? nil : files
    guard watch else { return try await check(options) }
    Interruption.endsTheProgram()
    let watcher = try FolderWatcher(options.watchedFolders(), polls: false)
    try await checkAgain(options)
    for await _ in watcher.changes {
      watcher.watch(try options.watchedFolders())
      // A folder that is not there now may come back.
      do { try await checkAgain(options) } catch let failure as MachineFailure { _ = Casebook.code(of: failure) }
    }
  }

  private func check(_ options: BuildOptions) async throws {
    try await common.run(publishes: false, inPlace: watch) { build async throws(MachineFailure) in
      try await build.check()
    } of: {
      Build(options, progress: $0)
    }
  }

  /// Checks, whatever comes of it.
  private func checkAgain(_ options: BuildOptions) async throws {
    do { try await check(options) } catch is ExitCode {}
  }
}

/// What `build` and `check` have in common.
struct CommonOptions: ParsableArguments {
  @Option(help: "The folder that holds portfolio.yml and cases/.")
  var content = "Content"

  @Option(help: "The theme's name; without it, the one that portfolio.yml names.")
  var theme: String?

  @OptionGroup var messages: MessageOptions
  var format: DiagnosticFormat { messages.format }

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Include cases that have no `published`, marked as drafts: a preview, closed to search engines.")
  var drafts = false

  @Option(
    help:
      """
      The day of the build (YYYY-MM-DD): lifts embargoes up to it, and holds back what is published later. Without \
      it all embargoes hold, and nothing else waits.
      """,
    transform: CommonOptions.day)
  var date: PartialDate?

  @Flag(help: "Say how long each stage took.")
  var timings = false

  @Flag(name: .shortAndLong, help: "Write diagnostics only: no progress and no summary.")
  var quiet = false

  static func day(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text), date.day != nil else {
      throw ValidationError("a day is YYYY-MM-DD, such as 2026-09-01")
    }
    return date
  }

  var buildOptions: BuildOptions {
    var options = BuildOptions()
    options.content = content
    options.theme = theme
    options.isStrict = strict
    options.includesDrafts = drafts
    options.date = date
    return options
  }

  /// Runs a build, writes what it found, and ends with the code that the content deserves.
  ///
  /// - Parameters:
  ///   - publishes: Whether `work` publishes what it found sound.
  ///   - inPlace: Whether what is written takes the place of what was there before, on a terminal.
  ///   - more: What is said at the end besides.
  func run(
    publishes: Bool, inPlace: Bool = false, _ work: (Build) async throws(MachineFailure) -> BuildReport,
    of make: (@escaping @Sendable (Progress) -> Void) -> Build,
    adding more: (BuildReport) -> [String] = { _ in [] }
  ) async throws {
    let progress = format == .text ? ProgressDisplay(isQuiet: quiet) : nil
    let started = ContinuousClock.now
    let result: Result<BuildReport, MachineFailure>
    do throws(MachineFailure) {
      result = .success(try await work(make { progress?.show($0) }))
    } catch { result = .failure(error) }
    progress?.end()
    let report = try result.get()

    let summary = Summary(report: report, options: self, publishes: publishes, duration: ContinuousClock.now - started)
    do throws(MachineFailure) {
      if inPlace { try Terminal.clear() }
      try DiagnosticOutput.write(report.diagnostics, in: report.sources, as: format)
      if format == .text, let gone = summary.gone { try Terminal.write(lines: gone + "\n", to: .error) }
      if !quiet { try StandardStream.output.write(summary.bytes) }
      try Terminal.write(lines: more(report).map { $0 + "\n" }.joined(), to: format == .text ? .output : .error)
    } catch { throw report.output == nil ? error : error.leaving(.replaced) }
    if report.isRefused(strict: strict) { throw ExitCode(1) }
  }
}
