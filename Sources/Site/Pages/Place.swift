// Where a network worked, in words: countries by their names, with the region in front.

import Cases

enum Place {
  /// Returns `Ruhr, Germany`, as much of it as was reported; nil where nothing was.
  static func words(_ context: Context) -> String? {
    let countries = (context.countries.value ?? []).map(name)
    let parts = [context.region.value, countries.isEmpty ? nil : Wording.list(countries)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Returns the name of a country or of one of the United Kingdom's, and the code of any other part.
  static func name(_ code: String) -> String {
    switch code {
    case "GB-ENG": return "England"
    case "GB-SCT": return "Scotland"
    case "GB-WLS": return "Wales"
    case "GB-NIR": return "Northern Ireland"
    default: break
    }
    let country = code.split(separator: "-").first.map(String.init) ?? code
    let name = countryName(country) ?? country
    return country == code ? name : "\(name) (\(code))"
  }

  private static func countryName(_ code: String) -> String? { nil }
}
