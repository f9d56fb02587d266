import ParleyTerms
import ParleyValues

extension DecisionMaker {
  mutating func offer(_ body: OfferTabled, by side: Side) throws(CaseRefusal) {
    let body = OfferTabled(
      terms: body.terms.map(DecisionMaker.canonical), items: body.items,
      isPackage: body.isPackage, rationale: body.rationale, validUntil: body.validUntil,
      counters: body.counters)
    let fact = CaseFact.offerTabled(body)
    if let refusal = RecordCheck(record: after).refusal(of: fact, by: side) { throw refusal }
    noteReopening(by: body, side)
    noteReplacedPackages(by: body, side)
    add(fact, by: side)
    let same = body.terms.filter { term in
      guard let track = after.term(TermKey(canonical: term.key)), !track.state.isAgreed,
        let other = track.latest(of: side.other)
      else { return false }
      return other.text == term.value
    }
    if !same.isEmpty { decision.consequences.append(.sameValue(points: same.map(\.key))) }
  }

  /// The key as the registry writes it, whichever way it was typed.
  static func canonical(_ term: TermText) -> TermText {
    TermText(key: canonical(term.key), value: term.value)
  }

  /// The key as the registry writes it; unknown keys are left as they are.
  static func canonical(_ text: String) -> String {
    let key = TermKey(canonical: text)
    guard let match = TermRegistry.match(key.path) else { return text }
    return TermKey(match.path, scope: key.scope, from: key.from).description
  }

  private mutating func noteReopening(by body: OfferTabled, _ side: Side) {
    let terms = body.terms.filter { term in
      guard let track = after.term(TermKey(canonical: term.key)) else { return false }
      return track.state.isAgreed && track.agreed?.value != term.value
    }
    let items = body.items.filter { item in
      guard let track = after.item(item.name) else { return false }
      return track.state.isAgreed && track.agreed != item
    }
    let points = terms.map(\.key) + items.map(\.name)
    if !points.isEmpty {
      decision.consequences.append(.reopensAlone(side: side, points: points))
    }
  }

  private mutating func noteReplacedPackages(by body: OfferTabled, _ side: Side) {
    let points = Set(body.terms.map(\.key) + body.items.map { "item:" + $0.name })
    for offer in after.offers where offer.side == side && offer.state == .open {
      if let package = offer.packageID, !points.isDisjoint(with: offer.points) {
        decision.consequences.append(.replacesPackage(package))
      }
    }
  }

  // MARK: Acceptance

  mutating func accept(_ points: [CaseCommand.Point], by side: Side?) throws(CaseRefusal) {
    if record.opening == nil { throw RecordCheck.notOpened }
    var taken = TakenPoints()
    for point in points { try take(point, by: side, into: &taken) }
    if let side { splitPackages(&taken, by: side) }
    for offer in taken.whole {
      noteIfLapsed(offer)
      let body = AcceptanceGiven(
        terms: offer.terms, items: offer.items, offer: offer.number, isWhole: true)
      try recordFact(.acceptanceGiven(body), by: side)
    }
    for counter in taken.counters {
      try offer(
        OfferTabled(terms: counter.terms, items: counter.items, counters: counter.package.number),
        by: side ?? counter.package.side.other)
      decision.consequences.append(
        .partOfPackage(
          package: counter.package.packageID ?? "",
          points: counter.terms.map(\.key) + counter.items.map(\.name)))
    }
    if !taken.terms.isEmpty || !taken.items.isEmpty || points.isEmpty {
      let body = AcceptanceGiven(
        terms: taken.terms.map(\.term), items: taken.items.map(\.item),
        offer: taken.singleOffer)
      for number in taken.offers { record.offer(number).map { noteIfLapsed($0) } }
      try recordFact(.acceptanceGiven(body), by: side)
    }
  }

  private mutating func noteIfLapsed(_ offer: TabledOffer) {
    if let validUntil = offer.validUntil, offer.hasLapsed(on: context.happenedOn) {
      decision.consequences.append(
        .lapsedOffer(number: offer.number, validUntil: validUntil))
    }
  }

  private func take(
    _ point: CaseCommand.Point, by side: Side?, into taken: inout TakenPoints
  ) throws(CaseRefusal) {
    switch point {
    case .offer(let number):
      guard let offer = record.offer(number) else {
        throw RecordCheck(record: record).unknownEntry(number)
      }
      taken.whole.append(try standing(offer, for: side))
    case .package(let id):
      guard let offer = record.package(id) else { throw unknownPackage(id) }
      taken.whole.append(try standing(offer, for: side))
    case .term(let key):
      let key = TermKey(canonical: DecisionMaker.canonical(key.description))
      let position = try position(of: key, for: side)
      taken.terms.append(
        .init(
          term: TermText(key: key.description, value: position.text), offer: position.offer))
    case .item(let name):
      let position = try position(ofItem: name, for: side)
      taken.items.append(.init(item: position.item, offer: position.offer))
    case .value(let term):
      taken.terms.append(.init(term: DecisionMaker.canonical(term), offer: nil))
    case .words(let item): taken.items.append(.init(item: item, offer: nil))
    }
  }

  /// The offer if it is still there to be accepted by the side.
  private func standing(_ offer: TabledOffer, for side: Side?) throws(CaseRefusal) -> TabledOffer {
    if offer.side == side {
      throw CaseRefusal(
        .ownOffer,
        LocalizedText(
          zhHans: "第\(offer.number)号方案是\(offer.side.name.zhHans)自己提出的",
          en: "offer \(offer.number) was tabled by the \(offer.side.name.en) side itself"),
        remedy: LocalizedText(
          zhHans: "由\(offer.side.other.name.zhHans)同意，或用 --by both 登记",
          en: "it is accepted by the \(offer.side.other.name.en) side, or recorded --by both"))
    }
    if offer.state.isStanding { return offer }
    throw CaseRefusal(
      .offerGone,
      LocalizedText(
        zhHans: "第\(offer.number)号方案\(offer.state.name.zhHans)",
        en: "offer \(offer.number) is not on the table: \(offer.state.name.en)"),
      remedy: LocalizedText(
        zhHans: "用 parley status 查看桌面上的方案", en: "parley status shows what is on the table"))
  }

  private func unknownPackage(_ id: String) -> CaseRefusal {
    let known = record.offers.compactMap(\.packageID)
    return CaseRefusal(
      .unknownPackage,
      LocalizedText(zhHans: "没有一揽子方案“\(id)”", en: "there is no package “\(id)”"),
      remedy: known.isEmpty ? nil : RecordCheck.known(id, known))
  }

  /// What stands for a term: the other side's last proposal, or for a joint acceptance the last
  /// proposal of either.
  private func position(of key: TermKey, for side: Side?) throws(CaseRefusal) -> TermPosition {
    let track = record.term(key)
    let found =
      side.map { track?.latest(of: $0.other) } ?? track?.positions.last { !$0.isWithdrawn }
    if let found { return found }
    if let track, !track.positions.isEmpty || side == nil {
      throw RecordCheck.nothingTabled(
        LocalizedText(verbatim: key.description), side ?? .union)
    }
    throw CaseRefusal(
      .termNotTabled,
      LocalizedText(
        zhHans: "“\(key.description)”没有上过桌面", en: "“\(key.description)” was never on the table"),
      remedy: RecordCheck.known(key.description, record.terms.map(\.key.description)))
  }

  private func position(ofItem name: String, for side: Side?) throws(CaseRefusal)
    -> ItemTrack.Position
  {
    let track = record.item(name)
    let found =
      side.map { track?.latest(of: $0.other) } ?? track?.positions.last { !$0.isWithdrawn }
    if let found { return found }
    if track != nil {
      throw RecordCheck.nothingTabled(LocalizedText(verbatim: name), side ?? .union)
    }
    throw CaseRefusal(
      .itemNotTabled,
      LocalizedText(zhHans: "事项“\(name)”没有上过桌面", en: "item “\(name)” was never on the table"),
      remedy: RecordCheck.known(name, record.items.map(\.name)))
  }

  /// Points taken from a package by one side: all of them accept it, some of them are a
  /// counter-offer.
  private func splitPackages(_ taken: inout TakenPoints, by side: Side) {
    for package in record.offers where package.isPackage && package.state.isStanding {
      let terms = taken.terms.filter { $0.offer == package.number }
      let items = taken.items.filter { $0.offer == package.number }
      if terms.isEmpty, items.isEmpty { continue }
      taken.terms.removeAll { $0.offer == package.number }
      taken.items.removeAll { $0.offer == package.number }
      if taken.whole.contains(where: { $0.number == package.number }) { continue }
      let isWhole =
        Set(terms.map(\.term.key)) == Set(package.terms.map(\.key))
        && Set(items.map(\.item.name)) == Set(package.items.map(\.name))
      if isWhole {
        taken.whole.append(package)
      } else {
        taken.counters.append(
          .init(package: package, terms: terms.map(\.term), items: items.map(\.item)))
      }
    }
  }
}

/// What an acceptance takes, and where it came from.
private struct TakenPoints {
  struct Term {
    var term: TermText
    var offer: Int?
  }

  struct Item {
    var item: ItemText
    var offer: Int?
  }

  struct Counter {
    var package: TabledOffer
    var terms: [TermText]
    var items: [ItemText]
  }

  var whole: [TabledOffer] = []
  var terms: [Term] = []
  var items: [Item] = []
  var counters: [Counter] = []

  /// The offers the single points came from, in order.
  var offers: [Int] {
    var seen: [Int] = []
    for number in terms.compactMap(\.offer) + items.compactMap(\.offer)
    where !seen.contains(number) { seen.append(number) }
    return seen
  }

  /// The offer all single points came from, if it is one.
  var singleOffer: Int? {
    let all = terms.map(\.offer) + items.map(\.offer)
    return offers.count == 1 && !all.contains(nil) ? offers[0] : nil
  }
}
