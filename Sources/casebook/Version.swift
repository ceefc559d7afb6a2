/// The version of casebook. `make release` names its archive after it.
enum Version {
  static let number = "1.0.0"
}
