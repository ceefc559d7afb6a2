// What a build that changes the pages of a few cases asks of the cache, and leaves in it.

import Cases
import Diagnostics
import Markup
import Pages

extension BuildCache {
  /// Whether other pages say of cases that were read what they said before.
  func saysTheSame(of cases: [CaseRecord]) -> Bool {
    let found = found.withLock { $0 }
    return cases.allSatisfy { record in
      guard let known = former?[record.slug], let now = found[record.slug] else { return false }
      if case .notForKeeping = now.bytes { return false }
      return now.record == known.record
    }
  }

  /// Whether the small drawing of a case is the one that the site shows of it, if it shows one.
  func isSame(_ drawing: Fragment?, of slug: Slug) -> Bool {
    former?.drawings[slug].map { $0 == Self.fingerprint(of: drawing) } ?? true
  }

  static func fingerprint(of drawing: Fragment?) -> UInt64 { Fingerprint { $0.add(drawing?.bytes ?? []) }.value }

  /// Whether a page of the site, made of the same files, is the only one that has read a case whole.
  func isOnlyReader(_ page: SitePage, of slug: Slug) -> Bool {
    guard let former, let known = page.paths.first.flatMap({ former.pages[$0] }), known.paths == page.paths else {
      return false
    }
    return former.contents.pages.allSatisfy { $0.paths == page.paths || !$0.studies.contains(slug) }
  }

  /// Returns the bytes of a record that was read anew; nil where it was not, or where there was something to say.
  func madeRecord(of slug: Slug) -> [UInt8]? {
    if case .made(let range) = found.withLock({ $0[slug] })?.bytes { scratch?.read(range) } else { nil }
  }

  /// Writes down that the pages of some cases are others.
  ///
  /// - Parameters:
  ///   - cases: What is kept of each, and how many bytes of it are its record.
  ///   - written: What the disk said of each file that was written before the site got its name.
  ///   - site: What is known of the site.
  func save(
    _ cases: [(slug: Slug, bytes: [UInt8], recordCount: Int)], written: [String: FileStamp], in output: String,
    _ site: KnownSite?
  ) {
    guard let former else { return }
    var contents = former.contents
    contents.site = site
    for place in contents.pages.indices where contents.pages[place].paths.contains(where: { written[$0] != nil }) {
      let page = contents.pages[place]
      guard let stamps = stamps(page.paths, in: output, where: { written[$0]?.isOfSameContent(as: $1) == true }) else {
        return file.remove()
      }
      contents.pages[place].stamps = stamps
    }
    let changed = cases.compactMap { slug, bytes, recordCount in
      former.places[slug].map { place in
        contents.cases[place].files = files[slug] ?? 0
        contents.cases[place].recordCount = recordCount
        return (number: place, bytes: bytes)
      }
    }
    for place in contents.published.indices {
      contents.published[place].files = files[contents.published[place].slug] ?? 0
    }
    file.write(contents, changing: changed)
  }
}
