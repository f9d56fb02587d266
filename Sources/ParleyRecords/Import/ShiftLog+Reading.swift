import ParleyValues

extension ShiftLog {
  /// Reads shift records (worker, on, off) from a CSV file or a workbook (.xlsx).
  ///
  /// - Throws: `file.missing`, `file.unreadable`; `records.…`, `mapping.…`, `workbook.…` for what
  ///   is wrong in the file.
  /// - Complexity: O(n log n).
  public static func reading(
    file path: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<ShiftLog> {
    try reading(SourceFile(path: path), options: options)
  }

  /// Reads shift records from bytes; see ``reading(file:options:)``.
  ///
  /// - Throws: `records.…` and `mapping.…` for what is wrong in the text.
  public static func reading(
    bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<ShiftLog> {
    try reading(SourceFile(bytes, name: name), options: options)
  }

  private static func reading(
    _ file: SourceFile, options: ImportOptions
  ) throws(Diagnostics) -> RecordImport<ShiftLog> {
    typealias Reader = SmallRecordReader<ShiftColumn, Shift>
    let reader = try Reader(
      RecordText.reading(file, columns: ShiftColumn.self, options: options), options: options)
    let (shifts, report) = try reader.read(day: { $0.on.date }) { row throws(Reader.Refusal) in
      guard let worker = row.text(.worker) else {
        throw Reader.Refusal(reason: .missingValue, column: .worker)
      }
      guard let on = row.moment(.on) else {
        throw Reader.Refusal(reason: .missingValue, column: .on)
      }
      guard let off = row.moment(.off) else {
        throw Reader.Refusal(reason: .missingValue, column: .off)
      }
      if off < on { throw Reader.Refusal(reason: .endBeforeBeginning, column: .off) }
      if off.secondsSinceEpoch - on.secondsSinceEpoch > RecordLimits.duration {
        throw Reader.Refusal(reason: .outOfRange, column: .off)
      }
      return Shift(worker: worker, on: on, off: off, line: row.line)
    }
    return RecordImport(log: ShiftLog(shifts), report: report)
  }
}
