// `codebook.html`: every field of a case, and of the files that all cases share, with its meaning and what may stand
// there, made from the declarations that they are read with. Researchers who use the data find here what a column
// means.

import Cases
import Markup
import Themes
import Words

/// The fields of a case and of the shared files as a page.
struct CodebookPage: Sendable {
  let subject: OnlyOne
  let site: SiteContext

  func model() -> PageObject {
    let records = CodebookPage.records
    var model = site.frame(
      of: .page,
      SiteContext.Heading(
        title: site.words.title(.codebook), description: site.words.description(.codebook), path: SiteAddress.codebook),
      origin: LinkOrigin(path: SiteAddress.codebook))
    model[.summary] = site.words.description(.codebook)
    model[.article] = article(records)
    model[.contents] = records.map {
      SiteContext.link(site.words.heading($0), LinkOrigin.fragment(CodebookPage.id($0)))
    }
    return model
  }

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

  private func article(_ records: [RecordDescription]) -> Fragment {
    var writer = MarkupWriter(.html)
    writer.element(
      "p",
      text: site.words.codebookIntroduction)
    for record in records {
      writer.element(
        "h2", [Attribute("id", CodebookPage.id(record))],
        text: site.words.heading(record) + (CodebookPage.files[record.noun].map { " (\($0))" } ?? ""))
      writer.element("dl", [Attribute("class", "fields")]) { writer in
        for field in record.fields { entry(field, &writer) }
      }
    }
    return writer.finish()
  }

  private func entry(_ field: FieldDescription, _ writer: inout MarkupWriter) {
    writer.element("div") { writer in
      writer.element("dt") { writer in
        writer.element("code", text: field.name)
        if field.isRequired { writer.text(" (\(site.words.needed))") }
      }
      writer.element("dd") { text(site.words.meaning(field).capitalisedFirst + ".", &$0) }
      writer.element("dd") { writer in
        text(site.words.form(field.type).capitalisedFirst, &writer)
        for (index, record) in field.type.records.enumerated() {
          writer.text(index == 0 ? " (\(site.words.see) " : ", ")
          writer.element(
            "a", [Attribute("href", LinkOrigin.fragment(CodebookPage.id(record)))],
            text: site.words.heading(record))
        }
        writer.text((field.type.records.isEmpty ? "" : ")") + (field.type.mayBeMissing ? "*" : "") + ".")
        if field.since != SchemaVersion.first { writer.text(" " + site.words.since(field.since)) }
      }
    }
  }

  /// Writes a text, with what is between backquotes as code.
  private func text(_ text: String, _ writer: inout MarkupWriter) {
    for (place, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if place.isMultiple(of: 2) { writer.text(String(part)) } else { writer.element("code", text: String(part)) }
    }
  }

  /// The same in every language, for it is part of addresses: `an outcome` → `outcome`.
  private static func id(_ record: RecordDescription) -> String {
    record.noun.split(separator: " ").drop { ["a", "an"].contains($0) }.joined(separator: "-").lowercased()
  }
}

extension CodebookPage: TemplatePage {
  static let template = PageTemplate.page

  static func pages(of site: PublicSite) -> [SitePage] {
    [SitePage(SiteAddress.codebook, of: CodebookPage.self, about: OnlyOne())]
  }
}
