import ParleyTerms
import ParleyValues

/// One line of how an order's pay arose: the clause, what went into it and what it gave.
public struct PayLine: Equatable, Sendable {
  /// The key of the clause, as in ``ParleyTerms/TermKey/path``.
  public let clause: String
  /// What went into it.
  public let inputs: PayInputs
  /// What it gave, exactly, in smallest units; a negative amount takes away.
  public let amount: Fraction

  /// What the clause is called.
  ///
  /// - Complexity: O(families); the registry is searched.
  public var label: LocalizedText {
    TermRegistry.match(clause)?.label ?? LocalizedText(verbatim: clause)
  }
}

/// What went into a line.
public indirect enum PayInputs: Equatable, Sendable {
  /// One order, or one day, at a rate.
  case one(Rate)
  /// So many kilometres or miles at a rate.
  case distance(Distance.Unit, Fraction, Rate)
  /// So many of something at a rate.
  case count(Int, Rate)
  /// An amount over the most that is allowed.
  case excess(Fraction, over: Fraction)
  /// Seconds at a rate.
  case time(Int64, Rate)
  /// A weight in grams that earns a step.
  case weight(Int, Rate)
  /// A distance that falls into a row of a price table.
  case row(Distance, upto: Distance, Rate)
  /// A share of an amount.
  case share(Share, of: Fraction)
  /// A fare less the commission.
  case fare(Money, less: Share)
  /// Distance or time at a rate, divided by utilisation.
  case divided(PayInputs, by: Share)
  /// What is needed to come from one amount up to another.
  case raise(from: Fraction, to: Fraction)
}

extension PayInputs {
  /// The inputs in words and figures: `3.2 公里 × 1.00 元/公里`.
  public func text(in currency: Currency) -> LocalizedText {
    switch self {
    case .one(let rate): return rate.phrase(in: currency)
    case .distance(let unit, let length, let rate):
      let number = length.decimalText(places: 3)
      return LocalizedText(
        zhHans: "\(number) \(unit == .mile ? "英里" : "公里") × ",
        en: "\(number) \(unit.rawValue) × ") + rate.phrase(in: currency)
    case .count(let count, let rate):
      return LocalizedText(verbatim: "\(count) × ") + rate.phrase(in: currency)
    case .excess(let taken, let most):
      return LocalizedText(
        zhHans: "已抽取 \(taken.text(in: currency))，上限 \(most.text(in: currency))",
        en: "took \(taken.text(in: currency)), may keep \(most.text(in: currency))")
    case .time(let seconds, let rate):
      return TimeSpan(seconds: seconds).phrase + LocalizedText(verbatim: " × ")
        + rate.phrase(in: currency)
    case .weight(let grams, let rate):
      return Weight(grams: Int64(grams)).phrase + LocalizedText(zhHans: "：", en: ": ")
        + rate.phrase(in: currency)
    case .row(let distance, let upto, let rate):
      return LocalizedText(
        zhHans: "\(distance.text)，不超过 \(upto.text)：", en: "\(distance.text), up to \(upto.text): ")
        + rate.phrase(in: currency)
    case .share(let share, let base):
      let amount = base.text(in: currency)
      return LocalizedText(
        zhHans: "\(amount) 元 × \(share.text)".replacing("元", with: currency.name.zhHans),
        en: "\(amount) × \(share.text)")
    case .fare(let fare, let commission):
      return LocalizedText(
        zhHans: "顾客支付 \(fare.text(in: currency)) ×（1 − \(commission.text)）",
        en: "fare \(fare.text(in: currency)) × (1 − \(commission.text))")
    case .divided(let inputs, let utilisation):
      return inputs.text(in: currency) + LocalizedText(verbatim: " ÷ \(utilisation.text)")
    case .raise(let low, let high):
      return LocalizedText(
        zhHans: "由 \(low.text(in: currency)) 补至 \(high.text(in: currency))",
        en: "from \(low.text(in: currency)) up to \(high.text(in: currency))")
    }
  }
}

extension Rate {
  /// `1.00 元/公里`.
  func phrase(in currency: Currency) -> LocalizedText {
    TermValue.rate(self).display(in: currency, kind: .rate([per]))
  }
}

extension Fraction {
  /// The number as a decimal with at most so many places, half away from zero; for reading, never
  /// for reckoning.
  func decimalText(places: Int) -> String {
    let scale = (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
    guard let scaled = try? (self * Fraction(scale)).rounded(.halfUp) else { return "…" }
    return DecimalText.print(scaled, scale: places, keeping: 0)
  }

  /// The amount of smallest units as a decimal of the currency with up to four decimals beyond the
  /// smallest unit's.
  func text(in currency: Currency) -> String {
    let scale = (0..<4).reduce(Int128(1)) { scale, _ in scale * 10 }
    guard let scaled = try? (self * Fraction(scale)).rounded(.halfUp) else { return "…" }
    return DecimalText.print(
      scaled, scale: currency.minorDigits + 4, keeping: currency.minorDigits)
  }
}
