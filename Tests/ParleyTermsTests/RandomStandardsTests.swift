import ParleyTerms
import ParleyValues
import Testing

/// Standards made by setting random terms to random values of their kinds.
enum RandomStandards {
  static func make(_ seed: UInt64) -> Standards {
    var random = CounterRandom(seed: seed, stream: 7)
    var terms: [TermAssignment] = []
    for family in TermRegistry.families where Int.random(in: 0..<3, using: &random) == 0 {
      let indices = family.pattern.indexKinds.map { index($0, &random) }
      let from = Int.random(in: 0..<6, using: &random) == 0 ? CivilDate("2026-07-15") : nil
      let path = TermRegistry.match(family.pattern.path(indices))?.path ?? ""
      let scope = Int.random(in: 0..<8, using: &random) == 0 ? "众包" : nil
      let isRemoval = scope != nil && Int.random(in: 0..<5, using: &random) == 0
      terms.append(
        TermAssignment(
          TermKey(path, scope: scope, from: from), isRemoval ? nil : value(family.kind, &random)))
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      let lists = [
        "piece-rate.bands", "piece-rate.distance", "weather", "online-hours.period-floor",
      ]
      let list = lists.randomElement(using: &random) ?? lists[0]
      terms.insert(TermAssignment(TermKey(list, scope: "众包"), nil), at: 0)
    }
    var standards = Standards(title: "随机 \(seed)")
    standards.categories = [WorkerCategory(name: "众包", relation: .notFull)]
    for term in terms {
      // A random term may contradict those before it; then it is left out.
      if let changed = try? standards.applying([term]) { standards = changed }
    }
    return standards
  }

  private static func index(_ kind: IndexKind, _ random: inout CounterRandom) -> String {
    let number = Int.random(in: 1...40, using: &random)
    switch kind {
    case .distance: return number % 3 == 0 ? "\(number).5km" : "\(number)mi"
    case .weight: return number % 3 == 0 ? "\(number).25kg" : "\(number)kg"
    case .orders, .position: return "\(number)"
    case .name: return "段\(number)"
    case .period: return ["day", "week", "month", "14days-from-2026-01-05"][number % 4]
    case .periodWithStart: return ["day", "month", "day-from-2026-02-11"][number % 3]
    case .signal: return WeatherSignal.allCases[number % WeatherSignal.allCases.count].rawValue
    case .level: return WarningLevel.allCases[number % WarningLevel.allCases.count].key
    case .temperature: return number % 2 == 0 ? "\(number)C" : "over\(number).5C"
    case .count: return "\(number % 3 + 1)"
    case .layer: return ["carrier", "aggregator", "all"][number % 3]
    case .cause: return ["late", "complaint", "other", "乱停放"][number % 4]
    case .circumstance: return ["weather-orange", "merchant-wait", "stairs"][number % 3]
    }
  }

  private static func value(_ kind: TermKind, _ random: inout CounterRandom) -> TermValue {
    let price = UnitPrice(millionths: .random(in: 0...5_000_000_000, using: &random))
    let share = Share(partsPerMillion: .random(in: 0...1_000_000, using: &random))
    switch kind {
    case .rate(let units):
      return .rate(Rate(price, per: units.randomElement(using: &random) ?? .order))
    case .addition(let units):
      return Bool.random(using: &random)
        ? .share(share) : .rate(Rate(price, per: units.first ?? .order))
    case .share: return .share(share)
    case .hourlyFloor:
      return .floor(Bool.random(using: &random) ? .hourly(price) : .localMinimum(share))
    case .periodFloor:
      return .floor(Bool.random(using: &random) ? .period(price) : .localMinimum(.whole))
    case .amount: return .floor(.period(price))
    case .distance: return .distance(Distance(thousandths: 1_500, unit: .kilometre))
    case .speed: return .speed(Distance(thousandths: 15_500, unit: .mile))
    case .moreTime: return Bool.random(using: &random) ? .share(share) : .choice("actual")
    case .names(let options): return .choices(["夜班"] + options.map(\.key).prefix(1))
    case .duration: return .duration(TimeSpan(seconds: .random(in: 0...90_000, using: &random)))
    case .clausePeriod:
      return .clausePeriod(
        ClausePeriod(
          .random(in: 1...60, using: &random),
          ClausePeriod.Unit.allCases.randomElement(using: &random) ?? .days))
    case .period(let allowed):
      let name = allowed.randomElement(using: &random) ?? "day"
      return .period(Period(name == "days" ? "7days-from-2026-03-02" : name) ?? .day)
    case .count(let bounds):
      return .count(min(bounds.upperBound, .random(in: 1...99, using: &random)))
    case .countPerPeriod: return .countPerPeriod(CountPerPeriod(3, per: .day))
    case .flag: return .flag(.random(using: &random))
    case .choice(let options): return .choice(options.randomElement(using: &random)?.key ?? "")
    case .choices(let options): return .choices(Array(options.map(\.key).prefix(2)))
    case .text: return .text("文字: \"引号\" # \(price.millionths)")
    case .time:
      return .time(CivilTime(secondOfDay: .random(in: 0...1440, using: &random) * 60) ?? .midnight)
    case .date:
      return .date(CivilDate(daysSinceEpoch: .random(in: 20_000...21_000, using: &random)))
    case .dates:
      return .dates([CivilDate(daysSinceEpoch: 20_500), CivilDate(daysSinceEpoch: 20_501)])
    case .months: return .months(6...10)
    }
  }
}

@Suite("Standards, at random")
struct RandomStandardsTests {
  @Test("reading what was written gives the same standards", arguments: UInt64(1)...UInt64(150))
  func roundTrip(_ seed: UInt64) throws {
    let standards = RandomStandards.make(seed)
    let text = StandardsWriter.write(standards)
    let again = try StandardsReader.read(text, file: "random.yaml")
    #expect(again == standards, "\(text)")
    #expect(standards.changes(to: again).isEmpty)
  }

  @Test("applying what differs gives the other standards", arguments: UInt64(1)...UInt64(60))
  func applyingChanges(_ seed: UInt64) throws {
    let first = RandomStandards.make(seed)
    let second = RandomStandards.make(seed + 1000)
    // Removals first, so that an entry is never left half-made between two changes.
    let changes = first.changes(to: second)
    let removals = changes.filter { $0.to == nil }.map { TermAssignment($0.key, nil) }
    let settings = changes.compactMap { change in
      change.to.map { TermAssignment(change.key, $0) }
    }
    let applied = try first.applying(removals + settings)
    #expect(applied.plainTerms.map(\.key) == second.plainTerms.map(\.key))
    #expect(applied.plainTerms == second.plainTerms)
    #expect(applied.changes(to: second).isEmpty, "\(applied.changes(to: second))")
  }

  @Test("so they do without scopes, and in the order in which they are listed", arguments: [1, 39])
  func applyingCommonChanges(_ seed: UInt64) throws {
    var (first, second) = (RandomStandards.make(seed), RandomStandards.make(seed + 1000))
    (first.scopes, second.scopes) = ([], [])
    let changes = first.changes(to: second)
    let applied = try first.applying(changes.map { TermAssignment($0.key, $0.to) })
    #expect(applied.changes(to: second).isEmpty)
  }
}
