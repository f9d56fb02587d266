import ParleyBargaining
import ParleyLaw
import ParleyTerms
import ParleyValues

/// A short negotiation between made-up parties, for the papers.
enum SampleCase {
  static let people = People([
    Person(id: "p1", name: "王一示", gender: .female, post: "工会主席", salt: "a"),
    Person(id: "p2", name: "李二例", gender: .male, salt: "b"),
    Person(id: "p3", name: "赵三样", gender: .male, post: "总经理", salt: "c"),
    Person(id: "p4", name: "孙四记", gender: .female, salt: "d"),
  ])

  static func person(_ id: String) -> PersonReference {
    people[id]?.reference ?? PersonReference(id: id, commitment: Digest(of: id))
  }

  /// The record after each act, the last one signed.
  static func record(_ instrument: Instrument = .algorithmAgreement) throws -> BargainingCase {
    var record = BargainingCase()
    for (day, command) in try acts(instrument) {
      let context = DecisionContext(
        law: .builtIn, happenedOn: day, happenedAt: CivilTime("14:30"),
        recordedAt: CivilDateTime(day, secondOfDay: 60_000), recordedBy: "desk")
      for event in try decide(command, in: record, context: context).events { record.apply(event) }
    }
    return record
  }

  static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(daysSinceEpoch: 0) }

  private static func offer(
    _ side: Side, _ arguments: [String], _ standards: Standards, package: Bool = false
  ) throws -> CaseCommand {
    .offer(
      try OfferReader.read(arguments: arguments, for: standards), by: side, in: .cny,
      isPackage: package)
  }

  private static let currentText = """
    parley: standards/1
    title: 现行标准（虚构示例）
    piece-rate: {base: 4.50 /order, distance: [{from: 3 km, rate: 0.80 /km}]}
    weather: [{signal: rainstorm, level: red, add: 0 /order}]
    """

  private static func acts(_ instrument: Instrument) throws -> [(CivilDate, CaseCommand)] {
    let current = try StandardsReader.read(currentText, file: "current.yaml")
    return try opening(instrument) + talks(current) + conclusion(instrument)
  }

  private static func opening(_ instrument: Instrument) -> [(CivilDate, CaseCommand)] {
    let start = day("2026-03-02")
    let parties = [
      PartyAdded(id: "u", name: "东湖区网约配送行业工会联合会", side: .union, role: .union),
      PartyAdded(id: "c", name: "快达平台", side: .platform, role: .platform),
      PartyAdded(
        id: "d", name: "东湖捷送服务部", side: .platform, role: .partner, position: .accedes),
    ]
    return [
      (
        start,
        .open(
          CaseOpened(
            title: "东湖区网约配送专项协商", sector: .foodDelivery, instrument: instrument,
            jurisdiction: .national, unit: "东湖区全体配送员，约 4,200 人"), parties: parties,
          standards: StandardsStated(standards: currentText, source: "虚构示例"))
      ),
      (
        start,
        .record(.delegateNamed(DelegateNamed(person: person("p1"), role: .chief)), by: .union)
      ),
      (
        start,
        .record(
          .delegateNamed(DelegateNamed(person: person("p2"), role: .representative)), by: .union)
      ),
      (
        start,
        .record(
          .demandServed(
            DemandServed(
              topics: ["piece-rate", "weather", "assessment"],
              proposal: MeetingPlan(
                date: day("2026-04-09"), time: CivilTime("14:00"), place: "东湖区工会会议室"),
              dataRequested: ["2025 年配送订单量与报酬总额", "恶劣天气订单量"])), by: .union)
      ),
      (
        day("2026-03-20"),
        .record(.demandAnswered(DemandAnswered(answer: .agrees)), by: .platform)
      ),
      (
        day("2026-04-09"),
        .record(
          .sessionOpened(
            SessionOpened(
              place: "东湖区工会会议室", chair: .union,
              attendance: [
                Attendee(person: person("p1"), side: .union, role: .chief),
                Attendee(person: person("p2"), side: .union, role: .representative),
                Attendee(person: person("p3"), side: .platform, role: .chief),
                Attendee(person: person("p4"), role: .recorder),
              ], agenda: ["计件单价", "极端天气补贴"])))
      ),
    ]
  }

  private static func talks(_ current: Standards) throws -> [(CivilDate, CaseCommand)] {
    let session = day("2026-04-09")
    return [
      (
        session,
        try offer(
          .union,
          ["piece-rate.base=5.20", "weather.rainstorm.red=3.00", "item.申诉=申诉 24 小时内答复"],
          current)
      ),
      (
        session,
        try offer(.platform, ["piece-rate.base=4.60", "weather.rainstorm.red=1.00"], current)
      ),
      (
        session,
        .record(.claimMade(ClaimMade(text: "人均涨 5 %", speaker: person("p3"))), by: .platform)
      ),
      (
        session, try offer(.union, ["piece-rate.base=5.00", "weather.rainstorm.red=2.50"], current)
      ),
      (
        session,
        try offer(
          .platform, ["piece-rate.base=4.85", "weather.rainstorm.red=2.00", "item.申诉=申诉 48 小时内答复"],
          current, package: true)
      ),
      (
        session,
        .record(
          .promiseMade(
            PromiseMade(name: "站点空调", owner: "东湖捷送服务部", due: day("2026-06-30"))),
          by: .platform)
      ),
      (session, .accept([.package("P1")], by: .union)),
      (session, .record(.sessionClosed(SessionClosed(summary: "双方就一揽子方案达成初步一致。")))),
    ]
  }

  private static func conclusion(_ instrument: Instrument) -> [(CivilDate, CaseCommand)] {
    [
      (
        day("2026-04-20"),
        .draft(
          CaseCommand.DraftPlan(
            title: "东湖区网约配送\(instrument.name.zhHans)", validFrom: day("2026-06-01"),
            validThrough: day("2027-05-31")))
      ),
      (
        day("2026-05-08"),
        .vote(AdoptionVote(eligible: 180, present: 150, inFavour: 131), by: .sectorCongress)
      ),
      (day("2026-05-12"), .record(.partySigned(PartySigned(party: "u", person: person("p1"))))),
      (day("2026-05-12"), .record(.partySigned(PartySigned(party: "c", person: person("p3"))))),
    ]
  }
}
