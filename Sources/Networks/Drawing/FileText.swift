// The words around a drawing that is a file of its own, which has no page to say them.

/// What is written above and below a drawing.
public struct FileText: Sendable {
  /// Above it: what the drawing shows, as a sentence.
  public let title: String
  /// Below what its symbols mean: what it is of, and how that is known. Of longer ones the first 45 words.
  public let caption: String
  /// What is said of single places in a poster, in order.
  public let notes: [Note]

  /// A sentence about the network, and where in the drawing it happens.
  public struct Note: Sendable {
    public enum Place: Sendable, Hashable {
      case network
      case community(String)
      case person(String)
    }

    public let text: String
    public let place: Place

    public init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// The most words of a caption.
  public static let mostWords = 45

  public init(title: String, caption: String = "", notes: [Note] = []) {
    self.title = title
    let words = caption.split(separator: " ")
    self.caption =
      words.count > FileText.mostWords
      ? words.prefix(FileText.mostWords).joined(separator: " ") + "…" : caption
    self.notes = notes
  }
}
