// A site that a test makes up, and changes as it likes.

import Diagnostics
import Markup

@testable import Site

actor StubSite: PreviewSite {
  private var files: [String: [UInt8]] = [:]
  private var generation = 0
  private var report = BuildReport()
  private var isCurrent = true
  private var failure: MachineFailure?

  /// Has the next update find these files.
  func set(_ new: [String: String]) {
    files = new.mapValues { Array($0.utf8) }
    (report, isCurrent, failure) = (BuildReport(), true, nil)
  }

  /// Has the next update find errors, at places in `source`.
  func setErrors(_ errors: [Diagnostic], in source: SourceFile) {
    report = BuildReport()
    report.sources = SourceSet([source])
    report.add(errors)
    (isCurrent, failure) = (false, nil)
  }

  func setFailure(_ new: MachineFailure) { failure = new }

  func update() throws(MachineFailure) -> PreviewUpdate {
    if let failure { throw failure }
    generation += 1
    return PreviewUpdate(generation: generation, report: report, isCurrent: isCurrent)
  }

  func file(at path: String) -> [UInt8]? { files[path] }
  /// Pictures alone lie beside pages.
  func state(ofFileAt path: String) -> UInt64? {
    path.hasSuffix(".png") ? files[path].map { Fingerprint(of: $0).value } : nil
  }
  func watchedFolders() -> [String] { [] }
}

extension StubSite {
  /// A page that links a style sheet, under the policy of the theme that ships.
  static func page(_ text: String, style: String = "assets/plain.1.css") -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
    <title>A > B</title>
    <link rel="stylesheet" href="\(style)">
    </head>
    <body><main>\(text)</main></body>
    </html>

    """
  }
}

/// A mistake for tests.
extension Rule {
  static let planted = Rule("planted", .error, "no mistakes are planted")
}
