// The media type of a file of the site, by how its name ends.

enum MediaType {
  static let svg = "image/svg+xml"

  /// Returns the type that is sent with a file; one that is not known is sent as bytes.
  static func ofFile(at path: String) -> String {
    let ending = path.split(separator: "/").last.flatMap { $0.split(separator: ".").dropFirst().last } ?? ""
    return byEnding[ending.lowercased()] ?? "application/octet-stream"
  }

  private static let byEnding = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8", "json": "application/json", "graphml": "application/xml",
    "gexf": "application/xml", "bib": "text/plain; charset=utf-8", "ris": "text/plain; charset=utf-8",
    "net": "text/plain; charset=utf-8", "paj": "text/plain; charset=utf-8",
    "svg": svg, "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    "pdf": "application/pdf", "zip": "application/zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "mp3": "audio/mpeg", "mp4": "video/mp4", "m4v": "video/mp4", "m4a": "audio/mp4", "ogg": "audio/ogg",
    "oga": "audio/ogg", "opus": "audio/ogg", "ogv": "video/ogg", "webm": "video/webm", "wav": "audio/wav",
  ]
}
