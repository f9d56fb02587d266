import ParleyValues

/// Settling disputes: mediation, arbitration, courts, inspection.
enum DisputeStatutes {
  private static let arbitrationLaw = LawRows(
    "《中华人民共和国劳动争议调解仲裁法》", "Labour Dispute Mediation and Arbitration Law", in: .national,
    .read("LRB"))
  private static let arbitrationRules = LawRows(
    "《劳动人事争议仲裁办案规则》", "Rules on handling labour arbitration",
    number: .both("人力资源和社会保障部令第33号", "MOHRSS Order 33"), in: .national,
    .unverified(.excerpt, "P-33"))
  private static let procedureLaw = LawRows(
    "《中华人民共和国民事诉讼法》", "Civil Procedure Law", number: .both("2023年修正", "as amended in 2023"),
    in: .national, .read("LRB"))
  private static let oneStop = LawRows(
    "《关于加强新就业形态劳动纠纷一站式调解工作的通知》",
    "Notice on one-stop mediation of disputes in new forms of employment",
    number: .both("人社厅发〔2024〕4号", "MOHRSS General Office 2024 No 4"), in: .national,
    .unverified(.press, "P-1z4"))
  private static let mediationLaw = LawRows(
    "《中华人民共和国人民调解法》", "People's Mediation Law", in: .national, .read("LRB"))
  private static let civilCode = LawRows(
    "《中华人民共和国民法典》", "Civil Code", in: .national, .unverified(.memory, "MEMORY"))
  private static let inspection = LawRows(
    "《劳动保障监察条例》", "Regulations on labour inspection", in: .national, .read("LRB"))

  static let rows: [CitedValue] = mediation + arbitration + afterwards + oneStopRows

  private static let mediation: [CitedValue] = [
    arbitrationLaw(
      .provision,
      .words("协商、调解、仲裁、诉讼", "negotiate, mediate, arbitrate, sue"), [4, 5],
      variant: "dispute-steps"),
    arbitrationLaw(.groupClaimSize, .count(10), 7),
    arbitrationLaw(
      .provision,
      .words(
        "企业劳动争议调解委员会；基层人民调解组织；乡镇、街道调解组织",
        "enterprise committee; people's mediation; township bodies"), 10,
      variant: "mediation-bodies"),
    arbitrationLaw(
      .mediationPeriod, .days(15), 14,
      runsFrom: .both("调解组织收到调解申请之日", "receipt of the application"),
      note: .both("未达成调解协议的，可以申请仲裁", "without agreement the claim may go to arbitration")),
    arbitrationLaw(
      .provision,
      .words(
        "调解协议由双方签名或者盖章，经调解员签名并加盖印章", "signed or sealed by both, signed by the mediator, sealed"),
      14, variant: "mediation-agreement"),
    arbitrationLaw(
      .provision,
      .words(
        "因支付拖欠劳动报酬等达成调解协议不履行的，可以申请支付令",
        "unpaid wages agreed in mediation and not paid: a payment order may be asked for"), 16,
      variant: "payment-order"),
    procedureLaw(
      .judicialConfirmationPeriod, .days(30), 205,
      runsFrom: .both("调解协议生效之日", "effect of the mediation agreement"),
      note: .both("双方共同申请", "by both together")),
    mediationLaw(
      .provision,
      .words(
        "调解协议生效之日起三十日内，双方可以共同申请司法确认",
        "within 30 days of its effect both may ask the court to confirm the agreement"),
      33, variant: "judicial-confirmation"),
    arbitrationRules(
      .arbitrationReviewPeriod, .days(15), 74,
      runsFrom: .both("调解协议生效之日", "effect of the mediation agreement"),
      note: .both("双方共同申请", "by both together")),
  ]

  private static let arbitration: [CitedValue] =
    [
      arbitrationLaw(
        .limitationPeriod, .years(1), 27,
        runsFrom: .both("知道或者应当知道权利被侵害之日", "knowledge of the violation"),
        note: .both(
          "因主张权利、投诉或者对方同意履行而中断；劳动关系存续期间拖欠报酬不受限制，终止后一年内提出",
          "interrupted by claim, complaint or promise; unpaid wages while employed: no limit, one "
            + "year after the relation ends")),
      civilCode(
        .limitationPeriod, .years(3), 188, variant: "civil",
        note: .both("不构成劳动关系的民事请求", "civil claims where there is no labour relation")),
    ]
    + notices + [
      arbitrationLaw(
        .arbitrationAcceptance, .days(5), 29,
        note: .both("逾期不决定或者不受理的，可以起诉", "silent or refused: court")),
      arbitrationLaw(
        .arbitrationDefence, .days(10), 30,
        note: .both("申请书副本5日内送达，答辩书副本5日内送达", "copies are served within 5 days each way")),
      arbitrationLaw(
        .awardPeriod, .days(45), 43, note: .both("逾期未裁决的，可以起诉", "late: court")),
      arbitrationLaw(.awardExtension, .days(15), 43),
    ]

  /// 3, 5 and 10 days are commonly said to be working days, 15 and 45 calendar days.
  private static let notices: [CitedValue] = [
    arbitrationLaw(
      .arbitrationNotice, .days(5), 30, variant: "copy-to-respondent",
      runsFrom: .both("受理之日", "acceptance")),
    arbitrationLaw(
      .arbitrationNotice, .days(5), 30, variant: "copy-of-defence",
      runsFrom: .both("收到答辩书之日", "receipt of the defence")),
    arbitrationLaw(
      .arbitrationNotice, .days(5), [32, 35], variant: "panel",
      runsFrom: .both("受理之日", "acceptance"),
      note: .both("通知仲裁庭组成", "the panel is made known")),
    arbitrationLaw(
      .arbitrationNotice, .days(5), [32, 35], variant: "hearing",
      note: .both("开庭前", "before the hearing")),
    arbitrationLaw(
      .arbitrationNotice, .days(3), [32, 35], variant: "postponement",
      note: .both("开庭前，请求延期", "before the hearing, to ask for another day")),
    arbitrationRules(
      .countingRule,
      .words(
        "3日、5日、10日指工作日，15日、45日指自然日",
        "3, 5 and 10 days are working days, 15 and 45 are calendar days"),
      80, variant: "arbitration-units", reading: .unverified(.memory, "MEMORY")),
  ]

  private static let afterwards: [CitedValue] = [
    arbitrationLaw(
      .provision,
      .words(
        "不超过当地月最低工资标准十二个月金额的报酬等争议，以及工时、休息、社会保险等标准争议，裁决为终局",
        "final: pay up to twelve months of the local monthly minimum; standards on hours, rest "
          + "and insurance"),
      47, variant: "final-awards"),
    arbitrationLaw(.suitPeriod, .days(15), [48, 49, 50]),
    arbitrationLaw(
      .setAsidePeriod, .days(30), [48, 49, 50],
      note: .both("用人单位对终局裁决", "the employer, against a final award")),
    arbitrationLaw(
      .provision, .words("劳动争议仲裁不收费", "arbitration is free"), 53, variant: "no-fee"),
    inspection(.inspectionPeriod, .workingDays(60), 17),
    inspection(.inspectionExtension, .workingDays(30), 17),
    inspection(.inspectionLookBack, .years(2), 20),
  ]

  private static let oneStopRows: [CitedValue] = [
    oneStop(
      .mediationPeriod, .days(15), .notSeen, variant: "one-stop",
      runsFrom: .both("受理之日", "acceptance"),
      note: .both(
        "报酬、奖惩、休息、职业伤害等纠纷；此后引导仲裁审查或者司法确认",
        "pay, rewards and penalties, rest, occupational injury; then arbitral review or judicial "
          + "confirmation")),
    oneStop(
      .mediationExtension, .days(15), .notSeen, variant: "one-stop",
      note: .both("双方同意延长", "by both sides' consent")),
  ]
}
