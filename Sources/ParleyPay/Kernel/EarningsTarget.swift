import ParleyValues
import Synchronization

/// Where the earnings of some levels are written while a walk goes on; each worker's row is written
/// by one thread.
final class EarningsTarget: Sendable {
  /// A level's columns, by the raw value of ``EarningsPart``; none where it has no such amounts.
  typealias Columns = [UnsafeMutablePointer<Int64>?]

  /// The amounts that a walk may write.
  struct Parts: Sendable {
    /// By level.
    var levels: [Set<EarningsPart>]
    /// Those that are the same on all levels that have them, and written once.
    var common: Set<EarningsPart> = []

    /// All amounts, each level its own.
    static func all(levels: Int) -> Parts {
      Parts(levels: Array(repeating: Set(EarningsPart.allCases), count: levels))
    }
  }

  /// How many workers there are.
  let count: Int
  /// Whether a worker's orders come in pieces that are added up, as where no worker is named.
  let isAdding: Bool
  private let memory: EarningsMemory
  /// By level and the raw value of ``EarningsPart``.
  private let places: [[Int?]]
  /// By level and worker.
  private let wider: Mutex<[[Int: WiderEarnings]]>

  init(count: Int, parts: Parts, isAdding: Bool) {
    self.count = count
    self.isAdding = isAdding
    var columns = 0
    var common: [EarningsPart: Int] = [:]
    places = parts.levels.map { own in
      EarningsPart.allCases.map { part in
        guard own.contains(part) else { return nil }
        if let place = common[part] { return place }
        if parts.common.contains(part) { common[part] = columns }
        defer { columns += 1 }
        return columns
      }
    }
    memory = EarningsMemory(columns: columns, rows: count)
    if isAdding {
      for place in 0..<columns { memory.column(place).update(repeating: 0, count: count) }
    }
    wider = Mutex(Array(repeating: [:], count: parts.levels.count))
  }

  /// The columns of a level that its walker writes: those in common are the first level's.
  func columns(_ level: Int) -> Columns {
    let before = Set(places[..<level].joined().compactMap(\.self))
    return places[level].map { place in
      place.flatMap { before.contains($0) ? nil : memory.column($0) }
    }
  }

  /// Writes what a worker earns on a level.
  ///
  /// - Throws: ``ValueOutOfRange`` when the amounts together leave 64 bits.
  func set(
    _ earnings: WorkerEarnings, level: Int, worker: Int
  ) throws(ValueOutOfRange) {
    var own = earnings
    if isAdding { own = try self.earnings(of: worker, level).adding(own) }
    try own.requireTotal()
    for part in EarningsPart.allCases {
      if let place = places[level][part.rawValue] { memory.column(place)[worker] = own[part] }
    }
    if own.wider != WiderEarnings() { wider.withLock { $0[level][worker] = own.wider } }
  }

  private func earnings(of worker: Int, _ level: Int) -> WorkerEarnings { earnings(level)[worker] }

  /// What the workers earn on a level, once all rows are written.
  func earnings(_ level: Int) -> EarningsColumns {
    EarningsColumns(
      count: count, memory, places: places[level], wider: wider.withLock { $0[level] })
  }

  /// What some workers earn together on a level.
  ///
  /// - Throws: ``ValueOutOfRange`` when an amount leaves 64 bits.
  func sum(_ level: Int, _ workers: Range<Int>) throws(ValueOutOfRange) -> WorkerEarnings {
    var sum = WorkerEarnings()
    for part in EarningsPart.allCases {
      guard let place = places[level][part.rawValue] else { continue }
      let column = memory.column(place)
      // In halves, which no number of workers brings out of 64 bits.
      var (low, high): (UInt64, Int64) = (0, 0)
      for worker in workers {
        low &+= UInt64(truncatingIfNeeded: column[worker]) & 0xFFFF_FFFF
        high &+= column[worker] >> 32
      }
      guard let whole = Int64(exactly: Int128(high) << 32 + Int128(low)) else {
        throw ValueOutOfRange()
      }
      sum[part] = whole
    }
    let further = wider.withLock { all in
      all[level].isEmpty ? [] : workers.compactMap { all[level][$0] }
    }
    for own in further { sum.wider = try sum.wider.adding(own) }
    return sum
  }
}

extension WorkerEarnings {
  /// The parts of two together.
  ///
  /// - Throws: ``ValueOutOfRange`` when one leaves 64 bits.
  func adding(_ other: WorkerEarnings) throws(ValueOutOfRange) -> WorkerEarnings {
    var sum = WorkerEarnings()
    for part in EarningsPart.allCases {
      let (amount, isOver) = self[part].addingReportingOverflow(other[part])
      if isOver { throw ValueOutOfRange() }
      sum[part] = amount
    }
    sum.wider = try wider.adding(other.wider)
    return sum
  }

  /// Makes sure that everything together fits 64 bits.
  ///
  /// - Throws: ``ValueOutOfRange`` when it does not.
  func requireTotal() throws(ValueOutOfRange) {
    let total = EarningsPart.ofTotal.reduce(wider.exactTotal) { $0 + Int128(self[$1]) }
    guard Int64(exactly: total) != nil else { throw ValueOutOfRange() }
  }
}
