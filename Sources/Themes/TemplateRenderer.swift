// Runs the instructions of a template over a page model. How much of a page may be written is counted on the way: lists
// inside lists are written once for each pair of entries, and a short template can make any number of bytes of them.

import Markup

/// One rendering of one page.
struct TemplateRenderer {
  private let template: CompiledTemplate
  private let page: PageObject
  /// The values of the objects that are open, the page first.
  private var scopes: [[PageValue]]
  /// How much has been done, and how much may be.
  private var work = 0
  private var limit = TemplateGrowth.fixed
  private var isExtended = false

  private(set) var bytes: [UInt8] = []
  /// Whether the page has come to more than it may; then nothing more is written.
  private(set) var isSpent = false

  init(_ template: CompiledTemplate, _ page: PageObject) {
    self.template = template
    self.page = page
    scopes = Array(repeating: [], count: template.scopes)
    scopes[0] = page.values
    bytes.reserveCapacity(2 * template.literals.count)
  }

  /// Writes the page. Linear in its bytes and entries, which are bounded by the model's size.
  mutating func run() { run(0, template.instructions.count) }

  private mutating func run(_ start: Int, _ end: Int) {
    var index = start
    while index < end, !isSpent {
      switch template.instructions[index] {
      case .literal(let from, let to):
        bytes += template.literals[Int(from)..<Int(to)]
        count(Int(to - from))
      case .text(let place):
        if case .text(let text) = value(at: place) {
          Escape.markup(text, into: &bytes)
          count(text.utf8.count)
        }
      case .markup(let place):
        if case .markup(let fragment) = value(at: place) {
          bytes += fragment.bytes
          count(fragment.bytes.count)
        }
      case .when(let place, let end): if isEmpty(place) { index = Int(end) - 1 }
      case .unless(let place, let end): if !isEmpty(place) { index = Int(end) - 1 }
      case .each(let place, let scope, let end):
        switch value(at: place) {
        case .list(let list): for object in list where !isSpent { open(object, scope, from: index + 1, to: Int(end)) }
        case .object(let object): open(object, scope, from: index + 1, to: Int(end))
        case .text, .markup, .flag, .absent: break
        }
        index = Int(end) - 1
      }
      index += 1
    }
  }

  private mutating func open(_ object: PageObject, _ scope: Int32, from start: Int, to end: Int) {
    count(TemplateGrowth.perEntry)
    scopes[Int(scope)] = object.values
    run(start, end)
  }

  private func value(at place: CompiledTemplate.Place) -> PageValue {
    var value = scopes[Int(place.scope)][Int(place.slot)]
    guard place.path >= 0 else { return value }
    for slot in template.paths[Int(place.path)] {
      guard case .object(let object) = value else { return .absent }
      value = object.values[slot]
    }
    return value
  }

  /// Whether a value holds nothing, without a copy of it.
  private func isEmpty(_ place: CompiledTemplate.Place) -> Bool {
    place.path < 0 ? scopes[Int(place.scope)][Int(place.slot)].isEmpty : value(at: place).isEmpty
  }

  /// Ends the page where it has come to too much.
  private mutating func count(_ more: Int) {
    work += more
    guard work > limit else { return }
    if !isExtended {
      isExtended = true
      limit += TemplateGrowth.times * page.size
    }
    isSpent = work > limit
  }
}

extension PageObject {
  /// The bytes of all text and markup in it, and what its objects count. O(values).
  fileprivate var size: Int {
    values.reduce(TemplateGrowth.object) { sum, value in
      switch value {
      case .text(let text): sum + text.utf8.count
      case .markup(let fragment): sum + fragment.bytes.count
      case .list(let list): sum + list.reduce(0) { $0 + $1.size }
      case .object(let object): sum + object.size
      case .flag, .absent: sum
      }
    }
  }
}
