import ParleyValues

/// Zhejiang: 浙江省集体合同条例, read in full; of most figures the article was not noted, so they are
/// not cited as law.
enum ZhejiangRules {
  private static let statute = LawRows(
    "《浙江省集体合同条例》", "Zhejiang Regulations on Collective Contracts",
    number: .both("2010年11月25日通过", "passed 2010-11-25"), in: .zhejiang,
    for: [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract],
    .read("LRB"))

  static let rows: [CitedValue] = [
    statute(.replyPeriod, .workingDays(10), 7),
    statute(.refusalOfTalks, .words("不得拒绝", "never refuse"), .notSeen),
    statute(.representativesMinimum, .count(3), .notSeen),
    statute(
      .representativesMinimum, .count(5), .notSeen, variant: "above-scale",
      note: .both("规模以上企业", "companies above designated size")),
    statute(
      .delegationBalance,
      .choice("company-at-most-workers", .both("企业方代表不得多于职工方代表", "the company may not outnumber")),
      .notSeen),
    statute(.outsiderShare, .proportion(Proportion(1, of: 3, .atMost)), .notSeen),
    statute(.adoptionQuorum, .proportion(Proportion(2, of: 3, .atLeast)), .notSeen),
    statute(.adoptionMajority, .proportion(.moreThanHalf), .notSeen),
    statute(.submissionPeriod, .days(10), .notSeen),
    statute(.filingCopies, .count(5), .notSeen),
    statute(.reviewPeriod, .days(15), .notSeen),
    statute(.publicationPeriod, .workingDays(5), .notSeen),
    statute(.usualTerm, .yearRange(1, 3), .notSeen),
    statute(.renewalWindow, .days(90), .notSeen),
    statute(.terminationFilingPeriod, .workingDays(5), .notSeen),
  ]
}
