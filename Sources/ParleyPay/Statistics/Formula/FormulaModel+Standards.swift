import ParleyTerms
import ParleyValues

extension FormulaModel {
  /// The formula as standards, with its prices in millionths of the smallest unit.
  ///
  /// - Parameters:
  ///   - currency: the currency of the amounts.
  ///   - unit: the unit of the distances.
  ///   - signals: the signal that each kind of weather stands for, from 1; nothing where several
  ///     were in force, whose additions a file cannot state by themselves.
  /// - Returns: nothing when standards cannot state the formula.
  func standards(
    in currency: Currency, unit: Distance.Unit, signals: [SignalLevel?]
  ) -> Standards? {
    var standards = Standards(currency: currency)
    let isShareOnly = terms.count == 1 && terms[0].feature == .fare
    if isShareOnly {
      standards.general.basis = .fare
      standards.commission.rate = FormulaModel.share(1 - terms[0].price)
    } else {
      guard stateShare(in: &standards) else { return nil }
      statePiece(in: &standards, unit)
    }
    stateBands(in: &standards)
    if let minimum {
      standards.pieceRate.minimum.amount = FormulaModel.rate(minimum, per: .order)
    }
    if let keptShare { standards.commission.orderCap = FormulaModel.share(1 - keptShare) }
    for (place, own) in weather.enumerated().dropFirst() where own != .plain {
      guard signals.indices.contains(place), let signal = signals[place],
        var term = SignalTerm(index: [signal.signal.rawValue, signal.level.key])
      else { continue }
      term.add = FormulaModel.addition(own)
      standards.weather.signals.append(term)
    }
    standards.weather.signals.sort { $0.precedes($1) }
    let isSound = standards.problems().allSatisfy { $0.severity != .error }
    return isSound ? standards : nil
  }

  /// States a share of the fare or of the goods beside the rates.
  ///
  /// - Returns: whether standards can state it: there is one at the most, and it is a share.
  private func stateShare(in standards: inout Standards) -> Bool {
    let shares = terms.filter { $0.feature == .fare || $0.feature == .orderValue }
    guard let only = shares.first else { return true }
    guard shares.count == 1, (0...1).contains(only.price) else { return false }
    standards.pieceRate.share.rate = FormulaModel.share(only.price)
    standards.pieceRate.share.of = only.feature == .fare ? .fare : .orderValue
    return true
  }

  private func statePiece(in standards: inout Standards, _ unit: Distance.Unit) {
    let per: RateUnit = unit == .mile ? .mile : .kilometre
    var (base, slope) = (0.0, 0.0)
    var bends: [(at: Double, by: Double)] = []
    var weights: [(over: Double, add: Double)] = []
    for term in terms {
      switch term.feature {
      case .order: base += term.price
      case .distance: slope += term.price
      case .distanceBeyond(let point): bends.append((point, term.price))
      case .distanceUpTo(let point):
        base += term.price * point
        slope -= term.price
        bends.append((point, term.price))
      case .minutes: standards.pieceRate.time = FormulaModel.rate(term.price, per: .minute)
      case .weightBetween(let low, let high):
        if low < 0 { base += term.price } else { weights.append((low, term.price)) }
        if high < .infinity { weights.append((high, -term.price)) }
      case .fare, .orderValue: break
      }
    }
    standards.pieceRate.base = FormulaModel.rate(base, per: .order)
    let isBent = !bends.isEmpty || FormulaModel.millionths(slope) != 0
    for at in isBent ? Set([0] + bends.map(\.at)).sorted() : [] {
      slope += bends.reduce(0) { $0 + ($1.at == at ? $1.by : 0) }
      let from = Distance(thousandths: Int64((at * 1000).rounded()), unit: unit)
      guard var band = DistanceBand(index: [from.index]) else { continue }
      band.rate = FormulaModel.rate(slope, per: per)
      let before = standards.pieceRate.distance.last?.rate?.price ?? .zero
      if before == band.rate?.price { continue }
      standards.pieceRate.distance.append(band)
    }
    // A step of the file replaces the one below it; the search adds them.
    var reached = 0.0
    for over in Set(weights.map(\.over)).sorted() {
      reached += weights.reduce(0) { $0 + ($1.over == over ? $1.add : 0) }
      let index = Weight(grams: Int64((over * 1000).rounded())).index
      guard var step = WeightStep(index: [index]) else { continue }
      step.add = FormulaModel.rate(reached, per: .order)
      standards.pieceRate.weight.append(step)
    }
  }

  private func stateBands(in standards: inout Standards) {
    let count = clock.count
    guard Set(clock).count > 1 else { return }
    // A band that passes midnight begins in the evening, so the day is read from an edge on.
    let first = (0..<count).first { clock[$0] != clock[($0 + count - 1) % count] } ?? 0
    var start = first
    for step in 1...count {
      let slot = (first + step) % count
      guard step == count || clock[slot] != clock[start % count] else { continue }
      if clock[start % count] != .plain {
        let (from, to) = (start % count * SearchRow.slotMinutes, slot * SearchRow.slotMinutes)
        let name = "\(FormulaModel.hour(from))-\(FormulaModel.hour(to))"
        if var band = TimeBand(index: [name]) {
          band.from = CivilTime(secondOfDay: from * 60)
          band.to = CivilTime(secondOfDay: to == 0 ? 86_400 : to * 60)
          band.add = FormulaModel.addition(clock[start % count])
          standards.pieceRate.bands.append(band)
        }
      }
      start = first + step
    }
  }

  private static func hour(_ minute: Int) -> String {
    "\(DecimalText.padded(minute / 60, to: 2))\(DecimalText.padded(minute % 60, to: 2))"
  }

  private static func addition(_ own: Class) -> Addition {
    own.factor == 1
      ? .amount(rate(own.addition, per: .order)) : .percentage(share(own.factor - 1))
  }

  private static func rate(_ price: Double, per: RateUnit) -> Rate {
    Rate(UnitPrice(millionths: millionths(price)), per: per)
  }

  private static func millionths(_ price: Double) -> Int64 {
    // Prices are searched in steps of a hundredth of the smallest unit and finer by chance only.
    Int64((price * 10_000).rounded()) * 100
  }

  private static func share(_ share: Double) -> Share {
    Share(partsPerMillion: Int64((share * 1_000_000).rounded()))
  }
}
