// One state of a site in memory: which files it has, each made when it is first asked for.

import Pages
import Synchronization

/// The files of a site that is planned.
final class SiteFiles: Sendable {
  private let plan: SitePlan
  /// By the path of each file, the place of its page in the plan.
  private let places: [String: Int]
  /// What is published beside pages, by path, each with what the disk said of it when the site was planned.
  private let attachments: [String: (file: Attachment, stamp: FileStamp?)]
  /// What has been asked for.
  private let made = Mutex<[String: [UInt8]]>([:])
  /// Larger files beside cases are read again each time, as long as they are there.
  private static let largestKept = 4 << 20

  /// - Parameter stamps: What the disk said of each attachment when the site was planned.
  init(of plan: SitePlan, _ attachments: [Attachment], stamps: [FileStamp?]) {
    self.plan = plan
    places = Dictionary(
      plan.pages.enumerated().flatMap { place, page in page.paths.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    self.attachments = Dictionary(
      zip(attachments, stamps).map { ($0.path, ($0, $1)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns which state of an attachment it is that the site has; nil where it has none at that path.
  func state(ofFileAt path: String) -> UInt64? { attachments[path]?.stamp?.fingerprint }

  /// Returns what is published of a file beside a page; nil where it is another one now, or its path leads elsewhere:
  /// the update that says so follows.
  private func bytes(of attachment: Attachment, _ stamp: FileStamp?) -> [UInt8]? {
    func isSame() -> Bool {
      (try? Disk.real(attachment.source)) == attachment.source && Disk.stamp(of: attachment.source) == stamp
    }
    guard stamp != nil, isSame(), let bytes = try? attachment.bytes(), isSame() else { return nil }
    return bytes
  }

  /// In byte order.
  var paths: [String] {
    (Array(places.keys) + Array(attachments.keys)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Returns a file, or nil where the site has none at that path. Pages that are asked for at the same time are drawn
  /// at the same time.
  func file(at path: String) async -> [UInt8]? {
    if let bytes = made.withLock({ $0[path] }) { return bytes }
    guard let place = places[path] else {
      guard let (file, stamp) = attachments[path], let bytes = bytes(of: file, stamp) else { return nil }
      if bytes.count <= Self.largestKept { made.withLock { $0[path] = bytes } }
      return bytes
    }
    let files = plan.pages[place].render(in: plan.site).value
    return made.withLock { made in
      for file in files { made[file.path] = file.page.bytes }
      return made[path]
    }
  }
}
