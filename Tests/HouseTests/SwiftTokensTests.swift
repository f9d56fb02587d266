import Testing

@Suite("Reading Swift tokens")
struct SwiftTokensTests {
  private func words(_ text: String) -> [String] {
    SwiftTokens(text).all.filter { $0.kind != .string }.map(\.text)
  }

  @Test("Comments are gone, nested ones too")
  func comments() {
    #expect(words("a // b\nc /* d /* e */ f */ g /// h") == ["a", "c", "g"])
  }

  @Test(
    "The inside of a string is no code, that of an interpolation is",
    arguments: [
      (#"a "b" c"#, ["a", "c"]),
      (#"a "b \" c" d"#, ["a", "d"]),
      (#"a "b \(c + "d \(e)") f" g"#, ["a", "c", "+", "e", "g"]),
      (#"a "\(f(x, (y)))" b"#, ["a", "f", "(", "x", ",", "(", "y", ")", ")", "b"]),
      ("a #\"b \" \\(c) \\#(d) \"# e", ["a", "d", "e"]),
      ("a #\"\"\"# b", ["a", "b"]),
      ("a \"\"\"\n b \"quoted\" \\(c)\n // no comment\n \"\"\" d", ["a", "c", "d"]),
      ("a \"\" b", ["a", "b"]),
      ("a \"// no comment\" b", ["a", "b"]),
      ("a #/b \" c/# d", ["a", "d"]),
      ("a `b \" c` d", ["a", "`b \" c`", "d"]),
      ("a \"open\nb", ["a", "b"]),
    ])
  func strings(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("A string token keeps its text and its first line")
  func stringText() {
    let tokens = SwiftTokens("x\n\"one \\(y) two\"").all
    #expect(tokens[1] == SwiftToken(kind: .string, text: "one  two", line: 2))
  }

  @Test(
    "Numbers with a point or an exponent are floating point",
    arguments: [
      ("1.5", true), ("1e9", true), ("2E-3", true), ("0x1e", false), ("15", false),
      ("1_000", false), ("pair.0.1", false), ("0...5", false), ("0..<5", false), ("[1.25]", true),
    ])
  func numbers(text: String, isFloatingPoint: Bool) {
    #expect(SwiftTokens(text).all.contains(where: \.isFloatingPointLiteral) == isFloatingPoint)
  }

  @Test("Lines are counted through comments and long strings")
  func lineNumbers() {
    let tokens = SwiftTokens("/*\n\n*/ a\n\"\"\"\n\n\"\"\"\nb").all
    #expect(tokens.map(\.line) == [3, 4, 7])
  }

  @Test("A broken file is read to its end")
  func broken() {
    for text in ["\"", "/*", "#\"", "\"\\(", "`", "#/", "1e", "\"\"\"\n\\", "((("] {
      _ = SwiftTokens(text)
    }
  }
}
