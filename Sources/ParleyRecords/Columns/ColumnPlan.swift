import ParleyValues

/// Which field of a row gives which column.
struct ColumnPlan<Column: RecordColumn>: Sendable {
  /// One column that the file has.
  struct Entry: Sendable, Equatable {
    var column: Column
    /// The place of the field in a row.
    var field: Int
    /// The header as the file writes it.
    var header: String
    /// The unit of its values, for columns that have one.
    var unit: MeasureUnit?
    /// Whether the unit was assumed because nothing states one.
    var isUnitAssumed: Bool
  }

  /// The columns understood, in the order of the file.
  var entries: [Entry]
  /// The headers that are not used, in the order of the file.
  var unusedHeaders: [String]
  /// How many fields a row has.
  var fieldCount: Int
  /// Whether the headers are those of the New York TLC high-volume trip records.
  var isTaxiFormat: Bool

  /// The entry of a column, if the file has it.
  func entry(_ column: Column) -> Entry? { entries.first { $0.column == column } }

  /// Finds the columns of a header; `nil` for each required group means that the header misses it.
  ///
  /// - Throws: `mapping.unknown-column`, `mapping.unknown-header` for a mapping that does not fit.
  init(
    headers: [String], names: ColumnNames<Column>, mapping: ColumnMapping, place: SourcePlace
  ) throws(Diagnostics) {
    fieldCount = headers.count
    var found: [Int: NamedColumn<Column>] = [:]
    let mapped = try ColumnPlan.mapped(headers, names: names, mapping: mapping, place: place)
    let preset = TaxiFormat.columns(of: headers) as? [Int: NamedColumn<Column>]
    isTaxiFormat = preset != nil
    for (field, header) in headers.enumerated() {
      if let chosen = mapped[field] {
        found[field] = chosen
      } else if let preset {
        found[field] = preset[field]
      } else {
        found[field] = names.named(header)
      }
    }
    // One header per column: the one named by the user, else the most telling, else the first.
    var best: [Column: Int] = [:]
    for field in headers.indices {
      guard let candidate = found[field] else { continue }
      if let rival = best[candidate.column] {
        let isBetter =
          mapped[rival] == nil
          && (mapped[field] != nil || candidate.rank < found[rival]?.rank ?? .max)
        if !isBetter { continue }
      }
      best[candidate.column] = field
    }
    var (entries, unused): ([Entry], [String]) = ([], [])
    for (field, header) in headers.enumerated() {
      guard let named = found[field], best[named.column] == field else {
        if !header.isEmpty { unused.append(header) }
        continue
      }
      let assumed = MeasureUnit.assumed(for: named.column.definition.kind)
      entries.append(
        Entry(
          column: named.column, field: field, header: header, unit: named.unit ?? assumed,
          isUnitAssumed: named.unit == nil && ColumnPlan.isWorthSaying(assumed)))
    }
    self.entries = entries
    unusedHeaders = unused
  }

  /// Amounts are in the currency unless said otherwise, temperatures in Celsius.
  private static func isWorthSaying(_ unit: MeasureUnit?) -> Bool {
    unit != nil && unit != .currencyUnit && unit != .celsius
  }

  /// The required columns that the header misses: each group by its first name.
  var missing: [Column] {
    Column.required.compactMap { group in
      group.contains { entry($0) != nil } ? nil : group.first
    }
  }

  private static func mapped(
    _ headers: [String], names: ColumnNames<Column>, mapping: ColumnMapping, place: SourcePlace
  ) throws(Diagnostics) -> [Int: NamedColumn<Column>] {
    let folded = headers.map { HeaderText.folded($0) }
    var (found, findings): ([Int: NamedColumn<Column>], [Diagnostic]) = ([:], [])
    for entry in mapping.entries {
      let column = names.named(entry.column)
      let field = folded.firstIndex(of: HeaderText.folded(entry.header))
      if column == nil { findings.append(unknownColumn(entry.column)) }
      if field == nil {
        findings.append(unknownHeader(entry.header, headers: headers, place: place))
      }
      if let column, let field {
        var named = column
        // A header that states its unit keeps it unless the mapping states one.
        named.unit =
          column.unit ?? unitInBrackets(headers[field], kind: column.column.definition.kind)
        found[field] = named
      }
    }
    if !findings.isEmpty { throw Diagnostics(findings) }
    return found
  }

  private static func unitInBrackets(_ header: String, kind: ColumnKind) -> MeasureUnit? {
    HeaderText.split(header).bracketed.flatMap { MeasureUnit.named($0, for: kind) }
  }

  private static func unknownColumn(_ name: String) -> Diagnostic {
    let known = Column.allCases.map(\.key)
    let nearest = NearestName.find(name, in: known)
    let list = known.joined(separator: ", ")
    return Diagnostic(
      "mapping.unknown-column", at: SourcePlace(file: "<arguments>"),
      LocalizedText(
        zhHans: "\(Column.recordName.zhHans)没有名为“\(name)”的标准列"
          + (nearest.map { "；是不是“\($0)”？" } ?? "。"),
        en: "\(Column.recordName.en) have no column “\(name)”"
          + (nearest.map { "; did you mean “\($0)”?" } ?? ".")),
      remedy: LocalizedText(zhHans: "标准列有：\(list)", en: "the columns are: \(list)"),
      help: "orders")
  }

  private static func unknownHeader(
    _ name: String, headers: [String], place: SourcePlace
  ) -> Diagnostic {
    let nearest = NearestName.find(name, in: headers)
    let list = headers.prefix(40).joined(separator: ", ")
    return Diagnostic(
      "mapping.unknown-header", at: place,
      LocalizedText(
        zhHans: "文件里没有表头“\(name)”" + (nearest.map { "；是不是“\($0)”？" } ?? "。"),
        en: "the file has no header “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ".")),
      remedy: LocalizedText(zhHans: "文件的表头有：\(list)", en: "its headers are: \(list)"),
      help: "orders")
  }
}
