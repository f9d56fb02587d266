import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The tables of a case, the same on the screen, in reports and in workbooks.
public enum StatusTables {
  private static func column(
    _ zhHans: String, _ en: String, _ weight: Int? = nil, trailing: Bool = false
  ) -> Table.Column {
    Table.Column(
      LocalizedText(zhHans: zhHans, en: en), alignment: trailing ? .trailing : .leading,
      weight: weight)
  }

  private static let dash = TableCell(verbatim: "—")

  /// Where every term stands: current value, both sides, gap, moves and state.
  public static func positions(of record: BargainingCase) -> Table {
    let rows = record.positions.map { position in
      func bare(_ value: TermValue?) -> TableCell {
        value.map { TableCell(words(of: $0, position)) } ?? dash
      }
      return Table.Row([
        TableCell(position.label), bare(position.current), proposed(position, by: .union),
        proposed(position, by: .platform),
        position.state.isAgreed ? dash : TableCell(verbatim: position.gapText),
        TableCell(verbatim: moves(of: position)), TableCell(state(of: position)),
      ])
    }
    return Table(
      columns: [
        column("议题", "term", 22), column("现行", "now", 9, trailing: true),
        Table.Column(record.sideName(.union), alignment: .trailing, weight: 13),
        Table.Column(record.sideName(.platform), alignment: .trailing, weight: 13),
        column("差距", "gap", 8, trailing: true),
        column("变动（职/企）", "moved (u / p)", 18, trailing: true),
        column("状态", "state", 18),
      ], rows: rows, style: .open)
  }

  /// What a side proposes; that a term is to go is not the same as nothing proposed.
  private static func proposed(_ position: TermPositions, by side: Side) -> TableCell {
    guard let latest = position.track.latest(of: side) else { return dash }
    let unread = latest.text.map { LocalizedText(verbatim: $0) }
    return TableCell(latest.value.map { words(of: $0, position) } ?? unread ?? removed)
  }

  private static let removed = LocalizedText(zhHans: "取消", en: "removed")

  /// Numbers without their unit, since all values of a line share it; other values in words.
  private static func words(of value: TermValue, _ position: TermPositions) -> LocalizedText {
    switch value {
    case .rate, .floor(.hourly), .floor(.period), .share, .duration, .count:
      LocalizedText(verbatim: value.bareText(in: position.currency))
    default: value.display(in: position.currency, kind: position.kind)
    }
  }

  private static func moves(of position: TermPositions) -> String {
    let moves = Side.allCases.map {
      position.moved($0)?.text(in: position.currency, showsPlus: true) ?? "—"
    }
    return moves.joined(separator: " / ")
  }

  private static func state(of position: TermPositions) -> LocalizedText {
    if let agreed = position.agreed {
      return position.state.name + LocalizedText(verbatim: " ") + words(of: agreed, position)
    }
    guard let package = position.packageID else { return position.state.name }
    return LocalizedText(
      zhHans: "\(position.state.name.zhHans)（一揽子 \(package)）",
      en: "\(position.state.name.en) (in package \(package))")
  }

  /// Where every item stands.
  public static func items(of record: BargainingCase) -> Table {
    let rows = record.items.map { item in
      Table.Row(
        [TableCell(verbatim: item.name)]
          + Side.allCases.map { side in
            item.latest(of: side).map { TableCell($0.item.words) } ?? dash
          } + [TableCell(item.agreed.map { item.state.name + colon + $0.words } ?? item.state.name)]
      )
    }
    return Table(
      columns: [
        column("事项", "item", 14), Table.Column(record.sideName(.union), weight: 24),
        Table.Column(record.sideName(.platform), weight: 24), column("状态", "state", 20),
      ], rows: rows, style: .open)
  }

  private static let colon = LocalizedText(zhHans: "：", en: ": ")

  /// Who promised what by when.
  public static func promises(of record: BargainingCase) -> Table {
    let rows = record.promises.map { promise in
      Table.Row([
        TableCell(verbatim: promise.text ?? promise.name), TableCell(verbatim: promise.owner),
        TableCell(
          verbatim: promise.due?.description ?? "—", value: promise.due.map { CellValue.date($0) }),
        promise.keptOn.map {
          TableCell(LocalizedText(zhHans: "\($0) 销号", en: "kept \($0)"), tone: .good)
        } ?? TableCell(LocalizedText(zhHans: "待办", en: "open")),
      ])
    }
    return Table(
      columns: [
        column("承诺", "promise", 30), column("责任方", "owner", 16), column("期限", "due", 12),
        column("状态", "state", 14),
      ], rows: rows, style: .open)
  }

  /// What is due, by whom and on what ground; a figure that was not read in full is marked.
  ///
  /// - Parameters:
  ///   - duties: the duties, in the order of the rows.
  ///   - record: the case.
  ///   - date: the day from which the days that are left are counted; none are given without it.
  ///   - saysConsequences: whether what follows on silence has a column of its own.
  public static func duties(
    _ duties: [Duty], of record: BargainingCase, on date: CivilDate? = nil,
    saysConsequences: Bool = false
  ) -> Table {
    let rows = duties.map { duty in
      let ground = duty.article.map {
        duty.isVerified ? $0 : $0 + LocalizedText(zhHans: "（未核实）", en: " (unverified)")
      }
      let day =
        duty.raw == duty.due
        ? "\(duty.due)" : "\(duty.due)（\(duty.raw)）"
      let english = duty.raw == duty.due ? "\(duty.due)" : "\(duty.due) (\(duty.raw))"
      return Table.Row(
        [
          TableCell(LocalizedText(zhHans: day, en: english)), TableCell(duty.what),
          TableCell(name(of: duty.who, in: record)),
          TableCell(state(of: duty, on: date), tone: tone(of: duty, on: date)),
          TableCell(ground ?? LocalizedText(verbatim: "—")),
        ]
          + (saysConsequences
            ? [TableCell(duty.consequence ?? LocalizedText(verbatim: "—"))] : []))
    }
    return Table(
      columns: [
        column("届满日（顺延前）", "due (before rolling)", 16), column("事项", "what", 26),
        column("谁办", "who", 12), column("状态", "state", 12), column("依据", "ground", 26),
      ] + (saysConsequences ? [column("逾期后果", "on silence", 26)] : []), rows: rows, style: .open)
  }

  /// The state with the days that are left or past, where a day is given.
  private static func state(of duty: Duty, on date: CivilDate?) -> LocalizedText {
    guard let date else { return duty.state.name }
    let days = duty.daysLeft(on: date)
    switch duty.state {
    case .overdue: return LocalizedText(zhHans: "逾期\(-days)天", en: "overdue \(-days) d")
    case .open where days == 0: return LocalizedText(zhHans: "今天到期", en: "due today")
    case .open: return LocalizedText(zhHans: "还有\(days)天", en: "\(days) d left")
    case .notYet, .met, .metLate, .lapsed: return duty.state.name
    }
  }

  /// Sides are called as the papers of the instrument call them.
  private static func name(of actor: Duty.Actor, in record: BargainingCase) -> LocalizedText {
    if case .side(let side) = actor { return record.sideName(side) }
    return actor.name
  }

  private static func tone(of duty: Duty, on date: CivilDate?) -> TableCell.Tone? {
    switch duty.state {
    case .overdue, .metLate: .bad
    case .open where date.map { duty.isNearlyDue(on: $0) } ?? false: .bad
    case .met: .good
    case .notYet, .lapsed: .muted
    case .open: nil
    }
  }

  /// The record in plain words, oldest first.
  ///
  /// - Parameter people: names of people; without them their ids stand for them.
  public static func history(of record: BargainingCase, people: People = People()) -> Table {
    history(record.history(people: people), of: record)
  }

  /// Some entries of the record in plain words.
  public static func history(_ entries: [HistoryEntry], of record: BargainingCase) -> Table {
    let rows = entries.map { entry in
      let clock = entry.happenedAt.map { " \($0.text)" } ?? ""
      return Table.Row(
        [
          TableCell(verbatim: "\(entry.number)"),
          TableCell(verbatim: "\(entry.happenedOn)\(clock)"),
          TableCell(entry.side.map { record.sideName($0) } ?? LocalizedText(verbatim: "")),
          TableCell(entry.title + marks(of: entry)), TableCell(entry.summary),
        ].map { cell in
          var cell = cell
          if entry.isStruckOut { cell.tone = .muted }
          return cell
        })
    }
    return Table(
      columns: [
        column("序号", "no.", 5, trailing: true), column("日期", "date", 13), column("方", "side", 9),
        column("记录", "entry", 14), column("内容", "content", 44),
      ], rows: rows, style: .open)
  }

  private static func marks(of entry: HistoryEntry) -> LocalizedText {
    if entry.isStruckOut { return LocalizedText(zhHans: "（已作废）", en: " (struck out)") }
    if entry.isCorrected { return LocalizedText(zhHans: "（已更正）", en: " (corrected)") }
    return LocalizedText(verbatim: "")
  }
}
