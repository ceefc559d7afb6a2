// How long whole builds take, beside Hugo with the same files in the same run, and beside the least that there is to
// do.

import ArgumentParser
import Foundation

struct BuildsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "builds", abstract: "Time builds of generated portfolios, beside Hugo.",
    discussion: """
      Every round runs each program once, into an empty folder, one after the other. Medians of the rounds are \
      printed and written to bench.json; where a bound is broken the command ends with 1. From 100,000 cases on \
      casebook alone is run, and once.
      """)

  @Option(help: "The program to measure.")
  var casebook = ".build/release/casebook"

  @Option(help: "Hugo's program; without it, casebook is measured alone.")
  var hugo: String?

  @Option(help: "The site that Hugo builds of the same files.")
  var hugoSite = "Sources/Bench/Hugo"

  @Option(help: "The numbers of cases, with blanks between them.")
  var sizes = "100 1000 10000"

  @Option(help: "How often each program is run.")
  var rounds = 5

  @Option(help: "The folder for portfolios, sites and bench.json.")
  var folder = ".build/bench"

  private static let aloneFrom = 100_000

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds must be at least 1") }
    guard !counts.isEmpty, counts.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("--sizes takes numbers of cases, such as \"100 1000\"")
    }
  }

  private var counts: [Int] { sizes.split(separator: " ").map { Int($0) ?? 0 } }

  func run() throws {
    let root = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let site = hugo.map { HugoSite(program: $0, theme: hugoSite) }
    let version = try MeasuredRun([casebook, "--version"], in: root).output
    var figures = BuildFigures(
      casebook: String(decoding: version, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines),
      hugo: try site?.version(in: root), cores: ProcessInfo.processInfo.activeProcessorCount, rounds: rounds)
    print("\(figures.casebook), \(figures.hugo ?? "no Hugo"), \(figures.cores) cores, medians of \(rounds)\n")
    for count in counts {
      let size = try measure(count, hugo: count < Self.aloneFrom ? site : nil, in: root)
      print(size.lines.joined(separator: "\n"))
      figures.sizes.append(size)
    }
    let bounds = figures.bounds
    print((figures.growthLines + bounds.map(\.line)).joined(separator: "\n"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(figures).write(to: root.appending(path: "bench.json"))
    guard bounds.allSatisfy(\.holds) else { throw ExitCode(1) }
  }

  private func measure(_ count: Int, hugo: HugoSite?, in root: URL) throws -> BuildFigures.Size {
    let content = root.appending(path: "Content-\(count)", directoryHint: .isDirectory)
    try? FileManager.default.removeItem(at: content)
    try GeneratedPortfolio(count: count).write(to: content.path())
    let sites = root.appending(path: "Sites", directoryHint: .isDirectory)
    try? FileManager.default.removeItem(at: sites)
    try FileManager.default.createDirectory(at: sites, withIntermediateDirectories: true)
    func build(_ output: URL, _ options: [String] = []) -> [String] {
      [
        casebook, "build", "--clean", "--content", content.path(), "--output", output.path(), "--timings", "--format",
        "json",
      ]
        + options
    }
    var commands: [(work: BuildFigures.Work, command: (URL) throws -> [String])] = [(.casebook, { build($0) })]
    let isAlone = count >= Self.aloneFrom
    if !isAlone {
      let bench = CommandLine.arguments[0]
      commands += [
        (.withoutDrawings, { build($0, ["--no-drawings"]) }),
        (.check, { _ in [casebook, "check", "--content", content.path(), "--timings", "--format", "json"] }),
        (.floor, { [bench, "floor", content.path(), $0.path()] }),
      ]
      if let hugo {
        commands.append((.hugo, { try hugo.command(content: content, output: $0, folder: root) }))
      }
    }

    var runs: [BuildFigures.Work: [MeasuredRun]] = [:]
    var pages: [BuildFigures.Work: Int] = [:]
    for round in 0..<(isAlone ? 1 : rounds) {
      for (work, command) in commands {
        // A folder of its own for each run: on ext4 what is removed just before slows the making of files for minutes.
        let output = sites.appending(path: "\(round)-\(work.rawValue)", directoryHint: .isDirectory)
        runs[work, default: []].append(try MeasuredRun(try command(output), in: root))
        let made = Self.pages(in: output)
        pages[work] = made
        // Hugo passes over some mistakes in templates, and then writes nothing.
        guard work != .hugo || made >= count else {
          throw MeasuredRun.Failure(description: "Hugo wrote \(made) pages of \(count) cases")
        }
      }
    }
    var size = BuildFigures.Size(cases: count)
    size.runs = commands.map { BuildFigures.Run($0.work, runs[$0.work] ?? [], pages: pages[$0.work] ?? 0) }
    size.stages = try BuildFigures.Stage.medians(of: runs[.casebook] ?? [])
    for place in [content, sites] { try? FileManager.default.removeItem(at: place) }
    return size
  }

  private static func pages(in site: URL) -> Int {
    let files = FileManager.default.enumerator(atPath: site.path())
    return files?.reduce(0) { $0 + (($1 as? String)?.hasSuffix(".html") == true ? 1 : 0) } ?? 0
  }
}
