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
    case .webp, .avif: return try metadataRefusal(of: file)
    default: return try isSound(file) ? nil : try mismatch(in: file)
    }
  }

  /// Whether the file is of this kind from its first byte to its last.
  private func isSound<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) -> Bool {
    switch self {
    case .png, .jpeg, .gif, .webp: try pictureCopy(of: file) != nil
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

  /// The refusal of pictures whose metadata cannot be left out without a change of the picture.
  private func metadataRefusal<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> AttachmentRefusal? {
    switch self {
    case .webp:
      guard let copy = try pictureCopy(of: file) else { return try mismatch(in: file) }
      return copy.orientation == nil
        ? nil
        : AttachmentRefusal(
          "is to be turned by a note in it, which browsers do not follow in WebP",
          help: "turn it in a program for pictures and save it anew, or save it as JPEG")
    case .avif where try isSound(file):
      return try MediaOutline.holdsMetadata(file)
        ? AttachmentRefusal(
          "holds notes of the camera or program that made it, such as a place, and they cannot be taken out of AVIF",
          help: "export it as JPEG or PNG, from which they are taken out")
        : nil
    default: return try isSound(file) ? nil : try mismatch(in: file)
    }
  }

  /// What is said of a file that is something else, or something else besides.
  func mismatch<Failure>(in file: AttachmentBytes<Failure>) throws(Failure) -> AttachmentRefusal {
    if TextOutline.looksLikeMarkup(try file.bytes(at: 0, TextOutline.sniffed)) {
      return AttachmentRefusal(
        "is no \(rawValue): it begins like a web page", help: "put the file that was meant in its place")
    }
    if let found = FileSignature(try file.bytes(at: 0, 64)), found.type != self {
      return AttachmentRefusal("is no \(rawValue): it holds \(found.noun)", help: found.help(for: self))
    }
    return AttachmentRefusal(
      "is no \(rawValue), or is damaged, or holds something more",
      help: "save it anew as a \(rawValue), or give its name the ending of what it holds")
  }
}
