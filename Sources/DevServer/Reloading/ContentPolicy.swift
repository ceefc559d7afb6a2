// What a page lets a browser load (Content Security Policy, Level 3), and the two files more that it lets it load while
// it is looked at here. Both are named whole, so that nothing else comes in with them.

/// A policy as a page declares it.
struct ContentPolicy {
  private var directives: [(name: String, sources: [String])] = []

  /// Reads a policy. Of two directives of one name the first counts, as browsers do.
  init(_ text: String) {
    for directive in text.split(separator: ";") {
      let words = directive.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let name = words.first?.lowercased(), !directives.contains(where: { $0.name == name }) else { continue }
      directives.append((name, Array(words.dropFirst())))
    }
  }

  /// The policy as it is declared.
  var text: String { directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ") }

  /// Lets a page run the script at an address.
  mutating func allowScript(at address: String) {
    allow(address, by: ["script-src-elem", "script-src", "default-src"], adding: "script-src")
  }

  /// Lets a script of the page ask an address.
  mutating func allowConnection(to address: String) {
    allow(address, by: ["connect-src", "default-src"], adding: "connect-src")
  }

  /// - Parameter names: The directives that decide, the first that there is before all others; where there is none,
  ///   everything is allowed.
  private mutating func allow(_ address: String, by names: [String], adding name: String) {
    guard let decisive = names.first(where: { name in directives.contains { $0.name == name } }),
      let place = directives.firstIndex(where: { $0.name == decisive })
    else { return }
    let sources = directives[place].sources.filter { $0.lowercased() != "'none'" } + [address]
    if decisive == "default-src" {
      directives.append((name, sources))
    } else {
      directives[place].sources = sources
    }
  }
}
