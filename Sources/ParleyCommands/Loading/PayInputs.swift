import ParleyLaw
import ParleyPay
import ParleyRecords
import ParleyValues

/// The records of a reckoning with the reports of how they were read.
struct LoadedRecords: Sendable {
  /// The records.
  let records: PayRecords
  /// The reports, orders first.
  let reports: [ImportReport]
  /// The digests of the files by their role.
  let inputs: [RunRecord.Input]
  /// What the orders' own file says they are a sample of.
  let sample: SampleOrigin?

  /// What should be looked at in any of the files.
  var findings: [Diagnostic] { reports.flatMap(\.findings) }
}

extension CommandContext {
  /// Reads orders, shifts, signals and forecasts as the command line names them.
  ///
  /// - Parameter currency: the currency of the amounts, unless the command line says otherwise.
  /// - Throws: ``CommandFailure`` when a file is missing or cannot be read; ``Diagnostics`` with
  ///   what is wrong in one.
  func payRecords(
    _ arguments: ParsedArguments, currency: Currency, progress: Progress?
  ) throws -> LoadedRecords {
    let options = importOptions(arguments, currency: currency, progress: progress)
    let orders = try records(arguments.needed(RecordOptions.orders, in: self), options, .orders)
    // Mapping and sheet speak of the orders; the other files have names of their own.
    var others = options
    others.mapping = .none
    others.sheet = nil
    others.progress = nil
    var reports = [orders.report]
    var inputs = [RunRecord.Input(role: "orders", digest: orders.report.source.digest)]
    func read<Log>(
      _ key: ParameterKey<TypedPath>, _ kind: RecordKind<Log>
    ) throws -> Log? {
      guard let path = arguments[key] else { return nil }
      let read = try records(path, others, kind)
      reports.append(read.report)
      inputs.append(
        RunRecord.Input(role: key.parameter.name.en, digest: read.report.source.digest))
      return read.log
    }
    var shifts = try read(RecordOptions.shifts, .shifts)
    if let path = arguments[RecordOptions.salt] {
      shifts = try shifts?.codingWorkers(salt(in: path))
    }
    let signals = try read(RecordOptions.signals, .signals)
    let forecasts = try read(RecordOptions.forecasts, .forecasts)
    let payRecords = PayRecords(
      orders: orders.log, shifts: shifts, signals: signals ?? SignalLog([]),
      forecasts: forecasts ?? ForecastLog([]))
    let sample = orders.derivation?.sample.map { sample in
      sample.population.map { SampleOrigin.workers($0) } ?? .unknown
    }
    return LoadedRecords(
      records: payRecords, reports: reports, inputs: inputs, sample: sample)
  }
}
