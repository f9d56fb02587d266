import ParleyBargaining
import ParleyDocuments
import ParleyLaw
import ParleyTerms
import ParleyValues

/// A negotiation between made-up parties in which everything happens that a paper can tell of, with
/// every value that the papers ask for.
enum FullCase {
  static let people = People([
    person("p1", "王一示", .female, "110101198803071234", "东湖区网约配送行业工会联合会", "工会主席"),
    person("p2", "李二例", .male, "110101199205064321", "东湖站", "配送员"),
    person("p3", "赵三样", .male, "110101197912120011", "快达平台", "总经理"),
    person("p4", "孙四记", .female, "110101199001010022", "东湖区总工会", "干事"),
    person("p5", "钱五律", .female, "110101198501020033", "东湖律师事务所", "律师"),
    person("p6", "周六代", .male, "110101198301020055", "快达平台", "运营总监"),
  ])

  private static func person(
    _ id: String, _ name: String, _ gender: Person.Gender, _ number: String, _ unit: String,
    _ post: String
  ) -> Person {
    Person(
      id: id, name: name, gender: gender, identityNumber: number, unit: unit, post: post,
      salt: "s" + id)
  }

  static func reference(_ id: String) -> PersonReference {
    people[id]?.reference ?? PersonReference(id: id, commitment: Digest(of: id))
  }

  /// The record of everything.
  static func record(
    _ instrument: Instrument, in place: Jurisdiction = .beijing
  ) throws -> BargainingCase {
    var script = Script()
    try script.open(instrument, in: place)
    try script.talk()
    try script.conclude(reviewed: instrument.hasStatutoryReview)
    try script.live()
    return script.record
  }

  /// What papers are written from, on the day after the last entry.
  static func source(_ record: BargainingCase, _ people: People = people) -> PaperSource {
    PaperSource(
      record: record, people: people, law: .builtIn, date: SampleCase.day("2027-04-02"))
  }

  /// Plays the case act by act.
  struct Script {
    var record = BargainingCase()
    var today = SampleCase.day("2026-03-02")

    mutating func on(_ day: String) { today = SampleCase.day(day) }

    mutating func does(_ command: CaseCommand) throws {
      let context = DecisionContext(
        law: .builtIn, happenedOn: today, happenedAt: CivilTime("10:00"),
        recordedAt: CivilDateTime(today, secondOfDay: 60_000), recordedBy: "desk", anyway: true)
      for event in try decide(command, in: record, context: context).events { record.apply(event) }
    }

    mutating func fact(_ fact: CaseFact, by side: Side? = nil) throws {
      try does(.record(fact, by: side))
    }

    mutating func offer(_ side: Side, _ terms: KeyValuePairs<String, String>) throws {
      try does(
        .offer(
          OfferTabled(terms: terms.map { TermText(key: $0.key, value: $0.value) }), by: side))
    }
  }
}

extension FullCase.Script {
  private static let standards = """
    parley: standards/1
    title: 现行标准（虚构示例）
    piece-rate: {base: 4.50 /order, distance: [{from: 3 km, rate: 0.80 /km}]}
    weather: [{signal: rainstorm, level: red, add: 0 /order}]
    """

  mutating func open(
    _ instrument: Instrument, in place: Jurisdiction = .beijing,
    follows: String? = "东湖区网约配送协议（2025年）"
  ) throws {
    try does(
      .open(
        CaseOpened(
          title: "东湖区网约配送专项协商", sector: .foodDelivery, instrument: instrument,
          jurisdiction: place, unit: "东湖区全体配送员，约 4,200 人", follows: follows),
        parties: [
          PartyAdded(
            id: "u", name: "东湖区网约配送行业工会联合会", side: .union, role: .union, address: "东湖区一路1号",
            registration: "工法证字第010001号", representative: FullCase.reference("p1")),
          PartyAdded(
            id: "c", name: "快达平台", side: .platform, role: .platform, address: "东湖区二路2号",
            registration: "91000000MA0000000X", representative: FullCase.reference("p3"),
            nature: "有限责任公司", headcount: 320),
        ], standards: StandardsStated(standards: Self.standards, source: "虚构示例")))
    func named(_ id: String, _ role: AttendanceRole, _ choice: DelegateNamed.Choice, _ out: Bool)
      -> CaseFact
    {
      .delegateNamed(
        DelegateNamed(
          person: FullCase.reference(id), role: role, choice: choice, isOutsider: out))
    }
    try fact(named("p1", .chief, .namedByUnion, false), by: .union)
    try fact(named("p2", .representative, .namedByUnion, false), by: .union)
    try fact(named("p5", .representative, .authorisedInWriting, true), by: .union)
    try fact(
      .demandServed(
        DemandServed(
          topics: ["piece-rate", "weather"], receivedBy: "法务部",
          replyAskedBy: SampleCase.day("2026-03-20"),
          proposal: MeetingPlan(
            date: SampleCase.day("2026-04-09"), time: CivilTime("14:00"), place: "东湖区工会会议室"),
          dataRequested: ["2025 年配送订单量与报酬总额"])), by: .union)
    on("2026-03-10")
    try fact(named("p6", .chief, .authorisedInWriting, false), by: .platform)
    try fact(
      .delegateAuthorised(
        DelegateAuthorised(
          person: FullCase.reference("p5"), principal: FullCase.reference("p1"),
          powers: ["参加协商会议并发表意见", "查阅协商所需资料"],
          validThrough: SampleCase.day("2026-12-31"))), by: .union)
    try fact(
      .delegateAuthorised(
        DelegateAuthorised(
          person: FullCase.reference("p6"), principal: FullCase.reference("p3"),
          powers: ["担任首席代表，主持协商", "签署协议草案"], validFrom: SampleCase.day("2026-03-11"),
          validThrough: SampleCase.day("2026-12-31"))), by: .platform)
    on("2026-03-20")
    try fact(
      .demandAnswered(
        DemandAnswered(
          answer: .agrees,
          meeting: MeetingPlan(
            date: SampleCase.day("2026-04-09"), time: CivilTime("14:00"), place: "东湖区工会会议室",
            topics: ["piece-rate", "weather"]), position: "单价可以协商；天气补贴应与预警信号一致。")),
      by: .platform)
    try fact(
      .informationRequested(
        InformationRequested(
          subjects: ["恶劣天气订单量", "申诉处理时长"], replyBy: SampleCase.day("2026-04-01"))),
      by: .union)
    let request = record.lastSequence
    on("2026-03-31")
    try fact(
      .informationAnswered(
        InformationAnswered(request: request, outcome: .inPart, text: "仅给出订单量")), by: .platform)
  }

  mutating func talk() throws {
    on("2026-04-09")
    try fact(
      .sessionOpened(
        SessionOpened(
          place: "东湖区工会会议室", chair: .union,
          attendance: [
            Attendee(person: FullCase.reference("p1"), side: .union, role: .chief),
            Attendee(person: FullCase.reference("p2"), side: .union, role: .representative),
            Attendee(person: FullCase.reference("p6"), side: .platform, role: .chief),
            Attendee(person: FullCase.reference("p4"), role: .recorder),
          ], agenda: ["计件单价", "极端天气补贴"])))
    try offer(
      .union, ["piece-rate.base": "5.20 /order", "weather.rainstorm.red.add": "3.00 /order"])
    try offer(
      .platform, ["piece-rate.base": "4.60 /order", "weather.rainstorm.red.add": "1.00 /order"])
    try fact(.sessionClosed(SessionClosed(summary: "双方陈述了各自方案。")))
    try fact(
      .talksSuspended(
        TalksSuspended(
          reason: "企业方需测算恶劣天气订单的成本",
          next: MeetingPlan(
            date: SampleCase.day("2026-04-20"), time: CivilTime("09:30"), place: "快达平台三楼",
            topics: ["weather"]))))
    on("2026-04-20")
    try fact(.talksResumed(TalksResumed()))
    try fact(
      .impasseDeclared(
        ImpasseDeclared(topics: ["piece-rate"], text: "基础单价差距0.60元，双方不再让步")))
    try fact(
      .coordinationRequested(
        CoordinationRequested(bureau: "东湖区人力资源和社会保障局", text: "请组织双方就基础单价协调处理")),
      by: .union)
    try fact(.coordinationAccepted(CoordinationAccepted(bureau: "东湖区人力资源和社会保障局")))
    on("2026-04-28")
    try fact(.coordinationEnded(CoordinationEnded(isSettled: true, text: "基础单价按4.85元每单")))
    try offer(
      .platform, ["piece-rate.base": "4.85 /order", "weather.rainstorm.red.add": "2.00 /order"])
    try does(
      .accept(
        [.term(TermKey("piece-rate.base")), .term(TermKey("weather.rainstorm.red.add"))],
        by: .union))
  }

  mutating func conclude(reviewed: Bool) throws {
    on("2026-04-30")
    try draft(clauses: [.init(key: "records", heading: "台账", text: "双方每季度核对一次订单记录。")])
    try sign(voting: "2026-05-08", signing: "2026-05-12")
    if reviewed {
      on("2026-05-14")
      try submit(receipt: "东人社集〔2026〕12号", received: "2026-05-15")
      on("2026-05-18")
      try fact(
        .cureRequested(
          CureRequested(
            bureau: "东湖区人力资源和社会保障局", missing: ["营业执照复印件"],
            until: SampleCase.day("2026-05-25"))))
      on("2026-05-19")
      try fact(.cureMade(CureMade()))
      on("2026-05-25")
      try fact(
        .objectionReceived(
          ObjectionReceived(
            bureau: "东湖区人力资源和社会保障局", points: ["台账条款未写明核对的口径"],
            dated: SampleCase.day("2026-05-22"), articles: ["第六条"])))
      on("2026-05-28")
      try draft(clauses: [.init(key: "records", heading: "台账", text: "双方每季度按结算口径核对一次订单记录。")])
      try sign(voting: "2026-06-02", signing: "2026-06-03")
      on("2026-06-04")
      try submit(receipt: "东人社集〔2026〕15号", received: "2026-06-04")
    } else {
      on("2026-05-28")
      try draft(clauses: [.init(key: "records", heading: "台账", text: "双方每季度按结算口径核对一次订单记录。")])
      try sign(voting: "2026-06-02", signing: "2026-06-03")
    }
    on("2026-06-24")
    try does(.declareEffect(from: SampleCase.day("2026-06-23")))
    for (side, method) in [(Side.union, "站点张贴"), (.platform, "骑手端公告")] {
      on("2026-06-25")
      try fact(.agreementPublished(AgreementPublished(method: method)), by: side)
      try fact(
        .attachmentBound(
          AttachmentBound(
            name: side == .union ? "站点照片.jpg" : "公告截图.png", mediaType: "image/jpeg",
            digest: Digest(of: method), size: 1000, about: record.lastSequence, text: "公布的证明")))
    }
  }

  private mutating func draft(clauses: [DraftAgreed.FreeClause]) throws {
    try does(
      .draft(
        CaseCommand.DraftPlan(
          title: "东湖区网约配送\(record.instrument.name.zhHans)",
          validFrom: SampleCase.day("2026-06-20"), validThrough: SampleCase.day("2027-06-19"),
          clauses: clauses)))
  }

  private mutating func sign(voting: String, signing: String) throws {
    on(voting)
    try does(
      .vote(
        AdoptionVote(eligible: 180, present: 150, inFavour: 131, against: 12, abstained: 7),
        by: .sectorCongress))
    on(signing)
    try fact(.partySigned(PartySigned(party: "u", person: FullCase.reference("p1"))))
    try fact(.partySigned(PartySigned(party: "c", person: FullCase.reference("p6"))))
  }

  private mutating func submit(receipt: String, received: String) throws {
    try does(
      .submit(
        AgreementSubmitted(
          bureau: "东湖区人力资源和社会保障局", copies: 3, papers: ["文本", "决议", "代表名单"],
          receivedOn: SampleCase.day(received), receiptNumber: receipt)))
  }

  mutating func live() throws {
    on("2026-08-05")
    try fact(
      .letterSent(
        LetterSent(
          form: .check, matters: [.init(clause: "第四条", text: "7月有3笔订单低于约定单价，待核")],
          asks: ["逐笔核对并书面说明"], replyBy: SampleCase.day("2026-08-20"))), by: .union)
    let check = record.lastSequence
    on("2026-08-21")
    try fact(
      .letterAnswered(LetterAnswered(letter: check, outcome: .unanswered)), by: .platform)
    for (form, day, to) in [
      (LetterSent.Form.reminder, "2026-08-24", nil), (.opinion, "2026-09-10", nil),
      (.recommendation, "2026-10-08", "东湖区人力资源和社会保障局"),
    ] {
      on(day)
      try fact(
        .letterSent(
          LetterSent(
            form: form, addressee: to, number: "东工监〔2026〕\(record.letters.count)号",
            matters: [.init(clause: "第四条", text: "7月有3笔订单低于约定单价，待核")],
            asks: ["核查并更正"], replyBy: today.adding(days: 15),
            follows: record.letters.last?.letter.number)), by: .union)
    }
    on("2026-11-02")
    try fact(
      .amendmentRequested(
        AmendmentRequested(
          changes: [.init(clause: "第五条", text: "暴雨红色预警期间每单补贴2.50元")],
          reason: "暴雨天数多于往年", replyAskedBy: SampleCase.day("2026-11-20"),
          proposal: MeetingPlan(
            date: SampleCase.day("2026-11-25"), time: CivilTime("14:00"), place: "东湖区工会会议室"))),
      by: .union)
    on("2027-03-25")
    try fact(
      .renewalRequested(
        RenewalRequested(
          topics: ["piece-rate", "weather"], validFrom: SampleCase.day("2027-06-20"),
          validThrough: SampleCase.day("2028-06-19"), replyAskedBy: SampleCase.day("2027-04-10"),
          proposal: MeetingPlan(
            date: SampleCase.day("2027-04-20"), time: CivilTime("14:00"), place: "东湖区工会会议室"))),
      by: .union)
    on("2027-04-01")
    try fact(
      .terminationNoticed(
        TerminationNoticed(
          cause: .merger, reason: "快达平台被顺捷平台兼并，原站点停止运营",
          endsOn: SampleCase.day("2027-04-30"), settlement: "终止前的报酬于5月15日前结清")),
      by: .platform)
  }
}
