// The close look at what is published beside a case that withholds a name, and may have it.

import Diagnostics
import Formats

extension WithheldElsewhere {
  /// What a close look at one part has found.
  public struct Look: Sendable {
    fileprivate var findings: [Finding] = []
    /// The words of names with which communities are published there.
    fileprivate var open: Set<String> = []
  }

  fileprivate struct Finding: Sendable {
    let entry: Int
    let words: String
    let span: Span
    /// Whether nothing leads from there to the case.
    let isApart: Bool
    var part = PublishedPart.text
  }

  /// In what a name is published.
  fileprivate enum PublishedPart: Sendable {
    case text, address, siteAddress
    case work(CitationKey)
    case file(FileName)
  }

  /// Looks closely at a part. O(bytes) of one with a word of a name, or with a way to a case that withholds one.
  ///
  /// - Parameter ordinary: The words that some account has in small letters.
  public func look(_ place: Int, _ scan: Scan, ordinary: Set<UInt64>) -> Look {
    var look = Look()
    switch parts[place] {
    case .study(let study):
      let related = relations.studies[study.slug.text] ?? []
      let found = scan.names.filter { entries[$0].owner !== study }
      self.look(
        in: study.file, study.slug, names(found, related), ordinary, &look, own: study.hiddenNames,
        in: study.language.value)
      lookAtFiles(of: study, related, &look)
    case .idealType(let type):
      self.look(
        in: type.file, type.slug, names(scan.names, relations.idealTypes[type.slug.text]), ordinary, &look)
    case .page(let page):
      self.look(in: page.file, page.slug, names(scan.names, relations.pages[page.slug.text]), ordinary, &look)
    case .tags:
      self.look(atEntriesOf: draft.vocabulary.tags.tags.first?.span, scan, ordinary, &look) {
        relations.tags[TagID($0)] ?? []
      }
    case .needs:
      self.look(atEntriesOf: draft.vocabulary.needs.first?.span, scan, ordinary, &look) {
        relations.needs[NeedID($0)] ?? []
      }
    case .settings:
      guard !scan.names.isEmpty, let file = draft.settings.titleSpan?.file, let root = yaml(file, nil),
        case .mapping(let fields) = root.content
      else { break }
      for field in fields where ["title", "description", "footer", "words", "editors"].contains(field.key) {
        search(names(scan.names, nil), ordinary, &look) { $0.search(field.value, under: field.key) }
      }
      if let address = fields.first(where: { $0.key == "base_url" })?.value, let text = address.text {
        search(names(scan.names, nil), [], &look, in: .siteAddress) {
          $0.search(text, at: address.span, in: "", as: .cells)
        }
      }
    case .works: lookAtWorks(&look)
    }
    return look
  }

  /// The names to look for.
  private struct Names {
    var related: [Int] = []
    /// Those of cases that nothing leads to.
    var others: [Int] = []
  }

  private func names(_ found: Set<Int>, _ related: Set<Int>?) -> Names {
    Names(related: (related ?? []).sorted(), others: found.subtracting(related ?? []).sorted())
  }

  /// The front matter of a document, or a whole file.
  private func yaml(_ file: FileID, _ range: Range<Int>?) -> Node? {
    let bytes = sources[file].bytes
    let parser = range.map { YAMLParser(file: file, bytes: bytes, range: $0) } ?? YAMLParser(file: file, bytes: bytes)
    return parser.parse().root
  }

  private func look(
    in file: FileID, _ slug: Slug, _ names: Names, _ ordinary: Set<UInt64>, _ look: inout Look,
    own: [HiddenName] = [], in language: String? = nil
  ) {
    var names = names
    names.related.removeAll { entries[$0].owner.file == file }
    names.related.removeAll { isAmong(own, $0) }
    names.others.removeAll { isAmong(own, $0) }
    guard !names.related.isEmpty || !names.others.isEmpty else { return }
    guard let parts = FrontMatter.split(sources[file].bytes, file).parts else { return }
    let root = yaml(file, parts.yaml)
    search(names, ordinary, &look, language: language) { search in
      if let root { search.search(root) }
      search.search(markdown: parts.body, of: file)
    }
    search(Names(related: names.related), ordinary, &look, in: .address) {
      $0.search(slug.text, at: Span(file, 0..<0), in: "", as: .cells)
    }
    if let root { look.open.formUnion(Self.openNames(in: root)) }
  }

  /// Whether a case withholds that name itself, so that it has been looked for there.
  private func isAmong(_ own: [HiddenName], _ place: Int) -> Bool {
    guard !own.isEmpty else { return false }
    let name = entries[place].name
    return !Set(own.flatMap { $0.whole + $0.parts }).isDisjoint(with: name.whole + name.parts)
  }

  /// Looks at the files that a case links to for the names of cases that it leads to.
  private func lookAtFiles(of study: CaseRecord, _ related: Set<Int>, _ look: inout Look) {
    let path = sources[study.file].path
    let names = Names(
      related: related.filter { entries[$0].owner !== study && !isAmong(study.hiddenNames, $0) }.sorted())
    guard !names.related.isEmpty, path.hasSuffix("index.md") else { return }
    var seen: Set<FileName> = []
    for link in study.outline.files where seen.insert(link.value).inserted {
      guard let file = sources.id(ofPath: path.dropLast("index.md".count) + link.value.text) else { continue }
      let before = look.findings.count
      search(names, [], &look, language: study.language.value, in: .file(link.value)) {
        $0.search(published: sources[file], file, at: link.span)
      }
      // Once for each name is enough.
      var named: Set<Int> = []
      let found = look.findings[before...].filter { named.insert($0.entry).inserted }
      look.findings.replaceSubrange(before..., with: found)
    }
  }

  /// The words of the names of communities in the front matter of a case.
  private static func openNames(in root: Node) -> [String] {
    func fields(_ node: Node?) -> [Node.Entry] {
      if case .mapping(let entries)? = node?.content { entries } else { [] }
    }
    let network = fields(root).first { $0.key == "network" }?.value
    let communities = fields(network).first { $0.key == "communities" }?.value
    return fields(communities).flatMap { community in
      fields(community.value).filter { $0.key == "name" }.flatMap { name -> [String] in
        guard case .scalar(let text, _) = name.value.content, text != "withheld" else { return [] }
        return NameReading.words(in: text).flatMap(HiddenName.spellings)
      }
    }
  }

  /// Looks at the entries of tags.yml or needs.yml, each by itself.
  private func look(
    atEntriesOf span: Span?, _ scan: Scan, _ ordinary: Set<UInt64>, _ look: inout Look,
    related: (String) -> Set<Int>
  ) {
    guard let file = span?.file, file != .none, let root = yaml(file, nil),
      case .mapping(let entries) = root.content
    else { return }
    var known: [Set<Int>: WithheldNames] = [:]
    for entry in entries {
      let names = names(scan.names, related(entry.key))
      let fields: [(key: String, value: Node)] =
        if case .mapping(let fields) = entry.value.content {
          fields.filter { !["broader", "related", "replaced_by"].contains($0.key) }.map { ($0.key, $0.value) }
        } else { [("label", entry.value)] }
      search(names, ordinary, &look, known: &known) { search in
        for field in fields { search.search(field.value, under: field.key) }
      }
      search(Names(related: names.related), ordinary, &look, in: .address) {
        $0.search(entry.key, at: entry.keySpan, in: "", as: .cells)
      }
    }
  }

  /// Looks at what a list of works prints of those that cases with withheld names cite.
  private func lookAtWorks(_ look: inout Look) {
    for (key, places) in relations.works.sorted(by: { $0.key < $1.key }) {
      guard let work = draft.vocabulary.bibliography[key] else { continue }
      let organisations = (work.authors + work.editors).filter(\.isOrganisation).map(\.family)
      let texts =
        organisations
        + [work.title, work.container, work.series, work.publisher, work.type, work.note, work.url].compactMap { $0 }
      search(Names(related: places.sorted()), [], &look, in: .work(key)) { search in
        for text in texts { search.search(text, at: work.span, in: "") }
      }
    }
  }

  private func search(
    _ names: Names, _ ordinary: Set<UInt64>, _ look: inout Look, language: String? = nil,
    in part: PublishedPart = .text, _ body: (inout WithheldNames) -> Void
  ) {
    var known: [Set<Int>: WithheldNames] = [:]
    search(names, ordinary, &look, language: language, in: part, known: &known, body)
  }

  /// Searches for names, those of other cases only where they can hardly be anything else.
  ///
  /// - Parameter known: Searches in the same file, by the names that something in it leads to.
  private func search(
    _ names: Names, _ ordinary: Set<UInt64>, _ look: inout Look, language: String? = nil,
    in part: PublishedPart = .text, known: inout [Set<Int>: WithheldNames], _ body: (inout WithheldNames) -> Void
  ) {
    let places = names.related + names.others
    let key = Set(names.related)
    var made = known[key]?.anew
    if made == nil {
      let hidden =
        names.related.map { entries[$0].name }
        + names.others.map { place in
          entries[place].name.without { ordinary.contains(HiddenNameIndex.hash(of: $0)) }
        }
      made = WithheldNames(
        hidden, strict: Set(names.related.count..<places.count), in: sources,
        language: language ?? draft.settings.language)
    }
    guard var search = made else { return }
    known[key] = search
    body(&search)
    look.findings += search.found.map {
      Finding(
        entry: places[$0.name], words: $0.words, span: $0.span, isApart: $0.name >= names.related.count,
        part: part)
    }
  }

  // MARK: What is said

  /// Warns of what was found, but for organisations that are published with that name and are not in the case.
  public func diagnostics(of looks: [Look]) -> [Diagnostic] {
    let open = looks.reduce(into: Set<String>()) { $0.formUnion($1.open) }
    let findings = looks.flatMap(\.findings).filter { finding in
      !finding.isApart || !NameReading.words(in: finding.words).flatMap(HiddenName.spellings).allSatisfy(open.contains)
    }
    return findings.map(diagnostic)
  }

  private func diagnostic(of finding: Finding) -> Diagnostic {
    let entry = entries[finding.entry]
    let said: (message: String, help: String) =
      switch finding.part {
      case .text:
        (
          "`\(finding.words)`, which may name it, is published here",
          "say it in other words, such as “the second school”"
        )
      case .address:
        (
          "the address of this page says `\(finding.words)`, which may name it",
          "give it another name, so that its page has another address"
        )
      case .siteAddress:
        (
          "the address of the site says `\(finding.words)`, which may name it",
          "publish the site at another address"
        )
      case .work(let key):
        ("cites `\(key)`, a work that may name it: `\(finding.words)`", "leave the work out of that case")
      case .file(let name):
        (
          "`\(finding.words)`, which may name it, is published in `\(name)`",
          "say it in other words there; or take the link out"
        )
      }
    return Diagnostic(
      .withheldName, "the case `\(entry.owner.slug)` withholds the name of `\(entry.name.id)`, and \(said.message)",
      at: finding.span,
      help: "\(said.help); where something else is meant, give `\(entry.name.id)` in that case an id that is no name, "
        + "such as `c1`",
      labels: entry.name.span.map { [.init($0, "withheld here")] } ?? [])
  }
}

extension WithheldElsewhere {
  /// The words that some account has in small letters.
  public static func ordinary(_ scans: [Scan]) -> Set<UInt64> {
    scans.reduce(into: []) { $0.formUnion($1.ordinary) }
  }
}
