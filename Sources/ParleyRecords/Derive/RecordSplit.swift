import ParleyValues

/// One part of records that were split.
public struct RecordPart: Sendable {
  /// The value its orders share: an area, `2026-07`, `2/4`; `nil` for orders without one.
  public var value: String?
  /// The orders.
  public var records: RecordImport<OrderLog>
}

extension RecordImport where Log == OrderLog {
  /// The most parts that records are split into.
  public static var partLimit: Int { 1000 }

  /// The records in parts that together hold every order once: by a word of the order, by month of
  /// acceptance, or in groups of workers of nearly equal number in the order of their ids.
  ///
  /// - Parameter groups: how many groups of workers; without meaning for the other keys.
  /// - Returns: the parts by value in code-point order, orders without a value last.
  /// - Throws: `split.no-values` when no order has a value, `split.too-many-parts` beyond
  ///   ``partLimit`` parts or more groups than workers.
  /// - Complexity: O(orders × columns).
  public func split(
    by key: SplitKey, groups: Int = 2
  ) throws(Diagnostics) -> [RecordPart] {
    let sorted = log.sortedByWorker()
    let place = SourcePlace(file: report.source.name)
    let parts: [(value: String?, rows: [Int])]
    switch key {
    case .area: parts = RecordSplit.byWord(sorted.log.area)
    case .employer: parts = RecordSplit.byWord(sorted.log.employer)
    case .category: parts = RecordSplit.byWord(sorted.log.category)
    case .month: parts = RecordSplit.byMonth(sorted.log)
    case .workers:
      let present = sorted.ranges.filter { !$0.isEmpty }
      if log.hasWorkers, groups > present.count {
        throw Diagnostics([RecordSplit.tooMany(groups, of: present.count, place)])
      }
      parts = log.hasWorkers ? RecordSplit.byWorkers(present, groups: groups) : []
    }
    guard parts.contains(where: { $0.value != nil }) else {
      throw Diagnostics([RecordSplit.noValues(key, place)])
    }
    if parts.count > RecordImport.partLimit {
      throw Diagnostics([RecordSplit.tooManyParts(parts.count, key, place)])
    }
    return parts.map { part in
      var derivation = origin
      derivation.parts.append(RecordDerivation.Part(by: key, value: part.value))
      // How many of the sample's workers a part would have had is not known.
      if let sample = derivation.sample {
        let workers = Set(part.rows.map { sorted.log.worker[$0] }).count
        derivation.sample = RecordDerivation.Sample(
          workers: workers, population: nil, seed: sample.seed)
      }
      return RecordPart(
        value: part.value,
        records: holding(sorted.log.keeping(part.rows), derivation: derivation))
    }
  }
}

extension OrderLog {
  /// The rows named, with only the workers and words that they have.
  ///
  /// - Complexity: O(rows × columns).
  func keeping(_ rows: [Int]) -> OrderLog {
    let builder = OrderLogBuilder(
      currency: currency, distanceUnit: distanceUnit, hasWorkers: hasWorkers)
    builder.append(self, rows: rows)
    return builder.finish()
  }
}

/// How rows are parted.
private enum RecordSplit {
  static func byWord(_ column: CodedColumn) -> [(value: String?, rows: [Int])] {
    var rows = Array(repeating: [Int](), count: column.names.count)
    var without: [Int] = []
    for row in 0..<column.count {
      if let code = column.codes[row] { rows[Int(code)].append(row) } else { without.append(row) }
    }
    let named = zip(column.names, rows).filter { !$0.1.isEmpty }
      .sorted { CodePointOrder.precedes($0.0, $1.0) }
    return named.map { ($0.0, $0.1) } + (without.isEmpty ? [] : [(nil, without)])
  }

  static func byMonth(_ log: OrderLog) -> [(value: String?, rows: [Int])] {
    var months: [String: [Int]] = [:]
    for row in 0..<log.count {
      let date = CivilDateTime(secondsSinceEpoch: log.accepted[row]).date
      months[String(date.description.prefix(7)), default: []].append(row)
    }
    return months.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  static func byWorkers(
    _ ranges: [Range<Int>], groups: Int
  ) -> [(value: String?, rows: [Int])] {
    (0..<groups).map { group in
      let first = ranges.count * group / groups
      let end = ranges.count * (group + 1) / groups
      return ("\(group + 1)/\(groups)", ranges[first..<end].flatMap { Array($0) })
    }
  }

  static func noValues(_ key: SplitKey, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "split.no-values", at: place,
      LocalizedText(
        zhHans: "记录里没有“\(key.name.zhHans)”，不能按它拆分。",
        en: "the records say nothing of the \(key.name.en); they cannot be split by it."),
      remedy: LocalizedText(
        zhHans: "用 parley orders inspect 查看有哪些列；列名认不出时导入时用 --map 说明。",
        en: "parley orders inspect shows the columns; name others with --map when importing."),
      help: "orders")
  }

  static func tooMany(_ groups: Int, of workers: Int, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "split.too-many-parts", at: place,
      LocalizedText(
        zhHans: "只有 \(workers) 名劳动者，分不成 \(groups) 组。",
        en: "\(workers) workers make no \(groups) groups."),
      remedy: LocalizedText(zhHans: "请减少组数。", en: "ask for fewer groups."), help: "orders")
  }

  static func tooManyParts(_ count: Int, _ key: SplitKey, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "split.too-many-parts", at: place,
      LocalizedText(
        zhHans: "“\(key.name.zhHans)”有 \(count) 种，会拆成 \(count) 个文件。",
        en: "the \(key.name.en) has \(count) values and would make as many files."),
      remedy: LocalizedText(
        zhHans: "请先按月份或区域拆分，或核对该列是否对应错了。",
        en: "split by month or area first, or check whether the column is the right one."),
      help: "orders")
  }
}
