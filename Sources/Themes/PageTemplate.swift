// The pages that a theme draws: one template each, with the names that it may use. Which pages there are is declared
// where they are made.

/// A template that every theme has, named as its file below `templates/`.
public struct PageTemplate: Sendable, Hashable {
  /// The name of its file, without `.mustache`.
  public let name: String
  /// What its page says.
  public let schema: PageSchema

  public init(_ name: String, _ schema: PageSchema) {
    self.name = name
    self.schema = schema
  }

  public static func == (left: PageTemplate, right: PageTemplate) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
