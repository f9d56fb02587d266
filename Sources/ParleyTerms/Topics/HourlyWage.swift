import ParleyValues

/// A wage for hours beside what orders pay, as collective agreements of couriers state it (Norway,
/// Spain, Austria).
public struct HourlyWage: Equatable, Sendable {
  /// For an hour, or for a month of ``monthHours``.
  public var amount: Rate?
  /// The hours of work that a month's amount stands for.
  public var monthHours: TimeSpan?
  /// Which hours; online time unless stated.
  public var time: MeasuredTime?
  /// Over which period the wage is reckoned and rounded; the day unless stated.
  public var per: Period?
  /// What hours on statutory holidays are multiplied with.
  public var holiday: Share?
  /// Additions for hours at certain times.
  public var bands: [WageBand] = []

  /// No wage.
  public init() {}
}

/// An addition to the wage at certain times of the day and days of the week.
public struct WageBand: TermEntry {
  /// What the band is called.
  public var name: String
  /// The first moment of the band; midnight unless stated.
  public var from: CivilTime?
  /// The moment the band has ended; the next midnight unless stated.
  public var to: CivilTime?
  /// The days of the week; all unless stated.
  public var days: ChoiceSet<WeekStart>?
  /// What is added: a percentage of the wage or an amount for an hour.
  public var add: Addition?

  /// A band named `index[0]`.
  public init?(index: [String]) { name = index[0] }
  /// Its name.
  public var index: [String] { [name] }
  /// `add`.
  public var missingFields: [String] { add == nil ? ["add"] : [] }
}

extension HourlyWage {
  private static let oneYuan = TermValue.rate(Rate(UnitPrice(millionths: 100_000_000), per: .hour))
  private static let fivePercent = TermValue.share(Share(partsPerMillion: 50_000))

  /// The wage as terms.
  static let families: [TermFamily] = wage + bandFamilies

  private static let wage: [TermFamily] = [
    .term(
      "online-hours.wage.amount", .onlineHours, .rate([.hour, .month]),
      at: \.onlineHours.wage.amount, step: oneYuan, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("工时工资", "wage for hours"),
        ("工时工资为{value}，与每单报酬分别计算。", "Hours are paid at {value}, beside what orders pay."))),
    .term(
      "online-hours.wage.month-hours", .onlineHours, .duration,
      at: \.onlineHours.wage.monthHours, step: .duration(TimeSpan(hours: 1)),
      wording(
        ("月工资折合工时", "hours of a month's wage"),
        ("月工资对应的工时为{value}。", "A month's wage is for {value}."))),
    .term(
      "online-hours.wage.time", .onlineHours, .choice(of: MeasuredTime.self),
      at: \.onlineHours.wage.time,
      wording(
        ("工时工资计时", "hours of the wage"), ("工时工资按{value}计算。", "The wage is for {value}."))),
    .term(
      "online-hours.wage.per", .onlineHours,
      .period(allowed: ["shift", "day", "week", "month", "log", "days"]),
      at: \.onlineHours.wage.per,
      wording(
        ("工时工资核算周期", "period of the wage"),
        ("工时工资按{value}核算并取整。", "The wage is reckoned and rounded per {value}."))),
    .term(
      "online-hours.wage.holiday", .onlineHours,
      .share(upTo: Share(partsPerMillion: 10 * Share.scale)), at: \.onlineHours.wage.holiday,
      step: fivePercent, preferring: .workersWantMore,
      wording(
        ("工时工资节假日倍率", "holiday rate of the wage"),
        ("法定节假日的工时按{value}计酬。", "Hours on a statutory holiday pay {value}."))),
  ]

  private static let bandFamilies: [TermFamily] = [
    .entry(
      "online-hours.wage.bands.{name}.from", .onlineHours, .time, in: \.onlineHours.wage.bands,
      at: \.from,
      wording(
        ("工时工资{1}时段起点", "start of wage band {1}"),
        ("工时工资的{1}时段自{value}起。", "Wage band {1} starts at {value}."))),
    .entry(
      "online-hours.wage.bands.{name}.to", .onlineHours, .time, in: \.onlineHours.wage.bands,
      at: \.to,
      wording(
        ("工时工资{1}时段止点", "end of wage band {1}"),
        ("工时工资的{1}时段至{value}止。", "Wage band {1} ends at {value}."))),
    .entry(
      "online-hours.wage.bands.{name}.days", .onlineHours, .choices(of: WeekStart.self),
      in: \.onlineHours.wage.bands, at: \.days,
      wording(
        ("工时工资{1}时段星期", "days of wage band {1}"),
        ("工时工资的{1}时段适用于{value}。", "Wage band {1} holds on {value}."))),
    .entry(
      "online-hours.wage.bands.{name}.add", .onlineHours, .addition([.hour]),
      in: \.onlineHours.wage.bands, at: \.add, step: fivePercent, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("工时工资{1}时段加价", "addition in wage band {1}"),
        ("{1}时段的工时，另加{value}。", "Hours in band {1} get a further {value}."))),
  ]
}
