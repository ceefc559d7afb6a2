// The verb `serve`: the site in a browser while it is written.

import ArgumentParser
import Cases
import DevServer
import Diagnostics
import Site
import Synchronization

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site in a browser, and follow what is saved.",
    discussion: """
      Drafts are shown, marked as such. Pages that are open follow each file that is saved; errors are shown over the \
      page as it last was. Nothing is written, and only this machine can open the site. Ctrl-C ends it.
      """)

  @Option(help: "The folder that holds portfolio.yml and cases/.")
  var content = "Content"

  @Option(help: "The theme's name; without it, the one that portfolio.yml names.")
  var theme: String?

  @Option(
    help: "The day that is looked at (YYYY-MM-DD), which lifts embargoes up to it. Without it all embargoes hold.",
    transform: CommonOptions.day)
  var date: PartialDate?

  @Option(help: "The port; without it 8230, or any that is free.")
  var port: Int?

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Look through the folders all the time, where the system does not say what others change in them.")
  var poll = false

  @Flag(name: .shortAndLong, help: "Write the address and diagnostics only.")
  var quiet = false

  func validate() throws {
    if let port, !(1...65_535).contains(port) { throw ValidationError("a port is a number from 1 to 65535") }
  }

  func run() async throws {
    Interruption.endsTheProgram()
    Interruption.outlivesReaders()
    let server = try HTTPServer(port: port)
    var options = BuildOptions()
    options.content = content
    options.theme = theme
    options.includesDrafts = true
    options.date = date
    // The page for addresses that lead nowhere links from the root of the site, which is here.
    options.baseURL = try BaseURL(parsing: server.address)
    // The first reading of many cases takes its time; later ones are of what was saved.
    let progress = ProgressDisplay(isQuiet: quiet)
    let site = Preview(options) { progress?.show($0) }
    let watcher = try FolderWatcher(await site.watchedFolders(), polls: poll)
    let preview = LivePreview(of: site, on: server)
    let started: Result<PreviewUpdate, MachineFailure>
    do throws(MachineFailure) { started = .success(try await preview.start()) } catch { started = .failure(error) }
    progress?.end()
    let first = try started.get()
    say("serving \(server.address) until Ctrl-C")
    // What is left out is said once, and again when it is something else.
    let leftOut = Mutex<[String]>([])
    @Sendable func report(_ result: Result<PreviewUpdate, MachineFailure>) {
      let new = lines(leftOutOf: result)
      let isSame = leftOut.withLock { last in
        defer { last = new }
        return last == new
      }
      write(result, isSame ? [] : new)
    }
    report(.success(first))
    if open { try Browser.open(server.address) }
    await preview.follow(watcher, report: report)
  }

  /// Returns which cases and files are not in the site.
  private func lines(leftOutOf result: Result<PreviewUpdate, MachineFailure>) -> [String] {
    guard case .success(let update) = result else { return [] }
    let report = update.report
    return LeftOut(heldBack: report.heldBack, unread: report.unread, hasDate: date != nil, isWhole: true).lines
  }

  /// Writes what an update has found, as `check` does, and in a line what is shown.
  private func write(_ result: Result<PreviewUpdate, MachineFailure>, _ leftOut: [String]) {
    switch result {
    case .failure(let failure): _ = Casebook.code(of: failure)
    case .success(let update):
      let report = update.report
      try? DiagnosticOutput.write(report.diagnostics, in: report.sources, as: .text)
      guard !quiet else { return }
      let found = Summary.found(report.errors, report.warnings)
      let words =
        update.isCurrent
        ? ([Summary.count(report.cases, "case", "cases") ?? "no cases"] + (found.isEmpty ? ["nothing to mend"] : found))
          .joined(separator: ", ")
        : "\(found.joined(separator: ", ")); the site is shown as it last was without errors"
      say((leftOut + [words]).joined(separator: "\n"))
    }
  }

  /// Writes lines to standard output. Where its reader has gone, as behind `| head`, the site is served all the same.
  private func say(_ lines: String) { try? Terminal.write(lines: lines + "\n", to: .output) }
}
