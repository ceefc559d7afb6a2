// What yEd, yEd Live and visone draw of a node or edge: the text on it, and the heads of its arrow. It is all that a
// reader of the drawing sees, so it says what the person is called, and which way the tie runs.

import Diagnostics
import Formats

/// The drawing of one node or edge.
struct GraphMLDrawing {
  /// The first text on it.
  var label: NamedValue?
  /// Whether its line has a head at each end; nil where the file does not say.
  var heads: (source: Bool, target: Bool)?

  init(label: NamedValue?, heads: (source: Bool, target: Bool)?) { (self.label, self.heads) = (label, heads) }

  /// Reads the drawing inside a `data` element. O(bytes of the element).
  ///
  /// - Parameter scanner: A copy: the element is read once more for its text.
  init(of data: XMLScanner.Element, _ scanner: XMLScanner) {
    var scanner = scanner
    // The end whose head a yFiles element such as `PolylineEdgeStyle.targetArrow` describes.
    var isTarget: Bool?
    while let token = scanner.next() {
      switch token {
      case .end(data.depth): return
      case .start(let element): read(element, &isTarget, &scanner)
      default: continue
      }
    }
  }

  private mutating func read(_ element: XMLScanner.Element, _ isTarget: inout Bool?, _ scanner: inout XMLScanner) {
    switch element.name {
    case "NodeLabel", "EdgeLabel", "Label":
      let attribute = element["Text"]
      let text = attribute.map { Located($0.text, $0.span) } ?? scanner.text(of: element)
      let words = text.value.withSingleBlanks
      if label == nil, !words.isEmpty {
        label = NamedValue(name: "label", nameSpan: element.nameSpan, text: words, span: text.span)
      }
    case "Arrows":
      heads = (Self.isHead(element["source"]), Self.isHead(element["target"]))
    case "Arrow":
      // yFiles draws a head of its usual form where none is named.
      guard let isTarget, Self.isHead(element["type"]) || element["type"] == nil else { return }
      if isTarget { heads?.target = true } else { heads?.source = true }
    case let name where name.hasSuffix(".targetArrow"): isTarget = true
    case let name where name.hasSuffix(".sourceArrow"): isTarget = false
    case let name where name.hasSuffix("EdgeStyle"):
      heads = (Self.isHead(element["sourceArrow"]), Self.isHead(element["targetArrow"]))
    default: break
    }
  }

  private static func isHead(_ value: NamedValue?) -> Bool {
    guard let word = value?.text.lowercased() else { return false }
    return word != "none" && !word.isEmpty && !word.hasSuffix("null}")
  }
}
