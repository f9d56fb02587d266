// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The rooms of the house and the arrows between them. `docs/architecture.md` draws the picture
/// and `Tests/HouseTests` compares this table with it and with every import line.
let rooms: [(name: String, uses: [String])] = [
  ("ParleyValues", ["CParleyYAML", "CParleyCrypto"]),
  ("ParleyTerms", ["ParleyValues"]),
  ("ParleyLaw", ["ParleyValues", "ParleyTerms"]),
  ("ParleyRecords", ["ParleyValues", "CParleyZip", "CParleyExpat", "CParleyRows"]),
  ("ParleyRendering", ["ParleyValues", "CParleyXLSX"]),
  ("ParleyPay", ["ParleyValues", "ParleyTerms", "ParleyRecords", "CParleyLanes"]),
  ("ParleyBargaining", ["ParleyValues", "ParleyTerms", "ParleyLaw"]),
  ("ParleyStore", ["ParleyValues", "ParleyTerms", "ParleyBargaining", "CParleySQLite"]),
  (
    "ParleyDocuments",
    [
      "ParleyValues", "ParleyTerms", "ParleyLaw", "ParleyRecords", "ParleyRendering", "ParleyPay",
      "ParleyBargaining",
    ]
  ),
  (
    "ParleyCommands",
    [
      "ParleyValues", "ParleyTerms", "ParleyLaw", "ParleyRecords", "ParleyRendering", "ParleyPay",
      "ParleyBargaining", "ParleyStore", "ParleyDocuments",
    ]
  ),
]

/// Rooms that have a test target of the same name with `Tests` behind it.
let tested = rooms.map(\.name)

/// The folder of expected texts of a test target, where it has one: no resource, read by its path.
func goldens(of target: String) -> [String] {
  FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Tests/\(target)/Goldens")
    ? ["Goldens"] : []
}

let systemLibraries: [Target] = [
  .systemLibrary(
    name: "CParleySQLite", pkgConfig: "sqlite3",
    providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
  .systemLibrary(
    name: "CParleyYAML", pkgConfig: "yaml-0.1",
    providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
  .systemLibrary(
    name: "CParleyCrypto", pkgConfig: "libcrypto",
    providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
  .systemLibrary(
    name: "CParleyXLSX", pkgConfig: "xlsxwriter",
    providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
  .systemLibrary(
    name: "CParleyZip", pkgConfig: "libzip",
    providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
  .systemLibrary(
    name: "CParleyExpat", pkgConfig: "expat",
    providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
]

/// Programs that the tests of a room start, to be killed or starved while they work.
let helpers = ["ParleyStoreTests": "ParleyStoreCrashWriter", "ParleyCommandsTests": "parley"]

let package = Package(
  name: "parley",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Parley", targets: rooms.map(\.name).filter { $0 != "ParleyCommands" }),
    // What reckoning pay needs, for programs that do nothing else: Benchmarks and Fuzzing.
    .library(
      name: "ParleyPay", targets: ["ParleyValues", "ParleyTerms", "ParleyRecords", "ParleyPay"]),
    .executable(name: "parley", targets: ["parley"]),
  ],
  targets: systemLibraries
    // The inner loops of the pay kernel and of the import, built for several instruction sets.
    + [.target(name: "CParleyLanes"), .target(name: "CParleyRows")]
    + rooms.map { room in
      .target(name: room.name, dependencies: room.uses.map { .byName(name: $0) })
    }
    + [
      .executableTarget(name: "parley", dependencies: ["ParleyCommands"]),
      .target(
        name: "ParleyTestSupport", dependencies: ["ParleyValues"], path: "Tests/ParleyTestSupport"),
      .testTarget(name: "HouseTests", dependencies: ["ParleyTestSupport", "ParleyValues"]),
      // The entries of the fuzzers; the package in Fuzzing has them too.
      .target(
        name: "ParleyFuzzing",
        dependencies: ["ParleyValues", "ParleyTerms", "ParleyRecords", "ParleyPay"],
        path: "Fuzzing/Sources/ParleyFuzzing"),
      .testTarget(name: "FuzzingTests", dependencies: ["ParleyFuzzing"]),
      .executableTarget(
        name: "ParleyStoreCrashWriter", dependencies: ["ParleyStore"],
        path: "Tests/ParleyStoreCrashWriter"),
    ]
    + tested.map { name in
      .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name), "ParleyTestSupport"]
          + (helpers["\(name)Tests"].map { [.byName(name: $0)] } ?? []),
        exclude: goldens(of: "\(name)Tests"))
    },
  swiftLanguageModes: [.v6]
)
