import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("texts are written in the order given, compact or pretty")
  func writing() {
    let value: JSONValue = [
      "pay": "18.30", "orders": 3, "b": [], "a": [:], "lines": [["x": nil], true, .number(0.1)],
      "zh": .string("中\"\\\n\t\u{1}\u{7F}\u{2028}😀/"),
    ]
    #expect(
      value.text(pretty: false)
        == #"{"pay":"18.30","orders":3,"b":[],"a":{},"lines":[{"x":null},true,0.1],"#
        + #""zh":"中\"\\\n\t\u0001\u007f\u2028😀/"}"#)
    expectGolden(value.text(pretty: true) + "\n", named: "json/pretty.json")
  }

  @Test("statistics are written as short as they read back, and null when not finite")
  func numbers() {
    let rows: [(Double, String)] = [
      (0, "0.0"), (-0.0, "-0.0"), (0.1, "0.1"), (1e300, "1e+300"), (5e-324, "5e-324"),
      (1.0 / 3, "0.3333333333333333"),
      (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
    ]
    for (number, text) in rows { #expect(JSONValue.number(number).text(pretty: false) == text) }
    #expect(JSONValue.integer(.min).text(pretty: false) == "-9223372036854775808")
  }

  private func tree(_ gen: inout Gen, depth: Int) -> JSONValue {
    switch gen.integer(in: depth == 0 ? 0...4 : 0...6) {
    case 0: return .null
    case 1: return .bool(gen.bool())
    case 2: return .integer(gen.edgyInteger())
    case 3:
      let number = Double(bitPattern: gen.random.next())
      return .number(number.isFinite ? number : 0.5)
    case 4: return .string(gen.text())
    case 5: return .array(gen.list(0...4) { self.tree(&$0, depth: depth - 1) })
    default:
      var keys: Set<String> = []
      let members = gen.list(0...20) { gen in (gen.text(), self.tree(&gen, depth: depth - 1)) }
      return .object(
        members.filter { keys.insert($0.0).inserted }
          .map { JSONValue.Member(key: $0.0, value: $0.1) })
    }
  }

  @Test("what is written is read back, here and by the system's reader")
  func roundTrip() throws {
    var gen = Gen(seed: 13)
    for _ in 0..<2000 {
      let value = tree(&gen, depth: 4)
      for pretty in [false, true] {
        let text = value.text(pretty: pretty)
        #expect(try JSONValue(parsing: text, file: "f") == value)
        _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      }
    }
  }

  @Test("readings")
  func reading() throws {
    func read(_ text: String) throws -> JSONValue { try JSONValue(parsing: text, file: "f") }
    #expect(
      try read(" [1, 2.50, -0, 1e2, -7] ") == [1, .number(2.5), .number(-0.0), .number(100), -7])
    #expect(try read(#""A中😀\/""#) == "A中😀/")
    #expect(try read("\u{FEFF}{}\r\n") == [:])
    let value = try read(#"{"a": {"b": [true, null, "x"]}, "n": 1.5, "i": 3}"#)
    #expect(value["a"]?["b"]?.elements?.last?.stringValue == "x")
    #expect(value["a"]?["b"]?.elements?.first?.boolValue == true)
    #expect(value["n"]?.numberValue == 1.5 && value["i"]?.numberValue == 3)
    #expect(value["i"]?.integerValue == 3 && value["n"]?.integerValue == nil)
    #expect(value.members?.map(\.key) == ["a", "n", "i"])
    #expect(value["missing"] == nil && value["i"]?["x"] == nil)
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try read(deep).elements?.count == 1)
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    var text: String
    var code: String
    var spot: String
    var testDescription: String { text }

    init(_ text: String, _ code: String, _ spot: String) {
      (self.text, self.code, self.spot) = (text, code, spot)
    }
  }

  static let mistakes: [Mistake] = [
    Mistake("", "json.empty", "0:1+1"), Mistake(" \n", "json.empty", "0:1+1"),
    Mistake("{\"a\": 1, \"中\": 2,\n \"a\": 3}", "json.duplicate-key", "2:2+3"),
    Mistake(#"{"a": 1, "\u0061": 3}"#, "json.duplicate-key", "1:10+8"),
    Mistake("[1,]", "json.syntax", "1:4+1"), Mistake("[1 2]", "json.syntax", "1:4+1"),
    Mistake("{\"a\" 1}", "json.syntax", "1:6+1"), Mistake("{\"a\":1,}", "json.syntax", "1:8+1"),
    Mistake("{a:1}", "json.syntax", "1:2+1"), Mistake("{'a':1}", "json.syntax", "1:2+1"),
    Mistake("[1", "json.syntax", "1:3+1"), Mistake("{\"a\":", "json.syntax", "1:6+1"),
    Mistake("1 2", "json.syntax", "1:3+1"), Mistake("[] // x", "json.syntax", "1:4+1"),
    Mistake("[True]", "json.syntax", "1:2+4"), Mistake("[nul]", "json.syntax", "1:2+3"),
    Mistake("[NaN]", "json.syntax", "1:2+3"), Mistake("[01]", "json.syntax", "1:2+2"),
    Mistake("[-]", "json.syntax", "1:2+1"), Mistake("[1.]", "json.syntax", "1:2+2"),
    Mistake("[.5]", "json.syntax", "1:2+1"), Mistake("[1e]", "json.syntax", "1:2+2"),
    Mistake("[+1]", "json.syntax", "1:2+1"), Mistake("[0x10]", "json.syntax", "1:3+1"),
    Mistake("[9223372036854775808]", "json.number-out-of-range", "1:2+19"),
    Mistake("[1e999]", "json.number-out-of-range", "1:2+5"),
    Mistake("[\"中\n\"]", "json.syntax", "1:2+1"), Mistake("[\"a\tb\"]", "json.syntax", "1:4+1"),
    Mistake("[\"中", "json.syntax", "1:2+1"), Mistake(#"["中\x"]"#, "json.syntax", "1:4+2"),
    Mistake(#"["\u12"]"#, "json.syntax", "1:3+2"), Mistake(#"["\ud800"]"#, "json.syntax", "1:3+6"),
    Mistake(#"["\udc00\ud800"]"#, "json.syntax", "1:3+6"),
    Mistake(#"["\ud800\u0041"]"#, "json.syntax", "1:3+6"),
    Mistake("［1］", "json.syntax", "1:1+1"), Mistake("\u{A0}1", "json.syntax", "1:1+1"),
    Mistake(String(repeating: "[", count: 65), "json.too-deep", "1:65+1"),
    Mistake(String(repeating: "{\"a\":", count: 100_000), "json.too-deep", "1:321+1"),
  ]

  @Test("mistakes are placed and told in both languages", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let found = findings(mistake.text)
    let finding = try #require(found.first)
    #expect(finding.code == mistake.code)
    let place = try #require(finding.place)
    #expect("\(place.line):\(place.column)+\(place.length)" == mistake.spot)
    #expect(finding.remedy != nil)
    #expect(finding.message.zhHans.contains { $0.unicodeScalars.contains { $0.value > 0x2E80 } })
  }

  private func findings(_ text: String) -> [Diagnostic] {
    do throws(Diagnostics) {
      _ = try JSONValue(parsing: text, file: "f.json")
      return []
    } catch {
      return error.all
    }
  }

  @Test("bytes that are no UTF-8 are refused, and no bytes crash the reader")
  func hostile() {
    #expect(throws: Diagnostics.self) { try JSONValue(parsing: [0x22, 0xB5, 0x22], file: "f") }
    var gen = Gen(seed: 17)
    let signs = [
      "{", "}", "[", "]", "\"", ":", ",", "\\u", "\\", "d800", "-", "1", "e", ".", "true", " ",
    ]
    for _ in 0..<5000 {
      _ = findings(gen.list(0...30) { $0.pick(signs) }.joined())
      let bytes = gen.list(0...40) { UInt8(truncatingIfNeeded: $0.random.next()) }
      _ = try? JSONValue(parsing: bytes, file: "f")
    }
  }

  @Test("values of the domain become JSON")
  func making() {
    #expect(JSONValue(CivilDate(daysSinceEpoch: 0)) == "1970-01-01")
    #expect(JSONValue(nil as CivilDate?) == .null)
    #expect(JSONValue(LocalizedText(zhHans: "元", en: "yuan")) == ["zh-Hans": "元", "en": "yuan"])
    #expect(JSONValue(nil as String?) == .null)
    #expect(JSONValue(UInt8(7)) == 7)
  }
}
