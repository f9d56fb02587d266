import ParleyValues

/// What `parley orders inspect` shows: what was understood of a file and what the records hold.
public struct OrderInspection: Sendable, Equatable {
  /// A word of a column and how many orders have it.
  public struct WordCount: Sendable, Equatable {
    /// The word.
    public var word: String
    /// How many orders.
    public var count: Int

    /// A word with its count.
    public init(word: String, count: Int) {
      self.word = word
      self.count = count
    }
  }

  /// The words of one column.
  public struct Words: Sendable, Equatable {
    /// The canonical name, `area`.
    public var key: String
    /// The name shown to people.
    public var label: LocalizedText
    /// How many different words there are.
    public var distinctCount: Int
    /// The most frequent, by count and then code points; at most ``wordLimit``.
    public var frequent: [WordCount]
  }

  /// Words shown of each column.
  public static let wordLimit = 12

  /// How the file was read.
  public var report: ImportReport
  /// Whose records they are, if that was stated.
  public var provenance: RecordProvenance?
  /// How the records came from others, if they did.
  public var derivation: RecordDerivation?
  /// The currency of the amounts.
  public var currency: Currency
  /// The unit of the distances.
  public var distanceUnit: Distance.Unit
  /// How many orders there are.
  public var orderCount: Int
  /// How many workers there are; `nil` in records that name none.
  public var workerCount: Int?
  /// Orders on the day with the fewest and on that with the most, among days that have any.
  public var ordersPerDay: ClosedRange<Int>?
  /// Orders of the worker with the fewest and of that with the most.
  public var ordersPerWorker: ClosedRange<Int>?
  /// The columns of words that have any.
  public var words: [Words]

  /// Inspects records.
  ///
  /// - Complexity: O(orders × columns).
  public init(_ records: RecordImport<OrderLog>) {
    let log = records.log
    report = records.report
    provenance = records.provenance
    derivation = records.derivation
    currency = log.currency
    distanceUnit = log.distanceUnit
    orderCount = log.count
    workerCount = log.hasWorkers ? log.workers.count : nil
    ordersPerDay = OrderInspection.spread(OrderInspection.countsByDay(log).filter { $0 > 0 })
    ordersPerWorker =
      log.hasWorkers ? OrderInspection.spread(OrderInspection.countsByWorker(log)) : nil
    words = OrderLog.CodedField.allCases.compactMap { field in
      let column = log.coded[field.rawValue]
      return column.hasValues ? OrderInspection.words(column, of: field.column) : nil
    }
  }

  private static func spread(_ counts: [Int]) -> ClosedRange<Int>? {
    guard let least = counts.min(), let most = counts.max() else { return nil }
    return least...most
  }

  private static func countsByDay(_ log: OrderLog) -> [Int] {
    guard let days = log.days else { return [] }
    let first = Int64(days.lowerBound.daysSinceEpoch)
    var counts = Array(repeating: 0, count: days.lowerBound.days(until: days.upperBound) + 1)
    log.accepted.forEachBlock { _, moments in
      for moment in moments { counts[Int(moment.flooredQuotient(86_400) - first)] += 1 }
    }
    return counts
  }

  private static func countsByWorker(_ log: OrderLog) -> [Int] {
    log.worker.rowCounts(workers: log.workers.count)
  }

  private static func words(_ column: CodedColumn, of kind: OrderColumn) -> Words {
    var counts = Array(repeating: 0, count: column.names.count)
    column.codes.packed.forEachBlock { _, places in
      for place in places where place >= 0 && place < counts.count { counts[Int(place)] += 1 }
    }
    let all = zip(column.names, counts).map { WordCount(word: $0, count: $1) }
      .filter { $0.count > 0 }
      .sorted { first, second in
        first.count != second.count
          ? first.count > second.count : CodePointOrder.precedes(first.word, second.word)
      }
    return Words(
      key: kind.key, label: kind.definition.label, distinctCount: all.count,
      frequent: Array(all.prefix(wordLimit)))
  }
}
