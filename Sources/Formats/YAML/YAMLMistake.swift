// What is wrong with a piece of YAML, as its author sees it. libyaml says where it could not go on, in words of its own
// grammar; the cause is often above that place, and is looked for in the lines as they are written.

/// A mistake that costs a part of the YAML its structure.
struct YAMLMistake {
  /// Where it is, as a byte offset; it is shown up to the line's end.
  let place: Int
  let message: String
  let help: String
}

/// Where and why libyaml gave up.
struct YAMLFailure {
  /// What libyaml's complaint comes to.
  enum Kind {
    /// A `: ` where no key can be.
    case secondColon
    /// A key in a place where one must be, without its colon.
    case missingColon
    /// A sign that begins something else than text.
    case sign
    /// A quotation or a list in brackets that is never closed.
    case neverClosed
    case badEscape
    /// A line that does not fit those above it, and anything else.
    case misfit
  }

  let kind: Kind
  /// The byte offset at which it gave up, and that at which what it was reading begins.
  let place: Int
  let start: Int

  init(problem: String, context: String, place: Int, start: Int) {
    let isOpen = ["while scanning a quoted scalar", "while parsing a flow sequence", "while parsing a flow mapping"]
      .contains(context)
    switch problem {
    case "mapping values are not allowed in this context": kind = .secondColon
    case "could not find expected ':'": kind = .missingColon
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      kind = .badEscape
    case _ where isOpen: kind = .neverClosed
    case _ where context.hasPrefix("while scanning") && !context.hasSuffix("next token"),
      "found character that cannot start any token",
      "mapping keys are not allowed in this context", "block sequence entries are not allowed in this context",
      "did not find expected node content":
      kind = .sign
    default: kind = .misfit
    }
    self.place = place
    self.start = context.hasPrefix("while scanning") || isOpen ? start : place
  }
}
