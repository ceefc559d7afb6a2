// What the figures of a quiet machine with two cores must be, so that a build which has become slow or large is seen.

/// A figure, and how large or small it must be.
struct BuildBound {
  let what: String
  let figure: Double
  let range: ClosedRange<Double>

  var holds: Bool { range.contains(figure) }

  /// `holds: peak MB at 10000 cases: 312.0, at most 400.0`.
  var line: String {
    let bound =
      range.lowerBound > 0
      ? "at least \(range.lowerBound.text(3))" : "at most \(range.upperBound.text(3))"
    return "\(holds ? "holds" : "BROKEN"): \(what): \(figure.text(3)), \(bound)"
  }
}

extension BuildFigures {
  /// The bounds of what has been measured.
  var bounds: [BuildBound] {
    var bounds: [BuildBound] = []
    func add(_ what: String, _ figure: Double?, _ range: ClosedRange<Double>) {
      if let figure { bounds.append(BuildBound(what: what, figure: figure, range: range)) }
    }
    for (cases, drawn, plain) in [(1_000, 1.2, 3.0), (10_000, 2.0, 6.0)] {
      let size = sizes.first { $0.cases == cases }
      add("times as fast as Hugo, \(cases) cases", size?.timesAsFastAsHugo(.casebook), drawn...(.infinity))
      add(
        "the same without drawings, \(cases) cases", size?.timesAsFastAsHugo(.withoutDrawings), plain...(.infinity))
      add("check, ms a case, \(cases) cases", size?[.check].map { $0.seconds * 1_000 / Double(cases) }, 0...0.4)
    }
    for (cases, megabytes) in [(10_000, 400.0), (100_000, 4_000)] {
      add("peak MB, \(cases) cases", sizes.first { $0.cases == cases }?[.casebook]?.peakMegabytes, 0...megabytes)
    }
    let synthesis = sizes.first { $0.cases == 10_000 }?.stages.first { $0.stage == "synthesis" }
    add("seconds of synthesis, 10000 cases with 60000 actions", synthesis?.seconds, 0...1)
    let small = sizes.first { $0.cases == 1_000 }?.stages.first { $0.stage == "synthesis" }
    if let synthesis, let small, small.seconds > 0 {
      add("synthesis a case, times that among 1000, 10000 cases", synthesis.seconds / small.seconds / 10, 0...1.3)
    }
    for (many, most) in [(10_000, 1.1), (100_000, 1.3)] {
      add(
        "processor time a case, times that among 1000, \(many) cases", growth(of: .casebook, from: 1_000, to: many),
        0...most)
    }
    return bounds
  }
}
