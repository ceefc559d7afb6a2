// The names at the beginning of an entry: `Brown, C., & Flood, J.`

extension ReferenceStyle {
  /// All names; of more than twenty the first nineteen and the last. Nil where nobody is named.
  static func authorList(_ reference: Reference) -> String? {
    let isEdited = reference.authors.isEmpty && !reference.editors.isEmpty
    let names = isEdited ? reference.editors : reference.authors
    let hasOthers = isEdited ? reference.hasOtherEditors : reference.hasOtherAuthors
    guard !names.isEmpty else { return nil }
    let list = list(names, hasOthers: hasOthers, full)
    return isEdited ? list + (names.count > 1 || hasOthers ? " (Eds.)" : " (Ed.)") : list
  }

  /// `Brown, C., & Flood, J.`; of thousands only those are written that are shown.
  private static func list(_ names: [Reference.Name], hasOthers: Bool, _ written: (Reference.Name) -> String) -> String
  {
    let first = names.prefix(names.count > 20 ? 19 : max(0, names.count - (hasOthers ? 0 : 1))).map(written)
    if hasOthers { return (first + (first.isEmpty ? [] : ["et al."])).joined(separator: ", ") }
    guard let last = names.last.map(written) else { return "" }
    return switch names.count {
    case 1: last
    // Only a person's initials have a comma behind them.
    case 2 where names[0].isOrganisation: first.joined() + " & " + last
    case ...20: first.joined(separator: ", ") + ", & " + last
    default: first.joined(separator: ", ") + ", … " + last
    }
  }

  /// `C. Brown & J. Flood`, or `C. Brown, J. Flood, & C. L. Poortman`.
  static func inline(_ names: [Reference.Name], _ hasOthers: Bool) -> String {
    if names.count == 1, hasOthers { return inOrder(names[0]) + " et al." }
    return names.count == 2 && !hasOthers
      ? names.map(inOrder).joined(separator: " & ") : list(names, hasOthers: hasOthers, inOrder)
  }

  /// `Brown, C.`, `Hill, P. T., Jr.`, or an organisation's whole name.
  static func full(_ name: Reference.Name) -> String {
    guard !name.isOrganisation else { return name.family }
    let given = [name.given.map { initials($0, family: name.family) }, name.particle].compactMap { $0 }.joined(
      separator: " ")
    return [name.family, given, name.suffix ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `C. Brown`, as editors are named before their book.
  private static func inOrder(_ name: Reference.Name) -> String {
    guard !name.isOrganisation else { return name.family }
    let words = [name.given.map { initials($0, family: name.family) }, name.particle, name.family].compactMap { $0 }
      .filter { !$0.isEmpty }
    return words.joined(separator: " ") + (name.suffix.map { ", " + $0 } ?? "")
  }

  /// `J.-P. S.` of `Jean-Paul S`. Capitals without blanks are initials already where the family name is not in capitals
  /// too.
  private static func initials(_ given: String, family: String) -> String {
    var initials: [String] = []
    for word in given.split(separator: " ") {
      // A particle behind the given name.
      if !initials.isEmpty, word.count > 1, word.allSatisfy(\.isLowercase) {
        initials.append(String(word))
        continue
      }
      for piece in word.split(separator: ".") {
        let parts = piece.split(separator: "-", omittingEmptySubsequences: false)
        let isRunTogether =
          piece.count > 1 && piece.count <= 3 && piece.allSatisfy { $0.isUppercase }
          && family.contains { $0.isLowercase }
        if isRunTogether {
          initials += piece.map { "\($0)." }
          continue
        }
        for (place, part) in parts.enumerated() {
          guard let letter = part.first(where: { $0.isLetter }) else { continue }
          if place > 0, letter.isUppercase, let last = initials.last {
            initials[initials.count - 1] = last + "-\(letter)."
          } else if place == 0 {
            initials.append("\(letter).")
          }
        }
      }
    }
    return initials.joined(separator: " ")
  }
}
