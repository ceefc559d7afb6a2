// A line that its author takes for a field, though YAML does not: what is wrong with its colon or its blanks.

/// Text that begins as a field does, but for what lies between its name and its value: `region:North`.
package struct FieldLikeText {
  package let name: String
  /// What is wrong, and how it is put right.
  package let message: String
  package let help: String

  /// - Parameter isName: Whether a word is the name of a field there.
  package init?(_ text: String, isName: (String) -> Bool) {
    let scalars = text.unicodeScalars
    let word = scalars.prefix {
      switch $0 {
      case "_", "-", "a"..."z", "A"..."Z", "0"..."9": true
      default: false
      }
    }
    let rest = scalars[word.endIndex...]
    let gap = rest.prefix { $0 == " " || YAMLSigns.foreignBlank($0) != nil }
    let behind = rest[gap.endIndex...]
    // Most texts go on with another letter.
    guard !word.isEmpty, behind.first.map({ $0 == ":" || YAMLSigns.isForeignColon($0) }) ?? !gap.isEmpty else {
      return nil
    }
    let name = String(String.UnicodeScalarView(word))
    guard isName(name) else { return nil }
    self.name = name
    let blank = "put a plain blank in its place"
    if let found = gap.lazy.compactMap(YAMLSigns.foreignBlank).first, behind.isEmpty || behind.first == ":" {
      (message, help) = ("\(found) is behind `\(name)`", blank)
    } else if let colon = behind.first, YAMLSigns.isForeignColon(colon) {
      (message, help) = (
        "the colon behind `\(name)` is not a plain one (`:`)", "write `\(name): ` with a plain colon and a blank"
      )
    } else if behind.first == ":", let next = behind.dropFirst().first, next != " ", next != "\t" {
      if let found = YAMLSigns.foreignBlank(next) {
        (message, help) = ("\(found) is behind `\(name):`", blank)
      } else {
        (message, help) = (
          "there is no blank behind `\(name):`",
          "write `\(name): \(String(String.UnicodeScalarView(behind.dropFirst())))`"
        )
      }
    } else {
      return nil
    }
  }
}
