// One generated case: about 10 KB of front matter and 7 KB of prose.

struct GeneratedCase {
  let text: String

  private static let schools = ["oak", "elm", "ash", "birch", "linden", "uni"]
  private static let kinds = ["storytelling", "aid-and-assistance", "sharing", "joint-work"]
  private static let functions = ["formalising", "prioritising", "mobilising"]
  private static let idealTypes = ["named-in-the-plan", "protected-time", "a-card-that-travels"]
  private static let phases = ["primary", "secondary", "special", "early-years"]
  private static let settings = ["urban", "suburban", "rural"]
  private static let disadvantages = ["low", "mixed", "high"]
  private static let domains = ["teaching-practice", "professional-learning", "capacity", "reflection-and-inquiry"]
  private static let words =
    ("the a school network teacher head lesson reading question answer after before every when members colleagues "
    + "visit card plan year term learned tried kept changed found asked wrote shared noticed agreed for with from "
    + "because and but so that what who how class children text evidence meeting").split(separator: " ").map(
      String.init)

  init(number: Int, tags: [String], works: [String], needs: [String]) {
    var sequence = NumberSequence(seed: number + 1)
    var lines = [
      "---", "title: Generated case \(number + 1)", "summary: \(Self.sentence(14, &sequence))",
      "standing: illustrative",
    ]
    // After all that the case reports.
    lines += [
      "selection: typical", "authors: [{name: A. Generator}]", "published: 2025-0\(number % 9 + 1)-\(10 + number % 15)",
    ]
    var chosen: [String] = []
    while chosen.count < 4 {
      let tag = sequence.pick(tags)
      if !chosen.contains(tag) { chosen.append(tag) }
    }
    lines += ["tags: [\(chosen.joined(separator: ", "))]"]
    lines += [
      "context: {country: \(sequence.pick(["DE", "NZ", "GB-ENG", "NL", "SG"])), region: Somewhere, phases: "
        + "[primary], setting: urban, period: {from: 2019-09, to: 2023-07}}"
    ]
    lines += Self.network(number, &sequence)
    lines += ["conditions:"]
    for condition in ["trust", "focus", "inquiry", "commitment"] {
      lines += [
        "  \(condition): {level: present, effect: helped, note: \(Self.sentence(8, &sequence)), evidence: [minutes]}"
      ]
    }
    lines += ["actions:"]
    for index in 0..<6 {
      let function = index % 3
      lines += [
        "  - id: action-\(index + 1)", "    title: \(Self.sentence(5, &sequence))",
        "    function: \(Self.functions[function])",
        "    question: [\(["RQ1", "RQ2", "RQ3"][function]), RQ5]", "    by: oak-1", "    at: [oak, elm]",
        "    when: 2020-1\(index % 3)",
        "    cost: {days: \(index + 2), per: year, money: \(index * 300 + 300), "
          + "currency: \(["EUR", "GBP"][index % 2])}",
        "    needs: [\(needs[(number + index) % needs.count]), \(needs[(number + 2 * index + 1) % needs.count])]",
        "    ideal_type: {is: \(Self.idealTypes[function]), deviates: \(Self.sentence(5, &sequence))}", "    effects:",
        "      participants: {direction: positive, statement: \(Self.sentence(7, &sequence)), evidence: [minutes]}",
        "      colleagues: \(Self.sentence(8, &sequence))", "    went_wrong: \(Self.sentence(9, &sequence))",
        "    support: {needed: \(Self.sentence(5, &sequence)), received: \(Self.sentence(4, &sequence)), from: The "
          + "foundation}",
        "    reaches: [know-about, engage-with]", "    evidence: [minutes, interview]",
      ]
    }
    lines += ["outcomes:"]
    for domain in Self.domains {
      lines += [
        "  - domain: \(domain)", "    among: colleagues",
        "    direction: \(sequence.pick(["positive", "mixed", "none"]))",
        "    statement: \(Self.sentence(10, &sequence))", "    follows: [action-3]", "    evidence: [observation]",
      ]
    }
    lines += [
      "evidence:", "  minutes: {kind: document, note: \(Self.sentence(10, &sequence))}",
      "  interview: {kind: self-report, by: self}",
      "  observation: {kind: observation, by: deliverer, note: \(Self.sentence(10, &sequence))}", "---", "",
    ]
    lines += Self.prose(&sequence, works)
    text = lines.joined(separator: "\n") + "\n"
  }

  /// Six communities with five people each; two of each are members. Sixty ties, no pair twice.
  private static func network(_ number: Int, _ sequence: inout NumberSequence) -> [String] {
    var lines = [
      "network:", "  aims: [context-specific-improvement]",
      "  focus: {problem: \(sentence(10, &sequence)), topics: [reading, writing], scope: practice}",
      "  formality: formal", "  participation: voluntary",
      "  brokerage: partly-brokered", "  brokered_by: uni", "  led_by: participants", "  composition: homogeneous",
      "  alike_in: [context]",
      "  meets: {mode: physical, reach: local}", "  basis: documented", "  communities:",
    ]
    for (place, school) in schools.enumerated() {
      let kind = school == "uni" ? "university" : "school"
      // Of some it is not reported what they are like.
      let traits =
        kind == "school" && (number + place) % 3 > 0
        ? ", phase: \(phases[(number + place) % 4]), setting: \(settings[(number / 4 + place) % 3]), "
          + "roll: \(40 + (number * 97 + place * 311) % 1_300), "
          + "disadvantage: \(disadvantages[(number / 7 + place) % 3])"
        : ""
      lines.append(
        "    \(school): {name: \(school.prefix(1).uppercased() + school.dropFirst()) Primary, kind: \(kind), staff: "
          + "\(sequence.next(below: 30) + 9)\(traits)}"
      )
    }
    lines.append("  people:")
    for school in schools {
      for number in 1...5 {
        let role = number == 1 ? "school-leader" : number == 5 ? "middle-leader" : "teacher"
        lines.append(
          "    \(school)-\(number): {community: \(school), role: \(role)\(number <= 2 ? ", member: true" : "")}")
      }
    }
    lines.append("  ties:")
    var pairs: Set<[String]> = []
    // Nobody is left without a tie: each person is tied to the next at home.
    for school in schools {
      for number in 1...4 {
        let (from, to) = ("\(school)-\(number)", "\(school)-\(number + 1)")
        pairs.insert([from, to])
        lines.append("    - \(from) -> \(to): \(sequence.pick(kinds))")
      }
    }
    while pairs.count < 60 {
      let home = sequence.pick(schools)
      let isAcross = sequence.next(below: 5) < 2
      let away = isAcross ? sequence.pick(schools) : home
      let reach = isAcross ? 2 : 5
      let (from, to) = ("\(home)-\(sequence.next(below: reach) + 1)", "\(away)-\(sequence.next(below: reach) + 1)")
      guard from != to, pairs.insert([from, to].sorted()).inserted else { continue }
      lines.append("    - \(from) \(sequence.next(below: 2) == 0 ? "->" : "<->") \(to): \(sequence.pick(kinds))")
    }
    return lines
  }

  private static func sentence(_ length: Int, _ sequence: inout NumberSequence) -> String {
    let text = (0..<length).map { _ in sequence.pick(words) }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// A thousand words under four headings, with a table, a list, citations and a footnote.
  private static func prose(_ sequence: inout NumberSequence, _ works: [String]) -> [String] {
    var lines: [String] = []
    for part in 1...4 {
      lines += ["## Part \(part) of the account", ""]
      for paragraph in 1...3 {
        let start = (0..<4).map { _ in sentence(15, &sequence) }.joined(separator: " ")
        lines += [
          "\(start) It was **said before** [@\(sequence.pick(works)), p. "
            + "\(paragraph)].\(part == 2 && paragraph == 1 ? "[^1]" : "") \(sentence(14, &sequence))",
          "",
        ]
      }
    }
    lines += ["| Year | Visits | Lessons |", "|---|--:|--:|", "| one | 12 | 30 |", "| two | 18 | 44 |", ""]
    lines += (0..<3).map { _ in "- \(sentence(8, &sequence))" }
    return lines + ["", "[^1]: \(sentence(12, &sequence))"]
  }
}
