// What is around every drawing: its size, its title and description for readers who cannot see it, and in a file of its
// own its style.

import Markup

struct DrawingFrame {
  let title: String
  let description: String
  /// Keeps the ids of a drawing apart from others on the page.
  let idPrefix: String
  /// What is written around a file of its own; nil for a part of a page.
  var text: FileText?
  /// The style sheet that a file brings with it.
  var style: String?

  /// How a file that every program shows alike has its letters: without hinting, and without ligatures, which programs
  /// leave out where letters are spaced.
  static let letters = [
    Attribute("font-family", "Arial, Helvetica, sans-serif"), Attribute("text-rendering", "geometricPrecision"),
    Attribute("letter-spacing", "0.01"),
  ]

  /// Writes the drawing.
  ///
  /// - Parameters:
  ///   - name: Its classes.
  ///   - scale: How much larger than its units it is shown, in pixels.
  ///   - legend: What is around a file of its own; nil for a part of a page.
  func write(
    _ writer: inout MarkupWriter, name: String, box inner: Box, scale: Double = 1,
    legend: FileLegend<some DrawingWords>?, _ content: (inout MarkupWriter) -> Void
  ) {
    let box = legend?.frame(around: inner) ?? inner
    let attributes = [
      Attribute("class", name), Attribute("role", "graphics-document document"),
      Attribute("aria-labelledby", "\(idPrefix)-title"), Attribute("aria-describedby", "\(idPrefix)-desc"),
      Attribute("viewBox", [box.minX, box.minY, box.width, box.height].map(Number.tenths).joined(separator: " ")),
      Attribute("width", box.width * scale), Attribute("height", box.height * scale),
    ]
    let namespace = legend != nil ? [Attribute("xmlns", "http://www.w3.org/2000/svg")] : []
    let letters = legend != nil && style == nil ? DrawingFrame.letters : []
    writer.element("svg", namespace + attributes + letters) { writer in
      if let style { writer.element("style", text: style) }
      writer.element("title", [Attribute("id", "\(idPrefix)-title")], text: title)
      writer.element("desc", [Attribute("id", "\(idPrefix)-desc")], text: description)
      if legend != nil, style == nil {
        writer.empty(
          "rect",
          [
            Attribute("class", "ground"), Attribute("x", box.minX), Attribute("y", box.minY),
            Attribute("width", box.width), Attribute("height", box.height),
          ])
      }
      content(&writer)
      legend?.write(&writer, around: inner)
    }
  }
}
