import ParleyValues

/// Beijing: 北京市集体合同条例, read in full; wages from reports.
enum BeijingRules {
  private static let statute = LawRows(
    "《北京市集体合同条例》", "Beijing Regulations on Collective Contracts", in: .beijing,
    for: [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract],
    from: "2005-11-01", .read("LRB"))
  private static let minimumWage = LawRows(
    "北京市最低工资标准", "Minimum wages of Beijing", in: .beijing, from: "2026-01-01",
    .unverified(.excerpt, "P-mwBJ"))
  private static let formerWage = LawRows(
    "北京市最低工资标准", "Former minimum wages of Beijing", in: .beijing,
    .unverified(.excerpt, "P-mwBJ"))

  private static let allowance = LawRows(
    "北京市高温津贴标准（未见原文）", "heat allowance of Beijing (no text seen)", in: .beijing,
    .unverified(.memory, "MEMORY"))
  private static let oneStop = LawRows(
    "京人社仲发〔2025〕1号", "Beijing 2025 No 1", in: .beijing, .unverified(.press, "P-1zBJ"))

  static let rows: [CitedValue] =
    talks + adoption + papers + wages + [
      allowance(.heatAllowanceMonthly, .fen(18_000, per: .month), .notSeen, variant: "outdoor"),
      allowance(
        .heatAllowanceMonthly, .fen(12_000, per: .month), .notSeen, variant: "indoor",
        note: .both("室内33℃以上", "indoors at 33 °C or more")),
      allowance(.heatAllowanceSeason, .season(from: 6, through: 8), .notSeen),
      oneStop(
        .provision,
        .words("2025年底前建成15个示范性一站式调解中心", "15 model one-stop centres by the end of 2025"),
        .notSeen, variant: "one-stop-centres"),
    ]

  private static let talks: [CitedValue] = [
    statute(
      .provision, .words("任何一方均可提出", "either side may ask"), 32, variant: "demand-threshold"),
    statute(.replyPeriod, .days(20), 32),
    statute(
      .refusalOfTalks, .words("就报酬、劳动条件、裁员提出的，不得拒绝", "on pay, conditions and layoffs"), 32),
    statute(.representativesMinimum, .count(3), 7),
    statute(.representativesMaximum, .count(10), 7),
    statute(
      .delegationBalance, .choice("equal", .both("双方代表人数对等", "the two sides are equal")), 7),
    statute(.outsiderShare, .proportion(Proportion(1, of: 3, .atMost)), 10),
    statute(.chiefOutsider, .forbidden, 10),
    statute(
      .provision, .words("协商前公布代表名单", "the names are published before the talks"), 11,
      variant: "delegate-list"),
    statute(
      .provision, .words("议题包括计件工资标准", "topics include piece-rate standards"), 24,
      variant: "pay-topics"),
    statute(.dataToGive, .words("准备有关资料", "prepare the data"), 33),
    statute(.chairing, .choice("alternate", .both("双方轮流主持", "the sides alternate")), 34),
    statute(
      .minutesSignature, .choice("chiefs", .both("由双方首席代表签字", "signed by both chiefs")), 35),
    statute(.suspensionMaximum, .days(60), 37),
    statute(.coordinationPeriod, .days(30), 50),
    statute(.coordinationExtension, .days(15), 50),
  ]

  private static let adoption: [CitedValue] = [
    statute(.adoptionQuorum, .proportion(Proportion(2, of: 3, .atLeast)), 38),
    statute(.adoptionMajority, .proportion(.halfOrMore), 38),
    statute(
      .signatureOrder,
      .choice("after-adoption", .both("通过后由双方首席代表签字", "both chiefs sign after adoption")), 39),
    statute(
      .submissionPeriod, .days(10), 39,
      runsFrom: .both("双方首席代表签字之日", "signature by both chiefs")),
    statute(.reviewPeriod, .days(15), 39),
    statute(
      .performanceReport, .years(1), 41,
      note: .both("每年至少报告一次履行情况", "at least once a year")),
    statute(.usualTerm, .yearRange(3, 3), 36),
    statute(
      .provision, .words("变更适用同样程序", "a change follows the same procedure"), 42, variant: "change"),
    statute(.renewalWindow, .months(3), 43),
    statute(.terminationFilingPeriod, .days(10), 48),
    statute(
      .provision, .words("行业性、区域性集体合同适用同样规定", "the same rules apply"), 57, variant: "sectoral",
      for: [.sectoralContract]),
  ]

  private static let papers: [CitedValue] = [
    statute(
      .filingPaper,
      .words(
        "首席代表和代表的姓名、性别、年龄、单位、职务、身份证号",
        "chiefs' and representatives' name, sex, age, unit, post, ID number"),
      46, variant: "representatives"),
    statute(.filingPaper, .words("职工代表大会决议", "congress resolution"), 46, variant: "resolution"),
    statute(.filingPaper, .words("合同文本", "the final text"), 46, variant: "text"),
    statute(.filingPaper, .words("登记证明", "registration proof"), 46, variant: "licence"),
  ]

  private static let wages: [CitedValue] = [
    minimumWage(
      .minimumWageMonthly, .fen(254_000, per: .month), .whole,
      note: .both("2026年1月1日已施行；起始日期未核", "in force by 2026-01-01; its start was not read")),
    minimumWage(
      .minimumWageHourly, .fen(2_770, per: .hour), .whole,
      note: .both("2026年1月1日已施行；起始日期未核", "in force by 2026-01-01; its start was not read")),
    formerWage(.minimumWageMonthly, .fen(242_000, per: .month), .whole),
    formerWage(.minimumWageHourly, .fen(2_640, per: .hour), .whole),
  ]
}
