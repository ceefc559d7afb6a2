// Where a network worked, in words: countries by their names, with the region in front.

import Cases

enum Place {
  /// Returns `Ruhr, Germany`, as much of it as was reported; nil where nothing was.
  static func words(_ context: Context) -> String? {
    let countries = (context.countries.value ?? []).map { Countries.name(of: $0) }
    let parts = [context.region.value, countries.isEmpty ? nil : Wording.list(countries)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
