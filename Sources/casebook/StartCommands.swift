// The verbs `init` and `new`: the first files of a portfolio, and of a case.

import ArgumentParser
import Site

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Begin a portfolio that builds at once.",
    discussion:
      "Writes settings, tags, one case to write over, and a workflow that checks and deploys the site on each commit.")

  @Argument(help: "The folder to begin it in. It must be new, or empty.")
  var folder: String

  func run() throws {
    for path in try NewPortfolio(in: folder).write() { try Terminal.write(lines: "wrote \(path)\n", to: .output) }
    let place = folder == "." ? "" : "cd \(ShellWord.quoted(folder)) && "
    try Terminal.write(
      lines: "next: \(place)casebook build, then open Output/index.html\n"
        + "before you write about real people and schools, read CONSENT.md\n"
        + "to publish it from GitHub, switch Pages on and set the variable CASEBOOK_SOURCE: README.md says where\n",
      to: .output)
  }
}

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a case, with every field explained in it.",
    discussion: """
      The case is a draft until it has `published`; `casebook build --drafts` shows it. A case that is given another \
      name keeps its old address \
      where it says `supersedes: OLD-NAME`.
      """)

  @Argument(help: "The case's address: lower-case letters, digits and hyphens.")
  var slug: String

  @Flag(
    help:
      "Make the case a folder, NAME/index.md, so that people.csv, ties.csv, pictures and other files can lie beside it."
  )
  var folder = false

  @Option(help: "The case's title; without it, the address as words.")
  var title: String?

  @Option(help: "The folder that holds portfolio.yml and cases/.")
  var content = "Content"

  func run() throws {
    let paths = try NewCase(slug: slug, title: title, content: content, isFolder: folder).write()
    for path in paths { try Terminal.write(lines: "wrote \(path)\n", to: .output) }
    try Terminal.write(
      lines: "next: write it, then casebook check; it stays a draft until you give it `published`\n", to: .output)
  }
}
