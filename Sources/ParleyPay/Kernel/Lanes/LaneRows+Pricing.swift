extension LaneRows {
  /// Writes the running sums of the pay of some orders, both lanes.
  func price(_ count: Int, _ block: LaneBlock, _ plan: LanePlan) {
    let (rows, stride) = (UnsafeRawPointer(memory), stride * MemoryLayout<LanePair>.stride)
    let (entries, distances, fares) = (block.entries, block.distance, block.fare)
    let times = (
      block.times[plan.validity[0].rawValue],
      block.times[plan.validity[plan.validity.count - 1].rawValue]
    )
    let (hasCap, readsFare, further) = (hasCap, readsFare, furtherLines)
    let (denominator, shift) = (denominator, shift)
    let nearest = LanePair(repeating: LaneRows.nearest)
    let bits = LaneSums(repeating: LaneRows.nearestBits)
    let pay = block.pay
    var sum = LaneSums.zero
    pay[0] = sum
    var order = 0
    while order < count {
      let row = rows + Int(entries[order] & LaneTimes.classMask) &* stride
      let distance = LanePair(repeating: distances[order])
      let time = LanePair(times.0[order], times.1[order])
      var amount = row.line(at: 0, distance, time)
      let least = row.load(fromByteOffset: 48, as: LanePair.self)
      var next = 64
      if hasCap || readsFare {
        let fare = LanePair(repeating: fares[order])
        var kept = LanePair(repeating: .nan)
        if hasCap {
          kept = row.load(fromByteOffset: next, as: LanePair.self) * fare + shift
          next &+= 16
        }
        if readsFare {
          amount += row.load(fromByteOffset: next, as: LanePair.self) * LaneRows.known(fare)
          next &+= 16
        }
        amount.replace(with: kept, where: amount .< kept)
      }
      amount.replace(with: least, where: amount .< least)
      if further > 0 {
        for line in 0..<further {
          let offset = next &+ 64 &* line
          var other = row.line(at: offset, distance, time)
          if readsFare {
            other +=
              row.load(fromByteOffset: offset &+ 48, as: LanePair.self)
              * LaneRows.known(LanePair(repeating: fares[order]))
          }
          amount.replace(with: other, where: amount .< other)
        }
      }
      sum &+= unsafeBitCast(amount / denominator + nearest, to: LaneSums.self) &- bits
      order &+= 1
      pay[order] = sum
    }
  }

  /// Writes what the weather adds to the orders that are marked, both lanes.
  func addWeather(_ count: Int, _ block: LaneBlock, _ plan: LanePlan) {
    let (rows, stride) = (
      UnsafeRawPointer(weather), weatherStride * MemoryLayout<LanePair>.stride
    )
    let (entries, marked, target) = (block.entries, block.marked, block.weather)
    let (distances, fares) = (block.distance, block.fare)
    let times = (
      block.times[plan.validity[0].rawValue],
      block.times[plan.validity[plan.validity.count - 1].rawValue]
    )
    let (lines, readsFare, denominator) = (weatherLines, readsFare, denominator)
    for place in 0..<count {
      let order = Int(marked[place])
      let row = rows + Int(entries[order] & LaneTimes.classMask) &* stride
      let distance = LanePair(repeating: distances[order])
      let time = LanePair(times.0[order], times.1[order])
      var best = LanePair(repeating: LaneRows.bottomless)
      for line in 0..<lines {
        var amount = row.line(at: 64 &* line, distance, time)
        if readsFare {
          amount +=
            row.load(fromByteOffset: 64 &* line &+ 48, as: LanePair.self)
            * LaneRows.known(LanePair(repeating: fares[order]))
        }
        best.replace(with: amount, where: best .< amount)
      }
      target[place] = LaneRows.rounded(best / denominator)
    }
  }

  /// The distance allowance of some orders, both lanes.
  func allowance(of orders: Range<Int>, _ block: LaneBlock) -> LaneSums {
    guard let allowance else { return .zero }
    var sum = LaneSums.zero
    for order in orders {
      let slope = allowance[Int(block.entries[order] & LaneTimes.classMask)]
      let amount = slope * LanePair(repeating: block.distance[order]) + allowanceShift
      sum &+= LaneRows.rounded(amount / allowanceDenominator)
    }
    return sum
  }

  /// A fare as rates read it: those that need one have no orders without.
  @inline(__always)
  private static func known(_ fare: LanePair) -> LanePair {
    fare.replacing(with: LanePair(repeating: 0), where: fare .!= fare)
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

extension UnsafeRawPointer {
  /// The value of the line at an offset.
  @inline(__always)
  func line(at offset: Int, _ distance: LanePair, _ time: LanePair) -> LanePair {
    load(fromByteOffset: offset, as: LanePair.self)
      + load(fromByteOffset: offset &+ 16, as: LanePair.self) * distance
      + load(fromByteOffset: offset &+ 32, as: LanePair.self) * time
  }
}
