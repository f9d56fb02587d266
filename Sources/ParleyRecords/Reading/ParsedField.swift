import ParleyValues

/// What reading one field gave: an integer, or the reason why there is none.
package struct ParsedField: Equatable {
  /// The value in the column's stored unit; without meaning where there is a reason.
  package var value: Int64
  /// Why the field cannot be used.
  package var reason: RejectReason?
  /// Whether decimals beyond the stored unit were rounded, half to even, or a fraction of a second
  /// was left out.
  package var isRounded: Bool

  package init(_ value: Int64, isRounded: Bool = false) {
    self.value = value
    self.isRounded = isRounded
    reason = nil
  }

  package init(_ reason: RejectReason) {
    value = 0
    isRounded = false
    self.reason = reason
  }
}

/// How numerals of one column become stored integers: read to `decimals` places, then × `factor`
/// ÷ `divisor`, rounded half to even.
package struct NumeralScale: Equatable, Sendable {
  package var decimals: Int
  package var factor: Int64 = 1
  package var divisor: Int64 = 1

  package init(decimals: Int, factor: Int64 = 1, divisor: Int64 = 1) {
    self.decimals = decimals
    self.factor = factor
    self.divisor = divisor
  }

  /// The scale of a unit; distances in thousandths of the record's own unit.
  package init(_ unit: MeasureUnit, currencyDigits: Int) {
    switch unit {
    case .kilometre, .mile, .kilogram, .celsius: self.init(decimals: 3)
    case .metre, .gram, .second: self.init(decimals: 0)
    case .ton: self.init(decimals: 6)
    case .jin: self.init(decimals: 9, factor: 500, divisor: 1_000_000_000)
    case .minute: self.init(decimals: 9, factor: 60, divisor: 1_000_000_000)
    case .hour: self.init(decimals: 9, factor: 3600, divisor: 1_000_000_000)
    case .currencyUnit: self.init(decimals: currencyDigits)
    case .hundredth:
      let minorUnits = (0..<currencyDigits).reduce(Int64(1)) { scale, _ in scale * 10 }
      self.init(decimals: 0, factor: minorUnits, divisor: 100)
    }
  }

  /// Applies factor and divisor to a numeral that was read to ``decimals`` places.
  @inline(__always)
  func applied(to field: ParsedField) -> ParsedField {
    if factor == divisor || field.reason != nil { return field }
    let (product, isTooLarge) = field.value.multipliedReportingOverflow(by: factor)
    if isTooLarge { return ParsedField(.outOfRange) }
    let isExact = product % divisor == 0
    return ParsedField(
      product.divided(by: divisor, rounding: .halfEven), isRounded: field.isRounded || !isExact)
  }
}

/// Whether a comma in a numeral can only stand between groups of three digits.
package enum CommaReading: Sendable {
  /// The delimiter shows that decimals are written with a point.
  case groups
  /// Semicolon-delimited files may write decimals with a comma.
  case ambiguous
}
