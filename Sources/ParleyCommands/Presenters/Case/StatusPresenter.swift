import ParleyBargaining
import ParleyDocuments
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows where a case stands: stage and next duty, the table of positions, items, promises and what
/// is due.
enum StatusPresenter {
  static func output(_ opened: OpenCase, with kept: PrivateRecord? = nil) -> CommandOutput {
    let record = opened.record
    let next = NextStep(opened)
    let open = next.duties.filter { !$0.state.isClosed }
    let positions = positions(record)
    var blocks: [Block] = []
    blocks += record.positions.isEmpty ? [] : [.table(positions)]
    if !record.items.isEmpty { blocks.append(.table(items(record))) }
    if !record.promises.isEmpty { blocks.append(.table(StatusTables.promises(of: record))) }
    if !open.isEmpty { blocks.append(.table(StatusTables.duties(open, of: record, on: next.day))) }
    blocks += signedSheets(record)
    if let kept, !kept.reservations.isEmpty {
      blocks.append(.table(PrivatePresenter.reservations(kept, in: record)))
    }
    let document = Document(
      purpose: .report, title: LocalizedText(verbatim: record.title),
      dateline: [RichText(next.line)], blocks: blocks)
    return CommandOutput(
      document, json: json(opened, next), tables: [positions],
      diagnostics: record.standingWarnings.map(\.diagnostic))
  }

  /// The items under the same names of the sides as the positions.
  private static func items(_ record: BargainingCase) -> Table {
    var table = StatusTables.items(of: record)
    table.columns[1].header = record.sideWord(.union)
    table.columns[2].header = record.sideWord(.platform)
    return table
  }

  /// The photographs of signed sheets, with whether they show the version there is now.
  private static func signedSheets(_ record: BargainingCase) -> [Block] {
    let rows = record.signedSheets.map { sheet in
      Table.Row([
        TableCell(sheet.paper.name), TableCell(verbatim: "\(sheet.attachment.number)"),
        TableCell(verbatim: sheet.attachment.body.name),
        TableCell(
          sheet.showsPresentVersion
            ? LocalizedText(zhHans: "与现在的文本一致", en: "shows the present text")
            : LocalizedText(zhHans: "是先前的版本", en: "shows an earlier version"),
          tone: sheet.showsPresentVersion ? nil : .bad),
      ])
    }
    if rows.isEmpty { return [] }
    return [
      .table(
        Table(
          columns: [
            Table.Column(LocalizedText(zhHans: "签字页", en: "signed sheet of")),
            Table.Column(LocalizedText(zhHans: "记录", en: "entry"), alignment: .trailing),
            Table.Column(LocalizedText(zhHans: "文件", en: "file")),
            Table.Column(LocalizedText(zhHans: "版本", en: "version")),
          ], rows: rows))
    ]
  }

  /// The positions with the key of each term before its name.
  private static func positions(_ record: BargainingCase) -> Table {
    var table = StatusTables.positions(of: record)
    table.columns[2].header = record.sideWord(.union)
    table.columns[3].header = record.sideWord(.platform)
    for (place, position) in record.positions.enumerated() where table.rows.indices.contains(place)
    {
      let key = position.key.description
      let name = RichText([.code(key)]) + RichText(LocalizedText(verbatim: " ") + position.label)
      table.rows[place].cells[0] = TableCell(name, value: .text(verbatim: key))
    }
    return table
  }

  private static func json(_ opened: OpenCase, _ next: NextStep) -> JSONValue {
    let record = opened.record
    let language = opened.context.language
    return [
      "case": .string(opened.name), "title": .string(record.title),
      "instrument": .string(record.instrument.rawValue),
      "jurisdiction": .string(record.jurisdiction.code),
      "currency": .string(record.currency.code), "round": JSONValue(record.round),
      "stage": .string(next.stage.rawValue),
      "next": next.duty.map { NextStep.json($0, on: next.day, in: language) } ?? .null,
      "terms": .array(record.positions.map { term($0, in: language) }),
      "items": .array(record.items.map { item($0, in: language) }),
      "promises": .array(record.promises.map(promise)),
      "duties": .array(next.duties.map { NextStep.json($0, on: next.day, in: language) }),
      "signedSheets": .array(
        record.signedSheets.map { sheet in
          [
            "paper": .string(sheet.paper.rawValue), "entry": JSONValue(sheet.attachment.number),
            "file": .string(sheet.attachment.body.name),
            "digest": .string(sheet.attachment.body.digest.hexadecimal),
            "version": JSONValue(sheet.attachment.body.version?.hexadecimal),
            "present": .bool(sheet.showsPresentVersion),
          ]
        }),
      "warnings": .array(
        record.standingWarnings.map { warning in
          .object(
            [.init(key: "entry", value: JSONValue(warning.entry))]
              + (warning.diagnostic.json(in: language).members ?? []))
        }),
    ]
  }

  /// One term for programs.
  static func term(_ position: TermPositions, in language: Language) -> JSONValue {
    let currency = position.currency
    func text(_ value: TermValue?) -> JSONValue { JSONValue(value?.text(in: currency)) }
    func moved(_ side: Side) -> JSONValue {
      JSONValue(position.moved(side)?.text(in: currency, showsPlus: true))
    }
    return [
      "key": .string(position.key.description), "label": .string(position.label[language]),
      "now": text(position.current), "union": text(position.latest(of: .union)),
      "platform": text(position.latest(of: .platform)),
      "gap": JSONValue(position.gap?.text(in: currency)), "movedUnion": moved(.union),
      "movedPlatform": moved(.platform), "state": .string(position.state.rawValue),
      "package": JSONValue(position.packageID), "agreed": text(position.agreed),
    ]
  }

  private static func item(_ item: ItemTrack, in language: Language) -> JSONValue {
    [
      "name": .string(item.name),
      "union": JSONValue(item.latest(of: .union)?.item.words[language]),
      "platform": JSONValue(item.latest(of: .platform)?.item.words[language]),
      "agreed": JSONValue(item.agreed?.words[language]), "state": .string(item.state.rawValue),
    ]
  }

  private static func promise(_ promise: PromiseRecord) -> JSONValue {
    [
      "name": .string(promise.name), "owner": .string(promise.owner),
      "due": JSONValue(promise.due), "keptOn": JSONValue(promise.keptOn),
      "entry": JSONValue(promise.madeBy),
    ]
  }
}
