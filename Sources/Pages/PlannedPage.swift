// A page that is planned but not yet drawn: its path, and the pure function that draws it. Planning is cheap and in
// order; drawing runs on all cores, in any order, and gives the same bytes.

import Themes

/// One file of the site.
package struct PlannedPage: Sendable {
  /// Below the output folder, with `/` between its parts.
  package let path: String
  /// Whether no page, feed or list leads to it: only an old link does, to a withdrawn or a renamed case.
  package let isUnlisted: Bool
  /// Draws the file. Pure, and safe to call from any thread.
  package let render: @Sendable () -> RenderedPage

  init(path: String, isUnlisted: Bool = false, render: @escaping @Sendable () -> RenderedPage) {
    self.path = path
    self.isUnlisted = isUnlisted
    self.render = render
  }

  /// A file whose bytes are known.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    isUnlisted = false
    render = { RenderedPage(bytes: bytes) }
  }
}
