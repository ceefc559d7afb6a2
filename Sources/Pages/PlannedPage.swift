// A page that is planned but not yet drawn: its path, and the pure function that draws it. Planning is cheap and in
// order; drawing runs on all cores, in any order, and gives the same bytes.

import Diagnostics
import Themes

/// One file of the site.
package struct PlannedPage: Sendable {
  /// Below the output folder, with `/` between its parts.
  package let path: String
  /// Whether no page, feed or list leads to it: only an old link does, to a withdrawn or a renamed case.
  package let isUnlisted: Bool
  /// Draws the file, and returns what drawing it has shown to be wrong. Pure, and safe to call from any thread.
  package let render: @Sendable () -> Checked<RenderedPage>

  init(path: String, isUnlisted: Bool = false, checked: @escaping @Sendable () -> Checked<RenderedPage>) {
    self.path = path
    self.isUnlisted = isUnlisted
    render = checked
  }

  init(path: String, isUnlisted: Bool = false, render: @escaping @Sendable () -> RenderedPage) {
    self.init(path: path, isUnlisted: isUnlisted, checked: { Checked(render()) })
  }

  /// A file whose bytes are known.
  init(path: String, bytes: [UInt8]) { self.init(path: path) { RenderedPage(bytes: bytes) } }
}
