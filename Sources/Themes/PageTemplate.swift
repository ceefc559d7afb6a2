// The pages that a theme draws: one template each. Feeds and sitemaps are not among them, because no reader looks at
// them.

/// A template that every theme has, named as its file below `templates/`.
public enum PageTemplate: String, Sendable, CaseIterable {
  case home
  case notFound = "not-found"
  case caseIndex = "case-index"
  case study = "case"
  case tagIndex = "tag-index"
  case tag
  case actionIndex = "action-index"
  case action
  case idealTypeIndex = "ideal-type-index"
  case idealType = "ideal-type"
  case page
  /// A thing that stands elsewhere now.
  case redirect
  /// A case that was withdrawn.
  case withdrawn
}
