// How far a run is, and the line that says so.

/// A step of a build.
public enum Stage: String, Sendable, CaseIterable {
  /// The content folder and the theme are read.
  case read
  /// Each file is parsed, and checked by itself.
  case parse
  /// The files beside cases that are to be published are looked at.
  case check
  /// What may be published is decided, and whether every link leads there.
  case portfolio
  case synthesis
  /// The small drawings are made, and the pages are planned.
  case pageModels = "page models"
  /// Each page is drawn, rendered and written.
  case render
  case publish
}

/// How far a stage has come.
public struct Progress: Sendable, Hashable {
  public let stage: Stage
  public let done: Int
  /// How many there are to do; 0 where they cannot be counted.
  public let total: Int

  /// Returns what is done, how much of it, and how fast it goes once that can be said.
  ///
  /// - Parameter time: How long the stage has taken so far.
  public func line(after time: Duration) -> String {
    let words =
      switch stage {
      case .read: "reading"
      case .parse: "reading cases"
      case .check: "checking cases"
      case .portfolio: "joining the portfolio"
      case .synthesis: "comparing cases"
      case .pageModels: "drawing networks"
      case .render: "writing pages"
      case .publish: "waiting for another build to end"
      }
    guard total > 0 else { return words }
    let seconds = time / .seconds(1)
    let rate = seconds >= 0.5 ? ", \(Int((Double(done) / seconds).rounded())) a second" : ""
    return "\(words) \(done) of \(total)\(rate)"
  }
}
