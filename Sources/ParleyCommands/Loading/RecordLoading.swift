import ParleyRecords
import ParleyValues

extension CommandContext {
  /// How records are read, with a bar that shows how far reading has come.
  func importOptions(
    _ arguments: ParsedArguments, currency: Currency? = nil, progress: Progress?
  ) -> ImportOptions {
    var options = ImportOptions(
      currency: arguments[RecordOptions.currency] ?? currency ?? .cny,
      isStrict: arguments.isSet(RecordOptions.strict))
    let mappings: [ColumnMapping] = arguments.all(RecordOptions.mapping)
    options.mapping = ColumnMapping(entries: mappings.flatMap(\.entries))
    options.sheet = arguments[RecordOptions.sheet]
    if let progress { options.progress = { done, all in progress.report(done, of: all) } }
    return options
  }

  /// Reads records from a file named on the command line.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is the standard input.
  ///   - options: how it is read.
  ///   - kind: which records they are.
  /// - Throws: ``CommandFailure`` when the file is missing or cannot be read; ``Diagnostics`` with
  ///   what is wrong in it.
  func records<Log>(
    _ path: TypedPath, _ options: ImportOptions, _ kind: RecordKind<Log>
  ) throws -> RecordImport<Log> {
    if path.isStandardStream {
      return try kind.readBytes(terminal.readAll(), shownName(of: path), options)
    }
    if !files.exists(path.text) {
      throw CommandFailure(.fileMissing, files.missing(path.text))
    }
    let asked = files.absolute(path.text)
    do throws(Diagnostics) {
      var read = try kind.readFile(asked, options)
      read.report.source.name = path.text
      read.report.findings = read.report.findings.map { $0.naming(path.text, insteadOf: asked) }
      return read
    } catch {
      throw Diagnostics(error.all.map { $0.naming(path.text, insteadOf: asked) })
    }
  }
}

/// One kind of records and how it is read.
struct RecordKind<Log: Sendable>: Sendable {
  let readFile: @Sendable (String, ImportOptions) throws(Diagnostics) -> RecordImport<Log>
  let readBytes: @Sendable ([UInt8], String, ImportOptions) throws(Diagnostics) -> RecordImport<Log>
}

extension RecordKind where Log == OrderLog {
  /// Order records.
  static var orders: RecordKind {
    RecordKind(
      readFile: { (path, options) throws(Diagnostics) in
        try OrderLog.reading(file: path, options: options)
      },
      readBytes: { (bytes, name, options) throws(Diagnostics) in
        try OrderLog.reading(bytes: bytes, name: name, options: options)
      })
  }
}

extension RecordKind where Log == ShiftLog {
  /// Shift records.
  static var shifts: RecordKind {
    RecordKind(
      readFile: { (path, options) throws(Diagnostics) in
        try ShiftLog.reading(file: path, options: options)
      },
      readBytes: { (bytes, name, options) throws(Diagnostics) in
        try ShiftLog.reading(bytes: bytes, name: name, options: options)
      })
  }
}

extension RecordKind where Log == SignalLog {
  /// Weather signals.
  static var signals: RecordKind {
    RecordKind(
      readFile: { (path, options) throws(Diagnostics) in
        try SignalLog.reading(file: path, options: options)
      },
      readBytes: { (bytes, name, options) throws(Diagnostics) in
        try SignalLog.reading(bytes: bytes, name: name, options: options)
      })
  }
}

extension RecordKind where Log == ForecastLog {
  /// Forecast maxima.
  static var forecasts: RecordKind {
    RecordKind(
      readFile: { (path, options) throws(Diagnostics) in
        try ForecastLog.reading(file: path, options: options)
      },
      readBytes: { (bytes, name, options) throws(Diagnostics) in
        try ForecastLog.reading(bytes: bytes, name: name, options: options)
      })
  }
}

extension Diagnostic {
  /// The finding with the file's name as the user typed it.
  func naming(_ name: String, insteadOf other: String) -> Diagnostic {
    guard place?.file == other else { return self }
    var diagnostic = self
    diagnostic.place?.file = name
    return diagnostic
  }
}
