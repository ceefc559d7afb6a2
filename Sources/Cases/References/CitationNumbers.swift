// The works of one page in the order in which they are first cited, which is what numbered citations count.

/// Works by first citation.
public struct CitationNumbers: Sendable {
  public private(set) var keys: [CitationKey] = []
  private var numbers: [CitationKey: Int] = [:]

  public init(_ keys: some Sequence<CitationKey> = []) {
    for key in keys { _ = number(citing: key) }
  }

  /// Returns a work's number from 1, giving it the next one at its first citation. O(1).
  public mutating func number(citing key: CitationKey) -> Int {
    if let number = numbers[key] { return number }
    keys.append(key)
    numbers[key] = keys.count
    return keys.count
  }

  /// Returns the number of a work that has been cited; nil for any other.
  public subscript(key: CitationKey) -> Int? { numbers[key] }
}
