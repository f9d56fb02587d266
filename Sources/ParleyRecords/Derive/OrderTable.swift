import ParleyValues

/// Orders as a table for other programs: chosen columns under headers that an import understands.
/// It shows what the records hold and nothing more; workers are the ids or codes the records have.
public struct OrderTable: Sendable {
  /// One value of a table.
  public enum Value: Equatable, Sendable {
    /// None.
    case absent
    /// A text.
    case text(String)
    /// A whole number.
    case whole(Int64)
    /// An integer times 10 to the power of minus `decimals`.
    case decimal(Int64, decimals: Int)
    /// An amount in the log's currency.
    case money(Money)
    /// A date with its clock time.
    case moment(CivilDateTime)
    /// A date.
    case date(CivilDate)
  }

  /// The orders.
  public let log: OrderLog
  /// The columns, in the order of the table.
  public let columns: [OrderColumn]

  /// Every column that has a value, in the canonical order. Engaged time is completion less
  /// acceptance and has no column of its own.
  ///
  /// - Complexity: O(orders × columns).
  public init(_ log: OrderLog) {
    self.log = log
    columns = OrderTable.available(in: log)
  }

  /// The columns named, in that order: by their canonical names or those of either language.
  ///
  /// - Throws: `records.unknown-column` for a name that is no column's, `records.absent-column` for
  ///   a column without any value, `records.column-twice`; all at once.
  /// - Complexity: O(orders × columns).
  public init(_ log: OrderLog, columns names: [String], file: String) throws(Diagnostics) {
    let available = OrderTable.available(in: log)
    var (columns, findings): ([OrderColumn], [Diagnostic]) = ([], [])
    for name in names {
      guard let column = ColumnNames<OrderColumn>.shared.named(name)?.column, column != .engaged
      else {
        findings.append(OrderTable.unknown(name, available))
        continue
      }
      if !available.contains(column) {
        findings.append(OrderTable.absent(name, available, SourcePlace(file: file)))
      } else if columns.contains(column) {
        findings.append(OrderTable.twice(name))
      } else {
        columns.append(column)
      }
    }
    if !findings.isEmpty { throw Diagnostics(findings) }
    self.log = log
    self.columns = columns
  }

  private static func available(in log: OrderLog) -> [OrderColumn] {
    OrderColumn.allCases.filter { $0 != .engaged && log.summary(of: $0).presentCount > 0 }
  }

  /// The header of a column, with its unit, as an import in either language understands it.
  public func header(_ column: OrderColumn, in language: Language) -> String {
    let unit: (zhHans: String, en: String)? =
      switch column.definition.kind {
      case .distance: log.distanceUnit == .mile ? ("英里", "mi") : ("公里", "km")
      case .weight: ("公斤", "kg")
      case .duration: ("秒", "seconds")
      default: nil
      }
    switch language {
    case .zhHans: return column.definition.label.zhHans + (unit.map { "(\($0.zhHans))" } ?? "")
    case .en: return column.key + (unit.map { "_" + $0.en } ?? "")
    }
  }

  /// The value of a column in a row.
  ///
  /// - Precondition: the row is within the log.
  public func value(_ column: OrderColumn, _ row: Int) -> Value {
    switch column {
    case .worker: return log.hasWorkers ? .text(log.workers[log.worker[row]]) : .absent
    case .order: return log.identifier[row].map { .text($0) } ?? .absent
    case .accepted: return moment(log.accepted[row])
    case .engaged: return log.engagedSeconds(row).map { .whole($0) } ?? .absent
    default: break
    }
    if let field = OrderLog.CodedField.allCases.first(where: { $0.column == column }) {
      return log.coded[field.rawValue][row].map { .text($0) } ?? .absent
    }
    guard let field = OrderLog.NumberField.allCases.first(where: { $0.column == column }),
      let number = log.numbers[field.rawValue][row]
    else { return .absent }
    if field.isMoment { return moment(log.accepted[row] + number) }
    switch column.definition.kind {
    case .amount: return .money(Money(minorUnits: number))
    case .distance, .weight: return .decimal(number, decimals: 3)
    case .date: return .date(CivilDate(daysSinceEpoch: Int32(number)))
    default: return .whole(number)
    }
  }

  private func moment(_ seconds: Int64) -> Value {
    .moment(CivilDateTime(secondsSinceEpoch: seconds))
  }

  // MARK: - refusals

  private static func list(_ columns: [OrderColumn]) -> LocalizedText {
    let names = columns.map { column in
      LocalizedText(zhHans: "\(column.key)（\(column.definition.label.zhHans)）", en: column.key)
    }
    return LocalizedText(zhHans: "可选的列：", en: "columns to choose from: ") + .list(names)
  }

  private static func unknown(_ name: String, _ available: [OrderColumn]) -> Diagnostic {
    let nearest = NearestName.find(name, in: available.map(\.key))
    return Diagnostic(
      "records.unknown-column", at: SourcePlace(file: "<arguments>"),
      LocalizedText(
        zhHans: "没有名为“\(name)”的列" + (nearest.map { "；是不是“\($0)”？" } ?? "。"),
        en: "there is no column “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ".")),
      remedy: list(available), help: "orders")
  }

  private static func absent(
    _ name: String, _ available: [OrderColumn], _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      "records.absent-column", at: place,
      LocalizedText(zhHans: "记录里没有“\(name)”这一列。", en: "the records have no “\(name)”."),
      remedy: list(available), help: "orders")
  }

  private static func twice(_ name: String) -> Diagnostic {
    Diagnostic(
      "records.column-twice", at: SourcePlace(file: "<arguments>"),
      LocalizedText(zhHans: "“\(name)”列写了两次。", en: "the column “\(name)” is named twice."),
      remedy: LocalizedText(zhHans: "请去掉一个。", en: "leave one out."), help: "orders")
  }
}
