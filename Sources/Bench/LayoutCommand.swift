// How long a layout takes, and how good it is, beside Graphviz's neato on the same graphs in the same run. Only the
// layout is timed, on one core: no reading, no SVG; of neato the whole program, which reads and writes little.

import ArgumentParser
import Foundation
import Networks
import Words

struct LayoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout", abstract: "Time the layout of networks, beside neato.",
    discussion: "Medians of five, in milliseconds, with the bounds that hold on a quiet machine.")

  @Option(help: "Where the graphs are that are no generated ones.")
  var graphs = "Tests/Fixtures/layout"

  func run() throws {
    var rows = [["graph", "people", "ties", "by", "ms", "bound", "crossings", "over people", "stress", "gates"]]
    let clock = ContinuousClock()
    for trial in try Trial.all(in: graphs) {
      var times: [Double] = []
      var layout = NetworkLayout(of: trial.network, mostPeople: .max, in: English())
      for _ in 0..<5 {
        times.append(
          milliseconds(clock.measure { layout = NetworkLayout(of: trial.network, mostPeople: .max, in: English()) }))
      }
      let size = [trial.name, "\(trial.network.people.count)", "\(trial.network.ties.count)"]
      let quality = layout.quality
      rows.append(
        size + ["casebook", times.sorted()[2].text(1), trial.bound.map { "≤ \($0)" } ?? ""]
          + LayoutFigures(of: layout, network: trial.network).columns(gates: LayoutFigures.gates(quality)))
      guard trial.isOnce else { continue }
      guard let neato = Neato.run(on: trial.network, clock: clock) else {
        rows.append(["", "", "", "neato is not installed"])
        continue
      }
      let figures = LayoutFigures(places: neato.places, network: trial.network)
      rows.append(["", "", "", "neato", neato.milliseconds.text(1), ""] + figures.columns(gates: figures.faults))
    }
    print(table(rows).joined(separator: "\n"))
    if let load = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8) {
      print("load of the machine: \(load.split(separator: " ").prefix(3).joined(separator: " "))")
    }
  }

  private func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
  }
}

/// One network that is timed.
struct Trial {
  let name: String
  let network: Network
  /// Milliseconds.
  var bound: Int?

  var isOnce: Bool { network.form != .petals }

  private struct File: Decodable {
    struct Node: Decodable {
      let id: String
      let cluster: String
      let star: Bool?
    }
    struct Edge: Decodable {
      let source: String
      let target: String
    }
    let nodes: [Node]
    let edges: [Edge]
  }

  static func all(in folder: String) throws -> [Trial] {
    let read = try ["pln30", "karate", "davis"].map { name in
      let file = try JSONDecoder().decode(
        File.self, from: Data(contentsOf: URL(filePath: folder).appending(path: name + ".json")))
      let network = network(
        file.nodes.map { ($0.id, $0.cluster, $0.star == true || $0.cluster == "PLN") },
        file.edges.map { ($0.source, $0.target) }, hasPetals: false)
      return Trial(name: name, network: network, bound: name == "pln30" ? 4 : nil)
    }
    let made = [(30, 4, 4), (80, 6, 60), (300, 12, nil), (2_000, 40, 2_000)].flatMap { people, communities, bound in
      [false, true].map {
        Trial(
          name: $0 ? "generated, petals" : "generated, discs", network: generated(people, communities, hasPetals: $0),
          bound: bound)
      }
    }
    return read + made
  }

  /// Two ties a person, seven of ten at home.
  private static func generated(_ people: Int, _ communities: Int, hasPetals: Bool) -> Network {
    var sequence = NumberSequence(seed: people)
    let core = hasPetals ? 0 : people / 10
    let homes = (0..<people).map { $0 < core ? "PLN" : "c\(100 + $0 % communities)" }
    let ids = (0..<people).map { "p\(10_000 + $0)" }
    var rooms: [String: [Int]] = [:]
    for (number, home) in homes.enumerated() { rooms[home, default: []].append(number) }
    var ties: [(String, String)] = []
    for from in 0..<people {
      for _ in 0..<2 {
        let room = rooms[homes[from]] ?? [from]
        let to = sequence.next(below: 10) < 7 ? room[sequence.next(below: room.count)] : sequence.next(below: people)
        if to != from { ties.append((ids[from], ids[to])) }
      }
    }
    return network(
      ids.indices.map { (ids[$0], homes[$0], homes[$0] == "PLN" || $0 % 4 == 0) }, ties, hasPetals: hasPetals)
  }

  private static func network(
    _ people: [(id: String, home: String, isMember: Bool)], _ ties: [(String, String)], hasPetals: Bool
  ) -> Network {
    let homes = Set(people.map(\.home)).sorted()
    return Network(
      title: "A benchmark", communities: homes.map { .init(id: $0, name: $0) },
      people: people.map { .init(id: $0.id, label: $0.id, community: $0.home, isMember: $0.isMember) },
      ties: ties.map { .init(from: $0.0, to: $0.1) },
      form: hasPetals ? .petals : .discs(centre: homes.contains("PLN") ? "PLN" : nil),
      discName: English().disc)
  }
}
