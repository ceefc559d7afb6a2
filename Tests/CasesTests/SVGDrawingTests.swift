// A drawing that is published holds elements and attributes that draw, and nothing else: what could run, or lead
// elsewhere, is refused, and what an editor keeps for itself is left out.

import Foundation
import Markup
import Testing

@testable import Cases

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGDrawingTests {
  private static func drawing(_ bytes: [UInt8]) -> [UInt8]? {
    if case .drawing(let fragment) = SVGDrawing.read(bytes) { fragment.bytes } else { nil }
  }

  private static func wrapped(_ inner: String, _ attributes: String = "") -> [UInt8] {
    let namespaces = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    return Array("<svg \(namespaces) viewBox=\"0 0 9 9\" \(attributes)>\(inner)</svg>".utf8)
  }

  @Test(arguments: ["inkscape.svg", "matplotlib.svg"])
  func writesRealDrawingsAnew(name: String) throws {
    let source = try RealAttachment.bytes(name)
    let drawing = try #require(Self.drawing(source))
    let (before, after) = (ElementCount(source), ElementCount(drawing))
    #expect(after.isWellFormed)
    // Each shape, text and gradient is still there; what only the editor knew has gone.
    for element in ["path", "circle", "use", "g", "text", "tspan", "linearGradient", "stop", "marker", "style"] {
      #expect(after.counts[element] == before.counts[element], "\(element)")
    }
    #expect(after.strangers == [])
    for word in ["inkscape:", "sodipodi:", "rdf:", "<!--", "<!DOCTYPE", "<?xml-"] {
      #expect(!String(decoding: drawing, as: UTF8.self).contains(word), "\(word)")
    }
    #expect(Self.drawing(drawing) == drawing)
  }

  /// A comment in a style is a note that nothing shows. A blank in its place keeps what is around it apart.
  @Test func leavesCommentsOfStylesOut() throws {
    let inner = """
      <style>/* by Ada */ .a { fill: red/*/ **/; font: "/* A */" } <![CDATA[/* by ]]>Bo */ .b { fill: u/**/r } \
      /* C</style>\
      <rect style="fill:red/*Ada*/;stroke:blue"/>
      """
    let drawing = String(decoding: try #require(Self.drawing(Self.wrapped(inner))), as: UTF8.self)
    let style = "<style>  .a { fill: red ; font: &quot;/* A */&quot; }   .b { fill: u r }  </style>"
    for part in [style, "style=\"fill:red ;stroke:blue\""] { #expect(drawing.contains(part), "\(drawing)") }
  }

  @Test func keepsWhatIsDrawn() throws {
    let png =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5Erk"
      + "Jggg=="
    let inner = """
      <defs><filter id="f"><feGaussianBlur stdDeviation="2"/></filter><style>.a { fill: rgb(1, 2, 3); stroke: url(#g) \
      } text > tspan { font: 3px "A (b)" }</style></defs>\
      <text x="1" y="2" class="a">A &lt;b&gt; &amp; <tspan dy="1">c</tspan> d</text>\
      <image href="\(png)" width="9" height="9"/><use xlink:href="#f"/>
      """
    let drawing = String(decoding: try #require(Self.drawing(Self.wrapped(inner))), as: UTF8.self)
    for part in [
      "<text x=\"1\" y=\"2\" class=\"a\">A &lt;b&gt; &amp; <tspan dy=\"1\">c</tspan> d</text>",
      ".a { fill: rgb(1, 2, 3); stroke: url(#g) }",
      "<image href=\"\(png)\"",
      "<use xlink:href=\"#f\">",
    ] { #expect(drawing.contains(part), "\(part) in \(drawing)") }
  }

  static let hostile = [
    "<style><title>t</title>@import url(http://evil/x.css);</style>",
    "<style>@import url(http://evil/x.css);<style></style></style>",
    "<style><desc/>.a { fill: url(http://evil/x) }</style>", "<style>@imp<title/>ort url(http://evil/x.css);</style>",
    "<script>alert(1)</script>", "<script href=\"a.js\"/>", "<g onclick=\"alert(1)\"/>", "<g ONLOAD=\"alert(1)\"/>",
    "<g onbegin=\"alert(1)\"/>", "<foreignObject><div/></foreignObject>",
    "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"javascript:alert(1)\"/></foreignObject>",
    "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
    "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>",
    "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
    "<a href=\"javascript:alert(1)\"><text>x</text></a>",
    "<a xlink:href=\"https://example.org/\"><text>x</text></a>",
    "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
    "<set attributeName=\"onload\" to=\"alert(1)\"/>",
    "<handler xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\">alert(1)</handler>",
    "<use href=\"https://example.org/a.svg#a\"/>", "<use xlink:href=\"a.svg#a\"/>",
    "<use href=\"data:image/svg+xml,x#a\"/>",
    "<use xlink:href=\"javascript:alert(1)\"/>", "<image href=\"https://example.org/a.png\"/>",
    "<image xlink:href=\"a.png\"/>", "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>",
    "<image href=\"data:text/html;base64,PHN2Zy8+\"/>", "<image href=\" javascript:alert(1)\"/>",
    "<g z:href=\"javascript:alert(1)\" xmlns:z=\"http://www.w3.org/1999/xlink\"/>",
    "<feImage href=\"https://example.org/a\"/>",
    "<rect style=\"fill:url(https://example.org/a#b)\"/>", "<rect style=\"fill:url( 'https://example.org/a')\"/>",
    "<rect style=\"background:image-set('a.png' 1x)\"/>", "<rect style=\"behavior:expression(alert(1))\"/>",
    "<rect style=\"fill:\\75rl(https://example.org/)\"/>", "<rect fill=\"url(https://example.org/a#b)\"/>",
    "<rect filter=\"URL(a.svg#b)\"/>", "<rect cursor=\"url(a.cur)\"/>",
    "<style>@import 'https://example.org/a.css';</style>",
    "<style>@font-face { font-family: a; src: url(a.woff) }</style>",
    "<style><![CDATA[ a { background: url(//example.org) } ]]></style>", "<style>a { fill: u&#x72;l(a) }</style>",
    "<style>a { fill: src('a') }</style>",
    "<iframe src=\"a\"/>", "<embed/>", "<object/>", "<audio/>", "<video/>", "<discard/>", "<animateTransform/>",
    "<mpath/>", "<cursor/>", "<font-face-uri/>", "<tref xlink:href=\"#a\"/>", "<unknown/>", "<g unknown=\"a\"/>",
    "<g xml:base=\"javascript:alert(1)\"/><g onload=\"a\"/>", "<undeclared:g/>", "<g xmlns=\"\"/>",
    "<?xml-stylesheet href=\"a.css\"?>", "<g", "<g>", "<text>&undeclared;</text>", "<text>&#0;</text>",
  ]

  @Test(arguments: hostile)
  func refusesWhatDoesMoreThanDraw(inner: String) {
    #expect(Self.drawing(Self.wrapped("<rect width=\"9\" height=\"9\"/>")) != nil)
    #expect(Self.drawing(Self.wrapped(inner)) == nil)
  }

  @Test(arguments: [
    "", "text", "<svg/>", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
    "<svg xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></svg>",
    "<x:svg xmlns:x=\"http://www.w3.org/1999/xhtml\"/>",
    "<!DOCTYPE svg [<!ENTITY a \"<script>alert(1)</script>\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
    "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/><script/>",
    "<?xml-stylesheet type=\"text/xsl\" href=\"#a\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
  ])
  func refusesWhatIsNoDrawing(text: String) { #expect(Self.drawing(Array(text.utf8)) == nil) }

  @Test func leavesOutADoctypeThatDeclaresNothing() throws {
    let text =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
      + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg xmlns=\"http://www.w3.org/2000/svg\"><path "
      + "d=\"M0 0\"/></svg>"
    #expect(!String(decoding: try #require(Self.drawing(Array(text.utf8))), as: UTF8.self).contains("DOCTYPE"))
  }

  /// Each payload where text, a style or a value may stand, and as markup of its own: it is refused, or it is text.
  @Test func letsNoPayloadThrough() throws {
    let places = [
      "%", "<text>%</text>", "<style>%</style>", "<g id=\"%\"/>", "<use href=\"%\"/>", "<image href='%'/>",
      "<rect style=\"%\"/>", "<title>%</title>", "<defs>%</defs>", "<metadata>%</metadata>", "<!--%--><g/>",
    ]
    var written = 0
    for payload in try ProsePayloadTests.payloads() {
      for place in places {
        guard let drawing = Self.drawing(Self.wrapped(place.replacing("%", with: payload))) else { continue }
        let count = ElementCount(drawing)
        #expect(count.isWellFormed && count.strangers == [], "\(payload) in \(place) gives \(count.strangers)")
        written += 1
      }
    }
    #expect(written > 350)
  }
}

/// The elements of a drawing as another parser reads them, and what in it is not one of those that draw.
private final class ElementCount: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var counts: [String: Int] = [:]
  private(set) var strangers: [String] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    counts[name, default: 0] += 1
    if SVGNames.elements[name] == nil { strangers.append(name) }
    for (attribute, value) in attributes {
      let isAddress = attribute.hasSuffix("href")
      let isOwn =
        isAddress
        ? value.hasPrefix("#") || value.hasPrefix("data:image/") && !value.contains("svg")
        : SVGNames.attributes[attribute] != nil || attribute.hasPrefix("xmlns")
      if !isOwn || attribute.lowercased().hasPrefix("on") { strangers.append("\(attribute)=\(value)") }
    }
  }

  func parser(_ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?) {
    strangers.append("<?\(target)")
  }
  func parser(_ parser: XMLParser, foundComment comment: String) { strangers.append("<!--\(comment)") }
}
