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
  let law: LawBook

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

  /// What stands after the clauses: the points that minutes and memoranda leave open; in a place
  /// that asks for it in the text, who the parties and representatives are.
  func tail(_ fields: inout PaperFields) -> [Block] {
    guard !agreement.isInArticles else { return representativesInText(&fields) }
    let open =
      record.positions.filter { $0.state.isUnsettled }.map(\.label)
      + record.items.filter { $0.state.isUnsettled }.map { LocalizedText(verbatim: $0.name) }
    let names = open.isEmpty ? LocalizedText.both("无", "none") : .list(open)
    return [
      .paragraph(
        .both("未尽事项（继续协商）：\(names.zhHans)。", "Left for further talks: \(names.en)."))
    ]
  }

  /// 重庆 asks for the employer's name and address and the names and posts of all representatives
  /// in the text itself.
  private func representativesInText(_ fields: inout PaperFields) -> [Block] {
    let day = record.drafts.last?.entry.happenedOn ?? record.opening?.happenedOn
    let rule = day.flatMap {
      law.figure(
        .provision, variant: "contract-text", in: record.jurisdiction, for: agreement.instrument,
        on: $0)
    }
    guard let rule, rule.mayBeCitedAsLaw else { return [] }
    var parties: [Fact] = []
    for party in agreement.boundParties(of: .platform) {
      parties.append(
        fields.fact(
          .both("\(party.name)的地址", "Address of \(party.name)"),
          party.address.map { LocalizedText(verbatim: $0) },
          as: .both("\(party.name)的地址", "address of \(party.name)"), width: 24))
    }
    var rows: [Table.Row] = []
    for side in Side.allCases {
      let seated = record.representatives(of: side)
      if seated.isEmpty {
        _ = fields.value(nil, record.sideName(side) + .both("协商代表", ": representatives"))
      }
      for delegate in seated { rows.append(row(delegate, side, &fields)) }
    }
    return [
      .heading(1, .both("企业地址和协商代表", "Addresses and representatives")), .facts(parties),
      .table(
        Table(
          columns: [
            Table.Column(.both("方", "Side"), weight: 12),
            Table.Column(.both("姓名", "Name"), weight: 14),
            Table.Column(.both("代表身份", "Part"), weight: 14),
            Table.Column(.both("职务", "Post"), weight: 20),
          ], rows: rows, emptyRows: rows.isEmpty ? 6 : 0)),
    ]
  }

  private func row(
    _ delegate: DelegateRecord, _ side: Side, _ fields: inout PaperFields
  ) -> Table.Row {
    let name = people.name(of: delegate.person)
    let post = fields.text(
      people[delegate.person.id]?.post, .both("\(name.zhHans)的职务", "post of \(name.en)"))
    return Table.Row([
      TableCell(record.sideName(side)), TableCell(name), TableCell(delegate.role.name),
      TableCell(post),
    ])
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
