// Who wrote something, and under which licence it may be used again.

import Cases
import Themes
import Words

enum Credit {
  /// Returns an author with what identifies them: `name`, `url` (their ORCID), `note` (where they work).
  static func person(_ author: Author) -> PageObject {
    var person = PageObject(.person)
    person[.name] = author.name
    person[.url] = author.orcid.map { "https://orcid.org/" + $0 }
    person[.note] = author.affiliation
    return person
  }

  /// Returns how others should cite a case, up to its address: `A. Author (2026). Title [illustrative case]. In
  /// Portfolio.`
  static func citation(of study: CaseStudy, in settings: PortfolioSettings, _ words: any Phrasebook) -> String {
    words.citation(
      of: study.title, study.standing, by: study.authors.map(\.name), year: study.published?.value.year,
      in: settings.title)
  }
}

/// A licence by its SPDX identifier.
enum Licence {
  /// Returns where a licence can be read: Creative Commons' own page for theirs, SPDX's for the rest.
  static func address(_ id: String) -> String {
    let parts = id.uppercased().split(separator: "-").map(String.init)
    if parts == ["CC0", "1.0"] { return "https://creativecommons.org/publicdomain/zero/1.0/" }
    if parts.count >= 3, parts[0] == "CC", let version = parts.last, version.first?.isNumber == true {
      let kind = parts.dropFirst().dropLast().joined(separator: "-").lowercased()
      return "https://creativecommons.org/licenses/\(kind)/\(version)/"
    }
    return "https://spdx.org/licenses/\(id).html"
  }
}
