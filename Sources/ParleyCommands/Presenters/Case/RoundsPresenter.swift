import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows every term with what both sides proposed in each round: `5.20 / 4.60`.
enum RoundsPresenter {
  static func output(_ opened: OpenCase) -> CommandOutput {
    let record = opened.record
    let table = table(record)
    let note = LocalizedText(
      zhHans:
        "每格为 \(record.sideWord(.union).zhHans) / \(record.sideWord(.platform).zhHans)；— 表示该轮未提",
      en: "each cell is union / platform; — where nothing was said in the round")
    let document = Document(
      purpose: .report, title: LocalizedText(verbatim: record.title),
      subtitle: LocalizedText(zhHans: "各轮方案", en: "Offers by round"),
      blocks: record.positions.isEmpty
        ? [.paragraph(nothing)] : [.table(table), .paragraph(note, style: .note)])
    let json: JSONValue = [
      "case": .string(opened.name),
      "terms": .array(
        record.positions.map { position in
          [
            "key": .string(position.key.description),
            "offers": .array(
              position.track.positions.map { offer in
                [
                  "round": JSONValue(offer.round), "side": .string(offer.side.rawValue),
                  "value": JSONValue(offer.text), "entry": JSONValue(offer.offer),
                  "package": JSONValue(offer.packageID), "on": JSONValue(offer.tabledOn),
                ]
              }), "agreed": JSONValue(position.agreed?.text(in: position.currency)),
          ]
        }),
    ]
    return CommandOutput(document, json: json, tables: [table])
  }

  private static let nothing = LocalizedText(
    zhHans: "还没有方案。", en: "Nothing was tabled yet.")

  private static func table(_ record: BargainingCase) -> Table {
    let rounds = Array(1...max(1, record.round))
    var columns = [
      Table.Column(LocalizedText(zhHans: "标准项", en: "term"), weight: 20),
      Table.Column(LocalizedText(zhHans: "现行", en: "now"), alignment: .trailing, weight: 6),
    ]
    columns += rounds.map { round in
      Table.Column(
        LocalizedText(zhHans: "第 \(round) 轮", en: "round \(round)"), alignment: .trailing,
        weight: 12)
    }
    columns.append(
      Table.Column(LocalizedText(zhHans: "一致", en: "agreed"), alignment: .trailing, weight: 8))
    let rows = record.positions.map { position in
      Table.Row(
        [
          TableCell(position.label, value: .text(verbatim: position.key.description)),
          TableCell(bare(position.current, position)),
        ] + rounds.map { TableCell(cell(position, in: $0)) }
          + [TableCell(position.state.isAgreed ? bare(position.agreed, position) : dash)])
    }
    return Table(columns: columns, rows: rows)
  }

  private static let dash = LocalizedText(verbatim: "—")

  private static func bare(_ value: TermValue?, _ position: TermPositions) -> LocalizedText {
    if value == .same { return TermValue.sameName }
    return value.map { LocalizedText(verbatim: $0.bareText(in: position.currency)) } ?? dash
  }

  private static func cell(_ position: TermPositions, in round: Int) -> LocalizedText {
    let said = Side.allCases.map { side in
      position.track.positions.last { $0.round == round && $0.side == side }
    }
    if said.allSatisfy({ $0 == nil }) { return dash }
    let removed = LocalizedText(zhHans: "取消", en: "removed")
    let texts = said.map { offer in
      offer.map { $0.text == nil ? removed : bare($0.value, position) } ?? dash
    }
    return LocalizedText.list(texts, separator: LocalizedText(verbatim: " / "))
  }
}
