// The actions of all cases, by what leaders did them for. An action is named by its place, so that every page shows
// the one record that its case holds.

import Cases

/// The actions of a portfolio: of real cases first, then in the order of cases and of each case's author.
public struct ActionIndex: Sendable {
  public let all: [ActionPlace]
  private let functions: [LeadershipFunction: ActionList]
  private let questions: [ResearchQuestion: ActionList]

  init(of portfolio: PublicPortfolio) {
    var all: [ActionPlace] = []
    var functions: [LeadershipFunction: [ActionPlace]] = [:]
    var questions: [ResearchQuestion: [ActionPlace]] = [:]
    for study in portfolio.realFirst {
      for (index, action) in portfolio.cases[study].actions.enumerated() {
        let place = ActionPlace(study: study, action: index)
        all.append(place)
        for function in action.functions { functions[function, default: []].append(place) }
        for question in ResearchQuestion.ofActions where action.questions.contains(question) {
          questions[question, default: []].append(place)
        }
        // The fourth asks for effects, and no action names it.
        if action.effects.participants != nil || action.effects.colleagues != nil {
          questions[.rq4, default: []].append(place)
        }
      }
    }
    self.all = all
    self.functions = functions.mapValues { ActionList($0, in: portfolio.cases) }
    self.questions = questions.mapValues { ActionList($0, in: portfolio.cases) }
  }

  /// Returns the actions that serve a leadership function. O(1).
  public subscript(function: LeadershipFunction) -> ActionList { functions[function] ?? ActionList() }

  /// Returns the actions that speak to a research question; to the fourth, those of which an effect is reported. O(1).
  public subscript(question: ResearchQuestion) -> ActionList { questions[question] ?? ActionList() }
}
