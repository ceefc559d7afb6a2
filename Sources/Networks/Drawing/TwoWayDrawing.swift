// The two-way link drawn in boxes of text: a school above, the PLN below, and between them two arrows that carry what
// goes in and what comes home, all inside the wider environment. Boxes of a page and not one SVG, because actions are
// told in their authors' words, which no fixed frame holds at every width and size of letters.
//
//   ┌ wider environment ────────────────────────────┐
//   │ ┌ school ─────────┐    ┌ school ─────────┐    │
//   │ └──┬─────────▲────┘    └──┬─────────┬────┘    │
//   │  into      home         into     nothing      │
//   │ ┌──▼─────────┴────┐    ┌──▼─────────┴────┐    │
//   │ └ the network ────┘    └ the network ────┘    │
//   └───────────────────────────────────────────────┘

import Markup

/// The drawing of a two-way link.
public struct TwoWayDrawing: Sendable {
  /// So many lines of actions are drawn in the boxes of schools: after them the other schools are counted.
  private static let mostLines = 1_000
  /// How many characters of what an author wrote stand in a box; the action itself has all of it.
  private static let longestText = 400

  /// The id of the block that tells what is done at all home schools.
  private static let everywhere = "two-way.all"

  public let markup: Fragment

  /// Draws a link. O(schools × actions).
  public init(of link: TwoWayLink) {
    var shafts: Set<Shaft> = []
    let shown = link.shown
    var room = TwoWayDrawing.mostLines
    let boxes = shown.prefix { school in
      room -= 1 + school.actions.count
      return room > 0
    }
    let rest = shown.count - boxes.count
    var writer = MarkupWriter(.html)
    writer.element("div", [Attribute("class", "network two-way")]) { writer in
      TwoWayDrawing.environment(&writer, link.environment)
      if !link.everywhere.isEmpty || !shown.isEmpty {
        writer.element("ul", [Attribute("class", "two-way-schools")]) { writer in
          if !link.everywhere.isEmpty { TwoWayDrawing.everywhere(&writer, link, &shafts) }
          for school in boxes { TwoWayDrawing.school(&writer, school, link, &shafts) }
        }
      }
      if rest > 0 {
        writer.element(
          "p", [Attribute("class", "two-way-silent")],
          text:
            "\(Numeral.sentence(Numeral.count(rest, "more home school is", "more home schools are"))) not drawn here, because they are so many."
        )
      }
      if let words = link.words { writer.element("p", [Attribute("class", "two-way-silent")], text: words) }
      if !shafts.isEmpty { TwoWayDrawing.key(&writer, shafts, countsPeople: shown.contains { $0.ties != nil }) }
    }
    markup = writer.finish()
  }

  /// What the arrows mean, only of what occurs.
  private static func key(_ writer: inout MarkupWriter, _ shafts: Set<Shaft>, countsPeople: Bool) {
    var sentences = ["Downwards goes what a school puts into the network, upwards what comes home to colleagues."]
    sentences += Shaft.allCases.filter(shafts.contains).map { $0.meaning(withTies: countsPeople) }
    if countsPeople { sentences.append("Counts are of the people listed.") }
    writer.element("p", [Attribute("class", "two-way-key")], text: sentences.joined(separator: " "))
  }

  // MARK: Boxes

  private static func environment(_ writer: inout MarkupWriter, _ facts: [TwoWayLink.Fact]) {
    writer.element("div", [Attribute("class", "two-way-environment")]) { writer in
      writer.element("h4", text: "The wider environment")
      guard !facts.isEmpty else { return writer.element("p", text: "Nothing is reported of it.") }
      writer.element("dl") { writer in
        for fact in facts {
          writer.element("div") { writer in
            writer.element("dt", text: fact.label)
            writer.element("dd", text: fact.value)
          }
        }
      }
    }
  }

  private static func everywhere(_ writer: inout MarkupWriter, _ link: TwoWayLink, _ shafts: inout Set<Shaft>) {
    block(&writer, &shafts, id: everywhere, verdict: link.verdictEverywhere, pln: "The network") { writer in
      writer.text("All home schools")
    } way: { writer, way in
      actions(&writer, link.everywhere.filter { $0.function.way == way }, others: 0)
      return link.everywhere.contains { $0.function.way == way } ? .acted : .empty
    }
  }

  private static func school(
    _ writer: inout MarkupWriter, _ school: TwoWayLink.School, _ link: TwoWayLink, _ shafts: inout Set<Shaft>
  ) {
    let pln = school.caption.isEmpty ? "The network" : "The network: \(school.caption)"
    block(&writer, &shafts, id: nil, verdict: link.verdict(of: school), pln: pln) { writer in
      if let href = school.href {
        writer.element("a", [Attribute("href", href)], text: school.name)
      } else {
        writer.text(school.name)
      }
    } way: { writer, way in
      let own = school.actions.filter { $0.function.way == way }
      let others = link.countEverywhere(way)
      actions(&writer, own, others: others)
      let lines = school.tieLines(way)
      if !lines.isEmpty {
        writer.element("ul", [Attribute("class", "two-way-ties")]) { writer in
          for line in lines { writer.element("li", text: line) }
        }
      }
      let runs = school.ties?.runs(way) == true
      if own.count + others > 0 { return school.stopsShort(way) ? .stopped : .acted }
      return runs ? .tied : .empty
    }
  }

  /// How a way is drawn: a thick arrow where leaders act, a thin broken one where only ties lead; a thin line that ends
  /// in a bar where leaders act but ties are known to stop short, none where there is neither.
  private enum Shaft: String, CaseIterable {
    case acted, tied, stopped, empty

    /// - Parameter withTies: Whether ties are told of at all; in a network that is drawn to explain they are not.
    func meaning(withTies: Bool) -> String {
      switch self {
      case .acted: "A thick arrow: leaders acted."
      case .tied: "A thin broken arrow: nobody’s action is reported, but ties lead this way."
      case .stopped:
        "A dotted line that ends in a bar: leaders acted, but ties stop short, and everyone listed was asked about them."
      case .empty:
        "A box without an arrow: no action is reported\(withTies ? ", nor ties that lead all this way" : "")."
      }
    }
  }

  private static func block(
    _ writer: inout MarkupWriter, _ shafts: inout Set<Shaft>, id: String?, verdict: TwoWayLink.Verdict, pln: String,
    name: (inout MarkupWriter) -> Void,
    way: (inout MarkupWriter, TwoWayLink.Way) -> Shaft
  ) {
    writer.element("li", [Attribute("class", "two-way-school two-way-\(verdict.token)"), Attribute("id", id)]) {
      writer in
      writer.element("div", [Attribute("class", "two-way-end")]) { writer in
        writer.element("h4", [], name)
        writer.element("p", [Attribute("class", "two-way-verdict")]) { writer in
          writer.element(
            "span", [Attribute("class", "two-way-sign"), Attribute("aria-hidden", "true")], text: verdict.sign)
          writer.text(verdict.words)
        }
      }
      writer.element("div", [Attribute("class", "two-way-ways")]) { writer in
        for direction in TwoWayLink.Way.allCases {
          var inner = MarkupWriter(.html)
          inner.element("h5", text: direction.name)
          let shaft = way(&inner, direction)
          shafts.insert(shaft)
          let content = inner.finish()
          writer.element(
            "div",
            [
              Attribute(
                "class", "two-way-way two-way-\(direction == .inward ? "in" : "home") two-way-\(shaft.rawValue)")
            ]
          ) { writer in
            if shaft != .empty { writer.fragment(head(direction, isBar: shaft == .stopped)) }
            writer.element("div", [Attribute("class", "two-way-load")]) { $0.fragment(content) }
          }
        }
      }
      writer.element("p", [Attribute("class", "two-way-end two-way-pln")], text: pln)
    }
  }

  // MARK: What an arrow carries

  private static func actions(_ writer: inout MarkupWriter, _ actions: [TwoWayLink.Action], others: Int) {
    guard !actions.isEmpty || others > 0 else {
      return writer.element("p", [Attribute("class", "two-way-none")], text: "No action is reported.")
    }
    writer.element("ul") { writer in
      for action in actions { self.action(&writer, action) }
      guard others > 0 else { return }
      writer.element("li") { writer in
        let words = (actions.isEmpty ? "" : "and ") + "\(Numeral.words(others)) done at all home schools"
        writer.element(
          "a", [Attribute("href", "#\(everywhere)")], text: actions.isEmpty ? Numeral.sentence(words) : words)
      }
    }
  }

  private static func action(_ writer: inout MarkupWriter, _ action: TwoWayLink.Action) {
    writer.element("li") { writer in
      writer.element(
        "span", [Attribute("class", "two-way-function")], text: Numeral.sentence(action.function.rawValue) + ": ")
      writer.element("a", [Attribute("href", action.href)], text: Numeral.shortened(action.title, to: longestText))
      if let by = action.by {
        writer.element("span", [Attribute("class", "two-way-by")], text: ", by \(by).")
      } else if let last = action.title.last, !last.isPunctuation {
        writer.text(".")
      }
      guard action.function == .mobilising else { return }
      if let object = action.boundaryObject {
        writer.text(" ")
        let isMissing = action.isBoundaryObjectMissing
        writer.element(
          "span", [Attribute("class", isMissing ? "two-way-none" : "two-way-object")],
          text: isMissing ? "Through what: \(object)." : "through: \(Numeral.shortened(object, to: longestText))")
      }
      if let reaches = action.reaches {
        writer.element("span", [Attribute("class", "two-way-by")], text: " \(reaches)")
      }
    }
  }

  /// The head of an arrow: down into the network, or up to the school; or the bar that stops it.
  private static func head(_ way: TwoWayLink.Way, isBar: Bool) -> Fragment {
    var writer = MarkupWriter(.xml)
    writer.element(
      "svg",
      [
        Attribute("class", "two-way-head"), Attribute("viewBox", "0 0 20 14"), Attribute("width", 20),
        Attribute("height", 14), Attribute("aria-hidden", "true"),
        Attribute("focusable", "false"),
      ]
    ) {
      $0.empty(
        "path",
        [Attribute("d", isBar ? "M0 5L20 5L20 9L0 9Z" : way == .inward ? "M0 0L20 0L10 14Z" : "M0 14L20 14L10 0Z")])
    }
    return writer.finish()
  }
}
