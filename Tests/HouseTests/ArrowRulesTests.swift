import Testing

@Suite("Rooms and arrows")
struct ArrowRulesTests {
  private static let manifest = """
    let rooms: [(name: String, uses: [String])] = [
      ("ParleyValues", ["CParleyYAML"]),
      ("ParleyTerms", ["ParleyValues"]),
      (
        "ParleyCommands",
        [
          "ParleyValues", "ParleyTerms",
        ]
      ),
    ]
    let tested = rooms.map(\\.name)
    """
  private static let page = """
    # Architecture

    | room | floor | owns | may use | C library |
    |---|---|---|---|---|
    | ParleyValues | 0 | money | – | CParleyYAML in YAML |
    | ParleyTerms | 0 | topics | Values | – |
    | ParleyCommands | 4 | the command | all above | – |
    """

  private func tree(
    manifest: String = manifest, page: String = page, _ sources: [String: String] = [:]
  ) -> SourceTree {
    SourceTree(
      sources.merging([
        HouseRules.manifestPath: manifest, HouseRules.architecturePath: page,
      ]) { first, _ in first })
  }

  @Test("The manifest and docs/architecture.md show the same rooms")
  func tablesAgree() throws {
    expectNone(HouseRules.tablesAgree(in: try .repository()))
  }

  @Test("No arrow points up")
  func arrowsPointDown() throws {
    expectNone(HouseRules.arrowsPointDown(in: try .repository()))
  }

  @Test("Every import is allowed by the table")
  func importsFollowTheTable() throws {
    expectNone(HouseRules.importsFollowTheTable(in: try .repository()))
  }

  @Test("Each C library is imported by one folder")
  func librariesHaveOneFolder() throws {
    expectNone(HouseRules.librariesHaveOneFolder(in: try .repository()))
  }

  @Test("Foundation is imported nowhere but as a fallback")
  func noFoundation() throws {
    expectNone(HouseRules.noFoundation(in: try .repository()))
  }

  // MARK: The rules on samples

  @Test("The sample keeps all rules")
  func sample() {
    let tree = tree()
    #expect(HouseRules.tablesAgree(in: tree).isEmpty)
    #expect(HouseRules.arrowsPointDown(in: tree).isEmpty)
  }

  @Test("The tables of the repository have rooms in them")
  func tablesAreRead() throws {
    let tree = try SourceTree.repository()
    let manifest = try #require(tree.file(HouseRules.manifestPath)?.swift)
    let table = RoomTable(manifest: manifest)
    #expect(table.rooms.count >= 10)
    #expect(table["ParleyTerms"]?.uses == ["ParleyValues"])
    #expect(table["ParleyValues"]?.libraries.keys.sorted() == ["CParleyCrypto", "CParleyYAML"])
  }

  @Test(
    "A difference between the tables is found",
    arguments: [
      ("| ParleyTerms | 0 | topics | Values | – |", "| ParleyTerms | 0 | topics | – | – |"),
      ("| ParleyTerms | 0 | topics | Values | – |\n", ""),
      ("| CParleyYAML in YAML |", "| – |"),
      ("| all above | – |", "| all above | CParleyXLSX |"),
      ("| ParleyCommands |", "| ParleyMarket |"),
    ])
  func differingTables(old: String, new: String) {
    let changed = ArrowRulesTests.page.replacing(old, with: new)
    #expect(changed != ArrowRulesTests.page)
    #expect(!HouseRules.tablesAgree(in: tree(page: changed)).isEmpty)
  }

  @Test("A missing page and an unreadable manifest are found")
  func missingTables() {
    #expect(!HouseRules.tablesAgree(in: SourceTree([:])).isEmpty)
    #expect(!HouseRules.tablesAgree(in: tree(manifest: "let rooms = []")).isEmpty)
  }

  @Test(
    "An arrow to a higher floor or to a later room is found",
    arguments: [
      ("| ParleyValues | 0 | money | – |", "| ParleyValues | 0 | money | Terms |"),
      ("| ParleyTerms | 0 | topics | Values |", "| ParleyTerms | 0 | topics | Values, Commands |"),
      ("| ParleyValues | 0 |", "| ParleyValues | 1 |"),
    ])
  func arrowsUp(old: String, new: String) {
    let changed = ArrowRulesTests.page.replacing(old, with: new)
    #expect(changed != ArrowRulesTests.page)
    #expect(!HouseRules.arrowsPointDown(in: tree(page: changed)).isEmpty)
  }

  @Test(
    "An import the table does not allow is found",
    arguments: [
      ("Sources/ParleyValues/A.swift", "import ParleyTerms", false),
      ("Sources/ParleyValues/A.swift", "import Glibc", false),
      ("Sources/ParleyValues/A.swift", "import CParleyYAML", true),
      ("Sources/ParleyTerms/A.swift", "import CParleyYAML", false),
      ("Sources/ParleyTerms/A.swift", "public import ParleyValues", true),
      ("Sources/ParleyTerms/A.swift", "import FoundationEssentials", false),
      ("Sources/ParleyCommands/A.swift", "import Glibc\nimport ParleyTerms", true),
      ("Sources/ParleyCommands/A.swift", "import Unheard", false),
      ("Sources/parley/Entry.swift", "import ParleyCommands", true),
      ("Sources/parley/Entry.swift", "import ParleyTerms", false),
      ("Sources/ParleyAttic/A.swift", "", false),
    ])
  func imports(path: String, text: String, isAllowed: Bool) {
    let found = HouseRules.importsFollowTheTable(in: tree([path: text]))
    #expect(found.isEmpty == isAllowed, "\(found)")
  }

  @Test(
    "A C library imported by a second folder is found",
    arguments: [
      (["Sources/ParleyValues/YAML/A.swift", "Sources/ParleyValues/YAML/B.swift"], true),
      (["Sources/ParleyValues/YAML/Inner/A.swift"], true),
      (["Sources/ParleyValues/YAML/A.swift", "Sources/ParleyValues/Text/B.swift"], false),
      (["Sources/ParleyValues/A.swift"], false),
    ])
  func libraryFolders(paths: [String], isAllowed: Bool) {
    let sources = Dictionary(uniqueKeysWithValues: paths.map { ($0, "import CParleyYAML") })
    #expect(HouseRules.librariesHaveOneFolder(in: tree(sources)).isEmpty == isAllowed)
    let open = ArrowRulesTests.page.replacing("CParleyYAML in YAML", with: "CParleyYAML")
    #expect(HouseRules.librariesHaveOneFolder(in: tree(page: open, sources)).isEmpty == isAllowed)
  }

  @Test(
    "Foundation is found unless it is the fallback in a room that may have it",
    arguments: [
      ("Sources/ParleyStore/A.swift", "import Foundation", [1]),
      (
        "Sources/ParleyStore/A.swift",
        "#if canImport(FoundationEssentials)\nimport FoundationEssentials\n#else\n"
          + "import Foundation\n#endif", []
      ),
      (
        "Sources/ParleyPay/A.swift",
        "#if canImport(FoundationEssentials)\n#else\nimport Foundation\n#endif", [3]
      ),
      (
        "Sources/ParleyStore/A.swift",
        "#if canImport(FoundationEssentials)\nimport Foundation\n#endif", [2]
      ),
    ])
  func foundation(path: String, text: String, expected: [Int]) {
    #expect(lines(HouseRules.noFoundation, in: text, at: path) == expected)
  }
}
