import ParleyValues

/// Jiangxi: the statutes of 2002 and 2013 were not read; the periods of the talks fall back to the
/// national rules.
enum JiangxiRules {
  private static let wageStatute = LawRows(
    "《江西省企业工资集体协商条例》", "Jiangxi Regulations on Enterprise Wage Talks", in: .jiangxi,
    for: [.wageAgreement], from: "2013-11-01", .unverified(.excerpt, "P-jx2"))
  private static let minimumWage = LawRows(
    "江西省最低工资标准", "Minimum wages of Jiangxi", in: .jiangxi, from: "2024-04-01",
    .unverified(.excerpt, "P-mw"))
  private static let allowance = LawRows(
    "江西省高温津贴标准（据报道）", "Heat allowance of Jiangxi (as reported)", in: .jiangxi,
    from: "2019-07-01", .unverified(.press, "P-hotJX"))

  static let rows: [CitedValue] =
    [
      wageStatute(
        .provision,
        .words(
          "上级工会听取职工意见后，可以代为提出协商意向书",
          "the higher union may, after hearing staff, send the letter for them"),
        19, variant: "demand-threshold"),
      wageStatute(
        .provision,
        .words(
          "第五章规定行业性、区域性工资集体协商，内容未读",
          "chapter 5 is on sectoral and regional talks; it was not read"),
        .notSeen, variant: "sectoral"),
      contractStatute(
        .provision, .words("2002年9月27日通过；条文未读", "passed 2002-09-27; its text was not read"),
        .notSeen, variant: "contract-statute"),
      nanchang(
        .provision,
        .words("答复期限为20日", "the reply is due within 20 days"), .notSeen, variant: "reply-report"),
      centres(
        .provision,
        .words(
          "一站式调解中心设在人力资源社会保障部门", "one-stop centres sit with the labour authority"),
        .notSeen, variant: "one-stop-centres"),
    ]
    + classes.map {
      minimumWage(.minimumWageMonthly, .fen($0.1, per: .month), .whole, variant: $0.0)
    }
    + classes.map {
      minimumWage(.minimumWageHourly, .fen($0.2, per: .hour), .whole, variant: $0.0)
    }
    + classMembership + heat

  private static let contractStatute = LawRows(
    "《江西省集体合同条例》", "Jiangxi Regulations on Collective Contracts", in: .jiangxi,
    for: [.collectiveContract, .specialContract], .unverified(.excerpt, "P-jx3"))
  private static let nanchang = LawRows(
    "2012年南昌报道", "a report from Nanchang of 2012", in: .jiangxi, .unverified(.press, "PRESS"))
  private static let centres = LawRows(
    "江西省一站式调解（据报道）", "one-stop mediation in Jiangxi (as reported)", in: .jiangxi,
    .unverified(.press, "PRESS"))

  /// The map of 2021, of the amounts before these.
  private static let classMembership: [CitedValue] = [
    ("zhanggong", 2), ("nankang", 2), ("development-zone", 2), ("ganxian", 3), ("xinfeng", 3),
  ].map { name, number in
    LawRows(
      "江西省最低工资标准适用区域（2021年）", "areas of Jiangxi's minimum wages (2021)",
      in: Jurisdiction(code: "cn/jiangxi/ganzhou/" + name), .unverified(.excerpt, "EXC"))(
        .wageClass, .count(number), .whole,
        note: .both("2021年的划分，此后金额已调整", "the map of 2021; the amounts have changed since"))
  }

  private static let classes: [(String, Int64, Int64)] = [
    ("1", 200_000, 2_000), ("2", 187_000, 1_870), ("3", 174_000, 1_740),
  ]

  private static let heat: [CitedValue] = [
    allowance(
      .heatAllowanceMonthly, .fen(30_000, per: .month), .whole, variant: "outdoor",
      note: .both("不低于", "at least")),
    allowance(
      .heatAllowanceMonthly, .fen(20_000, per: .month), .whole, variant: "indoor",
      note: .both("不低于", "at least")),
    allowance(
      .heatAllowanceDaily, .fen(2_000, per: .day), .whole, variant: "outdoor",
      note: .both("不低于", "at least")),
    allowance(.heatAllowanceSeason, .season(from: 6, through: 9), .whole),
  ]
}
