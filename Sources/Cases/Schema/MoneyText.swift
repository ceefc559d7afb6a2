// A sum of money that is written with its currency, as `1,200 EUR` or `£ 90`: the two are fields of their own.

import Formats

/// An amount and its currency in one text.
struct MoneyText {
  /// How its number may be read, as YAML writes it; several where a sign may be between thousands or before decimals.
  let amounts: [String]
  /// The code of the currency (ISO 4217).
  let currency: String

  /// The currencies of signs that mean one alone; a dollar may be of many countries.
  static let signs = ["€": "EUR", "£": "GBP"]
  private static let names = [
    "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "pfund": "GBP", "yen": "JPY",
    "rand": "ZAR", "złoty": "PLN", "zloty": "PLN",
  ]
  /// Words for the money of several countries, in small letters.
  private static let shared: Set<String> = [
    "crowns", "dollar", "dollars", "$", "franc", "francs", "franken", "kroner", "kronor", "kronen", "krona", "krone",
    "kr", "kr.", "peso", "pesos", "rupee", "rupees", "fr.", "quid", "bucks",
  ]

  /// What to write for an amount with such a word: `500 dollars`; nil for other texts.
  static func help(forShared text: String) -> String? {
    let parts = text.trimmed.split(separator: " ").map(String.init)
    let isSign = parts.count == 1 && text.trimmed.hasPrefix("$")
    let words = isSign ? ["$", String(text.trimmed.dropFirst())] : parts
    guard words.count == 2, let word = words.first(where: { shared.contains($0.lowercased()) }),
      let number = words.first(where: { $0 != word }), case let readings = NumberText(number).readings,
      !readings.isEmpty
    else { return nil }
    let amounts = readings.map { "`money: \($0)`" }.joined(separator: " or ")
    return "write \(amounts), and see that `currency` has the code of the `\(word)` that it was, such as `USD`"
  }

  /// Nil for a text that has no currency before or behind a number.
  init?(_ text: String) {
    let text = text.trimmed
    let code = text.drop { !$0.isLetter && Self.signs[String($0)] == nil }.prefix {
      $0.isLetter || Self.signs[String($0)] != nil
    }
    let word = String(code)
    guard !word.isEmpty, text.hasPrefix(word) || text.hasSuffix(word) else { return nil }
    let isCode = CodeList.currencies.contains(word.uppercased())
    guard let currency = Self.signs[word] ?? Self.names[word.lowercased()] ?? (isCode ? word.uppercased() : nil) else {
      return nil
    }
    let number = text.hasPrefix(word) ? text.dropFirst(word.count) : text.dropLast(word.count)
    let readings = NumberText(String(number).trimmed).readings
    guard !readings.isEmpty else { return nil }
    (amounts, self.currency) = (readings, currency)
  }

  /// What to write in its place.
  var help: String {
    "write \(amounts.map { "`money: \($0)`" }.joined(separator: " or ")) and `currency: \(currency)`"
  }
}

extension Shape where Value == Double {
  /// An amount of money, without its currency.
  static let money: Shape = {
    let amount = figure(0 ... .infinity, of: .money)
    return Shape(amount.type) { node, reader in
      let count = reader.diagnostics.count
      let value = amount.read(node, &reader)
      if reader.diagnostics.count > count, let text = node.text,
        let help = MoneyText(text)?.help ?? MoneyText.help(forShared: text)
      {
        reader.suggest(help, at: node.span)
      }
      return value
    }
  }()
}
