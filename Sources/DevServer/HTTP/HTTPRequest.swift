// The head of a request, read strictly: what two programs could read in two ways is refused. A request with a body is
// refused too, for nothing here takes one.

/// A request to look at something.
struct HTTPRequest: Sendable, Hashable {
  /// Whether only the head of the answer is wanted.
  let isHead: Bool
  /// The path and perhaps a query, as they were sent.
  let target: String
  /// Whether the connection stays open for another request.
  let keepsAlive: Bool
  /// The server's own name and port, as the client wrote them: `127.0.0.1:8230`.
  let host: String

  /// The bytes that end a head.
  static let headEnd = Array("\r\n\r\n".utf8)

  /// Reads a head, without the empty line that ends it. O(bytes).
  ///
  /// - Parameter port: The server's port, which is part of its names.
  init(head: ArraySlice<UInt8>, port: Int) throws(HTTPRefusal) {
    guard let text = String(validating: head, as: UTF8.self), !text.utf8.contains(0) else { throw .badRequest }
    var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
    let words = (lines.popFirst() ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[1].hasPrefix("/") else { throw .badRequest }
    guard ["HTTP/1.1", "HTTP/1.0"].contains(words[2]) else { throw .badVersion }
    guard ["GET", "HEAD"].contains(words[0]) else { throw .badMethod }
    let fields = try HTTPRequest.fields(lines)
    guard !fields.contains(where: { $0.name == "transfer-encoding" || $0.name == "content-length" && $0.value != "0" })
    else { throw .badRequest }
    isHead = words[0] == "HEAD"
    target = String(words[1])
    let connection = fields.filter { $0.name == "connection" }.map { $0.value.lowercased() }
    keepsAlive = words[2] == "HTTP/1.1" && !connection.contains { $0.contains("close") }
    // A page of another site may have its own name lead to this machine (DNS rebinding), but not under one of these.
    let hosts = fields.filter { $0.name == "host" }
    guard hosts.count == 1, let host = hosts.first?.value else { throw .badRequest }
    let names = HTTPRequest.hosts(port: port)
    guard names.contains(host.lowercased()) else { throw .foreign }
    let origins = fields.filter { $0.name == "origin" }
    guard origins.allSatisfy({ origin in names.contains { "http://\($0)" == origin.value } }) else { throw .foreign }
    self.host = host.lowercased()
  }

  /// The names that the server has.
  static func hosts(port: Int) -> [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

  private typealias Field = (name: String, value: Substring)

  private static func fields(_ lines: ArraySlice<Substring>) throws(HTTPRefusal) -> [Field] {
    var fields: [Field] = []
    for line in lines {
      // A line that goes on the one before begins with a blank; a name holds none.
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[..<colon].utf8.allSatisfy({ 0x21...0x7E ~= $0 }),
        !line.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F })
      else { throw .badRequest }
      let value = line[line.index(after: colon)...]
      let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" }
      let end = value.lastIndex { !blanks($0) }.map(value.index(after:)) ?? value.startIndex
      fields.append((line[..<colon].lowercased(), value[..<end].drop(while: blanks)))
    }
    return fields
  }
}

/// Why a request is not answered with what it asks for.
enum HTTPRefusal: Error, Sendable, Hashable {
  case badRequest, badMethod, badVersion, foreign, headTooLarge, tooSlow

  /// The status, and what is said of it.
  var status: HTTPStatus {
    switch self {
    case .badRequest: .badRequest
    case .badMethod: .methodNotAllowed
    case .badVersion: .versionNotSupported
    case .foreign: .forbidden
    case .headTooLarge: .headTooLarge
    case .tooSlow: .requestTimeout
    }
  }
}
