// What a build writes down for the next one: what each case and each file of the site was made of.

import Cases
import Diagnostics

/// What the cache says of the last build. Fingerprints are of everything that a thing was made of: where one is the
/// same, so is the thing.
struct CacheContents: Codable, Sendable {
  /// Of the program, the options and every file that all cases share.
  var frame: UInt64
  /// The real path of the content folder.
  var root: String
  /// Of the frame, and of what other pages say of each case.
  var plan: UInt64
  /// Published cases that were read without a word to say of them.
  var cases: [Case]
  var drawings: [Drawing]
  var pages: [Page]
  var attachments: [Attachment]
  /// What the build said in the end; nil where it said anything besides.
  var summary: Summary?

  struct Case: Codable, Sendable {
    var slug: Slug
    /// Of its files.
    var files: UInt64
    /// Of what other pages say of it.
    var record: UInt64
    /// Where its record is among all, and the fingerprint of its bytes.
    var lower = 0
    var count: Int
    var bytes: UInt64

    /// - Parameter written: Its record. Where that is among all, `CacheFile.write` says.
    init(slug: Slug, files: UInt64, record: UInt64, of written: [UInt8]) {
      (self.slug, self.files, self.record) = (slug, files, record)
      count = written.count
      bytes = Fingerprint { $0.add(written) }.value
    }
  }

  /// The small drawing of a case.
  struct Drawing: Codable, Sendable {
    var slug: Slug
    var fingerprint: UInt64
  }

  /// Files that one page of the plan made.
  struct Page: Codable, Sendable {
    var paths: [String]
    /// What the disk said of them then.
    var stamps: [UInt64]
    /// The cases that it read whole.
    var studies: [Slug]
  }

  /// A file beside a case that is published.
  struct Attachment: Codable, Sendable {
    var path: String
    /// Where it lies in the content folder, and what the disk said of it.
    var file: String
    var source: UInt64
    var stamp: UInt64
  }

  struct Summary: Codable, Sendable {
    /// Of the files of all cases, and of what lies in the content folder and is not read.
    var inputs: UInt64
    /// What the disk said of the list of what casebook wrote.
    var manifest: UInt64
    /// Of the folders of the site, with who may look into them.
    var folders: UInt64
    var cases: Int
    var pages: Int
    var heldBack: HeldBack
    var unread: [UnreadFile]
  }
}
