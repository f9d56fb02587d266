import ParleyTerms
import ParleyValues

/// What one worker brings to the test of a floor over all workers in one period.
public struct PlatformPart: Equatable, Sendable {
  /// The period and its number.
  let period: Period
  let number: Int64
  /// The first day of the period.
  let firstDay: CivilDate
  /// The worker's hours: online time or engaged time, whichever is more.
  let seconds: Int64
  /// Engaged time, by which a shortfall is shared.
  let engaged: Int64
  /// What counts.
  let counted: Money
}

/// The floor over all workers (pay.md, periods): what is due for all hours less what all are paid,
/// shared by engaged time.
struct PlatformTest {
  /// A period of the test.
  private struct Key: Hashable {
    let period: Period
    let number: Int64
  }

  let table: RuleTable
  let currency: Currency

  /// Whether some rule has such a floor.
  static func isStated(in table: RuleTable) -> Bool {
    table.compiled.contains { $0.further.platformFloor != nil }
  }

  /// What each worker gets.
  ///
  /// - Parameter parts: the parts of each worker, in the order of the records, which is that of
  ///   their ids.
  func amounts(_ parts: [[PlatformPart]]) throws(ValueOutOfRange) -> [[PeriodAmount]] {
    var members: [Key: [(worker: Int, part: PlatformPart)]] = [:]
    for (worker, parts) in parts.enumerated() {
      for part in parts {
        members[Key(period: part.period, number: part.number), default: []].append((worker, part))
      }
    }
    var amounts = parts.map { _ in [PeriodAmount]() }
    for (key, members) in members.sorted(by: { $0.key.number < $1.key.number }) {
      guard let firstDay = members.first?.part.firstDay else { continue }
      let rule = table.rule(of: 0, on: firstDay.daysSinceEpoch)
      guard let floor = rule.further.platformFloor, floor.per == key.period else { continue }
      let seconds = members.reduce(Int128(0)) { $0 + Int128($1.part.seconds) }
      let counted = members.reduce(Money.zero) { $0 + $1.part.counted }
      let due = try (floor.amount.fraction * Fraction(seconds, 3600)).rounded(rule.rounding)
      let shortfall = due - counted.minorUnits
      guard shortfall > 0 else { continue }
      let shares = PlatformTest.shares(of: shortfall, by: members.map(\.part.engaged))
      for (member, share) in zip(members, shares) where share > 0 {
        amounts[member.worker].append(
          amount(share, key.period, firstDay, due: Money(minorUnits: due), counted: counted))
      }
    }
    return amounts
  }

  /// An amount shared by weights: rounded down, what is left by largest remainder, earlier first.
  static func shares(of amount: Int64, by weights: [Int64]) -> [Int64] {
    let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard whole > 0 else { return weights.map { _ in 0 } }
    let products = weights.map {
      (Int128(amount) * Int128($0)).quotientAndRemainder(dividingBy: whole)
    }
    var shares = products.map { Int64($0.quotient) }
    let left = Int(amount - shares.reduce(0, +))
    let order = products.indices.sorted {
      products[$0].remainder != products[$1].remainder
        ? products[$0].remainder > products[$1].remainder : $0 < $1
    }
    for place in order.prefix(left) { shares[place] += 1 }
    return shares
  }

  private func amount(
    _ share: Int64, _ period: Period, _ firstDay: CivilDate, due: Money, counted: Money
  ) -> PeriodAmount {
    PeriodAmount(
      kind: .platformFloor, clause: "online-hours.platform-floor.amount", period: period,
      firstDay: firstDay,
      inputs: LocalizedText(
        zhHans: "全体应得 \(due.text(in: currency))，已付 \(counted.text(in: currency))，按接单时间分配",
        en: "due to all \(due.text(in: currency)), paid \(counted.text(in: currency)), "
          + "shared by engaged time"),
      amount: Money(minorUnits: share))
  }
}

extension WorkerPricing {
  /// The worker's part in the test of a floor over all workers.
  func platformParts() -> [PlatformPart] {
    var parts: [PlatformPart] = []
    var seen: [Period] = []
    for rule in engine.table.compiled {
      guard let per = rule.further.platformFloor?.per, !seen.contains(per) else { continue }
      seen.append(per)
      for group in groups(of: per) {
        let engaged = group.orders.reduce(Int64(0)) { $0 + orders[$1].countedSeconds }
        parts.append(
          PlatformPart(
            period: per, number: group.number, firstDay: group.firstDay,
            seconds: max(group.onlineSeconds, engaged), engaged: engaged,
            counted: counted(in: group, per, excluding: [.tips]) + floorsAdded(in: group, per)))
      }
    }
    return parts
  }

  /// What the worker's own floors have added in a period.
  private func floorsAdded(in group: PeriodGroup, _ period: Period) -> Money {
    periods.reduce(.zero) { sum, amount in
      guard amount.kind == .hourlyFloor || amount.kind == .periodFloor,
        period == .log
          || calendar.ordinal(of: calendarDay(of: amount), in: period) == group.number
      else { return sum }
      return sum + amount.amount
    }
  }

  private func calendarDay(of amount: PeriodAmount) -> Int32 { amount.firstDay.daysSinceEpoch }
}

extension ExplainedEngine {
  /// What the floor over all workers gives each of them; empty without such a floor.
  ///
  /// - Complexity: that of reckoning all workers.
  func platformAmounts() throws(ValueOutOfRange) -> [String: [PeriodAmount]] {
    guard records.namesWorkers, PlatformTest.isStated(in: table) else { return [:] }
    var parts: [[PlatformPart]] = []
    for worker in records.workers {
      var pricing = WorkerPricing(self, worker)
      _ = try pricing.result()
      parts.append(pricing.platformParts())
    }
    let amounts = try PlatformTest(table: table, currency: records.log.currency).amounts(parts)
    return Dictionary(
      zip(records.workers.map(\.id), amounts), uniquingKeysWith: { first, _ in first })
  }
}
