// Names as a sentence lists them: the first of many, and how many there are besides.

/// Some names, in the order in which they are listed.
public struct NameList: Sendable, Hashable {
  public let names: [String]
  /// How many more there are.
  public let rest: Int

  /// The first `most` names, where there are well more: a name takes no more room than `one more`.
  public init(_ all: [String], atMost most: Int = .max) {
    names = all.count - 1 > most ? Array(all.prefix(most)) : all
    rest = all.count - names.count
  }
}

extension String {
  /// The text cut after `longest` characters, for what is repeated beside others, such as a name in every tie. Its own
  /// place has all of it.
  func shortened(to longest: Int = 160) -> String {
    // Bytes are counted at once, and characters are no more than they; but one character may have any number of marks.
    guard utf8.count > longest, unicodeScalars.dropFirst(longest).first != nil else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(longest))) + "…"
  }
}

extension NetworkWords {
  /// Returns a community's name inside a sentence, cut where it is long.
  func name(_ community: String) -> String { inSentence(community).shortened() }
}
