import ParleyTerms
import ParleyValues

@testable import ParleyBargaining

/// One fact of each kind with every field filled in, and some with none.
enum SampleFacts {
  static let all: [CaseFact] = opening + preparation + talks + bargaining + conclusion + record

  static let opening: [CaseFact] = [
    .caseOpened(
      CaseOpened(
        title: "东湖区网约配送专项协商", sector: .foodDelivery, instrument: .algorithmAgreement,
        jurisdiction: .guangdong, unit: "东湖区全体配送员", follows: "2025年协议")),
    .partyAdded(
      PartyAdded(
        id: "partner-1", name: "顺捷服务商", side: .platform, role: .partner, position: .accedes,
        address: "东湖区一路1号", registration: "91-0000", representative: person("p9"),
        nature: "有限责任公司", headcount: 320)),
    .standardsStated(StandardsStated(standards: CaseScript.standards, source: "计价规则")),
    .delegateNamed(
      DelegateNamed(
        person: person("p1"), role: .chief, choice: .namedByUnion, isOutsider: false,
        isFrontLine: true, replaces: "p0")),
    .delegateLeft(DelegateLeft(person: "p1", reason: "调离")),
  ]

  static let preparation: [CaseFact] = [
    .delegateAuthorised(
      DelegateAuthorised(
        person: person("p2"), principal: person("p1"), powers: ["参加协商会议"],
        validFrom: date("2026-03-02"), validThrough: date("2026-12-31"))),
    .membersConsulted(
      MembersConsulted(
        method: "问卷", respondents: 612,
        issues: [.init(text: "雨天补贴太低", topic: .weather, raisedBy: 402), .init(text: "申诉慢")])),
    .mandateGiven(MandateGiven(by: "会员代表大会", topics: ["piece-rate"], text: "就单价和天气补贴协商")),
    .higherUnionNotified(HigherUnionNotified(union: "东湖区总工会", method: "书面")),
    .groundRulesAgreed(GroundRulesAgreed(rules: ["不录音", "对外口径一致"], membersMayBeTold: false)),
    .demandServed(
      DemandServed(
        topics: ["piece-rate", "申诉"], receipt: .refused, servedBy: person("p2"), receivedBy: "前台",
        replyAskedBy: date("2026-04-01"),
        proposal: MeetingPlan(
          date: date("2026-04-10"), time: CivilTime("14:30"), place: "区总工会", topics: ["单价"]),
        dataRequested: ["上年度订单量"])),
    .demandAnswered(
      DemandAnswered(
        answer: .refuses, reason: "无劳动关系", inWriting: false,
        meeting: MeetingPlan(place: "电话"), position: "另行说明")),
    .informationRequested(
      InformationRequested(subjects: ["抽成构成"], replyBy: date("2026-03-20"))),
    .informationAnswered(
      InformationAnswered(request: 7, outcome: .inPart, text: "仅给出均值")),
  ]

  static let talks: [CaseFact] = [
    .sessionOpened(
      SessionOpened(
        place: "区总工会三楼", chair: .union,
        attendance: [
          Attendee(person: person("p1"), side: .union, role: .chief),
          Attendee(person: person("p7"), role: .recorder),
        ], agenda: ["单价", "天气补贴"])),
    .sessionClosed(
      SessionClosed(next: MeetingPlan(date: date("2026-03-30")), summary: "继续就单价协商")),
    .attendanceNoted(
      AttendanceNoted(
        arrived: [Attendee(person: person("p8"), side: .platform, role: .adviser)], left: ["p1"])),
    .minutesNoted(MinutesNoted(text: "企业方介绍成本结构", speaker: person("p4"))),
    .noteTaken(NoteTaken(text: "附照片", about: 3)),
    .claimMade(
      ClaimMade(
        text: "人均涨 5 %", speaker: person("p4"),
        term: TermText(key: "piece-rate.base", value: "4.70 /order"))),
    .talksSuspended(
      TalksSuspended(
        reason: "企业方需测算", byAgreement: false, next: MeetingPlan(date: date("2026-04-20")))),
    .talksResumed(TalksResumed(text: "如期")),
    .impasseDeclared(ImpasseDeclared(topics: ["commission"], text: "抽成上限")),
    .coordinationRequested(CoordinationRequested(bureau: "东湖区人社局", text: "请协调抽成")),
    .coordinationAccepted(CoordinationAccepted(bureau: "东湖区人社局", isExtended: true)),
    .coordinationEnded(CoordinationEnded(isSettled: true, text: "抽成上限25%")),
  ]

  static let bargaining: [CaseFact] = [
    .offerTabled(
      OfferTabled(
        terms: [
          TermText(key: "piece-rate.base", value: "5.20 /order"),
          TermText(key: "commission.order-cap", value: nil),
        ],
        items: [
          ItemText(name: "申诉", text: "24 小时内答复"),
          ItemText(name: "站点空调", owner: "服务商", due: date("2026-06-30")),
        ], isPackage: true, rationale: "物价上涨", validUntil: date("2026-03-31"), counters: 12)),
    .acceptanceGiven(
      AcceptanceGiven(
        terms: [TermText(key: "piece-rate.base", value: "5.20 /order")],
        items: [ItemText(name: "申诉", text: "24 小时内答复")], offer: 12, isWhole: true)),
    .rejectionGiven(
      RejectionGiven(terms: ["piece-rate.base"], items: ["申诉"], offer: 12, reason: "过高")),
    .offerWithdrawn(
      OfferWithdrawn(terms: ["piece-rate.base"], items: ["申诉"], offer: 12, reason: "重算")),
    .putOnHold(PutOnHold(terms: ["piece-rate.base"], items: ["申诉"], reason: "等数据")),
    .pointsReopened(PointsReopened(terms: ["piece-rate.base"], items: ["申诉"], reason: "数据有误")),
    .itemSettled(ItemSettled(item: "申诉", outcome: .offTheTable, text: "由调解组织处理")),
    .promiseMade(
      PromiseMade(name: "站点空调", owner: "服务商", due: date("2026-06-30"), text: "十个站点")),
    .promiseKept(PromiseKept(name: "站点空调", text: "已验收")),
  ]

  static let conclusion: [CaseFact] = [
    .draftAgreed(
      DraftAgreed(
        title: "东湖区网约配送专项协议", validFrom: date("2026-07-01"),
        validThrough: date("2027-06-30"),
        terms: [TermText(key: "piece-rate.base", value: "4.90 /order")],
        items: [ItemText(name: "申诉", text: "24 小时内答复")],
        clauses: [.init(key: "records", heading: "台账", text: "每季度通报一次。")])),
    .voteTaken(
      VoteTaken(
        assembly: .sectorCongress, eligible: 180, present: 150, inFavour: 131, against: 12,
        abstained: 7, isAdopted: true, presentNeeded: 120, inFavourNeeded: 90)),
    .partySigned(PartySigned(party: "union", person: person("p1"))),
    .agreementSubmitted(
      AgreementSubmitted(
        bureau: "东湖区人社局", copies: 3, papers: ["文本", "决议"], receivedOn: date("2026-06-15"),
        receiptNumber: "2026-17")),
    .cureRequested(
      CureRequested(
        bureau: "东湖区人社局", missing: ["职代会决议", "营业执照复印件"], articles: "审查办法第六条",
        until: date("2026-06-22"), noticeNumber: "补〔2026〕3号")),
    .cureMade(
      CureMade(papers: ["职代会决议"], receivedOn: date("2026-06-18"), receiptNumber: "2026-18")),
    .objectionReceived(
      ObjectionReceived(
        bureau: "东湖区人社局", points: ["缺决议"], dated: date("2026-06-28"), articles: ["第八条"])),
    .effectDeclared(EffectDeclared(from: date("2026-07-01"))),
    .agreementPublished(AgreementPublished(method: "骑手端公告", proof: "截图")),
    .performanceReported(PerformanceReported(to: "职工代表大会", text: "单价执行到位，申诉平均19小时答复")),
    .ruleChangeAnnounced(
      RuleChangeAnnounced(
        text: "派单距离上限改为5公里", effectiveFrom: date("2026-09-01"), method: "骑手端首页")),
    .renewalRequested(
      RenewalRequested(
        topics: ["piece-rate", "申诉"], validFrom: date("2027-07-01"),
        validThrough: date("2028-06-30"), replyAskedBy: date("2027-05-20"),
        proposal: MeetingPlan(date: date("2027-05-25"), place: "区总工会"))),
    .amendmentRequested(
      AmendmentRequested(
        changes: [.init(clause: "第五条", text: "高温天气每单补贴1.50元")], reason: "气温高于往年",
        replyAskedBy: date("2026-08-20"), proposal: MeetingPlan(place: "区总工会"))),
    .terminationNoticed(
      TerminationNoticed(
        cause: .merger, reason: "企业被兼并", endsOn: date("2027-03-31"), clauses: ["第五条"],
        settlement: "4月15日前结清")),
    .letterSent(
      LetterSent(
        form: .check, addressee: "快达平台", number: "〔2026〕3号",
        matters: [.init(clause: "第五条", text: "3笔订单待核")], asks: ["逐笔核对"],
        replyBy: date("2026-08-20"), follows: 30)),
    .letterAnswered(LetterAnswered(letter: 31, outcome: .corrected, text: "已补发")),
    .caseClosed(CaseClosed(outcome: .noAgreement, reason: "企业退出本区")),
  ]

  static let record: [CaseFact] = [
    .entryCorrected(
      EntryCorrected(
        entry: 12, body: #"{"text":"改"}"#, bodyVersion: 1, happenedOn: date("2026-03-15"),
        side: .platform, reason: "笔误", breaks: 15)),
    .attachmentBound(
      AttachmentBound(
        name: "签到表.jpg", mediaType: "image/jpeg", digest: Digest(of: "照片"), size: 48_213,
        about: 9, text: "签到表")),
    .irregularityNoted(IrregularityNoted(entry: 20, code: "submit.missing-resolution")),
  ]

  static let bare: [CaseFact] = [
    .partyAdded(
      PartyAdded(
        id: "partner-1", name: "顺捷服务商", side: .platform, role: .partner, position: .accedes,
        address: "东湖区一路1号", registration: "91-0000", representative: person("p9"))),
    .offerTabled(OfferTabled()), .sessionOpened(SessionOpened()), .talksResumed(TalksResumed()),
    .entryCorrected(EntryCorrected(entry: 1, body: nil, reason: "")),
    .voteTaken(VoteTaken(eligible: 0, present: 0, inFavour: 0, isAdopted: false)),
    .demandAnswered(
      DemandAnswered(
        answer: .refuses, reason: "无劳动关系", inWriting: false,
        meeting: MeetingPlan(place: "电话"))),
    .objectionReceived(
      ObjectionReceived(bureau: "东湖区人社局", points: ["缺决议"], dated: date("2026-06-28"))),
    .noteTaken(NoteTaken(text: "\"\\\n\u{0}\u{2028}🇨🇳𠮷")),
  ]

  static let privateFacts: [PrivateFact] = [
    .reservationSet(
      ReservationSet(
        terms: [TermText(key: "piece-rate.base", value: "4.77 /order")], reason: "最低可接受")),
    .preferenceSet(
      PreferenceSet(weights: [.init(point: "申诉", weight: Share(partsPerMillion: 137_000))])),
    .privateNoteTaken(PrivateNoteTaken(text: "对方急于月底前签", about: 12)),
    .probeNoted(
      ProbeNoted(terms: [TermText(key: "piece-rate.base", value: "4.83 /order")], text: "没有反应")),
    .sideTalkNoted(SideTalkNoted(with: "法务部", text: "愿谈补贴")),
    .analysisSettingMade(AnalysisSettingMade(name: "band", value: "3 %")),
  ]
}
