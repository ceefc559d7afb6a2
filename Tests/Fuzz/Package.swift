// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that neither `make site` nor `make test` ever builds it. See run.sh.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "casebook", path: "../..")],
  targets: [
    // libFuzzer's one function, as C declares it.
    .target(name: "CFuzzer"),
    // One executable for all readers; its first argument names the one.
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CFuzzer", .product(name: "Cases", package: "casebook"), .product(name: "Diagnostics", package: "casebook"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
