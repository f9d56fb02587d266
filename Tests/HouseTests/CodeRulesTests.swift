import Testing

@Suite("Size, comments and targets")
struct CodeRulesTests {
  @Test("A file has at most 600 lines")
  func files() throws {
    expectNone(HouseRules.filesAreShort(in: try .repository()))
  }

  @Test("A function has at most 70 lines")
  func functions() throws {
    expectNone(HouseRules.functionsAreShort(in: try .repository()))
  }

  @Test("A line has at most 100 characters")
  func lineLengths() throws {
    expectNone(HouseRules.linesAreShort(in: try .repository()))
  }

  @Test("Every public declaration is documented")
  func documentation() throws {
    expectNone(HouseRules.publicDeclarationsAreDocumented(in: try .repository()))
  }

  @Test("Every public function that throws says what and when")
  func throwsComments() throws {
    expectNone(HouseRules.throwsAreDocumented(in: try .repository()))
  }

  @Test("Every sentence is in both languages")
  func languages() throws {
    expectNone(HouseRules.sentencesAreInBothLanguages(in: try .repository()))
  }

  @Test("Every room has tests")
  func testTargets() throws {
    expectNone(HouseRules.testTargetsHaveTests(in: try .repository()))
  }

  @Test("Every Swift file declares something")
  func declarations() throws {
    expectNone(HouseRules.filesDeclareSomething(in: try .repository()))
  }

  // MARK: The rules on samples

  private let path = "Sources/ParleyPay/A.swift"

  @Test("The 601st line and the 71st line of a function are found")
  func longSamples() {
    let lines = { String(repeating: "let a = 1\n", count: $0) }
    #expect(HouseTests.lines(HouseRules.filesAreShort, in: lines(600), at: path) == [])
    #expect(HouseTests.lines(HouseRules.filesAreShort, in: lines(601), at: path) == [601])
    let function = { "\nfunc f() {\n" + lines($0) + "}\n" }
    #expect(HouseTests.lines(HouseRules.functionsAreShort, in: function(68), at: path) == [])
    #expect(HouseTests.lines(HouseRules.functionsAreShort, in: function(69), at: path) == [2])
  }

  @Test("Characters are counted, not bytes")
  func lineSamples() {
    let han = String(repeating: "协", count: 100)
    #expect(lines(HouseRules.linesAreShort, in: han, at: path) == [])
    #expect(lines(HouseRules.linesAreShort, in: "\n" + han + "商", at: path) == [2])
    #expect(lines(HouseRules.linesAreShort, in: han + ",", at: path) == [])
    #expect(lines(HouseRules.linesAreShort, in: han + "商", at: "docs/a.md") == [])
    #expect(lines(HouseRules.linesAreShort, in: "  \"\(han)\",", at: path) == [])
    #expect(lines(HouseRules.linesAreShort, in: "let a = \"\(han)\"", at: path) == [1])
    let text = "let a = \"\"\"\n\(han)商\n\"\"\"\nlet b\(han) = 1"
    #expect(lines(HouseRules.linesAreShort, in: text, at: path) == [4])
    #expect(lines(HouseRules.linesAreShort, in: "#!/bin/sh\n" + han + "商", at: "scripts/a") == [2])
  }

  @Test(
    "A public declaration without a comment",
    arguments: [
      ("public struct A {}", [1]),
      ("/// A.\npublic struct A {}", []),
      ("// A.\npublic struct A {}", [2]),
      ("/// A.\n@frozen\npublic struct A {}", []),
      ("/// A.\n\npublic struct A {}", [3]),
      ("struct A {}", []),
      ("/// E.\npublic enum E {\n  /// A.\n  case a\n  case b\n\n  case c\n}", [7]),
      ("/// P.\npublic protocol P {\n  func f()\n}", [3]),
      ("/// A.\n///\n/// More.\npublic struct A {\n  public var b = 1\n}", [5]),
    ])
  func documentationSamples(text: String, expected: [Int]) {
    #expect(lines(HouseRules.publicDeclarationsAreDocumented, in: text, at: path) == expected)
  }

  @Test(
    "A public function that throws in silence",
    arguments: [
      ("/// F.\npublic func f() throws {}", [2]),
      ("/// F.\n///\n/// - Throws: `E` when it rains.\npublic func f() throws(E) {}", []),
      ("/// F.\npublic func f(_ g: () throws -> Int) {}", []),
      ("/// F.\npublic func f<E>(_ g: () throws(E) -> Int) throws(E) {}", []),
      ("/// F.\npublic func f<E>(_ g: () throws(E) -> Int) throws(D) {}", [2]),
      ("/// F.\nfunc f() throws {}", []),
      ("/// F.\npublic func encode(to encoder: any Encoder) throws {}", []),
    ])
  func throwsSamples(text: String, expected: [Int]) {
    #expect(lines(HouseRules.throwsAreDocumented, in: text, at: path) == expected)
  }

  @Test(
    "A sentence in one language",
    arguments: [
      ("LocalizedText(zhHans: \"期限\", en: \"deadline\")", []),
      ("LocalizedText(zhHans: \"\", en: \"\")", []),
      ("LocalizedText(\n  zhHans: \"\", en: \"deadline\")", [2]),
      ("LocalizedText(zhHans: \"the reply is late\", en: \"the reply is late\")", [1]),
      ("LocalizedText(zhHans: \"CSV\", en: \"CSV\")", []),
    ])
  func languageSamples(text: String, expected: [Int]) {
    #expect(lines(HouseRules.sentencesAreInBothLanguages, in: text, at: path) == expected)
  }

  @Test("A room without tests and a file without code are found, a room not begun is left alone")
  func targetSamples() {
    let manifest = "let rooms = [(\"ParleyA\", [\"\"])]"
    let begun = [
      "Package.swift": manifest, "Sources/ParleyA/A.swift": "struct A {}",
      "Tests/ParleyATests/Placeholder.swift": "// Nothing.",
    ]
    #expect(HouseRules.testTargetsHaveTests(in: SourceTree(begun)).count == 1)
    #expect(HouseRules.filesDeclareSomething(in: SourceTree(begun)).isEmpty)
    let tested = begun.merging(["Tests/ParleyATests/B.swift": "@Test func f() {}"]) { $1 }
    #expect(HouseRules.testTargetsHaveTests(in: SourceTree(tested)).isEmpty)
    #expect(HouseRules.filesDeclareSomething(in: SourceTree(tested)).count == 1)
    let unbegun = ["Package.swift": manifest, "Sources/ParleyA/Placeholder.swift": "// Nothing."]
    #expect(HouseRules.testTargetsHaveTests(in: SourceTree(unbegun)).isEmpty)
    #expect(HouseRules.filesDeclareSomething(in: SourceTree(unbegun)).isEmpty)
  }
}
