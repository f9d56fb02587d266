import ParleyBargaining
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyStore

@Suite("Tables that show a case")
struct ProjectionTests {
  let folder: TemporaryFolder
  var path: String { folder.file("case.parley") }

  init() throws { folder = try TemporaryFolder() }

  /// A short negotiation with offers, a package, items, a session, corrections and acceptances.
  static func events(_ count: Int, seed: UInt64) -> [CaseEvent] {
    var gen = Gen(seed: seed)
    let keys = ["piece-rate.base", "weather.rainstorm.orange", "piece-rate.long-distance"]
    var facts: [(CaseFact, Side?)] = [
      (
        .caseOpened(
          CaseOpened(
            title: "东湖区网约配送专项协商", sector: .foodDelivery, instrument: .algorithmAgreement,
            jurisdiction: .national, unit: "东湖区全体配送员")), nil
      ),
      (.sessionOpened(SessionOpened(place: "东湖区工会")), nil),
    ]
    while facts.count < count {
      let side = gen.pick(Side.allCases)
      let terms = gen.list(1...2) { gen in
        TermText(key: gen.pick(keys), value: "\(gen.integer(in: 3...6)).50 /order")
      }
      let items = gen.once(in: 4) ? [ItemText(name: "申诉", text: "24小时内答复")] : []
      switch gen.integer(in: 0...9) {
      case 0...4:
        facts.append(
          (.offerTabled(OfferTabled(terms: terms, items: items, isPackage: gen.bool())), side))
      case 5:
        facts.append((.acceptanceGiven(AcceptanceGiven(terms: terms)), gen.pick([side, nil])))
      case 6: facts.append((.putOnHold(PutOnHold(terms: [terms[0].key])), side))
      case 7: facts.append((.offerWithdrawn(OfferWithdrawn(terms: [terms[0].key])), side))
      case 8:
        let promise = PromiseMade(name: "站点空调\(facts.count)", owner: "服务商", due: Sample.day)
        facts.append((.promiseMade(promise), .platform))
      default:
        let entry = gen.integer(in: 3...facts.count)
        facts.append(
          (.entryCorrected(EntryCorrected(entry: entry, body: nil, reason: "记错")), nil))
      }
    }
    return facts.enumerated().map { Sample.event($0 + 1, $1.0, side: $1.1) }
  }

  private func contents(_ store: CaseStore) throws -> [String: [[SQLiteValue]]] {
    var contents: [String: [[SQLiteValue]]] = [:]
    for table in Projection.all(of: BargainingCase()) {
      contents[table.name] = try store.shared.rows(of: table)
    }
    return contents
  }

  @Test("kept up to date event by event, they equal the replay", arguments: [1, 2, 3] as [UInt64])
  func incremental(seed: UInt64) throws {
    let events = ProjectionTests.events(60, seed: seed)
    let store = try CaseStore.create(at: path, id: Sample.id)
    var state = BargainingCase()
    for event in events {
      state.apply(event)
      try store.append([event], expecting: event.sequence - 1, state: state)
    }
    let kept = try contents(store)
    #expect(kept["entry"]?.count == 60 && kept["position"]?.isEmpty == false)
    #expect(kept["offer"]?.count == state.offers.count)
    for table in Projection.all(of: state) {
      #expect(Set(kept[table.name] ?? []) == Set(table.rows), "\(table.name)")
    }
    #expect(try store.verify().findings.isEmpty)
    try store.rebuildProjections()
    #expect(try contents(store) == kept)
    #expect(store.projectedThrough == 60)
  }

  @Test("they may be dropped, and are behind until they are asked for")
  func dropped() throws {
    let events = ProjectionTests.events(30, seed: 9)
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(events, expecting: 0)
    #expect(store.projectedThrough == 0)
    #expect(try store.verify().isIntact, "tables that are not there are nothing wrong")
    try store.rebuildProjections()
    let made = try contents(store)
    try store.shared.connection.execute("DROP TABLE offer; DROP TABLE projection")
    #expect(try store.verify().isIntact)
    try store.append(
      [Sample.note(31)], expecting: 30,
      state: BargainingCase(replaying: events + [Sample.note(31)]))
    #expect(store.projectedThrough == 31)
    #expect(try contents(store)["offer"] == made["offer"])
  }

  @Test("somebody with plain sqlite3 reads where the case stands")
  func plainQueries() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    let offers: [CaseEvent] = [
      Sample.event(
        1,
        .offerTabled(OfferTabled(terms: [TermText(key: "piece-rate.base", value: "5.20 /order")])),
        side: .union),
      Sample.event(
        2,
        .offerTabled(OfferTabled(terms: [TermText(key: "piece-rate.base", value: "4.60 /order")])),
        side: .platform),
    ]
    try store.append(offers, expecting: 0, state: BargainingCase(replaying: offers))
    let row = try SQLiteConnection(path: path).prepare(
      "SELECT term, state, union_value, platform_value, union_round FROM position")
    #expect(try row.step())
    #expect(try row.text(0) == "piece-rate.base" && row.text(1) == "countered")
    #expect(try row.text(2) == "5.20 /order" && row.text(3) == "4.60 /order")
    #expect(try row.integer(4) == 1)
  }

  @Test("a table that was tampered with is a warning: the events count")
  func tampered() throws {
    let events = ProjectionTests.events(20, seed: 3)
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(events, expecting: 0, state: BargainingCase(replaying: events))
    try store.shared.connection.execute("UPDATE entry SET kind = 'x' WHERE seq = 2")
    let verdict = try store.verify()
    #expect(verdict.isIntact)
    #expect(verdict.findings.map(\.code) == ["verify.projection"])
    let note = Sample.note(21)
    try store.append([note], expecting: 20, state: BargainingCase(replaying: events + [note]))
    #expect(try store.verify().findings.isEmpty)
  }

  @Test("no name of a person gets into them")
  func noNames() throws {
    let person = Sample.person("p1", "张三标记")
    let named = DelegateNamed(person: person.reference, role: .chief)
    let events = [Sample.event(1, CaseFact.delegateNamed(named), side: .union)]
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(
      events, expecting: 0, with: Enclosures(people: [person]),
      state: BargainingCase(replaying: events))
    for (table, rows) in try contents(store) {
      for row in rows {
        for case .text(let text) in row { #expect(!text.contains("张三标记"), "\(table)") }
      }
    }
  }
}
