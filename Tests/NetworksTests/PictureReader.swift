// What the XML parser finds in a drawing, in order.

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

final class PictureReader: NSObject, XMLParserDelegate {
  var picture = DrawnPicture()
  private var open: [(name: String, attributes: [String: String])] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    picture.open(name, attributes, inside: open.map(\.attributes))
    open.append((name, attributes))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    _ = open.popLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { picture.characters(text, in: open.last?.name ?? "") }
}
