// The SVG itself: well formed, safe, and the same as what it says.

import Foundation
import Testing

@testable import Networks

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct DrawingTests {
  private func diagram(_ network: Network) -> Diagram {
    Diagram(
      of: NetworkLayout(of: network),
      style: .full(idPrefix: "n", description: NetworkSummary(of: network).text, personHref: { "#\($0)" }))
  }

  @Test(arguments: LayoutTests.sizes)
  func writesWellFormedXML(people: Int, communities: Int, seed: UInt64) throws {
    let network = Network.generated(people: people, communities: communities, seed: seed)
    let layout = NetworkLayout(of: network)
    let diagram = diagram(network)
    for text in [diagram.svg.text, Diagram(of: layout, style: .card).svg.text, Diagram.legend(of: [layout]).text] {
      let parser = XMLParser(data: Data(text.utf8))
      #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")")
    }
  }

  @Test func escapesWhateverPeopleAreCalled() {
    let hostile = "\"><script>alert(1)</script>&\u{301}"
    let network = Network(
      title: hostile, communities: [.init(id: hostile, name: hostile, caption: hostile, multiplicity: hostile)],
      people: [.init(id: hostile, label: hostile, community: hostile, isMember: true)], ties: [])
    let text = diagram(network).svg.text
    #expect(!text.contains("<script"))
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  @Test func drawsEveryoneOnce() {
    let network = Network.generated(people: 30, communities: 5, seed: 1)
    let text = diagram(network).svg.text
    func count(_ needle: String) -> Int { text.components(separatedBy: needle).count - 1 }
    let members = network.people.count(where: \.isMember)
    #expect(count("class=\"member\"") == members)
    #expect(count("class=\"near\"") + count("class=\"far\"") == 30 - members)
    #expect(count("<a class=\"person\"") == 30)
    #expect(count("class=\"tie ") == network.ties.count)
  }

  @Test func explainsOnlyWhatOccurs() throws {
    let network = Network(
      title: "", communities: [.init(id: "a", name: "A"), .init(id: "b", name: "B")],
      people: [
        .init(id: "p", label: "", community: "a", isMember: true),
        .init(id: "q", label: "", community: "b", isMember: true),
      ],
      ties: [.init(from: "p", to: "q", kind: .sharing)])
    let legend = Diagram.legend(of: [NetworkLayout(of: network)]).text
    #expect(legend.contains("sharing"))
    for word in ["joint work", "storytelling", "leader", "broker", "colleague", "occasional"] {
      #expect(!legend.contains(word))
    }
  }

  @Test func turnsLikeSineAndCosine() {
    for step in 0...100 {
      let share = Double(step) / 100
      let turn = Turn.share(share)
      #expect(abs(turn.cosine - cos(share * 2 * .pi)) < 1e-9)
      #expect(abs(turn.sine - sin(share * 2 * .pi)) < 1e-9)
      let chord = 2 * sin(share * .pi / 2)
      #expect(abs(turnShare(ofChord: chord, radius: 1) - share / 2) < 1e-6)
    }
  }
}
