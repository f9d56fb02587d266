import ParleyTerms
import ParleyValues

extension Rate {
  /// What the rate gives for a distance, exactly, in smallest units.
  func amount(for distance: Distance) -> Fraction {
    price.fraction * distance.measured(in: per == .mile ? .mile : .kilometre)
  }

  /// What the rate gives for so many kilometres.
  func amount(forKilometres kilometres: Fraction) -> Fraction {
    let unit: Distance.Unit = per == .mile ? .mile : .kilometre
    return price.fraction * (kilometres / unit.kilometres)
  }

  /// What the rate gives for a time.
  func amount(forSeconds seconds: Int64) -> Fraction {
    let whole = Fraction(Int128(seconds))
    switch per {
    case .hour: return price.fraction * whole / Fraction(3600)
    case .minute: return price.fraction * whole / Fraction(60)
    default: return price.fraction * whole
    }
  }

  /// What the rate gives for one order or day.
  var amountOfOne: Fraction { price.fraction }
}

extension Addition {
  /// What the addition gives on top of an amount.
  func amount(on base: Fraction) -> Fraction {
    switch self {
    case .amount(let rate): rate.amountOfOne
    case .percentage(let share): base * share.fraction
    }
  }
}

extension FloorPrice {
  /// The amount of one hour or period, exactly.
  var fraction: Fraction { price.fraction * share.fraction }
}

/// The larger of two fractions; the first when they are equal or one is out of range.
func larger(_ first: Fraction, _ second: Fraction) -> Fraction { first < second ? second : first }
