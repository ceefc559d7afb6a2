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
  /// Whether drafts are part of the site.
  var includesDrafts: Bool
  /// Whether some case withholds a name, so that any text may have to be looked at for it.
  var hasWithheldNames: Bool
  /// All cases that the site has, with the fingerprints of their files.
  var published: [Published]
  /// Of the frame, and of what other pages say of each case.
  var plan: UInt64
  /// Published cases that were read without a word to say of them.
  var cases: [Case]
  /// Of the files of the others, and of what lies in the content folder and is not read.
  var rest: UInt64
  var drawings: [Drawing]
  var pages: [Page]
  var attachments: [Attachment]
  /// The paths of the other files of the site.
  var others: [String]
  /// The site as it was published; nil where not all in its folder is casebook's.
  var site: KnownSite?
  /// What the build said in the end; nil where it said anything besides.
  var summary: Summary?

  /// The paths of all files of the site, but for the list of what casebook wrote.
  var paths: [String] { pages.flatMap(\.paths) + attachments.map(\.path) + others }

  /// Where the records end.
  var recordsEnd: Int { cases.reduce(0) { max($0, $1.range.upperBound) } }
  /// Whether there is more room between the records than they take.
  var hasManyGaps: Bool { recordsEnd > (1 << 20) + 2 * cases.reduce(0) { $0 + $1.range.count } }

  struct Published: Codable, Sendable {
    var slug: Slug
    var files: UInt64
  }

  struct Case: Codable, Sendable {
    var slug: Slug
    /// Of its files.
    var files: UInt64
    /// Of what other pages say of it.
    var record: UInt64
    /// How many of the bytes that are kept of it are its record; the rest is what its page says of other cases.
    var recordCount: Int
    /// Where these bytes are among those of all cases, and their fingerprint.
    private var lower = 0
    private var count = 0
    private var bytes: UInt64 = 0

    init(slug: Slug, files: UInt64, record: UInt64, recordCount: Int) {
      (self.slug, self.files, self.record, self.recordCount) = (slug, files, record, recordCount)
    }

    var range: Range<Int> {
      let lower = min(max(0, lower), 1 << 40)
      return lower..<lower + min(max(0, count), 1 << 30)
    }

    mutating func keep(_ kept: [UInt8], at place: Int) {
      (lower, count) = (place, kept.count)
      bytes = Fingerprint { $0.add(kept) }.value
    }

    /// Whether these are the bytes that were kept of it.
    func isOf(_ kept: [UInt8]) -> Bool {
      kept.count == count && recordCount <= count && recordCount >= 0 && Fingerprint { $0.add(kept) }.value == bytes
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
    var cases: Int
    var pages: Int
    var heldBack: HeldBack
    var unread: [UnreadFile]
  }
}
