// What one case says of one column of a matrix, as a page shows it and as a table for programs has it.

import Cases
import Networks
import Synthesis
import Themes
import Words

extension PageSchema {
  static let matrixCell = PageSchema(
    "matrix-cell", "what a case reports on the column of that label; nothing where it has no claims",
    texts: [.label, .note],
    inside: [.list(.claims, of: .matrixClaim)])
  static let matrixClaim = PageSchema(
    "matrix-claim", "what a case reports, which leads to its passage", including: [.link],
    texts: [.token, .dropped], languages: [.contentLanguage])
}

/// A case and a column.
struct MatrixCell {
  let study: CaseRecord
  let column: MatrixColumn

  /// Returns the cell of a page that is at the origin.
  func item(in site: SiteContext, origin: LinkOrigin) -> PageObject {
    var cell = PageObject(.matrixCell)
    cell[.label] = site.words.label(column)
    cell[.claims] = claims(in: site, origin: origin)
    cell[.note] = cell[.claims].isEmpty ? leftOut(in: site.words) : nil
    return cell
  }

  /// Returns what the case says, each a link to its passage; empty where it says nothing.
  func claims(in site: SiteContext, origin: LinkOrigin) -> [PageObject] {
    claims(in: site).map { claim in
      var item = SiteContext.link(
        claim.label, origin.link(to: SiteAddress.study(study.slug), at: claim.id), as: .matrixClaim)
      item[.token] = claim.token
      item[.contentLanguage] = claim.isAuthors ? site.language(of: study) : nil
      item[.dropped] = claim.remark
      return item
    }
  }

  /// That the case reports something which is not what leaders did, and why; nil where it does not.
  func leftOut(in words: any Phrasebook) -> String? {
    let headings = study.leftOut(of: column)
    return headings.isEmpty ? nil : headings.map { words.heading($0).lowercasedFirst }.joined(separator: "; ")
  }

  /// What a case says, and the id of the passage on its page.
  private struct Claim {
    let label: String
    let id: String
    var token: String?
    /// Whether the label is in the words of the case's author.
    var isAuthors = false
    /// Of an action, that it was dropped at some places, or that it is not known whether it was carried out.
    var remark: String?
  }

  private func claims(in site: SiteContext) -> [Claim] {
    switch column {
    case .condition(let kind):
      study.conditions.enumerated().filter { $1.kind == kind }.map { place, head in
        Claim(
          label: site.words.condition(head), id: CasePage.id(ofCondition: place), token: head.level.value?.rawValue)
      }
    case .function(let function):
      study.actions(of: function).map {
        Claim(
          label: $0.title, id: CasePage.id(of: $0.id), isAuthors: true, remark: site.remark(on: $0))
      }
    case .outcome(let domain):
      study.outcomes.enumerated().filter { $1.domain == domain }.map { place, head in
        Claim(
          label: site.words.result(head.direction, among: head.among), id: CasePage.id(ofOutcome: place),
          token: head.direction.rawValue)
      }
    }
  }

  // MARK: For programs

  /// The headings of the column in a table for programs: a condition has one for its level and one for its effect.
  static func headings(of column: MatrixColumn) -> [String] {
    switch column {
    case .condition(let kind): ["\(kind.rawValue).level", "\(kind.rawValue).effect"]
    case .function(let function): [function.rawValue]
    case .outcome(let domain): [domain.rawValue]
    }
  }

  /// The values below these headings, in the words of the front matter; several of one column with semicolons between
  /// them. An action is the id of its passage on the page of the case, with `not-known` or `partly-dropped`
  /// behind it where that is so. The level of a condition is `named` where the
  /// case names it without a level and an effect.
  var values: [String] {
    let missing = Absence.notReported.rawValue
    func text(_ values: [String]) -> String { values.isEmpty ? missing : values.joined(separator: "; ") }
    switch column {
    case .condition(let kind):
      guard let head = study.conditions.first(where: { $0.kind == kind }) else { return [missing, missing] }
      let isNamedAlone = head.level.code == missing && head.effect.code == missing
      return [isNamedAlone ? "named" : head.level.code, head.effect.code]
    case .function(let function):
      let counted = study.actions(of: function).map { ([CasePage.id(of: $0.id)] + $0.states).joined(separator: " ") }
      return [counted.isEmpty && !study.leftOut(of: column).isEmpty ? "left-out" : text(counted)]
    case .outcome(let domain):
      return [
        text(study.outcomes.filter { $0.domain == domain }.map { "\($0.direction.rawValue) among \($0.among.code)" })
      ]
    }
  }
}

extension ActionHead {
  /// Why it is not known whether it was carried out, or that it was dropped at some places, in the words of the front
  /// matter.
  fileprivate var states: [String] {
    unclear.isEmpty && isPartlyDropped ? ["partly-dropped"] : unclear.map(\.rawValue)
  }
}

extension CaseRecord {
  /// What leaders did that serves a function.
  fileprivate func actions(of function: LeadershipFunction) -> [ActionHead] {
    actions.filter { $0.isCounted && $0.functions.contains(function) }
  }

  /// Why what serves the function of a column is not what leaders did; empty where there is nothing of the kind.
  fileprivate func leftOut(of column: MatrixColumn) -> [ActionHeading] {
    guard case .function(let function) = column else { return [] }
    let headings = Set(actions.lazy.filter { !$0.isCounted && $0.functions.contains(function) }.map(\.heading))
    return ActionHeading.all.filter(headings.contains)
  }
}

extension Phrasebook {
  /// What a column of a matrix is called.
  func label(_ column: MatrixColumn) -> String {
    switch column {
    case .condition(let kind): label(kind).capitalisedFirst
    case .function(let function): label(function).capitalisedFirst
    case .outcome(let domain): label(domain).capitalisedFirst
    }
  }
}
