import ParleyTerms
import ParleyValues

/// Which terms hold for a record: its words as far as some scope or variant names them.
public struct RuleCombination: Hashable, Sendable {
  /// The category, if a scope names it; likewise the others.
  public var category: String?
  /// The area.
  public var area: String?
  /// The employer.
  public var employer: String?
  /// The vehicle or service class.
  public var variant: String?

  /// A combination.
  public init(
    category: String? = nil, area: String? = nil, employer: String? = nil, variant: String? = nil
  ) {
    self.category = category
    self.area = area
    self.employer = employer
    self.variant = variant
  }

  /// Records of which no scope or variant speaks.
  public static let none = RuleCombination()
}

/// Standards made ready for reckoning: a ``PayRule`` for every stretch of days and every
/// combination of category, area, employer and variant that the terms tell apart.
///
/// Terms that speak of a single order are those in force on the civil day of its acceptance; terms
/// that speak of a period are those in force on the period's first day.
public struct PayRules: Sendable {
  /// The standards.
  public let standards: Standards
  /// The facts of the place.
  public let context: PayContext
  /// How days, weeks and months are cut.
  public let calendar: PeriodCalendar
  /// The days on which terms change, in order.
  public let daysOfChange: [CivilDate]
  let words: [Set<String>]

  /// The currency of every amount.
  public var currency: Currency { standards.currency }

  /// Makes standards ready.
  ///
  /// - Throws: ``Diagnostics`` with what the standards lack, `pay.calendar-varies` when days or
  ///   weeks begin differently by day or scope, `pay.online-floor-per-order` when online time would
  ///   have to be cut by orders, `pay.needs-minimum-wage` when a floor names an unknown wage.
  /// - Complexity: O(days of change × (scopes + variants) × terms).
  public init(_ standards: Standards, in context: PayContext = PayContext()) throws(Diagnostics) {
    self.init(unchecked: standards, in: context)
    try check()
  }

  /// Makes standards ready that are a mixture of two checked ones, as attribution needs them.
  init(unchecked standards: Standards, in context: PayContext) {
    self.standards = standards
    self.context = context
    calendar = PeriodCalendar(
      dayStarts: standards.general.dayStarts ?? .midnight,
      weekStarts: (standards.general.weekStarts ?? .monday).weekday)
    daysOfChange = standards.daysOfChange
    words = [
      Set(standards.scopes.compactMap(\.category)), Set(standards.scopes.compactMap(\.area)),
      Set(standards.scopes.compactMap(\.employer)), Set(standards.variants.map(\.name)),
    ]
  }

  private func check() throws(Diagnostics) {
    var findings = standards.problems().filter { $0.severity == .error }
    findings += calendarFindings
    if !findings.isEmpty { throw Diagnostics(findings) }
    for combination in statedCombinations {
      for interval in 0...daysOfChange.count {
        do {
          let rule = try rule(interval: interval, for: combination)
          if let floor = rule.hourlyFloor, floor.time == .online, floor.per == .order {
            findings.append(PayRules.onlineFloorPerOrder)
          }
        } catch { findings += error.all }
      }
    }
    var seen: Set<Diagnostic> = []
    findings = findings.filter { seen.insert($0).inserted }
    if !findings.isEmpty { throw Diagnostics(findings) }
  }

  /// The combinations that single scopes and variants name, for checking.
  private var statedCombinations: [RuleCombination] {
    [RuleCombination.none]
      + standards.scopes.map {
        RuleCombination(category: $0.category, area: $0.area, employer: $0.employer)
      } + standards.variants.map { RuleCombination(variant: $0.name) }
  }

  private var calendarFindings: [Diagnostic] {
    let varying =
      standards.datedTerms + standards.variants.flatMap(\.changes)
      + standards.scopes.flatMap(\.changes)
    return ["day-starts", "week-starts"].compactMap { (path: String) -> Diagnostic? in
      guard varying.contains(where: { $0.key.path == path }) else { return nil }
      return Diagnostic(
        "pay.calendar-varies", .error,
        LocalizedText(
          zhHans: "\(path) 不能按日期、适用范围或车型变化",
          en: "\(path) cannot differ by date, scope or variant"),
        remedy: LocalizedText(
          zhHans: "请在标准文件的最外层写一次 \(path)",
          en: "state \(path) once, at the top of the standards"), help: "standards")
    }
  }

  private static let onlineFloorPerOrder = Diagnostic(
    "pay.online-floor-per-order", .error,
    LocalizedText(
      zhHans: "小时保底按在线时间计算时，不能逐单核算",
      en: "an hourly floor over online time cannot be tested per order"),
    remedy: LocalizedText(
      zhHans: "请把 hourly-floor.time 改为 engaged，或把 per 改为 shift、day、week 或 month",
      en: "set hourly-floor.time to engaged, or per to shift, day, week or month"),
    help: "standards")

  /// The stretch of days that a day lies in: how many days of change are not after it.
  public func interval(of day: CivilDate) -> Int {
    var count = 0
    while count < daysOfChange.count, daysOfChange[count] <= day { count += 1 }
    return count
  }

  /// The words of a record as far as the standards tell them apart.
  public func combination(
    category: String?, area: String?, employer: String?, variant: String?
  ) -> RuleCombination {
    func known(_ word: String?, _ place: Int) -> String? {
      word.flatMap { words[place].contains($0) ? $0 : nil }
    }
    return RuleCombination(
      category: known(category, 0), area: known(area, 1), employer: known(employer, 2),
      variant: known(variant, 3))
  }

  /// Whether scopes or variants tell records apart.
  public var tellsRecordsApart: Bool { words.contains { !$0.isEmpty } }

  /// The rule of a stretch of days for a combination.
  ///
  /// - Throws: ``Diagnostics`` when a floor names a minimum wage that is not known.
  /// - Complexity: O(terms); keep the result for more than one order.
  public func rule(
    interval: Int, for combination: RuleCombination
  ) throws(Diagnostics) -> PayRule {
    let day =
      interval == 0
      ? (daysOfChange.first ?? CivilDate(daysSinceEpoch: 0)).adding(days: -1)
      : daysOfChange[interval - 1]
    let effective = standards.effective(
      on: day, category: combination.category, area: combination.area,
      employer: combination.employer, variant: combination.variant)
    return try PayRule(effective, in: context)
  }
}
