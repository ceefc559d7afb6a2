// The cases as an Atom feed (RFC 4287), newest first. Dates come from the cases alone, never from a clock.

import Cases
import Diagnostics
import Markup
import Themes
import Words

/// `feed.xml`.
struct AtomFeed: Sendable {
  /// How many cases it has at most, those published last.
  static let most = 50

  /// The places in the portfolio of the cases that it has.
  let subject: [Int]
  let site: SiteContext

  func render() -> Checked<[RenderedPage]> { Checked([RenderedPage(bytes: bytes() ?? [])]) }

  /// Returns the feed; nil where the portfolio has no full base address, because entries need ids that hold everywhere.
  private func bytes() -> [UInt8]? {
    let settings = site.settings
    guard let home = site.fullAddress(SiteAddress.home), let own = site.fullAddress(SiteAddress.feed) else {
      return nil
    }
    let dated = subject.map(site.record(at:)).compactMap { study in
      study.published.map { (study: study, date: $0.value) }
    }
    var writer = MarkupWriter(.xml)
    writer.xmlDeclaration()
    writer.element(
      "feed", [Attribute("xmlns", "http://www.w3.org/2005/Atom"), Attribute("xml:lang", settings.language)]
    ) { writer in
      line(&writer) { $0.element("title", text: settings.title) }
      if !settings.description.isEmpty { line(&writer) { $0.element("subtitle", text: settings.description) } }
      line(&writer) { $0.element("id", text: home) }
      line(&writer) {
        $0.empty("link", [Attribute("rel", "self"), Attribute("type", "application/atom+xml"), Attribute("href", own)])
      }
      line(&writer) {
        $0.empty("link", [Attribute("rel", "alternate"), Attribute("type", "text/html"), Attribute("href", home)])
      }
      line(&writer) { $0.element("updated", text: time(dated.first?.date)) }
      for editor in settings.editors { line(&writer) { author(&$0, editor) } }
      if settings.editors.isEmpty {
        line(&writer) { $0.element("author") { $0.element("name", text: settings.title) } }
      }
      for entry in dated { line(&writer) { item(&$0, entry.study, entry.date) } }
      writer.newline()
    }
    writer.newline()
    return writer.finish().bytes
  }

  private func item(_ writer: inout MarkupWriter, _ study: CaseRecord, _ date: PartialDate) {
    let address = site.fullAddress(SiteAddress.study(study.slug)) ?? ""
    writer.element("entry") { writer in
      writer.element("title", [Attribute("xml:lang", ownLanguage(of: study))], text: study.title)
      writer.element("id", text: address)
      writer.empty("link", [Attribute("rel", "alternate"), Attribute("type", "text/html"), Attribute("href", address)])
      writer.element("published", text: time(date))
      writer.element("updated", text: time(date))
      for person in study.authors { author(&writer, person) }
      for tag in study.tags {
        writer.empty(
          "category",
          [Attribute("term", tag.value.text), Attribute("label", site.tagLabel(tag.value))])
      }
      summary(&writer, study)
    }
  }

  /// The language of a case's texts, where it is not that of the feed, which is the portfolio's.
  private func ownLanguage(of study: CaseRecord) -> String? {
    study.language.value.flatMap { $0 == site.settings.language ? nil : $0 }
  }

  /// The summary, with what kind of case it is before it: each in its language.
  private func summary(_ writer: inout MarkupWriter, _ study: CaseRecord) {
    let standing = site.words.feedNote(on: study.standing)
    guard let language = site.language(of: study) else {
      return writer.element(
        "summary", [Attribute("xml:lang", ownLanguage(of: study))], text: "\(standing) \(study.summary)")
    }
    writer.element("summary", [Attribute("type", "xhtml")]) { writer in
      writer.element("div", [Attribute("xmlns", "http://www.w3.org/1999/xhtml")]) { writer in
        writer.element("span", [Attribute("xml:lang", site.language)], text: standing)
        writer.text(" ")
        writer.element(
          "span", [Attribute("xml:lang", language.tag), Attribute("dir", language.direction)], text: study.summary)
      }
    }
  }

  private func author(_ writer: inout MarkupWriter, _ author: Author) {
    writer.element("author") { writer in
      writer.element("name", text: author.name)
      if let orcid = author.orcid { writer.element("uri", text: "https://orcid.org/" + orcid) }
    }
  }

  private func line(_ writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
    writer.newline()
    content(&writer)
  }

  private func time(_ date: PartialDate?) -> String { (date?.firstDay ?? "1970-01-01") + "T00:00:00Z" }
}

extension AtomFeed: PageKind {
  static func pages(of site: PublicSite) -> [SitePage] {
    guard site.frame.fullAddress(SiteAddress.feed) != nil else { return [] }
    let cases = site.portfolio.cases
    let dated = cases.indices.compactMap { place in cases[place].published.map { (place: place, date: $0.value) } }
    let newest = dated.sorted { left, right in
      let (a, b) = (left.date.firstDay, right.date.firstDay)
      return a != b ? a > b : cases[left.place].slug < cases[right.place].slug
    }
    return [
      SitePage(SiteAddress.feed, of: AtomFeed.self, about: newest.prefix(most).map(\.place), for: .programs)
    ]
  }
}
