// Which people hang together at all: the pieces that a network falls into.

extension Graph {
  /// The people of each weak component, those whom ties join whichever way they run, the largest first; of two of one
  /// size the one with the smaller index. Wasserman & Faust 1994, chapter 4. O(n + m).
  public var weakComponents: [[Int]] {
    var isSeen = [Bool](repeating: false, count: count)
    var components: [[Int]] = []
    for start in 0..<count where !isSeen[start] {
      isSeen[start] = true
      var members = [start]
      var next = 0
      while next < members.count {
        for neighbour in contacts[members[next]] where !isSeen[neighbour.index] {
          isSeen[neighbour.index] = true
          members.append(neighbour.index)
        }
        next += 1
      }
      components.append(members.sorted())
    }
    return components.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }

  /// The people of each strong component, those who all reach each other along the direction of ties, in the order of
  /// `weakComponents`. Tarjan 1972, without recursion, so that a long chain cannot exhaust the stack. O(n + m).
  public var strongComponents: [[Int]] {
    var order = [Int](repeating: -1, count: count)
    var low = order
    var isOpen = [Bool](repeating: false, count: count)
    var open: [Int] = []
    var next = 0
    var components: [[Int]] = []
    for root in 0..<count where order[root] < 0 {
      var path: [(person: Int, tie: Int)] = [(root, 0)]
      while let (person, tie) = path.last {
        if tie == 0 {
          order[person] = next
          low[person] = next
          next += 1
          open.append(person)
          isOpen[person] = true
        }
        if tie < outgoing[person].count {
          path[path.count - 1].tie += 1
          let other = outgoing[person][tie].index
          if order[other] < 0 {
            path.append((other, 0))
          } else if isOpen[other] {
            low[person] = min(low[person], order[other])
          }
          // A person who has ties is entered once: their count has moved on from 0.
          continue
        }
        path.removeLast()
        if let parent = path.last?.person { low[parent] = min(low[parent], low[person]) }
        guard low[person] == order[person] else { continue }
        var members: [Int] = []
        while let last = open.popLast() {
          isOpen[last] = false
          members.append(last)
          if last == person { break }
        }
        components.append(members.sorted())
      }
    }
    return components.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }

  /// Those who have no tie at all, in order.
  public var isolates: [Int] { contacts.indices.filter { contacts[$0].isEmpty } }
}
