// How what is kept of a case is written down for a later run of the program: names and dates as the texts that they
// are, and values that may be missing without the names of fields.

import Networks

/// A name or a date, which is written down as a text.
public protocol WrittenAsText: Codable, LosslessStringConvertible {}

extension WrittenAsText {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "`\(text)`"))
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Identifier: WrittenAsText {}
extension Slug: WrittenAsText {}
extension PartialDate: WrittenAsText {}

/// A list: of the value alone; empty where the field was left out; of another absence, and true.
extension Reported: Encodable where Value: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    if case .value(let value) = self { return try list.encode(value) }
    guard let absence, absence != .notReported else { return }
    try list.encode(absence)
    try list.encode(true)
  }
}

extension Reported: Decodable where Value: Decodable {
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    switch list.count ?? 0 {
    case 0: self = .notReported
    case 1: self = .value(try list.decode(Value.self))
    default:
      switch try list.decode(Absence.self) {
      case .notReported: self = .notReported
      case .notKnown: self = .notKnown
      case .notApplicable: self = .notApplicable
      case .withheld: self = .withheld
      }
    }
  }
}
