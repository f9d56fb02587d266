import ParleyValues

/// Zhejiang: 浙江省集体合同条例, read in full; of most figures the article was not noted, so they are
/// not cited as law.
enum ZhejiangRules {
  private static let statute = LawRows(
    "《浙江省集体合同条例》", "Zhejiang Regulations on Collective Contracts",
    number: .both("2010年11月25日通过", "passed 2010-11-25"), in: .zhejiang,
    for: [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract],
    .read("LRB"))

  private static let oldGuide = LawRows(
    "浙江2001年工资协议报送要求", "filing of wage agreements in Zhejiang, 2001", in: .zhejiang,
    for: [.wageAgreement], .unverified(.excerpt, "P-f8"))

  private static let papers: [CitedValue] = [
    oldGuide(
      .filingPaper, .words("《企业工资协议申报表》，一式三份", "application form, three copies"), .notSeen,
      variant: "submission-form"),
    oldGuide(
      .filingPaper, .words("工资协议及说明，一式三份", "wage agreement and account, three copies"), .notSeen,
      variant: "text"),
    oldGuide(
      .filingPaper, .words("营业执照，一式三份", "licence, three copies"), .notSeen, variant: "licence"),
    oldGuide(
      .filingPaper, .words("协商会议原始记录，一式三份", "original minutes, three copies"), .notSeen,
      variant: "minutes"),
    oldGuide(
      .filingPaper, .words("双方代表的劳动合同，一式三份，装订", "representatives' labour contracts, three, bound"),
      .notSeen, variant: "representatives"),
  ]

  static let rows: [CitedValue] =
    papers + [
      statute(
        .provision, .words("任何一方均可提出", "either side may ask"), .notSeen,
        variant: "demand-threshold"),
      statute(.replyPeriod, .workingDays(10), 7),
      statute(.refusalOfTalks, .words("不得拒绝", "never refuse"), .notSeen),
      statute(.representativesMinimum, .count(3), .notSeen),
      statute(
        .representativesMinimum, .count(5), .notSeen, variant: "above-scale",
        note: .both("规模以上企业", "companies above designated size")),
      statute(
        .delegationBalance,
        .choice(
          "company-at-most-workers", .both("企业方代表不得多于职工方代表", "the company may not outnumber")),
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
