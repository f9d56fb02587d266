import ParleyValues

/// Guangdong: the statute of 2014 was read in excerpts only; its articles were not seen.
enum GuangdongRules {
  private static let statute = LawRows(
    "《广东省企业集体合同条例》", "Guangdong Regulations on Enterprise Collective Contracts",
    in: .guangdong, for: [.collectiveContract, .specialContract, .wageAgreement],
    from: "2015-01-01", .unverified(.excerpt, "P-gd1"))
  private static let oldGuides = LawRows(
    "广东各地集体合同报送指南（旧）", "old filing guides of places in Guangdong", in: .guangdong,
    for: [.collectiveContract, .specialContract, .wageAgreement], .unverified(.excerpt, "P-f6"))

  static let rows: [CitedValue] = talks + beliefs + papers + wages + classMembership + heat

  private static let beliefs: [CitedValue] = [
    statute(
      .representativesMinimum, .count(3), .notSeen, reading: .unverified(.memory, "MEMORY")),
    statute(
      .delegationBalance, .choice("equal", .both("双方代表人数对等", "the two sides are equal")), .notSeen,
      reading: .unverified(.memory, "MEMORY")),
    statute(
      .conclusionPeriod, .months(3), .notSeen, reading: .unverified(.memory, "MEMORY"),
      note: .both("可以延长", "may be extended")),
    oldGuides(
      .provision,
      .words(
        "旧的区级指南写7日报送（依据1996年的旧规定，已被取代）",
        "an old district guide says submission within 7 days, by rules of 1996 since superseded"),
      .whole, variant: "old-submission-guide"),
    oldMeasure(
      .provision,
      .words(
        "台风预警另有白色级别；暴雨、高温只有三级",
        "typhoon has a white level; rain and heat have three levels only"),
      .notSeen, variant: "warning-levels"),
  ]

  private static let oldMeasure = LawRows(
    "广东省气象灾害预警信号规定（未见原文）", "Guangdong rules on warning signals (no text seen)",
    in: .guangdong, .unverified(.memory, "MEMORY"))

  /// Which class of the minimum wages a city belongs to: common belief, no table was seen.
  private static let classMembership: [CitedValue] =
    [
      (1, ["guangzhou"]), (2, ["zhuhai", "foshan", "dongguan", "zhongshan"]),
      (3, ["shantou", "huizhou", "jiangmen", "zhanjiang", "zhaoqing"]),
    ].flatMap { number, cities in
      cities.map { city in
        LawRows(
          "广东省最低工资标准类区划分（未见原文）", "classes of Guangdong's minimum wages (no text seen)",
          in: Jurisdiction(code: "cn/guangdong/" + city), .unverified(.memory, "MEMORY"))(
            .wageClass, .count(number), .notSeen)
      }
    } + [
      LawRows(
        "广东省最低工资标准类区划分（未见原文）", "classes of Guangdong's minimum wages (no text seen)",
        in: .guangdong, .unverified(.memory, "MEMORY"))(
          .provision,
          .words(
            "广州为一类；珠海、佛山、东莞、中山为二类；汕头、惠州、江门、湛江、肇庆为三类；其余为四类",
            "Guangzhou is class 1; Zhuhai, Foshan, Dongguan, Zhongshan class 2; Shantou, Huizhou, "
              + "Jiangmen, Zhanjiang, Zhaoqing class 3; the rest class 4"),
          .notSeen, variant: "wage-classes")
    ]

  private static let talks: [CitedValue] = [
    statute(.replyPeriod, .days(30), .notSeen),
    statute(
      .provision,
      .words(
        "职工通过工会提出；过半数职工或者过半数职工代表提议的，工会应当提出协商要求；未建工会的，"
          + "过半数职工同意后由地方总工会提出",
        "workers go through the union; if more than half of staff or delegates ask, the union must "
          + "present the demand; without a union the local general union, once more than half agree"
      ),
      .notSeen, variant: "demand-threshold"),
    statute(
      .dataToGive, .words("企业应当如实提供与协商有关的情况和资料", "true relevant information by the employer"),
      .notSeen, reading: .unverified(.excerpt, "P-gd3")),
    statute(
      .talksFrequency, .words("工资集体协商一般每年一次", "wage talks in general once a year"), .notSeen,
      for: [.wageAgreement], reading: .unverified(.excerpt, "P-gd2")),
    statute(
      .provision,
      .words(
        "工资标准、分配形式、支付办法，年度平均工资水平及调整幅度",
        "wage standards, distribution, payment, yearly average and adjustment"), .notSeen,
      variant: "pay-topics", for: [.wageAgreement], reading: .unverified(.excerpt, "P-gd3")),
  ]

  private static let papers: [CitedValue] = [
    oldGuides(.filingPaper, .words("合同文本，一式三份", "text, three copies"), .whole, variant: "text"),
    oldGuides(
      .filingPaper, .words("《企业集体合同送审表》，一式两份", "submission form, two copies"), .whole,
      variant: "submission-form"),
    oldGuides(
      .filingPaper,
      .words(
        "协商情况说明和表决记录（应到、实到，赞成、反对、弃权，签到表）",
        "account of the talks with the vote (due, present, for, against, abstained, sign-in)"),
      .whole, variant: "account"),
    oldGuides(
      .filingPaper, .words("营业执照和工会证明", "licence and union certificate"), .whole,
      variant: "licence"),
    oldGuides(
      .filingPaper,
      .words("双方代表名单（各3至10人，人数对等）和首席代表委托材料", "representatives, 3–10 each, equal; chief's mandate"),
      .whole, variant: "representatives"),
  ]

  private static let minimumWage = LawRows(
    "广东省人民政府关于调整我省最低工资标准的通知", "Notice on minimum wages in Guangdong",
    number: .both("粤府函〔2025〕23号", "Yuefuhan 2025 No 23"), in: .guangdong, from: "2025-03-01",
    .unverified(.excerpt, "P-mwGD"))
  private static let shenzhenWage = LawRows(
    "全国各地区最低工资标准情况（截至2025年7月1日）", "Table of minimum wages as of 1 July 2025",
    in: .shenzhen, from: "2025-07-01", .unverified(.excerpt, "P-mw"))

  private static let classes: [(String, monthly: Int64, hourly: Int64)] = [
    ("1", 250_000, 2_370), ("2", 208_000, 1_980), ("3", 185_000, 1_830), ("4", 175_000, 1_740),
  ]

  private static let shenzhenNote: LocalizedText = .both(
    "载于2025年7月1日的汇总表；起始日期未核", "in the table of 2025-07-01; its start was not read")

  private static let wages: [CitedValue] =
    classes.map {
      minimumWage(.minimumWageMonthly, .fen($0.monthly, per: .month), .whole, variant: $0.0)
    }
    + classes.map {
      minimumWage(.minimumWageHourly, .fen($0.hourly, per: .hour), .whole, variant: $0.0)
    }
    + [
      shenzhenWage(
        .minimumWageMonthly, .fen(252_000, per: .month), .whole, note: shenzhenNote),
      shenzhenWage(.minimumWageHourly, .fen(2_370, per: .hour), .whole, note: shenzhenNote),
    ]

  private static let heatMeasures = LawRows(
    "《广东省高温天气劳动保护办法》", "Guangdong Measures on work in hot weather", in: .guangdong,
    .unverified(.excerpt, "P-hotGD"))
  private static let allowance = LawRows(
    "广东省五部门关于调整高温津贴标准的通知", "Notice of five Guangdong departments on the heat allowance",
    in: .guangdong, from: "2021-06-01", .unverified(.excerpt, "P-hotGD"))
  private static let formerAllowance = LawRows(
    "广东省关于高温津贴标准的通知", "Former Guangdong notice on the heat allowance",
    number: .both("粤人社发〔2012〕118号", "Yuerenshefa 2012 No 118"), in: .guangdong,
    to: "2021-05-31", .unverified(.excerpt, "P-hotGD"))

  private static let heat: [CitedValue] = [
    heatMeasures(.heatHours, .hours(5), .notSeen, variant: "37-40"),
    heatMeasures(
      .heatRule,
      .words("全天户外露天作业累计不超过5小时，12时至15时不得作业", "at most 5 h, none from 12:00 to 15:00"),
      .notSeen, variant: "37-40"),
    heatMeasures(.heatClosedHours, .clock(from: 12, to: 15), .notSeen, variant: "37-40"),
    allowance(.heatAllowanceMonthly, .fen(30_000, per: .month), .whole, variant: "outdoor"),
    allowance(.heatAllowanceDaily, .fen(1_380, per: .day), .whole, variant: "outdoor"),
    allowance(.heatAllowanceSeason, .season(from: 6, through: 10), .whole),
    formerAllowance(.heatAllowanceMonthly, .fen(15_000, per: .month), .whole, variant: "outdoor"),
    formerAllowance(.heatAllowanceDaily, .fen(690, per: .day), .whole, variant: "outdoor"),
  ]
}
