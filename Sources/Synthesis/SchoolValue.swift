// What a leader may say of a school, and how like it another school is: Gower's coefficient (J. C. Gower, A general
// coefficient of similarity and some of its properties, Biometrics 27, 1971). It puts schools in order and is shown
// nowhere.

import Cases

/// A value of one term that schools are compared by.
public enum SchoolValue: Sendable, Hashable {
  case phase(Phase)
  case setting(Setting)
  case size(SizeBand)
  case disadvantage(Disadvantage)
  case staff(StaffBand)

  /// All values, in the order of their terms.
  public static let all: [SchoolValue] =
    Phase.allCases.map(SchoolValue.phase) + Setting.allCases.map(SchoolValue.setting)
    + SizeBand.allCases.map(SchoolValue.size) + Disadvantage.allCases.map(SchoolValue.disadvantage)
    + StaffBand.allCases.map(SchoolValue.staff)

  public var term: SchoolTerm {
    switch self {
    case .phase: .phase
    case .setting: .setting
    case .size: .size
    case .disadvantage: .disadvantage
    case .staff: .staff
    }
  }

  /// The word that an author writes for it, or a name of the band.
  public var code: String {
    switch self {
    case .phase(let phase): phase.rawValue
    case .setting(let setting): setting.rawValue
    case .size(let band): band.rawValue
    case .disadvantage(let disadvantage): disadvantage.rawValue
    case .staff(let band): band.rawValue
    }
  }

  /// Returns how like a school is in this term, from 0 to 1; nil where it is not known of the school. Words in an order
  /// are as far apart as their places in it.
  public func similarity(to traits: SchoolTraits) -> Double? {
    switch self {
    case .phase(let phase): traits.phases.isEmpty ? nil : traits.phases.contains(phase) ? 1 : 0
    case .setting(let setting): traits.setting.map { $0 == setting ? 1 : 0 }
    case .size(let band): traits.size.map { Self.similarity(of: band, to: $0) }
    case .disadvantage(let disadvantage): traits.disadvantage.map { Self.similarity(of: disadvantage, to: $0) }
    case .staff(let band): traits.staff.map { Self.similarity(of: band, to: $0) }
    }
  }

  /// Whether a school is beside it in this term: its word is the one before or behind in the order. Farther away
  /// nothing is near, whatever its similarity.
  func isBeside(_ traits: SchoolTraits) -> Bool {
    switch self {
    case .phase, .setting: false
    case .size(let band): traits.size.map { Self.areBeside(band, $0) } ?? false
    case .disadvantage(let disadvantage): traits.disadvantage.map { Self.areBeside(disadvantage, $0) } ?? false
    case .staff(let band): traits.staff.map { Self.areBeside(band, $0) } ?? false
    }
  }

  private static func areBeside<Word: Term>(_ one: Word, _ other: Word) -> Bool {
    let words = Array(Word.allCases)
    guard let left = words.firstIndex(of: one), let right = words.firstIndex(of: other) else { return false }
    return abs(left - right) == 1
  }

  private static func similarity<Word: Term>(of one: Word, to other: Word) -> Double {
    let words = Array(Word.allCases)
    guard let left = words.firstIndex(of: one), let right = words.firstIndex(of: other) else { return 0 }
    return 1 - Double(abs(left - right)) / Double(words.count - 1)
  }
}

extension SchoolTraits {
  /// The values that the school has, in the order of `SchoolValue.all`.
  public var values: [SchoolValue] {
    phases.map(SchoolValue.phase) + (setting.map { [.setting($0)] } ?? []) + (size.map { [.size($0)] } ?? [])
      + (disadvantage.map { [.disadvantage($0)] } ?? []) + (staff.map { [.staff($0)] } ?? [])
  }
}

/// What a leader says of a school: one value, or two of different terms.
public struct SchoolQuery: Sendable, Hashable {
  public let first: SchoolValue
  public let second: SchoolValue?

  /// Nil for two values of one term, and in another order than that of the terms.
  public init?(_ first: SchoolValue, _ second: SchoolValue? = nil) {
    if let second {
      let terms = SchoolTerm.allCases
      guard let one = terms.firstIndex(of: first.term), let two = terms.firstIndex(of: second.term), one < two else {
        return nil
      }
    }
    self.first = first
    self.second = second
  }

  public var values: [SchoolValue] { [first] + (second.map { [$0] } ?? []) }

  /// Returns in which terms a school is like this one, in which it is beside it and in which not, and which are
  /// unknown.
  public func comparison(with traits: SchoolTraits) -> SchoolComparison {
    var comparison = SchoolComparison()
    for value in values {
      switch value.similarity(to: traits) {
      case nil: comparison.unknown.append(value.term)
      case 1?: comparison.alike.append(value.term)
      case _? where value.isBeside(traits): comparison.near.append(value.term)
      case _?: comparison.unlike.append(value.term)
      }
    }
    return comparison
  }

  /// Whether a school is like this one, or near, in any term.
  func comesNear(_ traits: SchoolTraits) -> Bool {
    values.contains { $0.similarity(to: traits) == 1 || $0.isBeside(traits) }
  }

  /// Returns Gower's coefficient over the terms that are known of a school, and how many they are; nil where there is
  /// none.
  func similarity(to traits: SchoolTraits) -> (coefficient: Double, terms: Int)? {
    let known = values.compactMap { $0.similarity(to: traits) }
    return known.isEmpty ? nil : (known.reduce(0, +) / Double(known.count), known.count)
  }
}

/// The terms of a query by how like a school is in them.
public struct SchoolComparison: Sendable, Hashable {
  public var alike: [SchoolTerm] = []
  public var near: [SchoolTerm] = []
  public var unlike: [SchoolTerm] = []
  public var unknown: [SchoolTerm] = []
}
