import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Nearest names")
struct NearestNameTests {
  static let keys = [
    "piece-rate", "commission", "online-hours", "dispatch", "weather", "计件单价", "抽成比例", "派单量",
  ]

  @Test("slips find the name that was meant")
  func slips() {
    let rows: [(String, String?)] = [
      ("peace-rate", "piece-rate"), ("piecerate", "piece-rate"), ("Piece-Rate", "piece-rate"),
      ("comission", "commission"), ("wheather", "weather"), ("onlien-hours", "online-hours"),
      ("计件单家", "计件单价"), ("派单", "派单量"), ("dispatch", "dispatch"), ("xyz", nil), ("", nil),
      ("rate", nil), ("w", nil), (String(repeating: "a", count: 100), nil),
    ]
    for (typed, name) in rows {
      #expect(NearestName.find(typed, in: NearestNameTests.keys) == name, "\(typed)")
    }
  }

  @Test("swapped neighbours are one edit, ties go to the earlier name")
  func ties() {
    #expect(NearestName.find("abc", in: ["acb", "abd"]) == "acb")
    #expect(NearestName.find("abc", in: ["abd", "acb"]) == "abd")
    #expect(NearestName.find("ab", in: ["cd"]) == nil)
    #expect(NearestName.find("k", in: ["h"]) == nil)
    #expect(NearestName.find("kn", in: ["km"]) == "km")
    #expect(NearestName.find("a", in: []) == nil)
  }

  @Test("one edit in a long enough name is always forgiven")
  func oneEdit() {
    var gen = Gen(seed: 2)
    for _ in 0..<2000 {
      let name = gen.word(letters: 3...12)
      var letters = Array(name)
      let place = gen.integer(in: 0...letters.count - 1)
      switch gen.integer(in: 0...2) {
      case 0: letters[place] = "é"
      case 1: letters.insert("é", at: place)
      default: letters.remove(at: place)
      }
      #expect(NearestName.find(String(letters), in: [name]) == name)
    }
  }
}
