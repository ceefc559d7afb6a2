// A published site as a reader walks it: from each link to the file and the place that it names.

import Foundation

/// The pages of an output folder and whether their links hold.
struct PublishedSite: Sendable {
  let tree: FileTree
  let pages: [String: PublishedPage]
  /// Links that lead to a file of the site, and those that name a place in one.
  private(set) var checkedFiles = 0
  private(set) var checkedPlaces = 0
  private(set) var broken: [String] = []

  /// - Parameter baseURL: The address that the site was built for; links below it are looked up too.
  init(_ tree: FileTree, baseURL: String) {
    self.tree = tree
    pages = tree.files.filter { $0.key.hasSuffix(".html") }.mapValues(PublishedPage.init)
    let basePath = URL(string: baseURL).map { $0.path(percentEncoded: false) } ?? "/"
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for link in page.links { follow(link.address, from: path, baseURL, basePath) }
    }
  }

  private mutating func follow(_ address: String, from page: String, _ baseURL: String, _ basePath: String) {
    var address = address
    if address.hasPrefix(baseURL) {
      address = basePath + address.dropFirst(baseURL.count)
    } else if ["https://", "http://", "mailto:"].contains(where: address.hasPrefix) {
      return
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    guard let file = parts[0].removingPercentEncoding, !address.isEmpty,
      let target = resolve(file, from: page, basePath), tree[target] != nil
    else {
      broken.append("\(page): \(address)")
      return
    }
    checkedFiles += 1
    guard parts.count == 2 else { return }
    guard let id = parts[1].removingPercentEncoding, pages[target]?.ids.contains(id) == true else {
      broken.append("\(page): \(address)")
      return
    }
    checkedPlaces += 1
  }

  /// Returns the path of the file that a relative address names; nil for one that leaves the site or names a folder.
  private func resolve(_ file: String, from page: String, _ basePath: String) -> String? {
    if file.isEmpty { return page }
    var folders: [Substring] = []
    var rest = file[...]
    if file.hasPrefix("/") {
      guard file.hasPrefix(basePath) else { return nil }
      rest = file.dropFirst(basePath.count)
      if rest.isEmpty { return "index.html" }
    } else {
      folders = page.split(separator: "/").dropLast()
    }
    for part in rest.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..":
        guard folders.popLast() != nil else { return nil }
      case ".", "": return nil
      default: folders.append(part)
      }
    }
    return folders.joined(separator: "/")
  }
}
