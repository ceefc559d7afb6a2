// The few calls on sockets that a server on loopback needs, each checked. None of them waits.

import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open socket.
struct Socket: Sendable, Hashable {
  let descriptor: Int32

  /// Returns a socket that listens on 127.0.0.1, and its port.
  ///
  /// - Parameter port: The port; 0 for any that is free.
  static func listening(port: Int) throws(MachineFailure) -> (socket: Socket, port: Int) {
    let socket = Socket(descriptor: systemSocket())
    guard socket.descriptor >= 0 else { throw MachineFailure(cannot: "open", named: "a socket", code: errno) }
    do throws(MachineFailure) { return (socket, try socket.listen(port: port)) } catch {
      socket.close()
      throw error
    }
  }

  private func listen(port: Int) throws(MachineFailure) -> Int {
    prepare()
    // The port of a server that has just ended may be used again at once.
    var isOn: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout.size(ofValue: isOn)))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        guard bind(descriptor, general, length) == 0, systemListen(descriptor) == 0,
          getsockname(descriptor, general, &length) == 0
        else { return errno }
        return 0
      }
    }
    guard code == 0 else {
      if code == EADDRINUSE { throw Socket.taken(port) }
      if code == EACCES { throw Socket.reserved(port) }
      throw MachineFailure(cannot: "listen", named: "on port \(port)", code: code)
    }
    return Int(in_port_t(bigEndian: address.sin_port))
  }

  private static func taken(_ port: Int) -> MachineFailure {
    MachineFailure(
      machine: "port \(port) is taken by another program",
      help: "end that program, name another port with --port, or leave --port out for one that is free")
  }

  private static func reserved(_ port: Int) -> MachineFailure {
    MachineFailure(machine: "port \(port) is kept for the system", help: "name one above 1023 with --port")
  }

  /// What came of looking for a client that waits.
  enum Acceptance {
    case client(Socket)
    case nothing
    /// There may be one, and no more sockets may be open.
    case noRoom
  }

  /// Returns the next client that waits.
  func accepted() -> Acceptance {
    let client = Socket(descriptor: accept(descriptor, nil, nil))
    guard client.descriptor >= 0 else { return [EMFILE, ENFILE].contains(errno) ? .noRoom : .nothing }
    client.prepare()
    return .client(client)
  }

  /// Has no call on the socket wait, no program that is started inherit it, and a client that is gone be an error.
  private func prepare() {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    #if canImport(Darwin)
      var isOn: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout.size(ofValue: isOn)))
    #endif
  }

  /// What came of reading from a socket.
  enum Reading {
    case bytes(ArraySlice<UInt8>)
    /// Nothing has come yet.
    case nothing
    /// The client is gone.
    case end
  }

  /// Reads what has come, as far as there is room in `buffer`.
  func read(into buffer: inout [UInt8]) -> Reading {
    let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    if count > 0 { return .bytes(buffer[..<count]) }
    return count < 0 && Socket.isForNow(errno) ? .nothing : .end
  }

  /// Sends the first bytes as far as the system takes them, and returns how many that are; nil where the client has
  /// gone.
  func send(_ bytes: ArraySlice<UInt8>) -> Int? {
    let count = bytes.withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 { return count }
    return Socket.isForNow(errno) ? 0 : nil
  }

  /// Has the client see the end of what was sent.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  func close() { _ = systemClose(descriptor) }

  private static func isForNow(_ code: Int32) -> Bool { code == EAGAIN || code == EWOULDBLOCK || code == EINTR }
}

// The C functions whose names the methods above hide, and constants that Linux has as enumerations.

private func systemSocket() -> Int32 {
  #if canImport(Glibc)
    socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  #else
    socket(AF_INET, SOCK_STREAM, 0)
  #endif
}

private func systemListen(_ descriptor: Int32) -> Int32 { listen(descriptor, 256) }

private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
  #else
    send(descriptor, bytes, count, 0)
  #endif
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
