import ParleyTerms
import ParleyValues

/// Whether what a fact speaks of is there. It is asked when something is recorded, and again for
/// every later entry when an earlier one is corrected.
struct RecordCheck {
  /// The record before the fact.
  let record: BargainingCase

  /// Why the fact cannot be recorded; nothing when it can.
  func refusal(of fact: CaseFact, by side: Side?) -> CaseRefusal? {
    if case .caseOpened = fact {
      return record.opening == nil ? nil : CaseRefusal(.alreadyOpen)
    }
    if record.opening == nil { return RecordCheck.notOpened }
    switch fact {
    case .demandServed, .rejectionGiven, .offerTabled, .informationRequested, .renewalRequested,
      .amendmentRequested, .letterSent, .delegateAuthorised:
      if side == nil { return RecordCheck.missingSide(fact) }
    default: break
    }
    return partyRefusal(of: fact) ?? pointRefusal(of: fact, by: side) ?? entryRefusal(of: fact)
      ?? emptyRefusal(of: fact)
  }

  static let notOpened = CaseRefusal(
    .notOpened,
    remedy: LocalizedText(zhHans: "先用 parley init 立档", en: "open it with parley init"))

  static func missingSide(_ fact: CaseFact) -> CaseRefusal {
    CaseRefusal(
      .missingSide,
      LocalizedText(
        zhHans: "“\(fact.title.zhHans)”要说明是哪一方",
        en: "it must be said which side acted (\(fact.title.en))"),
      remedy: LocalizedText(
        zhHans: "加上 --by union（职工方）或 --by platform（企业方）", en: "add --by union or --by platform"))
  }

  // MARK: Parties and people

  private func partyRefusal(of fact: CaseFact) -> CaseRefusal? {
    switch fact {
    case .partySigned(let body):
      if record.parties.contains(where: { $0.id == body.party }) { return nil }
      return unknownParty(body.party)
    case .delegateLeft(let body):
      let isSeated = record.delegates.contains { $0.person.id == body.person && $0.isSeated }
      return isSeated ? nil : unknownDelegate(body.person)
    case .delegateNamed(let body):
      guard let former = body.replaces else { return nil }
      return record.delegates.contains { $0.person.id == former } ? nil : unknownDelegate(former)
    case .standardsStated(let body):
      do throws(Diagnostics) {
        _ = try StandardsReader.read(body.standards, file: "standards")
        return nil
      } catch {
        var refusal = CaseRefusal(
          .unreadableStandards, error.all.first?.message,
          remedy: LocalizedText(
            zhHans: "用 parley standards check 检查文件",
            en: "look at the file with parley standards check"))
        refusal.others = error.all.map(\.self)
        return refusal
      }
    default: return nil
    }
  }

  private func unknownParty(_ id: String) -> CaseRefusal {
    let known = record.parties.map(\.id)
    let list = record.parties.map { LocalizedText(zhHans: "\($0.id)（\($0.name)）", en: $0.id) }
    return CaseRefusal(
      .unknownParty,
      LocalizedText(zhHans: "档案中没有当事人“\(id)”", en: "no party “\(id)” is in the case"),
      remedy: NearestName.find(id, in: known).map {
        LocalizedText(zhHans: "是否指“\($0)”？", en: "did you mean “\($0)”?")
      } ?? LocalizedText(zhHans: "已有：", en: "known: ") + .list(list))
  }

  private func unknownDelegate(_ id: String) -> CaseRefusal {
    let seated = record.delegates.filter(\.isSeated).map(\.person.id)
    return CaseRefusal(
      .unknownDelegate,
      LocalizedText(zhHans: "没有在任代表“\(id)”", en: "no delegate “\(id)” sits at the table"),
      remedy: LocalizedText(
        zhHans: "在任：\(seated.joined(separator: "、"))",
        en: "seated: \(seated.joined(separator: ", "))"))
  }

  // MARK: Points

  private func pointRefusal(of fact: CaseFact, by side: Side?) -> CaseRefusal? {
    switch fact {
    case .offerTabled(let body): return body.terms.lazy.compactMap(termRefusal).first
    case .acceptanceGiven(let body): return acceptanceRefusal(body, by: side)
    case .claimMade(let body): return body.term.flatMap(termRefusal)
    case .rejectionGiven(let body): return tabledRefusal(body.terms, body.items)
    case .putOnHold(let body): return tabledRefusal(body.terms, body.items)
    case .pointsReopened(let body): return tabledRefusal(body.terms, body.items)
    case .offerWithdrawn(let body):
      return tabledRefusal(body.terms, body.items) ?? ownRefusal(body, by: side)
    case .itemSettled(let body): return tabledRefusal([], [body.item])
    case .promiseKept(let body):
      if record.promises.contains(where: { $0.name == body.name && $0.isOpen }) { return nil }
      let open = record.promises.filter(\.isOpen).map(\.name)
      return CaseRefusal(
        .unknownPromise,
        LocalizedText(
          zhHans: "没有未销号的承诺“\(body.name)”", en: "there is no open promise “\(body.name)”"),
        remedy: LocalizedText(
          zhHans: open.isEmpty ? "目前没有未销号的承诺" : "未销号：" + open.joined(separator: "、"),
          en: open.isEmpty ? "no promise is open" : "open: " + open.joined(separator: ", ")))
    default: return nil
    }
  }

  /// Why a term of an offer or claim cannot be understood.
  func termRefusal(_ term: TermText) -> CaseRefusal? {
    let key = TermKey(canonical: term.key)
    let takesBack = term.value == nil || term.assignment(in: record.currency)?.value == .same
    let known =
      TermRegistry.match(key.path) != nil || (takesBack && TermRegistry.isPrefix(key.path))
    if known, term.value == nil || term.assignment(in: record.currency) != nil { return nil }
    let text = term.value.map { "\(term.key)=\($0)" } ?? term.key
    let nearest = known ? nil : TermRegistry.nearestKey(to: key.path)
    return CaseRefusal(
      .unknownTerm,
      LocalizedText(zhHans: "“\(text)”无法识别", en: "“\(text)” is not understood"),
      remedy: nearest.map {
        LocalizedText(zhHans: "是否指“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? TermRegistry.match(key.path).map {
          LocalizedText(
            zhHans: "写法例如：\($0.family.kind.example)", en: "write it like \($0.family.kind.example)")
        })
  }

  private func tabledRefusal(_ keys: [String], _ names: [String]) -> CaseRefusal? {
    if let key = keys.first(where: { record.termPlaces[$0] == nil }) {
      let known = record.terms.map(\.key.description)
      return CaseRefusal(
        .termNotTabled,
        LocalizedText(zhHans: "“\(key)”没有上过桌面", en: "“\(key)” was never on the table"),
        remedy: RecordCheck.known(key, known))
    }
    if let name = names.first(where: { record.itemPlaces[$0] == nil }) {
      return CaseRefusal(
        .itemNotTabled,
        LocalizedText(zhHans: "事项“\(name)”没有上过桌面", en: "item “\(name)” was never on the table"),
        remedy: RecordCheck.known(name, record.items.map(\.name)))
    }
    return nil
  }

  static func known(_ name: String, _ names: [String]) -> LocalizedText {
    if let nearest = NearestName.find(name, in: names) {
      return LocalizedText(zhHans: "是否指“\(nearest)”？", en: "did you mean “\(nearest)”?")
    }
    let shown = names.prefix(8).joined(separator: "、")
    return names.isEmpty
      ? LocalizedText(zhHans: "桌面上还没有内容", en: "nothing is on the table yet")
      : LocalizedText(
        zhHans: "桌面上有：\(shown)", en: "on the table: \(names.prefix(8).joined(separator: ", "))")
  }

  private func ownRefusal(_ body: OfferWithdrawn, by side: Side?) -> CaseRefusal? {
    guard let side else { return nil }
    let foreignTerm = body.terms.first { key in
      record.term(TermKey(canonical: key))?.latest(of: side) == nil
    }
    let foreignItem = body.items.first { record.item($0)?.latest(of: side) == nil }
    let isForeignOffer = body.offer.flatMap(record.offer).map { $0.side != side } ?? false
    guard foreignTerm != nil || foreignItem != nil || isForeignOffer else { return nil }
    let point = foreignTerm ?? foreignItem ?? body.offer.map { "\($0)" } ?? ""
    return CaseRefusal(
      .notYours,
      LocalizedText(
        zhHans: "\(side.name.zhHans)在“\(point)”上没有可以撤回的方案",
        en: "the \(side.name.en) side has nothing on the table for “\(point)” to withdraw"))
  }

  /// An acceptance by one side stands on what the other side has tabled.
  private func acceptanceRefusal(_ body: AcceptanceGiven, by side: Side?) -> CaseRefusal? {
    if let refusal = body.terms.lazy.compactMap(termRefusal).first { return refusal }
    guard let side else { return nil }
    for term in body.terms {
      let track = record.termPlaces[term.key].map { record.terms[$0] }
      let wasTabled = track?.positions.contains {
        $0.side == side.other && !$0.isWithdrawn && $0.text == term.value
      }
      if wasTabled != true {
        return RecordCheck.nothingTabled(
          LocalizedText(verbatim: term.value.map { "\(term.key)=\($0)" } ?? term.key), side)
      }
    }
    for item in body.items {
      let track = record.itemPlaces[item.name].map { record.items[$0] }
      let wasTabled = track?.positions.contains { $0.side == side.other && !$0.isWithdrawn }
      if wasTabled != true {
        return RecordCheck.nothingTabled(LocalizedText(verbatim: item.name), side)
      }
    }
    return nil
  }

  static func nothingTabled(_ point: LocalizedText, _ side: Side) -> CaseRefusal {
    CaseRefusal(
      .nothingTabled,
      LocalizedText(
        zhHans: "\(side.other.name.zhHans)没有提出“\(point.zhHans)”，无从同意",
        en: "the \(side.other.name.en) side has not tabled “\(point.en)”"),
      remedy: LocalizedText(
        zhHans: "当面谈定的值，用 --by both 登记",
        en: "what was settled across the table is recorded --by both"))
  }

  // MARK: Entries

  private func entryRefusal(of fact: CaseFact) -> CaseRefusal? {
    switch fact {
    case .informationAnswered(let body):
      return expect(body.request, InformationRequested.self) {
        if case .informationRequested = $0 { true } else { false }
      }
    case .letterAnswered(let body): return expectLetter(body.letter)
    case .letterSent(let body): return body.follows.flatMap(expectLetter)
    case .acceptanceGiven(let body): return expectOffer(body.offer)
    case .rejectionGiven(let body): return expectOffer(body.offer)
    case .offerWithdrawn(let body): return expectOffer(body.offer)
    case .offerTabled(let body): return expectOffer(body.counters)
    case .noteTaken(let body): return body.about.flatMap(expectAny)
    case .attachmentBound(let body): return body.about.flatMap(expectAny)
    default: return nil
    }
  }

  private func expectOffer(_ number: Int?) -> CaseRefusal? {
    guard let number else { return nil }
    return expect(number, OfferTabled.self) { if case .offerTabled = $0 { true } else { false } }
  }

  private func expectLetter(_ number: Int) -> CaseRefusal? {
    expect(number, LetterSent.self) { if case .letterSent = $0 { true } else { false } }
  }

  /// The entry is there, was not struck out, and is of the kind.
  private func expect(
    _ number: Int, _ kind: (some CaseBody).Type, _ fits: (CaseFact) -> Bool
  ) -> CaseRefusal? {
    if let refusal = expectAny(number) { return refusal }
    guard let event = record.event(number), let fact = record.effective(event)?.fact else {
      return unknownEntry(number)
    }
    if fits(fact) { return nil }
    return CaseRefusal(
      .wrongKind,
      LocalizedText(
        zhHans: "第\(number)号记录是“\(fact.title.zhHans)”，不是“\(kind.title.zhHans)”",
        en: "entry \(number) is “\(fact.title.en)”, not “\(kind.title.en)”"),
      remedy: LocalizedText(zhHans: "用 parley log 查看编号", en: "parley log shows the numbers"))
  }

  private func expectAny(_ number: Int) -> CaseRefusal? {
    record.event(number) == nil ? unknownEntry(number) : nil
  }

  func unknownEntry(_ number: Int) -> CaseRefusal {
    CaseRefusal(
      .unknownEntry,
      LocalizedText(
        zhHans: "没有第\(number)号记录（共\(record.lastSequence)条），或该记录已作废",
        en: "there is no entry \(number) (the last is \(record.lastSequence)), or it was struck out"
      ),
      remedy: LocalizedText(zhHans: "用 parley log 查看编号", en: "parley log shows the numbers"))
  }

  // MARK: Empty entries

  private func emptyRefusal(of fact: CaseFact) -> CaseRefusal? {
    let isEmpty =
      switch fact {
      case .offerTabled(let body): body.terms.isEmpty && body.items.isEmpty
      case .acceptanceGiven(let body): body.terms.isEmpty && body.items.isEmpty
      case .rejectionGiven(let body):
        body.terms.isEmpty && body.items.isEmpty && body.offer == nil
      case .offerWithdrawn(let body):
        body.terms.isEmpty && body.items.isEmpty && body.offer == nil
      case .putOnHold(let body): body.terms.isEmpty && body.items.isEmpty
      case .pointsReopened(let body): body.terms.isEmpty && body.items.isEmpty
      case .noteTaken(let body): body.text.isEmpty
      case .minutesNoted(let body): body.text.isEmpty
      case .claimMade(let body): body.text.isEmpty && body.term == nil
      case .informationRequested(let body): body.subjects.isEmpty
      case .renewalRequested(let body): body.topics.isEmpty
      case .amendmentRequested(let body): body.changes.isEmpty
      case .letterSent(let body): body.matters.isEmpty
      case .promiseMade(let body): body.name.isEmpty || body.owner.isEmpty
      case .cureRequested(let body): body.missing.isEmpty
      case .ruleChangeAnnounced(let body): body.text.isEmpty
      case .attachmentBound(let body): body.name.isEmpty
      default: false
      }
    return isEmpty
      ? CaseRefusal(
        .emptyEntry,
        LocalizedText(
          zhHans: "“\(fact.title.zhHans)”没有内容", en: "there is nothing in it (\(fact.title.en))"))
      : nil
  }
}

extension BargainingCase {
  /// The entry of a number, as it was recorded.
  ///
  /// - Complexity: O(1) for a record without gaps.
  public func event(_ number: Int) -> CaseEvent? {
    let place = number - (events.first?.sequence ?? 1)
    if events.indices.contains(place), events[place].sequence == number { return events[place] }
    return events.first { $0.sequence == number }
  }
}
