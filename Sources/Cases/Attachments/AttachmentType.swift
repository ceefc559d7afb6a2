// The kinds of files that may be published beside a case, and how their names end. A host sends a file under the type
// that its ending has there, or none; so no kind is listed whose content can run in a page of the site.

/// A kind of file that an author may link to or show.
public enum AttachmentType: String, Sendable, CaseIterable {
  case png = "PNG picture"
  case jpeg = "JPEG picture"
  case gif = "GIF picture"
  case webp = "WebP picture"
  case avif = "AVIF picture"
  case svg = "SVG drawing"
  case pdf = "PDF document"
  case text = "plain text"
  case table = "table as text"
  case json = "JSON file"
  case graphML = "GraphML file"
  case gexf = "GEXF file"
  case word = "Word document"
  case excel = "Excel workbook"
  case powerPoint = "PowerPoint presentation"
  case openText = "OpenDocument text"
  case openSheet = "OpenDocument spreadsheet"
  case openSlides = "OpenDocument presentation"
  case zip = "ZIP archive"
  case mp3 = "MP3 recording"
  case mp4 = "MP4 recording"
  case ogg = "Ogg recording"
  case webm = "WebM recording"
  case wav = "WAV recording"

  /// How names of such files end, in small letters and without the full stop.
  public var endings: [String] {
    switch self {
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    case .gif: ["gif"]
    case .webp: ["webp"]
    case .avif: ["avif"]
    case .svg: ["svg"]
    case .pdf: ["pdf"]
    // References in BibTeX and RIS, and networks in Pajek's form, are read in editors like any text.
    case .text: ["txt", "bib", "ris", "net", "paj"]
    case .table: ["csv", "tsv"]
    case .json: ["json"]
    case .graphML: ["graphml"]
    case .gexf: ["gexf"]
    case .word: ["docx"]
    case .excel: ["xlsx"]
    case .powerPoint: ["pptx"]
    case .openText: ["odt"]
    case .openSheet: ["ods"]
    case .openSlides: ["odp"]
    case .zip: ["zip"]
    case .mp3: ["mp3"]
    case .mp4: ["mp4", "m4a", "m4v"]
    case .ogg: ["ogg", "oga", "ogv", "opus"]
    case .webm: ["webm"]
    case .wav: ["wav"]
    }
  }

  /// Whether browsers show such a file where a text has a picture.
  var isPicture: Bool { [.png, .jpeg, .gif, .webp, .avif, .svg].contains(self) }

  /// Whether such a file is a table or a graph, which may list people and ties.
  private var isData: Bool { [.table, .json, .graphML, .gexf, .excel, .openSheet].contains(self) }

  /// How the names of tables and graphs end; those of Pajek are plain text by their type.
  private static let dataEndings = allCases.filter(\.isData).flatMap(\.endings) + ["net", "paj"]

  /// Whether a file may list people and ties, by its name.
  static func mayHoldData(_ name: FileName) -> Bool {
    let text = name.text.lowercased()
    return dataEndings.contains { text.hasSuffix(".\($0)") }
  }

  /// Whether a file is a document that is not looked into, and no workbook, by its name.
  static func isClosedDocument(_ name: FileName) -> Bool {
    let text = name.text.lowercased()
    return closedEndings.contains { text.hasSuffix(".\($0)") }
  }

  private static let closedEndings = [AttachmentType.pdf, .word, .powerPoint, .openText, .openSlides, .zip]
    .flatMap(\.endings)

  /// All endings, in the order of the list above.
  public static let allEndings = allCases.flatMap(\.endings)

  /// Returns the kind of file that an ending names, in any letter case.
  init?(ending: Substring) {
    let lowered = ending.lowercased()
    guard let type = Self.allCases.first(where: { $0.endings.contains(lowered) }) else { return nil }
    self = type
  }
}

/// Why a file is not published.
public struct AttachmentRefusal: Error, Sendable, Hashable {
  /// What is wrong with the file, as the end of a sentence: "is empty".
  public let reason: String
  public let help: String

  init(_ reason: String, help: String) {
    self.reason = reason
    self.help = help
  }
}
