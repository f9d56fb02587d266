import ParleyTerms
import ParleyValues

extension RandomPayStandards {
  /// Adds a scope, a variant or a dated value.
  static func change(_ standards: inout Standards, _ random: inout RandomAmounts) {
    switch random.gen.integer(in: 0...3) {
    case 0:
      let scope = Scope(
        category: random.maybe(50) { $0.pick(RandomAmounts.categories) },
        area: random.maybe(50) { $0.pick(RandomAmounts.areas) },
        employer: random.maybe(20) { _ in "partner" },
        changes: (0..<random.gen.integer(in: 1...3)).map { _ in term(&random, from: nil) })
      if scope.specificity > 0 { standards.scopes.append(scope) }
    case 1:
      let name = random.pick(["wav", "van"])
      guard !standards.variants.contains(where: { $0.name == name }) else { return }
      standards.variants.append(
        Variant(name: name, changes: [term(&random, from: nil), term(&random, from: random.day())]))
    default:
      standards.datedTerms.append(term(&random, from: random.day()))
    }
  }

  private static func term(
    _ random: inout RandomAmounts, from day: CivilDate?
  ) -> TermAssignment {
    let (path, value) = random.gen.bool() ? orderTerm(&random) : periodTerm(&random)
    return TermAssignment(TermKey(path, from: day), value)
  }

  private static func orderTerm(_ random: inout RandomAmounts) -> (String, TermValue?) {
    switch random.gen.integer(in: 0...11) {
    case 0: ("piece-rate.base", .rate(random.rate([.order])))
    case 1: ("piece-rate.base", nil)
    case 2:
      (
        "piece-rate.distance.\(random.distanceIndex()).rate",
        .rate(random.rate([.kilometre, .mile], upTo: 300))
      )
    case 3: ("piece-rate.time", .rate(random.rate([.minute], upTo: 60)))
    case 4: ("piece-rate.holiday", .share(random.share()))
    case 5: ("commission.order-cap", .share(random.share()))
    case 6: ("rounding", .choice(random.pick(["half-even", "half-up", "up", "down"])))
    case 7: ("weather-stacking", .choice(random.pick(["highest", "sum"])))
    case 8: ("weather.rainstorm.orange.add", .share(random.share()))
    case 9: ("weather.rainstorm.orange.allowance", .rate(random.rate([.day], upTo: 2_000)))
    case 10: ("piece-rate.minimum", .rate(random.rate([.order])))
    default: ("piece-rate.weight.5kg.add", .rate(random.rate([.order])))
    }
  }

  private static func periodTerm(_ random: inout RandomAmounts) -> (String, TermValue?) {
    switch random.gen.integer(in: 0...9) {
    case 0: ("online-hours.engaged-from", .choice(random.pick(["accepted", "picked-up"])))
    case 1: ("online-hours.overlap", .choice(random.pick(["once", "each"])))
    case 2: ("online-hours.hourly-floor.amount", .floor(.hourly(random.price(upTo: 9_000))))
    case 3: ("online-hours.hourly-floor.per", .period(random.pick([.day, .week, .month])))
    case 4: ("online-hours.hourly-floor.time", .choice(random.pick(["online", "engaged"])))
    case 5: ("online-hours.period-floor.day.amount", .floor(.period(random.price(upTo: 9_000))))
    case 6: ("commission.period-cap.share", .share(random.share()))
    case 7: ("online-hours.distance-allowance", .rate(random.rate([.kilometre], upTo: 200)))
    case 8:
      (
        "online-hours.allowance-time.per-order",
        .duration(TimeSpan(seconds: random.seconds(upTo: 600)))
      )
    default: ("piece-rate.tiers.day.steps.2.add", .rate(random.rate([.order], upTo: 200)))
    }
  }
}
