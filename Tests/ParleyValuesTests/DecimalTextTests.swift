import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Decimal numerals")
struct DecimalTextTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var scale: Int
    var reading: DecimalText.Reading
    var testDescription: String { "\(text) at \(scale)" }

    init(_ text: String, _ scale: Int, _ reading: DecimalText.Reading) {
      (self.text, self.scale, self.reading) = (text, scale, reading)
    }
  }

  @Test(
    "readings",
    arguments: [
      Row("4.50", 2, .exact(450)), Row("4.5", 2, .exact(450)), Row("4", 2, .exact(400)),
      Row("+4", 0, .exact(4)), Row("-0.05", 2, .exact(-5)), Row("-0", 2, .exact(0)),
      Row(".5", 1, .exact(5)), Row("5.", 1, .exact(50)), Row("007", 0, .exact(7)),
      Row("4.500000", 2, .exact(450)), Row("4.505", 2, .rounded(450)),
      Row("4.515", 2, .rounded(452)), Row("4.5050001", 2, .rounded(451)),
      Row("4.504999", 2, .rounded(450)), Row("-4.515", 2, .rounded(-452)),
      Row("0.5", 0, .rounded(0)), Row("1.5", 0, .rounded(2)), Row("0.51", 0, .rounded(1)),
      Row("9223372036854775807", 0, .exact(.max)), Row("-9223372036854775808", 0, .exact(.min)),
      Row("9223372036854775808", 0, .outOfRange), Row("-9223372036854775809", 0, .outOfRange),
      Row("9223372036854775807.4", 0, .rounded(.max)),
      Row("9223372036854775807.5", 0, .outOfRange),
      Row("-9223372036854775807.5", 0, .rounded(.min)),
      Row("18446744073709551615", 0, .outOfRange), Row("18446744073709551614.9", 0, .outOfRange),
      Row("92233720368547758.08", 2, .outOfRange), Row("92233720368547758.07", 2, .exact(.max)),
      Row("1", 17, .exact(100_000_000_000_000_000)), Row("100", 17, .outOfRange),
      Row("99999999999999999999999", 0, .outOfRange),
      Row("0000000000000000000000000000001", 0, .exact(1)),
      Row("0.00000000000000000000000000001", 2, .rounded(0)),
      Row("99999999999999999999999x", 0, .notANumber),
    ])
  func readings(_ row: Row) {
    #expect(DecimalText.read(row.text, scale: row.scale) == row.reading)
  }

  @Test(
    "no numerals",
    arguments: [
      "", " ", "-", "+", ".", "-.", "1 ", " 1", "1,000", "1e3", "0x10", "１２", "1.2.3", "--1", "+-1",
      "1-", "1_000", "nan", "inf", "1\0", "۱", "4.5元", "½",
    ])
  func noNumeral(_ text: String) {
    #expect(DecimalText.read(text, scale: 2) == .notANumber)
  }

  @Test("what is printed is read back")
  func roundTrip() {
    var gen = Gen(seed: 3)
    for _ in 0..<5000 {
      let (value, scale) = (gen.edgyInteger(), gen.integer(in: 0...17))
      #expect(
        DecimalText.read(DecimalText.print(value, scale: scale), scale: scale) == .exact(value))
      let kept = DecimalText.print(value, scale: scale, keeping: gen.integer(in: 0...scale))
      #expect(DecimalText.read(kept, scale: scale) == .exact(value))
    }
  }

  @Test("dropped decimals go half to even, as exact arithmetic says")
  func halfEven() throws {
    var gen = Gen(seed: 4)
    for _ in 0..<5000 {
      let decimals = gen.integer(in: 0...8)
      let value = Int64(gen.integer(in: -99_999...99_999))
      let scale = gen.integer(in: 0...4)
      let exact =
        Fraction(Int128(value), Int128(power(of: decimals))) * Fraction(Int128(power(of: scale)))
      let wanted = try exact.rounded(.halfEven)
      let reading = DecimalText.read(DecimalText.print(value, scale: decimals), scale: scale)
      #expect(reading == (exact.denominator == 1 ? .exact(wanted) : .rounded(wanted)))
    }
  }

  private func power(of exponent: Int) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  @Test("printing")
  func printing() {
    #expect(DecimalText.print(450, scale: 2) == "4.50")
    #expect(DecimalText.print(-5, scale: 2) == "-0.05")
    #expect(DecimalText.print(0, scale: 2) == "0.00")
    #expect(DecimalText.print(0, scale: 0) == "0")
    #expect(DecimalText.print(1_080_000, scale: 6, keeping: 2) == "1.08")
    #expect(DecimalText.print(1_000_000, scale: 6, keeping: 0) == "1")
    #expect(DecimalText.print(.min, scale: 2) == "-92233720368547758.08")
    #expect(DecimalText.print(10, scale: 2, keeping: 5) == "0.10")
    #expect(DecimalText.padded(7, to: 3) == "007")
    #expect(DecimalText.padded(1234, to: 3) == "1234")
  }
}
