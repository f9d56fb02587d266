import ParleyValues

/// The priced orders of one worker in columns, between the pass over the record and the periods:
/// memory that is used again for every worker, so that it stays in the cache.
final class ScannedOrders {
  /// How many orders there are.
  var count = 0
  private var capacity = 0
  private var wide = UnsafeMutablePointer<Int64>.allocate(capacity: 1)
  private var narrow = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  /// The mark of a fare that is not known.
  static let absent = Int64.min
  private static let wideColumns = 9
  private static let narrowColumns = 7

  /// Makes room for a worker's orders and forgets those of the worker before.
  func begin(capacity wanted: Int) {
    count = 0
    guard wanted > capacity else { return }
    capacity = max(wanted, 2 * capacity, 64)
    wide.deallocate()
    narrow.deallocate()
    wide = .allocate(capacity: capacity * ScannedOrders.wideColumns)
    wide.initialize(repeating: 0, count: capacity * ScannedOrders.wideColumns)
    narrow = .allocate(capacity: capacity * ScannedOrders.narrowColumns)
    narrow.initialize(repeating: 0, count: capacity * ScannedOrders.narrowColumns)
  }

  deinit {
    wide.deallocate()
    narrow.deallocate()
  }

  /// Order pay.
  var pay: UnsafeMutablePointer<Int64> { wide }
  /// The weather addition.
  var weather: UnsafeMutablePointer<Int64> { wide + capacity }
  /// What tiers add.
  var tiers: UnsafeMutablePointer<Int64> { wide + 2 * capacity }
  /// The allowance that falls on the order.
  var allowance: UnsafeMutablePointer<Int64> { wide + 3 * capacity }
  /// The tip.
  var tip: UnsafeMutablePointer<Int64> { wide + 4 * capacity }
  /// The fare, or ``ScannedOrders/absent``.
  var fare: UnsafeMutablePointer<Int64> { wide + 5 * capacity }
  /// Thousandths of distance.
  var distance: UnsafeMutablePointer<Int64> { wide + 6 * capacity }
  /// Seconds that count where hours are compared with a floor.
  var hours: UnsafeMutablePointer<Int64> { wide + 7 * capacity }
  /// Acceptance in civil seconds.
  var accepted: UnsafeMutablePointer<Int64> { wide + 8 * capacity }
  /// The civil day of acceptance.
  var civilDay: UnsafeMutablePointer<Int32> { narrow }
  /// The day of pay.
  var payDay: UnsafeMutablePointer<Int32> { narrow + capacity }
  /// The number of the combination of its words.
  var combination: UnsafeMutablePointer<Int32> { narrow + 2 * capacity }
  /// The place of its rule.
  var rule: UnsafeMutablePointer<Int32> { narrow + 3 * capacity }
  /// The state of the weather.
  var state: UnsafeMutablePointer<Int32> { narrow + 4 * capacity }
  /// The place whose weather it takes.
  var place: UnsafeMutablePointer<Int32> { narrow + 5 * capacity }
  /// Its row, counted from the worker's first.
  var row: UnsafeMutablePointer<Int32> { narrow + 6 * capacity }
}
