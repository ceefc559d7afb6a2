// Every kind of page that a theme draws. A new kind is declared in a file of its own, and named here.

import Themes

extension PageTemplate {
  package static let all: [PageTemplate] = [
    .home, .notFound, .caseIndex, .study, .tagIndex, .tag, .actionIndex, .action, .idealTypeIndex, .idealType, .page,
    .redirect, .withdrawn,
  ]
}
