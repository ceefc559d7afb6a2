// A composite case that is published, for tests of what may be shown of it.

enum PublishedCase {
  /// The text of the case with some more lines of front matter.
  static func text(_ front: String, body: String) -> String {
    """
    ---
    title: Two schools
    summary: Two schools read together.
    standing: composite
    published: 2026-01-05
    \(front)
    ---

    \(body)

    """
  }
}
