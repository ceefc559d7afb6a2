// The tests of the Mustache specification (github.com/mustache/spec, 1.4.3), as they are published. Each is turned into
// a theme of one page whose names are declared from the test's data; what casebook refuses on purpose is named with the
// reason, and is refused.

import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Themes

@Suite struct SpecificationTests {
  /// One test of the specification.
  struct Case: Sendable, Decodable, CustomTestStringConvertible {
    let name: String
    let data: Value
    let template: String
    let partials: [String: String]?
    let expected: String
    var file = ""
    var testDescription: String { "\(file): \(name)" }

    private enum CodingKeys: String, CodingKey { case name, data, template, partials, expected }
  }

  /// A value of a test's data.
  enum Value: Sendable, Decodable {
    case null
    case flag(Bool)
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let one = try decoder.singleValueContainer()
      if one.decodeNil() {
        self = .null
      } else if let flag = try? one.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? one.decode(Int.self) {
        self = .text(String(number))
      } else if let number = try? one.decode(Double.self) {
        self = .text(String(number))
      } else if let text = try? one.decode(String.self) {
        self = .text(text)
      } else if let list = try? one.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try one.decode([String: Value].self))
      }
    }
  }

  /// Why a test does not apply.
  private enum Reason {
    /// The theme is refused by this rule.
    case refused(String)
    /// Partials and blocks are drawn in as they are: to indent each line would change preformatted text.
    case isNotIndented
  }

  private static func reason(_ test: Case) -> Reason? {
    // Templates keep their braces, and what draws what is known before any page is.
    if test.file == "delimiters" || test.file == "~dynamic-names" { return .refused("theme-forbidden-tag") }
    // Every value has a name: text `.` could be text or markup.
    if test.template.contains("{{.") || test.template.contains("{{#.") || test.template.contains("{{&.")
      || test.template.contains("{{{.")
    {
      return .refused("theme-syntax")
    }
    switch (test.file, test.name) {
    // A page that ends with `<` ends inside a tag.
    case ("comments", "Variable Name Collision"): return .refused("theme-context")
    // A partial that is missing is a mistake, and one that leads back to itself could go on for ever.
    case ("partials", "Failed Lookup"), ("partials", "Recursion"), ("~inheritance", "Recursion"):
      return .refused("theme-unknown-partial")
    case ("partials", "Standalone Without Previous Line"), ("partials", "Standalone Without Newline"),
      ("partials", "Standalone Indentation"), ("~inheritance", "Standalone parent"),
      ("~inheritance", "Standalone block"), ("~inheritance", "Block reindentation"),
      ("~inheritance", "Intrinsic indentation"), ("~inheritance", "Nested block reindentation"):
      return .isNotIndented
    default: return nil
    }
  }

  static let cases: [Case] = {
    let folder = Fixtures.folder.appending(path: "mustache-spec")
    // `~lambdas` is left out: data never holds code.
    let files = [
      "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~dynamic-names", "~inheritance",
    ]
    struct Suite: Decodable { let tests: [Case] }
    return files.flatMap { file -> [Case] in
      guard let bytes = try? Data(contentsOf: folder.appending(path: "\(file).json")),
        let suite = try? JSONDecoder().decode(Suite.self, from: bytes)
      else { return [] }
      return suite.tests.map { test in
        var test = test
        test.file = file
        return test
      }
    }
  }()

  @Test func readsEveryTestOfTheSpecification() {
    let counts = Dictionary(grouping: Self.cases, by: \.file).mapValues(\.count)
    #expect(
      counts == [
        "comments": 12, "delimiters": 14, "interpolation": 42, "inverted": 22, "partials": 12, "sections": 34,
        "~dynamic-names": 21, "~inheritance": 27,
      ])
    #expect(Self.cases.count { Self.reason($0) == nil } == 122)
  }

  @Test(arguments: cases)
  func writesWhatTheSpecificationSays(test: Case) throws {
    let model = SpecificationModel(of: test)
    var fixture = ThemeFixture(home: test.template)
    for (name, text) in test.partials ?? [:] { fixture.files["partials/\(name).mustache"] = text }
    fixture.pages = [model.template, model.others]
    for page in TestPages.all where page.name != "home" { fixture.files["templates/\(page.name).mustache"] = nil }
    fixture.files["templates/others.mustache"] = "x"
    let complaints = fixture.complaints()
    if case .refused(let rule)? = Self.reason(test) {
      return #expect(complaints.contains { $0.contains(" \(rule): ") }, "\(complaints)")
    }
    // A name that the data lacks writes nothing, which is worth a warning.
    #expect(complaints.filter { !$0.contains(" theme-unanswered: ") } == [])
    let written = try #require(fixture.load().theme).render(model.template, model.page).text
    if case .isNotIndented? = Self.reason(test) {
      #expect(written != test.expected)
      #expect(written.filter { $0 != " " } == test.expected.filter { $0 != " " })
    } else {
      #expect(written == test.expected)
    }
  }
}

/// The page model of a test: names with the kinds that the data and the template give them.
private struct SpecificationModel {
  private typealias Value = SpecificationTests.Value

  let template: PageTemplate
  /// A page that has the names which the data lacks, so that the page model knows them.
  let others: PageTemplate
  let page: PageObject

  init(of test: SpecificationTests.Case) {
    let texts = [test.template] + (test.partials ?? [:]).values
    let tags = texts.flatMap { TemplateScanner(Array($0.utf8)).scan().tags }
    let raw = Set(
      tags.filter { $0.kind == .unescaped }.compactMap { $0.name.split(separator: ".").last.map(String.init) })
    var names: [String: Value] = [:]
    if case .object(let object) = test.data { names = object }
    let schema = Self.schema([names], raw)
    template = PageTemplate("home", schema)
    page = Self.object(names, schema)

    let known = PageVocabulary(of: [template])
    var fields: [String: PageField] = [:]
    for tag in tags where [.variable, .unescaped, .section, .inverted].contains(tag.kind) {
      let parts = tag.name.split(separator: ".").map(String.init)
      for (index, part) in parts.enumerated() where known.kind(of: part) == nil {
        if index < parts.count - 1 {
          fields[part] = .object(ObjectKey(part, ""), PageSchema("inner", ""))
        } else if fields[part] == nil {
          fields[part] = Self.plain(part, raw)
        }
      }
    }
    others = PageTemplate("others", PageSchema("others", "", inside: fields.keys.sorted().compactMap { fields[$0] }))
  }

  private static func plain(_ name: String, _ raw: Set<String>) -> PageField {
    let schema =
      raw.contains(name)
      ? PageSchema("", "", markup: [MarkupKey(name, "")]) : PageSchema("", "", texts: [TextKey(name, "")])
    return schema.own[0]
  }

  /// The schema of the objects in one place of the data.
  private static func schema(_ objects: [[String: Value]], _ raw: Set<String>) -> PageSchema {
    let names = Set(objects.flatMap(\.keys)).filter { !$0.contains(".") }.sorted()
    return PageSchema(
      "data", "",
      inside: names.map { name in
        var entries: [[String: Value]] = []
        var (isList, isObject, isFlag) = (false, false, false)
        for value in objects.compactMap({ $0[name] }) {
          switch value {
          case .list(let list):
            isList = true
            entries += list.compactMap { if case .object(let object) = $0 { object } else { nil } }
          case .object(let object):
            isObject = true
            entries.append(object)
          case .flag: isFlag = true
          case .text, .null: break
          }
        }
        let inner = schema(entries, raw)
        if isList { return .list(ListKey(name, ""), of: inner) }
        if isObject { return .object(ObjectKey(name, ""), inner) }
        return isFlag ? PageSchema("", "", flags: [FlagKey(name, "")]).own[0] : plain(name, raw)
      })
  }

  private static func object(_ values: [String: Value], _ schema: PageSchema) -> PageObject {
    var object = PageObject(schema)
    for field in schema.fields {
      let name = field.name.text
      switch values[name] {
      case .list(let list):
        guard let entry = field.inner?() else { continue }
        object[ListKey(name, "")] = list.map { value in
          if case .object(let inner) = value { self.object(inner, entry) } else { PageObject(entry) }
        }
      case .object(let inner): object[ObjectKey(name, "")] = field.inner.map { self.object(inner, $0()) }
      case .flag(let flag): object[FlagKey(name, "")] = flag
      case .text(let text) where field.kind == .markup:
        object[MarkupKey(name, "")] = Fragment(trusted: Array(text.utf8))
      case .text(let text): object[TextKey(name, "")] = text
      case .null, nil: continue
      }
    }
    return object
  }
}
