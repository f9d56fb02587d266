import ParleyRecords
import ParleyTerms
import ParleyValues

/// What a worker earned on one day of pay, line by line.
public struct DaySlip: Equatable, Sendable {
  /// The worker's id.
  public let worker: String
  /// The day of pay, which begins at the standards' `day-starts`.
  public let day: CivilDate
  /// The orders accepted on the day.
  public let orders: [OrderSlip]
  /// The orders of the day that have no price.
  public let unpriced: [UnpricedOrder]
  /// What the day itself adds: allowance, and caps and floors reckoned per day.
  public let dayAmounts: [PeriodAmount]
  /// What longer periods that contain the day add, for the whole of each; not in ``total``.
  public let longerPeriods: [PeriodAmount]
  /// The engaged seconds that belong to the day.
  public let engagedSeconds: Int64
  /// The currency of every amount.
  public let currency: Currency

  /// Order pay, tier additions and distance allowances of the day's orders, less deductions, and
  /// what the day adds.
  public var total: Money {
    let fromOrders = orders.reduce(Money.zero) {
      $0 + $1.pay + $1.tierAddition + $1.distanceAllowance - ($1.deduction?.amount ?? .zero)
    }
    return dayAmounts.reduce(fromOrders) { $0 + $1.amount }
  }
}

extension ExplainedEngine {
  /// The slip of a worker for a day.
  ///
  /// - Throws: ``Diagnostics`` with `pay.unknown-worker` when the records name no such worker,
  ///   `pay.out-of-range` when an amount leaves its integers.
  public func slip(worker id: String, day: CivilDate) throws(Diagnostics) -> DaySlip {
    guard records.namesWorkers,
      let worker = records.workers.first(where: { $0.id.utf8.elementsEqual(id.utf8) })
    else { throw Diagnostics([unknownWorker]) }
    let pay = try pay(worker)
    let calendar = table.rules.calendar
    func isOnDay(_ second: Int64) -> Bool { calendar.day(of: second) == day.daysSinceEpoch }
    let orders = pay.orders.filter { isOnDay($0.pay.order.accepted.secondsSinceEpoch) }
    let amounts = pay.periods.filter { contains($0, day) }
    let ofDay = amounts.filter { $0.period == .day && $0.kind != .tiers }
    return DaySlip(
      worker: id, day: day,
      orders: orders.map {
        OrderSlip(
          $0.pay, in: table.rules.currency, tierAddition: $0.tierAddition,
          deduction: $0.deduction)
      },
      unpriced: pay.unpriced.filter { isOnDay(records.log.accepted[$0.row]) },
      dayAmounts: ofDay,
      longerPeriods: amounts.filter { $0.period != .day && $0.kind != .tiers },
      engagedSeconds: orders.reduce(0) { $0 + $1.countedSeconds },
      currency: table.rules.currency)
  }

  private func contains(_ amount: PeriodAmount, _ day: CivilDate) -> Bool {
    let calendar = table.rules.calendar
    switch amount.period {
    case .log: return true
    case .order, .shift: return amount.firstDay == day
    default:
      return calendar.ordinal(of: day.daysSinceEpoch, in: amount.period)
        == calendar.ordinal(of: amount.firstDay.daysSinceEpoch, in: amount.period)
    }
  }

  private var unknownWorker: Diagnostic {
    Diagnostic(
      "pay.unknown-worker", .error,
      records.namesWorkers
        ? LocalizedText(zhHans: "订单记录中没有这名劳动者", en: "the records name no such worker")
        : LocalizedText(
          zhHans: "订单记录没有劳动者编号，无法给出个人明细",
          en: "the records name no workers, so there are no slips"),
      remedy: LocalizedText(
        zhHans: "请用 parley orders inspect 查看记录中的列和编号；导入时加 --keep-ids 可保留原编号",
        en: "see parley orders inspect for the columns; import with --keep-ids to keep ids"),
      help: "slip")
  }
}
