import ParleyValues

/// The ids of workers as a column file will have them, by the numbers they have in the import.
final class FinalWorkers {
  private let codes: WorkerCodes?
  private(set) var ids: [String] = []
  /// The first eight bytes of each id, for fast comparison.
  private var beginnings: [UInt64] = []
  /// Orders of each.
  private(set) var orders: [Int] = []

  /// Ids as they are, or salted codes.
  init(codes: WorkerCodes?) { self.codes = codes }

  /// Takes in workers that are new.
  func extend(_ workers: ByteDictionary) {
    for number in ids.count..<max(ids.count, workers.count) {
      let id = workers.withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
      append(codes?.code(of: id) ?? id)
    }
  }

  private func append(_ id: String) {
    var beginning: UInt64 = 0
    var room = 8
    for byte in id.utf8.prefix(8) {
      beginning = beginning << 8 | UInt64(byte)
      room -= 1
    }
    ids.append(id)
    beginnings.append(room == 8 ? 0 : beginning << UInt64(8 * room))
    orders.append(0)
  }

  /// The one worker of records that name none.
  func extendWithoutIds() {
    if ids.isEmpty { append("") }
  }

  /// Counts the orders of some rows.
  func count(_ workers: PackedColumn) {
    workers.forEachBlock { _, numbers in
      for number in numbers { orders[Int(number)] += 1 }
    }
  }

  /// Numbers in the order of the ids' code points.
  func sorted(_ numbers: some Sequence<Int>) -> [Int] {
    numbers.sorted { first, second in
      if beginnings[first] != beginnings[second] { return beginnings[first] < beginnings[second] }
      return CodePointOrder.precedes(ids[first], ids[second])
    }
  }
}
