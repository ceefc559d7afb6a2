// The networks that every drawing is held to: what cases have in them, in many sizes and mixes, and what they should
// not have but may. Each is built from code, by counting, so that a failure names a network that can be drawn again.

import Testing

@testable import Networks

/// A network under test, with the name that a failure shows.
struct NamedNetwork: Sendable, CustomTestStringConvertible {
  let name: String
  let network: Network
  var testDescription: String { name }
}

/// What a network of the family has in it.
struct NetworkRecipe {
  var people = 12
  var communities = 4
  /// Every how many people one is a member; 0 for none.
  var memberEvery = 2
  var leaderEvery = 5
  var brokerEvery = 7
  /// Every how many people one has no tie; 0 for none.
  var isolatedEvery = 6
  var tiesPerPerson = 2
  /// The share of people who are in the first community, in tenths; 0 shares them out evenly.
  var largest = 0
  var communityName: (Int) -> String = { "School \($0)" }
  var label: (Int) -> String = { "t-\($0)" }
  var caption: (Int) -> String = { _ in "2 of 9 in the PLN" }
  /// Communities beside those with people: counted, numbered or unknown.
  var unlisted = 0

  func network() -> Network {
    var rooms = (0..<communities).map { Network.Community(id: "c\($0)", name: communityName($0), caption: caption($0)) }
    for number in 0..<unlisted {
      let name = communityName(communities + number)
      switch number % 4 {
      case 0:
        rooms.append(
          .init(id: "u\(number)", name: name, caption: caption(number), multiplicity: "× 119", anonymousMembers: 2))
      case 1: rooms.append(.init(id: "u\(number)", name: name, caption: caption(number), anonymousMembers: 5))
      case 2:
        rooms.append(
          .init(
            id: "u\(number)", name: name, caption: "members not reported", multiplicity: "× ?",
            isMembershipUnknown: true))
      default: rooms.append(.init(id: "u\(number)", name: name))
      }
    }
    func has(_ number: Int, every: Int) -> Bool { every > 0 && number % every == 0 }
    func home(_ number: Int) -> Int {
      guard communities > 0 else { return 0 }
      return number * 10 < people * largest ? 0 : number % communities
    }
    let persons = (0..<people).map { number in
      Network.Person(
        id: "p\(number)", label: label(number), community: "c\(home(number))",
        isMember: has(number, every: memberEvery), isBroker: has(number, every: brokerEvery),
        role: has(number, every: leaderEvery) ? .schoolLeader : nil)
    }
    let tied = (0..<people).filter { !has($0 + 1, every: isolatedEvery) }
    var ties: [Network.Tie] = []
    for (place, from) in tied.enumerated() {
      for step in 0..<tiesPerPerson where tied.count > 1 {
        let to = tied[(place + 1 + step * step * 3) % tied.count]
        let kind = ([nil] + TieKind.allCases)[(place + step) % 5]
        let strength = TieStrength.allCases[(place + 2 * step) % 3]
        ties.append(
          .init(from: "p\(from)", to: "p\(to)", kind: kind, strength: strength, isMutual: (place + step) % 4 == 0))
        // Every sixth tie has one of its own that runs back: two arrows, not one with two heads.
        if (place + step) % 6 == 0 {
          ties.append(.init(from: "p\(to)", to: "p\(from)", kind: .sharing, strength: .regular))
        }
      }
    }
    return Network(title: "The network of a test", communities: rooms, people: persons, ties: ties)
  }
}

extension NamedNetwork {
  /// Sizes that cases have, 4 to 60 people and 2 to 12 communities.
  private static let sizes: [(Int, Int)] = [
    (4, 2), (6, 3), (8, 2), (9, 3), (12, 6), (15, 5), (20, 4), (24, 8), (30, 3), (30, 12), (36, 7), (42, 2), (48, 9),
    (60, 5), (60, 12),
  ]

  private static func made(_ name: String, _ change: (inout NetworkRecipe) -> Void) -> NamedNetwork {
    var recipe = NetworkRecipe()
    change(&recipe)
    return NamedNetwork(name: name, network: recipe.network())
  }

  static let plain: [NamedNetwork] = sizes.map { people, communities in
    made("\(people) people in \(communities)") { ($0.people, $0.communities) = (people, communities) }
  }

  static let mixed: [NamedNetwork] = [
    made("nobody is a member") { $0.memberEvery = 0 },
    made("everyone is a member") { $0.memberEvery = 1 },
    made("one member") { ($0.people, $0.memberEvery) = (9, 100) },
    made("no ties") { $0.tiesPerPerson = 0 },
    made("many ties") { ($0.people, $0.tiesPerPerson) = (24, 6) },
    made("everyone leads and brokers") { ($0.leaderEvery, $0.brokerEvery) = (1, 1) },
    made("one large school") { ($0.people, $0.communities, $0.largest) = (40, 8, 7) },
    made("a large and a small school") { ($0.people, $0.communities, $0.largest) = (30, 2, 9) },
    made("unlisted beside listed") { ($0.people, $0.communities, $0.unlisted) = (12, 3, 4) },
    made("unlisted only") { ($0.people, $0.communities, $0.unlisted) = (0, 0, 9) },
    made("two unlisted") { ($0.people, $0.communities, $0.unlisted) = (0, 0, 2) },
    made("one community") { ($0.people, $0.communities) = (7, 1) },
    made("one unlisted community") { ($0.people, $0.communities, $0.unlisted) = (0, 0, 1) },
    made("long names") {
      $0.communityName = { "The Federation of Primary Schools of the Upper Valley and its Neighbours, number \($0)" }
      $0.caption = { _ in "members not reported, neither by the schools nor by the university that wrote about them" }
      $0.label = { "head-of-mathematics-and-science-\($0)" }
    },
    made("one long word") { $0.communityName = { String(repeating: "Gesamtschul", count: 8) + "\($0)" } },
    made("capitals") {
      $0.communityName = { "WESTMINSTER WMW \($0)" }
      $0.label = { "WWWWWWWWWWWW\($0)" }
    },
    made("wide letters") {
      $0.communityName = { "東京都立学校連合 \($0)" }
      $0.label = { "数学科主任\($0)" }
    },
    made("twelve without captions") {
      ($0.people, $0.communities) = (24, 12)
      $0.caption = { _ in "" }
    },
    NamedNetwork(name: "a numbered school whose people are listed", network: numbered),
    NamedNetwork(name: "nothing at all", network: Network(title: "Nothing", communities: [], people: [], ties: [])),
  ]

  /// A disc that stands for many, and yet lists its people by name.
  private static var numbered: Network {
    let rooms = [
      Network.Community(id: "many", name: "Schools like these", caption: "2 members in each", multiplicity: "× 119"),
      Network.Community(id: "one", name: "A university", caption: "1 in the PLN"),
    ]
    let people = (0..<4).map {
      Network.Person(
        id: "p\($0)", label: "t-\($0)", community: "many", isMember: $0 < 2, role: $0 == 0 ? .middleLeader : nil)
    }
    let other = Network.Person(id: "u", label: "r-1", community: "one", isMember: true)
    return Network(
      title: "Numbered", communities: rooms, people: people + [other],
      ties: [.init(from: "p0", to: "u", isMutual: true)])
  }

  /// Words that mean to break out of their place, or out of the drawing.
  static let hostileWords: [(name: String, words: String)] = [
    ("script", "<script>alert(1)</script>"), ("quotes", "\"'\"' onload=\"alert(1)"),
    ("entity", "&lt;b&gt; &amp; &nope;"),
    ("comment", "--><!-- ]]>"), ("right to left", "مدرسة \u{202E}gnp.exe\u{202C}"), ("Hebrew", "שלום לכולם"),
    ("combining marks", "e" + String(repeating: "\u{301}", count: 120)), ("quote with a mark", "\"\u{301}><\u{301}"),
    ("500 letters", String(repeating: "abcde", count: 100)), ("500 words", String(repeating: "ab ", count: 500)),
    ("empty", ""),
    ("blank", "   "), ("control characters", "a\u{0}b\u{1B}[31mc\u{FFFE}\u{7F}"), ("lines", "one\ntwo\r\nthree\tfour"),
    ("family", "👩🏽‍🏫👨‍👩‍👧‍👦"), ("nothing to see", "\u{200B}\u{FEFF}\u{2028}"),
  ]

  static let hostile: [NamedNetwork] = hostileWords.map { name, words in
    let rooms = (0..<3).map {
      Network.Community(id: "c\($0)", name: words, caption: words, multiplicity: $0 == 2 ? words : nil)
    }
    let people = (0..<8).map {
      Network.Person(
        id: "\(words)\($0)", label: words, community: "c\($0 % 2)", isMember: $0 < 4, isBroker: $0 == 1,
        role: $0 == 0 ? .schoolLeader : nil)
    }
    let ties = (0..<7).map {
      Network.Tie(from: "\(words)\($0)", to: "\(words)\($0 + 1)", kind: .jointWork, isMutual: $0 % 2 == 0)
    }
    return NamedNetwork(name: name, network: Network(title: words, communities: rooms, people: people, ties: ties))
  }

  static let all = plain + mixed + hostile
}
