import ParleyValues

/// Shandong: minimum wages and heat.
enum ShandongWeatherAndWages {
  private static let minimumWage = LawRows(
    "山东省人民政府关于公布全省最低工资标准的通知", "Notice on minimum wages in Shandong",
    number: .both("鲁政字〔2025〕140号", "Luzhengzi 2025 No 140"), in: .shandong,
    from: "2025-10-01", .unverified(.excerpt, "P-mwSD"))
  private static let formerWage = LawRows(
    "山东省人民政府关于公布全省最低工资标准的通知", "Former notice on minimum wages in Shandong",
    number: .both("鲁政字〔2023〕172号", "Luzhengzi 2023 No 172"), in: .shandong,
    to: "2025-09-30", .unverified(.excerpt, "P-mwSD"))
  private static let heatMeasures = LawRows(
    "《山东省高温天气劳动保护办法》", "Shandong Measures on work in hot weather", in: .shandong,
    .unverified(.excerpt, "P-hotSD"))
  private static let allowance = LawRows(
    "山东省关于调整企业职工防暑降温费标准的通知", "Shandong notice on the heat allowance",
    number: .both("鲁人社字〔2021〕64号", "Lurenshezi 2021 No 64"), in: .shandong,
    from: "2021-06-01", .unverified(.excerpt, "P-hotSD"))

  static let rows: [CitedValue] =
    wages(minimumWage, [("1", 240_000, 2_400), ("2", 221_000, 2_200), ("3", 202_000, 2_000)])
    + wages(formerWage, [("1", 220_000, 2_200), ("2", 201_000, 2_000), ("3", 182_000, 1_800)])
    + classMembership + heat

  /// Districts and counties that the notice's table puts into class 2.
  private static let classMembership: [CitedValue] =
    ["changqing", "zhangqiu", "jiyang", "laiwu", "gangcheng", "pingyin", "shanghe"].map { name in
      LawRows(
        "山东省最低工资标准适用区域", "areas of Shandong's minimum wages",
        number: .both("鲁政字〔2025〕140号附表", "table of Luzhengzi 2025 No 140"),
        in: Jurisdiction(code: "cn/shandong/jinan/" + name), from: "2025-10-01",
        .unverified(.excerpt, "P-mwSD"))(.wageClass, .count(2), .whole)
    } + [
      minimumWage(
        .provision,
        .words(
          "一类区包括济南市内五区和青岛市内各区", "class 1 takes in Jinan's five and Qingdao's inner districts"),
        .whole, variant: "wage-classes")
    ]

  private static let oneStop = LawRows(
    "鲁人社字〔2024〕87号", "Shandong 2024 No 87", in: .shandong, .unverified(.press, "P-1zSD"))

  private static func wages(_ document: LawRows, _ classes: [(String, Int64, Int64)])
    -> [CitedValue]
  {
    classes.map { document(.minimumWageMonthly, .fen($0.1, per: .month), .whole, variant: $0.0) }
      + classes.map { document(.minimumWageHourly, .fen($0.2, per: .hour), .whole, variant: $0.0) }
  }

  private static let heat: [CitedValue] = [
    oneStop(
      .provision,
      .words("新就业形态劳动纠纷一站式调解的本省规定", "the province's version of one-stop mediation"), .notSeen,
      variant: "one-stop-centres"),
    heatMeasures(.heatHours, .hours(5), 7, variant: "37-40"),
    heatMeasures(
      .heatRule,
      .words("全天户外露天作业累计不超过5小时，11时至16时不得作业", "at most 5 h, none from 11:00 to 16:00"), 7,
      variant: "37-40"),
    heatMeasures(.heatClosedHours, .clock(from: 11, to: 16), 7, variant: "37-40"),
    heatMeasures(
      .heatRule, .words("停止当日户外露天作业", "stop outdoor work that day"), 7, variant: "40"),
    heatMeasures(
      .heatRule,
      .words("因高温停止、缩短工作时间的，不得扣除或者降低工资", "stopping or shortening for heat may not cut pay"),
      .notSeen, variant: "no-pay-cut"),
    allowance(
      .heatAllowanceMonthly, .fen(30_000, per: .month), .whole, variant: "outdoor",
      note: .both(
        "室外和高温作业；按出勤折算；不得以饮料代替；具体标准由集体协商确定",
        "outdoor and high-temperature work; pro rata by attendance; no drinks in lieu; amounts to "
          + "be fixed by talks")),
    allowance(.heatAllowanceMonthly, .fen(18_000, per: .month), .whole, variant: "indoor"),
    allowance(.heatAllowanceSeason, .season(from: 6, through: 9), .whole),
    allowance(
      .provision,
      .words(
        "倡导平台企业在高温天气给予适当补贴、延长配送时限",
        "platforms are asked to give suitable subsidies and longer delivery times in heat"),
      .notSeen, variant: "heat-platforms"),
  ]
}
