import ParleyLaw
import Testing

@Suite("Proportions")
struct ProportionTests {
  @Test("small numbers, all of them, against their definition")
  func exhaustive() {
    for denominator in 1...6 {
      for numerator in 0...denominator {
        for whole in 0...200 {
          for part in 0...whole {
            let exact = (part * denominator, whole * numerator)
            let atLeast = Proportion(numerator, of: denominator, .atLeast)
            let moreThan = Proportion(numerator, of: denominator, .moreThan)
            let atMost = Proportion(numerator, of: denominator, .atMost)
            if atLeast.isMet(by: part, of: whole) != (exact.0 >= exact.1)
              || moreThan.isMet(by: part, of: whole) != (exact.0 > exact.1)
              || atMost.isMet(by: part, of: whole) != (exact.0 <= exact.1)
            {
              Issue.record("\(part) of \(whole), \(numerator)/\(denominator)")
            }
          }
        }
      }
    }
  }

  @Test(
    "words",
    arguments: [
      (Proportion.halfOrMore, "半数以上", "half or more"), (.moreThanHalf, "过半数", "more than half"),
      (Proportion(2, of: 3, .atLeast), "三分之二以上", "2/3 or more"),
      (Proportion(1, of: 3, .atMost), "不超过三分之一", "at most 1/3"),
      (Proportion(1, of: 10, .atLeast), "十分之一以上", "1/10 or more"),
    ])
  func words(proportion: Proportion, zhHans: String, en: String) {
    #expect(proportion.text.zhHans == zhHans)
    #expect(proportion.text.en == en)
  }
}
