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

  /// Makes the synthesis of a portfolio, its parts at the same time, for none of them needs another.
  ///
  /// O(cases × tags of each) beyond n log n.
  public init(of portfolio: PublicPortfolio) async {
    await self.init(of: portfolio, similarity: nil, nearest: nil)
  }

  /// Makes the synthesis of an excerpt of a portfolio, in which it is known of one case which others are most similar
  /// and nearest to it.
  ///
  /// - Parameter place: Of the case in the excerpt.
  package init(of excerpt: PublicPortfolio, ofCaseAt place: Int, related: [RelatedCase], nearest: [Int]) async {
    await self.init(
      of: excerpt, similarity: CaseSimilarity(ofCaseAt: place, related), nearest: NearestCases(ofCaseAt: place, nearest)
    )
  }

  private init(
    of portfolio: PublicPortfolio, similarity known: CaseSimilarity?, nearest knownNearest: NearestCases?
  ) async {
    let incidence = TagIncidence(of: portfolio.cases)
    async let tags = TagIndex(of: portfolio, incidence)
    async let actions = ActionIndex(of: portfolio)
    async let idealTypes = IdealTypeIndex(of: portfolio)
    async let untypedActions = portfolio.untypedActions()
    async let outcomes = OutcomeIndex(of: portfolio)
    async let needs = NeedIndex(of: portfolio)
    async let matrices = MatrixIndex(of: portfolio)
    async let schools = SchoolIndex(of: portfolio.cases)
    async let nearest = NearestCases(of: portfolio.cases)
    async let costs = CostIndex(of: portfolio.cases)
    async let similarity = CaseSimilarity(of: portfolio.cases, incidence)
    self.tags = await tags
    self.actions = await actions
    self.idealTypes = await idealTypes
    self.untypedActions = await untypedActions
    self.outcomes = await outcomes
    self.needs = await needs
    self.matrices = await matrices
    self.schools = await schools
    if let knownNearest { self.nearest = knownNearest } else { self.nearest = await nearest }
    self.costs = await costs
    if let known { self.similarity = known } else { self.similarity = await similarity }
  }
}
