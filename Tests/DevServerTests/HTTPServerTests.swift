// The server over a real socket, as clients of every kind see it.

import Foundation
import Testing

@testable import DevServer

/// Answers with the target of each request, and with a stream at one.
private struct Echo: HTTPHandler {
  func response(to request: HTTPRequest, on connection: ConnectionID) async -> HTTPResponse {
    request.target == "/stream"
      ? HTTPResponse(type: "text/event-stream", body: .events) : .text(.ok, "this is \(request.target)")
  }
  func closed(_ connection: ConnectionID) async {}
}

@Suite(.timeLimit(.minutes(10))) struct HTTPServerTests {
  private func started(_ limits: ConnectionLimits = ConnectionLimits()) throws -> HTTPServer {
    let server = try HTTPServer(port: 0, limits: limits)
    server.run(Echo())
    return server
  }

  @Test func answersWithWhatBrowsersMayDo() async throws {
    let server = try started()
    defer { server.stop() }
    let answer = try await RawClient.answer(to: "/a", port: server.port)
    #expect(
      answer == """
        HTTP/1.1 200 OK\r
        Content-Type: text/plain; charset=utf-8\r
        Cache-Control: no-store\r
        X-Content-Type-Options: nosniff\r
        Cross-Origin-Resource-Policy: same-origin\r
        X-Frame-Options: SAMEORIGIN\r
        Content-Length: 11\r
        Connection: close\r
        \r
        this is /a

        """)
    let head = try await RawClient.answer(to: "/a", port: server.port, method: "HEAD")
    #expect(head + "this is /a\n" == answer)
  }

  @Test func refusesOtherNames() async throws {
    let server = try started()
    defer { server.stop() }
    for host in ["example.org", "example.org:\(server.port)", "127.0.0.1"] {
      #expect(try await RawClient.answer(to: "/", port: server.port, host: host).status == 403)
    }
    #expect(
      try await RawClient.answer(to: "/", port: server.port, fields: ["Origin: http://example.org"]).status == 403)
    let post = try await RawClient.answer(to: "/", port: server.port, method: "POST")
    #expect(post.status == 405)
    #expect(post.contains("\r\nAllow: GET, HEAD\r\n"))
  }

  @Test func listensOnLoopbackAlone() throws {
    let server = try started()
    defer { server.stop() }
    // The kernel's own list of listening sockets, with addresses in hexadecimal.
    guard let list = try? String(contentsOfFile: "/proc/net/tcp", encoding: .ascii) else { return }
    let port = String(server.port, radix: 16, uppercase: true)
    let own = list.split(separator: "\n").filter { $0.contains(" 0100007F:\(port) 00000000:0000 0A") }
    #expect(own.count == 1)
    #expect(!list.contains(" 00000000:\(port) "))
  }

  @Test func keepsAConnectionForSeveralRequests() async throws {
    let server = try started()
    defer { server.stop() }
    let client = try RawClient(port: server.port)
    let head = "HTTP/1.1\r\nHost: localhost:\(server.port)\r\n"
    client.send("GET /1 \(head)\r\nGET /2 \(head)\r\n\r\nHEAD /3 \(head)\r\nGET /4 \(head)Connection: close\r\n\r\n")
    let answers = await client.read()
    #expect(answers.components(separatedBy: "HTTP/1.1 200 OK").count == 5)
    let places = [1, 2, 4].map { answers.firstRange(of: "this is /\($0)")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(!answers.contains("this is /3"))
  }

  @Test func takesAHeadByteByByte() async throws {
    let server = try started()
    defer { server.stop() }
    let client = try RawClient(port: server.port)
    for byte in Array("GET /slow HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n".utf8) {
      client.send([byte])
    }
    #expect(await client.read().content == "this is /slow\n")
  }

  @Test func boundsHeads() async throws {
    let server = try started()
    defer { server.stop() }
    let field = "X: " + String(repeating: "x", count: 7_000)
    #expect(try await RawClient.answer(to: "/", port: server.port, fields: [field]).status == 200)
    #expect(try await RawClient.answer(to: "/", port: server.port, fields: [field, field]).status == 431)
    // One that never ends.
    let client = try RawClient(port: server.port)
    client.send(String(repeating: "x", count: 200_000))
    #expect(await client.read().status == 431)
  }

  @Test func sendsSlowClientsAway() async throws {
    var limits = ConnectionLimits()
    limits.headTime = .milliseconds(150)
    limits.idleTime = .milliseconds(150)
    let server = try started(limits)
    defer { server.stop() }
    let (slow, silent) = (try RawClient(port: server.port), try RawClient(port: server.port))
    slow.send("GET / HTTP/1.1\r\n")
    #expect(await slow.read().status == 408)
    #expect(await silent.read() == "")
  }

  /// Empty lines before a request are passed over, and count for nothing but as bytes and time.
  @Test func boundsEmptyLines() async throws {
    var limits = ConnectionLimits()
    limits.headTime = .milliseconds(300)
    let server = try started(limits)
    defer { server.stop() }
    let few = try RawClient(port: server.port)
    few.send("\r\n\r\n\r\nGET /a HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n")
    #expect(await few.read().content == "this is /a\n")
    let many = try RawClient(port: server.port)
    many.send(String(repeating: "\r\n", count: 5_000))
    #expect(await many.read().status == 431)
    // One now and then, for ever: the time is that of the first.
    let slow = try RawClient(port: server.port)
    let sending = Task {
      while !Task.isCancelled {
        slow.send("\r\n")
        try await Task.sleep(for: .milliseconds(20))
      }
    }
    #expect(await slow.read() == "")
    sending.cancel()
  }

  /// A request for the head alone of a stream, or for what cannot be, is answered, and holds no socket.
  @Test(arguments: [("HEAD", 200), ("POST", 405), ("OPTIONS", 405), ("PUT", 405)])
  func endsWhatIsNoStream(method: String, status: Int) async throws {
    var limits = ConnectionLimits()
    limits.idleTime = .seconds(600)
    let server = try started(limits)
    defer { server.stop() }
    let client = try RawClient(port: server.port)
    let began = ContinuousClock.now
    client.send("\(method) /stream HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    let answer = await client.read()
    #expect(answer.status == status)
    #expect(answer.contains("\r\nConnection: close\r\n"))
    // Not when the test itself has waited long enough.
    #expect(ContinuousClock.now - began < .seconds(120))
  }

  @Test func answersWhileTwoHundredOthersWait() async throws {
    var limits = ConnectionLimits()
    limits.headTime = .seconds(600)
    limits.idleTime = .seconds(600)
    let server = try started(limits)
    defer { server.stop() }
    let others = try (0..<200).map { _ in try RawClient(port: server.port) }
    for (number, other) in others.enumerated() where number.isMultiple(of: 2) { other.send("GET / HT") }
    // One that had to wait for any of them would give up.
    for number in 0..<20 {
      #expect(try await RawClient.answer(to: "/\(number)", port: server.port).content == "this is /\(number)\n")
    }
    // None of them was sent away for it.
    others[0].send("TP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n")
    #expect(await others[0].read().status == 200)
    withExtendedLifetime(others) {}
  }

  @Test func givesThePlaceOfTheQuietestToTheNext() async throws {
    var limits = ConnectionLimits()
    limits.mostConnections = 10
    let server = try started(limits)
    defer { server.stop() }
    let others = try (0..<30).map { _ in try RawClient(port: server.port) }
    #expect(try await RawClient.answer(to: "/", port: server.port).status == 200)
    #expect(await others[0].read() == "")
    withExtendedLifetime(others) {}
  }

  @Test func refusesAPortThatIsTaken() throws {
    let server = try started()
    defer { server.stop() }
    #expect {
      _ = try HTTPServer(port: server.port)
    } throws: { error in
      "\(error)" == "port \(server.port) is taken by another program"
    }
  }
}
