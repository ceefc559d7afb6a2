// Numbers in drawings and in data: the same digits on every machine, and always ones that the other language can read.

import Foundation
import Testing

@testable import Markup

@Suite struct NumberTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (-0.04, "0"), (0.05, "0.1"), (-0.05, "-0.1"), (1, "1"), (1.25, "1.3"), (-1.25, "-1.3"),
      (9.96, "10"), (100.1, "100.1"),
      (-3.5, "-3.5"), (1e11, "100000000000"), (1e12, "0"), (.infinity, "0"), (-.infinity, "0"), (.nan, "0"),
    ] as [(Double, String)])
  func writesTenths(value: Double, expected: String) {
    #expect(Number.tenths(value) == expected)
    var writer = MarkupWriter(.xml)
    writer.empty("c", [Attribute("r", value)])
    #expect(writer.finish().text == "<c r=\"\(expected)\"/>")
  }

  @Test(arguments: [0, 7, 10, 1_234, -5, .max, .min]) func writesWholeNumbers(value: Int) {
    var writer = MarkupWriter(.xml)
    writer.empty("c", [Attribute("r", value)])
    #expect(writer.finish().text == "<c r=\"\(value)\"/>")
  }

  @Test func writesPathsToATenth() {
    var path = PathData()
    path.move(toX: 0, y: -1.25)
    path.line(toX: 10, y: 20.04)
    path.quadratic(controlX: 1, controlY: 2, toX: 3, y: 4)
    path.arc(radius: 5, isLarge: true, isClockwise: false, toX: 6.5, y: 7)
    path.close()
    var writer = MarkupWriter(.xml)
    writer.empty("path", [Attribute("d", path)])
    #expect(writer.finish().text == "<path d=\"M0 -1.3L10 20Q1 2 3 4A5 5 0 1 0 6.5 7Z\"/>")
  }

  @Test(
    arguments: [
      (.integer(.min), "\(Int.min)"), (.number(0.1), "0.1"), (.number(-0.0), "0"), (.number(3), "3"),
      (.number(1e300), "1e+300"), (.number(.leastNonzeroMagnitude), "5e-324"),
      (.number(.nan), "null"), (.number(-.infinity), "null"), (.bool(false), "false"), (.null, "null"),
      (.array([]), "[]"), (.object([:]), "{}"), (.string(""), "\"\""),
    ] as [(JSON, String)])
  func writesJSONThatReadsBack(value: JSON, expected: String) throws {
    #expect(String(decoding: value.bytes(), as: UTF8.self) == expected)
    #expect(value.bytes(pretty: true) == value.bytes())
    _ = try JSONSerialization.jsonObject(with: Data(value.bytes()), options: .fragmentsAllowed)
  }

  @Test func indentsByTwoSpaces() {
    let value: JSON = .object(["b": .array([.integer(1), .object(["c": .null])]), "a": .string("x")])
    let expected = """
      {
        "b": [
          1,
          {
            "c": null
          }
        ],
        "a": "x"
      }
      """
    #expect(String(decoding: value.bytes(pretty: true), as: UTF8.self) == expected)
  }
}
