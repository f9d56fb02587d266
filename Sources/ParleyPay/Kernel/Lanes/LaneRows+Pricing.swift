import CParleyLanes

extension LaneRows {
  /// Writes the running sums of the pay of some orders, both lanes.
  ///
  /// - Parameter ahead: what will be read next.
  func price(
    _ count: Int, _ block: LaneBlock, _ plan: LanePlan,
    ahead: UnsafeBufferPointer<ParleyAhead>
  ) {
    let lines = ParleyLines(
      rows: UnsafeRawPointer(memory).assumingMemoryBound(to: Double.self),
      stride: Int32(stride), cap: cap, reads_fare: readsFare,
      further: Int32(furtherLines), denominator: (denominator[0], denominator[1]),
      kept: (kept[0], kept[1]), shift: (shift[0], shift[1]))
    withUnsafePointer(to: lines) { lines in
      var orders = orders(count, block, plan)
      (orders.ahead, orders.ahead_count) = (ahead.baseAddress, Int32(ahead.count))
      withUnsafePointer(to: orders) {
        plan.loops.functions.prices(lines, $0, LaneRows.pairs(block.pay))
      }
    }
  }

  /// Writes what the weather adds to the orders that are marked, both lanes.
  func addWeather(_ count: Int, _ block: LaneBlock, _ plan: LanePlan) {
    let additions = ParleyAdditions(
      rows: UnsafeRawPointer(weather).assumingMemoryBound(to: Double.self),
      lines: Int32(weatherLines), reads_fare: readsFare,
      denominator: (denominator[0], denominator[1]))
    withUnsafePointer(to: additions) { additions in
      withUnsafePointer(to: orders(count, block, plan)) { orders in
        plan.loops.functions.additions(
          additions, orders, block.marked, LaneRows.pairs(block.weather))
      }
    }
  }

  /// The orders of a block as the loops read them.
  private func orders(_ count: Int, _ block: LaneBlock, _ plan: LanePlan) -> ParleyOrders {
    let last = plan.validity.count - 1
    return ParleyOrders(
      count: Int32(count), entries: block.entries, distance: block.distance, fare: block.fare,
      seconds: (
        UnsafePointer(block.seconds[plan.validity[0].rawValue]),
        UnsafePointer(block.seconds[plan.validity[last].rawValue])
      ), ahead: nil, ahead_count: 0)
  }

  /// Sums as the loops write them.
  static func pairs(
    _ sums: UnsafeMutablePointer<LaneSums>
  ) -> UnsafeMutablePointer<(Int64, Int64)> {
    UnsafeMutableRawPointer(sums).assumingMemoryBound(to: (Int64, Int64).self)
  }

  /// The distance allowance of some orders, both lanes.
  func allowance(of orders: Range<Int>, _ block: LaneBlock) -> LaneSums {
    guard let allowance else { return .zero }
    var sum = LaneSums.zero
    for order in orders {
      let slope = allowance[Int(block.entries[order] & LaneTimes.classMask)]
      let amount = slope * LanePair(repeating: Double(block.distance[order])) + allowanceShift
      sum &+= LaneRows.rounded(amount / allowanceDenominator)
    }
    return sum
  }

  /// Added to a quotient below 2⁵¹ it leaves the nearest whole number, halves to even, in the low
  /// bits.
  static let nearest = 0x1.8p52
  static let nearestBits = Int64(bitPattern: nearest.bitPattern)

  /// Quotients to the nearest whole numbers.
  @inline(__always)
  static func rounded(_ quotients: LanePair) -> LaneSums {
    unsafeBitCast(quotients + LanePair(repeating: nearest), to: LaneSums.self)
      &- LaneSums(repeating: nearestBits)
  }

  /// Whole numbers below 2⁵¹ as pairs.
  @inline(__always)
  static func pair(_ sums: LaneSums) -> LanePair {
    unsafeBitCast(sums &+ LaneSums(repeating: nearestBits), to: LanePair.self)
      - LanePair(repeating: nearest)
  }
}
