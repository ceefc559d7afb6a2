// What ties say of one community's two-way link: whether anything can go from colleagues through a member into the PLN, and
// from the PLN through a member home to colleagues. Both ways have two steps, and either may be missing.
//
//   inward   colleague ──▶ member ──▶ somebody of another community
//   home     colleague ◀── member ◀── somebody of another community

/// The ties of one community's members, at home and beyond.
public struct HomeTies: Sendable, Hashable {
  /// What ties one member has.
  private struct Steps: Sendable, Hashable {
    var hears = false
    var tells = false
    var gives = false
    var takes = false
  }

  /// People listed who do not belong to the PLN.
  public private(set) var colleagues = 0
  /// Colleagues who have a tie to a member, and colleagues to whom a member has one.
  public private(set) var heard = 0
  public private(set) var reached = 0
  private var steps: [Steps] = []

  /// People listed who belong to the PLN.
  public var members: Int { steps.count }
  /// Members who have a tie to somebody of another community, and members to whom somebody there has one.
  public var givers: Int { steps.count(where: \.gives) }
  public var takers: Int { steps.count(where: \.takes) }
  /// Whether there is somebody on both sides of home whom a tie could join.
  public var canShow: Bool { members > 0 && colleagues > 0 }

  /// Whether ties lead all the way, through one member (as a representative and as a gatekeeper: Gould & Fernandez 1989).
  public func runs(_ way: TwoWayLink.Way) -> Bool {
    way == .inward ? steps.contains { $0.hears && $0.gives } : steps.contains { $0.takes && $0.tells }
  }

  /// Returns the home ties of each community of a network, by its id. O(people + ties).
  static func each(of network: Network) -> [String: HomeTies] {
    var persons: [String: Network.Person] = [:]
    var steps: [String: Steps] = [:]
    var homes = Dictionary(network.communities.map { ($0.id, HomeTies()) }, uniquingKeysWith: { first, _ in first })
    for person in network.people {
      persons[person.id] = person
      if !person.isMember { homes[person.community]?.colleagues += 1 }
    }
    var heard: Set<String> = []
    var reached: Set<String> = []
    func flow(_ from: Network.Person, _ to: Network.Person) {
      guard from.community == to.community else {
        if from.isMember { steps[from.id, default: Steps()].gives = true }
        if to.isMember { steps[to.id, default: Steps()].takes = true }
        return
      }
      if to.isMember, !from.isMember {
        steps[to.id, default: Steps()].hears = true
        if heard.insert(from.id).inserted { homes[from.community]?.heard += 1 }
      } else if from.isMember, !to.isMember {
        steps[from.id, default: Steps()].tells = true
        if reached.insert(to.id).inserted { homes[to.community]?.reached += 1 }
      }
    }
    for tie in network.ties {
      guard let from = persons[tie.from], let to = persons[tie.to] else { continue }
      flow(from, to)
      if tie.isMutual { flow(to, from) }
    }
    for person in network.people where person.isMember { homes[person.community]?.steps.append(steps[person.id] ?? Steps()) }
    return homes
  }
}

extension Network {
  /// Returns what ties say of each community's two-way link, by its id. O(people + ties).
  public func homeTies() -> [String: HomeTies] { HomeTies.each(of: self) }
}
