// The parts of an entry of a reference list, as the seventh edition of APA's guide has them.

import Markup

extension ReferenceStyle {
  // MARK: Title

  /// The title with what tells one edition, volume or report of it from another.
  static func title(_ reference: Reference, _ writer: inout MarkupWriter) {
    guard !reference.title.isEmpty else { return }
    if reference.container != nil {
      writer.text(reference.title)
    } else {
      writer.element("cite", text: reference.title)
    }
    let details = reference.isInBook ? [] : details(reference)
    let translators = reference.translators.isEmpty ? nil : inline(reference.translators, false) + ", Trans."
    let inBrackets = [editors(reference), translators, details.isEmpty ? nil : details.joined(separator: ", ")]
      .compactMap { $0 }.joined(separator: "; ")
    if !inBrackets.isEmpty { writer.text(" (\(inBrackets))") }
    let form = form(reference)
    if let form { writer.text(" [\(form)]") }
    let isOpen = inBrackets.isEmpty && form == nil && reference.title.last.map { "?!.".contains($0) } == true
    writer.text(isOpen ? " " : ". ")
  }

  /// Who edited a book that others wrote: `D. Clover, Ed.`
  private static func editors(_ reference: Reference) -> String? {
    guard reference.container == nil, !isThesis(reference), !reference.authors.isEmpty, !reference.editors.isEmpty,
      reference.editors != reference.authors
    else { return nil }
    let isOne = reference.editors.count == 1 && !reference.hasOtherEditors
    return inline(reference.editors, reference.hasOtherEditors) + (isOne ? ", Ed." : ", Eds.")
  }

  /// The edition, volume and number of a book or a report.
  private static func details(_ reference: Reference) -> [String] {
    var details: [String] = []
    // A first edition goes without saying.
    if let edition = reference.edition.map(edition), edition != "1st ed." { details.append(edition) }
    // A book's volume is that of its series, where it is in one.
    if let volume = reference.volume, reference.isInBook || reference.container == nil && reference.series == nil {
      details.append(numbered("Vol.", volume))
    }
    if let volumes = reference.volumes, reference.volume == nil, reference.container == nil {
      details.append("Vols. 1–\(volumes)")
    }
    // Of a part whose title is that of the book.
    if reference.container == nil, reference.kind == "inbook", let place = place(reference) { details.append(place) }
    if let version = reference.version, reference.container == nil { details.append(numbered("Version", version)) }
    // Of a series only reports have the name, before their number in it.
    let series = isReport(reference) && reference.container == nil ? reference.series : nil
    if let series, reference.number == nil { details.append(series) }
    if let number = reference.number {
      if let series {
        details.append(number.hasPrefix("No. ") ? "\(series) \(number)" : "\(series) No. \(number)")
      } else if let type = reference.type, !isThesis(reference), !reference.isInBook {
        let saysAll = number.contains(":") || number.lowercased().contains(type.lowercased())
        details.append(saysAll ? number : "\(Self.type(type)) No. \(number)")
      } else if reference.isInBook {
        details.append(numbered("No.", number))
      } else if reference.series == nil {
        details.append(isReport(reference) ? reportNumber(number) : number)
      }
    }
    return details
  }

  private static func isReport(_ reference: Reference) -> Bool { ["report", "techreport"].contains(reference.kind) }

  /// `Report No. RR-317`; a number that begins with words, such as `Working Paper 3`, as it is.
  private static func reportNumber(_ number: String) -> String {
    if number.hasPrefix("No. ") { return "Report " + number }
    let words = number.split(separator: " ")
    let hasWords = words.count > 1 && words[0].contains { $0.isLowercase } && !words[0].contains { $0.isNumber }
    return hasWords ? number : "Report No. " + number
  }

  /// Where in its book a work is: pages, or else its chapter.
  private static func place(_ reference: Reference) -> String? {
    if let pages = reference.pages { return (pages.contains { "–,".contains($0) } ? "pp. " : "p. ") + pages }
    return reference.chapter.map { "Chapter " + $0 }
  }

  /// `Vol. 2`, and `Volume two` as it is.
  private static func numbered(_ word: String, _ number: String) -> String {
    number.first?.isNumber == true || ["I", "V", "X"].contains(number.prefix(1)) ? "\(word) \(number)" : number
  }

  /// `4th ed.` of `4`, `fourth` or `4th edition`; what is longer as it is written.
  static func edition(_ text: String) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    var bare = text.trimmed
    for ending in [" edition", " edn.", " edn", " ed.", " ed"] where bare.lowercased().hasSuffix(ending) {
      bare = String(bare.dropLast(ending.count))
      break
    }
    if let place = words.firstIndex(of: bare.lowercased()) { return ordinal(place + 1) + " ed." }
    if let number = Int(bare.hasSuffix(".") ? String(bare.dropLast()) : bare), number > 0 {
      return ordinal(number) + " ed."
    }
    if bare.last.map({ ".)".contains($0) }) == true || bare.contains("Aufl") || bare.contains("éd") { return text }
    return bare + " ed."
  }

  private static func ordinal(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "\(number)th" }
    return "\(number)"
      + (["th", "st", "nd", "rd"].indices.contains(number % 10) ? ["th", "st", "nd", "rd"][number % 10] : "th")
  }

  static func isThesis(_ reference: Reference) -> Bool {
    ["phdthesis", "mastersthesis", "bachelorthesis", "thesis"].contains(reference.kind)
  }

  /// What stands in square brackets behind the title: `Doctoral dissertation, University of Groningen`, or the sort of
  /// work.
  private static func form(_ reference: Reference) -> String? {
    if isThesis(reference) {
      let kinds = [
        "phdthesis": "Doctoral dissertation", "mastersthesis": "Master’s thesis", "bachelorthesis": "Bachelor’s thesis",
      ]
      let kind = reference.type.map(type) ?? kinds[reference.kind] ?? "Thesis"
      if reference.isUnpublished { return kind }
      return [kind, reference.publisher].compactMap { $0 }.joined(separator: ", ")
    }
    guard reference.container == nil else { return nil }
    if let type = reference.type { return reference.number == nil ? Self.type(type) : nil }
    if ["unpublished", "manuscript"].contains(reference.kind), reference.note == nil {
      return "Unpublished manuscript"
    }
    return ["dataset": "Data set", "software": "Computer software"][reference.kind]
  }

  /// The sort of a work in words, of a name that biblatex has for it.
  private static func type(_ name: String) -> String {
    [
      "phdthesis": "Doctoral dissertation", "mathesis": "Master’s thesis", "bathesis": "Bachelor’s thesis",
      "candthesis": "Candidate’s thesis", "phd thesis": "Doctoral dissertation",
      "ph.d. thesis": "Doctoral dissertation",
      "techreport": "Technical report", "resreport": "Research report", "software": "Computer software",
      "datacd": "Data CD", "audiocd": "Audio CD",
    ][name.lowercased()] ?? name
  }

  // MARK: Laws

  /// `Schools Act, 20 U.S.C. § 6301 (2015). `: a law or a decision by its title, its source and the year, none of them
  /// in italics.
  static func law(_ reference: Reference, year: String, _ writer: inout MarkupWriter) {
    let place = reference.section.map { $0.hasPrefix("§") ? $0 : "§ " + $0 } ?? reference.pages
    let source = [reference.volume, reference.container, place].compactMap { $0 }.joined(separator: " ")
    let parts = [reference.title, source, reference.number ?? reference.issue ?? ""].filter { !$0.isEmpty }
    // `Education Act 2011` has its year.
    let date = reference.year.map(reference.title.contains) == true ? "" : " (\(year))"
    writer.text(closed(parts.joined(separator: ", ") + date))
  }

  // MARK: Container

  /// The journal with volume, number and pages; or the book with its editors, and where in it.
  static func container(_ reference: Reference, _ writer: inout MarkupWriter) {
    guard let container = reference.container else { return }
    if reference.isInBook {
      writer.text("In ")
      if !reference.bookAuthors.isEmpty {
        writer.text(inline(reference.bookAuthors, false) + ", ")
      } else if !reference.authors.isEmpty, !reference.editors.isEmpty {
        let isOne = reference.editors.count == 1 && !reference.hasOtherEditors
        writer.text(inline(reference.editors, reference.hasOtherEditors) + (isOne ? " (Ed.), " : " (Eds.), "))
      }
      writer.element("cite", text: container)
      var place = details(reference)
      if let pages = Self.place(reference) { place.append(pages) }
      if let number = reference.articleNumber { place.append("Article " + number) }
      if !place.isEmpty { writer.text(" (" + place.joined(separator: ", ") + ")") }
    } else {
      writer.element("cite", text: container)
      placeInJournal(reference, &writer)
    }
    writer.text(". ")
  }

  /// The volume in italics, as its journal is, then issue, number of the article and pages.
  private static func placeInJournal(_ reference: Reference, _ writer: inout MarkupWriter) {
    // What some journals have until a work is in a volume.
    if reference.volume == "0", reference.issue == "0" { return writer.text(". Advance online publication") }
    if let volume = reference.volume {
      writer.text(", ")
      writer.element("i", text: volume)
    }
    if let issue = reference.issue { writer.text((reference.volume == nil ? ", " : "") + "(\(issue))") }
    if let article = article(reference) { writer.text(", " + article) }
    if let pages = reference.pages { writer.text(", \(pages)") }
  }

  /// `Article e0123`; nil where the pages say the same: `e0123` or `1:1–1:20`.
  private static func article(_ reference: Reference) -> String? {
    guard let number = reference.articleNumber else { return nil }
    if let pages = reference.pages, pages == number || pages.hasPrefix(number + ":") { return nil }
    return number.lowercased().hasPrefix("art") ? number : "Article " + number
  }

  /// Who publishes a work. A journal's publisher is left out, and one that is the author as well.
  static func publisher(_ reference: Reference) -> String? {
    let isInJournal = reference.kind == "article" && reference.container != nil && !reference.isInBook
    guard let publisher = reference.publisher, !isInJournal, !isThesis(reference) || reference.isUnpublished else {
      return nil
    }
    let isAuthor =
      reference.authors.count == 1 && reference.authors[0].given == nil && reference.authors[0].family == publisher
    return isAuthor ? nil : publisher
  }

  // MARK: Sentences

  /// A part of an entry with the full stop and the blank behind it.
  static func closed(_ text: String) -> String { text + (text.hasSuffix(".") ? " " : ". ") }

  /// A title and its subtitle: `Networks: a study`.
  static func title(_ title: String, subtitle: String) -> String {
    title + (title.last.map { "?!.:".contains($0) } == true ? " " : ": ") + subtitle
  }

  /// A title and what is added to it.
  static func sentence(_ title: String, _ addition: String) -> String {
    title.isEmpty ? addition : title + (title.last.map { "?!.".contains($0) } == true ? " " : ". ") + addition
  }
}
