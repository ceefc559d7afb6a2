// The rules of form: what a file of each format has to be before anything can be read of it. Ids are stable: portfolios
// name them under `rules`.

import Diagnostics

extension Rule {
  // MARK: Text
  package static let notUTF8 = Rule("not-utf8", .error, "Files are UTF-8 text.")
  package static let controlCharacter = Rule("control-character", .error, "Text holds no control characters.")
  package static let bidiControl = Rule("bidi-control", .error, "Text holds no hidden marks that change its direction.")
  package static let latin1 = Rule("latin-1", .warning, "Tables and graph files are UTF-8 text.")

  // MARK: YAML
  package static let noFrontMatter = Rule("no-front-matter", .error, "A file starts with its front matter.")
  package static let yamlSyntax = Rule("yaml-syntax", .error, "Front matter is YAML.")
  package static let yamlAlias = Rule("yaml-alias", .error, "Front matter has no anchors and aliases.")
  package static let yamlTag = Rule("yaml-tag", .error, "Front matter has no YAML tags.")
  package static let yamlComplexKey = Rule("yaml-complex-key", .error, "Keys are plain text.")
  package static let yamlDepth = Rule("yaml-depth", .error, "Values are not nested beyond all need.")
  package static let duplicateKey = Rule("duplicate-key", .error, "A key stands once in a mapping.")
  package static let commentInText = Rule(
    "comment-in-text", .warning, "A comment behind a value cannot be taken for a part of it.")
  package static let quotesInText = Rule(
    "quotes-in-text", .warning, "Quotation marks around a value are straight ones.")

  // MARK: Other formats
  package static let badCSV = Rule("bad-csv", .error, "A table's rows have the columns that its heading names.")
  package static let badXML = Rule("bad-xml", .error, "A graph file is well-formed XML.")
  package static let xmlDoctype = Rule("xml-doctype", .error, "A graph file has no DOCTYPE and no entities of its own.")
  package static let jsonSyntax = Rule("json-syntax", .error, "references.json, and a graph in JSON, is JSON.")
  package static let bibtexSyntax = Rule("bibtex-syntax", .error, "references.bib is BibTeX.")
  package static let unknownLaTeX = Rule(
    "unknown-latex", .warning, "A command of LaTeX in references.bib is one that is read.")
}
