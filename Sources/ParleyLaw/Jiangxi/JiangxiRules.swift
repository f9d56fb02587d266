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
        19, variant: "demand-threshold")
    ]
    + classes.map {
      minimumWage(.minimumWageMonthly, .fen($0.1, per: .month), .whole, variant: $0.0)
    }
    + classes.map {
      minimumWage(.minimumWageHourly, .fen($0.2, per: .hour), .whole, variant: $0.0)
    }
    + heat

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
