// What is only visible across cases, worked out once from the whole portfolio. Everything is in a stable order: by the
// portfolio's own, or by slug, so that shuffled files give the same site.

import Cases

/// Everything that several cases say together.
public struct Synthesis: Sendable {
  public let tags: TagIndex
  public let actions: ActionIndex
  public let idealTypes: IdealTypeIndex
  /// What leaders did that claims no ideal type, in real cases first.
  public let untypedActions: [UntypedAction]
  public let outcomes: OutcomeIndex
  public let needs: NeedIndex
  public let matrices: MatrixIndex
  public let schools: SchoolIndex
  public let nearest: NearestCases
  public let costs: CostIndex
  public let similarity: CaseSimilarity

  /// Returns the synthesis of a portfolio.
  ///
  /// O(cases × tags of each) beyond n log n.
  public init(of portfolio: PublicPortfolio) {
    let incidence = TagIncidence(of: portfolio.cases)
    tags = TagIndex(of: portfolio, incidence)
    actions = ActionIndex(of: portfolio)
    idealTypes = IdealTypeIndex(of: portfolio)
    untypedActions = portfolio.untypedActions()
    outcomes = OutcomeIndex(of: portfolio)
    needs = NeedIndex(of: portfolio)
    matrices = MatrixIndex(of: portfolio)
    schools = SchoolIndex(of: portfolio.cases)
    nearest = NearestCases(of: portfolio.cases)
    costs = CostIndex(of: portfolio.cases)
    similarity = CaseSimilarity(of: portfolio.cases, incidence)
  }
}
