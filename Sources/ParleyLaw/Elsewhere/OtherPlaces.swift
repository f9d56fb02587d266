import ParleyValues

/// What is known of places without a chapter of their own. None of it was read in full.
enum OtherPlaces {
  private static let anhui = LawRows(
    "《安徽省新就业形态劳动者劳动权益保障规定》", "Anhui Provisions on workers in new forms of employment",
    number: .both("2025年7月10日通过", "passed 2025-07-10"), in: Jurisdiction(code: "cn/anhui"),
    from: "2025-09-01", .unverified(.excerpt, "EXC"))
  private static let xiamen = LawRows(
    "《厦门经济特区网约配送员劳动权益保障若干规定》", "Xiamen Provisions on delivery riders",
    in: Jurisdiction(code: "cn/fujian/xiamen"), from: "2026-01-01", .unverified(.press, "PRESS"))
  private static let henan = LawRows(
    "河南省级集体合同报送指南", "filing guide of Henan province", in: Jurisdiction(code: "cn/henan"),
    for: [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract],
    .unverified(.excerpt, "P-f5"))
  private static let sichuan = LawRows(
    "四川集体合同文书样式", "template pack of Sichuan", in: Jurisdiction(code: "cn/sichuan"),
    for: [.collectiveContract, .specialContract, .wageAgreement, .sectoralContract],
    .unverified(.excerpt, "P-f7"))

  static let rows: [CitedValue] = statutes + henanPapers + sichuanPapers

  private static let statutes: [CitedValue] = [
    anhui(
      .provision,
      .words("已施行；条文未读", "in force; its text was not read"), .notSeen, variant: "platform-statute"),
    xiamen(
      .provision,
      .words("二十二条，已施行；条文未读", "22 articles, in force; their text was not read"), .notSeen,
      variant: "platform-statute"),
  ]

  private static let henanPapers: [CitedValue] = [
    henan(.filingPaper, .words("企业概况", "profile of the enterprise"), .notSeen, variant: "profile"),
    henan(.filingPaper, .words("营业执照", "business licence"), .notSeen, variant: "licence"),
    henan(
      .filingPaper, .words("工会法人资格证明", "proof of the union's legal personality"), .notSeen,
      variant: "union-certificate"),
    henan(
      .filingPaper,
      .words(
        "首席代表身份证、职工方代表劳动合同",
        "chiefs' identity cards, labour contracts of workers' representatives"),
      .notSeen, variant: "representatives"),
    henan(
      .filingPaper, .words("签字盖章的文本", "the text, signed and sealed"), .notSeen, variant: "text"),
    henan(
      .filingPaper, .words("工会盖章的决议或者会议纪要", "resolution or minutes sealed by the union"),
      .notSeen, variant: "resolution"),
    henan(
      .provision, .words("以电子邮件报送", "sent by e-mail"), .notSeen, variant: "filing-channel"),
  ]

  private static let sichuanPapers: [CitedValue] = [
    sichuan(.filingPaper, .words("授权委托书", "mandate"), .notSeen, variant: "mandate"),
    sichuan(
      .filingPaper, .words("职工方代表的决定", "decision on the workers' representatives"), .notSeen,
      variant: "representatives-decision"),
    sichuan(
      .filingPaper, .words("代表资格审查表，每人一式三份", "form on each representative, three copies"),
      .notSeen, variant: "representatives"),
    sichuan(
      .filingPaper, .words("决议（会议纪要）", "resolution (minutes)"), .notSeen, variant: "resolution"),
    sichuan(.filingPaper, .words("文本，一式三份", "text, three copies"), .notSeen, variant: "text"),
    sichuan(.filingPaper, .words("审查报告", "report for the review"), .notSeen, variant: "account"),
    sichuan(.filingPaper, .words("执照复印件", "licence (copy)"), .notSeen, variant: "licence"),
  ]
}
