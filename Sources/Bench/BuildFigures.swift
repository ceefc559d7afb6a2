// What the builds of generated portfolios took, as medians, and what follows from them.

import Foundation

/// All figures of one benchmark, as they are written to bench.json.
struct BuildFigures: Codable {
  /// What was measured with, and on what.
  let casebook: String
  let hugo: String?
  let cores: Int
  let rounds: Int
  var sizes: [Size] = []

  /// The builds of one number of cases.
  struct Size: Codable {
    let cases: Int
    var runs: [Run] = []
    /// The stages of casebook's build with drawings.
    var stages: [Stage] = []

    subscript(_ work: Work) -> Run? { runs.first { $0.work == work } }

    /// How many times as fast as Hugo a run was; nil without both.
    func timesAsFastAsHugo(_ work: Work) -> Double? {
      guard let run = self[work], let hugo = self[.hugo] else { return nil }
      return hugo.seconds / run.seconds
    }
  }

  /// What is timed.
  enum Work: String, Codable {
    case casebook
    case withoutDrawings = "casebook --no-drawings"
    case check = "casebook check"
    case hugo = "hugo"
    case floor = "floor"
  }

  /// Medians of the rounds.
  struct Run: Codable {
    let work: Work
    let seconds: Double
    let processorSeconds: Double
    let peakMegabytes: Double
    /// How many files of HTML there are afterwards.
    let pages: Int

    init(_ work: Work, _ runs: [MeasuredRun], pages: Int) {
      (self.work, self.pages) = (work, pages)
      seconds = median(runs.map(\.seconds))
      processorSeconds = median(runs.map(\.processorSeconds))
      peakMegabytes = median(runs.map { Double($0.peakBytes) / 1e6 })
    }
  }

  /// A stage of a build, as `--timings --format json` names it.
  struct Stage: Codable {
    let stage: String
    var seconds: Double
    let count: Int

    private struct Summary: Decodable {
      let timings: [Stage]
    }

    /// The stages of a run in their order, with the median of their times.
    static func medians(of runs: [MeasuredRun]) throws -> [Stage] {
      let all = try runs.map { try JSONDecoder().decode(Summary.self, from: $0.output).timings }
      return (all.first ?? []).enumerated().map { index, stage in
        var stage = stage
        stage.seconds = median(all.compactMap { index < $0.count ? $0[index].seconds : nil })
        return stage
      }
    }
  }

  /// How many times as much processor time a case takes among many as among few; nil where either was not measured.
  func growth(of work: Work, from few: Int, to many: Int) -> Double? {
    func time(_ cases: Int) -> Double? {
      sizes.first { $0.cases == cases }?[work].map { $0.processorSeconds / Double(cases) }
    }
    guard let before = time(few), let after = time(many) else { return nil }
    return after / before
  }
}

/// Returns the middle one of some numbers, of an even number the upper; 0 of none.
func median(_ numbers: [Double]) -> Double {
  numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
}
