import ParleyRecords
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Order logs")
struct OrderLogTests {
  private func order(
    _ worker: String?, _ accepted: Int64, _ completed: Int64? = nil, line: Int = 0
  ) -> Order {
    Order(
      worker: worker, accepted: CivilDateTime(secondsSinceEpoch: accepted),
      completed: completed.map { CivilDateTime(secondsSinceEpoch: $0) }, line: line)
  }

  private func log(_ orders: [Order], hasWorkers: Bool = true) -> OrderLog {
    let builder = OrderLogBuilder(currency: .cny, hasWorkers: hasWorkers)
    for order in orders { builder.append(order) }
    return builder.finish()
  }

  @Test("A log gives back what was put in, absent values included")
  func roundTrip() {
    var gen = Gen(seed: 3)
    let orders = (0..<2000).map { line in RandomOrder.make(&gen, line: line) }
    let log = log(orders)
    #expect(log.count == 2000)
    for (row, order) in orders.enumerated() where log[row] != order {
      Issue.record("row \(row): \(log[row]) is not \(order)")
    }
  }

  @Test("Columns without any value take no memory and say so")
  func emptyColumns() {
    let log = log([order("W1", 0), order("W2", 60, 120)])
    #expect(!log.fare.hasValues && log.fare[1] == nil && log.fare.range == nil)
    #expect(log.completed.hasValues && log.completed[0] == nil && log.completed[1] == 120)
    #expect(log.completed.presentCount == 1)
    #expect(!log.area.hasValues && log.area[0] == nil)
    #expect(!log.identifier.hasValues && log.identifier[1] == nil)
  }

  @Test("Sorting: workers by code points, then acceptance, completion (none first), line")
  func sorting() {
    let sorted = log([
      order("b", 50, 60, line: 2), order("B", 10, line: 3), order("骑", 5, line: 4),
      order("b", 50, 55, line: 5), order("b", 50, nil, line: 6), order("b", 40, 99, line: 7),
      order("b", 50, 55, line: 1), order("é", 1, line: 8),
    ]).sortedByWorker()
    #expect(sorted.log.workers.ids == ["B", "b", "é", "骑"])
    #expect((0..<8).map { sorted.log[$0].line } == [3, 7, 6, 1, 5, 2, 8, 4])
    #expect(sorted.ranges == [0..<1, 1..<6, 6..<7, 7..<8])
    #expect(sorted.log.workers.index(of: "b") == 1)
    #expect(sorted.log.workers.index(of: "c") == nil)
    #expect(sorted.log.sortedByWorker() == sorted)
  }

  @Test("Sorting random logs agrees with sorting the orders themselves")
  func sortingProperty() {
    var gen = Gen(seed: 8)
    for _ in 0..<200 {
      let orders = gen.list(0...40) { gen in
        order(
          gen.pick(["a", "b", "ab", "B", "骑"]), Int64(gen.integer(in: 0...5)),
          gen.bool() ? Int64(gen.integer(in: 5...9)) : nil, line: gen.integer(in: 0...3))
      }
      let sorted = log(orders).sortedByWorker()
      let expected = orders.enumerated().sorted { first, second in
        let (left, right) = (first.element, second.element)
        if left.worker != right.worker {
          return CodePointOrder.precedes(left.worker ?? "", right.worker ?? "")
        }
        let leftKey = (left.accepted.secondsSinceEpoch, left.completed?.secondsSinceEpoch ?? .min)
        let rightKey = (
          right.accepted.secondsSinceEpoch, right.completed?.secondsSinceEpoch ?? .min
        )
        if leftKey != rightKey { return leftKey < rightKey }
        return (left.line, first.offset) < (right.line, second.offset)
      }.map(\.element)
      #expect((0..<sorted.log.count).map { sorted.log[$0] } == expected)
      for (worker, range) in sorted.ranges.enumerated() {
        for row in range { #expect(sorted.log.worker[row] == Int32(worker)) }
      }
    }
  }

  @Test("Records without workers are one range and name nobody")
  func withoutWorkers() {
    let sorted = log([order(nil, 9), order(nil, 3)], hasWorkers: false).sortedByWorker()
    #expect(!sorted.log.hasWorkers)
    #expect(sorted.ranges == [0..<2])
    #expect(sorted.log[0].worker == nil)
    #expect(sorted.log[0].accepted.secondsSinceEpoch == 3)
  }

  @Test("Columns are read as spans and buffers")
  func spans() {
    let column = Column<Int64>([1, 2, 3])
    #expect(column.withSpan { $0[2] } == 3)
    #expect(column.withUnsafeBufferPointer { $0.reduce(0, +) } == 6)
    #expect(Array(column) == [1, 2, 3])
    #expect(column.selecting([2, 0]) == Column([3, 1]))
    #expect(OptionalColumn<Int32>([nil, 5, nil]).selecting([0, 2]).hasValues == false)
  }

  @Test("Byte dictionaries number words by first appearance, however many there are")
  func dictionaries() {
    let dictionary = ByteDictionary()
    var gen = Gen(seed: 12)
    var known: [String: Int32] = [:]
    for _ in 0..<20_000 {
      var word = gen.word(letters: 0...3) + (gen.bool() ? "-a-longer-tail" : "")
      let code = word.withUTF8 { dictionary.code(of: $0) }
      #expect(code == known[word] ?? Int32(known.count))
      known[word] = code
    }
    #expect(dictionary.texts.enumerated().allSatisfy { known[$1] == Int32($0) })
  }
}

/// Orders with every field filled now and then.
enum RandomOrder {
  static func make(_ gen: inout Gen, line: Int) -> Order {
    var order = Order(
      worker: "W" + gen.word(letters: 1...2),
      accepted: CivilDateTime(secondsSinceEpoch: Int64(gen.integer(in: 0...4_000_000_000))))
    order.line = line
    order.completed = moment(&gen)
    order.started = moment(&gen)
    order.pickedUp = moment(&gen)
    order.cancelledAt = moment(&gen)
    order.fare = money(&gen)
    order.paid = money(&gen)
    order.tip = money(&gen)
    order.deduction = money(&gen)
    order.distance = distance(&gen)
    order.pickupDistance = distance(&gen)
    order.weightGrams = gen.bool() ? gen.integer(in: 0...1000) : nil
    order.waitingSeconds = gen.bool() ? gen.integer(in: 0...1000) : nil
    order.floors = gen.bool() ? gen.integer(in: 0...40) : nil
    order.area = word(&gen)
    order.category = word(&gen)
    order.employer = word(&gen)
    order.variant = word(&gen)
    order.batch = word(&gen)
    order.cancelledBy = word(&gen)
    order.deductionReason = word(&gen)
    order.promised = moment(&gen)
    order.carrierFee = money(&gen)
    order.aggregatorFee = money(&gen)
    order.loading = word(&gen)
    order.upheld = word(&gen)
    order.appeal = word(&gen)
    order.exemption = word(&gen)
    order.orderValue = money(&gen)
    order.route = word(&gen)
    order.outsideDistance = distance(&gen)
    order.outsideSeconds = gen.bool() ? gen.integer(in: 0...1000) : nil
    order.identifier = word(&gen)
    order.paidOn = gen.bool() ? CivilDate(daysSinceEpoch: Int32(gen.integer(in: 0...40_000))) : nil
    return order
  }

  private static func moment(_ gen: inout Gen) -> CivilDateTime? {
    gen.bool() ? CivilDateTime(secondsSinceEpoch: Int64(gen.integer(in: 0...4_000_000_000))) : nil
  }

  private static func money(_ gen: inout Gen) -> Money? {
    gen.bool() ? Money(minorUnits: Int64(gen.integer(in: 0...100_000_000_000))) : nil
  }

  private static func distance(_ gen: inout Gen) -> Distance? {
    gen.bool()
      ? Distance(thousandths: Int64(gen.integer(in: 0...10_000_000)), unit: .kilometre) : nil
  }

  private static func word(_ gen: inout Gen) -> String? {
    gen.bool() ? gen.pick(["东湖", "西湖", "a", "b\"c"]) : nil
  }
}
