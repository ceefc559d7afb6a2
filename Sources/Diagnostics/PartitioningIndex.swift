// Where a sorted list divides, for everything that looks something up in one.

extension RandomAccessCollection {
  /// Returns the index of the first element that belongs to the second part of a list; `endIndex` where none does.
  /// O(log n).
  ///
  /// - Parameter isInSecondPart: False for every element of the first part and true for every one of the second.
  @inlinable
  public func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Index {
    var start = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(start, offsetBy: half)
      if isInSecondPart(self[middle]) {
        length = half
      } else {
        start = index(after: middle)
        length -= half + 1
      }
    }
    return start
  }
}
