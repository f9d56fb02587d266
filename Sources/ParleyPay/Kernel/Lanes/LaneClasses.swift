import ParleyRecords
import ParleyTerms
import ParleyValues

/// The classes that orders fall into: everything about an order by which rules choose, put into one
/// number. Within a class the pay is the highest of a few straight lines.
final class LaneClasses: Sendable {
  /// What orders of a class have in common.
  struct Facts {
    var second: Int
    var day: Int32
    var state: Int
    var combination: RuleCombination
    var distance: Int64?
    var distances: ClosedRange<Int64>
    var grams: Int64?
    var hasFare: Bool
    var hasPaid: Bool
    /// By the raw value of ``TimeValidity``: whether the engaged time from there is known.
    var isTimed: [Bool]
  }

  let times: LaneTimes
  let distance: ColumnSegments
  let weight: ColumnSegments
  let fare: ColumnSegments
  let paid: ColumnSegments
  let validities: [TimeValidity]
  let keys: CombinationKeys
  /// By key: the number of the combination, the same in all classes.
  let placeOfKey: [UInt16]
  let combinations: [RuleCombination]
  private let validityStrides: [Int]
  let combinationStride: Int
  /// How many classes each class of moments has.
  let classesOfMoment: Int

  /// The most classes that are laid out.
  static let most = 1 << 16

  /// The classes that some rules tell apart.
  ///
  /// - Returns: nothing when there would be too many.
  init?(
    _ records: KernelRecords, _ tables: [RuleTable], _ plans: [ColumnPlan<Int64>], readsPaid: Bool
  ) {
    guard let times = LaneTimes(records, tables, plans) else { return nil }
    self.times = times
    let log = records.records.log
    let orders = plans.flatMap(\.orders)
    distance = ColumnSegments(
      log.distance.packed, at: Set(orders.flatMap(\.curveBounds)), stride: 1)
    var stride = distance.count
    weight = ColumnSegments(
      log.weight.packed, at: Set(orders.flatMap(\.weightBounds)), stride: stride)
    stride *= weight.count
    let readsFare = orders.contains { $0.readsFare }
    fare = ColumnSegments(
      readsFare ? log.fare.packed : PackedColumn(absentRows: log.count), at: [], stride: stride)
    stride *= fare.count
    paid = ColumnSegments(
      readsPaid ? log.paid.packed : PackedColumn(absentRows: log.count), at: [], stride: stride)
    stride *= paid.count
    let reading = Set(orders.filter(\.readsTime).map(\.engagedFrom))
    validities = TimeValidity.allCases.filter {
      reading.contains($0.start) && $0.mayFail(log)
    }
    segments = [distance, weight, fare, paid].filter { $0.count > 1 }
    var strides: [Int] = []
    for _ in validities {
      strides.append(stride)
      stride *= 2
    }
    validityStrides = strides
    combinationStride = stride
    keys = CombinationKeys(
      log,
      naming: (0..<4).map { place in
        tables.reduce(into: Set<String>()) { $0.formUnion($1.rules.words[place]) }
      })
    let present = keys.presentKeys(rows: log.count)
    let product = stride.multipliedReportingOverflow(by: present.count * times.examples.count)
    guard !product.overflow, product.partialValue <= LaneClasses.most else { return nil }
    var places = [UInt16](repeating: 0, count: keys.count)
    for (place, key) in present.enumerated() { places[key] = UInt16(place) }
    placeOfKey = places
    let keys = keys
    combinations = present.map { keys.words(ofKey: $0) }
    classesOfMoment = stride * present.count
  }

  /// The columns that are cut, where they are.
  let segments: [ColumnSegments]

  /// How many classes there are.
  var count: Int { classesOfMoment * times.examples.count }

  /// What the orders of a class have in common.
  func facts(of number: Int) -> Facts {
    let (example, rest) = (times.examples[number / classesOfMoment], number % classesOfMoment)
    func segment(of column: ColumnSegments) -> Int { rest / column.stride % column.count }
    let reach = segment(of: distance)
    return Facts(
      second: example.second, day: example.day, state: example.state,
      combination: combinations[rest / combinationStride],
      distance: distance.value(of: reach), distances: distance.range(of: reach),
      grams: weight.value(of: segment(of: weight)),
      hasFare: fare.value(of: segment(of: fare)) != nil,
      hasPaid: paid.value(of: segment(of: paid)) != nil,
      isTimed: TimeValidity.allCases.map { kind in
        validities.firstIndex(of: kind).map { rest / validityStrides[$0] % 2 == 0 } ?? true
      })
  }

  /// Writes what the columns of some rows add to the classes of their moments.
  ///
  /// - Parameter columns: those of ``segments`` in their order.
  func write(rows: Range<Int>, _ columns: [LaneColumn], _ block: LaneBlock, _ log: OrderLog) {
    let classes = block.classes
    classes.update(repeating: 0, count: rows.count)
    for (segments, column) in zip(segments, columns) {
      segments.add(rows: rows, of: column, to: classes)
    }
    for (validity, stride) in zip(validities, validityStrides) {
      for row in rows where !validity.holds(log, row) {
        classes[row - rows.lowerBound] &+= UInt16(stride)
      }
    }
    guard combinations.count > 1 else { return }
    block.keys.update(repeating: 0, count: rows.count)
    for column in keys.columns where column.size > 1 {
      column.codes.decode(rows, into: block.codes)
      for place in 0..<rows.count {
        block.keys[place] &+= column.part(ofCode: block.codes[place])
      }
    }
    let stride = UInt16(combinationStride)
    for place in 0..<rows.count {
      classes[place] &+= placeOfKey[block.keys[place]] &* stride
    }
  }
}

/// From where engaged time runs, and whether a row has it.
enum TimeValidity: Int, CaseIterable {
  case accepted, started, pickedUp

  /// The same as the term says it.
  var start: EngagedFrom {
    switch self {
    case .accepted: .accepted
    case .started: .started
    case .pickedUp: .pickedUp
    }
  }

  init(_ start: EngagedFrom) {
    switch start {
    case .accepted: self = .accepted
    case .started: self = .started
    case .pickedUp: self = .pickedUp
    }
  }

  /// Where it begins, in seconds after acceptance; `nil` at acceptance itself.
  func column(_ log: OrderLog) -> PackedColumn? {
    switch self {
    case .accepted: nil
    case .started: log.started.afterAcceptance
    case .pickedUp: log.pickedUp.afterAcceptance
    }
  }

  /// Whether some row may lack it.
  func mayFail(_ log: OrderLog) -> Bool {
    let ends = log.engaged
    guard let least = ends.least, !ends.hasAbsent else { return log.count > 0 }
    guard let column = column(log) else { return least < 0 }
    guard let greatest = column.greatest, !column.hasAbsent else { return true }
    return least < greatest
  }

  /// Whether a row has it: an order that ends before it begins has not.
  @inline(__always)
  func holds(_ log: OrderLog, _ row: Int) -> Bool {
    guard let end = log.engaged[row] else { return false }
    guard let column = column(log) else { return end >= 0 }
    return column[row].map { $0 <= end } ?? false
  }

  /// The bounds of engaged seconds where they are known.
  func range(_ log: OrderLog) -> ClosedRange<Int64> {
    let most = (log.engaged.greatest ?? 0) - (column(log)?.least ?? 0)
    return 0...max(0, most)
  }
}
