// The sample portfolio becomes a whole site: no link leads nowhere, no id stands twice, and what says it is XML is.

import Cases
import Testing

@testable import Site

@Suite struct SampleSiteTests {
  @Test func publishesTheSampleWithoutAWord() async throws {
    let sample = try await SampleSite.built
    let (report, tree) = (sample.report, sample.site.tree)
    #expect(report.places == [])
    #expect(report.cases == 20)
    #expect(report.pages == tree.pages.count)
    #expect(report.output?.hasSuffix("/Output") == true)
    #expect(Set(["index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt"]).isSubset(of: tree.paths))
    #expect(sample.leftovers == [])
  }

  @Test func holdsBackACaseUntilItsDayAndTakesOneBack() async throws {
    let sandbox = try Sandbox()
    try sandbox.addHeldBack()
    let report = try await sandbox.build()
    #expect(report.places == [] && report.cases == 20)
    #expect(report.heldBack.withdrawn.map(\.text) == ["homework-club"])
    let site = try sandbox.site()
    #expect(site["cases/evening-exchange.html"] == nil)
    let tombstone = try #require(site.text("cases/homework-club.html"))
    #expect(tombstone.contains("withdrawn") && !tombstone.contains("A homework club"))
    let later = try await sandbox.build { $0.date = PartialDate("2027-03-01") }
    #expect(later.cases == 21)
    #expect(try sandbox.site().text("cases/evening-exchange.html")?.contains("The evening exchange") == true)
  }

  @Test func leavesNoLinkThatLeadsNowhere() async throws {
    let site = try await SampleSite.built.site
    #expect(site.broken == [])
    // Each page has its navigation, and each case a contents list with people, ties and evidence below.
    #expect(site.checkedFiles > 1_000)
    #expect(site.checkedPlaces > 300)
  }

  @Test(arguments: ["cases/no-such.html", "../../index.html", "index.html#no-such", "tags/", ""])
  func seesALinkThatIsBroken(address: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "<!DOCTYPE html><p id=\"a\"><a href=\"#a\">x</a><a href=\"\(address)\">y</a>", to: "Output/index.html")
    let site = PublishedSite(try sandbox.site(), baseURL: "https://example.org/pln/")
    #expect(site.broken == ["index.html: \(address)"])
    #expect(site.checkedPlaces == 1)
  }

  @Test func givesEachIdOfAPageOnce() async throws {
    let site = try await SampleSite.built.site
    var count = 0
    for (path, page) in site.pages {
      let twice = Dictionary(grouping: page.ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice == [], "\(path)")
      count += page.ids.count
    }
    #expect(count > 500)
  }

  @Test func writesWellFormedXML() async throws {
    let site = try await SampleSite.built.site
    let files = site.tree.paths.filter { $0.hasSuffix(".svg") || $0.hasSuffix(".xml") }
    #expect(files.count >= 3)
    for path in files { #expect(WellFormed.complaint(about: site.tree[path] ?? []) == nil, "\(path)") }
    var drawings = 0
    for (path, page) in site.pages {
      drawings += page.drawings.count
      for drawing in page.drawings { #expect(WellFormed.complaint(about: drawing.utf8) == nil, "\(path)") }
    }
    // Each case, drawn on its own page and on cards elsewhere.
    #expect(drawings >= 20)
  }

  @Test(arguments: [
    "<svg><g></svg>", "<svg>&nbsp;</svg>", "<svg a=1/>", "<svg/><svg/>", "<svg x=\"1\" x=\"2\"/>", "<svg>\u{1}</svg>",
    "<svg>", "",
  ])
  func seesWhatIsNotXML(text: String) {
    #expect(WellFormed.complaint(about: text.utf8) != nil)
  }

  @Test func tellsNetworksInWordsAloneWhereDrawingsAreLeftOut() async throws {
    let sandbox = try Sandbox()
    let report = try await sandbox.build { $0.drawings = .leftOut }
    #expect(report.places == [])
    let site = PublishedSite(try sandbox.site(), baseURL: "https://example.org/pln/")
    #expect(site.broken == [])
    let drawn = try await SampleSite.built.site
    #expect(site.tree.paths == drawn.tree.paths)
    func networks(_ page: PublishedPage) -> Int { page.drawings.count { $0.hasPrefix("<svg class=\"network") } }
    for (path, page) in site.pages {
      #expect(networks(page) == 0, "\(path)")
      // What the network is in words, and its list and tables, are there as before.
      let places = drawn.pages[path]?.ids.filter { ["network", "network.words"].contains($0) || $0.contains(".") }
      #expect(page.ids.filter { places?.contains($0) == true } == places)
    }
    #expect(drawn.pages.values.reduce(0) { $0 + networks($1) } >= 20)
  }

  @Test func cutsDrawingsOutOfPages() {
    #expect(WellFormed.complaint(about: "<svg><g/></svg>".utf8) == nil)
    #expect(
      PublishedPage(Array("<p><svg><svg/><svg></svg></svg><svg><g></svg></p>".utf8)).drawings == [
        "<svg><svg/><svg></svg></svg>", "<svg><g></svg>",
      ])
  }

  @Test func saysWhatTheTiesTellOnThePageOfACaseAndNotOfASchematicOne() async throws {
    let site = try await SampleSite.built.site.tree
    let page = try #require(site.text("cases/counting-on-each-other/data.html"))
    #expect(page.contains("17 of the 21 members learn on behalf of 529 people at the ten schools, themselves included"))
    #expect(page.contains("87% of those asked answered"))
    let schematic = try #require(site.text("cases/networked-plcs-netherlands/data.html"))
    #expect(schematic.contains("What the ties tell") == false)
  }

  /// Terms of the method are in the codebook and the glossary; elsewhere plain words are in their place, or beside
  /// them.
  @Test func explainsWordsThatAHeadTeacherDoesNotKnow() async throws {
    let site = try await SampleSite.built.site.tree
    var pages = 0
    let folders = ["cases/", "ideal-types/", "needs/", "actions/", "tags/"]
    for path in site.pages where path == "index.html" || folders.contains(where: path.hasPrefix) {
      let body = try #require(site.text(path)).components(separatedBy: "<body>").last ?? ""
      // Of what an author tells at length, the words are the author's.
      let own = body.replacing(#/<div class="prose"[\s\S]*?<aside/#, with: "<aside")
      let text = own.replacing(#/<[^>]*>/#, with: " ").lowercased()
      for word in ["illustrative", "empirical", "middle tier", "schematic", "partly brokered", "highly brokered"] {
        #expect(!text.contains(word), "\(path): \(word)")
      }
      guard path == "index.html" || ["actions/", "needs/", "tags/"].contains(where: path.hasPrefix) else { continue }
      for term in text.matches(of: #/.?(formalising|prioritising|mobilising)/#) {
        #expect(term.output.0.hasPrefix("("), "\(path): \(term.output.1) without its meaning")
      }
      pages += 1
    }
    #expect(pages > 20)
  }
}
