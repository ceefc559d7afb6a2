// A generalised action, what it is made of, and how it was tested.

import Diagnostics

/// A generalised action that other leaders can adapt: a deliberate accentuation, never an average.
public struct IdealType: Sendable {
  public var slug: Slug
  public var file: FileID
  public var title = ""
  public var summary = ""
  public var function: LeadershipFunction = .formalising
  /// Where that is said; nil where a mistake has cost it.
  var functionSpan: Span?
  var isFunctionUnclear = false
  public var needs: [Located<NeedID>] = []
  public var ingredients: [Ingredient] = []
  /// Whether a mistake in them has cost one of them, or its id.
  var areIngredientsFlawed = false
  public var adaptable: [String] = []
  public var firstSteps: [String] = []
  public var optimalCase: OptimalCase?
  public var credibility: [CredibilityNote] = []
  public var body = Article()

  /// The latest test of the type in which actions were sorted, as far as it happened; of those of one day, or without
  /// one, the last in the author's list.
  public var test: CredibilityNote? {
    var latest: CredibilityNote?
    for note in credibility where !note.isInvented && note.units != nil && note.alike != nil {
      if let day = latest?.date, note.date.map({ $0 < day }) ?? true { continue }
      latest = note
    }
    return latest
  }

  init(slug: Slug, file: FileID) {
    self.slug = slug
    self.file = file
  }
}

/// Something that makes an ideal type work.
public struct Ingredient: Sendable, Hashable {
  /// The name by which actions say that they have or lack it; nil where it has none.
  public var id: Located<IngredientID>?
  public var text = ""
  init() {}

  /// The most that one type has: its page holds each against each action.
  static let most = 20
}

/// The case that shows an ideal type best, or one action of it.
public struct OptimalCase: Sendable, Hashable {
  public let study: Located<String>
  public let action: Located<ActionID>?
}

/// One entry of an ideal type's credibility log (Stapley, O'Keeffe & Midgley 2022).
public struct CredibilityNote: Sendable, Hashable {
  public var date: PartialDate?
  public var by: String?
  /// Whether they had no part in writing the type; nil where that is not reported.
  public var isIndependent: Bool?
  /// How many actions were sorted, and how many of them as the author had sorted them.
  public var units: Int?
  public var alike: Int?
  /// What was changed because of it.
  public var changed: String?
  public var note: String?
  /// Whether it was never done, and is here to show the form.
  public var isInvented = false
  init() {}
}
