// What in a text depends on the portfolio's list of works: a file is parsed without it, and each such place is left as
// a hole. Filled, the text is the same as if it had been parsed with the list at hand, mistakes included.
//
//   parse:  <p>As ␐0␑ says</p>  + holes [works(@brown2019)]     fill:  <p>As Brown (2019) says</p>

import Diagnostics
import Markup

/// A place in an article that is filled from the list of works.
enum ArticleHole: Sendable {
  /// Works that are cited. Where they are refused they stay text.
  case works([WrittenCitation], form: CitationForm)
  /// The opening tag of the article's next heading, whose text and id hold the names of works.
  case heading(names: [CitationKey], place: Span)
  /// What is wrong if there is a work of that key.
  case mistake(CitationKey, Diagnostic)

  /// Moves what it reports to another place.
  mutating func move(to place: Span) {
    switch self {
    case .works(let works, let form):
      self = .works(
        works.map { work in
          var moved = work
          moved.citation.span = place
          return moved
        }, form: form)
    case .heading(let names, _): self = .heading(names: names, place: place)
    case .mistake(let key, var diagnostic):
      diagnostic.span = place
      self = .mistake(key, diagnostic)
    }
  }
}

/// How works are cited.
enum CitationForm: Sendable { case parenthetical, narrative }

/// A citation as it is written. A sign behind its key, as in `[@a: 4]`, belongs to the key only where a work has it so.
struct WrittenCitation: Sendable {
  var citation: Citation
  /// The same with the sign; nil where there is none.
  var withSign: Citation?
}

/// The bytes that stand for a hole. Control characters are refused in what authors write, so these are never theirs.
enum HoleMark {
  static let open: UInt8 = 0x10
  static let close: UInt8 = 0x11

  static func text(_ number: Int) -> String { "\u{10}\(number)\u{11}" }
  static func fragment(_ number: Int) -> Fragment { Fragment(trusted: Array(text(number).utf8)) }

  /// Returns bytes with something in the place of each mark. O(bytes).
  static func replacing(in bytes: [UInt8], with filling: (Int) -> [UInt8]) -> [UInt8] {
    guard bytes.place(of: open, in: bytes.indices) != nil else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    var index = 0
    while let mark = bytes.place(of: open, in: index..<bytes.count) {
      out += bytes[index..<mark]
      var number = 0
      index = mark + 1
      while index < bytes.count, bytes[index] != close {
        number = number * 10 + Int(bytes[index]) - Int(UInt8(ascii: "0"))
        index += 1
      }
      index = min(index + 1, bytes.count)
      out += filling(number)
    }
    out += bytes[index...]
    return out
  }
}
