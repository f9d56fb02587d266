import ParleyValues

extension UnpricedReason {
  /// The reason for programs: `no-distance`.
  public var code: String {
    switch self {
    case .noDistance: "no-distance"
    case .noTime: "no-time"
    case .noFare: "no-fare"
    case .beyondTable: "beyond-table"
    case .noRecordedPay: "no-recorded-pay"
    case .notCovered: "not-covered"
    case .noOutsidePart: "no-outside-part"
    case .noOrderValue: "no-order-value"
    case .notListed: "not-listed"
    }
  }
}

extension ChangeBand {
  /// The band for programs: `falls-much`.
  public var code: String {
    switch self {
    case .fallsMuch: "falls-much"
    case .falls: "falls"
    case .steady: "steady"
    case .rises: "rises"
    case .risesMuch: "rises-much"
    }
  }
}

extension SegmentFigures {
  /// The group for programs: `full-time`, `area:东湖北`.
  public var code: String {
    switch kind {
    case .fullTime: "full-time"
    case .partTime: "part-time"
    case .area(let name): "area:\(name)"
    case .category(let name): "category:\(name)"
    case .employer(let name): "employer:\(name)"
    }
  }
}

extension OrderGroupFigures {
  /// The group for programs: `hour-09`, `signal`, `no-signal`.
  public var code: String {
    switch kind {
    case .hourOfDay(let hour): "hour-" + DecimalText.padded(hour, to: 2)
    case .underSignal(let isUnder): isUnder ? "signal" : "no-signal"
    }
  }
}

extension TypicalSlip.Kind {
  /// The worker for programs: `night`.
  public var code: String {
    switch self {
    case .partTime: "part-time"
    case .fullTime: "full-time"
    case .night: "night"
    case .badWeather: "bad-weather"
    }
  }
}

extension SamplingFigures.Figure {
  /// The figure for programs: `mean`, `p10`.
  public var code: String {
    switch self {
    case .mean: "mean"
    case .quantile(let share): "p\(share.partsPerMillion / 10_000)"
    case .totalPerMonth: "per-month"
    case .gain: "gain"
    case .lose: "lose"
    }
  }
}
