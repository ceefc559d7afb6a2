// Searches for some bytes among many: the same as looking at each of them.

import Diagnostics
import Testing

@testable import Formats

struct ByteSetTests {
  private static let all = (0...255).map { UInt8($0) }

  @Test func findsItsBytesAndNoOthers() {
    let set = ByteSet(Array("\"@[~".utf8) + [1, 8])
    let found = Self.all.filter { set.meets([$0]) }
    #expect(found == [1, 8, 0x22, 0x40, 0x5B, 0x7E])
  }

  @Test func findsTheFirstPlaceInAStretch() {
    let bytes = Array("a[b]c[d".utf8)
    let set = ByteSet("[]".utf8)
    #expect(set.place(in: bytes, from: 0) == 1)
    #expect(set.place(in: bytes, 2..<5) == 3)
    #expect(set.place(in: bytes, 4..<5) == 5)
    #expect(set.place(in: bytes, from: 6) == 7)
    #expect(set.place(in: bytes, from: 9) == 7)
  }

  @Test func searchesByBytesAsLookingAtEachDoes() {
    let bytes = Self.all + Self.all
    for byte in Self.all {
      #expect(bytes.place(of: byte, in: bytes.indices) == Int(byte))
      #expect(bytes.place(of: byte, in: Int(byte) + 1..<bytes.count) == 256 + Int(byte))
      #expect(bytes.place(of: byte, in: Int(byte) + 1..<256 + Int(byte)) == nil)
    }
    #expect([UInt8]().place(of: 0, in: 0..<0) == nil)
  }

  @Test(arguments: [0, 1, 31, 32, 100]) func knowsASCII(_ place: Int) {
    var bytes = [UInt8](repeating: 0x7F, count: 101)
    #expect(bytes.isASCII(in: bytes.indices))
    bytes[place] = 0x80
    #expect(!bytes.isASCII(in: bytes.indices))
    #expect(bytes.isASCII(in: 0..<place) && bytes.isASCII(in: place + 1..<101))
  }

  /// A control character is found wherever it is: in the blocks that are gone through at once and behind them.
  @Test(arguments: [0, 63, 64, 127, 128, 130]) func findsAControlCharacterAnywhere(_ place: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 131)
    let sources = SourceSet([SourceFile(path: "a.md", bytes: bytes)])
    #expect(TextCheck.check(sources.files[0], sources.ids[0]).isReadable)
    bytes[place] = 7
    let found = TextCheck.check(SourceFile(path: "a.md", bytes: bytes), sources.ids[0])
    #expect(!found.isReadable && found.diagnostics.map(\.span) == [Span(sources.ids[0], place..<place + 1)])
  }
}
