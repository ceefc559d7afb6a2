// What is around a drawing that is a file of its own: its title above, and below it what its symbols mean and a
// caption.

import Markup

struct FileLegend<Words: DrawingWords> {
  let layout: NetworkLayout
  let text: FileText
  let words: Words

  /// How large letters are, how wide the samples, and how high a line.
  private static var size: Double { 11 }
  private static var sample: Double { 44 }
  private static var lineHeight: Double { 14 }

  /// A drawing's box with room for what is around it.
  func frame(around box: Box) -> Box {
    Box(
      minX: box.minX, minY: box.minY - Double(title(in: box).count) * 17 - 4, maxX: box.maxX,
      maxY: box.maxY + height(in: box) + captionHeight(in: box) + 8)
  }

  func write(_ writer: inout MarkupWriter, around box: Box) {
    writer.element("g", [Attribute("class", "file-title")]) { writer in
      let lines = title(in: box)
      for (number, line) in lines.enumerated() {
        writer.words(
          "title-line", at: Point(x: box.middle.x, y: box.minY - 8 - Double(lines.count - 1 - number) * 17), line)
      }
    }
    writer.element("g", [Attribute("class", "file-legend")]) { writer in
      let top = box.maxY + 8
      for entry in entries(in: box) {
        let (x, y) = (box.minX + entry.x, top + entry.y)
        writer.element(
          "g",
          [
            Attribute(
              "transform", "translate(\(Number.tenths(x)) \(Number.tenths(y + (entry.height - 24) / 2)))")
          ]
        ) { $0.fragment(entry.item.sample) }
        for (number, line) in entry.lines.enumerated() {
          let first = y + entry.height / 2 - Double(entry.lines.count - 1) * Self.lineHeight / 2 + Self.size * 0.35
          writer.element(
            "text",
            [
              Attribute("class", "legend-line"), Attribute("x", x + Self.sample),
              Attribute("y", first + Double(number) * Self.lineHeight),
            ], text: line)
        }
      }
      let y = top + height(in: box)
      for (number, line) in caption(in: box).enumerated() {
        writer.element(
          "text",
          [
            Attribute("class", "file-caption"), Attribute("x", box.minX),
            Attribute("y", y + Double(number + 1) * Self.lineHeight),
          ], text: line)
      }
    }
  }

  private func title(in box: Box) -> [String] { Metrics.evenParagraph(text.title, size: 13, width: box.width) }

  private func caption(in box: Box) -> [String] { Metrics.paragraph(text.caption, size: Self.size, width: box.width) }

  private func captionHeight(in box: Box) -> Double {
    let count = caption(in: box).count
    return count > 0 ? Double(count) * Self.lineHeight + 6 : 0
  }

  /// What a symbol means, and where that is written below the drawing.
  private struct Entry {
    let item: Legend<Words>.Item
    let lines: [String]
    let x: Double
    let y: Double
    let height: Double
  }

  /// Row by row, as many in each as have room.
  private func entries(in box: Box) -> [Entry] {
    var (x, y, rowHeight) = (0.0, 0.0, 0.0)
    return Legend(of: [layout], isShort: layout.hasPetals, in: words).items.map { item in
      let lines = Metrics.lines(
        of: words.legend(item.symbol), size: Self.size, width: max(160, box.width - Self.sample))
      let height = max(24, Double(lines.count) * Self.lineHeight)
      let width = Self.sample + (lines.map { Metrics.width($0, size: Self.size) }.max() ?? 0) + 8
      if x > 0, x + width > box.width { (x, y, rowHeight) = (0, y + rowHeight, 0) }
      defer { (x, rowHeight) = (x + width, max(rowHeight, height)) }
      return Entry(item: item, lines: lines, x: x, y: y, height: height)
    }
  }

  private func height(in box: Box) -> Double { entries(in: box).map { $0.y + $0.height }.max() ?? 0 }
}
