import ParleyValues

extension OnlineHours {
  private static let halfHour = TermValue.duration(TimeSpan(minutes: 30))
  private static let oneYuanAnHour = TermValue.floor(.hourly(UnitPrice(millionths: 100_000_000)))
  private static let tenYuan = TermValue.floor(.period(UnitPrice(millionths: 1_000_000_000)))
  private static let tenCents = TermValue.rate(Rate(UnitPrice(millionths: 10_000_000), per: .order))
  private static let floorPeriods = TermKind.period(
    allowed: ["order", "shift", "day", "week", "month", "log", "days"])

  /// The terms of the topic.
  static let families: [TermFamily] =
    counting + HourlyWage.families + limits + hourlyFloor + PlatformFloor.families + otherFloors

  private static let counting: [TermFamily] = [
    .term(
      "online-hours.engaged-from", .onlineHours, .choice(of: EngagedFrom.self),
      at: \.onlineHours.engagedFrom,
      wording(
        ("接单时间起点", "start of engaged time"),
        ("接单时间自{value}时起算，至订单完成时止。", "Engaged time runs from {value} to completion."))),
    .term(
      "online-hours.overlap", .onlineHours, .choice(of: OverlapRule.self),
      at: \.onlineHours.overlap,
      wording(
        ("重叠订单计时", "overlapping orders"),
        ("同时配送多单的，{value}。", "Where orders overlap, {value}."))),
    .term(
      "online-hours.allowance-time.per-order", .onlineHours, .duration,
      at: \.onlineHours.allowanceTimePerOrder, step: .duration(TimeSpan(minutes: 1)),
      preferring: .workersWantMore,
      wording(
        ("每单宽放时间", "allowance time per order"),
        (
          "每完成一单另计宽放时间{value}。",
          "Each order counts a further {value} of allowance time as working time."
        ))),
  ]

  private static let limits: [TermFamily] = [
    .term(
      "online-hours.continuous-limit.limit", .onlineHours, .duration,
      at: \.onlineHours.continuousLimit, step: halfHour, isPrincipal: true,
      wording(
        ("连续在线上限", "continuous limit"),
        ("连续工作时间上限为{value}。", "The limit of continuous work is {value}."))),
    .term(
      "online-hours.continuous-limit.at", .onlineHours, .choice(of: LimitAt.self),
      at: \.onlineHours.continuousLimitAt,
      wording(
        ("连续上限触发", "when the continuous limit bites"),
        ("连续工作时间{value}上限时，系统提示休息并暂停派单。", "Dispatch pauses when that limit is {value}."))),
    .term(
      "online-hours.continuous-limit.rest", .onlineHours, .duration,
      at: \.onlineHours.continuousLimitRest, step: .duration(TimeSpan(minutes: 5)),
      wording(
        ("连续上限后休息", "rest after the continuous limit"),
        ("每次休息不少于{value}。", "Each rest lasts at least {value}."))),
    .term(
      "online-hours.daily-limit.limit", .onlineHours, .duration, at: \.onlineHours.dailyLimit,
      step: halfHour, isPrincipal: true,
      wording(
        ("每日上限", "daily limit"), ("每日工作时间上限为{value}。", "The daily limit is {value}."))),
    .term(
      "online-hours.daily-limit.of", .onlineHours, .choice(of: MeasuredTime.self),
      at: \.onlineHours.dailyLimitOf,
      wording(
        ("每日上限计量", "time of the daily limit"),
        ("每日上限按{value}计算。", "The daily limit is reckoned by {value}."))),
    .term(
      "online-hours.weekly-limit.limit", .onlineHours, .duration, at: \.onlineHours.weeklyLimit,
      step: halfHour, isPrincipal: true,
      wording(
        ("每周上限", "weekly limit"), ("每周工作时间上限为{value}。", "The weekly limit is {value}."))),
    .term(
      "online-hours.weekly-limit.of", .onlineHours, .choice(of: MeasuredTime.self),
      at: \.onlineHours.weeklyLimitOf,
      wording(
        ("每周上限计量", "time of the weekly limit"),
        ("每周上限按{value}计算。", "The weekly limit is reckoned by {value}."))),
  ]

  private static let hourlyFloor: [TermFamily] = [
    .term(
      "online-hours.hourly-floor.amount", .onlineHours, .hourlyFloor,
      at: \.onlineHours.hourlyFloor.amount, step: oneYuanAnHour, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("小时保底", "hourly floor"),
        ("劳动报酬折合每小时不低于{value}。", "Pay comes to at least {value}."))),
    .term(
      "online-hours.hourly-floor.time", .onlineHours, .choice(of: MeasuredTime.self),
      at: \.onlineHours.hourlyFloor.time,
      wording(
        ("小时保底计时", "hours of the hourly floor"),
        ("小时保底按{value}折算。", "The hourly floor is reckoned over {value}."))),
    .term(
      "online-hours.hourly-floor.per", .onlineHours, floorPeriods,
      at: \.onlineHours.hourlyFloor.per,
      wording(
        ("小时保底核算周期", "period of the hourly floor"),
        ("小时保底按{value}核算，不足部分由平台补足。", "It is tested per {value}; a shortfall is topped up."))),
    .term(
      "online-hours.hourly-floor.excluding", .onlineHours, .choices(of: FloorExclusion.self),
      at: \.onlineHours.hourlyFloor.excluding,
      wording(
        ("小时保底不计入", "left out of the hourly floor"),
        ("核算小时保底时不计入{value}。", "Not counted toward the hourly floor: {value}."))),
  ]

  private static let otherFloors: [TermFamily] = [
    .term(
      "online-hours.distance-floor", .onlineHours, .rate([.kilometre, .mile]),
      at: \.onlineHours.distanceFloor, step: tenCents, preferring: .workersWantMore,
      wording(
        ("保底中的里程部分", "distance part of the floor"),
        ("核算小时保底时，另按{value}计入里程部分。", "The floor includes {value} of distance."))),
    .term(
      "online-hours.distance-allowance", .onlineHours, .rate([.kilometre, .mile]),
      at: \.onlineHours.distanceAllowance, step: tenCents, preferring: .workersWantMore,
      wording(
        ("里程补贴", "distance allowance"),
        (
          "另按{value}支付里程补贴，不计入保底核算。",
          "A distance allowance of {value} is paid in any case and not compared with the floor."
        ))),
    .entry(
      "online-hours.period-floor.{periodWithStart}.to", .onlineHours, .date,
      in: \.onlineHours.periodFloors, at: \.to,
      wording(
        ("{1}保底截止", "last day of the floor per {1}"),
        ("{1}保底适用至{value}。", "The floor per {1} holds until {value}."))),
    .entry(
      "online-hours.period-floor.{periodWithStart}.amount", .onlineHours, .periodFloor,
      in: \.onlineHours.periodFloors, at: \.amount, step: tenYuan, preferring: .workersWantMore,
      isPrincipal: true,
      wording(
        ("{1}保底", "floor per {1}"),
        ("{1}劳动报酬不低于{value}，不足部分由平台补足。", "Pay per {1} is at least {value}."))),
  ]
}
