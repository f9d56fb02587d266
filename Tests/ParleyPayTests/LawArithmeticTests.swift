import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

/// The arithmetic that follows from the law's figures; hourly floors are in ``HourlyFloorTests``,
/// rest in ``LimitTests``.
@Suite("Arithmetic of the law")
struct LawArithmeticTests {
  @Test("a cap of 27 % gives back 2.00 of 29.00, and 0.33 of 9.33 taken from 33.33")
  func commission() throws {
    let capped = "basis: fare\ncommission: {rate: 29 %, order-cap: 27 %}"
    #expect(try pay(capped, order("2026-07-01T08:00", fare: 10_000)) == 7100 + 200)
    // 8.9991 may be kept: 24.3309 is due, which is 24.33; 33.33 − 9.33 = 24.00 was paid.
    let due = try #require(try pay(capped, order("2026-07-01T08:00", fare: 3333)))
    #expect(due - (3333 - 933) == 33)
  }

  @Test(
    "heat allowances: 13 days at 13.80 and at 20, full months at 300, none in May",
    arguments: [("13.80", 13, 7, 17_940), ("20.00", 13, 7, 26_000), ("13.80", 13, 5, 0)]
      as [(String, Int, Int, Int64)])
  func heat(_ allowance: String, _ days: Int, _ month: Int, _ expected: Int64) throws {
    let body = """
      piece-rate: {base: 1.00 /order}
      weather: [{forecast-max: ">= 35 C", months: 6-10, allowance: \(allowance) /day}]
      """
    let dates = (1...days).map {
      "2026-0\(month)-\(DecimalText.padded($0, to: 2))"
    }
    let forecasts = try dates.map {
      ForecastRecord(
        issuer: "气象台", date: try at($0 + "T00:00").date, maximumThousandths: 35_000)
    }
    let log = try records(dates.map { try order($0 + "T12:00") }, forecasts: forecasts)
    #expect(try worker(body, log).added(.allowance) == expected)
  }
}
