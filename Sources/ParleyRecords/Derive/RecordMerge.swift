import ParleyValues

/// Puts several records together into one.
public struct RecordMerge: Sendable {
  /// How they are put together.
  public struct Options: Sendable {
    /// Whether an order whose number stood in an earlier source or row is left out.
    public var leavesOutRepeated: Bool

    /// Options.
    public init(leavesOutRepeated: Bool = false) { self.leavesOutRepeated = leavesOutRepeated }
  }

  /// Records that were put together, and what should be known of it.
  public struct Result: Sendable {
    /// The records; their derivation names every source.
    public var records: RecordImport<OrderLog>
    /// Repeated order numbers, sources without numbers, provenances that differ.
    public var findings: [Diagnostic]
  }

  /// Puts records together in the order given.
  ///
  /// - Parameter sources: at least one; each named by its report.
  /// - Throws: `records.merge-differs` for every source whose currency, unit of distance, naming of
  ///   workers or coding of ids differs from the first.
  /// - Complexity: O(orders × columns).
  public static func merge(
    _ sources: [RecordImport<OrderLog>], options: Options = Options()
  ) throws(Diagnostics) -> Result {
    precondition(!sources.isEmpty, "there is something to put together")
    let differing = sources.dropFirst().flatMap { differences($0, from: sources[0]) }
    if !differing.isEmpty { throw Diagnostics(differing) }
    let first = sources[0].log
    let builder = OrderLogBuilder(
      currency: first.currency, distanceUnit: first.distanceUnit, hasWorkers: first.hasWorkers)
    let numbers = ByteDictionary()
    var repeated = 0
    var origins: [RecordDerivation.Source] = []
    for source in sources {
      let (rows, count) = rows(of: source.log, numbers, options)
      repeated += count
      builder.append(source.log, rows: rows)
      var own = source.origin.sources
      if own.count == 1 { own[0].orders = rows.count }
      origins += own
    }
    let log = builder.finish()
    var derivation = sources[0].origin
    derivation.sources = origins
    derivation.repeatedOrders += repeated
    derivation.leftOutRepeated = options.leavesOutRepeated && repeated > 0
    derivation.sample = sample(of: sources)
    derivation.parts = []
    var records = sources[0].holding(log, derivation: derivation)
    records.report.source = description(of: sources)
    records.report.columns = columns(of: sources, log)
    records.report.unusedHeaders = []
    records.provenance = RecordProvenance(combining: sources.compactMap(\.provenance))
    return Result(
      records: records,
      findings: MergeFindings(sources: sources, options: options).all(repeated: repeated))
  }

  /// The rows that are taken, and how many orders repeat an earlier one.
  private static func rows(
    of log: OrderLog, _ numbers: ByteDictionary, _ options: Options
  ) -> (rows: [Int], repeated: Int) {
    guard log.identifier.hasValues else { return (Array(0..<log.count), 0) }
    var (rows, repeated): ([Int], Int) = ([], 0)
    rows.reserveCapacity(log.count)
    for row in 0..<log.count {
      let isNew = log.identifier.withBytes(of: row) { bytes in
        let known = numbers.count
        if !bytes.isEmpty { _ = numbers.code(of: bytes) }
        return bytes.isEmpty || numbers.count > known
      }
      if !isNew { repeated += 1 }
      if isNew || !options.leavesOutRepeated { rows.append(row) }
    }
    return (rows, repeated)
  }

  /// Samples put together are no sample of anything known.
  private static func sample(
    of sources: [RecordImport<OrderLog>]
  ) -> RecordDerivation.Sample? {
    guard let sample = sources.lazy.compactMap({ $0.derivation?.sample }).first else { return nil }
    if sources.count == 1 { return sample }
    return RecordDerivation.Sample(
      workers: Set(sources.flatMap(\.log.workers.ids)).count, population: nil, seed: sample.seed)
  }

  private static func description(of sources: [RecordImport<OrderLog>]) -> SourceDescription {
    let digests = sources.map(\.report.source.digest.hexadecimal)
    let names = sources.map {
      $0.report.source.name.split(separator: "/").last.map(String.init) ?? ""
    }
    return SourceDescription(
      name: names.joined(separator: " + "),
      byteCount: sources.reduce(0) { $0 + $1.report.source.byteCount },
      digest: sources.count == 1
        ? sources[0].report.source.digest : Digest(of: digests.joined(separator: "\n")),
      encoding: .utf8, hasByteOrderMark: false)
  }

  private static func columns(
    of sources: [RecordImport<OrderLog>], _ log: OrderLog
  ) -> [ColumnReport] {
    OrderColumn.allCases.compactMap { column in
      sources.lazy.compactMap { $0.report.column(column.key) }.first?.summarising(log)
    }
  }

  private static func differences(
    _ source: RecordImport<OrderLog>, from first: RecordImport<OrderLog>
  ) -> [Diagnostic] {
    let place = SourcePlace(file: source.report.source.name)
    var found: [Diagnostic] = []
    func differs(_ zhHans: String, _ en: String, remedy: LocalizedText) {
      found.append(
        Diagnostic(
          "records.merge-differs", at: place,
          LocalizedText(
            zhHans: "与“\(first.report.source.name)”\(zhHans)，不能合并。",
            en: "cannot be put together with “\(first.report.source.name)”: \(en)."),
          remedy: remedy, help: "orders"))
    }
    let (log, other) = (source.log, first.log)
    if log.currency != other.currency {
      differs(
        "币种不同（\(log.currency.code)、\(other.currency.code)）",
        "the currencies are \(log.currency.code) and \(other.currency.code)",
        remedy: LocalizedText(
          zhHans: "金额不作换算；请分别测算。", en: "amounts are never converted; reckon them apart."))
    }
    if log.distanceUnit != other.distanceUnit {
      differs(
        "距离单位不同（\(log.distanceUnit.rawValue)、\(other.distanceUnit.rawValue)）",
        "the distances are in \(log.distanceUnit.rawValue) and \(other.distanceUnit.rawValue)",
        remedy: LocalizedText(
          zhHans: "请在原文件里换算成同一单位再导入。", en: "convert one of them before importing it."))
    }
    if log.hasWorkers != other.hasWorkers {
      differs(
        "一方有劳动者编号，另一方没有", "one names its workers and the other does not",
        remedy: LocalizedText(zhHans: "请补上编号，或分别测算。", en: "add the ids, or reckon them apart."))
    } else if source.hasCodedWorkers != first.hasCodedWorkers {
      differs(
        "一方的劳动者编号已换成代码，另一方没有", "the workers of one are coded and of the other not",
        remedy: LocalizedText(
          zhHans: "请去掉 --保留编号，用同一个盐文件换码。",
          en: "leave --keep-ids out, so that both are coded with one salt."))
    }
    return found
  }
}

extension RecordProvenance {
  /// The provenance of records put together: every owner and undertaking, and the narrowest use;
  /// `nil` when none is stated.
  init?(combining provenances: [RecordProvenance]) {
    guard let first = provenances.first else { return nil }
    func different(_ texts: [String]) -> String {
      var seen: [String] = []
      for text in texts where !seen.contains(text) { seen.append(text) }
      return seen.joined(separator: "；")
    }
    let undertakings = provenances.compactMap(\.undertaking)
    let narrowest = provenances.map(\.use).max { $0.narrowness < $1.narrowness }
    self.init(
      owner: different(provenances.map(\.owner)),
      undertaking: undertakings.isEmpty ? nil : different(undertakings),
      use: narrowest ?? first.use)
  }
}

extension RecordProvenance.AllowedUse {
  /// The narrower of two uses has the greater number.
  fileprivate var narrowness: Int {
    switch self {
    case .members: 0
    case .table: 1
    case .confidence: 2
    }
  }
}

/// What should be known of records that were put together.
private struct MergeFindings {
  let sources: [RecordImport<OrderLog>]
  let options: RecordMerge.Options

  func all(repeated: Int) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if repeated > 0 { findings.append(repeatedOrders(repeated)) }
    for source in sources where !source.log.identifier.hasValues {
      findings.append(
        Diagnostic(
          "records.no-order-numbers", .warning,
          at: SourcePlace(file: source.report.source.name),
          LocalizedText(
            zhHans: "没有订单号，看不出与其他来源是否重复。",
            en: "there are no order numbers: whether orders stand in another source too cannot be "
              + "told."), help: "orders"))
    }
    let stated = sources.compactMap(\.provenance)
    if !stated.isEmpty, stated.count < sources.count {
      for source in sources where source.provenance == nil {
        findings.append(
          Diagnostic(
            "records.no-provenance", .warning,
            at: SourcePlace(file: source.report.source.name),
            LocalizedText(
              zhHans: "没有注明来源和用途，合并后按其他来源的用途对待。",
              en: "no provenance is stated; the merged records carry that of the others."),
            remedy: LocalizedText(
              zhHans: "导入时用 --来源 注明。", en: "state it with --provenance when importing."),
            help: "orders"))
      }
    }
    return findings
  }

  private func repeatedOrders(_ count: Int) -> Diagnostic {
    let isLeftOut = options.leavesOutRepeated
    return Diagnostic(
      "records.repeated-orders", isLeftOut ? .note : .warning,
      LocalizedText(
        zhHans: "有 \(count) 单的订单号在前面出现过，" + (isLeftOut ? "已略去，只留先出现的。" : "仍各算一单。"),
        en: "\(count) orders have a number that was there before; "
          + (isLeftOut ? "they are left out." : "each still counts.")),
      remedy: isLeftOut
        ? nil
        : LocalizedText(
          zhHans: "如果是同一单导出了两次：加 --去重。",
          en: "if the same orders were exported twice: --unique leaves them out."), help: "orders")
  }
}
