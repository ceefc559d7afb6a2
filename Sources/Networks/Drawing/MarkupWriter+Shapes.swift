// The three elements that all drawings are made of, each with the class that the style sheet knows it by.

import Markup

extension MarkupWriter {
  mutating func circle(_ name: String, at centre: Point, radius: Double) {
    empty("circle") { circle in
      circle.add("class", name)
      circle.add("cx", centre.x)
      circle.add("cy", centre.y)
      circle.add("r", radius)
    }
  }

  mutating func path(_ name: String, _ data: PathData) {
    empty("path") { path in
      path.add("class", name)
      path.add("d", data)
    }
  }

  /// Words with their middle at `place`.
  mutating func words(_ name: String, at place: Point, _ words: String) {
    element("text", text: words) { text in
      text.add("class", name)
      text.add("x", place.x)
      text.add("y", place.y)
      text.add("text-anchor", "middle")
    }
  }
}
