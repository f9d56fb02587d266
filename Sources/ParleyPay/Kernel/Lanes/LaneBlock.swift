/// The running sums of both lanes.
typealias LaneSums = SIMD2<Int64>
/// An amount of both lanes.
typealias LanePair = SIMD2<Double>

/// The memory of one thread for the orders between the columns and the workers' sums: used again
/// for every block, so that it stays in the cache.
final class LaneBlock {
  /// Rows of a block, unless one worker has more.
  static let rows = 4096

  let capacity: Int
  private let memory: UnsafeMutableRawPointer

  /// What the columns add to the class of the moment.
  let classes: UnsafeMutablePointer<UInt16>
  /// Class and day of pay of each order.
  let entries: UnsafeMutablePointer<UInt32>
  /// Seconds from the origin to acceptance.
  let accepted: UnsafeMutablePointer<Int32>
  /// The row of each order, counted from the block's first; only where rows are left out.
  let rows: UnsafeMutablePointer<Int32>
  /// Engaged seconds by each order itself, by kind of beginning; `unknown` where not known.
  let seconds: LaneTriple<Int32>
  let distance: UnsafeMutablePointer<Int32>
  /// `unknown` where the fare is not known.
  let fare: UnsafeMutablePointer<Int32>
  /// The pay of all orders before, from the beginning of the block.
  let pay: UnsafeMutablePointer<LaneSums>
  /// The engaged seconds that count of all orders before, by lane.
  let hours: LaneTriple<Int64>
  /// The weather addition of each order; only where it is asked for.
  let weather: UnsafeMutablePointer<LaneSums>
  /// The tier addition of each order; only where it is asked for.
  let tiers: UnsafeMutablePointer<LaneSums>
  /// Where the stretches of orders of one day begin, and what tiers and hourly floors add to each.
  let starts: UnsafeMutablePointer<Int32>
  let additions: UnsafeMutablePointer<LaneSums>
  let floors: UnsafeMutablePointer<LaneSums>
  /// Numbers of words and their sums, on the way to classes.
  let codes: UnsafeMutablePointer<Int64>
  let keys: UnsafeMutablePointer<Int>
  /// Places of orders that something rare is reckoned for.
  let marked: UnsafeMutablePointer<Int32>

  /// The mark of engaged time and of fares that are not known.
  static let unknown = Int32.min

  init(capacity: Int) {
    self.capacity = capacity
    let length = (capacity + 8 + 15) / 16 * 16
    var offset = 0
    func take<Element>(_: Element.Type) -> Int {
      defer { offset += length * MemoryLayout<Element>.stride + 64 }
      return offset
    }
    let wide = [take(LaneSums.self), take(LaneSums.self), take(LaneSums.self)]
    let sums = [take(LaneSums.self), take(LaneSums.self)]
    let long = (0..<4).map { _ in take(Int64.self) }
    let narrow = (0..<10).map { _ in take(Int32.self) }
    let short = take(UInt16.self)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: offset, alignment: 64)
    memory.initializeMemory(as: Int64.self, repeating: 0, count: offset / 8)
    self.memory = memory
    func place<Element>(_ offset: Int, _: Element.Type) -> UnsafeMutablePointer<Element> {
      (memory + offset).bindMemory(to: Element.self, capacity: length)
    }
    // Sums stand behind their orders: that of the first order begins a line of the cache.
    pay = place(wide[0], LaneSums.self) + 3
    weather = place(wide[1], LaneSums.self)
    tiers = place(wide[2], LaneSums.self)
    additions = place(sums[0], LaneSums.self)
    floors = place(sums[1], LaneSums.self)
    distance = place(narrow[8], Int32.self)
    fare = place(narrow[9], Int32.self)
    hours = LaneTriple([long[0], long[1], long[1]].map { place($0, Int64.self) + 7 })
    codes = place(long[2], Int64.self)
    keys = place(long[3], Int.self)
    entries = place(narrow[0], UInt32.self)
    accepted = place(narrow[1], Int32.self)
    rows = place(narrow[2], Int32.self)
    seconds = LaneTriple((3..<6).map { place(narrow[$0], Int32.self) })
    starts = place(narrow[6], Int32.self)
    marked = place(narrow[7], Int32.self)
    classes = place(short, UInt16.self)
  }

  deinit { memory.deallocate() }
}

/// Three columns of a block, found without a look into a list.
struct LaneTriple<Element> {
  private let columns:
    (
      UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>
    )

  init(_ columns: [UnsafeMutablePointer<Element>]) {
    self.columns = (columns[0], columns[1], columns[2])
  }

  @inline(__always)
  subscript(place: Int) -> UnsafeMutablePointer<Element> {
    switch place {
    case 0: columns.0
    case 1: columns.1
    default: columns.2
    }
  }
}
