import ParleyRecords
import ParleyValues

/// When and how often the records stand against one limit: counts, never who.
public struct BreachFigures: Equatable, Sendable {
  /// Workers by how many of their orders were accepted against the limit.
  public struct Frequency: Equatable, Sendable {
    /// The fewest orders.
    public var from: Int
    /// The most; `nil` for no end.
    public var upto: Int?
    /// The workers.
    public var workers: Withholdable<Int>

    /// `1`, `2–4`, `10 or more`.
    public var name: LocalizedText {
      guard let upto else {
        return LocalizedText(zhHans: "\(from) 次及以上", en: "\(from) or more times")
      }
      return from == upto
        ? LocalizedText(zhHans: "\(from) 次", en: from == 1 ? "once" : "\(from) times")
        : LocalizedText(zhHans: "\(from)–\(upto) 次", en: "\(from) to \(upto) times")
    }
  }

  /// The limit.
  public var kind: LimitKind
  /// The orders in each hour of the day, 0 to 23, by acceptance.
  public var byHour: Withholdable<[Int]>
  /// The civil days with such an order.
  public var days: Withholdable<Int>
  /// The most such orders on one day.
  public var worstDay: Withholdable<Int>
  /// How workers are touched: once, often.
  public var frequencies: [Frequency]
}

/// Counts breaches worker by worker.
struct BreachCount: Sendable {
  private static let bounds = [(1, 1), (2, 4), (5, 9), (10, Int.max)]

  let kinds = LimitKind.allCases
  private var hours: [[Int]]
  private var days: [[Int64: Int]]
  private var touched: [Int]
  private var frequencies: [[Int]]

  init() {
    hours = kinds.map { _ in [Int](repeating: 0, count: 24) }
    days = kinds.map { _ in [:] }
    touched = kinds.map { _ in 0 }
    frequencies = kinds.map { _ in [Int](repeating: 0, count: BreachCount.bounds.count) }
  }

  /// Adds what one worker's records show.
  mutating func add(_ findings: LimitFindings, in log: OrderLog) {
    var counts = [Int](repeating: 0, count: kinds.count)
    for breach in findings.breaches {
      let kind = breach.kind.rawValue
      let accepted = log.accepted[breach.row]
      let day = accepted.flooredQuotient(86_400)
      counts[kind] += 1
      hours[kind][Int(accepted - day * 86_400) / 3600] += 1
      days[kind][day, default: 0] += 1
    }
    for (kind, count) in counts.enumerated() where count > 0 {
      touched[kind] += 1
      if let band = BreachCount.bounds.firstIndex(where: { $0.0 <= count && count <= $0.1 }) {
        frequencies[kind][band] += 1
      }
    }
  }

  /// Adds what was counted of the workers that come next.
  mutating func append(_ next: BreachCount) {
    for kind in kinds.indices {
      for hour in hours[kind].indices { hours[kind][hour] += next.hours[kind][hour] }
      days[kind].merge(next.days[kind], uniquingKeysWith: +)
      touched[kind] += next.touched[kind]
      for band in frequencies[kind].indices {
        frequencies[kind][band] += next.frequencies[kind][band]
      }
    }
  }

  /// The figures of the limits that some rule states.
  func figures(of stated: [LimitKind], minimum: Int, namesWorkers: Bool) -> [BreachFigures] {
    stated.filter { hours[$0.rawValue].contains { $0 > 0 } }.map { kind in
      let place = kind.rawValue
      let isSmall = touched[place] > 0 && touched[place] < minimum
      func shown<Value>(_ figure: Value) -> Withholdable<Value> {
        isSmall ? .withheld(.groupTooSmall(minimum: minimum)) : .shown(figure)
      }
      let hidden = SmallGroups.hidden(
        frequencies[place].map { Int($0) }, minimum: minimum)
      return BreachFigures(
        kind: kind, byHour: shown(hours[place]), days: shown(days[place].count),
        worstDay: shown(days[place].values.max() ?? 0),
        frequencies: BreachCount.bounds.enumerated().map { band, bound in
          let count = frequencies[place][band]
          let figure: Withholdable<Int> =
            !namesWorkers
            ? .withheld(.noWorkers)
            : hidden[band].map { .withheld($0) } ?? .shown(count)
          return BreachFigures.Frequency(
            from: bound.0, upto: bound.1 == .max ? nil : bound.1, workers: figure)
        })
    }
  }
}
