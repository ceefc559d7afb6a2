// Numbers that look like chance and are the same everywhere: the generator of a benchmark needs variety, not surprise.

/// SplitMix64 (Steele, Lea & Flood 2014), seeded by hand.
struct NumberSequence {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  /// Returns the next number from 0 up to, but not including, `limit`.
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(max(1, limit)))
  }

  mutating func pick(_ words: [String]) -> String { words[next(below: words.count)] }
}
