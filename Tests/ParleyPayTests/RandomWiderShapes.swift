import ParleyRecords
import ParleyTerms
import ParleyValues

/// Random extras, quests, deductions and the other wider shapes, and what records need for them.
enum RandomWiderShapes {
  /// Sets some of the shapes.
  static func set(_ standards: inout Standards, _ random: inout RandomAmounts) {
    setExtras(&standards.pieceRate.extras, &random)
    setBonuses(&standards.pieceRate, &random)
    if random.chance(30) {
      let bands = standards.pieceRate.bands.map(\.name)
      let names = (["holiday", "weather"] + bands).filter { _ in random.chance(70) }
      if let most = names.indices.last {
        standards.pieceRate.conditions.of = NameList(names)
        for count in 1...(most + 1) where random.chance(60) || count == 1 {
          guard var step = ConditionStep(index: [String(count)]) else { continue }
          step.share = random.share()
          standards.pieceRate.conditions.byCount.append(step)
        }
      }
    }
    setCommission(&standards, &random)
    setAssessment(&standards.assessment, &random)
  }

  private static func setExtras(_ extras: inout Extras, _ random: inout RandomAmounts) {
    if random.chance(35) {
      extras.pickupRate = random.rate([.kilometre, .mile], upTo: 300)
      extras.pickupFree = random.maybe(60) { random in
        Distance(
          thousandths: Int64(random.pick([0, 1_000, 1_500])),
          unit: random.pick([.kilometre, .mile]))
      }
    }
    if random.chance(35) {
      extras.waitRate = random.rate([.minute, .hour, .second], upTo: 60)
      extras.waitFree = random.maybe(60) { TimeSpan(seconds: $0.pick([0, 300, 301])) }
    }
    if random.chance(50) {
      extras.cancelPay = random.rate([.order])
      extras.cancelAfter = random.maybe(60) { TimeSpan(seconds: $0.pick([0, 300])) }
    }
    if random.chance(30) {
      extras.stairsAdd = random.rate([.floor], upTo: 200)
      extras.stairsFromFloor = random.gen.integer(in: 1...5)
    }
    extras.loadingAdd = random.maybe(30) { $0.rate([.order], upTo: 3_000) }
    extras.batchNextOrders = random.maybe(40) { $0.share() }
  }

  private static func setBonuses(_ rates: inout PieceRate, _ random: inout RandomAmounts) {
    for name in ["冲单", "夜宵"] where random.chance(35) {
      guard var quest = Quest(index: [name]) else { continue }
      quest.per = random.pick([.day, .week, .month, .log])
      quest.mode = random.maybe(60) { $0.pick([.highest, .each]) }
      if random.chance(50) { (quest.from, quest.to) = (random.clock(), random.clock()) }
      for orders in [1, 2, 3, 5] where random.chance(50) || orders == 1 {
        guard var step = QuestStep(index: [String(orders)]) else { continue }
        step.pay = random.price(upTo: 3_000)
        quest.steps.append(step)
      }
      rates.quests.append(quest)
    }
    if random.chance(30) {
      rates.attendance.per = random.pick([.week, .month, .log])
      rates.attendance.days = random.gen.integer(in: 1...3)
      rates.attendance.pay = random.price(upTo: 3_000)
    }
    if random.chance(30) {
      rates.task.per = random.pick([.day, .week, .month])
      rates.task.orders = random.gen.integer(in: 1...5)
      rates.task.pay = .period(random.price(upTo: 9_000))
      rates.task.short = random.pick([.proRata, .proRata, .full, ShortTask.none])
    }
  }

  private static func setCommission(_ standards: inout Standards, _ random: inout RandomAmounts) {
    for who in ["carrier", "aggregator", "all"] where random.chance(30) {
      guard var layer = CommissionLayer(index: [who]) else { continue }
      layer.cap = random.share()
      standards.commission.layers.append(layer)
    }
    if standards.basis == .fare {
      standards.commission.fixed = random.maybe(40) { $0.rate([.order], upTo: 300) }
    }
    if random.chance(25) {
      standards.commission.membership.fee = random.rate([.month, .week, .day], upTo: 900)
      standards.commission.membership.replaces = random.pick(ReplacedCommission.allCases)
    }
  }

  private static func setAssessment(
    _ assessment: inout Assessment, _ random: inout RandomAmounts
  ) {
    guard random.chance(45) else { return }
    for cause in ["late", "complaint", "other"] where random.chance(55) {
      guard var term = DeductionTerm(index: [cause]) else { continue }
      term.max = random.addition()
      term.onlyIf = random.maybe(25) { _ in .upheld }
      if random.chance(40) {
        term.periodCapShare = random.share()
        term.periodCapPer = random.pick([.day, .week, .month])
      }
      assessment.deductions.append(term)
    }
    assessment.exempt = random.maybe(50) { random in
      NameList(["merchant-late", "weather-signal", "封控"].filter { _ in random.chance(50) })
    }
    assessment.appealHoldDeduction = random.maybe(50) { $0.gen.bool() }
    assessment.appealSilence = random.maybe(50) { $0.pick([.upheld, .rejected]) }
  }

  /// What the shapes read of an order.
  static func fill(_ order: inout Order, _ random: inout RandomAmounts) {
    let unit = order.distance?.unit ?? .kilometre
    order.pickupDistance = random.maybe(60) {
      Distance(thousandths: Int64($0.pick([0, 1_000, 1_500, 1_501, 2_414, 7_777])), unit: unit)
    }
    order.waitingSeconds = random.maybe(60) { $0.pick([0, 299, 300, 301, 600, 1_234]) }
    order.floors = random.maybe(50) { $0.gen.integer(in: 0...7) }
    order.loading = random.maybe(50) { $0.pick(["是", "否"]) }
    order.batch = random.maybe(50) { $0.pick(["A", "B"]) }
    if random.chance(20) {
      let after = Int64(random.pick([0, 299, 300, 301, 5_000]))
      order.cancelledAt = CivilDateTime(
        secondsSinceEpoch: order.accepted.secondsSinceEpoch + after)
      order.cancelledBy = random.maybe(70) { $0.pick(["骑手", "顾客", "平台"]) }
      if random.chance(60) { order.completed = nil }
      if random.chance(15) { order.completed = order.cancelledAt }
    }
    order.carrierFee = random.maybe(50) { Money(minorUnits: $0.seconds(upTo: 2_000)) }
    order.aggregatorFee = random.maybe(50) { Money(minorUnits: $0.seconds(upTo: 900)) }
    if random.chance(45) {
      order.deduction = Money(
        minorUnits: random.pick([0, 1, 50, 200, random.seconds(upTo: 5_000)]))
      order.deductionReason = random.maybe(80) { $0.pick(["超时", "late", "投诉", "着装"]) }
      order.upheld = random.maybe(50) { $0.pick(["成立", "不成立"]) }
      order.appeal = random.maybe(40) { $0.pick(["申诉成立", "处理中", "未答复", "驳回"]) }
      order.exemption = random.maybe(30) { $0.pick(["商家出餐慢", "封控", "堵车"]) }
    }
  }
}
