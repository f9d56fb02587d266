import ParleyRecords
import ParleyValues

/// A line of a slip: a clause, what went into it and the amount shown, to 0.0001 of the currency.
public struct SlipLine: Equatable, Sendable {
  /// The key of the clause; `nil` for the line *rounding*.
  public let clause: String?
  /// What the clause is called.
  public let label: LocalizedText
  /// What went into it.
  public let inputs: LocalizedText
  /// The amount shown, in ten-thousandths of the currency's unit.
  public let tenThousandths: Int64

  /// The amount shown as a decimal of the currency, `3.2000`.
  public var amountText: String { DecimalText.print(tenThousandths, scale: 4) }
}

/// A deduction of a slip.
public struct OrderDeduction: Equatable, Sendable {
  /// What the clauses say of it.
  public let verdict: DeductionVerdict
  /// What is deducted in the end.
  public let amount: Money

  /// What went into it.
  public func text(in currency: Currency) -> LocalizedText {
    guard amount < verdict.allowed else { return verdict.text(in: currency) }
    return verdict.text(in: currency)
      + LocalizedText(zhHans: "；超过周期扣款上限", en: "; above the cap of its period")
  }
}

/// How one order's pay arose, line by line. The lines shown add up to the pay exactly: each is
/// rounded down to 0.0001 and what is left goes to the largest remainders, earlier lines first.
public struct OrderSlip: Equatable, Sendable {
  /// The order.
  public let order: Order
  /// The lines; the last is *rounding*.
  public let lines: [SlipLine]
  /// The pay of the order.
  public let pay: Money
  /// What the order gets from tiers, beside its pay.
  public let tierAddition: Money
  /// The distance allowance, beside its pay.
  public let distanceAllowance: Money
  /// What is deducted from it, and why no more.
  public let deduction: OrderDeduction?

  /// The slip of a priced order.
  ///
  /// - Parameter deduction: what is deducted in the end, where caps of periods lower it.
  public init(
    _ pay: OrderPay, in currency: Currency, tierAddition: Money = .zero, deduction: Money? = nil
  ) {
    order = pay.order
    self.pay = pay.pay
    self.tierAddition = tierAddition
    distanceAllowance = pay.distanceAllowance
    self.deduction = pay.wider.deduction.map {
      OrderDeduction(verdict: $0, amount: deduction ?? $0.allowed)
    }
    lines = OrderSlip.lines(of: pay, in: currency)
  }

  private static func lines(of pay: OrderPay, in currency: Currency) -> [SlipLine] {
    let rounding = pay.pay.fraction - pay.exact
    // Ten-thousandths of the currency in one smallest unit.
    let scale = (currency.minorDigits..<4).reduce(Int64(1)) { scale, _ in scale * 10 }
    let shown = shownAmounts(pay.lines.map(\.amount) + [rounding], scale: scale)
    var lines = zip(pay.lines, shown).map { line, amount in
      SlipLine(
        clause: line.clause, label: line.label, inputs: line.inputs.text(in: currency),
        tenThousandths: amount)
    }
    lines.append(
      SlipLine(
        clause: nil, label: LocalizedText(zhHans: "取整", en: "rounding"),
        inputs: LocalizedText(
          zhHans: "\(pay.exact.text(in: currency)) → \(pay.pay.text(in: currency))",
          en: "\(pay.exact.text(in: currency)) → \(pay.pay.text(in: currency))"),
        tenThousandths: shown.last ?? 0))
    return lines
  }

  /// Whole numbers for fractions whose sum is whole: rounded down, the rest by largest remainder.
  static func shownAmounts(_ amounts: [Fraction], scale: Int64) -> [Int64] {
    var parts: [Int64] = []
    var remainders: [Fraction] = []
    for amount in amounts {
      let scaled = amount * Fraction(Int128(scale))
      let floor = Int64(clamping: scaled.floor)
      parts.append(floor)
      remainders.append(scaled - Fraction(Int128(floor)))
    }
    let left = Int(clamping: remainders.reduce(.zero, +).floor)
    let order = remainders.indices.sorted {
      remainders[$0] != remainders[$1] ? remainders[$1] < remainders[$0] : $0 < $1
    }
    for place in order.prefix(left) { parts[place] += 1 }
    return parts
  }
}

extension Fraction {
  /// The largest whole number that is not above the fraction; 0 when it is out of range.
  var floor: Int128 {
    if isOutOfRange { return 0 }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
