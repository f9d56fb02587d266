import ParleyTerms
import ParleyValues

/// Standards as they hold for one kind of record on one day, with nothing left open: what the two
/// engines read (pay.md §2). Made by ``PayRules``.
public struct PayRule: Equatable, Sendable {
  /// Step 1.
  public let rate: RateRule
  /// Step 2: the additions at times of the day.
  public let bands: [BandRule]
  /// Step 2: the percentage on holidays.
  public let holiday: Share?
  /// The holidays in order.
  public let holidays: [CivilDate]
  /// Step 3: what holds under signals, lower levels before higher ones of the same signal.
  public let signals: [SignalTerm]
  /// How several signals at once count.
  public let stacking: WeatherStacking
  /// Step 4.
  public let minimum: MinimumRule?
  /// Step 5: the most the platform keeps of an order.
  public let orderCap: Share?
  /// Step 6.
  public let rounding: Rounding
  /// The allowances that rest on the forecast maximum.
  public let forecasts: [ForecastRule]
  /// Additions by rank, one list for each period.
  public let tiers: [TierRule]
  /// The most the platform keeps over a period.
  public let periodCap: PeriodCapRule?
  /// The least a period pays.
  public let periodFloors: [PeriodFloorRule]
  /// The least an hour pays.
  public let hourlyFloor: HourlyFloorRule?
  /// Paid for distance in any case.
  public let distanceAllowance: Rate?
  /// How engaged time is counted.
  public let hours: HoursRule
  /// What orders are tested against without any money.
  public let limits: LimitRule
  /// Extras, quests, deductions and the other wider shapes.
  public let wider: WiderRule
  /// What statutes and collective agreements need beside all this.
  public let further: FurtherRule
}

/// What an order's rate is built from (pay.md §2, step 1).
public enum RateRule: Equatable, Sendable {
  /// Base, marginal distance bands, engaged time and weight.
  case piece(PieceRule)
  /// A price table with what each kilometre or mile beyond it costs.
  case table(rows: [TableRule], beyond: Rate?)
  /// The fare less a commission.
  case fare(commission: Share)
}

/// The parts of a piece rate.
public struct PieceRule: Equatable, Sendable {
  /// For each order.
  public let base: Rate?
  /// Marginal bands in order of their start.
  public let distance: [DistanceRule]
  /// For engaged time.
  public let time: Rate?
  /// Weight steps in order.
  public let weight: [WeightRule]
}

/// A distance band.
public struct DistanceRule: Equatable, Sendable {
  /// Where it starts.
  public let from: Distance
  /// The price inside.
  public let rate: Rate
}

/// A weight step.
public struct WeightRule: Equatable, Sendable {
  /// The weight that must be exceeded.
  public let over: Weight
  /// What is added.
  public let add: Rate
}

/// A row of a price table.
public struct TableRule: Equatable, Sendable {
  /// The longest distance.
  public let upto: Distance
  /// The price.
  public let amount: Rate
}

/// An addition at a time of the day.
public struct BandRule: Equatable, Sendable {
  /// What the band is called.
  public let name: String
  /// The first second of the day that is in the band.
  public let from: CivilTime
  /// The first second that is not; earlier than `from` when the band passes midnight.
  public let to: CivilTime
  /// What is added.
  public let add: Addition
  /// The days of the week on which it holds; all when absent.
  public var days: [Weekday]?

  /// Whether the band holds at a moment; the day of the week is that of the moment itself.
  func holds(at moment: CivilDateTime) -> Bool {
    holds(atSecond: moment.secondOfDay) && days?.contains(moment.date.weekday) ?? true
  }

  /// Whether a second of the day is in the band: half-open; a band from a time to the same time
  /// is empty.
  @inlinable
  public func holds(atSecond second: Int) -> Bool {
    let (start, end) = (Int(from.secondOfDay), Int(to.secondOfDay))
    return start <= end ? (start..<end).contains(second) : second >= start || second < end
  }
}

/// The least an order pays.
public enum MinimumRule: Equatable, Sendable {
  /// A stated amount.
  case amount(Rate)
  /// Base, distance and time together, and not less than `atLeast`.
  case formula(base: Rate?, distance: Rate?, time: Rate?, atLeast: Rate?)
}

/// An allowance for days whose forecast maximum meets a threshold.
public struct ForecastRule: Equatable, Sendable {
  /// The threshold.
  public let threshold: TemperatureThreshold
  /// The months in which it holds.
  public let months: ClosedRange<Int>
  /// The allowance of a day.
  public let allowance: Rate
}

/// Additions by rank in a period.
public struct TierRule: Equatable, Sendable {
  /// The period.
  public let per: Period
  /// How they are given.
  public let mode: TierMode
  /// The rank each step starts at and what it adds, in order.
  public let steps: [Step]

  /// One step.
  public struct Step: Equatable, Sendable {
    /// The rank from which it holds.
    public let orders: Int
    /// What an order gets.
    public let add: Rate
  }
}

/// The most the platform keeps over a period.
public struct PeriodCapRule: Equatable, Sendable {
  /// The share of the fares.
  public let share: Share
  /// The period.
  public let per: Period
  /// How many orders of known fare it takes.
  public let fromOrders: Int
}

/// The amount of a floor: a price times a share, so that 120 % of a minimum wage stays exact.
public struct FloorPrice: Hashable, Sendable {
  /// The price.
  public let price: UnitPrice
  /// The share of it.
  public let share: Share

  /// A price, or a share of it.
  public init(price: UnitPrice, share: Share = .whole) {
    self.price = price
    self.share = share
  }
}

/// The least a period pays.
public struct PeriodFloorRule: Equatable, Sendable {
  /// The period.
  public let per: Period
  /// The first day of the first period for which it holds, if not from the beginning.
  public let from: CivilDate?
  /// The last day on which such a period may begin, if it ends.
  public let to: CivilDate?
  /// The amount.
  public let amount: FloorPrice

  /// Whether the floor holds for a period that begins on a day.
  public func holds(forPeriodBeginning day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// The least an hour pays, tested over a period.
public struct HourlyFloorRule: Equatable, Sendable {
  /// The amount of an hour.
  public let amount: FloorPrice
  /// Which hours.
  public let time: MeasuredTime
  /// The period.
  public let per: Period
  /// What does not count.
  public let excluding: [FloorExclusion]
  /// What the floor adds for distance.
  public let distance: Rate?
}

/// How engaged time is counted.
public struct HoursRule: Equatable, Sendable {
  /// From when an order's engaged time runs.
  public let from: EngagedFrom
  /// Whether overlapping orders count once.
  public let overlap: OverlapRule
  /// Seconds allowed for each order on top, where hours are compared with a floor.
  public let allowanceSeconds: Int64
}

/// What orders are tested against without any money.
public struct LimitRule: Equatable, Sendable {
  /// The longest stretch without a rest.
  public let continuous: Continuous?
  /// The most in a day.
  public let daily: Timed?
  /// The most in a week.
  public let weekly: Timed?
  /// The most orders at once.
  public let concurrent: Int?
  /// The most acceptances within an hour.
  public let hourly: Int?
  /// The orders promised for each online hour.
  public let guaranteedPerOnlineHour: Int?

  /// The longest stretch.
  public struct Continuous: Equatable, Sendable {
    /// Its length in seconds.
    public let seconds: Int64
    /// Whether reaching it is too much already.
    public let at: LimitAt
    /// The seconds of rest that end a stretch.
    public let rest: Int64
  }

  /// The most time in a period.
  public struct Timed: Equatable, Sendable {
    /// Seconds.
    public let seconds: Int64
    /// Of which time.
    public let of: MeasuredTime
  }
}
