import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Amounts in Chinese capitals")
struct ChineseCapitalsTests {
  static let rows: [(fen: Int64, capitals: String)] = [
    (0, "零元整"), (1, "壹分"), (8, "捌分"), (10, "壹角整"), (15, "壹角伍分"), (100, "壹元整"),
    (101, "壹元零壹分"), (110, "壹元壹角整"), (450, "肆元伍角整"), (999, "玖元玖角玖分"), (1000, "壹拾元整"),
    (1005, "壹拾元零伍分"), (1050, "壹拾元伍角整"), (1100, "壹拾壹元整"), (2000, "贰拾元整"),
    (10_000, "壹佰元整"), (10_100, "壹佰零壹元整"), (11_000, "壹佰壹拾元整"), (10_010, "壹佰元壹角整"),
    (100_000, "壹仟元整"), (100_500, "壹仟零伍元整"), (105_000, "壹仟零伍拾元整"), (110_000, "壹仟壹佰元整"),
    (110_100, "壹仟壹佰零壹元整"), (168_032, "壹仟陆佰捌拾元叁角贰分"), (140_950, "壹仟肆佰零玖元伍角整"),
    (600_714, "陆仟零柒元壹角肆分"), (32_504, "叁佰贰拾伍元零肆分"), (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
    (10_700_053, "壹拾万零柒仟元伍角叁分"), (1_000_000, "壹万元整"), (1_000_100, "壹万零壹元整"),
    (1_010_000, "壹万零壹佰元整"), (1_100_000, "壹万壹仟元整"), (10_000_000, "壹拾万元整"),
    (10_010_000, "壹拾万零壹佰元整"), (100_050_000, "壹佰万零伍佰元整"), (101_000_000, "壹佰零壹万元整"),
    (1_000_500_000, "壹仟万零伍仟元整"), (10_000_000_000, "壹亿元整"), (10_000_000_100, "壹亿零壹元整"),
    (10_001_000_000, "壹亿零壹万元整"), (10_001_000_100, "壹亿零壹万零壹元整"),
    (10_100_000_000, "壹亿零壹佰万元整"), (11_000_000_000, "壹亿壹仟万元整"), (100_000_000_000, "壹拾亿元整"),
    (105_000_000_000, "壹拾亿零伍仟万元整"), (100_000_000_000_000, "壹万亿元整"),
    (100_010_000_000_000, "壹万零壹亿元整"), (150_000_000_000_000, "壹万伍仟亿元整"),
    (100_000_000_000_100, "壹万亿零壹元整"), (100_000_000_000_001, "壹万亿元零壹分"),
    (
      999_999_999_999_999_999,
      "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    ),
  ]

  @Test("known amounts")
  func known() {
    for (fen, capitals) in ChineseCapitalsTests.rows {
      #expect(Money(minorUnits: fen).chineseCapitals(in: .cny) == "人民币" + capitals)
      guard fen > 0 else { continue }
      #expect(Money(minorUnits: -fen).chineseCapitals(in: .cny) == "人民币负" + capitals)
    }
  }

  @Test("what has no capitals")
  func none() throws {
    let dollar = try #require(Currency(code: "USD"))
    #expect(Money(minorUnits: 100).chineseCapitals(in: dollar) == nil)
    #expect(Money(minorUnits: 1_000_000_000_000_000_000).chineseCapitals(in: .cny) == nil)
    #expect(Money(minorUnits: .min).chineseCapitals(in: .cny) == nil)
    #expect(UnitPrice(millionths: 450_000_000).chineseCapitals(in: .cny) == "人民币肆元伍角整")
    #expect(UnitPrice(millionths: 450_500_000).chineseCapitals(in: .cny) == nil)
  }

  /// Reads capitals back to fen, and refuses two zeros in a row or a zero before a unit.
  private func value(of capitals: String) -> Int64? {
    let digits = Array("零壹贰叁肆伍陆柒捌玖")
    let places: [Character: Int64] = ["拾": 10, "佰": 100, "仟": 1000]
    var (total, section, digit): (Int64, Int64, Int64) = (0, 0, 0)
    var previous: Character = " "
    for character in capitals.dropFirst(3) {
      if let value = digits.firstIndex(of: character) {
        if value == 0, previous == "零" { return nil }
        digit = Int64(value)
      } else if previous == "零", capitals != "人民币零元整" {
        return nil
      } else if let place = places[character] {
        section += digit * place
        digit = 0
      } else {
        section += digit
        digit = 0
        switch character {
        case "万":
          total += section * 10_000
          section = 0
        case "亿":
          total = (total + section) * 100_000_000
          section = 0
        case "元":
          total = (total + section) * 100
          section = 0
        case "角":
          total += section * 10
          section = 0
        case "分":
          total += section
          section = 0
        case "整": break
        default: return nil
        }
      }
      previous = character
    }
    return total
  }

  @Test("capitals read back as the amount")
  func readBack() throws {
    var gen = Gen(seed: 9)
    for round in 0..<20_000 {
      var fen = Int64(round < 12_000 ? round : 0)
      if round >= 12_000 {
        // Random digits, mostly zeros, since zeros are where the rules bite.
        fen = gen.list(1...17) { $0.once(in: 3) ? Int64($0.integer(in: 1...9)) : 0 }
          .reduce(0) { $0 * 10 + $1 }
      }
      let capitals = try #require(Money(minorUnits: fen).chineseCapitals(in: .cny))
      if value(of: capitals) != fen {
        Issue.record("\(fen): \(capitals)")
        return
      }
    }
  }
}
