// Front matter as people type it: what is read as it looks, what is refused, and that no message is in libyaml's words.

import Diagnostics
import Testing

@testable import Formats

@Suite struct FrontMatterTests {
  private static func parse(_ text: String) -> YAMLParser.Result {
    let file = SourceSet([SourceFile(path: "a.yml", text: text)])
    return YAMLParser(file: file.ids[0], bytes: file.files[0].bytes, range: 0..<file.files[0].bytes.count).parse()
  }

  private static func messages(_ text: String) -> [String] { parse(text).diagnostics.map(\.message) }

  // MARK: What is read as it looks

  @Test(arguments: [
    "count: 8 # 3 of them visited", "kind: school # 4 visited", "started: 2024-01 # 2 days late",
    "title: Oak School  # 4 teachers",
    "title: Oak (so called)  # not closed)", "title: Oak School\n# 4 teachers", "title: Oak School.  # (so called)",
    "title: 'it''s #1'",
    "title: Oak  # a comment", "country: DE # a comment", "kind: school # a comment", "- oak-1 -> elm-1 # a comment",
    "title: Oak ## a comment", "title: Oak #---", "title: C# and F#", "title: a#b",
    "title: \"Oak #3\"", "title: Oak\n#published: 2026",
    "context:\n  region: Oak\n  #country: DE", "title: It’s “A” and “B”", "title: '„Oak“'", "title: “Oak” and friends",
    "- – a", "title: ?what", "title: -5",
    "summary: >\n  Oak\n  and Elm", "summary: |\n  Note:\u{A0}Oak\n  # no comment", "title: \"Oak\n  and Elm\"",
    "title: Oak\u{A0}and Elm", "title: 12:30",
  ])
  func findsNothingToSay(text: String) {
    #expect(Self.messages(text) == [])
  }

  @Test(arguments: ["NO", "on", "yes", "1.10", "0123", "12:30", "2024-1-5", "05.01.2024", "1_000", "0x10", "1e3", "+5"])
  func keepsWordsAsTheyAreWritten(word: String) throws {
    guard case .mapping(let entries)? = Self.parse("title: \(word)").root?.content else { throw Missing() }
    #expect(entries.first?.value.text == word)
  }

  @Test func takesBlanksThatAreNoneOffTheEndsOfAText() throws {
    guard case .mapping(let entries)? = Self.parse("title: \u{A0}Oak\u{A0}and Elm\u{202F}").root?.content else {
      throw Missing()
    }
    #expect(entries.first?.value.text == "Oak\u{A0}and Elm")
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func saysThatAFileOfCarriageReturnsIsOneLine(mark: String) throws {
    let text = mark + "---\rtitle: Oak\r---\r\rThey met.\r"
    let found = FrontMatter.split(Array(text.utf8), SourceSet([SourceFile(path: "oak.md", text: text)]).ids[0])
    #expect(found.parts == nil)
    #expect(found.diagnostics.map(\.rule) == [.noFrontMatter])
    #expect(found.diagnostics.first?.message.contains("carriage return alone") == true)
    let whole = FrontMatter.split(Array(text.replacing("\r", with: "\r\n").utf8), .none)
    #expect(whole.diagnostics.isEmpty)
  }

  private struct Missing: Error {}

  // MARK: What is refused

  @Test(arguments: [
    ("people:\n  oak: {a: b}\n elm: {a: b}\n", "line 3 has one space less at its start than line 2"),
    ("people:\n  oak: {a: b}\n   elm: {a: b}\n", "line 3 has one space more at its start than line 2"),
    ("a:\n  b:\n    c: d\n   e: f\n", "line 4 has one space less at its start than line 3"),
    ("a:\n    - b: c\n     d: e\n", "line 3 has one space less at its start than line 2"),
    ("title: Oak\n  summary: Elm\n", "line 2 has 2 spaces more at its start than line 1"),
    ("a:\n  b: c\n  - d\n", "a list begins here, where line 2 has a key"),
    ("a:\n  - b\n  c: d\n", "this line has no `- `, which line 2 begins with"),
  ])
  func namesTheLineThatIsBroken(text: String, message: String) {
    #expect(Self.messages(text) == [message])
  }

  @Test(arguments: [
    ("title:\u{3000}Oak\nsummary: Elm\n", "an ideographic space (U+3000) is behind `title:`"),
    ("a:\n  b:\u{2007}c\n  d: e\n", "a figure space (U+2007) is behind `b:`"),
    ("summary: Elm\ntitle:\u{200B}Oak\na: b\n", "a sign that cannot be seen (U+200B) is behind `title:`"),
    ("title\u{FE55} Oak\nsummary: Elm\n", "the colon behind `title` is not a plain one (`:`)"),
    ("title: \"Oak”\nsummary: Elm\n", "the quotation begins with `\"` and ends with `”`"),
    ("a: [b, *c* d]\n", "text cannot begin with `*`, which is a sign of YAML"),
    ("a:\n  * b\n  * c\n", "`*` begins no item of a list"),
    ("a: 'b' c\n", "the quotation ends before `c`"),
    ("a: \"b\n  c\" d\n", "the quotation that begins here ends in line 2 only, before `d`"),
    ("a: b\n...\nc: d\n", "a line of `...` ends the YAML"),
    ("a: [b #1, c]\nd: e\n", "a `#` behind a blank begins a comment, and what is opened before it is never closed"),
    ("a:\n  b: c\n  # 1\n d: e\n", "line 4 has one space less at its start than line 2"),
    ("a: b\n  #1 c\n  d\n", "a `#` behind a blank begins a comment, behind which no text goes on"),
    ("a: b\n  # 1 c\n  d\n", "a `#` behind a blank begins a comment, behind which no text goes on"),
    ("a: b Nr. # 1 c\n\n  d\n", "a `#` behind a blank begins a comment, behind which no text goes on"),
    (
      "a: [b # 1, c # 2]\nd: e\n", "a `#` behind a blank begins a comment, and what is opened before it is never closed"
    ),
    (
      "a: {b: \"c # 1\", d: e # 2,\n  f: g # 3}\nh: i\n",
      "a `#` behind a blank begins a comment, and what is opened before it is never closed"
    ),
    (
      "a: {b: Oak # 4,\n  c: d}\n",
      "a `#` behind a blank begins a comment, and what is opened before it is never closed"
    ),
    ("a: b\nKita # 4: b\nc: d\n", "a `#` behind a blank begins a comment, and the key before it is without its `:`"),
    ("Kita # 4: b\nc: d\n", "a `#` behind a blank begins a comment, and the key before it is without its `:`"),
    ("a:\n\u{A0} b: c\n  d: e\n", "a no-break space (U+00A0) is before `b`"),
    ("a:\n\u{2003}\u{2003}b: c\n\u{2003}\u{2003}d: e\n", "a wide or thin space (U+2003) is before `b`"),
    ("a:\n  b: c\n \u{2003}d: e\n", "a wide or thin space (U+2003) is before `d`"),
    ("\u{200B}a:\n  b: c\n", "a sign that cannot be seen (U+200B) is before `a`"),
    ("a:\n\u{A0} - b\n  - c\n", "a no-break space (U+00A0) is before `- b`"),
    ("a: {\u{A0}b: c}\n", "a no-break space (U+00A0) is before `b`"),
    ("a:\n\tb: c\n\td: e\n", "a tab indents this line"),
  ])
  func namesTheCauseOnce(text: String, message: String) {
    #expect(Self.messages(text) == [message])
  }

  @Test func readsOnBehindAMistake() {
    let result = Self.parse("title:\u{A0}Oak\nsummary: Elm\nstanding: 'a's b'\nauthors: [A. Oak]\n")
    #expect(result.diagnostics.count == 2)
    guard case .mapping(let entries)? = result.root?.content else { return #expect(Bool(false)) }
    #expect(entries.map(\.key).contains("summary") && entries.map(\.key).contains("authors"))
  }

  @Test(arguments: [
    ("title: Meeting Nr. # 4 of two", "# 4 of two", "write `\"Meeting Nr. # 4 of two\"`"),
    ("- Kita # 4", "# 4", "write `\"Kita # 4\"`"),
    ("title: \"Oak\" # 4 schools", "# 4 schools", "put it inside the quotation marks"),
    ("a: {b: Oak # 4\n  , c: d}", "# 4", "write `\"Oak # 4\"`"),
    ("summary: Two schools # and a canal", "# and a canal", "write `\"Two schools # and a canal\"`"),
    ("title: Oak # a comment", "# a comment", "put two blanks before the `#`"),
    ("title: Oak (so called) # not closed)", "# not closed)", "put two blanks before the `#`"),
    ("title: Oak (Nr. # Elm) met", "# Elm) met", "write `\"Oak (Nr. # Elm) met\"`"),
    ("title: Die „Kita # Oak“", "# Oak“", "write `\"Die „Kita # Oak“\"`"),
    ("title: We saw\n  # 4 schools", "# 4 schools", "write `\"We saw # 4 schools\"`"),
    ("title: We saw\n  Oak # 4", "# 4", "write `\"We saw Oak # 4\"`"),
  ])
  func doubtsAComment(text: String, comment: String, help: String) {
    let found = Self.parse(text).diagnostics
    #expect(found.map(\.rule) == [.commentInText])
    let bytes = Array(text.utf8)
    #expect(found.first?.span.map { String(decoding: bytes[$0.range], as: UTF8.self) } == comment)
    #expect(found.first?.help?.contains(help) == true, "\(found.first?.help ?? "")")
  }

  /// What a broken line belongs to is read without it, where that is clear; otherwise the field is not.
  @Test(arguments: [
    ("title: Oak\na:\n  b:\n    c: d\n e:\n  f: g\nh: i\n", ["title", "a", "e", "h"]),
    ("title: Oak\na:\n - b\n- c\nh: i\n", ["title", "h"]),
    ("title: Oak\na:\n\u{A0} b: c\nh: i\n", ["title", "h"]), ("title: Oak\na: 'b' c\nh: i\n", ["title", "h"]),
    ("title: Oak\na: b\n'c\nh: i\n", ["title", "a", "h"]),
  ])
  func leavesOutTheFieldThatIsBroken(text: String, keys: [String]) {
    let result = Self.parse(text)
    #expect(result.isPartial && result.diagnostics.count == 1)
    guard case .mapping(let entries)? = result.root?.content else { return #expect(Bool(false)) }
    #expect(entries.map(\.key) == keys)
  }

  /// Words of libyaml's grammar, of which an author knows none.
  private static let foreign = [
    "scalar", "token", "mapping values", "block mapping", "block sequence", "document", "directive", "indicator",
    "flow", "stream", "alphabetic", "expected key",
    "URI", "did not find", "could not find", "line break", "while ",
  ]

  /// Every way to break four lines of YAML with one sign, at each place.
  @Test(arguments: [
    "'", "\"", " #", "*", "&", "!", "|", ">", "%", "@", "`", "{", "}", "[", "]", ",", ": ", ":", "- ", "\n", "\n ",
    "\t", "\u{A0}", "„", "?", "...\n", "---\n", "\\", "\r\n",
  ])
  func saysNothingInTheWordsOfLibYAML(sign: String) {
    let text = "title: Oak's \"year\"\na:\n  - b: {c: 'd', e: [f, g]}\n  - \"h\"\ni: >\n  j\nk: *l\n"
    for index in text.indices {
      for message in Self.messages(text[..<index] + sign + text[index...]) {
        #expect(
          !Self.foreign.contains { message.contains($0) && message != "a second YAML document begins here" },
          "\(message)")
      }
    }
  }

  @Test func looksOnlyOnceAtManyBrokenLines() {
    let text = String(repeating: "  a: 'b'c'\n :\n", count: 20_000)
    #expect(Self.messages(text).count <= 50)
  }

  // MARK: Beside a mistake

  /// The keys of a field whose value is a mapping; the number of items where it is a list; nil where it was left out.
  private static func kept(_ field: String, of result: YAMLParser.Result) -> [String]? {
    guard case .mapping(let entries)? = result.root?.content else { return nil }
    switch entries.first(where: { $0.key == field })?.value.content {
    case .mapping(let entries)?: return entries.filter { !$0.value.isRefused }.map(\.key)
    case .list(let items)?: return items.indices.filter { !items[$0].isRefused }.map(String.init)
    default: return nil
    }
  }

  @Test(
    arguments: [
      ("a:\n  one: {by: [x}\n  two: {by: y}\nb: c\n", ["two"], 1),
      ("a:\n  one: {by: y}\n  two: {by: [x}\nb: c\n", ["one"], 1),
      ("a:\n  one: {by: [x}\n  two: {by: y}\n  three: {by: [x}\n  four: {by: y}\nb: c\n", ["two", "four"], 2),
      ("a:\n  one:\n    by: [x\n    n: 1\n  two: {by: y}\nb: c\n", ["one", "two"], 1),
      ("a:\n  one:\n    by: {x: [y}\n  two: {by: y}\nb: c\n", ["one", "two"], 1),
      ("a:\n  - {by: y}\n  - {by: [x}\n  - {by: y}\nb: c\n", ["0", "2"], 1),
      ("a:\n- {by: y}\n- {by: [x}\n- by: y\n  n: 1\nb: c\n", ["0", "2"], 1),
      ("a:\n  - by: y\n    n: {x: [1}\n  - by: y\nb: c\n", ["0", "1"], 1),
      ("a:\n  one: {by: y,\n    n: [1}\n  two: {by: y}\nb: c\n", ["two"], 1),
      ("a:\n  one: {by: [x}\nb: c\n", [], 1),
      // Nothing is left of a field that is broken itself.
      ("a: {one: {by: [x}}\nb: c\n", nil, 1),
      // A value that is no text, a key without its colon, an item without its blank.
      ("a:\n  one: x: y\n  two: y\nb: c\n", ["two"], 1), ("a:\n  one: @x\n  two: y\nb: c\n", ["two"], 1),
      ("a:\n  one:x\n  two: y\nb: c\n", ["two"], 1), ("a:\n  one\n    x: y\n  two: y\nb: c\n", ["two"], 1),
      ("a:\n  - one x\n    two: y\n  - z\nb: c\n", ["0", "1"], 1), ("a:\n  - x\n  -yes\n  - z\nb: c\n", ["0", "2"], 1),
      ("a:\n  - x\n  -\ty: z\n    n: 1\n  - z\nb: c\n", ["0", "2"], 1),
      // Tabs, on one line or on several.
      ("a:\n  one: x\n\ttwo: y\n  three: z\nb: c\n", ["one", "three"], 1),
      ("a:\n  one: x\n\ttwo: y\n\tfour: y\n  three: z\nb: c\n", ["one", "three"], 1),
      ("a:\n\tone: x\n  two: y\nb: c\n", ["two"], 1),
      // A space too few or too many: a key that opens lines is read with them.
      ("a:\n  one: x\n   two: y\n  three: z\nb: c\n", ["one", "three"], 1),
      ("a:\n  one: x\n two: y\n  three: z\nb: c\n", ["one", "three"], 1),
      ("a:\n  one: x\n two:\n    n: y\n  three: z\nb: c\n", ["one", "two", "three"], 1),
      ("a:\n  - one: x\n    n: 1\n - one: y\n    n: 2\n  - one: z\nb: c\n", ["0", "1", "2"], 1),
      // The first line is the one that is not like all others.
      ("a:\n one: x\n  two: y\n  three: z\nb: c\n", ["two", "three"], 1),
      ("a:\n   - one: x\n    n: 1\n    o: 2\n  - one: y\nb: c\n", ["0", "1"], 1),
      ("a:\n  - one: x\n  two: y\n  three: z\nb: c\n", ["two", "three"], 1),
      // An item among keys, a key among items.
      ("a:\n  one: x\n  two: y\n  - z\n  three: z\nb: c\n", ["one", "two", "three"], 1),
      ("a:\n  - x\n  - y\n  two: y\n  - z\nb: c\n", ["0", "1", "3"], 1),
      // Each line with a slip of its own is named.
      ("a:\n  one:x\n  two:y\n  three: z\nb: c\n", ["three"], 2),
      ("a:\n  one: x: y\n  two: @y\n  three: z\nb: c\n", ["three"], 2),
    ] as [(String, [String]?, Int)])
  func readsTheOtherEntriesOfAFieldWithAMistake(text: String, kept: [String]?, mistakes: Int) throws {
    let result = Self.parse(text)
    #expect(result.diagnostics.map(\.rule) == Array(repeating: .yamlSyntax, count: mistakes))
    #expect(result.isPartial)
    #expect(Self.kept("a", of: result) == kept)
    #expect(result.root?.text(of: "b") == "c")
    #expect(result.incomplete == (kept == nil ? [] : ["a"]))
  }

  /// Spans of what is read again are those of the file.
  @Test func keepsThePlacesOfWhatIsReadAgain() throws {
    let text = "a:\n  one: {by: [x}\n  two: {by: y}\n"
    guard case .mapping(let entries)? = Self.parse(text).root?.content,
      case .mapping(let own)? = entries.first?.value.content
    else { throw Missing() }
    #expect(own.map { String(decoding: Array(text.utf8)[$0.keySpan.range], as: UTF8.self) } == ["one", "two"])
  }

  /// A key that stands elsewhere than it should keeps the place that it has.
  @Test(arguments: [" ", "   ", "\t"])
  func keepsThePlacesOfWhatIsMoved(indent: String) throws {
    let text = "a:\n  one: x\n\(indent)two:\n    n: y\n  three: z\n"
    guard case .mapping(let entries)? = Self.parse(text).root?.content,
      case .mapping(let own)? = entries.first?.value.content
    else { throw Missing() }
    #expect(own.map(\.key) == ["one", "two", "three"])
    #expect(own.map { String(decoding: Array(text.utf8)[$0.keySpan.range], as: UTF8.self) } == own.map(\.key))
    #expect(own.map(\.value.isRefused) == [false, false, false])
    #expect(own[1].value.text(of: "n") == "y")
  }
}
