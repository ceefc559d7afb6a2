// A client that sends what a test says, byte for byte, and waits on a thread of its own: the threads of tasks are those
// that the server answers on.

import Foundation

@testable import DevServer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A connection to a server on this machine.
final class RawClient: Sendable {
  private let descriptor: Int32

  private struct Failure: Error { let code: Int32 }

  init(port: Int) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    // A server that never answers fails the test, and does not hold it up for ever.
    var patience = timeval(tv_sec: 240, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout.size(ofValue: patience)))
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Failure(code: errno) }
  }

  deinit { close(descriptor) }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) { _ = Socket(descriptor: descriptor).send(bytes[...]) }

  /// Returns what comes until `isEnough` of it has come, or the server ends.
  func read(until isEnough: @escaping @Sendable (String) -> Bool = { _ in false }) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [descriptor] in
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !isEnough(String(decoding: all, as: UTF8.self)) {
          let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
          guard count > 0 else { break }
          all += buffer[..<count]
        }
        // The socket must not be closed before this.
        continuation.resume(returning: String(decoding: all, as: UTF8.self))
      }
    }
  }

  /// Returns the whole answer to a request.
  static func answer(
    to target: String, port: Int, method: String = "GET", host: String? = nil, fields: [String] = []
  ) async throws -> String {
    let client = try RawClient(port: port)
    let lines =
      ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"] + fields
    client.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    let answer = await client.read()
    withExtendedLifetime(client) {}
    return answer
  }
}

extension String {
  /// The number behind `HTTP/1.1`; nil where this is no answer.
  var status: Int? { hasPrefix("HTTP/1.1 ") ? Int(dropFirst(9).prefix(3)) : nil }
  /// What is behind the head of an answer.
  var content: String { firstRange(of: "\r\n\r\n").map { String(self[$0.upperBound...]) } ?? "" }
}
