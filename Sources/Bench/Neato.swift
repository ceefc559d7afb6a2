// Graphviz's neato on a network: it is given the people and ties, and says where it puts them.

import Foundation
import Networks

enum Neato {
  /// Returns how long the whole program took and where everybody stands; nil where it is not installed.
  static func run(on network: Network, clock: ContinuousClock) -> (
    milliseconds: Double, places: [String: Positions.Spot]
  )? {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "casebook-bench-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "graph.dot"), folder.appending(path: "graph.txt"))
    let dot =
      "graph {\nnode [shape=circle, label=\"\", width=0.17]\n" + network.people.map { "\"\($0.id)\"\n" }.joined()
      + network.ties.map { "\"\($0.from)\" -- \"\($0.to)\"\n" }.joined() + "}\n"
    guard (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil,
      (try? Data(dot.utf8).write(to: input)) != nil
    else { return nil }
    var times: [Double] = []
    for _ in 0..<(network.people.count > 300 ? 1 : 5) {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["neato", "-Tplain", "-o", output.path, input.path]
      process.standardError = FileHandle.nullDevice
      let time = clock.measure { if (try? process.run()) != nil { process.waitUntilExit() } }
      guard process.terminationStatus == 0 else { return nil }
      times.append(Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15)
    }
    guard let text = try? String(contentsOf: output, encoding: .utf8) else { return nil }
    var places: [String: Positions.Spot] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 3, words[0] == "node", let x = Double(words[2]), let y = Double(words[3]) else { continue }
      places[words[1].filter { $0 != "\"" }] = Positions.Spot(x: x, y: -y)
    }
    return (times.sorted()[times.count / 2], places)
  }
}
