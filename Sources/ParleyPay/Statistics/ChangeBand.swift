import ParleyValues

/// How much a worker's pay changes; the bounds are those of pay.md §4.
public enum ChangeBand: Int, CaseIterable, Sendable {
  /// By −5 % or more.
  case fallsMuch
  /// Between −5 % and −0.1 %.
  case falls
  /// From −0.1 % to 0.1 %, both included.
  case steady
  /// Between 0.1 % and 5 %.
  case rises
  /// By 5 % or more, and every rise from nothing.
  case risesMuch

  /// The band of a change, by cross-multiplication.
  ///
  /// - Parameters:
  ///   - baseline: pay before, in smallest units, not negative.
  ///   - proposal: pay after.
  public init(from baseline: Int64, to proposal: Int64) {
    if baseline == 0 {
      self = proposal > 0 ? .risesMuch : proposal < 0 ? .fallsMuch : .steady
      return
    }
    let limit: Int64 = 1 << 52
    if baseline.magnitude < limit, proposal.magnitude < limit {
      self.init(change: proposal - baseline, of: baseline)
    } else {
      self.init(change: Int128(proposal) - Int128(baseline), of: Int128(baseline))
    }
  }

  private init<Number: FixedWidthInteger & SignedInteger>(change: Number, of base: Number) {
    switch change {
    case ..<0 where change * 100 <= -5 * base: self = .fallsMuch
    case ..<0 where change * 1000 < -base: self = .falls
    case 0... where change * 100 >= 5 * base: self = .risesMuch
    case 0... where change * 1000 > base: self = .rises
    default: self = .steady
    }
  }

  /// `减少5%及以上`, `falls by 5 % or more`.
  public var name: LocalizedText {
    switch self {
    case .fallsMuch: LocalizedText(zhHans: "减少 5 % 及以上", en: "falls by 5 % or more")
    case .falls: LocalizedText(zhHans: "减少 0.1 %–5 %", en: "falls by 0.1 % to 5 %")
    case .steady: LocalizedText(zhHans: "基本不变（±0.1 %）", en: "about the same (±0.1 %)")
    case .rises: LocalizedText(zhHans: "增加 0.1 %–5 %", en: "rises by 0.1 % to 5 %")
    case .risesMuch: LocalizedText(zhHans: "增加 5 % 及以上", en: "rises by 5 % or more")
    }
  }
}
