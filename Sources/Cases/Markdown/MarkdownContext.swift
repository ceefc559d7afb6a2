// What a body needs to know of the world around it: how a page addresses other content, which files lie beside it,
// and which works can be cited.

import Diagnostics

public struct MarkdownContext: Sendable {
  public let vocabulary: Vocabulary
  /// Files beside the Markdown file, by name.
  public let neighbours: [String: FileID]
  /// How the page addresses other content of the portfolio.
  public let address: @Sendable (ContentLink.Kind, String) -> String
  /// How the page addresses a file that lies beside its source.
  public let fileAddress: @Sendable (String) -> String

  public init(
    vocabulary: Vocabulary, neighbours: [String: FileID] = [:], address: @escaping @Sendable (ContentLink.Kind, String) -> String,
    fileAddress: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.vocabulary = vocabulary
    self.neighbours = neighbours
    self.address = address
    self.fileAddress = fileAddress
  }
}
