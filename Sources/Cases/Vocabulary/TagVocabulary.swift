// The words that cases are tagged with: which tag is preferred, which words mean it, and what is wider than what.

import Diagnostics

/// `tags.yml`, checked and ready for look-ups.
public struct TagVocabulary: Sendable {
  /// By id; replaced tags included.
  public let tags: [Tag]
  private let byID: [TagID: Int]
  private let bySynonym: [String: TagID]
  /// For each tag the place of the one at the end of its chain of replacements; nil where there is no end.
  private let ends: [Int?]
  /// The tags that were not replaced, and the synonyms of all.
  private let words: WordList

  public enum Match: Sendable {
    case preferred
    case synonym(of: TagID)
    case replaced(by: TagID)
    /// A word of a tag whose replacements lead to none, which is reported in tags.yml.
    case withoutSuccessor
    case unknown(nearest: String?)
  }

  /// Whether a mistake has cost some of the tags, so that none that is missing is known to be.
  let isIncomplete: Bool

  public init(_ tags: [Tag] = [], isIncomplete: Bool = false) {
    self.isIncomplete = isIncomplete
    let sorted = tags.sorted { $0.id < $1.id }
    self.tags = sorted
    let byID = Dictionary(sorted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.byID = byID
    ends = Self.ends(of: sorted) { byID[$0] }
    // A tag's own name stands above a synonym that is spelt like it, and a synonym above a label. The words of a tag
    // that was replaced lead to the tag that stands for it.
    var synonyms: [String: TagID] = [:]
    func add(_ word: String, _ id: TagID) {
      let form = Self.form(of: word)
      if !form.isEmpty, synonyms[form] == nil { synonyms[form] = id }
    }
    for tag in sorted { add(tag.id.text, tag.id) }
    for tag in sorted where tag.replacedBy == nil { for word in tag.synonyms { add(word.value, tag.id) } }
    for tag in sorted where tag.replacedBy == nil { add(tag.label, tag.id) }
    for tag in sorted where tag.replacedBy != nil { for word in tag.synonyms { add(word.value, tag.id) } }
    bySynonym = synonyms
    words = WordList(
      sorted.lazy.filter { $0.replacedBy == nil }.map(\.id.text) + sorted.lazy.flatMap { $0.synonyms.map(\.value) })
  }

  public subscript(id: TagID) -> Tag? { byID[id].map { tags[$0] } }

  /// Returns where a tag stands in `tags`. O(1).
  func place(of id: TagID) -> Int? { byID[id] }

  /// Returns what the vocabulary makes of a word that a case uses. O(1), or O(log tags) and a few comparisons for a
  /// word that it does not know.
  public func match(_ id: TagID) -> Match {
    if let tag = self[id], tag.replacedBy == nil { return .preferred }
    if let meant = self[id]?.id ?? bySynonym[Self.form(of: id.text)], let tag = self[meant] {
      guard let preferred = preferred(meant) else { return .withoutSuccessor }
      // A synonym of a tag that was replaced has simply moved on with it.
      let isReplaced = tag.replacedBy != nil && (meant == id || Self.form(of: meant.text) == Self.form(of: id.text))
      return isReplaced ? .replaced(by: preferred) : .synonym(of: preferred)
    }
    return .unknown(nearest: words.nearest(to: id.text).flatMap(meant(by:)))
  }

  /// The tag that a word of the vocabulary means.
  private func meant(by word: String) -> String? {
    let id = TagID(word)
    return (byID[id] == nil ? bySynonym[Self.form(of: word)] : id).flatMap(preferred)?.text
  }

  /// The tag that stands at the end of a chain of replacements; nil where it runs in a circle or into nothing. O(1).
  public func preferred(_ id: TagID) -> TagID? { byID[id].flatMap { ends[$0] }.map { tags[$0].id } }

  /// Follows each chain once, whatever joins it. O(tags).
  private static func ends(of tags: [Tag], place: (TagID) -> Int?) -> [Int?] {
    enum State {
      case unseen, open
      case known(Int?)
    }
    var states = [State](repeating: .unseen, count: tags.count)
    for start in tags.indices {
      var chain: [Int] = []
      var end: Int?
      var next: Int? = start
      walk: while let here = next {
        switch states[here] {
        case .known(let found):
          end = found
          break walk
        // A circle has no end.
        case .open: break walk
        case .unseen:
          states[here] = .open
          chain.append(here)
          guard let replacement = tags[here].replacedBy else {
            end = here
            break walk
          }
          next = place(replacement.value)
        }
      }
      for here in chain { states[here] = .known(end) }
    }
    return states.map { state in
      if case .known(let end) = state { end } else { nil }
    }
  }

  /// A word without what people vary in writing it: letter case, spaces, hyphens and other marks.
  static func form(of word: String) -> String {
    word.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }).joined(separator: "-")
  }

  /// How several tags are written that are one text: `reading, cover-time`; nil where they are not all known.
  func list(_ text: String) -> String? {
    let words = text.split { $0.isWhitespace || ",;/".contains($0) }.map { $0.hasPrefix("#") ? $0.dropFirst() : $0 }
    guard words.count > 1, words.allSatisfy({ place(of: TagID(String($0))) != nil }) else { return nil }
    return "write each as an item of its own: \(words.map { "`\($0)`" }.joined(separator: " and "))"
  }

  /// The help that gives the line of tags.yml which makes a tag of a word.
  static func lineToAdd(_ word: String) -> String {
    let label = word.prefix(1).uppercased() + word.dropFirst()
    let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    guard isPlain, let slug = Slug.suggested(for: word) else { return "add it to tags.yml, with its label" }
    let text = slug.text == word ? label.replacing("-", with: " ") : label
    return "add `\(slug): {label: \(text)}` to tags.yml" + (slug.text == word ? "" : ", and write `\(slug)` here")
  }
}
