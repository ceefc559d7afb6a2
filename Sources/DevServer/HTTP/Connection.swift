// One client's connection: what has come and is not read yet, what is to be sent, and until when something must happen.

/// The number of a connection, which no later one has again.
struct ConnectionID: Sendable, Hashable, Comparable {
  let number: Int

  static func < (left: ConnectionID, right: ConnectionID) -> Bool { left.number < right.number }
}

/// How patient the server is.
struct ConnectionLimits: Sendable {
  /// In bytes, with the empty lines before it.
  var largestHead = 8_192
  /// How long a client may take for a head, from its first byte or that of an empty line before it.
  var headTime = Duration.seconds(10)
  /// How long a connection stays open on which nothing is asked.
  var idleTime = Duration.seconds(60)
  /// How long a client may take nothing of what is sent to it.
  var sendingTime = Duration.seconds(20)
  /// How long what comes behind an answer is thrown away, before the connection is closed.
  var drainingTime = Duration.seconds(1)
  /// How many connections are open at once; one more takes the place of the one that was quiet for longest.
  var mostConnections = 400
  /// How much may wait to be sent on a stream of events, in bytes.
  var mostWaiting = 4 << 20
}

/// A connection that is open.
struct Connection {
  enum State {
    /// A head is awaited, or has come in part.
    case reading
    /// The request is being answered.
    case answering(HTTPRequest)
    /// The answer is being sent.
    case sending(keepsAlive: Bool)
    /// Events are sent as they happen.
    case streaming
    /// All is sent, and what still comes is thrown away: closing a socket on which something waits to be read can take
    /// the answer back that is on its way.
    case draining
  }

  let id: ConnectionID
  let socket: Socket
  private(set) var state = State.reading
  /// What has come and is not read yet.
  private var received: [UInt8] = []
  /// How much of it is known to hold no end of a head.
  private var searched = 0
  /// How many bytes of empty lines have come before the head that is awaited.
  private var emptyLines = 0
  /// What is to be sent, and how much of it is.
  private var pending: [UInt8] = []
  private var sent = 0
  /// Events for the stream that the answer will begin.
  private var earlyEvents: [UInt8] = []
  /// When something last came or went.
  private(set) var lastActive: ContinuousClock.Instant
  /// When the head must be whole, the answer taken, or something asked; nil where there is no hurry.
  private(set) var deadline: ContinuousClock.Instant?
  private let limits: ConnectionLimits

  init(_ id: ConnectionID, _ socket: Socket, limits: ConnectionLimits, now: ContinuousClock.Instant) {
    (self.id, self.socket, self.limits) = (id, socket, limits)
    lastActive = now
    deadline = now + limits.idleTime
  }

  /// Whether there is something to send.
  var wantsToSend: Bool { sent < pending.count }
  /// Whether what comes is wanted; a stream only hears that its client has gone.
  var wantsToRead: Bool {
    switch state {
    case .reading, .streaming, .draining: true
    case .answering, .sending: false
    }
  }
  private var isReading: Bool { if case .reading = state { true } else { false } }
  /// Whether a head has come in part, or more.
  var isInsideHead: Bool { isReading && !received.isEmpty }
  /// Whether a request waits to be taken.
  var hasWholeHead: Bool { isInsideHead && headEnd != nil }
  /// Where the end of a head is that is not too long; nil where it has not come. A client may send byte by byte, so
  /// nothing is looked through twice.
  private var headEnd: Range<Int>? {
    let length = HTTPRequest.headEnd.count
    let within = received.prefix(limits.largestHead + length).dropFirst(max(0, searched - length + 1))
    return within.firstRange(of: HTTPRequest.headEnd)
  }

  /// Takes what has come. It is the first byte that says until when a head must be whole: no empty line before it
  /// gives a client more time.
  mutating func receive(_ bytes: ArraySlice<UInt8>, now: ContinuousClock.Instant) {
    guard isReading else { return }
    if received.isEmpty, emptyLines == 0 { deadline = now + limits.headTime }
    lastActive = now
    received += bytes
  }

  /// Returns the next request once its head is whole; nil before that. What is refused is answered at once.
  mutating func nextRequest(port: Int, now: ContinuousClock.Instant) -> HTTPRequest? {
    guard isReading else { return nil }
    skipEmptyLines()
    guard let end = headEnd else {
      searched = received.count
      if emptyLines + received.count > limits.largestHead { refuse(.headTooLarge, now: now) }
      return nil
    }
    do throws(HTTPRefusal) {
      let request = try HTTPRequest(head: received[..<end.lowerBound], port: port)
      received.removeSubrange(..<end.upperBound)
      (searched, emptyLines) = (0, 0)
      state = .answering(request)
      deadline = nil
      return request
    } catch {
      refuse(error, now: now)
      return nil
    }
  }

  /// Some clients end the request before with an empty line more.
  private mutating func skipEmptyLines() {
    var rest = received[...]
    while rest.starts(with: [13, 10]) { rest = rest.dropFirst(2) }
    guard rest.startIndex > 0 else { return }
    emptyLines += rest.startIndex
    received.removeSubrange(..<rest.startIndex)
  }

  /// Answers with a refusal, behind which the connection is closed.
  mutating func refuse(_ refusal: HTTPRefusal, now: ContinuousClock.Instant) {
    pending = HTTPResponse.refused(refusal).bytes(isHead: false, keepsAlive: false)
    received = []
    state = .sending(keepsAlive: false)
    deadline = now + limits.sendingTime
  }

  /// Begins to send the answer to the request.
  mutating func answer(_ response: HTTPResponse, now: ContinuousClock.Instant) {
    guard case .answering(let request) = state else { return }
    pending = response.bytes(isHead: request.isHead, keepsAlive: request.keepsAlive) + earlyEvents
    earlyEvents = []
    deadline = now + limits.sendingTime
    switch response.body {
    case .events where !request.isHead: state = .streaming
    // The head of a stream is the last answer on its connection, also where the head alone was asked for.
    case .events: state = .sending(keepsAlive: false)
    case .bytes: state = .sending(keepsAlive: request.keepsAlive)
    }
  }

  /// Puts an event behind what waits to be sent; false where the client takes nothing, so that too much waits.
  mutating func add(_ event: [UInt8], now: ContinuousClock.Instant) -> Bool {
    switch state {
    case .answering: earlyEvents += event
    case .streaming:
      if !wantsToSend { deadline = now + limits.sendingTime }
      pending.removeSubrange(..<sent)
      sent = 0
      pending += event
    case .reading, .sending, .draining: break
    }
    return pending.count <= limits.mostWaiting
  }

  /// Sends what the client takes; false where the connection is at its end.
  mutating func send(now: ContinuousClock.Instant) -> Bool {
    while wantsToSend {
      guard let count = socket.send(pending[sent...]) else { return false }
      if count == 0 { return true }
      sent += count
      lastActive = now
      deadline = now + limits.sendingTime
    }
    pending = []
    sent = 0
    switch state {
    case .sending(keepsAlive: false):
      socket.endSending()
      state = .draining
      deadline = now + limits.drainingTime
    case .sending(keepsAlive: true):
      state = .reading
      deadline = now + (received.isEmpty ? limits.idleTime : limits.headTime)
    case .streaming: deadline = nil
    case .reading, .answering, .draining: break
    }
    return true
  }
}
