// A value under a name, in the words of a file: a cell of a table, an attribute of an element of XML.

import Diagnostics

/// One named value of a row, node or edge.
package struct NamedValue: Sendable {
  package let name: String
  /// Where the name stands: in the heading of a table, or in a graph file's declaration.
  package let nameSpan: Span
  package let text: String
  package let span: Span

  package init(name: String, nameSpan: Span, text: String, span: Span) {
    self.name = name
    self.nameSpan = nameSpan
    self.text = text
    self.span = span
  }
}
