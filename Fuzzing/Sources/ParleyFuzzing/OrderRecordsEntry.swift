import ParleyRecords
import ParleyValues

/// Order records in CSV.
enum OrderRecordsEntry {
  static func brokenProperty(_ bytes: [UInt8]) -> String? {
    // Column files have an entry of their own.
    if bytes.starts(with: Array("PARLEY-ORDERS".utf8)) { return nil }
    guard let read = try? OrderLog.reading(bytes: bytes, name: "orders.csv") else { return nil }
    if let broken = brokenCount(read.report, kept: read.log.count) { return broken }
    if read.log.count > 2000 { return nil }
    guard let again = try? OrderLog.reading(bytes: bytes, name: "orders.csv"),
      again.log == read.log, again.report == read.report
    else { return "a second reading differs" }
    return brokenColumnFile(read)
  }

  /// What a report says adds up.
  static func brokenCount(_ report: ImportReport, kept: Int) -> String? {
    if report.rowsKept != kept { return "rows kept \(report.rowsKept), rows there \(kept)" }
    if report.rowsRead != report.rowsKept + report.rejectedCount {
      return "read \(report.rowsRead), kept \(report.rowsKept), rejected \(report.rejectedCount)"
    }
    for tally in report.rejects where tally.examples.count > tally.count || tally.count < 1 {
      return "a reject with \(tally.count) rows and \(tally.examples.count) examples"
    }
    for column in report.columns where column.missingCount > kept || column.roundedCount > kept {
      return "column \(column.key) has more missing or rounded values than rows"
    }
    return nil
  }

  /// Records that were read make a column file that reads as the same records.
  private static func brokenColumnFile(_ read: RecordImport<OrderLog>) -> String? {
    let sorted = read.log.sortedByWorker().log
    let file = ScratchFile(suffix: "orders")
    defer { file.remove() }
    do throws(Diagnostics) {
      try OrdersFile.write(sorted, to: file.path, report: read.report, hasCodedWorkers: false)
    } catch { return "records that were read cannot be written: \(error)" }
    do throws(Diagnostics) {
      let opened = try OrdersFile.read(file: file.path, verification: .full)
      return opened.log == sorted ? nil : "the column file holds other records"
    } catch { return "the column file just written is refused: \(error)" }
  }
}
