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
    var latest: Progress?
    /// When the stage of `latest` began.
    var began = ContinuousClock.now
    /// When a line was written last, and of which stage.
    var shown: (at: ContinuousClock.Instant, stage: Stage)?
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
    Task { [weak self] in await self?.showWhatLasts() }
  }

  /// Shows how far a stage is: on a terminal ten times a second at most, in a log every ten seconds.
  func show(_ progress: Progress) {
    write { state in
      if state.latest?.stage != progress.stage { state.began = .now }
      state.latest = progress
    }
  }

  /// Shows a stage that reports nothing while it lasts, such as waiting for another build, once the first second is
  /// over.
  private func showWhatLasts() async {
    guard (try? await Task.sleep(until: started + Self.patience)) != nil else { return }
    write { _ in }
  }

  /// Writes the line of what is known after `change`, where one is due.
  private func write(after change: (inout State) -> Void) {
    let line: String? = state.withLock { state in
      change(&state)
      let now = ContinuousClock.now
      guard !state.isEnded, now - started >= Self.patience, let latest = state.latest else { return nil }
      if let shown = state.shown, shown.stage == latest.stage,
        now - shown.at < (isTerminal ? .milliseconds(100) : .seconds(10))
      {
        return nil
      }
      state.shown = (now, latest.stage)
      return latest.line(after: now - state.began)
    }
    guard let line else { return }
    // That it cannot be shown is no reason to stop a run.
    try? StandardStream.error.write(Array((isTerminal ? "\r\u{1B}[K\(line)" : line + "\n").utf8))
  }

  /// Shows no more, and takes the line away, on a terminal.
  func end() {
    let isShown = state.withLock { state in
      state.isEnded = true
      return state.shown != nil
    }
    guard isTerminal, isShown else { return }
    try? StandardStream.error.write(Array("\r\u{1B}[K".utf8))
  }
}
