// The hard gates on generated graphs of 20 to 2,000 people, of every shape that a file of nodes and edges may have.

import Testing

@testable import Networks

@Suite struct GeneratedLayoutTests {
  static let small: [GraphRecipe] = [
    GraphRecipe(people: 20, clusters: 3), GraphRecipe(people: 20, clusters: 5, inPLN: 0, ties: 15, seed: 2),
    GraphRecipe(people: 24, clusters: 2, inPLN: 25, ties: 30, seed: 3),
    GraphRecipe(people: 30, clusters: 4, inPLN: 0, ties: 25, seed: 4),
    GraphRecipe(people: 40, clusters: 8, inPLN: 15, seed: 5), GraphRecipe(people: 50, clusters: 5, seed: 6),
    GraphRecipe(people: 60, clusters: 12, ties: 15, seed: 7), GraphRecipe(people: 80, clusters: 6, inPLN: 15, seed: 8),
    GraphRecipe(people: 80, clusters: 16, inPLN: 10, seed: 9),
    // Skewed sizes.
    GraphRecipe(people: 30, clusters: 4, inFirst: 60, seed: 10),
    GraphRecipe(people: 60, clusters: 8, inPLN: 10, inFirst: 70, seed: 11),
    GraphRecipe(people: 80, clusters: 20, inPLN: 0, inFirst: 80, seed: 12),
    // Long names.
    GraphRecipe(people: 30, clusters: 4, nameLength: 16, seed: 13),
    GraphRecipe(people: 40, clusters: 6, nameLength: 40, seed: 14),
    GraphRecipe(people: 70, clusters: 6, nameLength: 30, seed: 15),
    // Isolates, and no ties at all.
    GraphRecipe(people: 40, clusters: 5, isolatedEvery: 2, seed: 16),
    GraphRecipe(people: 40, clusters: 5, ties: 0, seed: 17),
    GraphRecipe(people: 90, clusters: 9, inPLN: 0, ties: 0, seed: 18),
    // One cluster only; the PLN alone; clusters of one person.
    GraphRecipe(people: 25, clusters: 1, inPLN: 0, seed: 19),
    GraphRecipe(people: 40, clusters: 1, inPLN: 0, ties: 50, seed: 20),
    GraphRecipe(people: 30, clusters: 1, inPLN: 100, seed: 21),
    GraphRecipe(people: 24, clusters: 24, inPLN: 0, seed: 22),
    GraphRecipe(people: 40, clusters: 36, inPLN: 10, seed: 23),
    GraphRecipe(people: 60, clusters: 60, inPLN: 0, ties: 30, seed: 24),
    GraphRecipe(people: 21, clusters: 20, inPLN: 5, seed: 25), GraphRecipe(people: 40, clusters: 6, ties: 60, seed: 26),
  ]

  static let large: [GraphRecipe] = [
    GraphRecipe(people: 120, clusters: 20, inPLN: 10, ties: 15, seed: 31),
    GraphRecipe(people: 150, clusters: 5, inPLN: 10, seed: 32),
    GraphRecipe(people: 150, clusters: 150, inPLN: 0, seed: 33),
    GraphRecipe(people: 200, clusters: 12, inPLN: 10, inFirst: 40, seed: 34),
    GraphRecipe(people: 250, clusters: 30, inPLN: 10, ties: 15, seed: 35),
    GraphRecipe(people: 280, clusters: 7, inPLN: 0, ties: 20, seed: 36),
    GraphRecipe(people: 300, clusters: 40, inPLN: 5, ties: 15, isolatedEvery: 5, seed: 37),
    GraphRecipe(people: 300, clusters: 1, inPLN: 0, seed: 38),
  ]

  static let largest: [GraphRecipe] = [
    GraphRecipe(people: 500, clusters: 3, inPLN: 2, inFirst: 50, seed: 41),
    GraphRecipe(people: 800, clusters: 150, inPLN: 5, ties: 15, seed: 42),
    GraphRecipe(people: 2_000, clusters: 60, inPLN: 5, seed: 43),
    GraphRecipe(people: 2_000, clusters: 8, inPLN: 0, ties: 15, seed: 44),
  ]

  private func check(_ recipe: GraphRecipe, leastGap: Double?) {
    let layout = NetworkLayout(of: recipe.network(), mostPeople: .max)
    #expect(layout.people.count == recipe.people)
    let measured = MeasuredLayout(layout)
    #expect(measured.faults == [])
    if let leastGap { #expect(measured.gap >= leastGap) }
  }

  @Test(arguments: small) func keepsEveryGateOfASmallGraph(recipe: GraphRecipe) {
    check(recipe, leastGap: 2)
    #expect(NetworkLayout(of: recipe.network()).quality.holdsHardGates)
  }

  @Test(arguments: large) func keepsEveryGateOfALargeGraph(recipe: GraphRecipe) { check(recipe, leastGap: 2) }

  // Above 300 people dots and gaps are too small on one screen to be two radii apart; nothing may overlap all the same.
  @Test(arguments: largest) func keepsEveryGateOfACrowd(recipe: GraphRecipe) { check(recipe, leastGap: nil) }

  /// What cases have: 8 to 47 people in 3 to 9 communities, every third of them a member, two ties each.
  static let cases: [GraphRecipe] = (0..<40).map { number in
    GraphRecipe(
      people: 8 + number, clusters: 3 + number % 7, ties: 15 + number % 4 * 5, inFirst: number % 5 * 10,
      seed: UInt64(100 + number))
  }

  @Test(arguments: small + cases) func keepsEveryGateOfPetals(recipe: GraphRecipe) {
    var recipe = recipe
    recipe.hasPetals = true
    let layout = NetworkLayout(of: recipe.network())
    #expect(layout.hasPetals)
    let quality = layout.quality
    #expect(quality.holdsHardGates)
    #expect(quality.tiesOverPeople == 0)
    #expect(quality.tiesUnderNames == 0)
    #expect(quality.headsUnderNames == 0)
  }
}
