import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// What minutes, memoranda and supplements say beside their clauses.
struct AgreementParticulars {
  let agreement: Agreement
  let record: BargainingCase
  let people: People

  /// What stands before the clauses; nothing for contracts and agreements, which say it in them.
  func head(_ fields: inout PaperFields) -> [Block] {
    switch agreement.instrument {
    case .minutes:
      [.facts(parties + meetings(&fields) + attendance(&fields)), .paragraph(agreement.preamble)]
    case .memorandum:
      [
        .facts(parties + meetings(&fields) + representatives(&fields)),
        .paragraph(agreement.preamble),
      ]
    case .supplement:
      [
        .facts([
          fields.fact(
            .both("原协议", "Agreement supplemented"),
            agreement.follows.map { .both("《\($0)》", "“\($0)”") }, width: 28)
        ])
      ]
    case .collectiveContract, .specialContract, .wageAgreement, .sectoralContract,
      .algorithmAgreement:
      []
    }
  }

  /// What stands after the clauses: the points that minutes and memoranda leave open.
  var tail: [Block] {
    guard agreement.instrument == .minutes || agreement.instrument == .memorandum else {
      return []
    }
    let open =
      record.positions.filter { $0.state.isUnsettled }.map(\.label)
      + record.items.filter { $0.state.isUnsettled }.map { LocalizedText(verbatim: $0.name) }
    let names = open.isEmpty ? LocalizedText.both("无", "none") : .list(open)
    return [
      .paragraph(
        .both("未尽事项（继续协商）：\(names.zhHans)。", "Left for further talks: \(names.en)."))
    ]
  }

  private var parties: [Fact] {
    Side.allCases.map { side in
      Fact(
        record.sideName(side),
        .list(agreement.boundParties(of: side).map { LocalizedText(verbatim: $0.name) }))
    } + [Fact(.both("适用范围", "Scope"), LocalizedText(verbatim: agreement.unit))]
  }

  private func meetings(_ fields: inout PaperFields) -> [Fact] {
    let sessions = record.sessions
    let days = sessions.map(\.openedOn.text)
    var places: [String] = []
    for place in sessions.compactMap(\.place) where !places.contains(place) {
      places.append(place)
    }
    return [
      fields.fact(.both("会议时间", "Met on"), days.isEmpty ? nil : .list(days), width: 20),
      fields.fact(
        .both("会议地点", "Place"),
        places.isEmpty ? nil : .list(places.map { LocalizedText(verbatim: $0) }), width: 24),
    ]
  }

  /// Everybody who was at a session, side by side, and the recorder.
  private func attendance(_ fields: inout PaperFields) -> [Fact] {
    let present = record.sessions.flatMap(\.attendance)
    func names(_ fits: (Attendee) -> Bool) -> LocalizedText? {
      var names: [LocalizedText] = []
      for attendee in present where fits(attendee) {
        let name = people.name(of: attendee.person)
        if !names.contains(name) { names.append(name) }
      }
      return names.isEmpty ? nil : .list(names)
    }
    var facts = Side.allCases.map { side in
      fields.fact(
        record.sideName(side) + .both("出席人员", ": present"),
        names { $0.side == side && $0.role != .recorder }, width: 24)
    }
    facts.append(fields.fact(.both("记录员", "Recorder"), names { $0.role == .recorder }))
    return facts
  }

  private func representatives(_ fields: inout PaperFields) -> [Fact] {
    Side.allCases.map { side in
      Fact(
        record.sideName(side) + .both("代表", ": representatives"),
        fields.representatives(of: side, in: record, people))
    }
  }
}
