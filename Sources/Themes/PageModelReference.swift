// The page model as theme authors read it: a table for each template, for what every page has, and for the entries of
// lists. It is made from the declarations that templates are compiled against, so it cannot say anything else.

/// The reference of a page model, in Markdown.
public struct PageModelReference {
  public let text: String

  /// Describes these pages and everything that they hold. O(names).
  ///
  /// - Parameter frame: What all of them include.
  public init(of pages: [PageTemplate], frame: PageSchema) {
    var text = """
      # Page model \(PageVocabulary.version)

      What the templates of a theme may use. [Making a theme](MakingATheme.md) says how.

      Text is written with `{{name}}`, markup with `{{{name}}}`. A flag is opened with `{{#name}}` and `{{^name}}`, and
      so is everything else: a section over text, markup, a list or an object is there if it holds something. A list is
      opened once for each of its entries; `{{#name.any}}` asks whether there are any. Inside a list or an object a name
      is looked for there first, then further out.

      ## Every page

      \(Self.table(frame))

      """
    for page in pages {
      text += "\n## \(page.name).mustache\n\n\(Self.capitalised(page.schema.meaning)).\n"
      text += Self.names(of: page.schema, besides: frame)
    }
    let schemas = PageSchema.reached(from: pages.map(\.schema))
    let inner = schemas.filter { schema in schema !== frame && !pages.contains { $0.schema === schema } }
    text += "\n## What lists and objects hold\n"
    for schema in inner.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      text += "\n### \(schema.name)\n\n\(Self.capitalised(schema.meaning)).\n" + Self.names(of: schema, besides: frame)
    }
    self.text = text
  }

  private static func names(of schema: PageSchema, besides frame: PageSchema) -> String {
    let parts = schema.parts.filter { $0 !== frame }.map { "`\($0.name)`" }
    let also = parts.isEmpty ? "" : " It has all of \(parts.joined(separator: " and ")).\n"
    return (also.isEmpty ? "" : "\n" + also.dropFirst()) + (schema.own.isEmpty ? "" : "\n\(table(schema))\n")
  }

  private static func table(_ schema: PageSchema) -> String {
    (["| Name | Holds | Meaning |", "|---|---|---|"]
      + schema.own.map { "| `\($0.name.text)` | \(kind(of: $0)) | \($0.name.meaning) |" }).joined(separator: "\n")
  }

  private static func kind(of field: PageField) -> String {
    switch field.kind {
    case .text: "text"
    case .markup: "markup"
    case .flag: "flag"
    case .list: "list of `\(field.inner?().name ?? "")`" + rest(of: field)
    case .object: "`\(field.inner?().name ?? "")`"
    case .strings: "words"
    }
  }

  /// Where a list goes on that may hold more than its page shows.
  private static func rest(of field: PageField) -> String {
    let groups = field.beyond.map { names in names.map { "`\($0)`" }.joined(separator: " or ") }
    return groups.isEmpty ? "" : "; the rest in \(groups.joined(separator: ", and in "))"
  }

  private static func capitalised(_ phrase: String) -> String { phrase.prefix(1).uppercased() + phrase.dropFirst() }
}
