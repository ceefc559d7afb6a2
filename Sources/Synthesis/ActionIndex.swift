// The actions of all cases, by what leaders did them for. An action is named by its place, so that every page shows
// the one record that its case holds.

import Cases

/// Where an action stands: its case in the portfolio, and its place in the case.
public struct ActionPlace: Sendable, Hashable {
  /// The place in `PublicPortfolio.cases`.
  public let study: Int
  /// The place in `CaseStudy.actions`.
  public let action: Int

  public init(study: Int, action: Int) {
    self.study = study
    self.action = action
  }
}

/// The actions of a portfolio, in the order of its cases and of each case's author.
public struct ActionIndex: Sendable {
  public let all: [ActionPlace]
  private let functions: [LeadershipFunction: [ActionPlace]]
  private let questions: [ResearchQuestion: [ActionPlace]]

  init(of portfolio: PublicPortfolio) {
    var all: [ActionPlace] = []
    var functions: [LeadershipFunction: [ActionPlace]] = [:]
    var questions: [ResearchQuestion: [ActionPlace]] = [:]
    for (study, content) in portfolio.cases.enumerated() {
      for (index, action) in content.actions.enumerated() {
        let place = ActionPlace(study: study, action: index)
        all.append(place)
        functions[action.function, default: []].append(place)
        for question in ResearchQuestion.allCases where action.questions.contains(question) {
          questions[question, default: []].append(place)
        }
      }
    }
    self.all = all
    self.functions = functions
    self.questions = questions
  }

  /// Returns the actions that serve a leadership function. O(1).
  public subscript(function: LeadershipFunction) -> [ActionPlace] { functions[function] ?? [] }

  /// Returns the actions that speak to a research question. O(1).
  public subscript(question: ResearchQuestion) -> [ActionPlace] { questions[question] ?? [] }
}
