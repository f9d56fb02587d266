// swift-tools-version: 6.2
import PackageDescription

/// Parley's side of the comparison: a program that uses the library as any other program would.
let package = Package(
  name: "parley-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "parley", path: "..")],
  targets: [
    .executableTarget(
      name: "parley-benchmark", dependencies: [.product(name: "ParleyPay", package: "parley")])
  ],
  swiftLanguageModes: [.v6]
)
