import Testing

@Suite("Names that code must not use")
struct BannedNamesTests {
  @Test("Files are touched only by Store, Records, Rendering and Commands")
  func files() throws {
    expectNone(HouseRules.filesOnlyWhereAllowed(in: try .repository()))
  }

  @Test("Clock, environment and arguments are read only by Commands")
  func clock() throws {
    expectNone(HouseRules.clockAndEnvironmentOnlyInCommands(in: try .repository()))
  }

  @Test("Only Commands speaks to the terminal")
  func terminal() throws {
    expectNone(HouseRules.terminalOnlyInCommands(in: try .repository()))
  }

  @Test("No resources are read beside the binary")
  func bundles() throws {
    expectNone(HouseRules.noBundles(in: try .repository()))
  }

  @Test("Chance has a seed")
  func chance() throws {
    expectNone(HouseRules.chanceHasASeed(in: try .repository()))
  }

  @Test("Nothing ends the program in place of an answer")
  func unfinished() throws {
    expectNone(HouseRules.noUnfinishedCode(in: try .repository()))
  }

  @Test("Amounts are exact")
  func exact() throws {
    expectNone(HouseRules.amountsAreExact(in: try .repository()))
  }

  // MARK: The rules on samples

  @Test(
    "File names",
    arguments: [
      ("ParleyPay", "let m = FileManager.default", [1]),
      ("ParleyTerms", "\nlet p = Process()", [2]),
      ("ParleyLaw", "let p: ReviewProcess; // FileManager", []),
      ("ParleyStore", "let m = FileManager.default", []),
    ])
  func fileSamples(room: String, text: String, expected: [Int]) {
    let path = "Sources/\(room)/A.swift"
    #expect(lines(HouseRules.filesOnlyWhereAllowed, in: text, at: path) == expected)
  }

  @Test(
    "Clock and environment",
    arguments: [
      ("ParleyStore", "let now = Date()", [1]),
      ("ParleyStore", "let now = Date.now", [1]),
      ("ParleyBargaining", "let day = CivilDate(text)", []),
      ("ParleyPay", "let c = ContinuousClock.now", [1]),
      ("ParleyRendering", "let x = getenv(\"LANG\")", [1]),
      ("ParleyRecords", "CommandLine.arguments", [1]),
      ("ParleyCommands", "let now = Date(); CommandLine.arguments", []),
      ("ParleyLaw", "\"getenv(\" /* Date() */", []),
    ])
  func clockSamples(room: String, text: String, expected: [Int]) {
    let path = "Sources/\(room)/A.swift"
    #expect(lines(HouseRules.clockAndEnvironmentOnlyInCommands, in: text, at: path) == expected)
  }

  @Test(
    "The terminal",
    arguments: [
      ("ParleyValues", "print(x)", [1]),
      ("ParleyValues", "Swift.print(x)", [1]),
      ("ParleyValues", "func print(x: Int) {}\nprinter.print(x)", []),
      ("ParleyDocuments", "\"\\(print(x))\"", [1]),
      ("ParleyCommands", "print(x)", []),
      ("ParleyRecords", "fputs(text, stderr)", [1, 1]),
    ])
  func terminalSamples(room: String, text: String, expected: [Int]) {
    let path = "Sources/\(room)/A.swift"
    #expect(lines(HouseRules.terminalOnlyInCommands, in: text, at: path) == expected)
  }

  @Test(
    "Chance, bundles and ends",
    arguments: [
      ("Sources/ParleyLaw/A.swift", "Bundle.module.url", 1),
      ("Sources/ParleyPay/A.swift", "a.shuffled()", 1),
      ("Sources/ParleyPay/A.swift", "a.shuffled(using: &g)", 0),
      ("Sources/ParleyPay/A.swift", "Int.random(in: 0..<f(2))", 1),
      ("Sources/ParleyPay/A.swift", "Int.random(in: 0..<f(2), using: &g)", 0),
      ("Tests/ParleyPayTests/A.swift", "x.hashValue", 1),
      ("Sources/ParleyStore/A.swift", "RAND_bytes(p, 3)", 1),
      ("Sources/ParleyValues/Crypto/A.swift", "RAND_bytes(p, 3)", 0),
      ("Sources/ParleyPay/A.swift", "fatalError()", 1),
      ("Tests/ParleyPayTests/A.swift", "try! f()", 1),
      ("Sources/ParleyPay/A.swift", "try? f(); // fatalError(", 0),
    ])
  func otherSamples(path: String, text: String, count: Int) {
    let tree = SourceTree([path: text])
    let found =
      HouseRules.noBundles(in: tree) + HouseRules.chanceHasASeed(in: tree)
      + HouseRules.noUnfinishedCode(in: tree)
    #expect(found.count == count, "\(found)")
  }

  @Test(
    "Floating point",
    arguments: [
      ("Sources/ParleyValues/Money/A.swift", "let x: Double", [1]),
      ("Sources/ParleyTerms/A.swift", "let x = 1.5", [1]),
      ("Sources/ParleyPay/Explained/A.swift", "let x = 1e3", [1]),
      ("Sources/ParleyPay/Kernel/A.swift", "let x: Double = 1.5", []),
      ("Sources/ParleyPay/Statistics/A.swift", "let x: Double = 1.5", []),
      ("Sources/ParleyRendering/A.swift", "let x: Double = 1.5", []),
      ("Sources/ParleyLaw/A.swift", "#if swift(>=6.2)\n@available(macOS 15.4, *)", []),
      ("Sources/ParleyLaw/A.swift", "let a = \"1.5\" // 1.5\nlet b = 1.5", [2]),
      ("Sources/ParleyLaw/A.swift", "let a = pair.0.1", []),
    ])
  func exactSamples(path: String, text: String, expected: [Int]) {
    #expect(lines(HouseRules.amountsAreExact, in: text, at: path) == expected)
  }
}
