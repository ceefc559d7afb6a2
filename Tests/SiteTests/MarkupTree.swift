// Pieces of a published page as a tree, by a parser that is not ours: for tests that compare what two parts of a page
// say.

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// One element with what is in it.
final class MarkupTree: NSObject, XMLParserDelegate {
  let name: String
  let attributes: [String: String]
  private(set) var children: [MarkupTree] = []
  /// The text of the element itself, without that of its children.
  private(set) var ownText = ""
  private var open: [MarkupTree] = []

  private init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Returns the first element of a page whose tag begins with `start`, such as `<ul class="network-list"`; nil where
  /// there is none, or it is not well formed.
  static func first(_ start: String, in page: String) -> MarkupTree? {
    guard let place = page.range(of: start) else { return nil }
    let name = start.dropFirst().prefix { $0.isLetter }
    var depth = 0
    var end = place.lowerBound
    while let tag = page.range(of: "</?\(name)[ >]", options: .regularExpression, range: end..<page.endIndex) {
      end = tag.upperBound
      depth += page[tag].hasPrefix("</") ? -1 : 1
      if depth == 0 { break }
    }
    let root = MarkupTree("", [:])
    root.open = [root]
    let parser = XMLParser(data: Data(page[place.lowerBound..<end].utf8))
    parser.delegate = root
    guard parser.parse() else { return nil }
    return root.children.first
  }

  var text: String { ([ownText] + children.map(\.text)).joined(separator: " ") }

  /// Every element below with this name, in the order of the page.
  func all(_ name: String) -> [MarkupTree] { children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) } }

  /// Every address that links below lead to.
  var addresses: [String] { all("a").compactMap { $0.attributes["href"] } }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes: [String: String]
  ) {
    let child = MarkupTree(name, attributes)
    open.last?.children.append(child)
    open.append(child)
  }

  func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
    open.removeLast()
  }

  func parser(_: XMLParser, foundCharacters text: String) { open.last?.ownText += text }
}
