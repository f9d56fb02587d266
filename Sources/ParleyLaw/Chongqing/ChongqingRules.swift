import ParleyValues

/// Chongqing: 重庆市集体合同条例, read in full; of most figures the article was not noted, so they are
/// not cited as law.
enum ChongqingRules {
  private static let statute = LawRows(
    "《重庆市集体合同条例》", "Chongqing Regulations on Collective Contracts",
    number: .both("2016年11月24日通过", "passed 2016-11-24"), in: .chongqing,
    for: [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract],
    .read("LRB"))

  static let rows: [CitedValue] = [
    statute(
      .provision, .words("任何一方均可提出", "either side may ask"), .notSeen,
      variant: "demand-threshold"),
    statute(.replyPeriod, .days(20), .notSeen),
    statute(.adoptionQuorum, .proportion(Proportion(2, of: 3, .atLeast)), .notSeen),
    statute(.adoptionMajority, .proportion(.halfOrMore), .notSeen),
    statute(.submissionPeriod, .days(10), .notSeen),
    statute(.filingCopies, .count(3), .notSeen),
    statute(.reviewPeriod, .days(15), .notSeen),
    statute(.publicationPeriod, .days(10), .notSeen),
    statute(
      .performanceReport, .years(1), .notSeen, note: .both("每年报告一次", "yearly")),
    statute(
      .performanceReport, .months(6), .notSeen, variant: "pay",
      note: .both("工资事项每半年一次", "pay items every half-year")),
    statute(.usualTerm, .yearRange(1, 3), .notSeen),
    statute(.renewalWindow, .months(3), .notSeen),
    statute(.coordinationPeriod, .days(60), .notSeen),
    statute(.coordinationExtension, .days(30), .notSeen),
    statute(
      .provision,
      .words(
        "合同载明内容、用人单位名称和地址、双方首席代表和代表的姓名、职务；以中文文本为准",
        "content, employer's name and address, both chiefs' and representatives' names and posts; "
          + "Chinese governs"),
      24, variant: "contract-text"),
  ]
}
