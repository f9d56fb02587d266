// swift-tools-version: 6.2
import PackageDescription

/// The program that looks for input on which Parley's readers fail. `Fuzzing/run` builds it with
/// the fuzzer and the address sanitizer; the entries themselves are a target of the main package
/// too, whose tests feed them the corpus.
let package = Package(
  name: "parley-fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "parley", path: "..")],
  targets: [
    .target(
      name: "ParleyFuzzing", dependencies: [.product(name: "ParleyPay", package: "parley")]),
    .executableTarget(name: "parley-fuzz", dependencies: ["ParleyFuzzing"]),
  ],
  swiftLanguageModes: [.v6]
)
