import ParleyValues
import Testing

@Suite("JSON by the coding of types")
struct JSONValueCodingTests {
  private struct Inner: Codable, Equatable {
    var number: Int?
    var share: Share
  }

  private enum Colour: String, Codable { case red, blue = "dark-blue" }

  private struct Outer: Codable, Equatable {
    var zebra: String
    var apple: [Inner]
    var flag: Bool
    var date: CivilDate?
    var colour: Colour
    var list: [[Int]]
    var 名: [String: Int]
  }

  private let sample = Outer(
    zebra: "é\n\"", apple: [Inner(number: nil, share: .whole), Inner(number: -3, share: .zero)],
    flag: true, date: CivilDate("2026-03-02"), colour: .blue, list: [[], [1, 2]],
    名: ["乙": 2, "甲": 1])

  @Test("Keys are sorted, absent optionals are left out, values keep their own form")
  func form() throws {
    let text = try JSONValue(encoding: sample).text(pretty: false)
    #expect(
      text == #"{"apple":[{"share":1000000},{"number":-3,"share":0}],"colour":"dark-blue","#
        + #""date":"2026-03-02","flag":true,"list":[[],[1,2]],"zebra":"é\n\"","#
        + #""名":{"乙":2,"甲":1}}"#)
  }

  @Test("What is written reads back")
  func roundTrip() throws {
    let text = try JSONValue(encoding: sample).text(pretty: false)
    let read = try JSONValue(parsing: text, file: "test").decoded(as: Outer.self)
    #expect(read == sample)
  }

  @Test(
    "A field that is missing or of another shape is refused with its path",
    arguments: [
      (#"{"share":1}"#, true), (#"{"number":null,"share":1}"#, true),
      (#"{"number":1}"#, false), (#"{"number":"1","share":1}"#, false),
      (#"{"number":1.5,"share":1}"#, false), (#"[]"#, false), (#"{"share":9e99}"#, false),
    ])
  func shapes(text: String, isValid: Bool) throws {
    let value = try JSONValue(parsing: text, file: "test")
    let read = try? value.decoded(as: Inner.self)
    #expect((read != nil) == isValid)
  }

  @Test("Numbers that 64 bits cannot hold are refused, not cut")
  func outOfRange() {
    #expect(throws: EncodingError.self) { try JSONValue(encoding: [UInt64.max]) }
    let value = JSONValue.array([300])
    #expect(throws: DecodingError.self) { try value.decoded(as: [UInt8].self) }
  }

  @Test("A lone value is JSON too")
  func lone() throws {
    #expect(try JSONValue(encoding: 5) == 5)
    #expect(try JSONValue(encoding: [Int?.none, 2]) == .array([nil, 2]))
    #expect(try JSONValue.array([nil, 2]).decoded(as: [Int?].self) == [nil, 2])
  }
}
