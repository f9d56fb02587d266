import ParleyTerms
import ParleyValues

/// What distance gives in step 1, as straight lines over the record's own unit: marginal bands and
/// price tables alike.
struct DistanceCurve {
  /// One straight line.
  struct Line {
    /// Its value at nought.
    var constant: Fraction
    /// What each thousandth of the record's unit gives.
    var slope: Fraction
  }

  /// Where one line ends and the next begins: the line of a distance is numbered by how many bounds
  /// are below it.
  private(set) var bounds: [Int64] = []
  /// The lines, one more than bounds.
  private(set) var lines: [Line]
  /// Whether distances on the last line have no price.
  private(set) var isOpenEnded = true

  /// The same amount at every distance.
  init(constant: Fraction) { lines = [Line(constant: constant, slope: .zero)] }

  /// Marginal bands on top of a base: each band prices what lies between its start and the next.
  ///
  /// - Throws: ``ValueOutOfRange`` when a start leaves its integers.
  init(
    base: Fraction, bands: [DistanceRule], unit: Distance.Unit
  ) throws(ValueOutOfRange) {
    self.init(constant: base)
    var reached = Line(constant: base, slope: .zero)
    for band in bands {
      let start = band.from.thousandths(of: unit)
      let slope = band.rate.perThousandth(of: unit)
      // The lines meet where the band starts.
      reached = Line(
        constant: reached.constant + (reached.slope - slope) * start, slope: slope)
      bounds.append(try start.rounded(.down))
      lines.append(reached)
    }
  }

  /// A price table: rows hold up to their distance and with it.
  ///
  /// - Throws: ``ValueOutOfRange`` when an end leaves its integers.
  init(
    rows: [TableRule], beyond: Rate?, unit: Distance.Unit
  ) throws(ValueOutOfRange) {
    lines = []
    for row in rows {
      bounds.append(try row.upto.thousandths(of: unit).rounded(.down))
      lines.append(Line(constant: row.amount.price.fraction, slope: .zero))
    }
    isOpenEnded = beyond != nil
    let slope = beyond?.perThousandth(of: unit) ?? .zero
    let end = rows.last?.upto.thousandths(of: unit) ?? .zero
    let amount = rows.last?.amount.price.fraction ?? .zero
    lines.append(Line(constant: amount - slope * end, slope: slope))
  }
}

extension Distance {
  /// How many thousandths of a unit the distance is, exactly.
  func thousandths(of other: Unit) -> Fraction {
    // 1 mi = 1.609344 km; both are whole multiples of 64 millionths of a metre.
    let grid: (Unit) -> Int128 = { $0 == .mile ? 25_146 : 15_625 }
    return Fraction(Int128(thousandths) * grid(unit), grid(other))
  }
}

extension Rate {
  /// What a distance rate gives for one thousandth of a unit, exactly.
  func perThousandth(of unit: Distance.Unit) -> Fraction {
    let own: Distance.Unit = per == .mile ? .mile : .kilometre
    let part = Distance(thousandths: 1, unit: unit).thousandths(of: own)
    return price.fraction * part * Fraction(1, 1000)
  }

  /// What a time rate gives for one second, exactly.
  var perSecond: Fraction {
    let seconds: Int128 =
      switch per {
      case .hour: 3600
      case .minute: 60
      default: 1
      }
    return price.fraction * Fraction(1, seconds)
  }
}
