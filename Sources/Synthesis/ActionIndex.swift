// The actions of all cases, by what leaders did them for. An action is named by its place, so that every page shows
// the one record that its case holds.

import Cases

/// The actions of a portfolio: of real cases first, then in the order of cases and of each case's author.
public struct ActionIndex: Sendable {
  public let all: [ActionPlace]
  private let functions: [LeadershipFunction: ActionList]
  private let questions: [ResearchQuestion: ActionList]
  private let unsaid: [ResearchQuestion: StandingCounts]
  private let missingEvidence: [ResearchQuestion: [EvidenceKind]]

  init(of portfolio: PublicPortfolio) {
    var all: [ActionPlace] = []
    var functions: [LeadershipFunction: [ActionPlace]] = [:]
    var questions: [ResearchQuestion: [ActionPlace]] = [:]
    for study in portfolio.realFirst {
      for (index, action) in portfolio.cases[study].actions.enumerated() {
        let place = ActionPlace(study: study, action: index)
        all.append(place)
        for function in action.functions { functions[function, default: []].append(place) }
        for question in ResearchQuestion.allCases where action.answers(question) {
          questions[question, default: []].append(place)
        }
      }
    }
    self.all = all
    self.functions = functions.mapValues { ActionList($0, in: portfolio.cases) }
    let byQuestion = questions.mapValues { ActionList($0, in: portfolio.cases) }
    self.questions = byQuestion
    // What an effect is reported of needs no question named.
    let unclear = portfolio.cases.indices.filter { portfolio.cases[$0].actions.contains(where: \.isOfNoQuestion) }
    let silent = ResearchQuestion.allCases.filter { $0 != .rq4 }.map { question in
      let places = byQuestion[question]?.places ?? []
      // Of a case whose only such action is not counted, that is said.
      let reporting = Set(places.map(\.study))
      let all = StandingCounts(at: reporting.union(unclear).sorted(), of: portfolio.cases)
      return (question, all.without(StandingCounts(at: reporting.sorted(), of: portfolio.cases)))
    }
    unsaid = Dictionary(uniqueKeysWithValues: silent)
    missingEvidence = questions.mapValues { places in
      var found: Set<EvidenceKind> = []
      for place in places {
        let content = portfolio.cases[place.study]
        if content.standing == .empirical, content.actions[place.action].isCounted {
          found.formUnion(content.evidenceKinds(of: place.action))
        }
      }
      return EvidenceKind.allCases.filter { !found.contains($0) }
    }
  }

  /// Returns the actions that serve a leadership function. O(1).
  public subscript(function: LeadershipFunction) -> ActionList { functions[function] ?? ActionList() }

  /// Returns the kinds of evidence on which no real action rests that speaks to a question and is what leaders did.
  /// O(1).
  public func missingEvidence(on question: ResearchQuestion) -> [EvidenceKind] {
    missingEvidence[question] ?? EvidenceKind.allCases
  }

  /// Returns the actions that speak to a research question; to the fourth, those of which an effect is reported. O(1).
  public subscript(question: ResearchQuestion) -> ActionList { questions[question] ?? ActionList() }

  /// Returns the cases with no action that speaks to a question, but with one for which no question is named. O(1).
  public func unsaid(on question: ResearchQuestion) -> StandingCounts { unsaid[question] ?? StandingCounts(of: []) }
}

extension ActionHead {
  /// Whether it counts among what leaders did, and no question is named for it, so that it is not said to which it
  /// speaks.
  fileprivate var isOfNoQuestion: Bool { isCounted && questions.isEmpty }

  /// Whether it speaks to a research question: names it, or reports what the question asks for besides.
  func answers(_ question: ResearchQuestion) -> Bool {
    switch question {
    case .rq1, .rq2, .rq3: questions.contains(question)
    // Its effects, and no action names it.
    case .rq4: effects.areReported
    // More benefit to the school, the support that leaders need, and what works in disadvantaged areas.
    case .rq5: questions.contains(.rq5) || support != nil || worksInDisadvantage
    }
  }

  /// Whether it was done by leaders at a school whose children meet much disadvantage, and what it did is reported.
  public var worksInDisadvantage: Bool {
    disadvantage.value == .high && isCounted && effects.areReported
  }
}

extension CaseRecord {
  /// The kinds of evidence that one of its actions or its effects name. O(these).
  fileprivate func evidenceKinds(of action: Int) -> [EvidenceKind] {
    let action = actions[action]
    let named = action.evidence + action.effects.evidence
    return named.compactMap { name in evidencePlaces[name.value].map { evidence[$0].kind } }
  }
}
