// Values as bytes and back: all of them, and none from bytes that no encoder wrote.

import Testing

@testable import Formats

@Suite struct BinaryCoderTests {
  struct Leaf: Codable, Hashable {
    enum Kind: String, Codable { case oak, ash }
    enum Count: Codable, Hashable {
      case none
      case several(Int)
      case named(String, of: [Kind])
    }
    var kind: Kind
    var count: Count
    var name: String?
    var number: Int?
    var share: Double?
    var isOpen: Bool?
    var inner: [Leaf]?
  }

  struct Tree: Codable, Hashable {
    var title = "Ä oak 🌳"
    var numbers: [Int] = [0, -1, .max, .min]
    var small: UInt32 = .max
    var large: UInt64 = .max
    var share = 0.1
    var leaves: [Leaf] = [
      Leaf(kind: .oak, count: .none),
      Leaf(kind: .ash, count: .several(3), name: "", number: 0, share: -0.5, isOpen: false, inner: []),
      Leaf(
        kind: .ash, count: .named("b", of: [.oak, .ash]), name: "x", number: -7, share: .infinity, isOpen: true,
        inner: [Leaf(kind: .oak, count: .several(0))]),
    ]
  }

  @Test func readsWhatWasWritten() throws {
    let bytes = try BinaryEncoder().encode(Tree())
    #expect(try BinaryDecoder().decode(Tree.self, from: bytes) == Tree())
    #expect(try BinaryEncoder().encode(Tree()) == bytes)
  }

  @Test func refusesBytesThatAreCutOrLonger() throws {
    let bytes = try BinaryEncoder().encode(Tree())
    for count in 0..<bytes.count {
      #expect(throws: (any Error).self) { try BinaryDecoder().decode(Tree.self, from: Array(bytes.prefix(count))) }
    }
    #expect(throws: (any Error).self) { try BinaryDecoder().decode(Tree.self, from: bytes + [0]) }
  }

  /// A flipped bit may give another value, and never a crash or a list longer than the bytes.
  @Test func outlivesFlippedBits() throws {
    let bytes = try BinaryEncoder().encode(Tree())
    for place in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[place] ^= 1 << bit
        #expect((try? BinaryDecoder().decode(Tree.self, from: flipped)) != Tree(), "byte \(place), bit \(bit)")
      }
    }
  }

  @Test func refusesWhatHasNoOrder() {
    #expect(throws: BinaryMistake.self) { try BinaryEncoder().encode([nil, 1] as [Int?]) }
  }
}
