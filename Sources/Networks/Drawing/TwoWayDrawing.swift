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
  fileprivate static let mostLines = 1_000
  /// How many characters of what an author wrote stand in a box; the action itself has all of it.
  fileprivate static let longestText = 400

  /// The id of the block that tells what is done at all home schools.
  fileprivate static let everywhere = "two-way.all"

  public let markup: Fragment

  /// Draws a link. O(schools × actions).
  public init(of link: TwoWayLink, in words: some TwoWayWords & NetworkWords) {
    markup = Boxes(words: words).markup(of: link)
  }

  /// How a way is drawn: a thick arrow where leaders act, a thin broken one where only ties lead; a thin line that ends
  /// in a bar where leaders act but ties are known to stop short, none where there is neither.
  public enum Shaft: String, Sendable, CaseIterable {
    case acted, tied, stopped, empty
  }
}

/// The boxes of a drawing, in the words of a language.
private struct Boxes<Words: TwoWayWords & NetworkWords> {
  let words: Words

  func markup(of link: TwoWayLink) -> Fragment {
    var shafts: Set<TwoWayDrawing.Shaft> = []
    let shown = link.shown
    var room = TwoWayDrawing.mostLines
    let boxes = shown.prefix { school in
      room -= 1 + school.actions.count
      return room > 0
    }
    let rest = shown.count - boxes.count
    var writer = MarkupWriter(.html)
    writer.element("div", [Attribute("class", "network two-way")]) { writer in
      self.environment(&writer, link.environment)
      if !link.everywhere.isEmpty || !shown.isEmpty {
        writer.element("ul", [Attribute("class", "two-way-schools")]) { writer in
          if !link.everywhere.isEmpty { self.everywhere(&writer, link, &shafts) }
          for school in boxes { self.school(&writer, school, link, &shafts) }
        }
      }
      if rest > 0 {
        writer.element(
          "p", [Attribute("class", "two-way-silent")],
          text: words.notDrawn(schools: rest))
      }
      if let silence = link.silence(in: words) {
        writer.element("p", [Attribute("class", "two-way-silent")], text: silence)
      }
      if !shafts.isEmpty { self.key(&writer, shafts, countsPeople: shown.contains { $0.ties != nil }) }
    }
    return writer.finish()
  }

  /// What the arrows mean, only of what occurs.
  private func key(_ writer: inout MarkupWriter, _ shafts: Set<TwoWayDrawing.Shaft>, countsPeople: Bool) {
    var sentences = [words.directions]
    sentences += TwoWayDrawing.Shaft.allCases.filter(shafts.contains).map { words.meaning($0, withTies: countsPeople) }
    if countsPeople { sentences.append(words.countsAreOfListed) }
    writer.element("p", [Attribute("class", "two-way-key")], text: sentences.joined(separator: " "))
  }

  // MARK: Boxes

  private func environment(_ writer: inout MarkupWriter, _ facts: [TwoWayLink.Fact]) {
    writer.element("div", [Attribute("class", "two-way-environment")]) { writer in
      writer.element("h4", text: words.widerEnvironment)
      guard !facts.isEmpty else { return writer.element("p", text: words.nothingOfEnvironment) }
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

  private func everywhere(_ writer: inout MarkupWriter, _ link: TwoWayLink, _ shafts: inout Set<TwoWayDrawing.Shaft>) {
    block(
      &writer, &shafts, id: TwoWayDrawing.everywhere, verdict: link.verdictEverywhere, pln: words.network(size: "")
    ) { writer in
      writer.text(words.allHomeSchools)
    } way: { writer, way in
      actions(&writer, link.everywhere.filter { $0.way == way }, others: 0)
      return link.everywhere.contains { $0.way == way } ? .acted : .empty
    }
  }

  private func school(
    _ writer: inout MarkupWriter, _ school: TwoWayLink.School, _ link: TwoWayLink,
    _ shafts: inout Set<TwoWayDrawing.Shaft>
  ) {
    let pln = words.network(size: school.caption)
    block(&writer, &shafts, id: nil, verdict: link.verdict(of: school), pln: pln) { writer in
      if let href = school.href {
        writer.element("a", [Attribute("href", href)], text: school.name)
      } else {
        writer.text(school.name)
      }
    } way: { writer, way in
      let own = school.actions.filter { $0.way == way }
      let others = link.countEverywhere(way)
      actions(&writer, own, others: others)
      let lines = school.tieLines(way, in: words)
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

  private func block(
    _ writer: inout MarkupWriter, _ shafts: inout Set<TwoWayDrawing.Shaft>, id: String?, verdict: TwoWayLink.Verdict,
    pln: String,
    name: (inout MarkupWriter) -> Void,
    way: (inout MarkupWriter, TwoWayLink.Way) -> TwoWayDrawing.Shaft
  ) {
    writer.element("li", [Attribute("class", "two-way-school two-way-\(verdict.token)"), Attribute("id", id)]) {
      writer in
      writer.element("div", [Attribute("class", "two-way-end")]) { writer in
        writer.element("h4", [], name)
        writer.element("p", [Attribute("class", "two-way-verdict")]) { writer in
          writer.element(
            "span", [Attribute("class", "two-way-sign"), Attribute("aria-hidden", "true")], text: verdict.sign)
          writer.text(words.heading(verdict))
        }
      }
      writer.element("div", [Attribute("class", "two-way-ways")]) { writer in
        for direction in TwoWayLink.Way.allCases {
          var inner = MarkupWriter(.html)
          inner.element("h5", text: words.heading(direction))
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

  private func actions(_ writer: inout MarkupWriter, _ actions: [TwoWayLink.Action], others: Int) {
    guard !actions.isEmpty || others > 0 else {
      return writer.element("p", [Attribute("class", "two-way-none")], text: words.noAction)
    }
    writer.element("ul") { writer in
      for action in actions { self.action(&writer, action) }
      guard others > 0 else { return }
      writer.element("li") { writer in
        writer.element(
          "a", [Attribute("href", "#\(TwoWayDrawing.everywhere)")],
          text: words.doneEverywhere(others, isMore: !actions.isEmpty))
      }
    }
  }

  private func action(_ writer: inout MarkupWriter, _ action: TwoWayLink.Action) {
    writer.element("li") { writer in
      writer.element(
        "span", [Attribute("class", "two-way-function")], text: action.function + ": ")
      writer.element("a", [Attribute("href", action.href)], text: action.title.shortened(to: TwoWayDrawing.longestText))
      if let by = action.by {
        writer.element("span", [Attribute("class", "two-way-by")], text: words.by(by))
      } else if let last = action.title.last, !last.isPunctuation {
        writer.text(".")
      }
      guard action.way == .home else { return }
      if let object = action.boundaryObject {
        writer.text(" ")
        let isMissing = action.isBoundaryObjectMissing
        writer.element(
          "span", [Attribute("class", isMissing ? "two-way-none" : "two-way-object")],
          text: isMissing
            ? words.throughWhat(object) : words.through(object.shortened(to: TwoWayDrawing.longestText)))
      }
      if let reaches = action.reaches {
        writer.element("span", [Attribute("class", "two-way-by")], text: " \(reaches)")
      }
    }
  }

  /// The head of an arrow: down into the network, or up to the school; or the bar that stops it.
  private func head(_ way: TwoWayLink.Way, isBar: Bool) -> Fragment {
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
