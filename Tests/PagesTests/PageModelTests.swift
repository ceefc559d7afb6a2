// The page model as it is declared: the theme that ships keeps to it, its reference says the same, and each name holds
// one kind of thing.

import Diagnostics
import Foundation
import TestSupport
import Testing
import Themes

@testable import Pages

@Suite struct PageModelTests {
  /// The theme that ships, and what is said of it.
  private static func commons() throws -> (theme: Theme?, said: String) {
    let folder = Repository.root.appending(path: "Themes/commons")
    let walk = try #require(FileManager.default.enumerator(atPath: folder.path()))
    var files: [SourceFile] = []
    for case let path as String in walk {
      let place = folder.appending(path: path)
      guard try place.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files.append(SourceFile(path: "Themes/commons/\(path)", bytes: try [UInt8](Data(contentsOf: place))))
    }
    let sources = SourceSet(files)
    let (theme, diagnostics) = Theme.load(
      name: "commons", root: "Themes/commons/", files: sources.ids, in: sources, for: PageTemplate.all, wordsIn: "en")
    let said = DiagnosticPrinter(sources: sources, format: .text).print(diagnostics)
    return (theme, String(decoding: said, as: UTF8.self))
  }

  @Test func loadsTheThemeThatShips() throws {
    let (theme, said) = try Self.commons()
    #expect(said == "")
    let commons = try #require(theme)
    #expect(commons.name == "commons")
    #expect(!commons.version.isEmpty)
    #expect(commons.assets.map(\.path).contains("commons.css"))
    // No page of it can become too large, so that `check` need not render it.
    #expect(commons.isBounded(languages: ["en", "de-AT"]))
    // Every page can be drawn, even one that says nothing.
    for template in PageTemplate.all {
      let page = commons.render(template, PageObject(template.schema))
      #expect(String(decoding: page.bytes, as: UTF8.self).hasPrefix("<!DOCTYPE html>\n"))
    }
  }

  @Test func namesEachPageAndEachSchemaOnce() {
    let templates = PageTemplate.all.map(\.name)
    #expect(Set(templates).count == templates.count)
    let schemas = PageSchema.reached(from: PageTemplate.all.map(\.schema)).map(\.name)
    #expect(Set(schemas).count == schemas.count)
  }

  @Test func givesEachNameOneKindAndAMeaning() {
    var kinds: [String: ValueKind] = [:]
    for schema in PageSchema.reached(from: PageTemplate.all.map(\.schema)) {
      for field in schema.own {
        let name = field.name.text
        #expect(kinds.updateValue(field.kind, forKey: name) ?? field.kind == field.kind, "`\(name)` of \(schema.name)")
        #expect(!field.name.meaning.isEmpty && !field.name.meaning.hasSuffix("."), "`\(name)`")
        #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }, "`\(name)`")
        // The theme's words, and the question whether a list holds anything.
        #expect(!["strings", "any"].contains(name))
      }
    }
  }

  @Test func describesThePageModelAsItIsDeclared() throws {
    let place = Repository.root.appending(path: "Sources/Site/Site.docc/PageModel.md")
    let text = PageModelReference(of: PageTemplate.all, frame: .frame).text
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: place)
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == text, "run RECORD=1 swift test, and look at the change")
  }
}
