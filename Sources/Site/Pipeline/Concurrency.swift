// Work on many things at once: on all cores, with results in the order of the things.

import Foundation

/// Returns what `transform` makes of each item, in the order of `items`.
///
/// The items are worked on in runs of neighbours, so that small work does not drown in the handing round of it.
/// `advance` hears how many are done, from time to time and in no order.
func mapConcurrently<Item: Sendable, Value: Sendable>(
  _ items: [Item], advance: @escaping @Sendable (Int) -> Void = { _ in },
  _ transform: @escaping @Sendable (Item) -> Value
) async -> [Value] {
  let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
  let run = max(1, min(8, items.count / (cores * 8)))
  let runs = await withTaskGroup(of: (start: Int, values: [Value]).self) { group in
    for start in stride(from: 0, to: items.count, by: run) {
      group.addTask { (start, items[start..<min(start + run, items.count)].map(transform)) }
    }
    var finished: [(start: Int, values: [Value])] = []
    var done = 0
    for await part in group {
      finished.append(part)
      done += part.values.count
      advance(done)
    }
    return finished
  }
  return runs.sorted { $0.start < $1.start }.flatMap(\.values)
}
