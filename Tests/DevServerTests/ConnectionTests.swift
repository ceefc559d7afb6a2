// One connection without its socket: what reading a head costs.

import Foundation
import Testing

@testable import DevServer

@Suite struct ConnectionTests {
  /// Returns how long it takes to receive so many bytes of heads of that length, a byte at a time: the least of three.
  private func time(_ count: Int, headsOf length: Int) -> Duration {
    (0..<3).map { _ in
      ContinuousClock().measure {
        for _ in 0..<(count / length) {
          var connection = Connection(
            ConnectionID(number: 1), Socket(descriptor: -1), limits: ConnectionLimits(), now: .now)
          for _ in 0..<length {
            connection.receive([0x78], now: .now)
            #expect(connection.nextRequest(port: 80, now: .now) == nil)
          }
        }
      }
    }.min() ?? .zero
  }

  /// A head that grows by a byte at a time is not read again from its beginning with each: as many bytes of a long one
  /// cost no more than of short ones.
  @Test func readsAHeadOnce() {
    let (short, long) = (time(8_000, headsOf: 100), time(8_000, headsOf: 8_000))
    #expect(long < short * 4)
  }
}
