import Testing

@testable import DevServer

@Suite struct HTTPRequestTests {
  private func read(_ head: String) -> Result<HTTPRequest, HTTPRefusal> {
    Result { () throws(HTTPRefusal) in try HTTPRequest(head: Array(head.utf8)[...], port: 80) }
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost: 127.0.0.1:80", "HEAD /a?b HTTP/1.1\r\nhost:localhost:80 \r\nContent-Length: 0",
    "GET / HTTP/1.1\r\nHost: LOCALHOST:80\r\nOrigin: http://localhost:80",
    "GET / HTTP/1.0\r\nHost: 127.0.0.1:80\r\nOrigin: http://127.0.0.1:80\r\nX: \u{E9}",
  ])
  func takesRequestsToItself(head: String) throws {
    let request = try read(head).get()
    #expect(request.isHead == head.hasPrefix("HEAD"))
    #expect(request.keepsAlive == !head.contains("HTTP/1.0"))
  }

  /// A name that leads to this machine is not one that this server has.
  @Test(arguments: [
    "Host: example.org", "Host: example.org:80", "Host: 127.0.0.1", "Host: 127.0.0.1:81",
    "Host: 127.0.0.1:80.example.org",
    "Host: localhost:80@example.org", "Host: [::1]:80", "Host: 0.0.0.0:80", "Host: 2130706433:80",
    "Host: localhost.:80",
    "Host:", "Host: 127.0.0.1:80\r\nOrigin: http://example.org", "Host: 127.0.0.1:80\r\nOrigin: null",
    "Host: 127.0.0.1:80\r\nOrigin: http://127.0.0.1:81", "Host: 127.0.0.1:80\r\nOrigin: https://127.0.0.1:80",
    "Host: 127.0.0.1:80\r\nOrigin: http://127.0.0.1:80\r\nOrigin: http://example.org",
  ])
  func refusesForeignNames(fields: String) {
    #expect(throws: HTTPRefusal.foreign) { try read("GET / HTTP/1.1\r\n" + fields).get() }
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/1.1", "GET  / HTTP/1.1\r\nHost: 127.0.0.1:80",
    "GET x HTTP/1.1\r\nHost: 127.0.0.1:80",
    "GET http://127.0.0.1:80/ HTTP/1.1\r\nHost: 127.0.0.1:80", "GET /\u{0} HTTP/1.1\r\nHost: 127.0.0.1:80",
    "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\nHost: 127.0.0.1:80", "GET / HTTP/1.1\r\nHost : 127.0.0.1:80",
    "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\n X: y", "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\n: y",
    "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\nX: a\nY: b", "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\nnone",
    "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\nContent-Length: 4",
    "GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\nTransfer-Encoding: chunked",
  ])
  func refusesWhatCouldMeanTwoThings(head: String) {
    #expect(throws: HTTPRefusal.badRequest) { try read(head).get() }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get", "TRACE"])
  func onlyShows(method: String) {
    #expect(throws: HTTPRefusal.badMethod) { try read("\(method) / HTTP/1.1\r\nHost: 127.0.0.1:80").get() }
  }

  @Test(arguments: ["HTTP/2.0", "HTTP/0.9", "HTTP/1.2", "http/1.1", "HTTP/1.1\nX:y"])
  func speaksTwoVersions(version: String) {
    #expect(throws: HTTPRefusal.badVersion) { try read("GET / \(version)\r\nHost: 127.0.0.1:80").get() }
  }
}
