// Which portfolio a site is of, so that two portfolios that are built into one folder by mistake do not replace each
// other.

import CSystem

/// The portfolio that a site is built from.
struct SiteIdentity: Sendable, Hashable {
  let title: String
  /// The address that the site is built for.
  let baseURL: String
  /// The real path of the content folder.
  let content: String

  var head: SiteManifest.Head { SiteManifest.Head(title: title, baseURL: baseURL) }

  /// Whether the address is one that stands in examples (RFC 2606), and so in many portfolios.
  var hasExampleAddress: Bool {
    ["//example.", ".example.", ".example/", "//localhost"].contains(where: baseURL.contains) || baseURL == "/"
  }

  // The folder keeps the way from itself to the content, which stays the same when both are moved together.

  /// Returns the real path of the content folder that the site in `folder` was built from; nil where that is not known.
  static func content(ofSiteIn folder: String) throws(MachineFailure) -> String? {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = casebook_get_attribute(folder, &buffer, buffer.count)
    guard count >= 0 else { throw MachineFailure(cannot: "look at", folder, code: Int32(clamping: -count)) }
    guard count > 0 else { return nil }
    let way = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: "/")
    let up = way.prefix { $0 == ".." }.count
    return "/" + (folder.split(separator: "/").dropLast(up) + way.dropFirst(up)).joined(separator: "/")
  }

  /// Keeps the content's place at `folder`, which is to become `output`. Not every file system can: then the title and
  /// the address have to do.
  func keep(at folder: String, as output: String) {
    let (from, to) = (output.split(separator: "/"), content.split(separator: "/"))
    let shared = zip(from, to).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let way = (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared)).joined(separator: "/")
    _ = way.utf8CString.withUnsafeBufferPointer { casebook_set_attribute(folder, $0.baseAddress, $0.count - 1) }
  }
}
