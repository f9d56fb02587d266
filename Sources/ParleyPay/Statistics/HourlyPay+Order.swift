extension HourlyPay {
  /// The places of those with hours, lowest pay first; places of equal pay keep their order.
  ///
  ///     let nine = HourlyPay(pay: 9, seconds: 1)
  ///     HourlyPay.places([nine, nil, HourlyPay(pay: 4, seconds: 2)])    // [2, 0]
  ///
  /// - Complexity: O(n), more where many ratios differ by less than a Double tells.
  public static func places(_ hourly: [HourlyPay?]) -> [Int] {
    let present = hourly.indices.filter { hourly[$0] != nil }
    let values = present.compactMap { hourly[$0] }
    return places(of: values).map { present[$0] }
  }

  /// Some hourly pay, lowest first.
  ///
  /// - Complexity: as ``places(_:)``.
  public static func sorted(_ values: [HourlyPay]) -> [HourlyPay] {
    places(of: values).map { values[$0] }
  }

  /// Bits of a quotient that order it; what they tie is compared exactly.
  private static let keyBits = 33

  private static func places(of values: [HourlyPay]) -> [Int] {
    let limit = Int64(1) << 53
    guard values.allSatisfy({ $0.pay.magnitude < limit && $0.seconds < limit }) else {
      return values.indices.sorted {
        values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1
      }
    }
    // A quotient of exact numbers is rounded monotonically: it may tie ratios, never swap them. The
    // same holds where its low bits are dropped, which saves half of the digits.
    let quotients = values.map { Double($0.pay) / Double($0.seconds) }
    let whole = quotients.map { quotient in
      let bits = (quotient + 0).bitPattern
      return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }
    let least = whole.min() ?? 0
    let width = UInt64.bitWidth - ((whole.max() ?? 0) - least).leadingZeroBitCount
    let dropped = UInt64(max(0, width - keyBits))
    let keys = whole.map { ($0 - least) >> dropped }
    var places = RadixOrder.places(keys).map { Int($0) }
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, keys[places[end]] == keys[places[start]] { end += 1 }
      let tied = places[start..<end]
      if tied.count > 1, tied.contains(where: { values[$0] != values[tied[start]] }) {
        places[start..<end].sort {
          values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1
        }
      }
      start = end
    }
    return places
  }
}
