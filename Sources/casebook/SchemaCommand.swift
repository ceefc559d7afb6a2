// The verb `schema`: the declared fields, for editors and other programs.

import ArgumentParser
import Cases
import Site

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of a case's front matter, or of another file's.",
    discussion: """
      An editor with a YAML language server completes and explains fields with it. The schema is of draft 2020-12. It
      sees the form of each field; `casebook check` sees also whether what is named exists.
      """)

  @Argument(help: "Which file the schema is for.")
  var subject: SchemaSubject = .study

  func run() throws { try StandardStream.output.write(subject.schemaFile) }
}

extension SchemaSubject: ExpressibleByArgument {}
