// A preview in browsers: answers what they ask for with files of the site as it is now, and has the pages that are open
// follow it. The site is all that is served; nothing here reads a disk.

import Diagnostics
import Markup
import Site

/// A preview that is served, and the pages of it that are open.
public actor LivePreview: HTTPHandler {
  /// A page that is open in a browser.
  private struct Reader {
    /// Its path in the site.
    let page: String
    /// What it shows, as far as we know.
    var version: PageVersion?
    var panel: ErrorPanel?
  }

  private let site: any PreviewSite
  private let server: HTTPServer
  private var readers: [ConnectionID: Reader] = [:]
  /// Whether there has been a site without errors.
  private var hasSite = false
  /// What keeps the site from being that of its content as it is now.
  private var panel: ErrorPanel?
  /// The number of the last update, or why there was none.
  private var last: Result<Int, MachineFailure>?

  public init(of site: any PreviewSite, on server: HTTPServer) { (self.site, self.server) = (site, server) }

  // MARK: Following

  /// Makes the site for the first time, begins to answer requests, and returns what was found.
  ///
  /// Throws where a folder is not there, too: at the start that is a wrong name, later it may come back.
  public func start() async throws(MachineFailure) -> PreviewUpdate {
    let update = try await site.update()
    await take(.success(update))
    last = .success(update.generation)
    server.run(self)
    return update
  }

  /// Brings the site up to date whenever something may have changed, as long as the watcher watches.
  ///
  /// - Parameter report: Hears what an update has found, where that is not the same as before.
  public func follow(
    _ watcher: FolderWatcher, report: @Sendable (Result<PreviewUpdate, MachineFailure>) -> Void
  ) async {
    watcher.watch(await site.watchedFolders())
    for await _ in watcher.changes {
      let result: Result<PreviewUpdate, MachineFailure>
      do throws(MachineFailure) { result = .success(try await site.update()) } catch { result = .failure(error) }
      watcher.watch(await site.watchedFolders(), seeks: result.isFailure)
      guard result.map(\.generation) != last else { continue }
      last = result.map(\.generation)
      await take(result)
      report(result)
    }
  }

  /// Takes over what an update has found, and has all open pages follow.
  func take(_ result: Result<PreviewUpdate, MachineFailure>) async {
    switch result {
    case .success(let update):
      hasSite = hasSite || update.isCurrent
      panel = ErrorPanel(update, hasPage: hasSite)
    case .failure(let failure): panel = ErrorPanel(failure, hasPage: hasSite)
    }
    for id in readers.keys.sorted() { await bringUpToDate(id) }
  }

  /// Sends an open page what makes it the page that would be served now.
  private func bringUpToDate(_ id: ConnectionID) async {
    guard let reader = readers[id] else { return }
    let now = await answer(to: reader.page).page
    // It may have closed meanwhile.
    guard let seen = readers[id], seen.version == reader.version else { return }
    if let now, seen.version?.body == now.version.body, seen.version?.pictures == now.version.pictures {
      if seen.version?.styles != now.version.styles {
        server.send(PageEvent.restyle(version: now.version.text, styles: now.styles).bytes, to: id)
      }
    } else {
      server.send(PageEvent.reload.bytes, to: id)
    }
    readers[id]?.version = now?.version
    // Where there is no site, the page is the panel itself.
    guard hasSite, seen.panel != panel else { return }
    readers[id]?.panel = panel
    server.send(PageEvent.errors(panel).bytes, to: id)
  }

  // MARK: Answering

  /// What is at a path, before it is put into an answer.
  private struct Answer {
    var status: HTTPStatus
    /// Where it is a page.
    var page: ServedPage?
    var bytes: [UInt8] = []
    var isFolder = false
  }

  private func answer(to path: String) async -> Answer {
    guard hasSite else { return Answer(status: .unavailable, page: panel.map { ServedPage($0.page) }) }
    if let bytes = await site.file(at: path) {
      return Answer(status: .ok, page: path.hasSuffix(".html") ? await page(bytes, at: path) : nil, bytes: bytes)
    }
    if await site.file(at: path + "/index.html") != nil { return Answer(status: .found, isFolder: true) }
    guard let bytes = await site.file(at: Self.missing) else { return Answer(status: .notFound) }
    return Answer(status: .notFound, page: await page(bytes, at: Self.missing))
  }

  /// The page that is shown for an address that leads nowhere.
  private static let missing = "404.html"

  private func page(_ bytes: [UInt8], at path: String) async -> ServedPage {
    var pictures: [UInt64] = []
    for file in ServedPage.shownFiles(in: bytes, at: path) {
      if let state = await site.state(ofFileAt: file) { pictures.append(state) }
    }
    return ServedPage(bytes, pictures: pictures)
  }

  func response(to request: HTTPRequest, on connection: ConnectionID) async -> HTTPResponse {
    guard let path = RequestPath(target: request.target) else {
      return .text(.badRequest, "No file of a site can be at this address.")
    }
    switch "/" + path.file {
    case OwnAddress.script:
      return HTTPResponse(type: MediaType.ofFile(at: path.file), body: .bytes(Array(ReloadScript.text.utf8)))
    case OwnAddress.style:
      return HTTPResponse(type: MediaType.ofFile(at: path.file), body: .bytes(Array(ErrorPanel.style.utf8)))
    case OwnAddress.events:
      if !request.isHead {
        readers[connection] = Reader(
          page: path["page"] ?? "", version: path["version"].flatMap(PageVersion.init(text:)))
        await bringUpToDate(connection)
      }
      return HTTPResponse(type: "text/event-stream", body: .events)
    default: break
    }
    let answer = await answer(to: path.file)
    if answer.isFolder {
      var response = HTTPResponse.text(.found, "The folder has an index.")
      response.location = path.folderAddress
      return response
    }
    guard let page = answer.page else {
      guard answer.status == .ok else { return .text(answer.status, answer.status.reason) }
      return HTTPResponse(type: MediaType.ofFile(at: path.file), body: .bytes(answer.bytes))
    }
    let bytes = page.bytes(at: path.file, host: request.host)
    return HTTPResponse(status: answer.status, type: MediaType.ofFile(at: "page.html"), body: .bytes(bytes))
  }

  func closed(_ connection: ConnectionID) { readers[connection] = nil }
}

extension Result {
  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
