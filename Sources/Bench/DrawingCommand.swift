// How long the network of a usual case takes, part by part, and a fingerprint of everything that came of it: two builds
// whose fingerprints are one draw the same bytes.

import ArgumentParser
import Networks
import Words

struct DrawingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drawing", abstract: "Time the layout, quality and SVG of the networks of generated cases.",
    discussion: "The median of five rounds, in milliseconds a case, on one core; and FNV-1a of all bytes.")

  @Option(help: "How many cases.")
  var cases = 200

  func run() throws {
    let networks = (0..<cases).map { Self.network(ofCase: $0) }
    var layouts = networks.map { NetworkLayout(of: $0) }
    var print = Fingerprint()
    for (network, layout) in zip(networks, layouts) {
      print.add(Self.full(layout).utf8)
      print.add(Diagram(of: layout, style: .card, in: English()).svg.bytes)
      print.add(Self.list(network))
    }
    var (crossings, overPeople, broken, stress) = (0, 0, 0, 0.0)
    for layout in layouts {
      let quality = layout.quality
      crossings += quality.crossings
      overPeople += quality.tiesOverPeople
      stress += quality.stress
      broken += quality.holdsHardGates ? 0 : 1
    }
    let count = Double(cases)
    Swift.print(
      "layout        \(time { for index in networks.indices { layouts[index] = NetworkLayout(of: networks[index]) } })")
    Swift.print("hard gates    \(time { for layout in layouts { _ = layout.holdsHardGates } })")
    Swift.print("full SVG      \(time { for layout in layouts { _ = Self.full(layout) } })")
    Swift.print(
      "card SVG      \(time { for layout in layouts { _ = Diagram(of: layout, style: .card, in: English()) } })")
    Swift.print("legend        \(time { for layout in layouts { _ = Diagram.legend(of: [layout], in: English()) } })")
    Swift.print("list          \(time { for network in networks { _ = Self.list(network) } })")
    Swift.print(
      "crossings \(figure(Double(crossings) / count, 3)), over people \(figure(Double(overPeople) / count, 3)), stress \(figure(stress / count, 3)), gates broken in \(broken)"
    )
    Swift.print("fingerprint \(String(print.hash, radix: 16))")
  }

  private func time(_ body: () -> Void) -> String {
    let clock = ContinuousClock()
    let times = (0..<5).map { _ in clock.measure(body) }.map {
      Double($0.components.seconds) * 1e3 + Double($0.components.attoseconds) / 1e15
    }
    return figure(times.sorted()[2] / Double(cases), 3)
  }

  private static func full(_ layout: NetworkLayout) -> String {
    Diagram(
      of: layout, style: .full(idPrefix: "network", description: "", personHref: { "#person-" + $0 }),
      in: English()
    ).svg.text
  }

  private static func list(_ network: Network) -> [UInt8] {
    NetworkList(of: network, personHref: { "#person-" + $0 }, communityHref: { "#community-" + $0 }, in: English())
      .markup?.bytes ?? []
  }

  /// The network of a generated case, read from its lines.
  private static func network(ofCase number: Int) -> Network {
    let text = GeneratedCase(number: number, tags: (1...40).map { "topic-\($0)" }, works: ["work"]).text
    var communities: [Network.Community] = []
    var people: [Network.Person] = []
    var ties: [Network.Tie] = []
    for line in text.split(separator: "\n") {
      let words = line.split { " :{},->".contains($0) }.map(String.init)
      if line.hasPrefix("    - "), line.contains("->") {
        let ends = line.dropFirst(6).split(separator: " ")
        let kinds: [Substring: Network.TieKind] = [
          "storytelling": .storytelling, "aid-and-assistance": .aidAndAssistance, "sharing": .sharing,
          "joint-work": .jointWork,
        ]
        ties.append(
          .init(
            from: String(ends[0]), to: String(ends[2].dropLast()), kind: kinds[ends[3]] ?? .notReported,
            isMutual: ends[1] == "<->"))
      } else if line.hasPrefix("    "), line.contains("{community: ") {
        people.append(
          .init(
            id: "\(words[0])-\(words[1])", label: words[1], community: words[0], isMember: line.contains("member: true")
          )
        )
      } else if line.hasPrefix("    "), line.contains("{name: ") {
        communities.append(.init(id: words[0], name: "\(words[2]) \(words[3])", caption: "2 of 9 in the PLN"))
      }
    }
    return Network(
      title: "Generated", communities: communities, people: people, ties: ties, discName: English().disc(members:))
  }
}

/// FNV-1a (Fowler, Noll & Vo).
private struct Fingerprint {
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}
