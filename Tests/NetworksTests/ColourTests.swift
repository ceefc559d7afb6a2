// The colours of the style sheet, measured: every ink on every ground at least 4.5 to 1 (WCAG 2.2, 1.4.3), and each
// kind of tie another pattern, so that black on white tells them apart.

import Foundation
import Testing

@testable import Networks

@Suite struct ColourTests {
  private let lines = Diagram.styleSheet.split(separator: "\n").map(String.init)

  /// The palettes in the order of the style sheet: light, dark, forced, print.
  private var palettes: [[String: String]] {
    lines.filter { $0.contains(".network {") && $0.contains("--n-ink") }.map { line in
      var colours: [String: String] = [:]
      for part in line.split(whereSeparator: { "{};".contains($0) }) {
        let pair = part.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
        if pair.count == 2, pair[0].hasPrefix("--n-") { colours[pair[0]] = pair[1] }
      }
      return colours
    }
  }

  /// Relative luminance (WCAG 2.2).
  private func luminance(_ hex: String) throws -> Double {
    let value = try #require(Int(hex.dropFirst(), radix: 16), "\(hex)")
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let (a, b) = (try luminance(one), try luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func measuresContrastAsDefined() throws {
    #expect(abs(try contrast("#000000", "#ffffff") - 21) < 1e-9)
    #expect(abs(try contrast("#777777", "#ffffff") - 4.48) < 0.01)
  }

  @Test(arguments: [0, 1, 3])
  func keepsEveryInkReadableOnEveryGround(palette: Int) throws {
    let palettes = palettes
    #expect(palettes.count == 4)
    let colours = try #require(palettes.dropFirst(palette).first)
    let accent = try #require(colours["--n-accent"])
    for name in ["--n-ground", "--n-disc"] {
      let ground = try #require(colours[name])
      // The network's disc lies over the page and over homes.
      for ground in [ground, try blend(accent, share: 0.1, over: ground)] {
        for ink in ["--n-ink", "--n-one", "--n-two", "--n-three", "--n-soft", "--n-accent", "--n-warn"] {
          let contrast = try contrast(try #require(colours[ink]), ground)
          #expect(contrast >= 4.5, "\(ink) on \(name) as \(ground): \(contrast)")
        }
        #expect(try contrast(try #require(colours["--n-edge"]), ground) >= 3, "\(name) as \(ground)")
      }
    }
  }

  /// One colour over another that shows through.
  private func blend(_ over: String, share: Double, over under: String) throws -> String {
    func channels(_ hex: String) throws -> [Int] {
      let value = try #require(Int(hex.dropFirst(), radix: 16), "\(hex)")
      return [value >> 16, value >> 8 & 255, value & 255]
    }
    let mixed = zip(try channels(over), try channels(under)).map {
      Int((Double($0) * share + Double($1) * (1 - share)).rounded())
    }
    return "#" + mixed.map { String($0 + 256, radix: 16).dropFirst() }.joined()
  }

  @Test func leavesTheReadersOwnColoursAlone() throws {
    let forced = try #require(palettes.dropFirst(2).first)
    #expect(Set(forced.values) == ["CanvasText", "Canvas"])
  }

  /// Nothing is drawn half through: it would lose contrast unseen. Only the network's disc is, which the homes show
  /// through; what lies on it is measured with it.
  @Test func drawsNothingHalfThrough() {
    let half = lines.filter { $0.contains("opacity") && !$0.contains("opacity: 1") }
    #expect(half.count == 1)
    #expect(half.first?.hasPrefix(".petals .pln {") == true && half.first?.contains("fill-opacity: 0.1;") == true)
  }

  @Test func givesEachKindOfTieAnotherPattern() {
    func pattern(_ kind: TieKind?) -> String {
      let line = lines.first { $0.contains(".\(kind.token) .line {") } ?? ""
      let dash =
        line.components(separatedBy: "stroke-dasharray: ").dropFirst().first?.split(separator: ";").first.map(
          String.init) ?? "solid"
      return kind == .jointWork ? "double \(dash)" : dash
    }
    let kinds = [nil] + TieKind.allCases
    #expect(Set(kinds.map(pattern)).count == kinds.count)
    let network = Network(
      title: "", communities: [.init(id: "a", name: "A")],
      people: (0..<3).map { .init(id: "\($0)", label: "", community: "a", isMember: true) },
      ties: [.init(from: "0", to: "1", kind: .jointWork), .init(from: "1", to: "2", kind: nil)])
    let text = Diagram(
      of: NetworkLayout(of: network), style: .full(idPrefix: "n", description: "", personHref: { _ in nil })
    ).svg.text
    #expect(text.components(separatedBy: "class=\"slit\"").count == 2)
  }

  /// Within each kind a stronger tie is a wider line.
  @Test func drawsStrongerTiesWider() throws {
    for prefix in [".weight-", ".tie-joint.weight-"] {
      let widths = try (1...3).map { step -> Double in
        let line = try #require(
          lines.first { $0.contains("\(prefix)\(step) .line {") && $0.hasPrefix(".network \(prefix)") })
        return try #require(
          Double(
            line.components(separatedBy: "stroke-width: ").last?.split(whereSeparator: { ";} ".contains($0) }).first
              ?? ""))
      }
      #expect(widths[0] * 1.3 < widths[1] && widths[1] * 1.3 < widths[2], "\(widths)")
    }
  }

  @Test func writesNoWordSmallerThanElevenPixels() {
    for line in lines where line.contains("font-size:") && !line.contains("two-way") {
      guard
        let size = line.components(separatedBy: "font-size: ").dropFirst().first?.components(separatedBy: "px").first
          .flatMap(Double.init)
      else { continue }
      // 320 units of a figure are at least 416 pixels wide from the width of that rule on.
      let scale = line.contains("min-width: 48rem") && line.contains(".petals") ? 1.3 : 1
      #expect(size * scale >= 11, "\(line)")
    }
  }
}
