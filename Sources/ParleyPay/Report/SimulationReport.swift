import ParleyTerms
import ParleyValues

/// What a simulation found: both levels and the change between them (pay.md §4).
public struct SimulationReport: Sendable {
  /// The currency of every amount, in whose smallest units integers are given.
  public var currency: Currency
  /// What was simulated and what was left out.
  public var records: RecordFigures
  /// The level that the proposal is compared with.
  public var baseline: LevelFigures
  /// The level of the proposal.
  public var proposal: LevelFigures
  /// How workers' pay changes.
  public var change: Withholdable<ChangeFigures>
  /// Which hours order workers into deciles and segments: online hours where there are shifts.
  public var hours: MeasuredTime
  /// Deciles by baseline hourly pay; empty when withheld.
  public var deciles: [DecileFigures]
  /// Groups of workers.
  public var segments: [SegmentFigures]
  /// Groups of orders: by hour of the day and by weather.
  public var orderGroups: [OrderGroupFigures]
  /// The change of total pay by its terms; `nil` when the baseline is recorded pay.
  public var attribution: Attribution?
  /// What one step of a term is worth, from the proposal; empty when not asked for.
  public var steps: [StepValue]
  /// Pay line by line of workers in the middle of their groups.
  public var slips: [TypicalSlip]
  /// Bands of the figures when the records are a sample; `nil` when they are not.
  public var sampling: Withholdable<SamplingFigures>?
  /// One row for each worker, in code-point order; empty when the records name none.
  public var workers: [WorkerRow]
  /// What makes the figures reproducible.
  public var run: RunRecord
  /// What a reader should know, warnings first.
  public var notes: [Diagnostic]
}

/// What was simulated and what was left out.
public struct RecordFigures: Equatable, Sendable {
  /// All orders in the records.
  public var orders: Int
  /// Orders with a price on both levels.
  public var priced: Int
  /// Orders left out of both levels, by reason in the order of the reasons.
  public var unpriced: [UnpricedCount]
  /// Workers in orders or shifts; 0 when the records name none.
  public var workers: Int
  /// The civil days of the first and the last acceptance.
  public var days: ClosedRange<CivilDate>?
  /// Orders of known fare among those priced.
  public var withFare: Int
  /// Priced orders without area, where some signal has one: they take only signals without area.
  public var withoutArea: Int
  /// Whether there are shift records.
  public var hasShifts: Bool
}

/// How many orders were left out for one reason.
public struct UnpricedCount: Hashable, Sendable {
  /// The reason.
  public var reason: UnpricedReason
  /// How many.
  public var orders: Int
}

/// The figures of one level.
public struct LevelFigures: Equatable, Sendable {
  /// What all workers earn, by kind.
  public var earnings: WorkerEarnings
  /// What the platform pays in all, in smallest units.
  public var total: Int64
  /// The total for a month; see ``MonthScale``.
  public var perMonth: Withholdable<Money>
  /// The total for an order, exactly.
  public var perOrder: Withholdable<Fraction>
  /// What the platform keeps of the fares, exactly, over orders of known fare: fares less order
  /// pay, tier additions and cap returns.
  public var takeRate: Withholdable<Fraction>
  /// Pay per engaged hour.
  public var perEngagedHour: Withholdable<HourlyFigures>
  /// Pay per online hour.
  public var perOnlineHour: Withholdable<HourlyFigures>
  /// As ``perEngagedHour``, less the stated costs; `nil` when none are stated.
  public var netPerEngagedHour: Withholdable<HourlyFigures>?
  /// As ``perOnlineHour``, less the stated costs.
  public var netPerOnlineHour: Withholdable<HourlyFigures>?
  /// The inequality of pay between workers.
  public var gini: Withholdable<GiniCoefficient>
  /// Workers whose hourly pay is below the floor.
  public var belowFloor: Withholdable<ShareBelow>
  /// Workers whose hourly pay is below the local hourly minimum wage.
  public var belowLocalMinimum: Withholdable<ShareBelow>
  /// What each limit of the standards touches.
  public var limits: [LimitFigures]
  /// When and how often the records stand against each limit; only limits that are.
  public var breaches: [BreachFigures]
  /// Shifts that fell short of the guaranteed orders.
  public var guarantee: GuaranteeFigures
}

/// Shifts with fewer orders than guaranteed; no money moves.
public struct GuaranteeFigures: Equatable, Sendable {
  /// How many shifts fell short.
  public var shifts = 0
  /// By how many orders together.
  public var orders: Int64 = 0
}

/// The distribution of pay per hour among workers with hours.
public struct HourlyFigures: Equatable, Sendable {
  /// Workers with hours.
  public var workers: Int
  /// Workers without hours, who are in no figure below.
  public var withoutHours: Int
  /// Σ pay ÷ Σ hours.
  public var mean: HourlyPay
  /// The quantiles by share: 10, 25, 50, 75 and 90 %; only those with at least the smallest group
  /// of workers at or below and at or above them, since a quantile further out tells of few.
  public var quantiles: [Quantile]

  /// One quantile.
  public struct Quantile: Equatable, Sendable {
    /// The share p.
    public var share: Share
    /// The ⌈p·n⌉-th smallest hourly pay.
    public var pay: HourlyPay
  }

  /// The shares that are reported.
  public static let shares = [10, 25, 50, 75, 90].map { Share(partsPerMillion: $0 * 10_000) }

  /// The shares whose quantile, of so many workers, has at least the smallest group at or below and
  /// at or above it.
  public static func shares(of workers: Int, minimum: Int) -> [Share] {
    shares.filter { share in
      let place = (share.partsPerMillion * Int64(workers) + 999_999) / 1_000_000
      return place >= Int64(minimum) && Int64(workers) - place + 1 >= Int64(minimum)
    }
  }
}

/// How many workers are below a threshold.
public struct ShareBelow: Equatable, Sendable {
  /// The threshold for an hour, in smallest units, exactly.
  public var threshold: Fraction
  /// Of which hours.
  public var time: MeasuredTime
  /// Workers below it.
  public var below: Int
  /// Workers with hours.
  public var workers: Int
}

/// What a limit touches.
public struct LimitFigures: Equatable, Sendable {
  /// The limit.
  public var kind: LimitKind
  /// Orders accepted against it.
  public var orders: Int
  /// Workers with such orders.
  public var workers: Withholdable<Int>
  /// What those orders pay: the most that workers could lose if the limit were kept.
  public var payBeyond: Withholdable<Money>
}

/// How workers' pay changes.
public struct ChangeFigures: Equatable, Sendable {
  /// How many workers are in each band of change, all bands in order.
  public var bands: [BandCount]

  /// The workers of a band.
  public struct BandCount: Equatable, Sendable {
    /// The band.
    public var band: ChangeBand
    /// How many workers.
    public var workers: Int
  }

  /// Workers whose pay rises by more than 0.1 %.
  public var winners: Int { count(of: [.rises, .risesMuch]) }
  /// Workers whose pay falls by more than 0.1 %.
  public var losers: Int { count(of: [.falls, .fallsMuch]) }

  private func count(of wanted: [ChangeBand]) -> Int {
    bands.reduce(0) { wanted.contains($1.band) ? $0 + $1.workers : $0 }
  }
}

/// The workers of one decile of baseline hourly pay.
public struct DecileFigures: Equatable, Sendable {
  /// 1 to 10.
  public var decile: Int
  /// How many workers.
  public var workers: Int
  /// Their pay on both levels.
  public var levels: Withholdable<GroupLevels>
}

/// The pay of a group of workers on both levels, over the same hours.
public struct GroupLevels: Equatable, Sendable {
  /// Σ pay ÷ Σ hours of the baseline.
  public var baseline: HourlyPay?
  /// Σ pay ÷ Σ hours of the proposal.
  public var proposal: HourlyPay?
  /// Σ pay of the baseline.
  public var baselinePay: Money
  /// Σ pay of the proposal.
  public var proposalPay: Money
  /// How the workers' pay changes.
  public var change: ChangeFigures
}

/// A group of workers.
public struct SegmentFigures: Equatable, Sendable {
  /// What the group is.
  public enum Kind: Hashable, Sendable {
    /// At least so many hours a week.
    case fullTime(fromHours: Int)
    /// Fewer hours a week.
    case partTime(belowHours: Int)
    /// Most of the worker's orders are in this area.
    case area(String)
    /// Most of the worker's orders are under this category.
    case category(String)
    /// Most of the worker's orders are for this employer or partner.
    case employer(String)
  }

  /// What the group is.
  public var kind: Kind
  /// How many workers.
  public var workers: Int
  /// Their pay on both levels.
  public var levels: Withholdable<GroupLevels>

  /// What the group is called.
  public var name: LocalizedText {
    switch kind {
    case .fullTime(let hours):
      LocalizedText(zhHans: "每周 \(hours) 小时及以上", en: "\(hours) or more hours a week")
    case .partTime(let hours):
      LocalizedText(zhHans: "每周不足 \(hours) 小时", en: "under \(hours) hours a week")
    case .area(let name), .category(let name), .employer(let name): LocalizedText(verbatim: name)
    }
  }
}

/// A group of orders and what they pay by themselves, without what periods add.
public struct OrderGroupFigures: Equatable, Sendable {
  /// What the group is.
  public enum Kind: Hashable, Sendable {
    /// Accepted in this hour of the day, 0 to 23.
    case hourOfDay(Int)
    /// Accepted under a weather signal, or not.
    case underSignal(Bool)
  }

  /// What the group is.
  public var kind: Kind
  /// How many orders.
  public var orders: Int
  /// Their pay on both levels; withheld when they are of too few workers.
  public var levels: Withholdable<OrderLevels>

  /// What the group is called.
  public var name: LocalizedText {
    switch kind {
    case .hourOfDay(let hour):
      LocalizedText(zhHans: "\(hour) 时", en: "\(DecimalText.padded(hour, to: 2)):00")
    case .underSignal(true): LocalizedText(zhHans: "预警期间", en: "under a weather signal")
    case .underSignal(false): LocalizedText(zhHans: "非预警期间", en: "no weather signal")
    }
  }
}

/// What a group of orders pays on both levels.
public struct OrderLevels: Equatable, Sendable {
  /// Σ order pay of the baseline.
  public var baseline: Money
  /// Σ order pay of the proposal.
  public var proposal: Money
}

/// One worker in the file for each worker.
public struct WorkerRow: Hashable, Sendable {
  /// The id.
  public var worker: String
  /// Priced orders.
  public var orders: Int64
  /// Engaged seconds, as the level counts that fixes the hours.
  public var engagedSeconds: Int64
  /// Online seconds; `nil` without shift records.
  public var onlineSeconds: Int64?
  /// Everything the baseline pays, tips excluded.
  public var baselinePay: Money
  /// Everything the proposal pays, tips excluded.
  public var proposalPay: Money

  /// The columns of the file, as other programs read them.
  public static let columns = [
    "worker", "orders", "engaged_seconds", "online_seconds", "baseline_pay", "proposal_pay",
  ]

  /// The fields of the row in the order of ``columns``; amounts are decimals of the currency.
  public func fields(in currency: Currency) -> [String] {
    [
      worker, String(orders), String(engagedSeconds), onlineSeconds.map { String($0) } ?? "",
      baselinePay.text(in: currency), proposalPay.text(in: currency),
    ]
  }
}
