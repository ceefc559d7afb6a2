// A template as it is rendered: one flat list of instructions, with partials, layouts, blocks and the theme's words in
// place, and every name turned into the slot of an object that is open.

/// The instructions of one page's template.
///
///     <ul>{{#cases}}<li>{{title}}</li>{{/cases}}</ul>
///
///     0  literal  <ul>
///     1  each     cases of the page, as scope 1, up to 5
///     2    literal  <li>
///     3    text     title of scope 1
///     4    literal  </li>
///     5  literal  </ul>
struct CompiledTemplate: Sendable {
  /// Where a value is.
  struct Place: Sendable {
    /// The number of the open object that has it; 0 is the page.
    let scope: Int32
    let slot: Int32
    /// For a dotted name: which of `paths` leads on from there; -1 for a plain name.
    var path: Int32 = -1
  }

  enum Instruction: Sendable {
    /// Bytes of `literals`, as they are.
    case literal(from: Int32, to: Int32)
    /// Text, escaped.
    case text(Place)
    case markup(Place)
    /// What follows, up to `end`, if the value holds something, or if it holds nothing.
    case when(Place, end: Int32)
    case unless(Place, end: Int32)
    /// What follows, up to `end`, with an object as `scope`, or once for each entry of a list.
    case each(Place, scope: Int32, end: Int32)
  }

  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  /// The slots that lead from an object to what a dotted name means.
  var paths: [[Int]] = []
  /// How many objects are open at most.
  var scopes = 1
  /// Whether no page of it has to be ended: see `TemplateGrowth`.
  var isBounded = false
}
