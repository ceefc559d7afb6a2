// What is wrong with the words of a command, said as every other mistake is: the thing, then what to write in its
// place.

import ArgumentParser
import Diagnostics
import Site

enum UsageMistake {
  /// Throws where the first word, or the one after `help`, is no command.
  ///
  /// - Parameter commands: The names of all commands.
  static func require(_ commands: [String], in arguments: [String]) throws(MachineFailure) {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first, !word.hasPrefix("-"), word != "help", !commands.contains(word) else { return }
    throw MachineFailure(usage: "there is no command `\(word)`", help: try help(for: word, commands))
  }

  private static func help(for word: String, _ commands: [String]) throws(MachineFailure) -> String {
    if try BuildOptions.isContent(word) {
      return "the content folder is an option: casebook build --content \(ShellWord.quoted(word))"
    }
    if word.hasSuffix(".md") { return "to check one file: casebook check \(ShellWord.quoted(word))" }
    guard let near = Suggestion.nearest(to: word, among: commands + ["version"]) else {
      return "the commands are \(commands.joined(separator: ", "))"
    }
    return "did you mean `casebook \(near == "version" ? "--version" : near)`?"
  }

  /// Returns what the parser found wrong with the words after the name of a command.
  static func failure(_ message: String, arguments: [String]) throws(MachineFailure) -> MachineFailure {
    var message = message.replacing(/'([^'\n]*)'/) { "`\($0.output.1)`" }
    message = message.prefix(1).lowercased() + message.dropFirst()
    let quoted = message.matches(of: /`([^`]*)`/).map { String($0.output.1) }
    let command = arguments.first.flatMap { $0.hasPrefix("-") ? nil : "casebook \($0)" } ?? "casebook"
    var help = "`\(command) --help` says what it takes"
    if let range = message.firstRange(of: ". Did you mean ") {
      help = "did you mean \(message[range.upperBound...])"
      message = String(message[..<range.lowerBound])
    } else if let range = message.firstRange(of: ". Please provide one of ") {
      help = choice(among: String(message[range.upperBound...]), for: quoted.first)
      message = String(message[..<range.lowerBound])
    } else if message.hasPrefix("unexpected argument"), let word = quoted.first, try BuildOptions.isContent(word) {
      help = "the content folder is an option: \(command) --content \(ShellWord.quoted(word))"
    }
    return MachineFailure(usage: message, help: help)
  }

  /// The nearest of the words that the parser lists, in a line or one below the other; without one, all of them.
  private static func choice(among listed: String, for word: String?) -> String {
    let words =
      listed.contains("`")
      ? listed.matches(of: /`([^`]*)`/).map { String($0.output.1) }
      : listed.matches(of: /- (\S+)/).map { String($0.output.1) }
    let near = word.flatMap { Suggestion.nearest(to: $0, among: words) }
    return near.map { "did you mean `\($0)`?" } ?? "write one of \(words.joined(separator: ", "))"
  }
}

/// Words as a shell takes them.
enum ShellWord {
  /// Returns the word so that a shell reads it as one, in quotation marks where it needs them.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...: true
        default: false
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
