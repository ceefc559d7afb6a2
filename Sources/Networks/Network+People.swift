// Who is in a network, and where they are at home.

extension Network {
  /// A community of practice: a dotted circle.
  public struct Community: Sendable, Hashable {
    public let id: String
    public let name: String
    /// What it is called in a drawing, and above its size what it lies in; empty for nothing.
    public let ownName: String
    public let whole: String
    /// One line on its size, such as `3 of 9 in the PLN`.
    public let caption: String
    /// The number that is written in the middle where the disc stands for many alike, such as `119`.
    public let multiplicity: String?
    /// How many members to draw beside those who are listed.
    public let anonymousMembers: Int
    /// How many members there are beside those who are listed, which may be more than a drawing shows.
    public let unlistedMembers: Int
    /// Whether it may have members, and how many is not given; none is listed.
    public let isMembershipUnknown: Bool
    /// Whether there may be more members than those who are listed.
    public let areMembersAtLeast: Bool
    /// What kind of place it is; nil where that is not given.
    public let kind: CommunityKind?
    /// Whether it counts as a school; where no kind was reported, it may be one.
    public let isSchool: Bool
    /// How many people work there, listed or not; nil where that is not given.
    public let staff: Int?
    /// The id of the organisation that it is or lies in, together with others; nil where it is one by itself.
    public let organisation: String?
    /// Why its kind, or how many work there or are members, is not given; of no meaning where it is.
    public let gaps: Gaps
    /// Whose ties were asked for; nil where that was not reported.
    public let roster: Roster?
    /// Whether every tie of its people was asked for and everybody is taken to have answered, so that a tie that is
    /// not listed is not there.
    public let showsEveryTie: Bool

    /// - Parameter showsEveryTie: As its roster says, where it is nil.
    public init(
      id: String, name: String = "", ownName: String? = nil, whole: String = "", caption: String = "",
      multiplicity: String? = nil, anonymousMembers: Int = 0,
      unlistedMembers: Int? = nil, isMembershipUnknown: Bool = false, areMembersAtLeast: Bool = false,
      kind: CommunityKind? = nil, isSchool: Bool? = nil, staff: Int? = nil,
      organisation: String? = nil, gaps: Gaps = Gaps(), roster: Roster? = nil, showsEveryTie: Bool? = nil
    ) {
      self.id = id
      self.name = name
      (self.ownName, self.whole) = (ownName ?? name, whole)
      self.caption = caption
      self.multiplicity = multiplicity
      self.anonymousMembers = max(0, anonymousMembers)
      self.unlistedMembers = max(0, unlistedMembers ?? anonymousMembers)
      self.isMembershipUnknown = isMembershipUnknown
      self.areMembersAtLeast = areMembersAtLeast
      self.kind = kind
      self.isSchool = isSchool ?? kind.map(CommunityKind.schools.contains) ?? true
      self.staff = staff
      self.organisation = organisation
      self.gaps = gaps
      self.roster = roster
      self.showsEveryTie = showsEveryTie ?? roster?.isOfEveryone ?? false
    }

    /// Why what a community is, or how many work there, is not given.
    public struct Gaps: Sendable, Hashable {
      public let kind: Absence
      public let staff: Absence
      public let members: Absence

      public init(kind: Absence = .notReported, staff: Absence = .notReported, members: Absence = .notReported) {
        (self.kind, self.staff, self.members) = (kind, staff, members)
      }
    }

    /// Returns how many members it has, of whom so many are listed; nil where that is not known, and of several alike
    /// where none is listed.
    public func members(listed: Int) -> Int? {
      guard isOne else { return listed > 0 ? listed : nil }
      return isMembershipUnknown || areMembersAtLeast ? nil : listed + unlistedMembers
    }

    /// Whether it has members who are not listed, or may have.
    public var hasUnlistedMembers: Bool { unlistedMembers > 0 || areMembersAtLeast || isMembershipUnknown }

    /// Whether it is one place, and not several alike.
    public var isOne: Bool { multiplicity == nil }
  }

  /// A person: a dot, or a white star for a member.
  public struct Person: Sendable, Hashable {
    public let id: String
    /// What is written below the symbol; empty for nothing.
    public let label: String
    /// The community's id; nil where none was given.
    public let community: String?
    public internal(set) var isMember: Bool
    public let isBroker: Bool
    /// What the person does at home; nil where it is not given.
    public let role: Role?

    public init(
      id: String, label: String = "", community: String?, isMember: Bool = false, isBroker: Bool = false,
      role: Role? = nil
    ) {
      self.id = id
      self.label = label
      self.community = community
      self.isMember = isMember
      self.isBroker = isBroker
      self.role = role
    }

    /// Whether the person leads a school or a part of one.
    public var isLeader: Bool { role?.isLeader == true }
  }
}
