import ParleyRecords
import ParleyValues

/// What the columns say of themselves: the largest magnitudes, by which a plan proves that its
/// integers suffice, and which columns lack no value.
struct ColumnBounds: Equatable, Sendable {
  /// The largest distance, in thousandths.
  var distance: Int64 = 0
  /// The longest engaged time, in seconds, from wherever it runs.
  var seconds: Int64 = 0
  /// The largest fare, in smallest units.
  var fare: Int64 = 0
  /// Whether every order has a distance.
  var hasAllDistances = false
  /// Whether every order has a fare.
  var hasAllFares = false
  /// Whether every order has an end, and none ends before its acceptance.
  var isTimed = false

  /// The bounds of a log.
  init(_ log: OrderLog) {
    let (distances, fares) = (ColumnBounds.survey(log.distance), ColumnBounds.survey(log.fare))
    (distance, hasAllDistances) = (distances.magnitude, distances.isFull)
    (fare, hasAllFares) = (fares.magnitude, fares.isFull)
    isTimed =
      log.count == 0
      || (log.engaged.hasValues && !log.engaged.hasAbsent && (log.engaged.least ?? -1) >= 0)
    guard let longest = log.engaged.greatest else { return }
    // The columns of moments count from acceptance.
    let starts = [log.started, log.pickedUp].compactMap(\.afterAcceptance.least)
    let (span, overflow) = longest.subtractingReportingOverflow(Swift.min(0, starts.min() ?? 0))
    seconds = overflow ? .max : Swift.max(span, 0)
  }

  private typealias Survey = (magnitude: Int64, isFull: Bool)

  /// The largest magnitude of a column, and whether every row has a value.
  private static func survey<Element>(_ column: OptionalColumn<Element>) -> Survey {
    guard let least = column.packed.least, let greatest = column.packed.greatest else {
      return (0, column.count == 0)
    }
    let magnitude = Int64(clamping: Swift.max(least.magnitude, greatest.magnitude))
    return (magnitude, !column.packed.hasAbsent)
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
