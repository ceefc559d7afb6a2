// What pages across cases say of a condition, without the author's words on it.

/// One condition for success as a case reports it.
public struct ConditionHead: Sendable, Hashable, Codable {
  public let kind: ConditionKind
  public let level: Reported<ConditionLevel>
  public let effect: Reported<ConditionEffect>

  init(_ condition: Condition) {
    kind = condition.kind
    level = condition.level
    effect = condition.effect
  }
}
