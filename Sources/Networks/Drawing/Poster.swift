// A case on a sheet of A3, to be put on a wall: the large drawing with what everybody is, its kinds of ties by dash,
// and beside it what its ties say, each sentence with the number of the place where that happens.

import Markup

struct Poster<Words: DrawingWords & NetworkWords> {
  let layout: NetworkLayout
  let text: FileText
  let description: String
  let words: Words

  /// The sides of a sheet, in millimetres.
  private static var sheet: (width: Double, height: Double) { (420, 297) }
  private static var margin: Double { 16 }
  private static var titleSize: Double { 15 }
  private static var noteSize: Double { 11 }
  private static var noteStep: Double { 15 }
  private static var keySize: Double { 7 }
  private static var roleSize: Double { 4.8 }
  private static var markRadius: Double { 5.5 }
  /// The least width of the notes beside the drawing.
  private static var leastColumn: Double { 190 }

  func svg() -> Fragment {
    let inner = layout.bounds(withNames: true).grown(by: 6)
    let sheet = sheet(around: inner)
    var writer = MarkupWriter(.xml)
    writer.element(
      "svg",
      [
        Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("class", "network petals petals-large poster"),
        Attribute("role", "graphics-document document"), Attribute("aria-labelledby", "network-title"),
        Attribute("aria-describedby", "network-desc"),
        Attribute("viewBox", "0 0 \(Number.tenths(sheet.width)) \(Number.tenths(sheet.height))"),
        Attribute("width", "\(Number.tenths(Self.sheet.width))mm"),
        Attribute("height", "\(Number.tenths(Self.sheet.height))mm"),
      ] + DrawingFrame.letters
    ) { writer in
      writer.element("title", [Attribute("id", "network-title")], text: layout.title)
      writer.element("desc", [Attribute("id", "network-desc")], text: description)
      writer.empty(
        "rect",
        [
          Attribute("class", "ground"), Attribute("x", 0), Attribute("y", 0), Attribute("width", sheet.width),
          Attribute("height", sheet.height),
        ])
      lines(&writer, sheet.title, "poster-title", at: Point(x: Self.margin, y: Self.margin + 12), step: 19)
      let shift = Point(x: Self.margin - inner.minX, y: sheet.top - inner.minY)
      writer.element("g", [Attribute("transform", Self.shift(shift))]) { writer in
        PetalDrawing(
          layout: layout, frame: DrawingFrame(title: "", description: "", idPrefix: ""), words: words,
          large: .init(tellsStrengths: layout.tellsStrengths, personHref: { _ in nil })
        ).content(&writer)
        sideWords(&writer)
      }
      notes(&writer, at: Point(x: Self.margin + inner.width + 22, y: sheet.top + 22), width: sheet.column)
      key(&writer, sheet)
    }
    return writer.finish()
  }

  private static func shift(_ point: Point) -> String {
    "translate(\(Number.tenths(point.x)) \(Number.tenths(point.y)))"
  }

  // MARK: The sheet

  /// What is where on the sheet, in the units of the drawing.
  private struct Sheet {
    let width: Double
    let height: Double
    let title: [String]
    /// Where the drawing begins.
    let top: Double
    /// How wide the notes are.
    let column: Double
    /// The entries of the key, row by row, with where each begins.
    let key: [[(item: Legend<Words>.Item, text: String, x: Double)]]
    let caption: [String]
  }

  /// The smallest sheet that holds the drawing with all that is around it.
  private func sheet(around inner: Box) -> Sheet {
    var height = (inner.width + Self.leastColumn + 2 * Self.margin + 22) * Self.sheet.height / Self.sheet.width
    while true {
      let width = height * Self.sheet.width / Self.sheet.height
      let title = Metrics.evenParagraph(text.title, size: Self.titleSize, width: width - 2 * Self.margin)
      let top = Self.margin + Double(title.count) * 19 + 6
      let key = keyRows(width: width - 2 * Self.margin)
      let caption = Metrics.paragraph(text.caption, size: Self.keySize, width: width - 2 * Self.margin)
      let column = width - inner.width - 2 * Self.margin - 22
      let bottom = Double(key.count) * 18 + Double(caption.count) * 10 + 10 + Self.margin
      let needed = top + max(inner.height, notesHeight(column)) + bottom
      if needed <= height {
        return Sheet(width: width, height: height, title: title, top: top, column: column, key: key, caption: caption)
      }
      height = max(needed, height * 1.01)
    }
  }

  private func keyRows(width: Double) -> [[(item: Legend<Words>.Item, text: String, x: Double)]] {
    var rows: [[(item: Legend<Words>.Item, text: String, x: Double)]] = [[]]
    var x = 0.0
    for item in Legend(of: [layout], in: words).items {
      let text = words.legend(item.symbol)
      let wide = 34 + Metrics.width(text, size: Self.keySize) + 10
      if x > 0, x + wide > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((item, text, x))
      x += wide
    }
    return rows
  }

  private func key(_ writer: inout MarkupWriter, _ sheet: Sheet) {
    var y = sheet.height - Self.margin - Double(sheet.caption.count) * 10 - Double(sheet.key.count) * 18
    for row in sheet.key {
      for entry in row {
        let place = Point(x: Self.margin + entry.x, y: y)
        writer.element("g", [Attribute("transform", "\(Self.shift(place)) scale(0.75)")]) {
          $0.fragment(entry.item.sample)
        }
        text(&writer, entry.text, "poster-key", at: Point(x: place.x + 30, y: y + 9 + Self.keySize * 0.35))
      }
      y += 18
    }
    lines(&writer, sheet.caption, "poster-key", at: Point(x: Self.margin, y: y + 8), step: 10)
  }

  // MARK: Notes

  private func noteLines(_ note: FileText.Note, width: Double) -> [String] {
    Metrics.paragraph(note.text, size: Self.noteSize, width: width - 2 * Self.markRadius - 8)
  }

  private func notesHeight(_ width: Double) -> Double {
    text.notes.reduce(22) { $0 + Double(noteLines($1, width: width).count) * Self.noteStep + 14 }
  }

  private func notes(_ writer: inout MarkupWriter, at place: Point, width: Double) {
    var y = place.y
    for (number, note) in text.notes.enumerated() {
      let lines = noteLines(note, width: width)
      mark(&writer, number + 1, at: Point(x: place.x + Self.markRadius, y: y - 3))
      self.lines(
        &writer, lines, "poster-note", at: Point(x: place.x + 2 * Self.markRadius + 8, y: y), step: Self.noteStep)
      y += Double(lines.count) * Self.noteStep + 14
    }
  }

  private func mark(_ writer: inout MarkupWriter, _ number: Int, at place: Point) {
    writer.circle("mark", at: place, radius: Self.markRadius)
    writer.words("mark-number", at: Point(x: place.x, y: place.y + 2.6), String(number))
  }

  // MARK: Beside symbols

  /// What everybody is, and the numbers of the notes.
  private func sideWords(_ writer: inout MarkupWriter) {
    let symbols = layout.people.map { Disc(centre: $0.place, radius: $0.reach) }
    let names =
      layout.communities.flatMap { [$0.home?.name?.box, $0.home?.number?.box] } + [layout.networkName?.box]
    let places = SideWords(
      symbols: symbols, names: names.compactMap { $0 }, chains: layout.ties.map(\.curve.chain),
      heads: layout.ties.flatMap { Symbols.Arrow($0, scale: 0.75).tips })
    let marks = text.notes.map { note in
      disc(of: note.place).map { SideWords.Item(beside: $0, width: 2 * Self.markRadius, height: 2 * Self.markRadius) }
    }
    let roles = layout.people.map { $0.person?.role.map(words.role) }
    let items = zip(symbols, roles).map { symbol, role in
      role.map {
        SideWords.Item(beside: symbol, width: Metrics.width($0, size: Self.roleSize), height: Self.roleSize)
      }
    }
    let boxes = places.boxes(of: marks + items)
    for (number, box) in boxes.prefix(marks.count).enumerated() {
      if let box { mark(&writer, number + 1, at: box.middle) }
    }
    for (role, box) in zip(roles, boxes.dropFirst(marks.count)) {
      guard let role, let box else { continue }
      writer.words("role", at: Point(x: box.middle.x, y: box.maxY - Self.roleSize * 0.18), role)
    }
  }

  /// What a note is beside: a symbol, the outer part of a home, or the name of the network.
  private func disc(of place: FileText.Note.Place) -> Disc? {
    switch place {
    case .person(let id):
      return layout.people.first { $0.person?.id == id }.map { Disc(centre: $0.place, radius: $0.reach) }
    case .community(let id):
      guard let name = layout.communities.first(where: { $0.community.id == id })?.home?.name else { return nil }
      return Disc(centre: name.box.middle, radius: name.box.width / 2 + 4)
    case .network:
      return layout.networkName.map { Disc(centre: $0.box.middle, radius: $0.box.width / 2 + 4) }
    }
  }

  // MARK: Words

  private func lines(_ writer: inout MarkupWriter, _ lines: [String], _ name: String, at place: Point, step: Double) {
    for (number, line) in lines.enumerated() {
      text(&writer, line, name, at: Point(x: place.x, y: place.y + Double(number) * step))
    }
  }

  private func text(_ writer: inout MarkupWriter, _ text: String, _ name: String, at place: Point) {
    writer.element(
      "text", [Attribute("class", name), Attribute("x", place.x), Attribute("y", place.y)], text: text)
  }
}

extension Diagram {
  /// Returns a drawing of petals as a sheet of A3, for every program. O((people + ties)²).
  public static func poster(
    of layout: NetworkLayout, text: FileText, description: String, in words: some DrawingWords & NetworkWords
  ) -> [UInt8] {
    PresentationAttributes(styleSheet + posterStyle).written(
      into: Poster(layout: layout, text: text, description: description, words: words).svg().bytes)
  }

  private static let posterStyle = """
    .poster .poster-title { font-size: 15px; font-weight: 700; stroke: none; }
    .poster .poster-note { font-size: 11px; stroke: none; }
    .poster .poster-key { font-size: 7px; stroke: none; }
    .poster .role { font-size: 4.8px; stroke-width: 1.2px; }
    .poster .mark { fill: var(--n-ink); stroke: none; }
    .poster .mark-number { font-size: 7.5px; font-weight: 700; fill: var(--n-ground); stroke: none; }

    """
}
