// `codebook.html`: every field of a case, and of the files that all cases share, with its meaning and what may stand
// there, made from the declarations that they are read with. Researchers who use the data find here what a column
// means.

import Cases
import Markup
import Themes

/// The fields of a case and of the shared files as a page.
struct CodebookPage: Sendable {
  let site: SiteContext

  init(in site: SiteContext) { self.site = site }

  func render() -> RenderedPage { site.theme.render(.page, model()) }

  func model() -> PageObject {
    let records = CodebookPage.records
    var model = site.frame(
      of: .page,
      SiteContext.Heading(title: "Codebook", description: CodebookPage.summary, path: SiteAddress.codebook),
      origin: LinkOrigin(path: SiteAddress.codebook))
    model[.summary] = CodebookPage.summary
    model[.article] = CodebookPage.article(records)
    model[.contents] = records.map {
      SiteContext.link(CodebookPage.heading($0), LinkOrigin.fragment(CodebookPage.id($0)))
    }
    return model
  }

  private static let summary =
    "Every field that a case, portfolio.yml, tags.yml and needs.yml may have, what it means, and what may stand there."

  /// The record of a case, then every record that stands in one before it, each once; then likewise those of the shared
  /// files.
  static let records: [RecordDescription] = {
    var found: [RecordDescription] = []
    var names: Set<String> = []
    for subject in [SchemaSubject.study, .portfolio, .tags, .needs] {
      var index = found.count
      found += subject.type.records.filter { names.insert($0.noun).inserted }
      while index < found.count {
        for record in found[index].fields.flatMap({ $0.type.records }) where names.insert(record.noun).inserted {
          found.append(record)
        }
        index += 1
      }
    }
    return found
  }()

  /// The file that is made of entries of a record, where it is not a case.
  private static let files = ["a portfolio": "portfolio.yml", "a tag": "tags.yml", "a need": "needs.yml"]

  private static func article(_ records: [RecordDescription]) -> Fragment {
    var writer = MarkupWriter(.html)
    writer.element(
      "p",
      text:
        "A field that is left out is shown as not reported. A field marked * may also say not-known, not-applicable or withheld."
    )
    for record in records {
      writer.element(
        "h2", [Attribute("id", id(record))], text: heading(record) + (files[record.noun].map { " (\($0))" } ?? ""))
      writer.element("dl", [Attribute("class", "facts")]) { writer in
        for field in record.fields { entry(field, &writer) }
      }
    }
    return writer.finish()
  }

  private static func entry(_ field: FieldDescription, _ writer: inout MarkupWriter) {
    writer.element("div") { writer in
      writer.element("dt") { writer in
        writer.element("code", text: field.name)
        if field.isRequired { writer.text(" (needed)") }
      }
      writer.element("dd") { writer in
        writer.text(Wording.capitalisedFirst(field.meaning) + ": " + field.type.words)
        for (index, record) in field.type.records.enumerated() {
          writer.text(index == 0 ? " (see " : ", ")
          writer.element("a", [Attribute("href", LinkOrigin.fragment(id(record)))], text: heading(record))
        }
        writer.text((field.type.records.isEmpty ? "" : ")") + (field.type.mayBeMissing ? "*" : "") + ".")
        if field.since != SchemaVersion.first { writer.text(" Since version \(field.since).") }
      }
    }
  }

  /// `an outcome` → `Outcome`.
  private static func heading(_ record: RecordDescription) -> String {
    let words = record.noun.split(separator: " ").drop { ["a", "an"].contains($0) }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func id(_ record: RecordDescription) -> String {
    heading(record).lowercased().split(separator: " ").joined(separator: "-")
  }
}
