import ParleyValues

/// What an import read, kept, rejected and rounded. Every row of the source is accounted for:
/// `rowsRead` = `rowsKept` + the counts of ``rejects``.
public struct ImportReport: Sendable, Equatable {
  /// The file.
  public var source: SourceDescription
  /// What it holds: `订单记录`.
  public var recordName: LocalizedText
  /// Whether the headers are those of the New York TLC high-volume trip records.
  public var isTaxiFormat: Bool
  /// Rows below the header, without blank lines.
  public var rowsRead: Int
  /// Rows in the log.
  public var rowsKept: Int
  /// Blank lines.
  public var blankLines: Int
  /// Lines above the header that were passed over: titles.
  public var linesAboveHeader: Int
  /// Rows that were not kept, by reason and column, in the order of their first appearance.
  public var rejects: [RejectTally]
  /// The columns understood, in the order of the file.
  public var columns: [ColumnReport]
  /// Headers that are not used, in the order of the file.
  public var unusedHeaders: [String]
  /// Rows whose stated duration is not completed − accepted; the duration was taken.
  public var differingDurations: Int
  /// Rows that repeat an earlier one.
  public var duplicates: DuplicateTally
  /// The first and the last day.
  public var days: ClosedRange<CivilDate>?
  /// Stretches of days without any record between the first and the last.
  public var gaps: [ClosedRange<CivilDate>]
  /// What else should be looked at: assumed units, implausible values, missing workers.
  public var findings: [Diagnostic]

  /// How many rows were not kept.
  public var rejectedCount: Int { rejects.reduce(0) { $0 + $1.count } }
  /// How many values were rounded to the stored unit.
  public var roundedCount: Int { columns.reduce(0) { $0 + $1.roundedCount } }
  /// The column understood under a canonical name, `accepted`.
  public func column(_ key: String) -> ColumnReport? { columns.first { $0.key == key } }
}

/// Rows rejected for one reason in one column.
public struct RejectTally: Sendable, Equatable, Codable {
  /// The reason.
  public var reason: RejectReason
  /// The header of the column concerned; `nil` when the whole row is.
  public var header: String?
  /// How many rows.
  public var count: Int
  /// The first of them.
  public var examples: [RejectExample]

  /// A tally.
  public init(reason: RejectReason, header: String?, count: Int, examples: [RejectExample]) {
    self.reason = reason
    self.header = header
    self.count = count
    self.examples = examples
  }
}

/// One rejected row.
public struct RejectExample: Sendable, Equatable, Codable {
  /// The line it begins on, from 1.
  public var line: Int
  /// The text of the field concerned, cut at 60 characters; `nil` when the whole row is meant.
  public var text: String?
  /// The cell, `Sheet1!C17`, in records from a workbook.
  public var cell: String?

  /// An example.
  public init(line: Int, text: String?, cell: String? = nil) {
    self.line = line
    self.text = text
    self.cell = cell
  }
}

/// What became of one column of the source.
public struct ColumnReport: Sendable, Equatable, Codable {
  /// The canonical name, `distance`.
  public var key: String
  /// The name shown to people.
  public var label: LocalizedText
  /// The header in the file.
  public var header: String
  /// The unit of the source's values, for columns that have one.
  public var unit: MeasureUnit?
  /// Whether the unit was assumed because nothing states one.
  public var isUnitAssumed: Bool
  /// Kept rows without a value.
  public var missingCount: Int
  /// Kept rows whose value was rounded half to even, or lost a fraction of a second.
  public var roundedCount: Int
  /// The first values as the source writes them.
  public var samples: [String]
  /// The smallest and the largest value in the log, printed in its units.
  public var range: ColumnRange?
  /// How many different words or ids there are.
  public var distinctCount: Int?
}

/// The smallest and the largest value of a column, printed.
public struct ColumnRange: Sendable, Equatable, Codable {
  /// The smallest.
  public var least: String
  /// The largest.
  public var greatest: String

  /// A range.
  public init(least: String, greatest: String) {
    self.least = least
    self.greatest = greatest
  }
}

/// Rows that repeat an earlier row; they are kept.
public struct DuplicateTally: Sendable, Equatable, Codable {
  /// What is compared.
  public enum Basis: String, Sendable, Codable {
    /// The order's number.
    case identifier = "order"
    /// The whole row.
    case row
  }

  /// One repetition.
  public struct Example: Sendable, Equatable, Codable {
    /// The line of the row that repeats.
    public var line: Int
    /// The line that it repeats.
    public var first: Int
  }

  /// What was compared.
  public var basis: Basis
  /// How many rows repeat an earlier one.
  public var count: Int
  /// The first of them.
  public var examples: [Example]
}
