// From an article with holes to one that can be shown: works are cited as the list has them, and numbered as they come.

import Diagnostics
import Markup

extension Article {
  /// Returns the article with its holes filled from the works of a portfolio, and what is wrong with its citations.
  /// O(bytes).
  ///
  /// - Parameter cited: The works that the page cites before the article.
  public func filled(from vocabulary: Vocabulary, after cited: CitationNumbers = CitationNumbers()) -> Checked<Article>
  {
    guard !holes.isEmpty else { return Checked(self) }
    var filling = ArticleFilling(of: self, vocabulary, after: cited)
    return filling.run()
  }
}

/// The work of filling one article.
private struct ArticleFilling {
  private var article: Article
  private let vocabulary: Vocabulary
  private var numbers: CitationNumbers
  private var limits: ProseLimits
  private var suggestions = ProseSuggestions()
  private var diagnostics: [Diagnostic] = []
  private var headingIDs: [String: Int] = [:]
  private var headings = 0

  private var bibliography: Bibliography { vocabulary.bibliography }

  init(of article: Article, _ vocabulary: Vocabulary, after cited: CitationNumbers) {
    self.article = article
    self.vocabulary = vocabulary
    numbers = cited
    limits = ProseLimits(bytes: article.writtenBytes)
  }

  mutating func run() -> Checked<Article> {
    var fillings: [[UInt8]] = []
    for hole in article.holes { fillings.append(fill(hole).bytes) }
    func filled(_ fragment: Fragment) -> Fragment {
      Fragment(trusted: HoleMark.replacing(in: fragment.bytes) { fillings.indices.contains($0) ? fillings[$0] : [] })
    }
    article.pieces = article.pieces.map { piece in
      switch piece {
      case .markup(let fragment): return .markup(filled(fragment))
      case .diagram(var diagram):
        diagram.caption = diagram.caption.map(filled)
        return .diagram(diagram)
      }
    }
    article.holes = []
    return Checked(article, diagnostics)
  }

  private mutating func fill(_ hole: ArticleHole) -> Fragment {
    switch hole {
    case .works(let works, let form): return write(works, form)
    case .heading(let names, let place): return openHeading(names, place)
    case .mistake(let key, let diagnostic):
      if bibliography.contains(key) { diagnostics.append(diagnostic) }
      return Fragment()
    }
  }

  // MARK: Citations

  private mutating func write(_ written: [WrittenCitation], _ form: CitationForm) -> Fragment {
    let bibliography = bibliography
    let cited = written.map { work in
      work.withSign.flatMap { bibliography.contains($0.key) ? $0 : nil } ?? work.citation
    }
    if form == .parenthetical { for citation in cited { checkYear(of: citation) } }
    let adding = "add it to \(bibliography.file)"
    diagnostics += vocabulary.check(
      cited, help: form == .narrative ? "\(adding); for an `@` of the text write `\\@`" : adding
    ) { key in
      suggestions.nearest(to: key.text, of: .work) { bibliography.works.map(\.key.text) }
    }
    article.citations += cited.map { citation in
      var listed = citation
      listed.key = bibliography.listed(citation.key)
      return listed
    }
    // Of a page that is refused nothing more is written.
    guard limits.repeatable >= 0, let first = cited.first else { return Fragment() }
    let fragment =
      form == .narrative
      ? bibliography.narrative(first, numbers: &numbers) : bibliography.parenthetical(cited, numbers: &numbers)
    repeats(fragment.bytes.count, at: first.span)
    return fragment
  }

  /// Reports a year in the place of a locator, which would be printed twice.
  private mutating func checkYear(of citation: Citation) {
    guard let locator = citation.locator, locator == bibliography.year(of: citation.key) else { return }
    diagnostics.append(
      Diagnostic(
        .unreadMarkup, "the year of a work is printed of itself, and would stand here twice", at: citation.span,
        help: "write the key without the year, as `@\(citation.key)`, with the place behind it if there is one"))
  }

  /// Takes note that a page repeats bytes which its body does not hold; reports it where they become too many.
  private mutating func repeats(_ bytes: Int, at place: Span) {
    guard limits.repeat(bytes) else { return }
    diagnostics.append(
      Diagnostic(
        .repeatedText, "up to here the text repeats too many long names of works", at: place,
        help:
          "give the work that it cites most a short name: an organisation by its abbreviation, or an author instead "
          + "of a long title"
      ))
  }

  // MARK: Headings

  /// Gives the next heading its text and its id, and returns its opening tag.
  private mutating func openHeading(_ names: [CitationKey], _ place: Span) -> Fragment {
    guard headings < article.headings.count else { return Fragment() }
    var heading = article.headings[headings]
    if !names.isEmpty {
      let names = names.map { Array(name(of: $0, at: place).utf8) }
      let bytes = HoleMark.replacing(in: Array(heading.text.utf8)) { names.indices.contains($0) ? names[$0] : [] }
      heading.text = String(decoding: bytes, as: UTF8.self).withSingleBlanks
    }
    heading.id = freeID(Article.Heading.id(of: heading.text))
    article.headings[headings] = heading
    headings += 1
    return heading.tags.open
  }

  /// The authors of a work as a heading has them: in the page, in its id, and in the links that lead to it.
  private mutating func name(of key: CitationKey, at place: Span) -> String {
    let names = bibliography.names(of: key)
    repeats(names.utf8.count * 8, at: place)
    return limits.repeatable < 0 ? key.text : names
  }

  /// Returns the id, with the next number behind it where it is taken.
  private mutating func freeID(_ slug: String) -> String {
    guard var count = headingIDs[slug] else {
      headingIDs[slug] = 1
      return slug
    }
    // A heading that ends in a number may have the next one already.
    var id: String
    repeat {
      count += 1
      id = "\(slug)-\(count)"
    } while headingIDs[id] != nil
    headingIDs[slug] = count
    headingIDs[id] = 1
    return id
  }
}

extension Article.Heading {
  /// The tags around it.
  var tags: (open: Fragment, close: Fragment) {
    let names: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]
    return MarkupWriter.tags(names[min(max(level, 2), 6) - 2], [Attribute("id", id)])
  }
}
