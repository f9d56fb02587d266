import ParleyTerms
import ParleyValues

extension WorkerPricing {
  /// Adds what quests of a period give. Orders that count are those carried out and accepted in the
  /// quest's window; what it gives falls on the last of them.
  mutating func addQuests(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) {
      for quest in group.rule.wider.quests where quest.per == period {
        let counted = carriedOut(group.orders).filter {
          quest.window?.holds(atSecond: orders[$0].pay.order.accepted.secondOfDay) ?? true
        }
        let reached = quest.steps.filter { $0.orders <= counted.count }
        guard let highest = reached.last, let last = counted.last else { continue }
        let sum =
          quest.mode == .each
          ? reached.reduce(Fraction.zero) { $0 + $1.pay.fraction } : highest.pay.fraction
        try addBonus(
          .quests, "piece-rate.quests.\(quest.name).steps.\(highest.orders).pay", sum, on: last,
          group, period,
          LocalizedText(zhHans: "计 \(counted.count) 单", en: "\(counted.count) orders count"))
      }
    }
  }

  /// Adds what attendance of a period gives: days of pay with an order carried out.
  mutating func addAttendance(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) {
      guard let bonus = group.rule.wider.attendance, bonus.per == period else { continue }
      let counted = carriedOut(group.orders)
      let days = Set(
        counted.map { calendar.day(of: orders[$0].pay.order.accepted.secondsSinceEpoch) })
      guard days.count >= bonus.days, let last = counted.last else { continue }
      try addBonus(
        .attendance, "piece-rate.attendance.pay", bonus.pay.fraction, on: last, group, period,
        LocalizedText(
          zhHans: "出勤 \(days.count) 天，要求 \(bonus.days) 天",
          en: "\(days.count) days, \(bonus.days) asked for"))
    }
  }

  /// Adds the base pay of a period with an order carried out.
  mutating func addTask(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) {
      guard let task = group.rule.wider.task, task.per == period else { continue }
      let counted = carriedOut(group.orders)
      guard let last = counted.last else { continue }
      var pay = task.pay.fraction
      let full = Money(minorUnits: try pay.rounded(group.rule.rounding))
      if counted.count < task.orders {
        switch task.short {
        case .proRata: pay = pay * Fraction(Int128(counted.count), Int128(task.orders))
        case .full: break
        case .none: pay = .zero
        }
        bonuses.shortTasks += 1
      }
      let given = Money(minorUnits: try pay.rounded(group.rule.rounding))
      bonuses.taskShortfall += full - given
      try addBonus(
        .task, "piece-rate.task.pay", pay, on: last, group, period,
        LocalizedText(
          zhHans: "完成 \(counted.count) 单，基础任务 \(task.orders) 单",
          en: "\(counted.count) orders, the task is \(task.orders)"))
    }
  }

  /// Takes the membership fee of a period with an order carried out.
  mutating func addMembership(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) {
      guard let membership = group.rule.wider.membership, membership.per == period,
        !carriedOut(group.orders).isEmpty
      else { continue }
      let fee = Money(minorUnits: try membership.fee.fraction.rounded(group.rule.rounding))
      periods.append(
        PeriodAmount(
          kind: .membership, clause: "commission.membership.fee", period: period,
          firstDay: group.firstDay, inputs: LocalizedText(zhHans: "会员费", en: "membership fee"),
          amount: .zero - fee))
    }
  }

  /// Lowers the deductions of a cause to its cap over a period: the first ones stand.
  mutating func capDeductions(_ period: Period) throws(ValueOutOfRange) {
    for group in groups(of: period) {
      for term in group.rule.wider.deductions?.terms ?? [] {
        guard let cap = term.cap, cap.per == period else { continue }
        let pay = group.orders.reduce(Money.zero) {
          $0 + orders[$1].pay.pay + orders[$1].tierAddition
        }
        var left = Money(
          minorUnits: try (pay.fraction * cap.share.fraction).rounded(group.rule.rounding))
        for place in group.orders
        where orders[place].pay.wider.deduction?.cause == term.cause {
          if orders[place].deduction > left { orders[place].deduction = left }
          left -= orders[place].deduction
        }
      }
    }
  }

  /// The orders among some that were not cancelled.
  func carriedOut(_ places: [Int]) -> [Int] {
    places.filter { !orders[$0].pay.wider.isCancelled }
  }

  private mutating func addBonus(
    _ kind: PeriodAmount.Kind, _ clause: String, _ sum: Fraction, on place: Int,
    _ group: PeriodGroup, _ period: Period, _ inputs: LocalizedText
  ) throws(ValueOutOfRange) {
    let amount = Money(minorUnits: try sum.rounded(group.rule.rounding))
    bonuses.byOrder[place, default: [:]][kind, default: .zero] += amount
    periods.append(
      PeriodAmount(
        kind: kind, clause: clause, period: period, firstDay: group.firstDay, inputs: inputs,
        amount: amount))
  }
}

/// What quests, attendance and task pay give a worker.
struct WorkerBonuses {
  /// What falls on each order, by its place and kind; floors count it with that order.
  var byOrder: [Int: [PeriodAmount.Kind: Money]] = [:]
  /// Periods whose task was not finished.
  var shortTasks = 0
  /// What base pay fell short by.
  var taskShortfall = Money.zero
}
