/// Room for the values of the rows of one stretch, column by column, before they are packed.
final class OrderChunkBuffers {
  typealias Values = UnsafeMutablePointer<Int64>

  private let wordCount: Int
  private let numberCount: Int
  private(set) var capacity = 0
  private var memory: Values
  private(set) var accepted: Values
  private(set) var engaged: Values
  private(set) var line: Values
  private(set) var worker: Values
  private(set) var hashes: UnsafeMutablePointer<UInt64>
  /// By ``OrderLog/NumberField``.
  private(set) var numbers: [Values] = []
  /// By ``OrderLog/CodedField``.
  private(set) var words: [Values] = []

  init() {
    wordCount = OrderLog.CodedField.allCases.count
    numberCount = OrderLog.NumberField.allCases.count
    memory = .allocate(capacity: 1)
    (accepted, engaged, line, worker) = (memory, memory, memory, memory)
    hashes = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: UInt64.self)
  }

  deinit { memory.deallocate() }

  /// Makes room for so many rows; what was there is gone.
  func makeRoom(rows: Int) {
    if rows <= capacity { return }
    memory.deallocate()
    // Columns at odd distances do not fall on the same lines of the cache.
    capacity = (rows + 1023) / 512 * 512 + 72
    memory = .allocate(capacity: capacity * (5 + wordCount + numberCount))
    func column(_ index: Int) -> Values { memory + index * capacity }
    (accepted, engaged, line, worker) = (column(0), column(1), column(2), column(3))
    hashes = UnsafeMutableRawPointer(column(4)).bindMemory(to: UInt64.self, capacity: capacity)
    numbers = (0..<numberCount).map { column(5 + $0) }
    words = (0..<wordCount).map { column(5 + numberCount + $0) }
  }
}
