import CParleyLanes
import ParleyValues

/// The amounts of ``WorkerEarnings``, as columns hold them.
enum EarningsPart: Int, CaseIterable, Sendable {
  case orders, orderPay, weatherAdditions, tiers, allowances, distanceAllowance, capReturns
  case periodFloors, hourlyFloor, wage, minimumTopUps, platformFloor
  case tips, fares, ordersWithFare, engagedSeconds, onlineSeconds

  /// Those that ``WorkerEarnings/total`` adds up, beside the wider shapes.
  static let ofTotal: [EarningsPart] = [
    .orderPay, .tiers, .allowances, .distanceAllowance, .capReturns, .periodFloors, .hourlyFloor,
    .wage, .minimumTopUps, .platformFloor,
  ]
}

extension WorkerEarnings {
  /// One amount.
  subscript(part: EarningsPart) -> Int64 {
    @inline(__always) get {
      switch part {
      case .orders: orders
      case .orderPay: orderPay
      case .weatherAdditions: weatherAdditions
      case .tiers: tiers
      case .allowances: allowances
      case .distanceAllowance: distanceAllowance
      case .capReturns: capReturns
      case .periodFloors: periodFloors
      case .hourlyFloor: hourlyFloor
      case .wage: wage
      case .minimumTopUps: minimumTopUps
      case .platformFloor: platformFloor
      case .tips: tips
      case .fares: fares
      case .ordersWithFare: ordersWithFare
      case .engagedSeconds: engagedSeconds
      case .onlineSeconds: onlineSeconds
      }
    }
    @inline(__always) set {
      switch part {
      case .orders: orders = newValue
      case .orderPay: orderPay = newValue
      case .weatherAdditions: weatherAdditions = newValue
      case .tiers: tiers = newValue
      case .allowances: allowances = newValue
      case .distanceAllowance: distanceAllowance = newValue
      case .capReturns: capReturns = newValue
      case .periodFloors: periodFloors = newValue
      case .hourlyFloor: hourlyFloor = newValue
      case .wage: wage = newValue
      case .minimumTopUps: minimumTopUps = newValue
      case .platformFloor: platformFloor = newValue
      case .tips: tips = newValue
      case .fares: fares = newValue
      case .ordersWithFare: ordersWithFare = newValue
      case .engagedSeconds: engagedSeconds = newValue
      case .onlineSeconds: onlineSeconds = newValue
      }
    }
  }
}

/// Memory for columns of amounts, filled by those who made it before anybody reads it.
final class EarningsMemory: @unchecked Sendable {
  private let memory: UnsafeMutablePointer<Int64>
  private let rows: Int

  /// Room for some columns, which hold nothing yet.
  init(columns: Int, rows: Int) {
    self.rows = rows
    memory = .allocate(capacity: max(1, columns * rows))
    parley_large_pages(memory, Int64(columns * rows * MemoryLayout<Int64>.stride))
  }

  deinit { memory.deallocate() }

  /// The amounts of a column.
  @inline(__always)
  func column(_ place: Int) -> UnsafeMutablePointer<Int64> { memory + place * rows }
}

/// What each worker earns, a column for each kind of amount that the standards and the records
/// have: for many workers that takes a third of the memory of whole ``WorkerEarnings``, and columns
/// in which two levels agree are there once.
public struct EarningsColumns: RandomAccessCollection, Equatable, Sendable {
  /// How many workers there are.
  public let count: Int
  private let memory: EarningsMemory
  /// By the raw value of ``EarningsPart``: its column, if anybody has some.
  private let places: [Int?]
  /// By worker: what only few standards have.
  private let wider: [Int: WiderEarnings]

  init(
    count: Int, _ memory: EarningsMemory, places: [Int?], wider: [Int: WiderEarnings] = [:]
  ) {
    self.count = count
    self.memory = memory
    self.places = places
    self.wider = wider
  }

  /// The columns of some earnings.
  init(_ workers: [WorkerEarnings]) {
    let parts = EarningsPart.allCases.filter { part in workers.contains { $0[part] != 0 } }
    let memory = EarningsMemory(columns: parts.count, rows: workers.count)
    for (place, part) in parts.enumerated() {
      for (row, worker) in workers.enumerated() { memory.column(place)[row] = worker[part] }
    }
    var wider: [Int: WiderEarnings] = [:]
    for (row, worker) in workers.enumerated() where worker.wider != WiderEarnings() {
      wider[row] = worker.wider
    }
    self.init(
      count: workers.count, memory, places: EarningsPart.allCases.map { parts.firstIndex(of: $0) },
      wider: wider)
  }

  /// The first worker: 0.
  public var startIndex: Int { 0 }
  /// One more than the last worker.
  public var endIndex: Int { count }

  /// What a worker earns.
  public subscript(worker: Int) -> WorkerEarnings {
    precondition(indices.contains(worker), "no such worker")
    var earnings = WorkerEarnings()
    for part in EarningsPart.allCases {
      if let place = places[part.rawValue] { earnings[part] = memory.column(place)[worker] }
    }
    if !wider.isEmpty, let own = wider[worker] { earnings.wider = own }
    return earnings
  }

  /// Whether all workers earn the same in both.
  public static func == (left: EarningsColumns, right: EarningsColumns) -> Bool {
    left.elementsEqual(right)
  }

  /// Everything that each worker earns, tips excluded.
  var totals: [Int64] {
    var totals = [Int64](repeating: 0, count: count)
    for part in EarningsPart.ofTotal { add(part, to: &totals) }
    for (worker, own) in wider { totals[worker] &+= own.total }
    return totals
  }

  /// The engaged seconds of each worker, as the standards count them.
  ///
  /// - Complexity: O(workers).
  public var engagedSeconds: [Int64] { amounts(.engagedSeconds) }
  /// The online seconds of each worker.
  ///
  /// - Complexity: O(workers).
  public var onlineSeconds: [Int64] { amounts(.onlineSeconds) }

  private func amounts(_ part: EarningsPart) -> [Int64] {
    var amounts = [Int64](repeating: 0, count: count)
    add(part, to: &amounts)
    return amounts
  }

  private func add(_ part: EarningsPart, to amounts: inout [Int64]) {
    guard let place = places[part.rawValue] else { return }
    let column = memory.column(place)
    amounts.withUnsafeMutableBufferPointer { amounts in
      for row in amounts.indices { amounts[row] &+= column[row] }
    }
  }
}
