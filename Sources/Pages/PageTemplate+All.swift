// The templates that a theme has: those of the kinds of pages.

import Themes

extension PageTemplate {
  package static let all = SitePlan.templates
}
