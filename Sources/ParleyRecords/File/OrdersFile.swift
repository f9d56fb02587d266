import ParleyValues

/// The column file `.orders`: docs/orders-file.md describes its layout.
public enum OrdersFile {
  /// The version written, and the newest that is read.
  public static let version: UInt32 = 2
  /// `PARLEY-ORDERS`, CR, LF, 1A: a copy made in text mode no longer begins with it.
  static let magic: [UInt8] = Array("PARLEY-ORDERS\r\n".utf8) + [0x1A]
  /// Bytes in front of the header's text.
  static let preambleBytes = 64
  /// Columns begin at multiples of this.
  static let alignment = 64

  /// Whether bytes are a column file, damaged or not.
  package static func isOrdersFile(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: magic.prefix(13))
  }

  /// How the values of a column are stored, all little-endian; version 2 has packed columns and
  /// bytes only.
  enum ValueType: String, Codable {
    case packed
    case int64 = "i64"
    case int32 = "i32"
    case uint32 = "u32"
    case byte = "u8"

    /// Bytes of a value; those of a packed column follow from its width.
    var size: Int {
      switch self {
      case .packed: 0
      case .int64: 8
      case .int32, .uint32: 4
      case .byte: 1
      }
    }
  }

  /// One column as the header describes it.
  struct ColumnDescriptor: Codable, Equatable {
    /// The canonical name; `.ends` and `.text` behind it for tables of texts.
    var name: String
    var type: ValueType
    /// How many values.
    var count: Int
    /// Where it begins, from the start of the data.
    var offset: Int
    var digest: Digest
    /// How the codes of a packed column are read.
    var packing: Packing?

    enum CodingKeys: String, CodingKey {
      case name, type, count, offset, packing
      case digest = "sha256"
    }

    /// Bytes of a value.
    var size: Int { packing?.width.rawValue ?? type.size }
  }

  /// How codes become values, see ``PackedColumn``.
  struct Packing: Codable, Equatable {
    var base: Int64
    var scale: Int64
    var width: PackedColumn.Width
    var largestCode: UInt64
    var hasAbsent: Bool

    enum CodingKeys: String, CodingKey {
      case base, scale, width
      case largestCode = "largest"
      case hasAbsent = "absent"
    }

    /// The greatest value, if the numbers describe a column at all.
    var greatest: Int64? {
      guard scale >= 1, largestCode < UInt64(Int64.max) else { return nil }
      guard largestCode <= (hasAbsent ? width.allOnes - 1 : width.allOnes) else { return nil }
      let (span, isTooLong) = scale.multipliedReportingOverflow(by: Int64(largestCode))
      let (greatest, isTooLarge) = base.addingReportingOverflow(span)
      return isTooLong || isTooLarge ? nil : greatest
    }
  }

  /// How rows are sorted.
  enum RowOrder: String, Codable {
    /// By worker (code points of the id), acceptance, completion (none first) and line.
    case worker
  }

  /// What the header says.
  struct Header: Codable, Equatable {
    var rows: Int
    var currency: String
    var distanceUnit: Distance.Unit
    var hasWorkers: Bool
    var hasCodedWorkers: Bool
    /// How the rows are sorted; version 1 does not say.
    var order: RowOrder?
    var provenance: RecordProvenance?
    /// How the records came from others.
    var derivation: RecordDerivation?
    var report: StoredReport
    var columns: [ColumnDescriptor]

    enum CodingKeys: String, CodingKey {
      case rows, currency, order, provenance, derivation, columns
      case distanceUnit = "distance-unit"
      case hasWorkers = "has-workers"
      case hasCodedWorkers = "coded-workers"
      case report = "import"
    }
  }

  /// The part of an import report that a column file keeps: no text of any field.
  struct StoredReport: Codable, Equatable {
    var source: SourceDescription
    var isTaxiFormat: Bool
    var rowsRead: Int
    var blankLines: Int
    var linesAboveHeader: Int
    var rejects: [RejectTally]
    var columns: [ColumnReport]
    var unusedHeaders: [String]
    var differingDurations: Int
    var duplicates: DuplicateTally
    var days: ClosedRange<CivilDate>?
    var gaps: [ClosedRange<CivilDate>]

    enum CodingKeys: String, CodingKey {
      case source, rejects, columns, duplicates, days, gaps
      case isTaxiFormat = "taxi-format"
      case rowsRead = "rows-read"
      case blankLines = "blank-lines"
      case linesAboveHeader = "lines-above-header"
      case unusedHeaders = "unused-headers"
      case differingDurations = "differing-durations"
    }

    init(_ report: ImportReport) {
      source = report.source
      // The folder says more about a person than about the records.
      source.name = String(source.name.split(separator: "/").last ?? "")
      isTaxiFormat = report.isTaxiFormat
      rowsRead = report.rowsRead
      blankLines = report.blankLines
      linesAboveHeader = report.linesAboveHeader
      rejects = report.rejects.map { tally in
        var tally = tally
        for index in tally.examples.indices { tally.examples[index].text = nil }
        return tally
      }
      columns = report.columns.map { column in
        var column = column
        column.samples = []
        return column
      }
      unusedHeaders = report.unusedHeaders
      differingDurations = report.differingDurations
      duplicates = report.duplicates
      days = report.days
      gaps = report.gaps
    }

    /// The report for records read from the file.
    func report(for log: OrderLog) -> ImportReport {
      var report = ImportReport(
        source: source, recordName: OrderColumn.recordName, isTaxiFormat: isTaxiFormat,
        rowsRead: rowsRead, rowsKept: log.count, blankLines: blankLines,
        linesAboveHeader: linesAboveHeader, rejects: rejects, columns: columns,
        unusedHeaders: unusedHeaders, differingDurations: differingDurations,
        duplicates: duplicates, days: days, gaps: gaps, findings: [])
      report.findings = report.orderFindings(log)
      return report
    }
  }
}
