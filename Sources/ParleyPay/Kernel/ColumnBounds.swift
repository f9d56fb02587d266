import ParleyRecords
import ParleyValues

/// The largest magnitudes in the columns that pay is reckoned from, by which a plan proves that its
/// integers suffice.
struct ColumnBounds: Equatable, Sendable {
  /// Of distances, in thousandths.
  var distance: Int64 = 0
  /// Of engaged times, in seconds; no order lasts longer than the record.
  var seconds: Int64 = 0
  /// Of fares, in smallest units.
  var fare: Int64 = 0
  /// Whether every order has an end, and none ends before its acceptance.
  var isTimed = false

  /// Bounds as stated.
  init(distance: Int64, seconds: Int64, fare: Int64) {
    (self.distance, self.seconds, self.fare) = (distance, seconds, fare)
  }

  /// The bounds of a log.
  ///
  /// - Complexity: O(orders).
  init(_ log: OrderLog) {
    distance = ColumnBounds.magnitude(log.distance)
    fare = ColumnBounds.magnitude(log.fare)
    guard let completed = log.completed.values, let ends = log.completed.range else { return }
    var earliest = Int64.max
    isTimed = log.accepted.withUnsafeBufferPointer { starts in
      completed.withUnsafeBufferPointer { ends in
        var isTimed = true
        for row in starts.indices {
          earliest = Swift.min(earliest, starts[row])
          // An end that is not known is the smallest integer, before every acceptance.
          if ends[row] < starts[row] { isTimed = false }
        }
        return isTimed
      }
    }
    for column in [log.started, log.pickedUp] {
      if let range = column.range { earliest = Swift.min(earliest, range.lowerBound) }
    }
    let (span, overflow) = ends.upperBound.subtractingReportingOverflow(earliest)
    seconds = overflow ? .max : Swift.max(span, 0)
  }

  private static func magnitude<Element>(_ column: OptionalColumn<Element>) -> Int64 {
    guard let range = column.range else { return 0 }
    return Int64(clamping: Swift.max(range.lowerBound.magnitude, range.upperBound.magnitude))
  }
}

/// A bound on the magnitude of an intermediate amount; a bound that leaves 128 bits stays at the
/// top and proves nothing.
struct MagnitudeBound: Comparable {
  private(set) var value: UInt128

  /// The bound of a number from the records.
  init(_ value: Int64) { self.value = UInt128(value.magnitude) }

  /// The bound of a coefficient over a denominator that makes it whole.
  init(_ coefficient: Fraction, over denominator: Int128) {
    let scale = (denominator / coefficient.denominator).magnitude
    let (product, overflow) = coefficient.numerator.magnitude.multipliedReportingOverflow(by: scale)
    value = overflow ? .max : product
  }

  /// The bound of a whole number.
  init(whole: Int128) { value = whole.magnitude }

  static func + (left: MagnitudeBound, right: MagnitudeBound) -> MagnitudeBound {
    var sum = left
    let (value, overflow) = left.value.addingReportingOverflow(right.value)
    sum.value = overflow ? .max : value
    return sum
  }

  static func * (left: MagnitudeBound, right: MagnitudeBound) -> MagnitudeBound {
    var product = left
    let (value, overflow) = left.value.multipliedReportingOverflow(by: right.value)
    product.value = overflow ? .max : value
    return product
  }

  static func < (left: MagnitudeBound, right: MagnitudeBound) -> Bool { left.value < right.value }

  /// Whether amounts within the bound fit so many bits.
  func fits(bits: Int) -> Bool { value >> UInt128(bits) == 0 }
}
