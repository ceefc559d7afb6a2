// The cases beside each other: a row for each, real ones first, a column for each thing that a case may report, and in
// each cell the way to the passage. A page of cases in the order of an outcome shows an order and explains nothing.

import Cases
import Diagnostics
import Markup
import Networks
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let matrix = PageTemplate("matrix", .matrix)
}

extension PageSchema {
  fileprivate static let matrix = PageSchema.page(
    "matrix", "`matrices/<what>.html`: a row for each case, a column for each thing that it may report",
    including: [.countedCases, .listPage], texts: [.note, .leftOut, .csvURL],
    inside: [
      .list(.columns, of: .matrixColumn), .list(.standings, of: .matrixBody, beyond: .otherParts),
      .list(.orders, of: .matrixOrder), .list(.matrices, of: .link),
    ])
  fileprivate static let matrixColumn = PageSchema(
    "matrix-column", "a thing that a case may report, and perhaps how many real cases do",
    texts: [.label, .count])
  fileprivate static let matrixBody = PageSchema(
    "matrix-body", "the rows of real cases, or of others; its columns have counts where they are of all real cases",
    texts: [.label], inside: [.list(.columns, of: .matrixColumn), .list(.rows, of: .matrixRow)])
  fileprivate static let matrixRow = PageSchema(
    "matrix-row", "a case with its cells; the note says so where it reports nothing of all that there is",
    including: [.link], texts: [.note], languages: [.contentLanguage], inside: [.list(.cells, of: .matrixCell)])
  fileprivate static let matrixOrder = PageSchema(
    "matrix-order", "an order of the cases, and where they are in it", including: [.link], flags: [.isCurrent])
}

extension SiteContext {
  /// The tables of all cases but for one; none where there is no case.
  func matrixLinks(besides own: CaseMatrix? = nil, origin: LinkOrigin) -> [PageObject] {
    guard figures.cases.all > 0 else { return [] }
    return CaseMatrix.allCases.filter { $0 != own }.map {
      SiteContext.link(words.title($0), origin.link(to: SiteAddress.matrix($0)))
    }
  }
}

/// A matrix with its cases in one order.
struct MatrixView: Sendable, Hashable {
  let matrix: CaseMatrix
  /// The domain whose outcomes the cases are in the order of; nil where real ones come first and then slugs decide.
  var domain: OutcomeDomain?

  var path: String { domain.map { SiteAddress.matrix(matrix, by: $0) } ?? SiteAddress.matrix(matrix) }
  /// What the cases are put in order by is a column too.
  var columns: [MatrixColumn] { (domain.map { [.outcome($0)] } ?? []) + matrix.columns }
}

/// `matrices/<what>.html`, and the same in the order of an outcome.
struct MatrixPage: Sendable {
  /// The most cases that are put in the order of an outcome as well: an order on several pages cannot be seen, and the
  /// table for programs has the outcomes.
  static let mostOrdered = ListParts.most

  let subject: ListSubject<MatrixView>
  let site: SiteContext
  private var view: MatrixView { subject.about }
  private var words: any Phrasebook { site.words }

  func model() -> PageObject {
    let origin = LinkOrigin(path: subject.page.path)
    let (matrix, index) = (view.matrix, site.matrices)
    let coverage = index[matrix]
    let isOfActions = matrix == .functions
    let lead = words.lead(
      on: matrix, coverage, within: index.parts(of: matrix),
      schoolLeaders: isOfActions ? index.actions.schoolLeaders : nil,
      uncounted: isOfActions ? index.actions.uncounted : nil)
    var trail = [(site.title("cases", .cases), SiteAddress.cases)]
    if view.domain != nil { trail.append((words.title(matrix), SiteAddress.matrix(matrix))) }
    var page = site.frame(
      of: .matrix, subject.page,
      SiteContext.Heading(title: title, description: lead, path: subject.page.path, part: .cases, trail: trail),
      origin: origin)
    let silent = isOfActions ? coverage.silent.without(index.actions.uncounted) : coverage.silent
    let limits = ConclusionLimit.all(
      reporting: coverage.reporting, silent: silent, on: matrix == .outcomes ? .change : .practice)
    site.write(lead, coverage.reporting, limits + (view.domain == nil ? [] : [.ordered]), into: &page)
    page[.note] = view.domain.flatMap { site.outcomes($0).isOneSided ? words.noContrast : nil }
    page[.leftOut] = isOfActions ? words.leftOut(index.actions.leftOut, of: .table) : nil
    page[.csvURL] = origin.link(to: SiteAddress.csv(matrix))
    page[.columns] = view.columns.map { column($0) }
    page[.standings] = bodies(of: subject.page.items(of: index.rows).map { site.record(at: $0) }, origin: origin)
    page[.orders] = orders(origin: origin)
    page[.matrices] = site.matrixLinks(besides: matrix, origin: origin)
    return page
  }

  private var title: String { view.domain.map { words.title(view.matrix, by: $0) } ?? words.title(view.matrix) }

  private func column(_ column: MatrixColumn, count: String? = nil) -> PageObject {
    var item = PageObject(.matrixColumn)
    item[.label] = words.label(column)
    item[.count] = count
    return item
  }

  /// How many real cases report a column.
  private func count(_ column: MatrixColumn) -> String {
    let index = site.matrices
    switch column {
    case .condition(let kind):
      return words.coverage(
        index[column], helped: index.cases(where: kind, .helped), hindered: index.cases(where: kind, .hindered),
        withoutEffect: index.casesWithoutEffect(of: kind))
    case .function(let function):
      let actions = site.actions(function).coverage
      return words.coverage(index[column], by: actions.actors, uncounted: actions.uncounted)
    case .outcome: return words.coverage(ofResults: index[column])
    }
  }

  /// Real cases and then the others; in the order of an outcome, those of each result.
  private func bodies(of cases: [CaseRecord], origin: LinkOrigin) -> [PageObject] {
    [true, false].flatMap { isReal -> [PageObject] in
      let rows = cases.filter { ($0.standing == .empirical) == isReal }
      guard let domain = view.domain else {
        return [body(words.heading(ofReal: isReal), rows, isCounted: isReal, origin: origin)]
      }
      let results = Dictionary(grouping: rows) { DomainResult(of: $0, on: domain) }
      return DomainResult.all.compactMap { result in
        results[result].map {
          body(words.heading(ofReal: isReal, with: result), $0, isCounted: false, origin: origin)
        }
      }
    }.filter { !$0[.rows].isEmpty }
  }

  private func body(
    _ label: String, _ rows: [CaseRecord], isCounted: Bool, origin: LinkOrigin
  ) -> PageObject {
    var body = PageObject(.matrixBody)
    body[.label] = label
    body[.columns] = view.columns.map { column($0, count: isCounted ? count($0) : nil) }
    body[.rows] = rows.map { study in
      var row = SiteContext.link(study.title, origin.link(to: SiteAddress.study(study.slug)), as: .matrixRow)
      row[.contentLanguage] = site.language(of: study)
      row[.cells] = view.columns.map { MatrixCell(study: study, column: $0).item(in: site, origin: origin) }
      row[.note] = row[.cells].allSatisfy { $0[.claims].isEmpty && $0[.note] == nil } ? words.reportsNone : nil
      return row
    }
    return body
  }

  /// The orders that the matrix has, none where it has one alone.
  private func orders(origin: LinkOrigin) -> [PageObject] {
    let views = MatrixView.all(of: view.matrix, cases: site.matrices.rows.count) { !site.outcomes($0).places.isEmpty }
    guard views.count > 1 else { return [] }
    return views.map { other in
      let label = other.domain.map { words.label($0) } ?? words.byStanding
      var item = SiteContext.link(label, origin.link(to: other.path), as: .matrixOrder)
      item[.isCurrent] = other == view
      return item
    }
  }
}

extension MatrixView {
  /// The orders that a matrix of so many cases has: by those domains on which some case reports.
  fileprivate static func all(
    of matrix: CaseMatrix, cases: Int, where isReported: (OutcomeDomain) -> Bool
  ) -> [MatrixView] {
    let isOrdered = matrix != .outcomes && cases <= MatrixPage.mostOrdered
    return [MatrixView(matrix: matrix)]
      + (isOrdered ? OutcomeDomain.allCases.filter(isReported).map { MatrixView(matrix: matrix, domain: $0) } : [])
  }
}

extension MatrixPage: TemplatePage {
  static let template = PageTemplate.matrix

  static func pages(of site: PublicSite) -> [SitePage] {
    let count = site.portfolio.cases.count
    return CaseMatrix.allCases.flatMap { matrix in
      MatrixView.all(of: matrix, cases: count) { !site.synthesis.outcomes[$0].places.isEmpty }
    }.flatMap { view in SitePage.list(MatrixPage.self, about: view, of: count, at: view.path) }
  }
}

/// `matrices/<what>.csv`: the same for programs, all cases in one table. A condition of which a case gives neither
/// level nor effect, but perhaps a note, has the level `named`; one that it does not name is `not-reported`. The table
/// of functions has the actions that are in none of its columns in one of their own, and `left-out` in the column of a
/// function that only such actions serve.
struct MatrixFile: PageKind {
  let subject: CaseMatrix
  let site: SiteContext

  func render() -> Checked<[RenderedPage]> {
    var table = CSVText()
    let isOfActions = subject == .functions
    table.add(
      ["case", "title", "standing", "programme"] + subject.columns.flatMap(MatrixCell.headings)
        + (isOfActions ? ["left-out"] : []))
    for place in site.matrices.rows {
      let study = site.record(at: place)
      let named = study.context.programme.value
      let programme =
        named.map { $0.isNameWithheld ? Absence.withheld.rawValue : $0.name }
        ?? (study.context.programme.absence ?? .notReported).rawValue
      table.add(
        [study.slug.text, study.title, study.standing.rawValue, programme]
          + subject.columns.flatMap { MatrixCell(study: study, column: $0).values }
          + (isOfActions ? [leftOut(of: study)] : []))
    }
    return Checked([RenderedPage(bytes: table.bytes)])
  }

  /// The actions that are not what leaders did, as their function's column would have them.
  private func leftOut(of study: CaseRecord) -> String {
    let actions = study.actions.filter { !$0.isCounted }.map { CasePage.id(of: $0.id) }
    return actions.isEmpty ? "none" : actions.joined(separator: "; ")
  }

  static func pages(of site: PublicSite) -> [SitePage] {
    CaseMatrix.allCases.map { SitePage(SiteAddress.csv($0), of: MatrixFile.self, about: $0, for: .programs) }
  }
}
