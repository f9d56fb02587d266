import ParleyRecords
import ParleyValues

extension ImportReportPresenter {
  /// The report for programs; values of the records only where samples were asked for.
  static func json(
    _ report: ImportReport, showsSamples: Bool, in language: Language
  ) -> JSONValue {
    [
      "file": .string(report.source.name), "records": .string(report.recordName[language]),
      "digest": .string(report.source.digest.hexadecimal),
      "encoding": .string(report.source.encoding.rawValue),
      "delimiter": .string(report.source.delimiter.rawValue),
      "isTaxiFormat": .bool(report.isTaxiFormat), "rowsRead": JSONValue(report.rowsRead),
      "rowsKept": JSONValue(report.rowsKept), "rowsRejected": JSONValue(report.rejectedCount),
      "firstDay": JSONValue(report.days?.lowerBound),
      "lastDay": JSONValue(report.days?.upperBound),
      "gaps": .array(
        report.gaps.map { ["from": JSONValue($0.lowerBound), "to": JSONValue($0.upperBound)] }),
      "repeatedRows": JSONValue(report.duplicates.count),
      "columns": .array(report.columns.map { json($0, showsSamples: showsSamples) }),
      "unusedHeaders": .array(report.unusedHeaders.map { .string($0) }),
      "rejects": .array(report.rejects.map { json($0, in: language) }),
      "findings": .array(report.findings.map { $0.json(in: language) }),
    ]
  }

  private static func json(_ column: ColumnReport, showsSamples: Bool) -> JSONValue {
    [
      "column": .string(column.key), "header": .string(column.header),
      "unit": JSONValue(column.unit?.rawValue), "unitAssumed": .bool(column.isUnitAssumed),
      "missing": JSONValue(column.missingCount), "rounded": JSONValue(column.roundedCount),
      "least": JSONValue(column.range?.least), "greatest": JSONValue(column.range?.greatest),
      "different": column.distinctCount.map { JSONValue($0) } ?? .null,
      "samples": .array(showsSamples ? column.samples.map { .string($0) } : []),
    ]
  }

  private static func json(_ reject: RejectTally, in language: Language) -> JSONValue {
    [
      "reason": .string(reject.reason.rawValue), "words": .string(reject.reason.name[language]),
      "header": JSONValue(reject.header), "count": JSONValue(reject.count),
      "lines": .array(reject.examples.map { JSONValue($0.line) }),
    ]
  }
}
