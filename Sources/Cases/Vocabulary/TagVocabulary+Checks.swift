// The mistakes of tags.yml itself: terms that lead nowhere or back to themselves, words that mean two tags, and tags
// that nobody could tell apart.

import Diagnostics

extension TagVocabulary {
  /// Returns the mistakes of the vocabulary itself. O(tags × depth).
  func check() -> [Diagnostic] {
    tags.flatMap(missing) + tags.flatMap(dangling) + circles(.broader) + circles(.replacedBy) + ambiguousSynonyms() + nearDuplicates()
  }

  private func missing(_ tag: Tag) -> [Diagnostic] {
    guard tag.label.isEmpty, tag.replacedBy == nil, let span = tag.span else { return [] }
    return [Diagnostic(.missingField, "a tag needs `label`", at: span, help: "add `label:`, the tag as readers see it")]
  }

  // MARK: Terms that lead nowhere

  private func dangling(_ tag: Tag) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for other in tag.broader + tag.related + [tag.replacedBy].compactMap({ $0 }) where self[other.value] == nil {
      found.append(
        Diagnostic(
          .unknownTag, "`\(other.value)` is not a tag of tags.yml", at: other.span,
          help: Suggestion.nearest(to: other.value.text, among: tags.lazy.map(\.id.text).filter { $0 != tag.id.text }).map { "did you mean `\($0)`?" }
            ?? "add it, with its label"))
    }
    for other in tag.broader + tag.related {
      guard let replacement = self[other.value]?.replacedBy else { continue }
      found.append(
        Diagnostic(
          .unknownTag, "the tag `\(other.value)` was replaced", at: other.span,
          help: preferred(other.value).map { $0 == tag.id ? "take it out" : "write `\($0)`" }, labels: [.init(replacement.span, "replaced here")]))
    }
    for other in tag.related where other.value == tag.id {
      found.append(Diagnostic(.tagCycle, "`\(tag.id)` is related to itself", at: other.span, help: "take it out"))
    }
    return found
  }

  // MARK: Circles

  /// A way from a tag to others that may never lead back.
  private enum Way {
    case broader, replacedBy

    func steps(from tag: Tag) -> [Located<TagID>] { self == .broader ? tag.broader : [tag.replacedBy].compactMap { $0 } }
    var words: String { self == .broader ? "broader than" : "replaced by" }
  }

  /// Each circle once, at its first tag in the order of ids, with the other steps of it as labels.
  private func circles(_ way: Way) -> [Diagnostic] {
    var told: Set<TagID> = []
    var found: [Diagnostic] = []
    for tag in tags where !told.contains(tag.id) {
      guard let circle = circle(from: tag, way), let first = circle.first else { continue }
      told.formUnion(circle.map(\.value))
      let others = zip(circle, circle.dropFirst()).map { here, next in
        Diagnostic.Label(next.span, way == .broader ? "`\(next.value)` is broader than `\(here.value)`" : "`\(here.value)` is replaced by `\(next.value)`")
      }
      found.append(
        Diagnostic(
          .tagCycle, "`\(tag.id)` is \(way.words) itself\(others.isEmpty ? "" : ", in a circle")", at: first.span,
          help: others.isEmpty ? "take it out" : "take one of the steps out of the circle", labels: others))
    }
    return found
  }

  /// The steps of the shortest way from a tag back to itself; nil where there is none. O(steps).
  private func circle(from start: Tag, _ way: Way) -> [Located<TagID>]? {
    var cameBy: [TagID: (step: Located<TagID>, from: TagID)] = [:]
    var open = [start.id]
    var next = 0
    while next < open.count {
      let here = open[next]
      next += 1
      guard let tag = self[here] else { continue }
      for step in way.steps(from: tag) where cameBy[step.value] == nil {
        cameBy[step.value] = (step, here)
        if step.value == start.id { return path(to: start.id, cameBy) }
        open.append(step.value)
      }
    }
    return nil
  }

  private func path(to end: TagID, _ cameBy: [TagID: (step: Located<TagID>, from: TagID)]) -> [Located<TagID>] {
    var steps: [Located<TagID>] = []
    var at = end
    repeat {
      guard let arrival = cameBy[at] else { break }
      steps.append(arrival.step)
      at = arrival.from
    } while at != end
    return steps.reversed()
  }

  // MARK: Words with two meanings

  /// Synonyms that are tags themselves, or that stand under two tags, whatever their letter case and spaces.
  private func ambiguousSynonyms() -> [Diagnostic] {
    var byForm: [String: Tag] = [:]
    for tag in tags where byForm[Self.form(of: tag.id.text)] == nil { byForm[Self.form(of: tag.id.text)] = tag }
    var byLabel: [String: Tag] = [:]
    for tag in tags where tag.replacedBy == nil && byLabel[Self.form(of: tag.label)] == nil { byLabel[Self.form(of: tag.label)] = tag }
    var taken: [String: (tag: Tag, span: Span)] = [:]
    var found: [Diagnostic] = []
    for (tag, word) in tags.flatMap({ tag in tag.synonyms.map { (tag, $0) } }).sorted(by: { $0.1.span.lower < $1.1.span.lower }) {
      let form = Self.form(of: word.value)
      // A word that was once a tag and now leads to this one means the same.
      if let other = byForm[form], other.id == tag.id || preferred(other.id) != preferred(tag.id) {
        found.append(
          Diagnostic(
            .ambiguousSynonym, other.id == tag.id ? "the synonym `\(word.value)` is the tag itself" : "the synonym `\(word.value)` is a tag of its own",
            at: word.span, help: other.id == tag.id ? "take it out" : "take it out, or give the tag `\(other.id)` `replaced_by: \(tag.id)`",
            labels: other.id == tag.id ? [] : other.span.map { [.init($0, "the tag")] } ?? []))
      } else if let other = byLabel[form], other.id != tag.id, preferred(tag.id) != other.id {
        found.append(
          Diagnostic(
            .ambiguousSynonym, "the synonym `\(word.value)` is the label of the tag `\(other.id)`", at: word.span, help: "take it out",
            labels: other.span.map { [.init($0, "the tag")] } ?? []))
      } else if let first = taken[form] {
        let isSame = first.tag.id == tag.id
        found.append(
          Diagnostic(
            .ambiguousSynonym, isSame ? "the synonym `\(word.value)` stands twice" : "the synonym `\(word.value)` already means the tag `\(first.tag.id)`",
            at: word.span, help: isSame ? "delete one of them" : "leave it under one of the two tags", labels: [.init(first.span, "first used here")]))
      } else {
        taken[form] = (tag, word.span)
      }
    }
    return found
  }
}
