import ParleyTerms
import ParleyValues

extension WiderRule {
  /// The shapes of standards without scopes, variants and dated terms.
  ///
  /// - Throws: ``Diagnostics`` with `pay.needs-minimum-wage` when base pay names a wage that is not
  ///   known.
  init(_ standards: Standards, in context: PayContext) throws(Diagnostics) {
    let piece = standards.pieceRate
    extras = ExtrasRule(piece.extras)
    conditions = ConditionsRule(piece.conditions)
    quests = piece.quests.compactMap { QuestRule($0) }
    attendance = AttendanceRule(piece.attendance)
    task = try TaskRule(piece.task, in: context)
    layers = standards.commission.layers.compactMap { layer in
      layer.cap.map { LayerRule(who: layer.who, cap: $0) }
    }
    let replaced = standards.commission.membership.replaces
    let isReplaced = replaced == .fixed || replaced == .rateAndFixed
    fixedCommission =
      standards.basis == .fare && !isReplaced ? standards.commission.fixed : nil
    membership = MembershipRule(standards.commission.membership)
    deductions = DeductionsRule(standards.assessment)
    estimate = EstimateRule(standards.timeEstimate)
  }
}

extension Commission {
  /// The commission rate that is taken: none where membership replaces it.
  var takenRate: Share {
    let isReplaced = membership.replaces == .rate || membership.replaces == .rateAndFixed
    return isReplaced ? .zero : rate ?? .zero
  }
}

extension ExtrasRule {
  init(_ extras: Extras) {
    pickup = extras.pickupRate.map { Pickup(free: extras.pickupFree, rate: $0) }
    wait = extras.waitRate.map { Wait(freeSeconds: extras.waitFree?.seconds ?? 0, rate: $0) }
    cancel = extras.cancelPay.map {
      Cancel(afterSeconds: extras.cancelAfter?.seconds ?? 0, pay: $0)
    }
    stairs = extras.stairsAdd.map { Stairs(fromFloor: extras.stairsFromFloor ?? 1, add: $0) }
    loading = extras.loadingAdd
    batchNextOrders = extras.batchNextOrders
  }
}

extension ConditionsRule {
  init?(_ conditions: Conditions) {
    guard let of = conditions.of else { return nil }
    names = of.names
    steps = conditions.byCount.compactMap { step in
      step.share.map { Step(count: step.count, share: $0) }
    }
  }
}

extension QuestRule {
  init?(_ quest: Quest) {
    guard let per = quest.per else { return nil }
    name = quest.name
    if let from = quest.from, let to = quest.to {
      window = Window(from: from, to: to)
    } else {
      window = nil
    }
    self.per = per
    mode = quest.mode ?? .highest
    steps = quest.steps.compactMap { step in
      step.pay.map { Step(orders: step.orders, pay: $0) }
    }
  }
}

extension AttendanceRule {
  init?(_ attendance: Attendance) {
    guard let per = attendance.per, let days = attendance.days, let pay = attendance.pay else {
      return nil
    }
    (self.per, self.days, self.pay) = (per, days, pay)
  }
}

extension TaskRule {
  init?(_ task: BaseTask, in context: PayContext) throws(Diagnostics) {
    guard let orders = task.orders, let per = task.per, let pay = task.pay,
      let short = task.short
    else { return nil }
    (self.orders, self.per, self.short) = (orders, per, short)
    self.pay = try PayRule.price(
      pay, minimum: context.minimumWages.monthly,
      missing: LocalizedText(
        zhHans: "标准中的底薪引用了当地月最低工资标准，但没有给出该标准",
        en: "base pay names the local monthly minimum wage, which was not given"))
  }
}

extension MembershipRule {
  init?(_ membership: Membership) {
    guard let fee = membership.fee else { return nil }
    self.fee = fee.price
    switch fee.per {
    case .day: per = .day
    case .week: per = .week
    default: per = .month
    }
  }
}

extension DeductionsRule {
  init?(_ assessment: Assessment) {
    guard assessment.judgesDeductions else { return nil }
    terms = assessment.deductions.compactMap { term in
      guard let max = term.max else { return nil }
      var cap: Cap?
      if let share = term.periodCapShare, let per = term.periodCapPer {
        cap = Cap(share: share, per: per)
      }
      return Term(cause: term.cause, max: max, cap: cap, onlyIfUpheld: term.onlyIf == .upheld)
    }
    exempt = assessment.exempt?.names ?? []
    holdsDuringAppeal = assessment.appealHoldDeduction ?? false
    silenceUpholds = assessment.appealSilence == .upheld
  }
}

extension EstimateRule {
  init?(_ estimate: TimeEstimate) {
    guard let speed = estimate.speedMax else { return nil }
    perHour = speed.perHour
    additions = estimate.add.compactMap { addition in
      addition.time.map { Addition(when: addition.when, time: $0) }
    }
  }
}
