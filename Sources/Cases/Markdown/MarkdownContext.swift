// What a body needs to know of the world around it: how a page addresses other content, which files lie beside it, and
// which marks its language has. No other file is looked at.

public struct MarkdownContext: Sendable {
  /// The names of the files beside the Markdown file.
  public let neighbours: Set<FileName>
  /// Which straight marks of the portfolio's texts are replaced.
  let settings: TypographySettings
  /// The marks that straight ones become in the text; nil where they stay.
  var typography: Typography?
  /// How the page addresses other content of the portfolio.
  public let address: @Sendable (ContentLink.Kind, String) -> String
  /// How the page addresses a file that lies beside its source.
  public let fileAddress: @Sendable (FileName) -> String

  public init(
    typography settings: TypographySettings = TypographySettings(), neighbours: Set<FileName> = [],
    address: @escaping @Sendable (ContentLink.Kind, String) -> String,
    fileAddress: @escaping @Sendable (FileName) -> String = { $0.text }
  ) {
    self.settings = settings
    typography = settings.marks(of: nil)
    self.neighbours = neighbours
    self.address = address
    self.fileAddress = fileAddress
  }
}
