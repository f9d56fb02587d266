import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Fraction")
struct FractionTests {
  static let small: [(Int, Int)] = (-6...6).flatMap { above in
    (1...5).flatMap { [(above, $0), (above, -$0)] }
  }

  private func make(_ pair: (Int, Int)) -> Fraction { Fraction(Int128(pair.0), Int128(pair.1)) }

  /// Whether a fraction is above⁄below, in lowest terms and with a positive denominator.
  private func isExactly(_ fraction: Fraction, _ above: Int, _ below: Int) -> Bool {
    let (numerator, denominator) = (Int(fraction.numerator), Int(fraction.denominator))
    guard denominator > 0, numerator * below == above * denominator else { return false }
    return !(2...100).contains { numerator % $0 == 0 && denominator % $0 == 0 }
      || (numerator == 0 && denominator == 1)
  }

  @Test("arithmetic on all small fractions agrees with cross multiplication")
  func smallArithmetic() {
    for left in FractionTests.small {
      for right in FractionTests.small {
        let (first, second) = (make(left), make(right))
        #expect(
          isExactly(first + second, left.0 * right.1 + right.0 * left.1, left.1 * right.1))
        #expect(
          isExactly(first - second, left.0 * right.1 - right.0 * left.1, left.1 * right.1))
        #expect(isExactly(first * second, left.0 * right.0, left.1 * right.1))
        let quotient = first / second
        #expect(
          right.0 == 0
            ? quotient.isOutOfRange : isExactly(quotient, left.0 * right.1, left.1 * right.0))
        let sign = (left.1 * right.1).signum()
        #expect((first < second) == (left.0 * right.1 * sign < right.0 * left.1 * sign))
        #expect((first == second) == (left.0 * right.1 == right.0 * left.1))
      }
    }
  }

  @Test("rounding agrees with integer rounding", arguments: Rounding.allCases)
  func rounding(_ rounding: Rounding) throws {
    for above in -60...60 {
      for below in 1...12 {
        let rounded = try Fraction(Int128(above), Int128(below)).rounded(rounding)
        #expect(rounded == Int64(above.divided(by: below, rounding: rounding)))
      }
    }
  }

  @Test("large fractions are rounded exactly and refused when they do not fit")
  func largeRounding() throws {
    let most = Int128.max
    #expect(try Fraction(most, most - 1).rounded(.halfEven) == 1)
    #expect(try Fraction(most, most - 1).rounded(.up) == 2)
    #expect(try Fraction(most - 2, most).rounded(.down) == 0)
    #expect(try Fraction(most / 2 + 1, most).rounded(.halfEven) == 1)
    #expect(try Fraction(most / 2, most).rounded(.halfEven) == 0)
    #expect(try Fraction(Int128(Int64.max)).rounded(.up) == .max)
    #expect(try Fraction(Int128(Int64.min)).rounded(.up) == .min)
    #expect(throws: ValueOutOfRange.self) {
      try Fraction(Int128(Int64.max) * 2 + 1, 2).rounded(.halfUp)
    }
    #expect(throws: ValueOutOfRange.self) { try Fraction(Int128(Int64.min) - 1).rounded(.down) }
    #expect(throws: ValueOutOfRange.self) { try Fraction.outOfRange.rounded(.down) }
  }

  @Test("what leaves 128 bits stays out of range through every operation")
  func sticky() {
    let large = Fraction(Int128.max)
    let products = [
      large + .one, -large - .one - .one, large * Fraction(2), large * large, Fraction(1) / .zero,
      large / Fraction(1, 2), Fraction(1, Int128.max) * Fraction(1, 2), Fraction(.min),
      Fraction(.min, 1), Fraction(1, .min), Fraction(1, Int128.max) + Fraction(1, Int128.max - 1),
    ]
    for product in products {
      #expect(product.isOutOfRange)
      let uses: [Fraction] = [
        product + .one, .one + product, product - product, product * .zero, .zero * product,
        product / .one, .one / product, -product, max(product, .zero), max(.zero, product),
        min(product, .zero), min(.zero, product),
      ]
      #expect(uses.allSatisfy { $0.isOutOfRange })
    }
  }

  @Test("parts at the edge are reduced when they can be")
  func edges() {
    #expect(Fraction(.min, 2) == Fraction(Int128.min / 2))
    #expect(Fraction(.min, .min) == .one)
    #expect(Fraction(.min, -2) == Fraction(-(Int128.min / 2)))
    #expect(Fraction(2, .min) == Fraction(-1, -(Int128.min / 2)))
    #expect(Fraction(0, .min) == .zero)
    #expect(Fraction(.max, .max) == .one)
    let large = Fraction(Int128.max, Int128.max - 1)
    #expect(large * Fraction(Int128.max - 1, Int128.max) == .one)
    #expect(large / large == .one)
    #expect(large - large == .zero)
  }

  @Test("comparison does not overflow and puts out of range last")
  func comparison() {
    let most = Int128.max
    #expect(Fraction(most, most - 1) < Fraction(most - 1, most - 2))
    #expect(!(Fraction(most - 1, most - 2) < Fraction(most, most - 1)))
    #expect(Fraction(-most, 1) < Fraction(-most, 2))
    #expect(Fraction(1, most) < Fraction(1, most - 1))
    #expect(Fraction(-1, most - 1) < Fraction(-1, most))
    #expect(Fraction(-1, most) < .zero)
    #expect(Fraction(most) < .outOfRange)
    #expect(!(Fraction.outOfRange < .outOfRange))
    #expect(!(Fraction.outOfRange < Fraction(most)))
    #expect(max(.one, Fraction(1, 2)) == .one)
    #expect(min(.one, Fraction(1, 2)) == Fraction(1, 2))
  }

  @Test("order and difference agree on random fractions")
  func randomOrder() {
    var gen = Gen(seed: 5)
    for _ in 0..<5000 {
      let (first, second) = (gen.fraction(), gen.fraction())
      #expect((first < second) == (first - second < .zero))
      #expect(first + second == second + first)
      #expect(first - second + second == first)
      if second != .zero { #expect(first / second * second == first) }
    }
  }
}

extension Gen {
  /// A fraction of 31-bit parts.
  mutating func fraction() -> Fraction {
    Fraction(Int128(integer(in: -0x7FFF_FFFF...0x7FFF_FFFF)), Int128(integer(in: 1...0x7FFF_FFFF)))
  }
}
