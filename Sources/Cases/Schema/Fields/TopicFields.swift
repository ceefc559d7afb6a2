// The topics of a network, each a word or two: a comma in one may be between two.

import Diagnostics
import Formats

extension Focus {
  /// Topics; a text with a comma and no brackets or quotation marks may be one topic or several.
  static let topics: Shape<[String]> = {
    let topics = Shape<[String]>.oneOrMany(.text)
    return Shape(topics.type) { node, reader in
      let items: [Node] = if case .list(let items) = node.content { items } else { [node] }
      for item in items {
        guard case .scalar(let text, let isPlain) = item.content, isPlain || items.count == 1 && item.span == node.span,
          case let parts = text.split(whereSeparator: { ",;".contains($0) }).map({ String($0).trimmed }),
          parts.count > 1,
          parts.allSatisfy({ !$0.isEmpty })
        else { continue }
        let one = YAMLSigns.quoted(text)
        reader.report(
          .ambiguousName, "`\(text)` may be one topic or several", at: item.span,
          help: item.span == node.span
            ? "for several write `[\(parts.joined(separator: ", "))]`; for one, `[\(one)]`"
            : "for several write each as an item of its own; for one put it in quotation marks: `\(one)`")
      }
      return topics.read(node, &reader)
    }
  }()
}
