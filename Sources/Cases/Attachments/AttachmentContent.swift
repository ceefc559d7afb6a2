// Whether a file holds what its name says. A browser that is given no type looks at the first bytes (WHATWG MIME
// Sniffing); here the whole outline of a format is followed to the file's end, so that nothing else is carried along.

extension AttachmentType {
  /// Returns why a file of this kind may not be published as it is; nil where it may.
  ///
  /// A drawing in SVG is published as `SVGDrawing` rewrites it, and refused here where that cannot be done. Memory does
  /// not grow with the file, but for SVG, GraphML and GEXF, which have at most `AttachmentType.largestMarkup` bytes.
  /// O(bytes).
  public func refusal<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> AttachmentRefusal? {
    guard file.count > 0 else { return AttachmentRefusal("is empty", help: "put a file with its content in its place") }
    switch self {
    case .text, .table, .json: return try textRefusal(of: file)
    case .svg, .graphML, .gexf: return try markupRefusal(of: file)
    case .pdf: return try pdfRefusal(of: file)
    default: return try isSound(file) ? nil : try mismatch(in: file)
    }
  }

  /// Whether the file is of this kind from its first byte to its last.
  private func isSound<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) -> Bool {
    switch self {
    case .png: try ImageOutline.isPNG(file)
    case .jpeg: try ImageOutline.isJPEG(file)
    case .gif: try ImageOutline.isGIF(file)
    case .webp: try MediaOutline.isRIFF(file, "WEBP", firstChunks: ["VP8 ", "VP8L", "VP8X"])
    case .avif: try MediaOutline.isISOMedia(file, brands: ["avif", "avis"], needs: "meta")
    case .mp4: try MediaOutline.isISOMedia(file, brands: nil, needs: "moov")
    case .wav: try MediaOutline.isRIFF(file, "WAVE", firstChunks: ["fmt ", "JUNK", "bext", "LIST"])
    case .mp3: try MediaOutline.isMP3(file)
    case .ogg: try MediaOutline.isOgg(file)
    case .webm: try MediaOutline.isWebM(file)
    case .zip: try ZipOutline(file) != nil
    case .word: try ZipOutline(file)?.isOfficeDocument(in: "word/") ?? false
    case .excel: try ZipOutline(file)?.isOfficeDocument(in: "xl/") ?? false
    case .powerPoint: try ZipOutline(file)?.isOfficeDocument(in: "ppt/") ?? false
    case .openText: try ZipOutline(file)?.mediaType == "application/vnd.oasis.opendocument.text"
    case .openSheet: try ZipOutline(file)?.mediaType == "application/vnd.oasis.opendocument.spreadsheet"
    case .openSlides: try ZipOutline(file)?.mediaType == "application/vnd.oasis.opendocument.presentation"
    case .svg, .pdf, .text, .table, .json, .graphML, .gexf: false
    }
  }

  /// What is said of a file that is something else, or something else besides.
  func mismatch<Failure>(in file: AttachmentBytes<Failure>) throws(Failure) -> AttachmentRefusal {
    if TextOutline.looksLikeMarkup(try file.bytes(at: 0, TextOutline.sniffed)) {
      return AttachmentRefusal(
        "is no \(rawValue): it begins like a web page", help: "put the file that was meant in its place")
    }
    return AttachmentRefusal(
      "is no \(rawValue), or is damaged, or holds something more",
      help: "save it anew as a \(rawValue), or give its name the ending of what it holds")
  }
}
