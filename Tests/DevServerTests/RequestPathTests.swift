import Testing

@testable import DevServer

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/index.html", "index.html"), ("/cases/", "cases/index.html"), ("/cases", "cases"),
    ("/cases/oak.html?a=1&b", "cases/oak.html"), ("/cases/oak/Lageplan%20S%C3%BCd.pdf", "cases/oak/Lageplan Süd.pdf"),
    ("/100%2525", "100%25"), ("/a+b", "a+b"),
  ])
  func leadsToAFile(target: String, file: String) {
    #expect(RequestPath(target: target)?.file == file)
  }

  @Test(arguments: [
    "", "index.html", "//", "//etc/passwd", "/cases//oak.html", "/..", "/../etc/passwd", "/cases/../index.html",
    "/cases/..", "/.", "/./index.html", "/%2e%2e/etc/passwd", "/%2E%2E/etc/passwd", "/.%2e/x", "/%2e./x", "/%2e",
    "/cases%2f..%2findex.html", "/cases%2Foak.html", "/..%5cwindows", "/..\\windows", "/a%5Cb", "/%00", "/a%00.html",
    "/a\u{0}b", "/%c0%ae%c0%ae/x", "/%c0%af", "/%e0%80%ae", "/%ff", "/%ed%a0%80", "/%", "/%2", "/%zz", "/%2g", "/a%0ab",
    "/a%7f", "/#x", "http://127.0.0.1/", "*",
  ])
  func leadsNowhere(target: String) {
    #expect(RequestPath(target: target) == nil)
  }

  @Test(arguments: ["/%252e%252e/x", "/%25252e/x", "/..%2500/x"])
  func isDecodedOnce(target: String) throws {
    let path = try #require(RequestPath(target: target))
    #expect(path.file.contains("%"))
    #expect(!path.file.split(separator: "/").contains(".."))
  }

  @Test func readsAQuery() throws {
    let path = try #require(RequestPath(target: "/x?page=cases%2Foak.html&version=a.b&page=other&&=&y"))
    #expect(path["page"] == "cases/oak.html")
    #expect(path["version"] == "a.b")
    #expect(path["y"] == "")
    #expect(path["z"] == nil)
  }

  @Test func namesAFolderAsALinkDoes() {
    #expect(RequestPath(target: "/cases/a%20b")?.folderAddress == "/cases/a%20b/")
  }
}
