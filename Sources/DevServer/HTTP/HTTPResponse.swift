// An answer, and its head as bytes. Whatever it is, no other site may read or embed it, and no browser keeps it.

import Markup

enum HTTPStatus: Int, Sendable {
  case ok = 200
  case found = 302
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case headTooLarge = 431
  case unavailable = 503
  case versionNotSupported = 505

  /// The words behind the number (RFC 9110).
  var reason: String {
    switch self {
    case .ok: "OK"
    case .found: "Found"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .headTooLarge: "Request Header Fields Too Large"
    case .unavailable: "Service Unavailable"
    case .versionNotSupported: "HTTP Version Not Supported"
    }
  }
}

/// An answer to a request.
struct HTTPResponse: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// What is sent as it happens, until the client goes.
    case events
  }

  var status = HTTPStatus.ok
  /// A media type (RFC 6838).
  var type: String
  var body: Body
  /// Where else to look, as an address on this server.
  var location: String?

  /// An answer in plain words.
  static func text(_ status: HTTPStatus, _ words: String) -> HTTPResponse {
    HTTPResponse(status: status, type: "text/plain; charset=utf-8", body: .bytes(Array((words + "\n").utf8)))
  }

  static func refused(_ refusal: HTTPRefusal) -> HTTPResponse { text(refusal.status, refusal.status.reason) }

  /// Returns the answer as it is sent.
  ///
  /// - Parameters:
  ///   - isHead: Whether only the head is wanted.
  ///   - keepsAlive: Whether the connection stays open behind it.
  func bytes(isHead: Bool, keepsAlive: Bool) -> [UInt8] {
    var lines = [
      "HTTP/1.1 \(status.rawValue) \(status.reason)", "Content-Type: \(type)", "Cache-Control: no-store",
      "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
      "X-Frame-Options: SAMEORIGIN",
    ]
    if type == MediaType.svg { lines.append("Content-Security-Policy: \(Self.drawingPolicy)") }
    if let location { lines.append("Location: \(location)") }
    if status == .methodNotAllowed { lines.append("Allow: GET, HEAD") }
    var content: [UInt8] = []
    switch body {
    case .bytes(let bytes):
      lines.append("Content-Length: \(bytes.count)")
      lines.append("Connection: \(keepsAlive ? "keep-alive" : "close")")
      if !isHead { content = bytes }
    case .events: lines.append("Connection: close")
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + content
  }

  /// What a drawing that is opened by itself may do: show itself.
  private static let drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
}
