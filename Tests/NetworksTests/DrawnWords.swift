// A line of words in a drawing that was read back, and where its letters are.

extension DrawnPicture {
  struct Words {
    var kind: String
    var text: String { didSet { units = Words.units(of: text) } }
    var anchor: Place
    /// Where on its line the anchor is: 0 at its start, 1 at its end.
    var share = 0.5
    /// Whether it is in a drawing of petals, which has letters of one size.
    var isOfPetals = false

    /// The size of the letters, as the style sheet sets it.
    var size: Double {
      switch kind {
      case "community-name" where isOfPetals, "multiplicity" where isOfPetals: 12
      case "caption" where isOfPetals: 0.92 * 12
      case "community-name", "pln-name": 13
      case "caption": 11.5
      case "multiplicity": 17
      default: 11
      }
    }

    /// How wide the letters are, in their size: on average 0.55 (1 for East Asian letters and pictures, none for
    /// marks).
    private var units = 0.0

    private static func units(of text: String) -> Double {
      text.unicodeScalars.reduce(0) { sum, scalar in
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: sum
        default: sum + (scalar.value >= 0x2E80 ? 1 : 0.55)
        }
      }
    }

    init(kind: String, anchor: Place, share: Double = 0.5, isOfPetals: Bool) {
      (self.kind, self.anchor, self.share, self.isOfPetals) = (kind, anchor, share, isOfPetals)
      text = ""
    }

    /// Where the letters are: 0.72 of their size above the base line and 0.2 below it.
    var box: (left: Double, top: Double, right: Double, bottom: Double) {
      let left = anchor.x - units * size * share
      return (left, anchor.y - 0.72 * size, left + units * size, anchor.y + 0.2 * size)
    }

    func overlaps(_ other: Words) -> Bool {
      let (a, b) = (box, other.box)
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    }

    func distance(to place: Place) -> Double {
      let box = box
      let near = Place(x: min(max(place.x, box.left), box.right), y: min(max(place.y, box.top), box.bottom))
      return near.distance(to: place)
    }
  }
}
