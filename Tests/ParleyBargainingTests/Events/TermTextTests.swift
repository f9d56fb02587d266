import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Terms as texts")
struct TermTextTests {
  @Test(
    "A key's text reads back as the key",
    arguments: [
      TermKey("piece-rate.base"),
      TermKey("piece-rate.base", from: CivilDate("2027-01-01")),
      TermKey("weather.rainstorm.orange.add", scope: "众包"),
      TermKey("piece-rate.distance.1.5km.rate", scope: "众包+上海", from: CivilDate("2027-01-01")),
    ])
  func keys(key: TermKey) {
    #expect(TermKey(canonical: key.description) == key)
  }

  @Test("A value's text reads back as the assignment")
  func values() {
    let rate = TermValue.rate(Rate(UnitPrice(millionths: 520_000_000), per: .order))
    let assignment = TermAssignment(TermKey("piece-rate.base"), rate)
    let text = TermText(assignment, in: .cny)
    #expect(text == TermText(key: "piece-rate.base", value: "5.20 /order"))
    #expect(text.assignment(in: .cny) == assignment)
  }

  @Test("What this program does not know is nothing, never a guess")
  func unknown() {
    #expect(TermText(key: "no.such.term", value: "1").assignment(in: .cny) == nil)
    #expect(TermText(key: "piece-rate.base", value: "five").assignment(in: .cny) == nil)
    let removal = TermText(key: "commission.order-cap", value: nil).assignment(in: .cny)
    #expect(removal == TermAssignment(TermKey("commission.order-cap"), nil))
  }
}
