// The JSON Schema of a kind of file, as it is written for editors.

import Cases
import Markup
import Words

extension SchemaSubject {
  /// The schema as a file. That of a portfolio names the labels that it may say in its own words.
  public var schemaFile: [UInt8] {
    schema(labels: OwnWords.labels(of: English())).bytes(pretty: true) + [UInt8(ascii: "\n")]
  }
}
