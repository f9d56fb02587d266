import ParleyTestSupport
import ParleyValues
import Testing

/// The findings of a text that must not be read.
func findings(_ text: String, file: String = "f.yaml") -> [Diagnostic] {
  findings(Array(text.utf8), file: file)
}

func findings(_ bytes: [UInt8], file: String = "f.yaml") -> [Diagnostic] {
  do throws(Diagnostics) {
    _ = try YAMLReader.read(bytes: bytes, file: file)
    return []
  } catch {
    return error.all
  }
}

@Suite("YAML reading")
struct YAMLReaderTests {
  /// `line:column+length` of a node, for compact comparisons.
  private func spot(_ node: YAMLNode?) -> String {
    guard let place = node?.place else { return "nothing" }
    return "\(place.line):\(place.column)+\(place.length)"
  }

  @Test("every scalar stays text")
  func scalarsAreText() throws {
    let text = """
      plain: no
      number: 1e3
      date: 2026-02-30
      null: ~
      empty:
      quoted: "22:00"
      single: 'it''s'
      block: |
        two
        lines
      escape: "\\u4e2d\\0"
      """
    let root = try YAMLReader.read(text: text, file: "f.yaml")
    let values = root.mapping?.map { $0.value.scalar ?? "none" }
    #expect(
      values == [
        "no", "1e3", "2026-02-30", "~", "", "22:00", "it's", "two\nlines\n", "中\0",
      ])
    #expect(
      root.mapping?.map(\.value.isQuoted) == [
        false, false, false, false, false, true, true, true, true,
      ])
  }

  @Test("places are counted in characters, also behind Chinese, emoji and combining marks")
  func places() throws {
    let text = """
      # 注释
      单价: {基础: 4.50 /order, 👩‍👩‍👧e\u{301}: [甲, 乙乙]}
      list:
        - from: 0 km
          rate: "1"   # comment
        - 末项
      """
    let root = try YAMLReader.read(text: text, file: "价.yaml")
    #expect(spot(root) == "2:1+2")
    let prices = root["单价"]
    #expect(spot(prices) == "2:5+30")
    #expect(spot(prices?["基础"]) == "2:10+11")
    #expect(spot(prices?.mapping?[1].key) == "2:23+2")
    #expect(spot(prices?.mapping?[1].value.sequence?[1]) == "2:31+2")
    let list = root["list"]?.sequence
    #expect(spot(root["list"]) == "4:3+1")
    #expect(spot(list?[0]) == "4:5+4")
    #expect(spot(list?[0]["rate"]) == "5:11+3")
    #expect(spot(list?[1]) == "6:5+2")
    #expect(list?[1].place.excerpt == "  - 末项")
    #expect(list?[1].place.file == "价.yaml")
  }

  @Test("line breaks of every system count alike", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(_ lineBreak: String) throws {
    let text = ["a: 1", "# 中", "b: x y", ""].joined(separator: lineBreak)
    let root = try YAMLReader.read(text: "\u{FEFF}" + text, file: "f")
    #expect(spot(root["a"]) == "1:4+1")
    #expect(spot(root["b"]) == "3:4+3")
    #expect(root["b"]?.place.excerpt == "b: x y")
  }

  @Test("duplicate keys are kept")
  func duplicates() throws {
    let root = try YAMLReader.read(text: "a: 1\na: 2", file: "f")
    #expect(root.mapping?.count == 2)
    #expect(root["a"]?.scalar == "1")
  }

  @Test("anchors can be used again")
  func anchors() throws {
    let root = try YAMLReader.read(text: "a: &x {b: [1, 2]}\nc: *x\nd: *x", file: "f")
    #expect(root["d"]?["b"]?.sequence?.map(\.scalar) == ["1", "2"])
  }

  @Test("small files cannot grow into huge trees")
  func laughs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let uses = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(uses)]\n"
    }
    let found = findings(text)
    #expect(found.map(\.code) == ["yaml.too-large"])
    #expect(found.first?.place?.line == 6)
  }

  @Test("limits hold at their edges")
  func limits() throws {
    let deep = String(repeating: "[", count: 64) + "x" + String(repeating: "]", count: 64)
    _ = try YAMLReader.read(text: deep, file: "f")
    #expect(findings("[" + deep + "]").map(\.code) == ["yaml.too-deep"])
    let viaAlias = "a: &a " + deep.dropFirst(2).dropLast(2) + "\nb: [*a]\nc: [[*a]]"
    #expect(findings(viaAlias).map { $0.place?.line } == [3])
    #expect(findings(String(repeating: "[", count: 1_000_000)).map(\.code) == ["yaml.too-deep"])
    let most = "[" + String(repeating: "x,", count: YAMLReader.nodeLimit - 1) + "]"
    #expect(try YAMLReader.read(text: most, file: "f").sequence?.count == 199_999)
    #expect(findings("[x," + most.dropFirst()).map(\.code) == ["yaml.too-large"])
    let long = String(repeating: "x", count: YAMLReader.scalarByteLimit)
    _ = try YAMLReader.read(text: "- " + long, file: "f")
    #expect(findings("- " + long + "x").map(\.code) == ["yaml.too-large"])
    let huge = findings([UInt8](repeating: 0x20, count: YAMLReader.byteLimit + 1))
    #expect(huge.map(\.code) == ["yaml.too-large"])
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var code: String
    var spot: String
    var testDescription: String { name }
  }

  static let mistakes: [Mistake] = [
    Mistake(name: "empty", text: "", code: "yaml.empty", spot: "0:1"),
    Mistake(name: "comments only", text: "# x\n\n", code: "yaml.empty", spot: "0:1"),
    Mistake(name: "empty document", text: "---\n", code: "yaml.empty", spot: "0:1"),
    Mistake(
      name: "second document", text: "a: 1\n---\nb: 2", code: "yaml.several-documents", spot: "2:1"),
    Mistake(name: "tag", text: "a: !!int 5", code: "yaml.tag", spot: "1:4"),
    Mistake(name: "local tag", text: "a: !secret x", code: "yaml.tag", spot: "1:4"),
    Mistake(name: "key in brackets", text: "{a}: 1\nb: 2", code: "yaml.key", spot: "1:1"),
    Mistake(
      name: "merge key", text: "a: &a {b: 1}\nc:\n  <<: *a", code: "yaml.merge-key", spot: "3:3"),
    Mistake(name: "unknown alias", text: "a: *b", code: "yaml.unknown-alias", spot: "1:4"),
    Mistake(name: "alias in itself", text: "a: &a [*a]", code: "yaml.unknown-alias", spot: "1:8"),
    Mistake(name: "tab", text: "a:\n\tb: 1", code: "yaml.tab", spot: "2:1"),
    Mistake(name: "tab after spaces", text: "a:\n  b: x\n \tc: 1", code: "yaml.tab", spot: "3:2"),
    Mistake(
      name: "tab after quotes", text: "a:\n  b: \"x\"\n\tc: 1", code: "yaml.tab", spot: "3:1"),
    Mistake(
      name: "escape character", text: "a: 1\nb: \u{1B}[31m", code: "yaml.control-character",
      spot: "2:4"),
    Mistake(name: "nul", text: "a: \0", code: "yaml.control-character", spot: "1:4"),
    Mistake(name: "unclosed quote", text: "a: 1\nb: \"x\nc: 2\n", code: "yaml.syntax", spot: "2:4"),
    Mistake(name: "unclosed bracket", text: "a: [1, 2\nb: 3\n", code: "yaml.syntax", spot: "2:2"),
    Mistake(name: "unclosed brace", text: "a: {b: 1\n", code: "yaml.syntax", spot: "1:9"),
    Mistake(name: "colon in value", text: "a: b: c", code: "yaml.syntax", spot: "1:5"),
    Mistake(name: "no colon", text: "a: 1\nb 2\nc: 3", code: "yaml.syntax", spot: "2:1"),
    Mistake(name: "full-width colon", text: "单价: 1\n补贴：2\n底薪: 3", code: "yaml.syntax", spot: "2:1"),
    Mistake(
      name: "full-width comma", text: "a: {b: 1，c: 2}", code: "yaml.syntax", spot: "1:11"),
    Mistake(
      name: "unclosed quote in Chinese", text: "名称: \"快达，平台", code: "yaml.syntax", spot: "1:5"),
    Mistake(
      name: "bad indentation", text: "a:\n    b: 1\n  c: 2", code: "yaml.syntax", spot: "3:3"),
    Mistake(name: "sign first", text: "a: @x", code: "yaml.syntax", spot: "1:4"),
    Mistake(name: "percent first", text: "a: %x", code: "yaml.syntax", spot: "1:4"),
    Mistake(name: "star first", text: "a: ** note", code: "yaml.syntax", spot: "1:4"),
    Mistake(name: "backslash", text: #"a: "C:\data""#, code: "yaml.syntax", spot: "1:7"),
    Mistake(name: "misaligned list", text: "a:\n  - 1\n  b: 2", code: "yaml.syntax", spot: "3:3"),
    Mistake(name: "list behind key", text: "a: - 1", code: "yaml.syntax", spot: "1:4"),
    Mistake(name: "block sign", text: "a: >= 35 C", code: "yaml.syntax", spot: "1:4"),
    Mistake(name: "text behind", text: "[a]\nb", code: "yaml.syntax", spot: "2:1"),
  ]

  @Test("mistakes are placed and explained in both languages", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let found = findings(mistake.text)
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.code == mistake.code)
    let place = try #require(finding.place)
    #expect("\(place.line):\(place.column)" == mistake.spot)
    let remedy = try #require(finding.remedy)
    for text in [finding.message, remedy] {
      #expect(text.zhHans.contains { $0.unicodeScalars.contains { $0.value > 0x2E80 } })
      #expect(!text.zhHans.contains("expected") && !text.zhHans.contains("while"))
      #expect(!text.en.contains("expected") && !text.en.contains("while "))
    }
  }

  @Test("how the mistakes are shown", arguments: Language.allCases)
  func shown(_ language: Language) {
    let shown = YAMLReaderTests.mistakes.map { mistake in
      "## \(mistake.name)\n"
        + findings(mistake.text).map { $0.text(in: language) }.joined(separator: "\n")
    }
    expectGolden(
      shown.joined(separator: "\n\n") + "\n", named: "yaml/mistakes.\(language.rawValue).txt")
  }

  @Test("several mistakes that leave the structure intact are told at once")
  func several() {
    let found = findings("a: !x 1\n[b]: 2\nc: !!float 3")
    #expect(found.map(\.code) == ["yaml.tag", "yaml.key", "yaml.tag"])
  }

  @Test("other encodings are refused with a way out")
  func encodings() {
    let gbk = findings([0x61, 0x3A, 0x20, 0x31, 0x0A, 0xB5, 0xA5, 0xBC, 0xDB, 0x3A, 0x20, 0x31])
    #expect(gbk.map(\.code) == ["yaml.not-utf8"])
    #expect(gbk.first?.place?.line == 2)
    #expect(gbk.first?.message.en == "this file is not UTF-8 text (byte 0xB5 here)")
    #expect(findings([0xFF, 0xFE, 0x61, 0]).map(\.code) == ["yaml.not-utf8"])
    // An overlong form, a surrogate, and a character cut off at the end.
    for bytes: [UInt8] in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0x61, 0xE5, 0x8D]] {
      #expect(findings(bytes).map(\.code) == ["yaml.not-utf8"])
    }
  }

  @Test("no bytes crash the reader")
  func hostile() {
    var gen = Gen(seed: 41)
    for _ in 0..<3000 {
      _ = findings(gen.text(pieces: 0...30))
      _ = findings(gen.list(0...40) { UInt8(truncatingIfNeeded: $0.random.next()) })
    }
  }

  @Test("a long line of many nodes is read in one pass")
  func longLine() throws {
    let text = "[" + String(repeating: "中, ", count: 60_000) + "]"
    let root = try YAMLReader.read(text: text, file: "f")
    #expect(spot(root.sequence?.last) == "1:\(59_999 * 3 + 2)+1")
  }
}
