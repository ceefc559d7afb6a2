// How often each place of a room is in masks, counted for all places at once: the numbers are kept bit by bit, the
// lowest of all of them in the first mask.

/// Counts in four lanes, each of its own masks. From 64 on the number of a lane is only known to be at least that.
struct Tallies {
  typealias Masks = PlaceTable.Masks

  private var (one, two, four) = (Masks(repeating: 0), Masks(repeating: 0), Masks(repeating: 0))
  private var (eight, sixteen) = (Masks(repeating: 0), Masks(repeating: 0))
  private var (thirtyTwo, many) = (Masks(repeating: 0), Masks(repeating: 0))

  /// Adds one to the places in the masks.
  @inline(__always)
  mutating func add(_ masks: Masks) {
    var carry = one & masks
    one ^= masks
    (carry, two) = (carry & two, carry ^ two)
    (carry, four) = (carry & four, carry ^ four)
    (carry, eight) = (carry & eight, carry ^ eight)
    (carry, sixteen) = (carry & sixteen, carry ^ sixteen)
    (carry, thirtyTwo) = (carry & thirtyTwo, carry ^ thirtyTwo)
    many |= carry
  }

  /// The numbers of all lanes together.
  var sum: Sum {
    typealias Half = SIMD2<PlaceTable.Mask>
    var sum = Sum()
    var (carry, last) = (Half(repeating: 0), PlaceTable.Mask(0))
    let none = Masks(repeating: 0)
    for (rank, lanes) in [one, two, four, eight, sixteen, thirtyTwo, many, none, none].enumerated() {
      // The upper half of the lanes is added to the lower, and so on, each with what the bit below carried.
      let half = Tallies.added(lanes.lowHalf, lanes.highHalf, &carry)
      let all = Tallies.added(half, &last)
      sum.bits[rank] = all
      if all > 0 { sum.ranks = rank + 1 }
    }
    return sum
  }

  @inline(__always)
  private static func added<Lanes: SIMD>(_ one: Lanes, _ other: Lanes, _ carry: inout Lanes) -> Lanes
  where Lanes.Scalar == PlaceTable.Mask {
    let (either, both) = (one ^ other, one & other)
    defer { carry = both | (either & carry) }
    return either ^ carry
  }

  @inline(__always)
  private static func added(_ both: SIMD2<PlaceTable.Mask>, _ carry: inout PlaceTable.Mask) -> PlaceTable.Mask {
    let either = both[0] ^ both[1]
    defer { carry = both[0] & both[1] | (either & carry) }
    return either ^ carry
  }

  struct Sum {
    fileprivate var bits = SIMD16<PlaceTable.Mask>(repeating: 0)
    /// How many bits the largest number has.
    fileprivate var ranks = 0

    /// The numbers of the places in a block of the room.
    @inline(__always)
    func numbers(inBlock block: Int) -> PlaceTable.Block {
      let shifts = Masks(0, 1, 2, 3) &+ PlaceTable.Mask(truncatingIfNeeded: 4 * block)
      var numbers = Masks(repeating: 0)
      var rank = ranks
      while rank > 0 {
        rank &-= 1
        numbers = numbers &<< 1 | (Masks(repeating: bits[rank]) &>> shifts) & 1
      }
      return PlaceTable.Block(numbers)
    }
  }
}
