// The elements and attributes of SVG that draw, and what may stand in a style. Left out of SVG 1.1, SVG 2 and Filter
// Effects are script, event handlers, `foreignObject`, links, animation, and everything that is fetched from elsewhere.

enum SVGNames {
  static let elements = table([
    "svg", "g", "defs", "symbol", "use", "title", "desc", "style", "switch", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan",
    "textPath", "image", "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "view",
    "filter", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
    "feDistantLight", "feDropShadow", "feFlood", "feFuncA",
    "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
    "fePointLight", "feSpecularLighting", "feSpotLight",
    "feTile", "feTurbulence",
  ])

  /// The elements in which text is drawn, read aloud or a style sheet; blanks between others mean nothing.
  static let withText: Set<String> = ["text", "tspan", "textPath", "title", "desc", "style"]

  /// Attributes that say something of the file and nothing of the picture.
  static let withoutEffect: Set<String> = [
    "version", "baseProfile", "enable-background", "contentScriptType", "contentStyleType", "zoomAndPan", "tabindex",
  ]

  /// Attributes whose value is no style: a `(` in it calls nothing.
  static let freeText: Set<String> = [
    "id", "class", "lang", "xml:lang", "role", "aria-label", "aria-hidden", "aria-labelledby", "aria-describedby",
  ]

  static let attributes = table([
    // Of any element.
    "id", "class", "style", "lang", "xml:lang", "xml:space", "role", "aria-label", "aria-hidden", "aria-labelledby",
    "aria-describedby", "transform", "transform-origin",
    "transform-box", "systemLanguage", "requiredFeatures", "requiredExtensions", "type", "media",
    // Where and how large.
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy", "width", "height",
    "viewBox", "preserveAspectRatio", "d", "points",
    "pathLength", "refX", "refY", "markerWidth", "markerHeight", "markerUnits", "orient", "rotate", "textLength",
    "lengthAdjust", "startOffset", "method", "spacing",
    "side", "path",
    // Gradients, patterns, clips and masks.
    "offset", "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits", "patternContentUnits",
    "patternTransform", "clipPathUnits", "maskUnits",
    "maskContentUnits",
    // Properties.
    "alignment-baseline", "baseline-shift", "clip", "clip-path", "clip-rule", "color", "color-interpolation",
    "color-interpolation-filters", "color-profile",
    "color-rendering", "cursor", "direction", "display", "dominant-baseline", "fill", "fill-opacity", "fill-rule",
    "filter", "flood-color", "flood-opacity", "font",
    "font-family", "font-feature-settings", "font-size", "font-size-adjust", "font-stretch", "font-style",
    "font-variant", "font-variation-settings", "font-weight",
    "glyph-orientation-horizontal", "glyph-orientation-vertical", "image-rendering", "isolation", "kerning",
    "letter-spacing", "lighting-color", "line-height", "marker",
    "marker-end", "marker-mid", "marker-start", "mask", "mask-type", "mix-blend-mode", "opacity", "overflow",
    "paint-order", "pointer-events", "shape-rendering",
    "solid-color", "solid-opacity", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-align", "text-anchor", "text-decoration",
    "text-overflow", "text-rendering", "unicode-bidi",
    "vector-effect", "visibility", "white-space", "word-spacing", "writing-mode",
    // Filters.
    "filterUnits", "primitiveUnits", "in", "in2", "result", "mode", "values", "operator", "k1", "k2", "k3", "k4",
    "order", "kernelMatrix", "kernelUnitLength", "divisor",
    "bias", "targetX", "targetY", "edgeMode", "preserveAlpha", "surfaceScale", "diffuseConstant", "specularConstant",
    "specularExponent", "scale", "xChannelSelector",
    "yChannelSelector", "azimuth", "elevation", "tableValues", "slope", "intercept", "amplitude", "exponent",
    "stdDeviation", "radius", "z", "pointsAtX", "pointsAtY",
    "pointsAtZ", "limitingConeAngle", "baseFrequency", "numOctaves", "seed", "stitchTiles",
  ])

  private static func table(_ names: [StaticString]) -> [String: StaticString] {
    Dictionary(names.map { ("\($0)", $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Styles

  /// Functions of values that fetch nothing.
  private static let functions: Set<String> = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "calc", "min", "max", "clamp", "var", "matrix",
    "translate", "translatex", "translatey", "scale",
    "scalex", "scaley", "rotate", "skewx", "skewy", "rect", "not", "is", "where", "nth-child", "nth-of-type",
    "first-child", "blur", "brightness", "contrast", "drop-shadow",
    "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia",
  ]

  /// Returns a style with a blank in place of each comment: notes of who drew it, which nothing shows. O(bytes).
  static func withoutComments(_ style: String) -> String {
    guard style.utf8.contains(UInt8(ascii: "/")) else { return style }
    let bytes = Array(style.utf8)
    var kept: [UInt8] = []
    var mark: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if mark == nil, bytes[index...].starts(with: "/*".utf8) {
        let end = bytes[(index + 2)...].indices.first { bytes[$0...].starts(with: "*/".utf8) }
        index = end.map { $0 + 2 } ?? bytes.count
        kept.append(UInt8(ascii: " "))
        continue
      }
      // A string ends with the mark that began it, or with its line.
      if mark == nil {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { mark = byte }
      } else if byte == mark || byte == UInt8(ascii: "\n") {
        mark = nil
      }
      kept.append(byte)
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// What in the text of a style, or the value of an attribute, may fetch something; nil where nothing does. O(bytes).
  ///
  /// An escape could spell any name and an at-rule bring a sheet or a font, so neither is taken.
  static func mistake(inStyle text: String) -> String? {
    let bytes = Array(text.utf8)
    if bytes.contains(UInt8(ascii: "\\")) { return "a backslash" }
    if let rule = bytes.firstIndex(of: UInt8(ascii: "@")) {
      return "the rule `\(String(decoding: bytes[rule...].prefix(20).prefix { $0 > 0x20 }, as: UTF8.self))`"
    }
    var name: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "("), !name.isEmpty {
        let function = String(decoding: name, as: UTF8.self)
        let inner = bytes[(index + 1)...].drop {
          [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'")].contains($0)
        }
        let isOwn = function == "url" ? inner.first == UInt8(ascii: "#") : functions.contains(function)
        if !isOwn { return "`\(function)(…)`" }
      }
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      if isLetter {
        name.append(byte | 0x20)
      } else if byte == UInt8(ascii: "-"), !name.isEmpty {
        name.append(byte)
      } else if byte >= 0x80 || (0x30...0x39).contains(byte), !name.isEmpty {
        name.append(byte)
      } else {
        name = []
      }
    }
    return nil
  }
}
