// The words that cases are tagged with: which tag is preferred, which words mean it, and what is wider than what.

import Diagnostics

/// `tags.yml`, checked and ready for look-ups.
public struct TagVocabulary: Sendable {
  /// By id; replaced tags included.
  public let tags: [Tag]
  private let byID: [TagID: Int]
  private let bySynonym: [String: TagID]

  public enum Match: Sendable {
    case preferred
    case synonym(of: TagID)
    case replaced(by: TagID)
    case unknown(nearest: String?)
  }

  public init(_ tags: [Tag] = []) {
    let sorted = tags.sorted { $0.id < $1.id }
    self.tags = sorted
    byID = Dictionary(sorted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var synonyms: [String: TagID] = [:]
    for tag in sorted where tag.replacedBy == nil {
      for word in tag.synonyms.map(\.value) + [tag.label] {
        for form in [word.lowercased(), Self.slugged(word)] where synonyms[form] == nil { synonyms[form] = tag.id }
      }
    }
    bySynonym = synonyms
  }

  public subscript(id: TagID) -> Tag? { byID[id].map { tags[$0] } }

  /// Returns what the vocabulary makes of a word that a case uses. O(1), or O(tags) for a word that it does not know.
  public func match(_ id: TagID) -> Match {
    if let tag = self[id] {
      guard tag.replacedBy != nil else { return .preferred }
      return preferred(id).map(Match.replaced) ?? .unknown(nearest: nil)
    }
    if let tag = bySynonym[id.text.lowercased()] { return .synonym(of: tag) }
    return .unknown(nearest: Suggestion.nearest(to: id.text, among: tags.filter { $0.replacedBy == nil }.map(\.id.text)))
  }

  /// The tag that stands at the end of a chain of replacements; nil where it runs in a circle or into nothing.
  public func preferred(_ id: TagID) -> TagID? {
    var current = id
    for _ in 0...tags.count {
      guard let tag = self[current] else { return nil }
      guard let next = tag.replacedBy?.value else { return current }
      current = next
    }
    return nil
  }

  /// Returns the mistakes of the vocabulary itself: terms that lead nowhere, and circles. O(tags × depth).
  func check() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let ids = tags.map(\.id.text)
    for tag in tags {
      if tag.label.isEmpty, tag.replacedBy == nil, let span = tag.span {
        diagnostics.append(Diagnostic(.missingField, "a tag needs `label`", at: span, help: "add `label:` the tag as readers see it"))
      }
      for other in tag.broader + tag.related + [tag.replacedBy].compactMap({ $0 }) where self[other.value] == nil {
        diagnostics.append(
          Diagnostic(
            .unknownTag, "`\(other.value)` is not a tag of tags.yml", at: other.span,
            help: Suggestion.nearest(to: other.value.text, among: ids).map { "did you mean `\($0)`?" }))
      }
      if let replaced = tag.replacedBy, self[replaced.value] != nil, preferred(tag.id) == nil {
        diagnostics.append(Diagnostic(.tagCycle, "`\(tag.id)` is replaced, in a circle, by itself", at: replaced.span))
      }
      if reaches(tag.id, from: tag), let first = tag.broader.first {
        diagnostics.append(Diagnostic(.tagCycle, "`\(tag.id)` is broader than itself", at: first.span, help: "take one of the tags out of the circle"))
      }
    }
    return diagnostics
  }

  /// Whether `id` can be reached from `start` by going to broader tags.
  private func reaches(_ id: TagID, from start: Tag) -> Bool {
    var seen: Set<TagID> = []
    var open = start.broader.map(\.value)
    while let next = open.popLast() {
      if next == id { return true }
      if seen.insert(next).inserted, let tag = self[next] { open += tag.broader.map(\.value) }
    }
    return false
  }

  private static func slugged(_ word: String) -> String {
    word.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }).joined(separator: "-")
  }
}
