// A small HTTP/1.1 server for one person on one machine. It listens on 127.0.0.1 alone, answers GET and HEAD, and sends
// events (Server-Sent Events, WHATWG HTML). One thread looks after all sockets, so that a client that is slow costs
// nothing but its place; answers are made elsewhere, and handed to it.
//
//   clients ──▶ poll ──▶ Connection ──▶ HTTPHandler (tasks) ──▶ mailbox ──▶ poll ──▶ clients

import Foundation
import Site
import Synchronization

/// What answers requests.
protocol HTTPHandler: Sendable {
  /// Returns the answer to a request. Where that is a stream of events, they are sent to the connection of that number.
  func response(to request: HTTPRequest, on connection: ConnectionID) async -> HTTPResponse
  /// Hears that a connection on which events were sent is closed.
  func closed(_ connection: ConnectionID) async
}

/// A server on loopback.
public final class HTTPServer: Sendable {
  /// What other threads ask of the one that looks after the sockets.
  enum Message: Sendable {
    case answer(ConnectionID, HTTPResponse)
    case event(ConnectionID, [UInt8])
    case stop
  }

  public let port: Int
  /// The address of the site.
  public var address: String { "http://127.0.0.1:\(port)/" }
  let listener: Socket
  let wakeUp: WakeUp
  let limits: ConnectionLimits
  private let mailbox = Mutex<[Message]>([])
  /// The port that is tried where none is asked for, so that an open page finds the next server again.
  private static let usualPort = 8230

  /// Begins to listen. Clients that come before `run` wait.
  ///
  /// - Parameter port: The port; nil for one that is free.
  public convenience init(port: Int?) throws(MachineFailure) { try self.init(port: port, limits: ConnectionLimits()) }

  init(port: Int?, limits: ConnectionLimits) throws(MachineFailure) {
    wakeUp = try WakeUp()
    self.limits = limits
    if let port {
      (listener, self.port) = try Socket.listening(port: port)
    } else if let usual = try? Socket.listening(port: Self.usualPort) {
      (listener, self.port) = usual
    } else {
      (listener, self.port) = try Socket.listening(port: 0)
    }
  }

  /// Begins to answer, on a thread of its own.
  func run(_ handler: some HTTPHandler) {
    Thread.detachNewThread { [self] in
      var loop = SocketLoop(of: self, handler)
      loop.run()
    }
  }

  /// Sends bytes on a stream of events.
  func send(_ bytes: [UInt8], to connection: ConnectionID) { post(.event(connection, bytes)) }

  /// Closes all connections and stops listening.
  func stop() { post(.stop) }

  func post(_ message: Message) {
    mailbox.withLock { $0.append(message) }
    wakeUp.call()
  }

  func takeMessages() -> [Message] {
    wakeUp.clear()
    return mailbox.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
