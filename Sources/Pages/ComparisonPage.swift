// A case beside the cases whose schools are most like its own: what is reported of each, row by row, and never which is
// better.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let comparison = PageTemplate("compare", .comparison)
}

extension PageSchema {
  fileprivate static let comparison = PageSchema.page(
    "compare", "`cases/<case>/compare.html`: a case beside those of schools like its own", including: [.countedCases],
    texts: [.caseURL], inside: [.list(.cases, of: .comparedCase), .list(.rows, of: .comparisonRow)])
  fileprivate static let comparedCase = PageSchema(
    "compared-case", "a case that has a column", including: [.link], languages: [.contentLanguage])
  fileprivate static let comparisonRow = PageSchema(
    "comparison-row", "a thing that cases report", texts: [.label], inside: [.list(.cells, of: .comparisonCell)])
  fileprivate static let comparisonCell = PageSchema(
    "comparison-cell", "what a case reports of it; nothing where it has no claims", texts: [.label, .note],
    flags: [.isDifferent], inside: [.list(.claims, of: .matrixClaim)])
}

/// `cases/<case>/compare.html`.
struct ComparisonPage: Sendable {
  /// How many claims of a case a cell has; the page of the case has all.
  private static let mostClaims = 3

  private let own: CaseRecord
  /// The case itself and those beside it.
  private let cases: [CaseRecord]
  let site: SiteContext
  private let origin: LinkOrigin
  private var words: any Phrasebook { site.words }

  /// - Parameter subject: The place of the case in the portfolio.
  init(subject: Int, site: SiteContext) {
    own = site.record(at: subject)
    cases = [own] + site.nearest(to: subject).map { site.record(at: $0) }
    self.site = site
    origin = LinkOrigin(path: SiteAddress.comparison(own.slug))
  }

  func model() -> PageObject {
    var page = site.frame(
      of: .comparison,
      SiteContext.Heading(
        title: words.comparisonTitle(of: own.title), description: words.comparisonDescription(of: own.title),
        path: SiteAddress.comparison(own.slug), part: .cases,
        trail: [(site.title("cases", .cases), SiteAddress.cases), (own.title, SiteAddress.study(own.slug))]),
      origin: origin)
    let counts = StandingCounts(of: cases)
    site.write(words.comparisonLead(counts), counts, ConclusionLimit.all(reporting: counts), into: &page)
    page[.caseURL] = origin.link(to: SiteAddress.study(own.slug))
    page[.cases] = cases.map { study in
      var item = SiteContext.link(study.title, origin.link(to: SiteAddress.study(study.slug)), as: .comparedCase)
      item[.contentLanguage] = site.language(of: study)
      return item
    }
    page[.rows] = facts + columns(CaseMatrix.functions) + conditions + columns(CaseMatrix.outcomes)
    return page
  }

  // MARK: Rows

  /// What is a word or two, in which a case may differ from the first.
  private var facts: [PageObject] {
    let schools = cases.map { Set($0.schools.flatMap(\.traits.values)) }
    return [
      row(words.label(.standing), cases.map { .value(words.label($0.standing)) }),
      row(words.label(.place), cases.map { place(of: $0.context) }),
      row(words.label(.period), cases.map { $0.context.period.map(words.years) }),
    ]
      + SchoolTerm.allCases.map { term in
        row(
          words.label(term).capitalisedFirst,
          zip(cases, schools).map { study, schools in
            let values = values(of: term, in: study, schools)
            if values == [.disadvantage(.mixed)], schools.isDisjoint(with: values) {
              return .value(words.mixedOverSchools)
            }
            return values.isEmpty
              ? absence(of: term, in: study) : .value(values.map(words.label).joined(separator: ", "))
          })
      } + [row(words.label(.network), cases.map { $0.size.text(words).map { .value($0) } ?? .notReported })]
  }

  private func place(of context: Context) -> Reported<String> {
    if let place = words.place(of: context) { return .value(place) }
    return context.countries.isStated ? context.countries.map { _ in "" } : context.region
  }

  /// Why a case says nothing of its schools.
  private func absence(of term: SchoolTerm, in study: CaseRecord) -> Reported<String> {
    switch study.schoolGaps.first(where: { $0.term == term })?.absence {
    case .notKnown: .notKnown
    case .notApplicable: .notApplicable
    case .withheld: .withheld
    case .notReported, nil: .notReported
    }
  }

  /// What the schools of a case are, or else what the case says of them together.
  private func values(of term: SchoolTerm, in study: CaseRecord, _ schools: Set<SchoolValue>) -> [SchoolValue] {
    let own = schools.isEmpty ? [] : SchoolValue.all.filter { $0.term == term && schools.contains($0) }
    guard own.isEmpty else { return own }
    return switch term {
    case .phase: (study.context.phases.value ?? []).map(SchoolValue.phase)
    case .setting: [study.context.setting.value].compactMap { $0 }.map(SchoolValue.setting)
    case .disadvantage: [study.context.disadvantage.value].compactMap { $0 }.map(SchoolValue.disadvantage)
    case .size, .staff: []
    }
  }

  /// - Parameter values: What each case reports.
  private func row(_ label: String, _ values: [Reported<String>]) -> PageObject {
    row(label) { place, cell in
      let value = values[place].value
      let first = values.first?.value
      cell[.isDifferent] = value != nil && first != nil && value != first
      // What is left out is said by the theme.
      let said = value ?? values[place].statedAbsence.map(words.label)
      cell[.claims] = said.map { [SiteContext.link($0.capitalisedFirst, nil, as: .matrixClaim)] } ?? []
    }
  }

  /// The columns of a matrix in which one of the cases reports something, each as a row.
  private func columns(_ matrix: CaseMatrix) -> [PageObject] {
    matrix.columns.compactMap { column in
      let cells = cases.map { MatrixCell(study: $0, column: column).item(in: site, origin: origin) }
      guard cells.contains(where: { !$0[.claims].isEmpty || $0[.note] != nil }) else { return nil }
      return row(words.label(column)) { place, cell in
        cell[.claims] = most(cells[place][.claims], of: cases[place])
        cell[.note] = cells[place][.note]
      }
    }
  }

  /// What helped, what hindered, and what went wrong.
  private var conditions: [PageObject] {
    let effects: [(ComparisonRow, ConditionEffect)] = [(.helped, .helped), (.hindered, .hindered)]
    return [
      row(words.label(.wentWrong)) { place, cell in
        let study = cases[place]
        cell[.claims] = most(
          study.actions.compactMap { action in
            let wrong = action.wentWrong
            guard wrong.isStated else { return nil }
            let text = wrong.value ?? wrong.absence.map { words.label($0).capitalisedFirst } ?? ""
            var claim = link(text, to: CasePage.id(of: action.id), of: study)
            claim[.contentLanguage] = wrong.value == nil ? nil : site.language(of: study)
            claim[.dropped] = action.isCounted ? nil : site.remark(on: action)
            return claim
          }, of: study)
      }
    ]
      + effects.map { label, effect in
        row(words.label(label)) { place, cell in
          let study = cases[place]
          let places = study.conditions.indices.filter { study.conditions[$0].effect.value == effect }
          cell[.claims] = most(
            places.map { place in
              link(
                words.label(study.conditions[place].kind).capitalisedFirst, to: CasePage.id(ofCondition: place),
                of: study)
            }, of: study)
        }
      }
  }

  /// - Parameter write: Writes the cell of the case at a place.
  private func row(_ label: String, _ write: (Int, inout PageObject) -> Void) -> PageObject {
    var row = PageObject(.comparisonRow)
    row[.label] = label
    row[.cells] = cases.indices.map { place in
      var cell = PageObject(.comparisonCell)
      cell[.label] = cases[place].title
      write(place, &cell)
      return cell
    }
    return row
  }

  private func link(_ label: String, to id: String, of study: CaseRecord) -> PageObject {
    SiteContext.link(label, origin.link(to: SiteAddress.study(study.slug), at: id), as: .matrixClaim)
  }

  /// As many as a cell has room for, and how many more the page of the case has.
  private func most(_ all: [PageObject], of study: CaseRecord) -> [PageObject] {
    guard all.count > Self.mostClaims else { return all }
    let rest = SiteContext.link(
      words.more(all.count - Self.mostClaims), origin.link(to: SiteAddress.study(study.slug)), as: .matrixClaim)
    return all.prefix(Self.mostClaims) + [rest]
  }
}

extension ComparisonPage: TemplatePage {
  static let template = PageTemplate.comparison

  /// One for each case of which, and of some other, it is known what its schools are like.
  static func pages(of site: PublicSite) -> [SitePage] {
    site.portfolio.cases.enumerated().compactMap { place, record in
      site.synthesis.nearest[place].isEmpty
        ? nil : SitePage(SiteAddress.comparison(record.slug), of: ComparisonPage.self, about: place)
    }
  }
}
