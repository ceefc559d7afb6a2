// `codebook.html`: every field of a case, with its meaning and what may stand there, made from the declarations that
// cases are read with. Researchers who use the data find here what a column means.

import Cases
import Markup
import Themes

/// The fields of a case as a page.
struct CodebookPage: Sendable {
  let site: SiteContext

  init(in site: SiteContext) { self.site = site }

  func render() -> RenderedPage { site.theme.render(.page, model(), language: site.portfolio.settings.language) }

  func model() -> PageObject {
    let records = CodebookPage.records
    var model = site.frame(
      SiteContext.Heading(title: "Codebook", description: CodebookPage.summary, path: SiteAddress.codebook),
      origin: LinkOrigin(path: SiteAddress.codebook))
    model[.summary] = CodebookPage.summary
    model[.article] = CodebookPage.article(records)
    model[.contents] = records.map { SiteContext.link(CodebookPage.heading($0), LinkOrigin.fragment(CodebookPage.id($0))) }
    model[.hasContents] = true
    model[.references] = []
    model[.hasReferences] = false
    return model
  }

  private static let summary = "Every field that a case may have, what it means, and what may stand there."

  /// The record of a case, then every record that stands in one before it, each once.
  static let records: [RecordDescription] = {
    guard case .record(let root) = SchemaSubject.study.type else { return [] }
    var found = [root]
    var names: Set<String> = [root.noun]
    var index = 0
    while index < found.count {
      for record in found[index].fields.flatMap({ $0.type.records }) where names.insert(record.noun).inserted { found.append(record) }
      index += 1
    }
    return found
  }()

  private static func article(_ records: [RecordDescription]) -> Fragment {
    var writer = MarkupWriter(.html)
    writer.element(
      "p", text: "A field that is left out is shown as not reported. A field marked * may also say not-known, not-applicable or withheld.")
    for record in records {
      writer.element("h2", [Attribute("id", id(record))], text: heading(record))
      writer.element("dl", [Attribute("class", "facts")]) { writer in for field in record.fields { entry(field, &writer) } }
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
