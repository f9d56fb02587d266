import ParleyValues

/// Shanghai: 上海市集体合同条例, read in full; wages and heat from reports.
enum ShanghaiRules {
  private static let statute = LawRows(
    "《上海市集体合同条例》", "Shanghai Regulations on Collective Contracts", in: .shanghai,
    for: [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract],
    from: "2008-01-01", .read("LRB"))
  private static let minimumWage = LawRows(
    "上海市最低工资标准", "Minimum wages of Shanghai", in: .shanghai, from: "2025-07-01",
    .unverified(.excerpt, "P-mwSH"))
  private static let allowance = LawRows(
    "《关于调整本市夏季高温津贴标准的通知》", "Shanghai notice on the summer heat allowance",
    in: .shanghai, from: "2019-06-01", .unverified(.press, "P-hotSH"))

  static let rows: [CitedValue] = talks + adoption + papers + amounts

  private static let formerAllowance = LawRows(
    "上海市夏季高温津贴原标准", "former summer heat allowance of Shanghai", in: .shanghai,
    to: "2019-05-31", .unverified(.press, "P-hotSH"))

  private static let talks: [CitedValue] = [
    statute(
      .provision, .words("议题包括津贴、补贴", "topics include allowances and subsidies"), 13,
      variant: "pay-topics"),
    statute(
      .provision,
      .words("任何一方均可提出；职工一方由工会提出", "either side may ask; the union for staff"), [15, 16],
      variant: "demand-threshold"),
    statute(.replyPeriod, .days(15), 15),
    statute(
      .refusalOfTalks,
      .words(
        "裁员二十人以上或者占百分之十以上，因争议引发停工、上访，重大事故隐患，不得拒绝或者拖延",
        "layoffs of 20 or a tenth; stoppage or petition caused by dispute; major hazard"), 15),
    statute(.representativesMinimum, .count(3), 6),
    statute(
      .delegationBalance,
      .choice("company-at-most-workers", .both("企业方代表不得多于职工方代表", "the company may not outnumber")),
      6),
    statute(.outsiderShare, .proportion(Proportion(1, of: 3, .atMost)), 7),
    statute(
      .provision,
      .words("建立女职工委员会的，应有女职工代表", "a woman sits where a women's committee exists"), 7,
      variant: "woman-representative"),
    statute(.delegateListPeriod, .days(15), 17, runsFrom: .both("同意协商之日", "agreement to talk")),
    statute(
      .dataToGive,
      .words("一方要求提供的有关资料；可以约定保密", "relevant data on request; secrecy may be agreed"), 18),
    statute(.chairing, .choice("jointly", .both("双方首席代表共同主持", "both chiefs jointly")), 18),
    statute(
      .minutesSignature, .choice("chiefs", .both("由双方首席代表签字", "signed by both chiefs")), 18),
    statute(
      .provision,
      .words("因合并、分立等致合同无法履行的，应当重新协商", "after merger and the like the sides talk again"), 20,
      variant: "change"),
    statute(
      .provision,
      .words(
        "争议先由上级工会和企业方面代表组织指导，再由行政部门协调",
        "union and employers' bodies guide first, then the authority"),
      34, variant: "dispute-in-talks"),
  ]

  private static let adoption: [CitedValue] = [
    statute(.adoptionQuorum, .notRequired, 22),
    statute(.adoptionMajority, .proportion(.halfOrMore), 22),
    statute(
      .signatureOrder,
      .choice(
        "before-adoption", .both("双方首席代表签字后提交审议", "both chiefs sign, then the draft is adopted")),
      22),
    statute(
      .submissionPeriod, .days(10), 23,
      runsFrom: .both("收到审议通过通知之日", "being told of the adoption"),
      note: .both("由企业报送", "by the employer")),
    statute(.reviewPeriod, .days(15), 23),
    statute(.usualTerm, .yearRange(1, 3), 25),
    statute(.usualTerm, .yearRange(1, 1), 25, for: [.wageAgreement]),
    statute(
      .provision,
      .words("对认可的企业具有约束力", "binds the firms that recognised it"), 32,
      variant: "sectoral", for: [.sectoralContract]),
  ]

  private static let papers: [CitedValue] = [
    statute(
      .filingPaper, .words("双方首席代表签字的文本", "text signed by both chiefs"), 23, variant: "text"),
    statute(
      .filingPaper, .words("双方和代表的基本情况", "basic data of parties and representatives"), 23,
      variant: "representatives"),
    statute(.filingPaper, .words("协商情况说明", "account of the talks"), 23, variant: "account"),
    statute(
      .filingPaper, .words("审议通过情况的报告", "report on the adoption"), 23, variant: "resolution"),
  ]

  private static let amounts: [CitedValue] = [
    minimumWage(.minimumWageMonthly, .fen(274_000, per: .month), .whole),
    minimumWage(.minimumWageHourly, .fen(2_500, per: .hour), .whole),
    allowance(.heatAllowanceMonthly, .fen(30_000, per: .month), .whole, variant: "outdoor"),
    formerAllowance(.heatAllowanceMonthly, .fen(20_000, per: .month), .whole, variant: "outdoor"),
    allowance(.heatAllowanceSeason, .season(from: 6, through: 9), .whole),
  ]
}
