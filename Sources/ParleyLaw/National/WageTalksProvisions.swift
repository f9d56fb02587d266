import ParleyValues

/// 工资集体协商试行办法 (令9): read only in excerpts and press reports. Its arts 22–24 were not seen:
/// what is commonly said of them stands here as such, and gives way to any text.
enum WageTalksProvisions {
  private static let order9 = LawRows(
    "《工资集体协商试行办法》", "Provisional Measures on Wage Talks",
    number: .both("劳动和社会保障部令第9号", "Ministry of Labour and Social Security, Order 9"),
    in: .national, for: [.wageAgreement], from: "2000-11-08", .unverified(.excerpt, "P-9a"))

  static let rows: [CitedValue] = [
    order9(
      .provision,
      .words(
        "任何一方均可提出协商要求，以书面协商意向书写明时间、地点、内容",
        "either side may ask, by a written letter of intent with time, place and content"), 17,
      variant: "demand"),
    order9(.replyPeriod, .days(20), 17),
    order9(
      .dataPeriod, .days(5), 18,
      note: .both(
        "原文为“协商开始前5日内”；本工具按不迟于协商开始前5日办理，为稳妥的取舍",
        "the text says “within 5 days before the talks open”; this tool wants them no later than "
          + "5 days before, the cautious reading")),
    order9(
      .provision,
      .words("工资协议草案提交职工代表大会或者全体职工讨论", "the draft goes to the congress or all staff"), 19,
      variant: "adoption"),
    order9(
      .provision,
      .words(
        "企业方制作工资协议文本，双方首席代表签字盖章后成立",
        "the employer makes the text; it stands when both chiefs sign and seal"), 20,
      variant: "signature"),
    order9(
      .submissionPeriod, .days(7), 21, reading: .unverified(.press, "P-9b"),
      runsFrom: .both("工资协议签订之日", "signature of the wage agreement")),
    order9(
      .reviewPeriod, .days(15), [22, 23, 24], reading: .unverified(.memory, "MEMORY"),
      note: .both("逾期未提出异议的即行生效", "without objection in force")),
    order9(
      .publicationPeriod, .days(5), [22, 23, 24], reading: .unverified(.memory, "MEMORY")),
    order9(
      .renewalWindow, .days(60), [22, 23, 24], reading: .unverified(.memory, "MEMORY"),
      note: .both("期满前60日内重新签订", "signed anew within 60 days before expiry")),
    order9(
      .provision,
      .words("工资协议作为集体合同的附件，与集体合同同等效力", "annex to the collective contract, same force"),
      .notSeen, variant: "status", reading: .unverified(.press, "P-9b")),
    order9(
      .talksFrequency, .words("一般每年进行一次", "normally once a year"), .notSeen,
      reading: .unverified(.press, "P-9b")),
  ]
}
