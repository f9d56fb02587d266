import ParleyTerms
import ParleyTestSupport
import ParleyValues

/// Makes standards of every core shape, often with awkward numbers.
struct RandomStandards {
  var gen: Gen
  let currency: Currency
  let areas = ["东湖", "西岭"]
  let categories = ["专送", "众包"]

  init(seed: UInt64) {
    gen = Gen(seed: seed)
    currency = seed % 5 == 0 ? Currency(code: "KRW") ?? .cny : .cny
  }

  mutating func make() -> Standards {
    var standards = Standards(title: "随机标准", currency: currency)
    general(&standards)
    rates(&standards)
    bands(&standards)
    periods(&standards)
    weather(&standards)
    limits(&standards)
    changes(&standards)
    return standards
  }

  /// A price of up to so many whole units; sometimes with all six decimals beyond the smallest.
  private mutating func price(upTo units: Int) -> UnitPrice {
    let minor = Int64(currency.minorUnitsPerUnit)
    switch gen.integer(in: 0...3) {
    case 0: return UnitPrice(millionths: Int64(gen.integer(in: 0...units)) * minor * 1_000_000)
    case 1: return UnitPrice(millionths: Int64(gen.integer(in: 0...units * 1_000_000)) * minor)
    case 2:
      return UnitPrice(millionths: Int64(gen.integer(in: 0...units * 20)) * minor * 50_000)
    default: return UnitPrice(millionths: Int64(gen.integer(in: 0...units * 2)) * minor * 500_000)
    }
  }

  private mutating func rate(upTo units: Int, per: [RateUnit]) -> Rate {
    Rate(price(upTo: units), per: gen.pick(per))
  }

  private mutating func share(_ range: ClosedRange<Int>) -> Share {
    let percent = Int64(gen.integer(in: range))
    return Share(
      partsPerMillion: percent * 10_000 + (gen.once(in: 4) ? Int64(gen.integer(in: 0...99)) : 0))
  }

  private mutating func addition() -> Addition {
    gen.bool() ? .amount(rate(upTo: 3, per: [.order])) : .percentage(share(0...60))
  }

  private mutating func general(_ standards: inout Standards) {
    standards.general.basis = gen.once(in: 4) ? .fare : .piece
    standards.general.rounding = gen.pick([nil, .halfEven, .halfUp, .up, .down])
    standards.general.weekStarts = gen.pick([nil, .monday, .sunday, .wednesday])
    standards.general.dayStarts = gen.pick([nil, nil, CivilTime("04:00"), CivilTime("06:30:30")])
    standards.general.weatherStacking = gen.pick([nil, .highest, .sum])
    if gen.bool() {
      standards.general.holidays = RandomRecords.days.filter { _ in gen.once(in: 4) }
    }
  }

  private mutating func rates(_ standards: inout Standards) {
    if standards.basis == .fare { standards.commission.rate = share(0...40) }
    if gen.once(in: 4) {
      for _ in 0..<gen.integer(in: 1...3) {
        let upto = "\(gen.integer(in: 1...20))\(gen.pick(["km", "mi", ".5km"]))"
        set(&standards.pieceRate.table.rows, upto) { $0.amount = rate(upTo: 60, per: [.order]) }
      }
      if gen.bool() { standards.pieceRate.table.beyond = rate(upTo: 3, per: [.kilometre, .mile]) }
    } else {
      if gen.bool() { standards.pieceRate.base = rate(upTo: 9, per: [.order]) }
      for _ in 0..<gen.integer(in: 0...3) {
        let from = "\(gen.integer(in: 0...9))\(gen.pick(["km", "mi", ".25km"]))"
        set(&standards.pieceRate.distance, from) {
          $0.rate = rate(upTo: 3, per: [.kilometre, .mile])
        }
      }
      if gen.bool() { standards.pieceRate.time = rate(upTo: 2, per: [.minute, .hour, .second]) }
      for _ in 0..<gen.integer(in: 0...2) {
        let over = "\(gen.integer(in: 0...12))kg"
        set(&standards.pieceRate.weight, over) { $0.add = rate(upTo: 4, per: [.order]) }
      }
    }
    switch gen.integer(in: 0...3) {
    case 0: standards.pieceRate.minimum.amount = rate(upTo: 12, per: [.order])
    case 1:
      if gen.bool() { standards.pieceRate.minimum.base = rate(upTo: 3, per: [.order]) }
      if gen.bool() { standards.pieceRate.minimum.time = rate(upTo: 1, per: [.minute, .hour]) }
      if gen.bool() {
        standards.pieceRate.minimum.distance = rate(upTo: 2, per: [.kilometre, .mile])
      }
      if gen.bool() { standards.pieceRate.minimum.atLeast = rate(upTo: 12, per: [.order]) }
    default: break
    }
    if gen.once(in: 3) { standards.commission.orderCap = share(5...40) }
  }

  private mutating func bands(_ standards: inout Standards) {
    for name in ["night", "lunch", "late"].prefix(gen.integer(in: 0...3)) {
      set(&standards.pieceRate.bands, name) {
        $0.from = gen.pick([CivilTime("22:00"), CivilTime("11:00"), CivilTime("00:00")])
        $0.to = gen.pick(
          [CivilTime("06:00"), CivilTime("13:30:15"), CivilTime("24:00"), CivilTime("22:00")])
        $0.add = addition()
      }
    }
    if gen.once(in: 3) { standards.pieceRate.holiday = share(100...300) }
  }

  private mutating func period(order: Bool = false) -> Period {
    let first = gen.pick(RandomRecords.days)
    return gen.pick(
      [.day, .week, .month, .log, .shift, .days(gen.integer(in: 1...9), from: first)]
        + (order ? [.order] : []))
  }

  private mutating func periods(_ standards: inout Standards) {
    for _ in 0..<gen.integer(in: 0...2) {
      let per = period().key
      set(&standards.pieceRate.tiers, per) { list in
        list.mode = gen.pick([.marginal, .whole])
        for _ in 0..<gen.integer(in: 1...3) {
          set(&list.steps, "\(gen.integer(in: 1...6))") { $0.add = rate(upTo: 2, per: [.order]) }
        }
      }
    }
    if gen.once(in: 3) {
      standards.commission.periodCapShare = share(5...40)
      standards.commission.periodCapPer = period()
      standards.commission.periodCapFromOrders = gen.pick([nil, 2, 3])
    }
    floors(&standards.onlineHours)
    if gen.once(in: 3) {
      standards.onlineHours.distanceAllowance = rate(upTo: 1, per: [.kilometre, .mile])
    }
  }

  private mutating func floors(_ hours: inout OnlineHours) {
    hours.engagedFrom = gen.pick([nil, .accepted, .started, .pickedUp])
    hours.overlap = gen.pick([nil, .once, .each])
    if gen.once(in: 3) { hours.allowanceTimePerOrder = TimeSpan(minutes: 3) }
    for _ in 0..<gen.integer(in: 0...2) where gen.bool() {
      let per = period(order: true)
      let dated = gen.once(in: 3) && per.key.first { $0 == "-" } == nil
      let index = dated ? "\(per.key)-from-\(gen.pick(RandomRecords.days))" : per.key
      set(&hours.periodFloors, index) {
        $0.amount = gen.bool() ? .period(price(upTo: 90)) : .localMinimum(share(1...3))
        if gen.once(in: 3) { $0.to = gen.pick(RandomRecords.days) }
      }
    }
    if gen.bool() {
      hours.hourlyFloor.amount =
        gen.bool() ? .hourly(price(upTo: 60)) : .localMinimum(share(80...140))
      hours.hourlyFloor.time = gen.pick([nil, .engaged, .online])
      hours.hourlyFloor.per = period(order: hours.hourlyFloor.time != .online)
      hours.hourlyFloor.excluding = gen.pick([
        nil, ChoiceSet([]), ChoiceSet([.weather, .tiers]), ChoiceSet([.allowances, .tips]),
      ])
      if gen.once(in: 3) { hours.distanceFloor = rate(upTo: 1, per: [.kilometre, .mile]) }
    }
  }

  private mutating func weather(_ standards: inout Standards) {
    for _ in 0..<gen.integer(in: 0...4) {
      let signal = gen.pick(["rainstorm", "high-temperature", "gale"])
      let level = gen.pick(["blue", "yellow", "orange", "red"])
      set(&standards.weather.signals, signal, level) {
        if gen.bool() { $0.add = addition() }
        if gen.bool() { $0.allowance = rate(upTo: 15, per: [.day]) }
        if gen.once(in: 3) { $0.extraTime = share(5...30) }
      }
    }
    for _ in 0..<gen.integer(in: 0...2) {
      set(&standards.weather.forecasts, gen.pick(["35C", "over35C", "37.5C"])) {
        $0.allowance = rate(upTo: 15, per: [.day])
        $0.months = gen.pick([nil, 6...10, 2...2])
      }
    }
  }

  private mutating func limits(_ standards: inout Standards) {
    if gen.bool() { standards.dispatch.concurrentLimit = 2 }
    if gen.bool() { standards.dispatch.hourlyLimit = 2 }
  }

  /// Dated terms, scopes and variants.
  private mutating func changes(_ standards: inout Standards) {
    func base(_ gen: inout Gen, from day: CivilDate? = nil) -> TermAssignment {
      let (path, value): (String, TermValue?) = gen.pick([
        ("piece-rate.holiday", .share(Share(partsPerMillion: 1_500_000))),
        ("weather.rainstorm.blue.add", .share(Share(partsPerMillion: 300_000))),
        ("weather.forecast-max.35C.allowance", .rate(Rate(UnitPrice(millionths: 7), per: .day))),
        ("online-hours.engaged-from", .choice("started")),
        ("commission.order-cap", .share(Share(partsPerMillion: 123_456))),
        ("rounding", .choice("up")), ("online-hours.overlap", .choice("each")),
        ("piece-rate.holiday", nil), ("online-hours.distance-allowance", nil),
        ("piece-rate.minimum", nil),
      ])
      return TermAssignment(TermKey(path, from: day), value)
    }
    if gen.once(in: 4) {
      standards.datedTerms = [base(&gen, from: gen.pick(RandomRecords.days))]
    }
    if gen.once(in: 6) {
      standards.scopes = [
        Scope(category: "众包", changes: [base(&gen)]),
        Scope(category: "众包", area: "东湖", changes: [base(&gen)]),
        Scope(area: "西岭", changes: [base(&gen, from: gen.pick(RandomRecords.days))]),
      ]
    }
    if gen.once(in: 6) { standards.variants = [Variant(name: "wav", changes: [base(&gen)])] }
  }
}

/// Changes the entry of a list with these indices, making it first if need be.
func set<Entry: TermEntry>(
  _ list: inout [Entry], _ index: String..., change: (inout Entry) -> Void
) {
  if let place = list.firstIndex(where: { $0.index == index }) {
    change(&list[place])
  } else if var entry = Entry(index: index) {
    change(&entry)
    list.insert(entry, at: list.firstIndex { entry.precedes($0) } ?? list.endIndex)
  }
}
