import ParleyTerms
import ParleyValues

/// One kind of rule part, to see what it costs.
struct RulePart {
  /// What it is called in the table.
  let name: String
  /// What takes it out of rule A, or puts it in.
  let offer: [String]

  /// The parts of rule A, each with what removes it.
  static let own: [RulePart] = [
    RulePart(name: "distance bands", offer: ["piece-rate.distance=none"]),
    RulePart(name: "engaged time", offer: ["piece-rate.time=none"]),
    RulePart(name: "weight steps", offer: ["piece-rate.weight=none"]),
    RulePart(name: "percentage clock band", offer: ["piece-rate.bands.夜间=none"]),
    RulePart(name: "fixed clock band", offer: ["piece-rate.bands.午高峰=none"]),
    RulePart(name: "weather", offer: ["weather=none"]),
    RulePart(name: "minimum", offer: ["piece-rate.minimum=none"]),
    RulePart(name: "order cap", offer: ["commission.order-cap=none"]),
    RulePart(name: "tiers by day", offer: ["piece-rate.tiers=none"]),
    RulePart(name: "hourly floor by day", offer: ["online-hours.hourly-floor=none"]),
  ]

  /// Parts that rule A does not have, each with what adds it.
  static let others: [RulePart] = [
    RulePart(name: "overlapping orders count once", offer: ["online-hours.overlap=once"]),
    RulePart(name: "holiday 200 %", offer: ["piece-rate.holiday=200 %"]),
    RulePart(
      name: "minimum by a formula",
      offer: [
        "piece-rate.minimum=none", "piece-rate.minimum.base=3.00 /order",
        "piece-rate.minimum.distance=0.80 /km", "piece-rate.minimum.at-least=5.00 /order",
      ]),
    RulePart(
      name: "tiers by month too",
      offer: [
        "piece-rate.tiers.month.mode=whole", "piece-rate.tiers.month.steps.400.add=0.10 /order",
      ]),
    RulePart(
      name: "period commission cap by month",
      offer: ["commission.period-cap.share=25 %", "commission.period-cap.per=month"]),
    RulePart(
      name: "period floor by month", offer: ["online-hours.period-floor.month.amount=3000.00"]),
    RulePart(name: "hourly floor by week", offer: ["online-hours.hourly-floor.per=week"]),
    RulePart(name: "weather additions add up", offer: ["weather-stacking=sum"]),
  ]

  /// Standards with the part's offer taken.
  func applied(to standards: Standards) throws -> Standards {
    try standards.applying(OfferReader.read(arguments: offer, for: standards).terms)
  }

  /// Standards without any part that has an offer here but this one.
  func alone(in standards: Standards) throws -> Standards {
    try RulePart.own.filter { $0.name != name }.reduce(standards) { try $1.applied(to: $0) }
  }
}
