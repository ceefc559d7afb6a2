// What is around a drawing that is a file of its own: its title above, and below it what its symbols mean and a caption.

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
      var y = box.maxY + 8
      for (item, lines) in entries(in: box) {
        let height = max(24, Double(lines.count) * Self.lineHeight)
        writer.element(
          "g",
          [
            Attribute(
              "transform", "translate(\(Number.tenths(box.minX)) \(Number.tenths(y + (height - 24) / 2)))")
          ]
        ) { $0.fragment(item.sample) }
        for (number, line) in lines.enumerated() {
          let first = y + height / 2 - Double(lines.count - 1) * Self.lineHeight / 2 + Self.size * 0.35
          writer.element(
            "text",
            [
              Attribute("class", "legend-line"), Attribute("x", box.minX + Self.sample),
              Attribute("y", first + Double(number) * Self.lineHeight),
            ], text: line)
        }
        y += height
      }
      for (number, line) in caption(in: box).enumerated() {
        writer.element(
          "text",
          [
            Attribute("class", "caption legend-line"), Attribute("x", box.minX),
            Attribute("y", y + Double(number + 1) * Self.lineHeight),
          ], text: line)
      }
    }
  }

  private func title(in box: Box) -> [String] { Metrics.paragraph(text.title, size: 13, width: box.width) }

  private func caption(in box: Box) -> [String] { Metrics.paragraph(text.caption, size: Self.size, width: box.width) }

  private func captionHeight(in box: Box) -> Double {
    let count = caption(in: box).count
    return count > 0 ? Double(count) * Self.lineHeight + 6 : 0
  }

  private func entries(in box: Box) -> [(item: Legend<Words>.Item, lines: [String])] {
    Legend(of: [layout], isShort: layout.hasPetals, in: words).items.map { item in
      (
        item,
        Metrics.lines(of: words.legend(item.symbol), size: Self.size, width: max(160, box.width - Self.sample))
      )
    }
  }

  private func height(in box: Box) -> Double {
    entries(in: box).reduce(0) { $0 + max(24, Double($1.lines.count) * Self.lineHeight) }
  }
}
