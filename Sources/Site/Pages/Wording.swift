// What is still worded in English here, until networks are handed the words of a language.

import Cases
import Words

enum Wording {
  private static let english = English()
  static func list(_ items: [String]) -> String { english.list(items) }
  static func number(_ value: Int) -> String { english.number(value) }
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(Wording.number(number)) \(number == 1 ? one : many)"
  }
  static func capitalisedFirst(_ text: String) -> String { text.capitalisedFirst }
}
