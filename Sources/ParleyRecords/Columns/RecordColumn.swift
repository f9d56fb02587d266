import ParleyValues

/// The canonical columns of one kind of records.
public protocol RecordColumn: CaseIterable, Hashable, Sendable {
  /// What the column is called and holds.
  var definition: ColumnDefinition { get }
  /// Columns that stand in a file of this kind without which it cannot be read; each group needs
  /// one of its members.
  static var required: [[Self]] { get }
  /// The name of this kind of records.
  static var recordName: LocalizedText { get }
}

/// What a canonical column is called and holds.
public struct ColumnDefinition: Sendable {
  /// The canonical name without unit, `distance`.
  public var key: String
  /// The name shown to people.
  public var label: LocalizedText
  /// What its values are.
  public var kind: ColumnKind
  /// Other names that headers use, the most telling first.
  public var aliases: [String]

  /// A definition.
  init(_ key: String, _ kind: ColumnKind, zhHans: String, en: String, aliases: [String]) {
    self.key = key
    self.kind = kind
    label = LocalizedText(zhHans: zhHans, en: en)
    self.aliases = aliases
  }

  /// Every name, folded, the canonical one first.
  var foldedNames: [String] {
    ([key, label.zhHans] + aliases).map { HeaderText.folded($0) }
  }
}

extension RecordColumn {
  /// The canonical name, `accepted`.
  public var key: String { definition.key }
}

/// A canonical column as a header names it.
struct NamedColumn<Column: RecordColumn>: Equatable {
  var column: Column
  /// The unit stated, if any.
  var unit: MeasureUnit?
  /// The place of the name used among the column's names; lower is more telling.
  var rank: Int
}

/// The names of all kinds of records.
private enum KnownNames {
  static let orders = ColumnNames<OrderColumn>()
  static let shifts = ColumnNames<ShiftColumn>()
  static let signals = ColumnNames<SignalColumn>()
  static let forecasts = ColumnNames<ForecastColumn>()
}

/// The names of the columns of one kind of records.
struct ColumnNames<Column: RecordColumn>: Sendable {
  private let byName: [String: NamedColumn<Column>]
  private let endings: [(word: String, unit: MeasureUnit)]

  /// The names, made once for each kind of records.
  static var shared: ColumnNames {
    let made: [any Sendable] = [
      KnownNames.orders, KnownNames.shifts, KnownNames.signals, KnownNames.forecasts,
    ]
    return made.lazy.compactMap { $0 as? ColumnNames }.first ?? ColumnNames()
  }

  fileprivate init() {
    var byName: [String: NamedColumn<Column>] = [:]
    var kinds: [ColumnKind] = []
    for column in Column.allCases {
      let definition = column.definition
      if !kinds.contains(definition.kind) { kinds.append(definition.kind) }
      for (rank, name) in definition.foldedNames.enumerated() where byName[name] == nil {
        byName[name] = NamedColumn(column: column, unit: nil, rank: rank)
      }
    }
    self.byName = byName
    endings = kinds.flatMap { MeasureUnit.endings(for: $0) }
  }

  /// The column and unit that a header stands for.
  ///
  ///     ColumnNames<OrderColumn>().named("配送距离(米)")      // distance, metres
  func named(_ header: String) -> NamedColumn<Column>? {
    let folded = HeaderText.folded(header)
    if let known = byName[folded] { return known }
    let (name, bracketed) = HeaderText.split(header)
    if let bracketed, var known = byName[HeaderText.folded(name)],
      let unit = MeasureUnit.named(bracketed, for: known.column.definition.kind)
    {
      known.unit = unit
      return known
    }
    // `distance_km`, `配送距离米`: a name with its unit behind it.
    for (word, unit) in endings where folded.hasSuffix(word) {
      guard var known = byName[String(folded.dropLast(word.count))],
        known.column.definition.kind == unit.kind
      else { continue }
      known.unit = unit
      return known
    }
    return nil
  }
}
