// One run over one stretch of bytes: lists, mappings and texts, as libyaml or the reader of plain forms finds them,
// become a tree, until the end or the first mistake.

import Diagnostics

/// Composes the tree of one stretch of bytes.
struct YAMLComposer {
  /// A list or a mapping that is still open. It is changed where it lies in the stack: one that is taken out is copied
  /// with all that it holds.
  private struct Frame {
    let isMapping: Bool
    let start: Int
    private(set) var items: [Node] = []
    private(set) var entries: [Node.Entry] = []
    /// Whether what comes next is a key.
    private(set) var takesKey: Bool
    /// Whether entries are missing.
    var isPartial = false
    /// Whether the value of the last key is to be left out, and whether that key is its own.
    private var gap: YAMLGap?
    private var key = ""
    private var keySpan = Span(.none, 0..<0)
    /// Where each key stands, once there are many; among few it is found faster by looking through them.
    private var places: [String: Span] = [:]
    private static let many = 64
    /// Most hold no more, and take their memory once.
    private static let usual = 4

    init(isMapping: Bool, start: Int) {
      self.isMapping = isMapping
      self.start = start
      takesKey = isMapping
    }

    /// Puts a node among the items, or keeps it as a key or puts it behind the last one. Returns a key that there is
    /// already, with both of its places; the first is kept.
    mutating func take(_ node: consuming Node, _ gap: YAMLGap?) -> Repeated? {
      guard isMapping else {
        if items.isEmpty { items.reserveCapacity(Self.usual) }
        items.append(gap == nil ? node : Node(content: .scalar("", isPlain: false), span: node.span, isRefused: true))
        return nil
      }
      takesKey.toggle()
      guard takesKey else {
        (key, keySpan) = (node.text ?? "", node.span)
        // An alias says nothing of the key that it was meant for.
        self.gap = node.isRefused ? YAMLGap(key: .unknown) : gap
        return nil
      }
      if let gap = self.gap {
        self.gap = nil
        switch gap.key {
        case .asWritten: break
        case .moved(let name, let place): (key, keySpan) = (name, Span(keySpan.file, place))
        case .unknown:
          isPartial = true
          return nil
        }
        if !gap.hasValue {
          node = Node(content: .scalar("", isPlain: false), span: keySpan, isRefused: true)
        }
      }
      if let first = place(of: key) {
        let isList = if case .list = node.content { true } else { false }
        return Repeated(key: key, span: keySpan, first: first, isList: isList)
      }
      if entries.isEmpty { entries.reserveCapacity(Self.usual) }
      entries.append(Node.Entry(key: key, keySpan: keySpan, value: node))
      if entries.count == Self.many {
        for entry in entries { places[entry.key] = entry.keySpan }
      } else if entries.count > Self.many {
        places[key] = keySpan
      }
      return nil
    }

    private func place(of key: String) -> Span? {
      guard entries.count < Self.many else { return places[key] }
      for index in entries.indices where entries[index].key == key { return entries[index].keySpan }
      return nil
    }
  }

  /// A key that there is already, with both of its places, and whether its value is a list.
  private struct Repeated {
    let key: String
    let span: Span
    let first: Span
    let isList: Bool
  }

  let file: FileID
  let bytes: [UInt8]
  let range: Range<Int>
  /// Byte offset of each code point, by which libyaml counts; empty where every byte is one.
  var offsets: [UInt32] = []
  /// Whether some text may be a comment.
  private let hasNumberSigns: Bool

  var root: Node?
  var diagnostics: [Diagnostic] = []
  /// Where parsing could not go on, as a byte offset.
  private(set) var stoppedAt: Int?
  private var stack: [Frame] = []
  /// How many anchors, tags and repeated keys have been refused.
  var refused = 0
  static let patience = 200
  /// What is known of entries that are left out, by the offset of the stub in their place.
  private let gaps: [Int: YAMLGap]

  init(file: FileID, bytes: [UInt8], range: Range<Int>, gaps: [Int: YAMLGap] = [:]) {
    self.file = file
    self.gaps = gaps
    self.bytes = bytes
    self.range = range
    hasNumberSigns = bytes.place(of: UInt8(ascii: "#"), in: range) != nil
  }

  static func duplicateKey(_ key: String, _ span: Span, _ first: Span, isList: Bool = false) -> Diagnostic {
    Diagnostic(
      .duplicateKey, "`\(key)` stands twice in the same mapping", at: span,
      help: "keep one of the two" + (isList ? ", with the items of both" : ""),
      labels: [.init(first, "first written here")])
  }

  /// Composes the tree of all that can be read. O(bytes).
  mutating func run() {
    if gaps.isEmpty, let plain = PlainYAML.read(self) { self = plain } else { runLibYAML() }
  }

  /// Begins a list or a mapping; false where there may be none, which is a mistake.
  @discardableResult
  mutating func open(isMapping: Bool, at start: Int) -> Bool {
    if takesKey {
      stop(
        .yamlComplexKey, "a key must be plain text, not a list or a mapping", at: start,
        help: "write a word before the colon; text that begins with a bracket, a brace or `?` goes into quotation marks"
      )
    } else if stack.count >= YAMLParser.maximumDepth {
      stop(
        .yamlDepth, "values are nested more than \(YAMLParser.maximumDepth) deep", at: start,
        help: "no field goes as deep as that: take out the brackets or the indentation that is too much")
    } else {
      stack.append(Frame(isMapping: isMapping, start: start))
    }
    return stoppedAt == nil
  }

  /// Ends the innermost list or mapping.
  mutating func close(at end: Int) {
    guard let frame = stack.popLast() else { return }
    let span = trimmed(Span(file, frame.start..<max(frame.start, end)))
    if frame.isPartial, frame.entries.isEmpty, frame.items.isEmpty, !stack.isEmpty {
      // Whether it was a list or a mapping is not known.
      return add(Node(content: .scalar("", isPlain: false), span: span, isRefused: true))
    }
    add(
      Node(
        content: frame.isMapping ? .mapping(frame.entries) : .list(frame.items), span: span,
        isPartial: frame.isPartial))
  }

  /// Whether what comes next is a key of the innermost mapping.
  private var takesKey: Bool { stack.isEmpty ? false : stack[stack.count - 1].takesKey }

  /// Adds a text that is written at a span.
  ///
  /// - Parameter hasProperties: Whether an anchor or a tag is at the start of the span, which is a mistake.
  mutating func add(_ text: String, isPlain: Bool, at span: Span, hasProperties: Bool = false) {
    let isKey = takesKey
    let (first, last) = span.range.isEmpty ? (0, 0) : (bytes[span.range.lowerBound], bytes[span.range.upperBound - 1])
    if isKey, first >= 0x80, let found = YAMLSigns.foreignIndent(text) {
      return stop(.yamlSyntax, found.message, at: span.range.lowerBound, help: found.help)
    }
    // No blank of ASCII is foreign.
    let mayBeForeign = !isKey && isPlain && (first >= 0x80 || last >= 0x80 || hasProperties)
    let kept = mayBeForeign ? scalar(text, at: span).trimmedOfForeignBlanks : text
    // A text of one line is as long as what is written.
    let item = isKey || !isPlain || text.utf8.count >= span.range.count ? nil : scalar(text, at: span).itemInside()
    let isRefused = isPlain && text.isEmpty && hasProperties || item != nil
    add(Node(content: .scalar(kept, isPlain: isPlain), span: span, isRefused: isRefused))
    if let item {
      diagnostics.append(Diagnostic(.yamlSyntax, item.message, at: item.place, help: item.help))
      return
    }
    // What may be doubted has a comment near it, or begins with a quotation mark of print.
    if !isKey, hasNumberSigns || mayBeForeign, let doubt = scalar(text, at: span).doubt(isPlain: isPlain) {
      diagnostics.append(doubt)
    }
  }

  func scalar(_ text: String, at span: Span) -> ScalarText {
    ScalarText(text: text, span: span, bytes: bytes, end: range.upperBound)
  }

  mutating func add(_ node: consuming Node) {
    guard !stack.isEmpty else {
      root = node
      return
    }
    // A mapping begins where its first key does.
    let gap = gaps.isEmpty || node.text == nil ? nil : gaps[node.span.range.lowerBound]
    if gap?.isUnclear == true { for index in stack.indices { stack[index].isPartial = true } }
    guard let again = stack[stack.count - 1].take(node, gap) else { return }
    refused += 1
    guard refused <= Self.patience else {
      return stop(
        .duplicateKey, "more keys stand twice than are worth naming", at: again.span.range.lowerBound,
        help: "keep one of each")
    }
    diagnostics.append(Self.duplicateKey(again.key, again.span, again.first, isList: again.isList))
  }

  /// Keeps what was complete when parsing stopped: of the outermost mapping, every entry before the field in which it
  /// stopped.
  mutating func salvage() {
    guard let stoppedAt, root == nil, let bottom = stack.first, bottom.isMapping else { return }
    let lines = YAMLLines(bytes: bytes, range: range)
    let line = lines.line(at: stoppedAt)
    let isNewField = bytes[line].first.map { $0 < 0x80 && !" \t-#".utf8.contains($0) } ?? true
    // Another line belongs to the field of the one above it.
    let end = isNewField ? line.lowerBound : lines.field(of: max(range.lowerBound, line.lowerBound - 1)).start
    let entries = bottom.entries.filter { $0.keySpan.range.lowerBound < end }
    root = Node(content: .mapping(entries), span: Span(file, range), isPartial: bottom.isPartial)
    stack = []
  }

  // MARK: Places

  /// The span without the blank space and comment that libyaml counts to a block's end.
  func trimmed(_ span: Span) -> Span {
    let (lower, upper) = (span.range.lowerBound, span.range.upperBound)
    var end = upper
    while end > lower, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return Span(file, lower..<end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
  }

  // MARK: Mistakes

  mutating func stop(_ rule: Rule, _ message: String, at offset: Int, help: String? = nil) {
    stoppedAt = offset
    let line = YAMLLines(bytes: bytes, range: range).line(at: offset)
    // A hidden character is reported with the bytes of the file.
    if String(decoding: bytes[line].prefix(200), as: UTF8.self).unicodeScalars.contains("\u{FEFF}") { return }
    let end = line.upperBound
    diagnostics.append(Diagnostic(rule, message, at: Span(file, offset..<max(end, offset)), help: help))
  }
}
