// Pieces of templates, and which of them fill the blocks of a layout. The walk and the compiler go through a theme by
// these, so that both see a page put together in one way.

/// A piece of a template: from before one of its tags to before another.
struct TemplatePiece: Hashable {
  let subject: TemplateCheck.Subject
  let from: Int
  let to: Int

  static func == (left: TemplatePiece, right: TemplatePiece) -> Bool {
    left.from == right.from && left.to == right.to && left.subject === right.subject
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(subject))
    hasher.combine(from)
  }
}

extension TemplateCheck.Subject {
  /// The whole template.
  var whole: TemplatePiece { TemplatePiece(subject: self, from: 0, to: tags.count) }
}

extension TemplateCheck.Subject.Nesting {
  /// Returns what is between the tag at `index` and the one that closes it.
  func inside(_ index: Int, of subject: TemplateCheck.Subject) -> TemplatePiece {
    TemplatePiece(subject: subject, from: index + 1, to: ends[index])
  }
}

/// What fills the blocks of the layouts around a piece. Each combination has a number; 0 fills none.
struct BlockFillings {
  private var fillings: [[String: TemplatePiece]] = [[:]]
  private var numbers: [[String: TemplatePiece]: Int] = [[:]: 0]

  /// What fills a block; nil where its own text stays.
  subscript(number: Int, block: String) -> TemplatePiece? { fillings[number][block] }

  /// Returns the number of the blocks that are filled inside a layout: the outermost filling of each counts.
  mutating func fill(
    _ number: Int, with inside: TemplatePiece, _ nesting: TemplateCheck.Subject.Nesting,
    _ subject: TemplateCheck.Subject
  ) -> Int {
    let outer = fillings[number]
    var filled = outer
    var index = inside.from
    while index < inside.to {
      let tag = subject.tags[index]
      if tag.kind == .block, outer[tag.name] == nil { filled[tag.name] = nesting.inside(index, of: subject) }
      index = max(index, nesting.ends[index]) + 1
    }
    if let known = numbers[filled] { return known }
    fillings.append(filled)
    numbers[filled] = fillings.count - 1
    return fillings.count - 1
  }
}
