// The same portfolio for Hugo: the theme in `Hugo/` beside this file, and the generated files put in their places.

import Foundation

struct HugoSite {
  /// The program, not the script of its Python package.
  let program: String
  /// The folder with hugo.toml and the templates.
  let theme: String

  /// Returns the command that builds the site of `content` into `output`; `folder` gets a file that says where the
  /// content is.
  func command(content: URL, output: URL, folder: URL) throws -> [String] {
    // An ideal type's list has several pages, which Hugo gives to sections only.
    let types = try FileManager.default.contentsOfDirectory(atPath: content.appending(path: "ideal-types").path())
      .filter { $0.hasSuffix(".md") }.sorted()
    let generated =
      [("cases", "content/cases"), ("tags.yml", "data/tags.yml"), ("needs.yml", "data/needs.yml")]
      + types.map { ("ideal-types/\($0)", "content/ideal-types/\($0.dropLast(3))/_index.md") }
    let mounts =
      ["content", "layouts", "static", "data"].map { ($0, $0) }
      + generated.map { (content.appending(path: $0.0).path(), $0.1) }
    let place = folder.appending(path: "mounts.toml")
    let text = mounts.map { "[[module.mounts]]\nsource = \"\($0.0)\"\ntarget = \"\($0.1)\"\n" }.joined()
    try Data(text.utf8).write(to: place)
    let settings = URL(filePath: theme).appending(path: "hugo.toml").path()
    return [
      program, "--quiet", "--noBuildLock", "--source", URL(filePath: theme).path(),
      "--config", "\(settings),\(place.path())", "--destination", output.path(),
    ]
  }

  /// `hugo v0.168.0`.
  func version(in folder: URL) throws -> String {
    let words = String(decoding: try MeasuredRun([program, "version"], in: folder).output, as: UTF8.self)
    return words.split(separator: " ").prefix(2).joined(separator: " ").components(separatedBy: "-")[0]
  }
}
