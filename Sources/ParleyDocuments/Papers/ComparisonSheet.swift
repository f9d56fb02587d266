import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The comparison sheet 协商议题对照表: one line for each point, A4 landscape, filled in or blank for
/// handwriting.
public struct ComparisonSheet {
  private let record: BargainingCase

  /// The sheet of a case as it stands.
  public init(of record: BargainingCase) { self.record = record }

  /// The sheet with both sides' positions.
  public var document: Document { sheet(rows: filledRows, emptyRows: 3, isBlank: false) }

  /// The sheet with the points and their current values, to be filled in by hand; without points, a
  /// page of empty lines.
  public var blankDocument: Document {
    let rows = filledRows.map { row in
      var row = row
      for column in 3..<row.cells.count { row.cells[column] = .empty }
      return row
    }
    return sheet(rows: rows, emptyRows: max(4, 14 - rows.count), isBlank: true)
  }

  private func sheet(rows: [Table.Row], emptyRows: Int, isBlank: Bool) -> Document {
    Document(
      purpose: .paper, title: LocalizedText(zhHans: "协商议题对照表", en: "Comparison of positions"),
      subtitle: LocalizedText(verbatim: record.title), dateline: isBlank ? [] : [dateline],
      page: PageSetup(orientation: .landscape, margins: .sheet),
      blocks: [.table(table(rows, emptyRows: emptyRows)), .signatures(signatures)])
  }

  private var dateline: RichText {
    let day = record.events.last?.happenedOn.text ?? LocalizedText(verbatim: "")
    return RichText(
      LocalizedText(
        zhHans: "第\(record.round)轮　截至\(day.zhHans)", en: "Round \(record.round), as of \(day.en)"))
  }

  private func table(_ rows: [Table.Row], emptyRows: Int) -> Table {
    func column(_ zhHans: String, _ en: String, _ weight: Int) -> Table.Column {
      Table.Column(LocalizedText(zhHans: zhHans, en: en), weight: weight)
    }
    let sides = Side.allCases.map { record.sideName($0) }
    return Table(
      columns: [
        column("序号", "No.", 5), column("议题", "Point", 24), column("现行", "Current", 14),
        column("\(sides[0].zhHans)方案", "Position of the \(sides[0].en)", 19),
        column("\(sides[1].zhHans)方案", "Position of the \(sides[1].en)", 19),
        column("差距", "Gap", 10), column("结果", "Result", 16),
      ], rows: rows, style: .grid, emptyRows: emptyRows)
  }

  private var filledRows: [Table.Row] {
    let terms = record.positions.map { position in
      [
        TableCell(position.label), cell(position.current, position.kind),
        cell(position.latest(of: .union), position.kind),
        cell(position.latest(of: .platform), position.kind), TableCell(verbatim: position.gapText),
        TableCell(result(position)),
      ]
    }
    let items = record.items.map { item in
      [
        TableCell(verbatim: item.name), TableCell(verbatim: "—"), words(item, .union),
        words(item, .platform), TableCell(verbatim: ""),
        TableCell(item.agreed.map { item.state.name + colon + $0.words } ?? item.state.name),
      ]
    }
    return (terms + items).enumerated().map { place, cells in
      Table.Row([TableCell(verbatim: "\(place + 1)")] + cells)
    }
  }

  private let colon = LocalizedText(zhHans: "：", en: ": ")

  private func cell(_ value: TermValue?, _ kind: TermKind) -> TableCell {
    guard let value else { return TableCell(verbatim: "—") }
    return TableCell(value.display(in: record.currency, kind: kind))
  }

  private func words(_ item: ItemTrack, _ side: Side) -> TableCell {
    item.latest(of: side).map { TableCell($0.item.words) } ?? TableCell(verbatim: "—")
  }

  private func result(_ position: TermPositions) -> LocalizedText {
    guard let agreed = position.agreed else { return position.state.name }
    return position.state.name + colon
      + agreed.display(in: record.currency, kind: position.kind)
  }

  private var signatures: SignatureBlock {
    SignatureBlock(sidesOf: record, [.chief, .date])
  }
}
