import ParleyTerms
import ParleyValues

extension BargainingCase {
  mutating func foldBargaining(_ event: CaseEvent) {
    switch event.fact {
    case .offerTabled(let body): fold(event, body)
    case .acceptanceGiven(let body): fold(event, body)
    case .rejectionGiven(let body): fold(event, body)
    case .offerWithdrawn(let body): fold(event, body)
    case .putOnHold(let body):
      for place in places(body.terms) { terms[place].state = .onHold }
      for place in placesOfItems(body.items) { items[place].state = .onHold }
    case .pointsReopened(let body): fold(event, body)
    case .itemSettled(let body):
      let place = itemPlace(body.item)
      items[place].state = body.outcome == .explained ? .explained : .offTheTable
      items[place].outcome = body.text
    case .promiseMade(let body): fold(event, body)
    case .promiseKept(let body):
      let open = promises.lastIndex { $0.name == body.name && $0.isOpen }
      if let place = open { promises[place].keptOn = event.happenedOn }
    default: break
    }
  }

  // MARK: Places

  /// The place of a term's track, made if it never was on the table.
  private mutating func termPlace(_ key: String) -> Int {
    if let place = termPlaces[key] { return place }
    terms.append(TermTrack(key: TermKey(canonical: key)))
    termPlaces[key] = terms.count - 1
    return terms.count - 1
  }

  private mutating func itemPlace(_ name: String) -> Int {
    if let place = itemPlaces[name] { return place }
    items.append(ItemTrack(name: name))
    itemPlaces[name] = items.count - 1
    return items.count - 1
  }

  private func places(_ keys: [String]) -> [Int] { keys.compactMap { termPlaces[$0] } }
  private func placesOfItems(_ names: [String]) -> [Int] { names.compactMap { itemPlaces[$0] } }

  // MARK: Offers

  private mutating func fold(_ event: CaseEvent, _ body: OfferTabled) {
    guard let side = event.side else { return }
    rounds.offer(by: side)
    if let last = sessions.indices.last, sessions[last].isOpen,
      sessions[last].rounds.last != rounds.number
    {
      sessions[last].rounds.append(rounds.number)
    }
    let offer = TabledOffer(
      number: event.sequence, side: side, round: rounds.number, session: openSession?.number,
      tabledOn: event.happenedOn, tabledAt: event.happenedAt, terms: body.terms,
      items: body.items, packageID: body.isPackage ? offerIndex.nextPackage() : nil,
      rationale: body.rationale, validUntil: body.validUntil, counters: body.counters)
    answerEarlierOffers(by: offer)
    offers.append(offer)
    for term in body.terms { table(term, of: offer) }
    for item in body.items { table(item, of: offer) }
    if stage != .suspended { talksGoOn() }
  }

  /// Earlier offers on the same points: those of the other side are countered; a package of the
  /// same side is superseded at once, another offer when nothing of it is left.
  private mutating func answerEarlierOffers(by offer: TabledOffer) {
    let answered = offerIndex.table(
      offer.points, at: offers.count, number: offer.number, by: offer.side)
    for place in answered.countered where offers[place].state == .open {
      offers[place].state = .countered
    }
    for place in answered.replaced where [.open, .countered].contains(offers[place].state) {
      if offers[place].isPackage || offerIndex.isEmpty(place) { offers[place].state = .superseded }
    }
  }

  private mutating func table(_ term: TermText, of offer: TabledOffer) {
    let place = termPlace(term.key)
    let value = term.value.flatMap {
      termFamilies.value($0, of: terms[place].key, in: currency)
    }
    if term.value != nil, value == nil {
      warn(offer.number, BargainingCase.unreadable(term, entry: offer.number))
    }
    terms[place].positions.append(
      TermPosition(
        side: offer.side, value: value, text: term.value, offer: offer.number,
        round: offer.round, tabledOn: offer.tabledOn, packageID: offer.packageID))
    if terms[place].state.isAgreed {
      if terms[place].agreed?.value == term.value { return }
      noteOneSidedReopening(of: LocalizedText(verbatim: term.key), by: offer.side, offer.number)
      terms[place].reopenedBy.append(offer.number)
      (terms[place].agreed, terms[place].agreedBy) = (nil, nil)
    }
    terms[place].state = terms[place].stateByPositions
  }

  private mutating func table(_ item: ItemText, of offer: TabledOffer) {
    let place = itemPlace(item.name)
    items[place].positions.append(
      ItemTrack.Position(
        side: offer.side, item: item, offer: offer.number, round: offer.round,
        packageID: offer.packageID))
    if items[place].state.isAgreed {
      if items[place].agreed == item { return }
      noteOneSidedReopening(of: LocalizedText(verbatim: item.name), by: offer.side, offer.number)
      items[place].reopenedBy.append(offer.number)
      items[place].agreed = nil
    }
    items[place].state = items[place].stateByPositions
  }

  // MARK: Answers

  private mutating func fold(_ event: CaseEvent, _ body: AcceptanceGiven) {
    rounds.answer(by: event.side)
    for term in body.terms {
      let place = termPlace(term.key)
      terms[place].state = .tentativelyAgreed
      terms[place].agreed = term
      terms[place].agreedBy = event.sequence
    }
    for item in body.items {
      let place = itemPlace(item.name)
      items[place].agreed = item
      items[place].state = item.isPromise ? .promised : .tentativelyAgreed
      guard let owner = item.owner else { continue }
      addPromise(
        PromiseRecord(
          name: item.name, owner: owner, due: item.due, text: item.text,
          madeBy: event.sequence, madeOn: event.happenedOn))
    }
    if body.isWhole, let number = body.offer { setState(.accepted, ofOffer: number) }
    talksGoOn()
  }

  private mutating func setState(_ state: TabledOffer.State, ofOffer number: Int) {
    if let place = offerIndex.place(of: number) { offers[place].state = state }
  }

  private mutating func fold(_ event: CaseEvent, _ body: RejectionGiven) {
    rounds.answer(by: event.side)
    var keys = body.terms
    var names = body.items
    if let number = body.offer {
      setState(.rejected, ofOffer: number)
      if keys.isEmpty, names.isEmpty, let offer = offer(number) {
        keys = offer.terms.map(\.key)
        names = offer.items.map(\.name)
      }
    }
    for place in places(keys) where !terms[place].state.isAgreed { terms[place].state = .rejected }
    for place in placesOfItems(names) where !items[place].state.isAgreed {
      items[place].state = .rejected
    }
    talksGoOn()
  }

  private mutating func fold(_ event: CaseEvent, _ body: OfferWithdrawn) {
    var keys = body.terms
    var names = body.items
    if keys.isEmpty, names.isEmpty, let number = body.offer, let offer = offer(number) {
      setState(.withdrawn, ofOffer: number)
      keys = offer.terms.map(\.key)
      names = offer.items.map(\.name)
    }
    var touched: Set<Int> = []
    for place in places(keys) {
      withdrawTerm(at: place, event, of: body.offer).map { _ = touched.insert($0) }
    }
    for place in placesOfItems(names) {
      withdrawItem(at: place, event, of: body.offer).map { _ = touched.insert($0) }
    }
    for number in touched.sorted() { withdrawIfEmpty(number) }
  }

  /// - Returns: the number of the offer whose position was taken back.
  private mutating func withdrawTerm(at place: Int, _ event: CaseEvent, of offer: Int?) -> Int? {
    let last = terms[place].positions.lastIndex {
      !$0.isWithdrawn && (event.side == nil || $0.side == event.side)
        && (offer == nil || $0.offer == offer)
    }
    guard let last else { return nil }
    terms[place].positions[last].isWithdrawn = true
    let number = terms[place].positions[last].offer
    if terms[place].state.isAgreed {
      guard terms[place].agreed?.value == terms[place].positions[last].text else { return number }
      let side = terms[place].positions[last].side
      noteOneSidedReopening(
        of: LocalizedText(verbatim: terms[place].key.description), by: side, event.sequence)
      terms[place].reopenedBy.append(event.sequence)
      (terms[place].agreed, terms[place].agreedBy) = (nil, nil)
    }
    terms[place].state = terms[place].stateByPositions
    return number
  }

  private mutating func withdrawItem(at place: Int, _ event: CaseEvent, of offer: Int?) -> Int? {
    let last = items[place].positions.lastIndex {
      !$0.isWithdrawn && (event.side == nil || $0.side == event.side)
        && (offer == nil || $0.offer == offer)
    }
    guard let last else { return nil }
    items[place].positions[last].isWithdrawn = true
    let number = items[place].positions[last].offer
    if items[place].state.isAgreed {
      guard items[place].agreed == items[place].positions[last].item else { return number }
      let side = items[place].positions[last].side
      noteOneSidedReopening(
        of: LocalizedText(verbatim: items[place].name), by: side, event.sequence)
      items[place].reopenedBy.append(event.sequence)
      items[place].agreed = nil
    }
    items[place].state = items[place].stateByPositions
    return number
  }

  /// An offer of which every point was taken back is withdrawn; a package falls with its first.
  private mutating func withdrawIfEmpty(_ number: Int) {
    guard let place = offerIndex.place(of: number), offers[place].state.isStanding else { return }
    let termsLeft = offers[place].terms.map { term in
      termPlaces[term.key].map { terms[$0].positions.contains { isStanding($0, number) } } ?? false
    }
    let itemsLeft = offers[place].items.map { item in
      itemPlaces[item.name].map {
        items[$0].positions.contains { $0.offer == number && !$0.isWithdrawn }
      } ?? false
    }
    let left = termsLeft + itemsLeft
    let isGone = !left.contains(true) || (offers[place].isPackage && left.contains(false))
    if isGone { offers[place].state = .withdrawn }
  }

  private func isStanding(_ position: TermPosition, _ offer: Int) -> Bool {
    position.offer == offer && !position.isWithdrawn
  }

  // MARK: Reopening

  private mutating func fold(_ event: CaseEvent, _ body: PointsReopened) {
    for place in places(body.terms) {
      if terms[place].state.isAgreed, let side = event.side {
        noteOneSidedReopening(
          of: LocalizedText(verbatim: terms[place].key.description), by: side, event.sequence)
        terms[place].reopenedBy.append(event.sequence)
      }
      (terms[place].agreed, terms[place].agreedBy) = (nil, nil)
      let state = terms[place].stateByPositions
      terms[place].state = state == .withdrawn ? .open : state
    }
    for place in placesOfItems(body.items) {
      if items[place].state.isAgreed, let side = event.side {
        noteOneSidedReopening(
          of: LocalizedText(verbatim: items[place].name), by: side, event.sequence)
        items[place].reopenedBy.append(event.sequence)
      }
      items[place].agreed = nil
      items[place].outcome = nil
      let state = items[place].stateByPositions
      items[place].state = state == .withdrawn ? .open : state
    }
    talksGoOn()
  }

  private mutating func noteOneSidedReopening(
    of point: LocalizedText, by side: Side, _ entry: Int
  ) {
    warn(
      entry,
      Diagnostic(
        "point.reopened-by-one-side", .warning,
        LocalizedText(
          zhHans: "\(side.name.zhHans)单方重新打开已初步一致的“\(point.zhHans)”",
          en: "the \(side.name.en) side alone reopened “\(point.en)”, "
            + "which had been tentatively agreed"),
        remedy: LocalizedText(
          zhHans: "双方都同意重新协商的，用 parley reopen --by both 登记",
          en: "if both sides agree to it, record parley reopen --by both"),
        help: "reopen"))
  }

  // MARK: Promises

  private mutating func fold(_ event: CaseEvent, _ body: PromiseMade) {
    if let place = itemPlaces[body.name] { items[place].state = .promised }
    addPromise(
      PromiseRecord(
        name: body.name, owner: body.owner, due: body.due, text: body.text,
        madeBy: event.sequence, madeOn: event.happenedOn))
  }

  /// A promise of the same name that is still open is replaced: it was made anew.
  private mutating func addPromise(_ promise: PromiseRecord) {
    promises.replace(promise, where: { $0.name == promise.name && $0.isOpen })
  }

  private static func unreadable(_ term: TermText, entry: Int) -> Diagnostic {
    Diagnostic(
      "term.not-readable", .warning,
      LocalizedText(
        zhHans: "第\(entry)号记录中的“\(term.key)=\(term.value ?? "")”无法识别，已原样保留，未计入标准",
        en: "“\(term.key)=\(term.value ?? "")” in entry \(entry) is not understood; "
          + "it is kept as it is and not part of the standards"),
      remedy: LocalizedText(
        zhHans: "用 parley correct \(entry) 更正，或用较新的版本打开",
        en: "correct it with parley correct \(entry), or open the case with a newer version"),
      help: "terms")
  }
}
