// Goes through a theme's templates as the engine will, without a page: into partials, layouts and the blocks that fill
// them. What it finds is in which place of the HTML each name is written, and how large one page can become.

import Diagnostics

/// The walk through the templates of one theme.
///
/// A piece of a template is gone through once for each place in which it begins and, where there is a block in what it
/// draws, for each set of blocks around it, so that partials which draw each other twice, and these twice again, cost no
/// more than they are long.
struct TemplateWalk {
  typealias Subject = TemplateCheck.Subject

  /// So deep may sections, partials and blocks be nested, all in all: the engine calls itself for each.
  static let mostNested = 100
  /// So much may the templates of one page come to, with each partial wherever it is drawn. A tag counts for its own
  /// length or 32 bytes.
  static let mostBytes = 1_000_000
  /// How many tags, and stretches of 32 bytes between them, are gone through at most.
  private static let mostSteps = 1_000_000

  private struct Visit: Hashable {
    let piece: TemplatePiece
    let context: HTMLContext
    /// The blocks that are filled around it, as a number.
    let blocks: Int
  }

  private struct Outcome {
    var context: HTMLContext
    var bytes = 0
    /// How deep it is nested in itself.
    var height = 0
    /// Whether that it is nested too deep has been said.
    var isCut = false
    var isTooLarge = false
  }

  private let subjects: [String: Subject]
  /// By the name of a template, those that it draws in and that lead back to it.
  private let circles: [String: Set<String>]
  /// The names of the templates to which it makes a difference what fills the blocks around them.
  private let fillable: Set<String>
  /// How long each word of the theme is, in the language in which it is longest.
  private let words: [String: Int]
  private let vocabulary: PageVocabulary
  private let pages: [String]
  private var outcomes: [Visit: Outcome] = [:]
  private var fillings = BlockFillings()
  /// The fillings of blocks that are being gone through.
  private var open: Set<TemplatePiece> = []
  private var visited: Set<String> = []
  private var steps = 0
  private var said: Set<Span> = []

  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter pages: The names of the templates of pages.
  init(_ check: TemplateCheck, pages: [String], words: [String: Int]) {
    subjects = check.subjects
    circles = check.circles
    fillable = check.fillable
    vocabulary = check.vocabulary
    self.pages = pages
    self.words = words
  }

  /// Goes through every template whose tags are well nested: those of pages first, then the partials that none of them
  /// draws.
  mutating func walk() {
    let others = subjects.keys.filter { !pages.contains($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in pages + others where !visited.contains(name) {
      guard let subject = subjects[name] else { continue }
      let outcome = visit(subject.whole, HTMLContext(), blocks: 0, depth: 0)
      if outcome.context.place != .text, pages.contains(name) {
        report(
          .themeContext, "the page ends inside a tag, a comment or an element that holds text alone", subject,
          subject.bytes.count..<subject.bytes.count)
      }
    }
  }

  private mutating func report(
    _ rule: Rule, _ message: String, _ subject: Subject, _ range: Range<Int>, help: String? = nil
  ) {
    let span = Span(subject.file, range)
    if said.insert(span).inserted { diagnostics.append(Diagnostic(rule, message, at: span, help: help)) }
  }

  // MARK: One piece

  private mutating func visit(_ piece: TemplatePiece, _ start: HTMLContext, blocks: Int, depth: Int) -> Outcome {
    let subject = piece.subject
    guard let nesting = subject.nesting else { return Outcome(context: start) }
    let blocks = fillable.contains(subject.name) ? blocks : 0
    let visit = Visit(piece: piece, context: start, blocks: blocks)
    if let known = outcomes[visit] { return known }
    visited.insert(subject.name)
    var outcome = Outcome(context: start)
    var index = piece.from
    while true {
      let literal = nesting.literals[index]
      for fault in outcome.context.read(subject.bytes[literal]) {
        let place = literal.lowerBound + fault.offset
        report(.themeContext, fault.message, subject, place..<(place + 1), help: fault.help)
      }
      outcome.bytes += literal.count
      steps += literal.count / 32
      guard index < piece.to else { break }
      let tag = subject.tags[index]
      outcome.bytes += 32
      steps += 1
      switch tag.kind {
      case .variable, .unescaped:
        write(tag, subject, &outcome)
        weigh(0, tag, subject, &outcome)
        index += 1
      case .comment, .end, .pragma, .delimiters: index += 1
      case .section, .inverted, .partial, .parent, .block:
        let inner = enter(tag, at: index, subject, nesting, outcome.context, blocks: blocks, depth: depth)
        outcome.bytes = min(Int.max / 4, outcome.bytes + inner.bytes)
        weigh(inner.bytes, tag, subject, &outcome)
        outcome.height = max(outcome.height, inner.height + 1)
        outcome.isCut = outcome.isCut || inner.isCut
        outcome.context = inner.context
        index = nesting.ends[index] + 1
      }
    }
    outcomes[visit] = outcome
    return outcome
  }

  /// Reports the first tag of a piece that makes it too large, unless that is so for what the tag draws in alone.
  private mutating func weigh(_ inner: Int, _ tag: TemplateTag, _ subject: Subject, _ outcome: inout Outcome) {
    guard outcome.bytes > TemplateWalk.mostBytes, !outcome.isTooLarge else { return }
    outcome.isTooLarge = true
    guard inner <= TemplateWalk.mostBytes else { return }
    report(
      .themeGrowth,
      "with `\(tag.name)` the templates of one page come to more than \(TemplateWalk.mostBytes / 1_000_000) MB",
      subject, tag.range,
      help: "draw a partial once for each thing that a page shows")
  }

  /// Goes through what a tag opens or draws in.
  private mutating func enter(
    _ tag: TemplateTag, at index: Int, _ subject: Subject, _ nesting: Subject.Nesting, _ context: HTMLContext,
    blocks: Int, depth: Int
  ) -> Outcome {
    guard depth < TemplateWalk.mostNested, steps < TemplateWalk.mostSteps else {
      let message =
        depth < TemplateWalk.mostNested
        ? "the templates draw each other in more ways than can be checked"
        : "sections, partials and blocks are nested more than \(TemplateWalk.mostNested) deep here"
      report(.themeGrowth, message, subject, tag.range, help: "draw what is inside in another place, or once")
      return Outcome(context: context, isCut: true)
    }
    let inside = nesting.inside(index, of: subject)
    var inner: Outcome
    switch tag.kind {
    case .partial, .parent:
      guard let other = subjects[tag.name], circles[subject.name]?.contains(tag.name) != true else {
        return Outcome(context: context)
      }
      let filled = tag.kind == .parent ? fillings.fill(blocks, with: inside, nesting, subject) : blocks
      inner = visit(other.whole, context, blocks: filled, depth: depth + 1)
    case .block:
      guard let filling = fillings[blocks, tag.name] else {
        inner = visit(inside, context, blocks: blocks, depth: depth + 1)
        break
      }
      guard open.insert(filling).inserted else {
        report(.themeUnknownPartial, "what fills `\(tag.name)` leads back to it", subject, tag.range)
        return Outcome(context: context)
      }
      inner = visit(filling, context, blocks: blocks, depth: depth + 1)
      open.remove(filling)
    default:
      inner = visit(inside, context, blocks: blocks, depth: depth + 1)
      let name = tag.parts.last?.text ?? ""
      guard var joined = context.joined(with: inner.context) else {
        report(
          .themeContext, "`\(tag.name)` ends in another place of the HTML than it begins, and is not always written",
          subject, tag.range,
          help: "open and close tags, quotes and comments on the same side of it")
        inner.context = context
        return inner
      }
      // The second entry of a list begins where the first has ended.
      if joined != context, tag.kind == .section, vocabulary.kind(of: name) == .list {
        let again = visit(inside, joined, blocks: blocks, depth: depth + 1)
        joined = joined.joined(with: again.context) ?? joined
      }
      inner.context = joined
    }
    if depth + 1 + inner.height > TemplateWalk.mostNested, !inner.isCut {
      inner.isCut = true
      report(
        .themeGrowth, "sections, partials and blocks are nested more than \(TemplateWalk.mostNested) deep here",
        subject, tag.range, help: "draw what is inside in another place, or once")
    }
    return inner
  }

  // MARK: Names

  private mutating func write(_ tag: TemplateTag, _ subject: Subject, _ outcome: inout Outcome) {
    if let complaint = outcome.context.complaint(about: tag) {
      report(.themeContext, "`\(tag.name)` \(complaint.message)", subject, tag.range, help: complaint.help)
    }
    outcome.context.passValue(isAddress: tag.isAddress)
    if tag.name.hasPrefix("\(PageVocabulary.strings).") {
      outcome.bytes += words[String(tag.name.dropFirst(PageVocabulary.strings.count + 1))] ?? 0
    }
  }
}

extension TemplateTag {
  /// Whether the page model has an address under this name: one that has been checked, whoever wrote it.
  var isAddress: Bool { name == "url" || name.hasSuffix("_url") || name.hasSuffix(".url") }
}
