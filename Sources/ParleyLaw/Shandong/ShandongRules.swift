import ParleyValues

/// Shandong: 山东省企业工资集体协商条例, read in full (the copy lacks its art 16). It is for wage talks.
enum ShandongRules {
  private static let statute = LawRows(
    "《山东省企业工资集体协商条例》", "Shandong Regulations on Enterprise Wage Talks", in: .shandong,
    for: [.wageAgreement], from: "2017-01-01", .read("LRB"))

  static let rows: [CitedValue] =
    delegation + talks + adoption + filing + ShandongRules.papers + ShandongWeatherAndWages.rows

  private static let delegation: [CitedValue] = [
    statute(.representativesMinimum, .count(3), 7),
    statute(
      .delegationBalance, .choice("equal", .both("双方代表人数对等", "the two sides are equal")), 7),
    statute(.frontLineShare, .proportion(Proportion(1, of: 3, .atLeast)), 7),
    statute(
      .doubleRole, .forbidden, 10,
      note: .both("企业出资人的近亲属不得担任职工方代表", "relatives of owners may not sit for the workers")),
    statute(
      .outsiderShare, .proportion(Proportion(0, of: 1, .atMost)), 12,
      note: .both(
        "外部专业人员可以作为顾问，不作为代表", "outside professionals sit as advisers, not as representatives")),
    statute(
      .delegateListPeriod, .days(5), 11, note: .both("公布代表名单", "the names are published")),
  ]

  private static let talks: [CitedValue] = [
    statute(
      .provision,
      .words(
        "任何一方均可提出；工会提出前听取职工意见", "either side may ask; the union hears staff first"), [21, 22],
      variant: "demand-threshold"),
    statute(
      .replyPeriod, .days(10), 21,
      note: .both("书面答复，载明时间、地点、内容和理由", "in writing, with time, place, content and reasons")),
    statute(
      .refusalOfTalks, .words("无正当理由不得拒绝协商", "no refusal without good reason"), 21),
    statute(.dataPeriod, .days(10), 23, note: .both("双方均须提供", "by both sides")),
    statute(
      .dataToGive,
      .words(
        "企业应当提供上年度营业收入、税金、净利润、工资总额和平均工资、社会保险费缴纳情况",
        "last year's revenue, taxes, net profit, total and average wage, social insurance"), 23),
    statute(.reportToHigherUnionPeriod, .days(5), 24),
    statute(
      .chairing,
      .choice("alternate", .both("轮流主持，首次由提出方首席代表主持", "alternate; first by the proposer's chief")),
      25),
    statute(
      .minutesSignature,
      .choice("all-representatives", .both("由到会的全体代表签字", "signed by all representatives present")),
      26),
    statute(
      .recorder, .words("记录员保持中立", "a neutral recorder"), 26),
    statute(
      .conclusionPeriod, .days(60), 28,
      runsFrom: .both("答复同意协商之日", "reply that agrees to talk"),
      note: .both(
        "至双方首席代表签字；不可抗力中止的时间不计入",
        "to both chiefs' signature; force-majeure suspension does not count")),
    statute(
      .conclusionPause,
      .choice("force-majeure", .both("因不可抗力中止的时间", "time suspended by force majeure")), 28),
    statute(
      .provision,
      .words("议题包括计件单价和劳动定额", "topics include piece rates and work quotas"), .item(5, of: 17),
      variant: "pay-topics"),
    statute(
      .quotaReach, .share(Share(partsPerMillion: 900_000)), 20,
      note: .both("正常工作时间内百分之九十以上职工能够完成", "90 % of staff or more reach it in normal hours")),
  ]

  private static let adoption: [CitedValue] = [
    statute(.adoptionQuorum, .notRequired, 27),
    statute(
      .adoptionMajority, .proportion(.moreThanHalf), 27,
      note: .both("全体职工代表或者全体职工过半数", "of all delegates or staff")),
    statute(
      .signatureOrder,
      .choice("after-adoption", .both("通过后由双方首席代表签字", "both chiefs sign after adoption")), 27),
    statute(.usualTerm, .yearRange(1, 1), 17),
    statute(.longestTerm, .years(3), 17),
    statute(
      .provision,
      .words(
        "行业性、区域性工资协议草案由各企业或者行业职工代表大会通过，只对加盖印章的企业有约束力",
        "drafts are adopted by each firm or a sector congress and bind only firms that stamped them"
      ),
      [35, 36], variant: "sectoral"),
  ]

  private static let filing: [CitedValue] = [
    statute(
      .submissionPeriod, .days(10), 29,
      runsFrom: .both("工资集体合同订立之日", "conclusion of the wage agreement"),
      note: .both("由企业报送", "by the employer")),
    statute(.reviewPeriod, .days(15), 30, note: .both("书面审查意见书", "a written opinion")),
    statute(
      .publicationPeriod, .days(7), 31,
      note: .both(
        "双方代表向本方人员公布；职工方报上级工会",
        "each side's representatives; the workers' side files with the higher union")),
    statute(
      .performanceReport, .years(1), 31,
      note: .both("每年至少报告一次履行情况", "at least once a year")),
    statute(
      .terminationFilingPeriod, .days(7), 41,
      note: .both("终止须经职工代表大会过半数同意", "the end needs more than half of the congress")),
    statute(
      .provision,
      .words(
        "出现所列情形可以变更、解除；提出方书面说明理由并提供证明；变更适用同样程序",
        "on listed causes, with written reasons and proof; a change follows the same procedure"),
      [40, 41], variant: "change"),
    statute(
      .coordinationPeriod, .days(30), 45,
      runsFrom: .both("受理申请或者自行决定协调之日", "acceptance or own-motion decision")),
    statute(
      .coordinationExtension, .days(15), 45, note: .both("书面说明理由", "with written reasons")),
  ]

  private static let papers: [CitedValue] = [
    statute(.filingPaper, .words("协商情况说明", "account of the talks"), 29, variant: "account"),
    statute(.filingPaper, .words("合同文本", "the text of the contract"), 29, variant: "text"),
    statute(
      .filingPaper, .words("职工代表大会或者全体职工决议", "resolution of the congress or all staff"), 29,
      variant: "resolution"),
    statute(
      .filingPaper,
      .words("双方代表名单和首席代表身份证复印件", "both sides' representatives, chiefs' identity cards (copy)"),
      29, variant: "representatives"),
    statute(
      .filingPaper, .words("营业执照复印件", "business licence (copy)"), 29, variant: "licence"),
  ]
}
