import ParleyValues

/// The classes that times of the day fall into by the bands of a rule: what each multiplies and
/// adds in step 2.
struct ClockClasses {
  /// What a class does to a rate.
  struct Class: Hashable {
    /// The rate is multiplied by this.
    var factor: Fraction
    /// Then this is added.
    var fixed: Fraction
  }

  /// The seconds of the day at which a class begins.
  private(set) var starts: [Int64] = []
  /// The class from each of them on.
  private(set) var classOfStart: [UInt16] = []
  /// The classes on ordinary days; holidays follow in the same order.
  private(set) var classes: [Class] = []
  /// How many classes an ordinary day has.
  private(set) var count = 0

  /// The class of each minute, where classes begin at whole minutes only; empty otherwise.
  var classOfMinute: [UInt16] {
    guard count > 1, starts.allSatisfy({ $0 % 60 == 0 }) else { return [] }
    var minutes = [UInt16](repeating: 0, count: 1440)
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : 86_400
      for minute in start / 60..<end / 60 { minutes[Int(minute)] = classOfStart[place] }
    }
    return minutes
  }

  /// The classes of a rule.
  init(bands: [BandRule], holiday: Share?) {
    var edges: Set<Int> = [0, 86_400]
    for band in bands {
      edges.formUnion([Int(band.from.secondOfDay), Int(band.to.secondOfDay)])
    }
    let sorted = edges.sorted()
    for start in sorted.dropLast() {
      let own = ClockClasses.make(bands, at: start)
      let known = classes.firstIndex(of: own) ?? classes.count
      if known == classes.count { classes.append(own) }
      starts.append(Int64(start))
      classOfStart.append(UInt16(known))
    }
    count = classes.count
    let factor = holiday?.fraction ?? .one
    classes += classes.map { Class(factor: $0.factor * factor, fixed: $0.fixed * factor) }
  }

  private static func make(_ bands: [BandRule], at second: Int) -> Class {
    var own = Class(factor: .one, fixed: .zero)
    for band in bands {
      let (from, to) = (Int(band.from.secondOfDay), Int(band.to.secondOfDay))
      let isWithin = second >= from && second < to
      let passesMidnight = from > to && (second >= from || second < to)
      guard isWithin || passesMidnight else { continue }
      switch band.add {
      case .amount(let rate): own.fixed += rate.price.fraction
      case .percentage(let share): own.factor += share.fraction
      }
    }
    return own
  }
}
