// How far a run is, for those who wait for it: nothing in its first second, then a line that is written over on a
// terminal, and plain lines in the log of a CI service.

import Site
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The progress of one run as it is shown.
final class ProgressDisplay: Sendable {
  private struct State {
    var stage: Stage?
    var began = ContinuousClock.now
    var shown = ContinuousClock.now
    var isShown = false
    var isEnded = false
  }

  private let isTerminal: Bool
  private let started = ContinuousClock.now
  private let state = Mutex(State())
  /// A run shorter than this shows none.
  private static let patience = Duration.seconds(1)

  /// - Parameter isQuiet: Whether nothing is to be written that is no diagnostic.
  /// - Returns: Nil where nobody would read it.
  init?(isQuiet: Bool) {
    isTerminal = Terminal.isInteractive(.error)
    // What CI services set, one and all.
    guard !isQuiet, isTerminal || getenv("CI") != nil else { return nil }
  }

  /// Shows how far a stage is: on a terminal ten times a second at most, in a log every ten seconds.
  func show(_ progress: Progress) {
    let now = ContinuousClock.now
    let line: String? = state.withLock { state in
      let isNew = state.stage != progress.stage
      if isNew { (state.stage, state.began) = (progress.stage, now) }
      guard !state.isEnded, now - started >= Self.patience,
        isNew || !state.isShown || now - state.shown >= (isTerminal ? .milliseconds(100) : .seconds(10))
      else { return nil }
      (state.isShown, state.shown) = (true, now)
      return Self.line(of: progress, after: now - state.began)
    }
    guard let line else { return }
    // That it cannot be shown is no reason to stop a run.
    try? StandardStream.error.write(Array((isTerminal ? "\r\u{1B}[K\(line)" : line + "\n").utf8))
  }

  /// Shows no more, and takes the line away, on a terminal.
  func end() {
    let isShown = state.withLock { state in
      state.isEnded = true
      return state.isShown
    }
    guard isTerminal, isShown else { return }
    try? StandardStream.error.write(Array("\r\u{1B}[K".utf8))
  }

  /// Returns what is done, how much of it, and how fast it goes once that can be said.
  private static func line(of progress: Progress, after time: Duration) -> String {
    let words =
      switch progress.stage {
      case .read: "reading"
      case .parse: "reading cases"
      case .check: "checking cases"
      case .portfolio: "joining the portfolio"
      case .synthesis: "comparing cases"
      case .pageModels: "drawing networks"
      case .render: "writing pages"
      case .publish: "waiting for another build to end"
      }
    guard progress.total > 0 else { return words }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds >= 0.5 ? ", \(Int((Double(progress.done) / seconds).rounded())) a second" : ""
    return "\(words) \(progress.done) of \(progress.total)\(rate)"
  }
}
