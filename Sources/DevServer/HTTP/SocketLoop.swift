// The thread of a server that looks after all of its sockets: it waits until something can be read or sent, or a client
// has taken too long.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All connections of a server, looked after in turns.
struct SocketLoop<Handler: HTTPHandler> {
  private let server: HTTPServer
  private let handler: Handler
  private var connections: [ConnectionID: Connection] = [:]
  private var lastNumber = 0
  private var buffer = [UInt8](repeating: 0, count: 16_384)

  init(of server: HTTPServer, _ handler: Handler) { (self.server, self.handler) = (server, handler) }

  mutating func run() {
    while true {
      // In the order in which they came, so that each has its turn.
      let ids = connections.keys.sorted()
      var waiting = [
        pollfd(fd: server.wakeUp.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: server.listener.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      waiting += ids.map { id in pollfd(fd: connections[id]?.socket.descriptor ?? -1, events: events(id), revents: 0) }
      _ = poll(&waiting, nfds_t(waiting.count), timeout)
      let now = ContinuousClock.now
      for message in server.takeMessages() { guard handle(message, now: now) else { return end() } }
      for (id, found) in zip(ids, waiting.dropFirst(2)) where found.revents != 0 { serve(id, found.revents, now: now) }
      expire(now: now)
      if waiting[1].revents != 0 { accept(now: now) }
    }
  }

  private func events(_ id: ConnectionID) -> Int16 {
    guard let connection = connections[id] else { return 0 }
    return (connection.wantsToRead ? Int16(POLLIN) : 0) | (connection.wantsToSend ? Int16(POLLOUT) : 0)
  }

  /// Milliseconds until the next deadline; -1 where there is none.
  private var timeout: Int32 {
    guard let next = connections.values.lazy.compactMap(\.deadline).min() else { return -1 }
    let milliseconds = (next - .now) / .milliseconds(1)
    return Int32(clamping: Int(max(0, milliseconds.rounded(.up))))
  }

  /// Does what another thread asks for; false where that is to end.
  private mutating func handle(_ message: HTTPServer.Message, now: ContinuousClock.Instant) -> Bool {
    switch message {
    case .answer(let id, let response):
      guard connections[id] != nil else {
        announceClosed(id)
        return true
      }
      connections[id]?.answer(response, now: now)
      proceed(id, now: now)
    case .event(let id, let bytes):
      guard connections[id]?.add(bytes, now: now) != false else {
        close(id)
        return true
      }
      proceed(id, now: now)
    case .stop: return false
    }
    return true
  }

  private mutating func serve(_ id: ConnectionID, _ events: Int16, now: ContinuousClock.Instant) {
    guard let connection = connections[id] else { return }
    if connection.wantsToRead, events & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
      switch connection.socket.read(into: &buffer) {
      case .bytes(let bytes): connections[id]?.receive(bytes, now: now)
      case .nothing: break
      case .end: return close(id)
      }
    } else if events & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      return close(id)
    }
    proceed(id, now: now)
  }

  /// Sends what waits, and takes the next request where there is a whole one: it may be sent without waiting for the
  /// answer to the one before.
  private mutating func proceed(_ id: ConnectionID, now: ContinuousClock.Instant) {
    let port = server.port
    repeat {
      if let request = connections[id]?.nextRequest(port: port, now: now) {
        // A person waits for it, while an update may have all cores busy.
        Task.detached(priority: .high) { [server, handler] in
          server.post(.answer(id, await handler.response(to: request, on: id)))
        }
      }
      guard connections[id]?.send(now: now) != false else { return close(id) }
    } while connections[id]?.hasWholeHead == true
  }

  private mutating func expire(now: ContinuousClock.Instant) {
    for (id, connection) in connections where connection.deadline.map({ $0 <= now }) == true {
      guard connection.isInsideHead else {
        close(id)
        continue
      }
      connections[id]?.refuse(.tooSlow, now: now)
      proceed(id, now: now)
    }
  }

  private mutating func accept(now: ContinuousClock.Instant) {
    // No more than this in one turn, so that those who are here already have theirs.
    for _ in 0..<64 {
      let socket: Socket
      switch server.listener.accepted() {
      case .client(let client): socket = client
      case .nothing: return
      // No more files may be open: the quietest makes room, or every turn would find the same client waiting.
      case .noRoom: return closeQuietest()
      }
      if connections.count >= server.limits.mostConnections { closeQuietest() }
      lastNumber += 1
      let id = ConnectionID(number: lastNumber)
      connections[id] = Connection(id, socket, limits: server.limits, now: now)
    }
  }

  private mutating func closeQuietest() {
    let quietest = connections.values.min { ($0.lastActive, $0.id) < ($1.lastActive, $1.id) }
    if let quietest { close(quietest.id) }
  }

  private mutating func close(_ id: ConnectionID) {
    guard let connection = connections.removeValue(forKey: id) else { return }
    connection.socket.close()
    announceClosed(id)
  }

  /// Has the handler forget a connection. It hears so twice where the answer that it makes is still to come.
  private func announceClosed(_ id: ConnectionID) {
    Task.detached(priority: .high) { [handler] in await handler.closed(id) }
  }

  private mutating func end() {
    for id in connections.keys.sorted() { close(id) }
    server.listener.close()
    server.wakeUp.close()
  }
}
