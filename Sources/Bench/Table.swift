// Numbers and rows as people read them.

extension Double {
  /// The number with one digit behind the point, or with three.
  func text(_ digits: Int) -> String {
    let scale = digits == 1 ? 10.0 : 1000
    let units = Int((self * scale).rounded())
    let rest = String(units % Int(scale))
    return "\(units / Int(scale)).\(String(repeating: "0", count: digits - rest.count))\(rest)"
  }
}

/// Returns rows as lines with columns of equal width, numbers to the right.
func table(_ rows: [[String]]) -> [String] {
  let columns = rows.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
  return rows.map { row in
    row.enumerated().map { column, text in
      let blanks = String(repeating: " ", count: widths[column] - text.count)
      return column == 0 ? text + blanks : blanks + text
    }.joined(separator: "  ")
  }
}
