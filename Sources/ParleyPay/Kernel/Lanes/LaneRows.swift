import CParleyLanes
import ParleyRecords
import ParleyValues

/// The lines of all classes, class by class, both lanes side by side, so that an order's
/// coefficients are one short piece of memory.
///
/// A row has the first line (constant, per thousandth, per second), the least amount, then what
/// some class needs: what is kept of the fare, the first line per fare, up to two further lines.
final class LaneRows: @unchecked Sendable {
  /// Why orders of a class are left out: 0 for a price, else one more than the raw value of an
  /// ``UnpricedReason``.
  let reasons: [UInt8]
  /// Whether orders of some class are left out.
  let leavesOut: Bool
  /// The first class to whose orders the weather adds something.
  let firstWithWeather: UInt32
  let memory: UnsafeMutablePointer<LanePair>
  /// The lines of the weather's additions; see ``weatherStride``.
  let weather: UnsafeMutablePointer<LanePair>
  /// Pairs of a row.
  let stride: Int
  let cap: ParleyCap
  /// What is kept of the fare by all classes, where they keep alike.
  let kept: LanePair
  let readsFare: Bool
  let furtherLines: Int
  let weatherLines: Int
  /// No order is paid more, nor less below nought.
  let mostPay: UInt128
  /// No order has a greater distance allowance.
  let mostAllowance: UInt128
  let denominator: LanePair
  /// What the rounding adds to lines that no row holds: those of order caps.
  let shift: LanePair
  let allowance: UnsafeMutablePointer<LanePair>?
  let allowanceDenominator: LanePair
  let allowanceShift: LanePair

  /// Pairs of a row of the weather: a line is four, of which there are ``weatherLines``.
  var weatherStride: Int { 4 * weatherLines }

  /// A least amount that every pay is above.
  static let bottomless = -0x1p52

  /// The rows of all classes.
  ///
  /// - Returns: nothing when an amount cannot be proved to stay exact.
  init?(
    _ records: KernelRecords, _ lanes: [Lane], _ classes: LaneClasses, gates: [PayLevel]
  ) {
    guard let sheet = LaneSheet(records, lanes, classes, gates: gates) else { return nil }
    reasons = sheet.reasons
    leavesOut = reasons.contains { $0 != 0 }
    mostPay = sheet.mostPay
    mostAllowance = sheet.mostAllowance
    let prices = sheet.prices
    (cap, kept) = LaneRows.cap(prices)
    readsFare = prices.joined().contains { $0?.lines.contains { $0.perFare != 0 } ?? false }
    furtherLines = (prices.joined().compactMap { $0?.lines.count }.max() ?? 1) - 1
    weatherLines = prices.joined().compactMap { $0?.weather.count }.max() ?? 0
    guard furtherLines <= 2 else { return nil }
    stride = 4 + (cap == PARLEY_CAP_BY_CLASS ? 1 : 0) + (readsFare ? 1 : 0) + 4 * furtherLines
    func pair(_ value: (Int) -> Double) -> LanePair {
      LanePair(value(0), lanes.count > 1 ? value(1) : value(0))
    }
    denominator = pair { Double(lanes[$0].denominator) }
    shift = pair { Double(lanes[$0].rounding.shift(over: lanes[$0].denominator)) }
    allowanceDenominator = pair { Double(lanes[$0].allowanceDenominator) }
    allowanceShift = pair {
      Double(lanes[$0].rounding.shift(over: lanes[$0].allowanceDenominator))
    }
    firstWithWeather = UInt32(sheet.hasWeather.firstIndex(of: true) ?? classes.count)
    memory = LaneRows.memory(rows: classes.count, of: stride)
    weather = .allocate(capacity: classes.count * weatherLines * 4 + 1)
    allowance = sheet.hasAllowance ? .allocate(capacity: classes.count) : nil
    for number in 0..<classes.count { write(number, prices, sheet.allowances) }
  }

  /// What a class keeps of the fare. NaN is above no amount: nothing is kept.
  private static func kept(_ price: LanePrice) -> Double {
    price.keptOfFare.map { Double($0) } ?? .nan
  }

  /// Whether something of the fare is kept, and what, if all classes that have a price keep alike.
  private static func cap(_ prices: [[LanePrice?]]) -> (ParleyCap, LanePair) {
    let none = LanePair(repeating: .nan)
    let shares = prices.map { level in Set(level.compactMap(\.self).map(\.keptOfFare)) }
    if shares.allSatisfy({ $0.subtracting([nil]).isEmpty }) { return (PARLEY_NO_CAP, none) }
    guard shares.allSatisfy({ $0.count <= 1 }) else { return (PARLEY_CAP_BY_CLASS, none) }
    let kept = shares.map { ($0.first ?? nil).map { Double($0) } ?? .nan }
    return (PARLEY_CAP_ALIKE, LanePair(kept[0], kept[kept.count - 1]))
  }

  deinit {
    memory.deallocate()
    weather.deallocate()
    allowance?.deallocate()
  }

  /// Room for rows that begin where a line of the cache does.
  private static func memory(rows: Int, of stride: Int) -> UnsafeMutablePointer<LanePair> {
    let bytes = (rows * stride + 1) * MemoryLayout<LanePair>.stride
    return UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: LanePair.self, capacity: rows * stride + 1)
  }

  private func write(_ number: Int, _ prices: [[LanePrice?]], _ allowances: [[Int128]]) {
    let row = memory + number * stride
    row.initialize(repeating: LanePair(repeating: 0), count: stride)
    row[3] = LanePair(repeating: LaneRows.bottomless)
    let additions = weather + number * weatherStride
    additions.initialize(repeating: LanePair(repeating: 0), count: weatherStride)
    allowance?[number] = LanePair(repeating: 0)
    for lane in 0..<2 {
      // A single level stands in both lanes.
      let level = min(lane, prices.count - 1)
      allowance?[number][lane] = Double(allowances[level][number])
      if let price = prices[level][number] { write(price, to: row, additions, lane) }
    }
  }

  private func write(
    _ price: LanePrice, to row: UnsafeMutablePointer<LanePair>,
    _ additions: UnsafeMutablePointer<LanePair>, _ lane: Int
  ) {
    func write(_ line: LaneLine, _ target: UnsafeMutablePointer<LanePair>) {
      target[0][lane] = Double(line.constant)
      target[1][lane] = Double(line.perThousandth)
      target[2][lane] = Double(line.perSecond)
    }
    write(price.lines[0], row)
    row[3][lane] = price.least.map { Double($0) } ?? LaneRows.bottomless
    var next = 4
    if cap == PARLEY_CAP_BY_CLASS {
      row[next][lane] = LaneRows.kept(price)
      next += 1
    }
    if readsFare {
      row[next][lane] = Double(price.lines[0].perFare)
      next += 1
    }
    for place in 0..<furtherLines {
      let line = price.lines[min(place + 1, price.lines.count - 1)]
      write(line, row + next)
      row[next + 3][lane] = Double(line.perFare)
      next += 4
    }
    for place in 0..<weatherLines where !price.weather.isEmpty {
      let line = price.weather[min(place, price.weather.count - 1)]
      write(line, additions + 4 * place)
      additions[4 * place + 3][lane] = Double(line.perFare)
    }
  }
}
