// Where in HTML a template may write a name, and why not.

extension HTMLContext {
  /// Returns why a name may not be written here; nil where it may.
  func complaint(about tag: TemplateTag) -> (message: String, help: String?)? {
    let isMarkup = tag.kind == .unescaped
    switch place {
    case .text: return nil
    case .raw(let soFar):
      guard HTMLContext.readableElements.contains(element) else {
        return (
          "stands inside `<\(element)>`, where text is code",
          "write it into an attribute such as `data-title`, or into the page"
        )
      }
      if isMarkup { return ("is markup, and `<\(element)>` holds text alone", nil) }
      return soFar.isEmpty ? nil : ("stands where a tag’s name begins", nil)
    case .tagOpen, .endTagOpen, .tagName: return ("stands in the name of a tag", nil)
    case .beforeAttribute, .attributeName, .afterAttributeName, .afterValue, .gap:
      return (
        "stands in a tag where the name of an attribute is",
        "write `class=\"{{\(tag.name)}}\"` or another attribute around it"
      )
    case .beforeValue, .unquoted:
      return ("is the value of an attribute without quotation marks", "write `\"{{\(tag.name)}}\"`")
    case .declaration, .comment, .bogusComment:
      return ("stands in a comment, where no reader sees it", "write `{{!` for a comment of the template")
    case .doubleQuoted, .singleQuoted: break
    }
    if isMarkup { return ("is markup, and stands in an attribute", nil) }
    if HTMLContext.activeElements.contains(element) {
      return ("stands in an attribute of `<\(element)>`, which runs or loads what it says", "write the value itself")
    }
    if attribute.hasPrefix("on") {
      return ("stands in `\(attribute)`, where text is code", "write it into an attribute such as `data-title`")
    }
    if attribute == "style" || attribute == "srcdoc" {
      return ("stands in `\(attribute)`, where text is code", "write it into `class`, or into the page")
    }
    if HTMLContext.meaningAttributes.contains(attribute) {
      return ("stands in `\(attribute)`, which says what the rest of the tag means", "write the value itself")
    }
    if attribute == "content", element == "meta" {
      return isPragma && !tag.isAddress
        ? ("stands in `content` beside `http-equiv`, and is no address", "write {{url}} after `url=`") : nil
    }
    guard HTMLContext.addressAttributes.contains(attribute) else { return nil }
    switch address {
    case .settled: return nil
    case .nothing:
      return tag.isAddress
        ? nil
        : ("is no address, and `\(attribute)` begins with it", "begin with {{url}}, or with `#`, `/` or `https://`")
    case .open, .unknown:
      return (
        "may become a part of what `\(attribute)` does, such as `javascript:`",
        "begin with {{url}}, or with `#`, `/` or `https://`"
      )
    }
  }
}
