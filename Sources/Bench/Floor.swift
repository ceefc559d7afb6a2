// The least that any generator has to do with the same files: read each, let libyaml parse its front matter and
// libcmark its prose, and write a page.

import ArgumentParser
import CCMark
import CLibYAML
import Dispatch
import Foundation

struct FloorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "floor", abstract: "Do what no generator can leave out: read, libyaml, libcmark, write, on all cores.")

  @Argument(help: "The folder that holds cases/.")
  var content: String

  @Argument(help: "The folder to write a page for each case into.")
  var output: String

  func run() throws {
    let folder = URL(filePath: content).appending(path: "cases")
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    let pieces = ProcessInfo.processInfo.activeProcessorCount * 8
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      do {
        for index in stride(from: piece, to: names.count, by: pieces) {
          let page = try Floor.page(of: Data(contentsOf: folder.appending(path: names[index])))
          try page.write(to: URL(filePath: output).appending(path: names[index] + ".html"))
        }
      } catch { Self.exit(withError: error) }
    }
  }
}

enum Floor {
  struct Malformed: Error {}

  /// Returns the prose as HTML. The front matter is parsed, event by event, and let go.
  static func page(of source: Data) throws -> Data {
    let fence = Data("\n---\n".utf8)
    guard let end = source.range(of: fence, in: 4..<source.count) else { throw Malformed() }
    guard parses(source[4..<end.lowerBound + 1]) else { throw Malformed() }
    let html = source[end.upperBound...].withUnsafeBytes { bytes in
      cmark_markdown_to_html(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let html else { throw Malformed() }
    defer { free(html) }
    return Data(bytes: html, count: strlen(html))
  }

  private static func parses(_ frontMatter: Data) -> Bool {
    frontMatter.withUnsafeBytes { bytes in
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else { return false }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_input_string(&parser, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return false }
        let isEnd = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
        if isEnd { return true }
      }
    }
  }
}
