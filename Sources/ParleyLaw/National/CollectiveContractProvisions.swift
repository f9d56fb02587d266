import ParleyValues

/// 集体合同规定 (令22), read in full. It governs employers and their own staff.
enum CollectiveContractProvisions {
  static let order22 = LawRows(
    "《集体合同规定》", "Collective Contract Provisions",
    number: .both("劳动和社会保障部令第22号", "Ministry of Labour and Social Security, Order 22"),
    in: .national, for: [.collectiveContract, .specialContract], from: "2004-05-01", .read("R22"))

  static let rows: [CitedValue] =
    delegation + talks + adoption + filing + coordination + texts

  private static let delegation: [CitedValue] = [
    order22(.representativesMinimum, .count(3), 19),
    order22(
      .delegationBalance, .choice("equal", .both("双方代表人数对等", "the two sides are equal")), 19),
    order22(.nominationMajority, .proportion(.halfOrMore), 20),
    order22(.outsiderShare, .proportion(Proportion(1, of: 3, .atMost)), 23),
    order22(.chiefOutsider, .forbidden, 23),
    order22(.doubleRole, .forbidden, 24),
    order22(.vacancyPeriod, .days(15), 31),
  ]

  private static let talks: [CitedValue] = [
    order22(.replyPeriod, .days(20), 32),
    order22(
      .refusalOfTalks, .words("无正当理由不得拒绝进行集体协商", "no refusal without good reason"), 32),
    order22(
      .recorder,
      .words(
        "双方共同确定一名非协商代表担任记录员，保持中立、公正并保密",
        "one recorder who is no representative, named by both sides, neutral and bound to secrecy"),
      33),
    order22(
      .chairing, .choice("alternate", .both("双方首席代表轮流主持", "the chiefs alternate")), 34),
    order22(
      .provision,
      .words(
        "协商出现僵局或者事先未预料的问题，经双方协商可以中止；中止期限及下次协商时间、地点、内容由双方商定",
        "talks that are deadlocked or surprised may be suspended by agreement; length and next "
          + "time, place and topic are agreed"),
      35, variant: "suspension"),
  ]

  private static let adoption: [CitedValue] = [
    order22(.adoptionQuorum, .proportion(Proportion(2, of: 3, .atLeast)), 36),
    order22(
      .adoptionMajority, .proportion(.halfOrMore), 36,
      note: .both("全体职工代表或者全体职工的半数以上", "of all delegates or staff, present or not")),
    order22(
      .signatureOrder,
      .choice("after-adoption", .both("通过后由双方首席代表签字", "both chiefs sign after adoption")), 37),
    order22(.usualTerm, .yearRange(1, 3), 38),
    order22(.renewalWindow, .months(3), 38),
    order22(
      .provision,
      .words("变更或者解除适用本规定的集体协商程序", "change and termination follow the same procedure"), 41,
      variant: "change"),
  ]

  private static let filing: [CitedValue] = [
    order22(
      .submissionPeriod, .days(10), 42,
      runsFrom: .both("双方首席代表签字之日", "signature by both chiefs"),
      note: .both("由用人单位一方报送；变更后同样报送", "sent in by the employer; also after a change")),
    order22(.filingCopies, .count(3), 42),
    order22(.filingPaper, .words("集体合同文本", "the text of the contract"), 42, variant: "text"),
    order22(
      .reviewPeriod, .days(15), [45, 47],
      runsFrom: .both("劳动保障行政部门收到文本之日", "receipt by the authority"),
      note: .both(
        "自收到文本之日起15日内未提出异议的，集体合同即行生效",
        "without objection within 15 days of receipt the contract is in force")),
    order22(
      .provision,
      .words(
        "生效之日起由协商代表及时以适当的形式向本方全体人员公布（未定天数）",
        "published by the representatives to their own side promptly from effect (no day count)"),
      48, variant: "publication"),
  ]

  private static let coordination: [CitedValue] = [
    order22(.coordinationPeriod, .days(30), 52),
    order22(.coordinationExtension, .days(15), 52),
    order22(
      .provision,
      .words(
        "《协调处理协议书》：申请、争议事实、协调结果、继续协商事项，由协调处理人员和双方首席代表签字盖章",
        "the record of the coordination: application, facts, result, matters for further talks; "
          + "signed by the handlers and both chiefs"),
      54, variant: "coordination-record"),
    order22(
      .provision,
      .words(
        "履行集体合同发生争议，协商解决不成的，可以依法申请仲裁",
        "disputes on performance are negotiated, then taken to labour arbitration"), 55,
      variant: "performance-dispute"),
  ]
}
