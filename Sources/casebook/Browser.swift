// The person's own browser: the only other program that casebook ever starts, and only when it is asked to.

import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Browser {
  /// Opens an address. That it cannot be is no reason to stop: it is said, and the address is on the terminal.
  static func open(_ address: String) throws(MachineFailure) {
    #if os(macOS)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    let words = [opener, address]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // The system forgets it when it ends, so that nothing has to wait for it.
    signal(SIGCHLD, SIG_IGN)
    var process = pid_t()
    let code = posix_spawnp(&process, opener, nil, nil, &arguments, environ)
    guard code != 0 else { return }
    try Terminal.write(
      lines: "note: cannot start `\(opener)`: \(String(cString: strerror(code)))\n  help: open \(address) yourself\n",
      to: .error)
  }
}
