// Quotation marks and apostrophes: which marks open, which close, which are inches or the beginning of a year.

extension TypographicText {
  mutating func double() {
    if isInches || isPartOfAddress() { return skip(1) }
    if openDoubles > 0, mayClose || !mayOpen && before != .blank && before != .openedMark {
      close(.double)
    } else if mayOpen {
      open(.double)
    } else {
      skip(1)
    }
  }

  /// Whether the mark at `index` ends a length such as `5'10"`.
  private var isInches: Bool {
    let digits = bytes[..<index].suffix(4).reversed().prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }.count
    let feet = index - digits - 1
    guard digits > 0, feet > 0, bytes[feet] == UInt8(ascii: "'") else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[feet - 1])
  }

  mutating func single() {
    let after = after
    let isDoubled = index + 1 < bytes.count && bytes[index + 1] == bytes[index] && openSingles < 2
    if isDoubled || isPartOfAddress() {
      // Two of them are a mark of LaTeX.
      skip(isDoubled ? 2 : 1)
    } else if isWord(before), isWord(after) {
      // `5'10` is a length, `1'000` a number.
      if before == .digit, after == .digit { skip(1) } else { mark(Self.apostrophe) }
    } else if mayClose, openSingles > 0, !isBehindYear {
      close(.single)
    } else if before == .letter {
      mark(Self.apostrophe, leaving: .elision)
    } else if mayOpen {
      if isElision { mark(Self.apostrophe) } else { open(.single) }
    } else {
      skip(1)
    }
  }

  /// Whether the mark at `index` ends no quotation, for what is open before it is more likely a year, as in
  /// `'68 … teachers' unions`.
  private var isBehindYear: Bool {
    openMarks.last?.isYear == true && after == .blank && (before == .digit || bytes[index - 1] == UInt8(ascii: "s"))
  }

  /// Whether two digits and no more follow the mark at `index`.
  private var isBeforeYear: Bool {
    neighbour(at: index + 1).0 == .digit && neighbour(at: index + 2).0 == .digit && !isWord(neighbour(at: index + 3).0)
  }

  /// Whether the word behind the mark at `index` is one that begins with an apostrophe: `'90s`, `'68er`, `'tis`, and a
  /// year inside single marks.
  var isElision: Bool {
    let next = bytes[(index + 1)...].prefix(6).prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    guard !isWord(neighbour(at: next.endIndex).0) else { return false }
    let word = String(decoding: next, as: UTF8.self).lowercased()
    let digits = word.prefix { $0.isNumber }
    return digits.count == 2 && ["s", "er", "ers"].contains(word.dropFirst(2))
      || isBeforeYear && openMarks.last?.form == .single || typography.elisions.contains(word)
  }

  private mutating func open(_ form: Form, length: Int = 1) {
    openMarks.append(OpenMark(form: form, change: changes.count, isYear: form == .single && isBeforeYear))
    if form == .single { openSingles += 1 } else { openDoubles += 1 }
    mark(nil, length: length, leaving: .openedMark)
  }

  /// Closes the last mark of the kind, where a typed one may close a straight double one and the other way round; those
  /// that were opened in between have no partner.
  private mutating func close(_ form: Form, length: Int = 1) {
    while let opened = openMarks.popLast() {
      if opened.form == .single { openSingles -= 1 } else { openDoubles -= 1 }
      guard (opened.form == .single) == (form == .single) else {
        giveUp(opened)
        continue
      }
      changes[opened.change].mark = .opens(opened.form == .double ? form : opened.form)
      mark(nil, length: length)
      changes[changes.count - 1].mark = .closes
      return
    }
  }

  /// A double mark without a partner stays as it is; a single one is an apostrophe.
  mutating func giveUp(_ opened: OpenMark) {
    if opened.form == .single { changes[opened.change].text = Self.apostrophe }
  }

  /// A mark of print that the language has: it takes part in the quotations, and stays.
  mutating func typed(_ mark: Typography.TypedMark) {
    let length = mark.bytes.count
    let form = Form.typed(isOuter: mark.isOuter)
    let isBehindBlank = [.edge, .blank, .opening, .openedMark].contains(before)
    if mark.opens, !isWord(before) {
      open(form, length: length)
    } else if !mark.opens, openDoubles > 0, !isBehindBlank || mark.isSpaced {
      close(form, length: length)
    } else {
      before = neighbour(at: index).0
      index += length
      return
    }
    changes[changes.count - 1].isTyped = true
  }
}
