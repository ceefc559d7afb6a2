// The mistakes of tags.yml itself: terms that lead nowhere or back to themselves, words that mean two tags, and tags
// that nobody could tell apart.

import Diagnostics

extension TagVocabulary {
  /// Returns the mistakes of the vocabulary itself. O(n log n) in tags and the steps between them.
  func check() -> [Diagnostic] {
    let words = WordList(tags.lazy.map(\.id.text))
    return tags.flatMap(missing) + tags.compactMap(device) + dangling(words) + circles(.broader) + circles(.replacedBy)
      + crowds() + ambiguousSynonyms() + duplicates()
  }

  /// Tags that one may be taken for another of, by their spelling or their label.
  private func duplicates() -> [Diagnostic] {
    let near = nearDuplicates()
    let known = Set(near.compactMap { $0.span?.range.lowerBound })
    let current = tags.filter { $0.replacedBy == nil && !known.contains($0.span?.range.lowerBound ?? -1) }
    return near
      + SameLabel.diagnostics(of: current.map { SameLabel(id: $0.id.text, label: $0.label, span: $0.span) }, "tag") {
        _ in "give one of them `replaced_by` with the other's id"
      }
  }

  private func missing(_ tag: Tag) -> [Diagnostic] {
    guard tag.label.isEmpty, tag.replacedBy == nil, let span = tag.span else { return [] }
    return [Diagnostic(.missingField, "a tag needs `label`", at: span, help: "add `label:`, the tag as readers see it")]
  }

  private func device(_ tag: Tag) -> Diagnostic? {
    tag.span.flatMap { FileName.deviceID(tag.id.text, of: "tag", at: $0) }
  }

  // MARK: Terms that lead nowhere

  private func dangling(_ words: WordList) -> [Diagnostic] {
    guard !isIncomplete else { return [] }
    var patience = Vocabulary.mostSuggestions
    return tags.flatMap { dangling($0, words, &patience) }
  }

  /// - Parameter patience: For how many more names others are looked for.
  private func dangling(_ tag: Tag, _ words: WordList, _ patience: inout Int) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for other in tag.broader + tag.related + [tag.replacedBy].compactMap({ $0 }) where self[other.value] == nil {
      patience -= 1
      let near = patience >= 0 ? words.nearest(to: other.value.text, except: tag.id.text) : nil
      found.append(
        Diagnostic(
          .unknownTag, "`\(other.value)` is not a tag of tags.yml", at: other.span,
          help: near.map { "did you mean `\($0)`?" } ?? "add it, with its label"))
    }
    for other in tag.broader + tag.related {
      guard let replacement = self[other.value]?.replacedBy else { continue }
      found.append(
        Diagnostic(
          .unknownTag, "the tag `\(other.value)` was replaced", at: other.span,
          help: preferred(other.value).map { $0 == tag.id ? "take it out" : "write `\($0)`" },
          labels: [.init(replacement.span, "replaced here")]))
    }
    for other in tag.related where other.value == tag.id {
      found.append(Diagnostic(.tagCycle, "`\(tag.id)` is related to itself", at: other.span, help: "take it out"))
    }
    return found
  }

  /// Tags that are related to more than their page shows: being related is mutual, so that a tag need not name them.
  private func crowds() -> [Diagnostic] {
    var beside: [TagID: Set<TagID>] = [:]
    for tag in tags {
      for other in tag.related {
        beside[tag.id, default: []].insert(other.value)
        beside[other.value, default: []].insert(tag.id)
      }
    }
    return tags.compactMap { tag in
      guard let count = beside[tag.id]?.count, count > Tag.mostBeside, let span = tag.span else { return nil }
      return Diagnostic(
        .tooLong, "`\(tag.id)` is related to \(count) tags, and its page shows at most \(Tag.mostBeside)", at: span,
        help: "where so many tags are about it, write it as their `broader` instead of `related`")
    }
  }

  // MARK: Circles

  /// A way from a tag to others that may never lead back.
  private enum Way {
    case broader, replacedBy

    func steps(from tag: Tag) -> [Located<TagID>] {
      self == .broader ? tag.broader : [tag.replacedBy].compactMap { $0 }
    }
    var words: String { self == .broader ? "broader than" : "replaced by" }
  }

  /// Each circle once, at its first tag in the order of ids, with the other steps of it as labels.
  private func circles(_ way: Way) -> [Diagnostic] {
    let knots = TagKnots(tags.map { tag in way.steps(from: tag).map { place(of: $0.value) } })
    var told = Set<Int>()
    var found: [Diagnostic] = []
    var patience = Self.mostSteps
    for start in tags.indices where knots.isKnotted(start) && !told.contains(start) {
      guard let circle = circle(from: start, way, in: knots, &patience), let first = circle.first else { continue }
      told.formUnion(circle.map(\.place))
      let others = zip(circle, circle.dropFirst()).map { here, next in
        let (here, there) = (tags[here.place].id, tags[next.place].id)
        return Diagnostic.Label(
          next.span, way == .broader ? "`\(there)` is broader than `\(here)`" : "`\(here)` is replaced by `\(there)`")
      }
      found.append(
        Diagnostic(
          .tagCycle, "`\(tags[start].id)` is \(way.words) itself\(others.isEmpty ? "" : ", in a circle")",
          at: first.span,
          help: others.isEmpty ? "take it out" : "take one of the steps out of the circle", labels: others))
    }
    return found
  }

  /// How many steps are looked at for circles; in a vocabulary of nothing but circles some are found when others are
  /// mended.
  private static let mostSteps = 2_000_000

  /// A step of a circle: where it leads, and where it is written.
  private typealias Step = (place: Int, span: Span)

  /// The steps of the shortest way from a tag back to itself; nil where there is none, or no patience. O(steps of its
  /// knot).
  private func circle(from start: Int, _ way: Way, in knots: TagKnots, _ patience: inout Int) -> [Step]? {
    var cameBy: [Int: (span: Span, from: Int)] = [:]
    var open = [start]
    var next = 0
    while next < open.count {
      let here = open[next]
      next += 1
      for step in way.steps(from: tags[here]) {
        guard let there = place(of: step.value), knots.areTogether(here, there), cameBy[there] == nil else { continue }
        patience -= 1
        guard patience > 0 else { return nil }
        cameBy[there] = (step.span, here)
        if there == start { return path(to: start, cameBy) }
        open.append(there)
      }
    }
    return nil
  }

  private func path(to end: Int, _ cameBy: [Int: (span: Span, from: Int)]) -> [Step] {
    var steps: [Step] = []
    var at = end
    repeat {
      guard let arrival = cameBy[at] else { break }
      steps.append((at, arrival.span))
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
    for tag in tags where tag.replacedBy == nil && byLabel[Self.form(of: tag.label)] == nil {
      byLabel[Self.form(of: tag.label)] = tag
    }
    var taken: [String: (tag: Tag, span: Span)] = [:]
    var found: [Diagnostic] = []
    for (tag, word) in tags.flatMap({ tag in tag.synonyms.map { (tag, $0) } }).sorted(by: {
      $0.1.span.lower < $1.1.span.lower
    }) {
      let form = Self.form(of: word.value)
      // A word that was once a tag and now leads to this one means the same.
      if let other = byForm[form], other.id == tag.id || preferred(other.id) != preferred(tag.id) {
        found.append(
          Diagnostic(
            .ambiguousSynonym,
            other.id == tag.id
              ? "the synonym `\(word.value)` is the tag itself" : "the synonym `\(word.value)` is a tag of its own",
            at: word.span,
            help: other.id == tag.id
              ? "take it out" : "take it out, or give the tag `\(other.id)` `replaced_by: \(tag.id)`",
            labels: other.id == tag.id ? [] : other.span.map { [.init($0, "the tag")] } ?? []))
      } else if let other = byLabel[form], other.id != tag.id, preferred(tag.id) != other.id {
        found.append(
          Diagnostic(
            .ambiguousSynonym, "the synonym `\(word.value)` is the label of the tag `\(other.id)`", at: word.span,
            help: "take it out",
            labels: other.span.map { [.init($0, "the tag")] } ?? []))
      } else if let first = taken[form] {
        let isSame = first.tag.id == tag.id
        found.append(
          Diagnostic(
            .ambiguousSynonym,
            isSame
              ? "the synonym `\(word.value)` stands twice"
              : "the synonym `\(word.value)` already means the tag `\(first.tag.id)`",
            at: word.span, help: isSame ? "delete one of them" : "leave it under one of the two tags",
            labels: [.init(first.span, "first used here")]))
      } else {
        taken[form] = (tag, word.span)
      }
    }
    return found
  }
}
