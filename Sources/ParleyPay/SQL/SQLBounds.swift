import ParleyRecords
import ParleyValues

/// How large the values of the records may be. The width of every integer in a query is proved from
/// these bounds, and the query refuses records that leave them.
public struct SQLBounds: Hashable, Codable, Sendable {
  /// The longest distance, in thousandths of the record's unit.
  public var distance: Int64
  /// The longest engaged time, in seconds.
  public var seconds: Int64
  /// The largest amount of one order, in smallest units; none may be negative.
  public var amount: Int64
  /// The most orders of one worker.
  public var ordersOfWorker: Int64

  /// Bounds.
  public init(distance: Int64, seconds: Int64, amount: Int64, ordersOfWorker: Int64) {
    self.distance = distance
    self.seconds = seconds
    self.amount = amount
    self.ordersOfWorker = ordersOfWorker
  }

  /// What import accepts (``ParleyRecords/RecordLimits``), and a million orders of one worker.
  public static func plausible(unit: Distance.Unit, currency: Currency) -> SQLBounds {
    let digits = (0..<currency.minorDigits).reduce(Int64(1)) { scale, _ in scale * 10 }
    return SQLBounds(
      distance: RecordLimits.distance(in: unit), seconds: RecordLimits.duration,
      amount: RecordLimits.amount * digits, ordersOfWorker: 1_000_000)
  }

  var distances: ClosedRange<Int128> { 0...Int128(distance) }
  var times: ClosedRange<Int128> { 0...Int128(seconds) }
  var amounts: ClosedRange<Int128> { 0...Int128(amount) }
}
