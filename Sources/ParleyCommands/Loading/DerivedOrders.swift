import ParleyRecords
import ParleyValues

/// Reads order records to make others of them, and writes those.
struct DerivedOrders {
  let arguments: ParsedArguments
  let context: CommandContext

  /// The options of every command that makes records of others, behind its own.
  static let parameters: [Parameter] = [
    RecordOptions.sheet.parameter, RecordOptions.mapping.parameter,
    RecordOptions.currency.parameter, OrdersImportCommand.keepsIds.parameter,
    OrdersImportCommand.salt.parameter, RecordOptions.strict.parameter,
    ExportCommand.force.parameter,
  ]

  /// The orders of a file, their workers coded unless they are already or the ids are to be kept.
  ///
  /// - Throws: ``CommandFailure`` when the file or the salt cannot be read; ``Diagnostics`` with
  ///   what is wrong in the file.
  func read(_ path: TypedPath, progress: Progress?) throws -> RecordImport<OrderLog> {
    var records = try context.records(
      path, context.importOptions(arguments, progress: progress), .orders)
    if arguments.isSet(OrdersImportCommand.keepsIds) || records.hasCodedWorkers
      || !records.log.hasWorkers
    {
      return records
    }
    records.log = try records.log.codingWorkers(
      context.saltMadeIfNeeded(in: arguments.required(OrdersImportCommand.salt)))
    records.hasCodedWorkers = true
    return records
  }

  /// Refuses files that are there already, all at once, unless they may be overwritten.
  ///
  /// - Throws: ``CommandFailure`` with the status of output that cannot be written.
  func checkFree(_ paths: [String]) throws(CommandFailure) {
    if arguments.isSet(ExportCommand.force) { return }
    let found = paths.filter { context.files.exists($0) }
    if found.isEmpty { return }
    throw CommandFailure(.cannotWrite, found.map { FileProblems.alreadyThere($0) })
  }

  /// Writes records as a column file.
  ///
  /// - Returns: the digest of its header.
  /// - Throws: ``CommandFailure`` when it cannot be written.
  func write(_ records: RecordImport<OrderLog>, to path: TypedPath) throws -> Digest {
    try context.writing(path) { file in
      try OrdersFile.write(
        records.log, to: file, report: records.report, provenance: records.provenance,
        derivation: records.origin, hasCodedWorkers: records.hasCodedWorkers)
    }
  }
}
