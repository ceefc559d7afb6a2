// Measurements, and the portfolios that they are made on. Nothing here is part of what ships.

import ArgumentParser

@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Bench", abstract: "Generates what casebook is measured on, and times builds and layouts.",
    subcommands: [
      BuildsCommand.self, FloorCommand.self, PortfolioCommand.self, PreviewCommand.self, LayoutCommand.self,
    ])
}

struct PortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Write a portfolio of generated cases: the same number gives the same bytes.",
    discussion: "Each case has 30 people in 6 communities, 60 ties, 6 actions, 4 outcomes and 1,000 words: about 17 KB."
  )

  @Argument(help: "The folder to write; it must not exist yet.")
  var folder: String

  @Option(help: "How many cases.")
  var cases = 1000

  func validate() throws {
    guard (1...1_000_000).contains(cases) else { throw ValidationError("--cases must be from 1 to 1,000,000") }
  }

  func run() throws { try GeneratedPortfolio(count: cases).write(to: folder) }
}
