import ParleyValues

/// Workers in the order of their pay per hour. Ratios are compared exactly; nobody's place depends
/// on a rounded quotient.
///
///     let ranking = HourlyRanking(pay: [9, 5, 4], seconds: [1, 0, 2])
///     ranking.places                                            // [2, 0]
///     ranking.quantile(Share(partsPerMillion: 500_000))         // 4 in 2 seconds
public struct HourlyRanking: Sendable {
  /// The places of those with hours, lowest pay first; places of equal pay keep their order.
  public let places: [Int]
  /// Ranks of the same pay per hour, where more than one worker has it.
  private let ties: [Range<Int>]
  private let pay: [Int64]
  private let seconds: [Int64]

  /// Ranks workers.
  ///
  /// - Parameters:
  ///   - pay: what each worker earns, in smallest units.
  ///   - seconds: the time of each worker, as many; those without any have no rank.
  /// - Complexity: O(n), more where many ratios differ by less than a Double tells.
  public init(pay: [Int64], seconds: [Int64]) {
    precondition(pay.count == seconds.count, "every worker has pay and time")
    self.pay = pay
    self.seconds = seconds
    let keyed = HourlyRanking.keyed(pay, seconds)
    var places = keyed.map { Int($0 & HourlyRanking.placeMask) }
    var ties: [Range<Int>] = []
    var start = 0
    while start < places.count {
      let key = keyed[start] >> HourlyRanking.placeBits
      var end = start + 1
      while end < places.count, keyed[end] >> HourlyRanking.placeBits == key { end += 1 }
      if end - start > 1 { HourlyRanking.order(&places, start..<end, pay, seconds, &ties) }
      start = end
    }
    self.places = places
    self.ties = ties
  }

  /// The low bits of an entry hold the place, the high ones what it is ordered by.
  private static let placeBits: UInt64 = 32
  private static let placeMask: UInt64 = (1 << placeBits) - 1

  /// The places with the leading bits of their quotients, ordered by these.
  private static func keyed(_ pay: [Int64], _ seconds: [Int64]) -> [UInt64] {
    let limit = Int64(1) << 53
    var (least, greatest) = (UInt64.max, UInt64(0))
    var isExact = true
    // A quotient of exact numbers is rounded monotonically: it may tie ratios, never swap them. The
    // same holds where its low bits are dropped.
    let bits = zip(pay, seconds).map { pay, seconds -> UInt64 in
      guard seconds > 0 else { return 0 }
      isExact = isExact && pay.magnitude < limit && seconds < limit
      let bits = (Double(pay) / Double(seconds) + 0).bitPattern
      let ordered = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
      (least, greatest) = (min(least, ordered), max(greatest, ordered))
      return ordered
    }
    guard isExact else {
      // All in one tie.
      return seconds.indices.filter { seconds[$0] > 0 }.map { UInt64($0) }
    }
    guard least <= greatest else { return [] }
    let width = UInt64(UInt64.bitWidth - (greatest - least).leadingZeroBitCount)
    let dropped = width > placeBits ? width - placeBits : 0
    var entries: [UInt64] = []
    entries.reserveCapacity(bits.count)
    for (place, bits) in bits.enumerated() where bits > 0 {
      entries.append(((bits - least) >> dropped) << placeBits | UInt64(place))
    }
    return RadixOrder.ordered(entries, from: placeBits, width: min(width, placeBits))
  }

  /// Orders places whose quotients begin alike, and notes which of them are the same.
  private static func order(
    _ places: inout [Int], _ ranks: Range<Int>, _ pay: [Int64], _ seconds: [Int64],
    _ ties: inout [Range<Int>]
  ) {
    func precedes(_ left: Int, _ right: Int) -> Bool {
      Int128(pay[left]) * Int128(seconds[right]) < Int128(pay[right]) * Int128(seconds[left])
    }
    let areOrdered = ranks.dropFirst().allSatisfy { !precedes(places[$0], places[$0 - 1]) }
    if !areOrdered {
      places[ranks].sort { precedes($0, $1) || (!precedes($1, $0) && $0 < $1) }
    }
    var start = ranks.lowerBound
    while start < ranks.upperBound {
      var end = start + 1
      while end < ranks.upperBound, !precedes(places[start], places[end]) { end += 1 }
      if end - start > 1 { ties.append(start..<end) }
      start = end
    }
  }

  /// The pay and hours of a place that has a rank.
  private func hourly(_ place: Int) -> HourlyPay? {
    HourlyPay(pay: pay[place], seconds: seconds[place])
  }

  /// The quantile of pay.md §4: the ⌈p·n⌉-th smallest; nothing where nobody has hours.
  public func quantile(_ share: Share) -> HourlyPay? {
    ParleyPay.quantile(share, of: places).flatMap { hourly($0) }
  }

  /// Σ pay over Σ hours of those who have hours; nothing where nobody has.
  ///
  /// - Precondition: both sums fit 64 bits, as those of ``Earnings`` do.
  public var mean: HourlyPay? {
    var (pay, seconds): (Int64, Int64) = (0, 0)
    for place in places {
      pay += self.pay[place]
      seconds += self.seconds[place]
    }
    return HourlyPay(pay: pay, seconds: seconds)
  }

  /// How many workers earn less than an amount for an hour, in smallest units.
  ///
  /// - Complexity: O(log n).
  public func count(below amount: Fraction) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      let place = places[middle]
      let isBelow =
        Int128(pay[place]) * 3600 * amount.denominator
        < amount.numerator * Int128(seconds[place])
      if isBelow { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The decile, 1 to 10, of each worker: that of the i-th from 0, by hourly pay and then by id, is
  /// ⌊10i/n⌋ + 1 (pay.md §4); nothing for workers without hours.
  ///
  /// - Parameter ids: the workers' ids, for ties, compared by code points.
  /// - Complexity: O(n), and comparing the ids of workers who tie.
  public func deciles(ids: [String]) -> [Int?] {
    var ranked = places
    for tie in ties {
      ranked[tie].sort { CodePointOrder.precedes(ids[$0], ids[$1]) }
    }
    var deciles = [Int?](repeating: nil, count: pay.count)
    for decile in 0..<10 {
      // ⌊10i/n⌋ is the decile from i = ⌈decile · n ÷ 10⌉ on.
      let ranks = (decile * ranked.count + 9) / 10..<((decile + 1) * ranked.count + 9) / 10
      for place in ranked[ranks] { deciles[place] = decile + 1 }
    }
    return deciles
  }
}
