import ParleyRecords
import ParleyTerms
import ParleyValues

/// Random shapes beyond the core that queries know, and what records need for them.
enum RandomShapesOfQueries {
  /// Sets some of the shapes.
  static func set(_ standards: inout Standards, _ random: inout RandomAmounts) {
    var rates = standards
    setRates(&rates.pieceRate, &random)
    if !rates.problems().contains(where: { $0.severity == .error }) { standards = rates }
    var factors = standards
    setFactors(&factors.pieceRate.factors, &random)
    if !factors.problems().contains(where: { $0.severity == .error }) { standards = factors }
    if random.chance(50) {
      standards.pieceRate.extras.cancelPay = random.rate([.order])
      standards.pieceRate.extras.cancelAfter = random.maybe(60) {
        TimeSpan(seconds: $0.pick([0, 300]))
      }
    }
    setExtras(&standards.pieceRate.extras, &random)
    setConditions(&standards.pieceRate, &random)
    var routed = standards
    setRoutes(&routed.pieceRate, &random)
    if !routed.problems().contains(where: { $0.severity == .error }) { standards = routed }
    var changed = standards
    var floor = FloorFactors()
    floor.index = random.maybe(30) { Share(partsPerMillion: $0.pick([1_074_100, 900_000])) }
    floor.costs = random.maybe(30) { $0.rate([.hour], upTo: 900) }
    floor.utilisation = random.maybe(30) { Share(partsPerMillion: $0.pick([600_000, 350_000])) }
    changed.onlineHours.floorFactors = floor
    // Factors mean nothing without a floor.
    if !changed.problems().contains(where: { $0.severity == .error }) { standards = changed }
  }

  private static func setExtras(_ extras: inout Extras, _ random: inout RandomAmounts) {
    if random.chance(30) {
      extras.pickupRate = random.rate([.kilometre, .mile], upTo: 300)
      extras.pickupFree = random.maybe(60) { random in
        Distance(
          thousandths: Int64(random.pick([0, 1_000, 1_500])),
          unit: random.pick([.kilometre, .mile]))
      }
    }
    if random.chance(30) {
      extras.waitRate = random.rate([.minute, .hour, .second], upTo: 60)
      extras.waitFree = random.maybe(60) { TimeSpan(seconds: $0.pick([0, 300, 301])) }
    }
    if random.chance(30) {
      extras.stairsAdd = random.rate([.floor], upTo: 200)
      extras.stairsFromFloor = random.gen.integer(in: 1...5)
    }
    extras.loadingAdd = random.maybe(30) { $0.rate([.order], upTo: 3_000) }
  }

  private static func setConditions(_ rates: inout PieceRate, _ random: inout RandomAmounts) {
    let names = (["holiday", "weather"] + rates.bands.map(\.name)).filter { _ in random.chance(60) }
    guard random.chance(35), let most = names.indices.last else { return }
    rates.conditions.of = NameList(names)
    for count in 1...(most + 1) where random.chance(60) || count == 1 {
      guard var step = ConditionStep(index: [String(count)]) else { continue }
      step.share = random.share()
      rates.conditions.byCount.append(step)
    }
  }

  private static func setRoutes(_ rates: inout PieceRate, _ random: inout RandomAmounts) {
    guard random.chance(45) else { return }
    func treatment(_ random: inout RandomAmounts) -> RouteTreatment? {
      random.maybe(70) { $0.pick([.whole, .inside, .split, .split, .uncovered]) }
    }
    rates.routes.leaving = treatment(&random)
    rates.routes.entering = treatment(&random)
    rates.routes.through = treatment(&random)
    rates.routes.outside = treatment(&random)
    rates.routes.leavingRate = random.maybe(30) {
      Share(partsPerMillion: $0.pick([1_100_000, 900_000]))
    }
    rates.outside.distance = random.maybe(60) { $0.rate([.kilometre, .mile], upTo: 300) }
    rates.outside.time = random.maybe(60) { $0.rate([.minute, .hour, .second], upTo: 60) }
    rates.outside.utilisation = random.maybe(30) {
      Share(partsPerMillion: $0.pick([600_000, 350_000]))
    }
    rates.outside.atLeast = random.maybe(40) { $0.rate([.order]) }
  }

  private static func setRates(_ rates: inout PieceRate, _ random: inout RandomAmounts) {
    for over in ["0km", "2.5km", "3mi"] where random.chance(25) {
      guard var step = DistanceStep(index: [over]) else { continue }
      step.add = random.rate([.order], upTo: 400)
      rates.distanceSteps.append(step)
    }
    if random.chance(40) {
      rates.share.rate = random.share()
      rates.share.of = random.pick([.fare, .orderValue])
    }
    rates.share.cancelled = random.maybe(30) { $0.share() }
    if !rates.table.rows.isEmpty, random.chance(30) { rates.table.lookup = .listed }
    for place in rates.bands.indices where random.chance(50) {
      rates.bands[place].days = ChoiceSet([random.pick(WeekStart.allCases), .sunday])
    }
  }

  private static func setFactors(_ factors: inout RateFactors, _ random: inout RandomAmounts) {
    let used = [580_000, 600_000, 1_000_000, 333_333]
    factors.utilisation = random.maybe(30) { Share(partsPerMillion: Int64($0.pick(used))) }
    factors.minimumTime = random.maybe(30) { Share(partsPerMillion: $0.pick([1_367_300, 1])) }
    factors.minimumDistance = random.maybe(30) {
      Share(partsPerMillion: $0.pick([1_250_000, 900_000]))
    }
  }

  /// What the shapes read of an order.
  static func fill(_ order: inout Order, _ random: inout RandomAmounts) {
    order.orderValue = random.maybe(80) { Money(minorUnits: $0.seconds(upTo: 20_000)) }
    let unit = order.distance?.unit ?? .kilometre
    order.pickupDistance = random.maybe(60) {
      Distance(thousandths: Int64($0.pick([0, 1_000, 1_500, 1_501, 2_414, 7_777])), unit: unit)
    }
    order.waitingSeconds = random.maybe(60) { $0.pick([0, 299, 300, 301, 600, 1_234]) }
    order.floors = random.maybe(50) { $0.gen.integer(in: 0...7) }
    order.loading = random.maybe(60) { $0.pick(["是", "否", "No", " n o", "yes", "没 有"]) }
    order.route = random.maybe(70) {
      $0.pick(["leaving", "驶入", "through", "outside", "区外", "inside", "Leaving"])
    }
    order.outsideDistance = random.maybe(75) {
      Distance(thousandths: Int64($0.pick([0, 1, 1_000, 2_486, 9_999])), unit: unit)
    }
    order.outsideSeconds = random.maybe(75) { $0.pick([0, 1, 600, 1_800, 20_000]) }
    if random.chance(20) {
      let after = Int64(random.pick([0, 299, 300, 301, 5_000]))
      order.cancelledAt = CivilDateTime(
        secondsSinceEpoch: order.accepted.secondsSinceEpoch + after)
      order.cancelledBy = random.maybe(70) {
        $0.pick(["骑手", "Rider", " driver ", "骑 手", "顾客", "平台", "Riders"])
      }
      if random.chance(60) { order.completed = nil }
      if random.chance(15) { order.completed = order.cancelledAt }
    }
  }
}
