import ParleyValues

extension PieceRate {
  private static let tenCents = TermValue.rate(Rate(UnitPrice(millionths: 10_000_000), per: .order))
  private static let perDistance = [RateUnit.kilometre, .mile]
  private static let perTime = [RateUnit.minute, .hour, .second]
  private static let fivePercent = TermValue.share(Share(partsPerMillion: 50_000))

  /// The terms of the topic.
  static let families: [TermFamily] =
    rates + table + bands + Conditions.families + minimum + Extras.families + tiers
    + Quest.families + Attendance.families + BaseTask.families

  private static let rates: [TermFamily] =
    [
      .term(
        "piece-rate.base", .pieceRate, .rate([.order]), at: \.pieceRate.base, step: tenCents,
        preferring: .workersWantMore,
        wording(
          ("基础单价", "base piece rate"),
          ("每完成一单，基础单价为{value}。", "The base piece rate is {value}."))),
      .entry(
        "piece-rate.distance.{distance}.rate", .pieceRate, .rate(perDistance),
        in: \.pieceRate.distance, at: \.rate, step: tenCents, preferring: .workersWantMore,
        isPrincipal: true,
        wording(
          ("{1}起里程单价", "distance rate from {1}"),
          (
            "配送距离自{1}起的部分，里程单价为{value}。",
            "For the part of the distance beyond {1}, the distance rate is {value}."
          ))),
      .term(
        "piece-rate.time", .pieceRate, .rate(perTime), at: \.pieceRate.time, step: tenCents,
        preferring: .workersWantMore,
        wording(
          ("时间单价", "time rate"), ("接单时间按{value}计酬。", "Engaged time is paid at {value}."))),
      .entry(
        "piece-rate.weight.{weight}.add", .pieceRate, .rate([.order]), in: \.pieceRate.weight,
        at: \.add, step: tenCents, preferring: .workersWantMore, isPrincipal: true,
        wording(
          ("{1}以上重量加价", "addition above {1}"),
          ("货物重量超过{1}的订单，另加{value}。", "An order heavier than {1} gets a further {value}."))),
    ] + DistanceStep.families + OrderShare.families + RateFactors.families + Routes.families

  private static let table: [TermFamily] = [
    .entry(
      "piece-rate.table.rows.{distance}.amount", .pieceRate, .rate([.order]),
      in: \.pieceRate.table.rows, at: \.amount, step: tenCents, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("{1}以内一口价", "price up to {1}"),
        ("运距在{1}以内的订单，运价为{value}。", "An order of up to {1} pays {value}."))),
    .term(
      "piece-rate.table.beyond", .pieceRate, .rate(perDistance), at: \.pieceRate.table.beyond,
      step: tenCents, preferring: .workersWantMore,
      wording(
        ("价目表以外里程单价", "rate beyond the table"),
        (
          "运距超过价目表末档的部分，按{value}计价。",
          "Distance beyond the last row of the table is paid at {value}."
        ))),
    .term(
      "piece-rate.table.lookup", .pieceRate, .choice(of: TableLookup.self),
      at: \.pieceRate.table.lookup,
      wording(
        ("价目表查法", "how the table is read"), ("价目表按{value}适用。", "The table is read by {value}."))),
  ]

  private static let bands: [TermFamily] = [
    .entry(
      "piece-rate.bands.{name}.from", .pieceRate, .time, in: \.pieceRate.bands, at: \.from,
      wording(
        ("{1}时段起点", "start of band {1}"), ("{1}时段自{value}起。", "Band {1} starts at {value}."))),
    .entry(
      "piece-rate.bands.{name}.to", .pieceRate, .time, in: \.pieceRate.bands, at: \.to,
      wording(
        ("{1}时段止点", "end of band {1}"), ("{1}时段至{value}止。", "Band {1} ends at {value}."))),
    .entry(
      "piece-rate.bands.{name}.days", .pieceRate, .choices(of: WeekStart.self),
      in: \.pieceRate.bands, at: \.days,
      wording(
        ("{1}时段星期", "days of band {1}"), ("{1}时段适用于{value}。", "Band {1} holds on {value}."))),
    .entry(
      "piece-rate.bands.{name}.add", .pieceRate, .addition([.order]), in: \.pieceRate.bands,
      at: \.add, step: fivePercent, preferring: .workersWantMore, isPrincipal: true,
      wording(
        ("{1}时段加价", "addition in band {1}"),
        ("{1}时段内接受的订单，另加{value}。", "An order accepted in band {1} gets a further {value}."))),
    .term(
      "piece-rate.holiday", .pieceRate, .share(upTo: Share(partsPerMillion: 10 * Share.scale)),
      at: \.pieceRate.holiday, step: fivePercent, preferring: .workersWantMore,
      wording(
        ("法定节假日倍率", "holiday rate"),
        ("法定节假日接受的订单，按{value}计酬。", "An order accepted on a statutory holiday pays {value}."))),
  ]

  private static let minimum: [TermFamily] = [
    .term(
      "piece-rate.minimum", .pieceRate, .rate([.order]), at: \.pieceRate.minimum.amount,
      step: tenCents, preferring: .workersWantMore,
      wording(
        ("每单保底", "order minimum"), ("每单报酬不低于{value}。", "An order pays at least {value}."))),
    .term(
      "piece-rate.minimum.base", .pieceRate, .rate([.order]), at: \.pieceRate.minimum.base,
      step: tenCents, preferring: .workersWantMore,
      wording(
        ("每单保底：固定部分", "order minimum: fixed part"),
        ("每单保底的固定部分为{value}。", "The fixed part of the order minimum is {value}."))),
    .term(
      "piece-rate.minimum.distance", .pieceRate, .rate(perDistance),
      at: \.pieceRate.minimum.distance, step: tenCents, preferring: .workersWantMore,
      wording(
        ("每单保底：里程部分", "order minimum: distance part"),
        ("每单保底的里程部分为{value}。", "The distance part of the order minimum is {value}."))),
    .term(
      "piece-rate.minimum.time", .pieceRate, .rate(perTime), at: \.pieceRate.minimum.time,
      step: tenCents, preferring: .workersWantMore,
      wording(
        ("每单保底：时间部分", "order minimum: time part"),
        ("每单保底的时间部分为{value}。", "The time part of the order minimum is {value}."))),
    .term(
      "piece-rate.minimum.at-least", .pieceRate, .rate([.order]),
      at: \.pieceRate.minimum.atLeast, step: tenCents, preferring: .workersWantMore,
      wording(
        ("每单保底：最低额", "order minimum: least amount"),
        ("按前款计算的每单保底不低于{value}。", "The order minimum so reckoned is at least {value}."))),
  ]

  private static let tiers: [TermFamily] = [
    .entry(
      "piece-rate.tiers.{period}.mode", .pieceRate, .choice(of: TierMode.self),
      in: \.pieceRate.tiers, at: \.mode,
      wording(
        ("{1}阶梯方式", "tier mode, {1}"),
        ("{1}阶梯加价适用于{value}。", "The tiers per {1} apply as: {value}."))),
    .innerEntry(
      "piece-rate.tiers.{period}.steps.{orders}.add", .pieceRate, .rate([.order]),
      in: \.pieceRate.tiers, list: \.steps, at: \.add, step: tenCents, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("{1}阶梯：{2}起加价", "tier per {1} from {2}"),
        ("{1}完成单量自{2}起，另加{value}。", "Per {1}, from {2} on, an order gets a further {value}."))),
  ]
}
