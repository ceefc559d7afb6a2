// A case as small as can be, for tests of what becomes of a file: two schools, two people, one tie.

enum SmallCase {
  /// Returns the case's file.
  ///
  /// - Parameters:
  ///   - fields: Lines of front matter besides, such as `published: 2026-05-01`.
  ///   - account: The prose.
  static func text(title: String = "Quokka circle", _ fields: String, account: String = "They met.") -> String {
    """
    ---
    title: \(title)
    summary: Two schools meet.
    standing: illustrative
    authors:
      - {name: Example author}
    \(fields)
    network:
      communities:
        one: {name: Wombat Lane, kind: school}
        two: {name: Wombat Hill, kind: school}
      people:
        anna: {community: one, role: teacher, member: true}
        bert: {community: two, role: teacher, member: true}
      ties:
        - anna <-> bert: joint-work
    ---

    \(account)

    """
  }
}
