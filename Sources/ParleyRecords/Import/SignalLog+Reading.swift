import ParleyValues

extension SignalLog {
  /// Reads weather signals (issuer, signal, level, area, from, to) from a CSV file or a workbook;
  /// signals and levels in Chinese or English words, an empty `to` for a signal still in force.
  ///
  /// - Throws: `file.missing`, `file.unreadable`; `records.…`, `mapping.…`, `workbook.…` for what
  ///   is wrong in the file.
  /// - Complexity: O(n log n).
  public static func reading(
    file path: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<SignalLog> {
    try reading(SourceFile(path: path), options: options)
  }

  /// Reads weather signals from bytes; see ``reading(file:options:)``.
  ///
  /// - Throws: `records.…` and `mapping.…` for what is wrong in the text.
  public static func reading(
    bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<SignalLog> {
    try reading(SourceFile(bytes, name: name), options: options)
  }

  private static func reading(
    _ file: SourceFile, options: ImportOptions
  ) throws(Diagnostics) -> RecordImport<SignalLog> {
    typealias Reader = SmallRecordReader<SignalColumn, SignalRecord>
    let reader = try Reader(
      RecordText.reading(file, columns: SignalColumn.self, options: options), options: options)
    let (signals, report) = try reader.read(day: { $0.from.date }) { row throws(Reader.Refusal) in
      guard let kind = row.text(.signal) else {
        throw Reader.Refusal(reason: .missingValue, column: .signal)
      }
      guard let signal = WeatherSignal(word: kind) else {
        throw Reader.Refusal(reason: .unknownSignal, column: .signal)
      }
      guard let colour = row.text(.level) else {
        throw Reader.Refusal(reason: .missingValue, column: .level)
      }
      guard let level = WarningLevel(word: colour) else {
        throw Reader.Refusal(reason: .unknownLevel, column: .level)
      }
      guard let from = row.moment(.from) else {
        throw Reader.Refusal(reason: .missingValue, column: .from)
      }
      if let to = row.moment(.to), to < from {
        throw Reader.Refusal(reason: .endBeforeBeginning, column: .to)
      }
      return SignalRecord(
        issuer: row.text(.issuer) ?? "", signal: signal, level: level, area: row.text(.area),
        from: from, to: row.moment(.to), line: row.line)
    }
    return RecordImport(log: SignalLog(signals), report: report)
  }
}

extension ForecastLog {
  /// Reads forecast maxima (issuer, date, area, maximum in °C) from a CSV file or a workbook.
  ///
  /// - Throws: `file.missing`, `file.unreadable`; `records.…`, `mapping.…`, `workbook.…` for what
  ///   is wrong in the file.
  /// - Complexity: O(n log n).
  public static func reading(
    file path: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<ForecastLog> {
    try reading(SourceFile(path: path), options: options)
  }

  /// Reads forecast maxima from bytes; see ``reading(file:options:)``.
  ///
  /// - Throws: `records.…` and `mapping.…` for what is wrong in the text.
  public static func reading(
    bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<ForecastLog> {
    try reading(SourceFile(bytes, name: name), options: options)
  }

  private static func reading(
    _ file: SourceFile, options: ImportOptions
  ) throws(Diagnostics) -> RecordImport<ForecastLog> {
    typealias Reader = SmallRecordReader<ForecastColumn, ForecastRecord>
    let reader = try Reader(
      RecordText.reading(file, columns: ForecastColumn.self, options: options), options: options)
    let (forecasts, report) = try reader.read(day: { $0.date }) { row throws(Reader.Refusal) in
      guard let day = row.value(.date) else {
        throw Reader.Refusal(reason: .missingValue, column: .date)
      }
      guard let maximum = row.value(.maximum) else {
        throw Reader.Refusal(reason: .missingValue, column: .maximum)
      }
      return ForecastRecord(
        issuer: row.text(.issuer) ?? "", date: CivilDate(daysSinceEpoch: Int32(day)),
        area: row.text(.area), maximumThousandths: Int32(maximum), line: row.line)
    }
    return RecordImport(log: ForecastLog(forecasts), report: report)
  }
}
