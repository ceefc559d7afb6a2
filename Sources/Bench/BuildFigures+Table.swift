// The figures of a benchmark as lines for people.

extension BuildFigures.Size {
  /// One row for each program, then one for each stage.
  var lines: [String] {
    var rows = [["\(cases) cases", "seconds", "processor s", "ms a case", "peak MB", "pages", "times Hugo"]]
    for run in runs {
      let perCase = run.processorSeconds * 1_000 / Double(cases)
      let ratio = run.work == .floor ? nil : timesAsFastAsHugo(run.work)
      rows.append([
        run.work.rawValue, run.seconds.text(3), run.processorSeconds.text(3), perCase.text(3),
        run.peakMegabytes.text(1), "\(run.pages)", ratio.map { $0.text(3) } ?? "",
      ])
    }
    let stages = [["stage", "seconds", "count"]] + stages.map { [$0.stage, $0.seconds.text(3), "\($0.count)"] }
    return table(rows) + [""] + table(stages) + [""]
  }
}

extension BuildFigures {
  /// What the sizes say together.
  var growthLines: [String] {
    zip(sizes, sizes.dropFirst()).flatMap { few, many in
      [Work.casebook, .withoutDrawings, .hugo].compactMap { work in
        growth(of: work, from: few.cases, to: many.cases).map {
          "processor time a case, \(few.cases) to \(many.cases) cases, \(work.rawValue): \($0.text(3)) times"
        }
      }
    }
  }
}
