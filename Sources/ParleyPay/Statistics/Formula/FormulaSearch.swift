import ParleyValues

/// Searches the formula that most orders were paid by: first the prices of a few features, then
/// one change after the other, each only when it makes enough more orders fit to the last unit.
struct FormulaSearch {
  let rows: SearchRows
  /// What all rows have.
  let available: Available
  /// The seed of the samples.
  let seed: UInt64

  /// What all rows of a search have.
  struct Available {
    var distance = false
    var minutes = false
    var fare = false
    var orderValue = false
    var weight = false
  }

  /// Changes made to a formula at the most.
  private static let rounds = 12

  /// More than any price, in smallest units.
  private static let anyPrice = 1e15

  /// How many more orders a change has to explain: one in fifty, and never fewer than six.
  var leastGain: Int { max(6, rows.rows.count / 50) }

  /// The best formula found.
  ///
  /// - Returns: nothing when there are too few rows.
  /// - Complexity: O(rows · log rows · candidates · rounds).
  func best() -> FormulaModel? {
    let started = families.enumerated().compactMap { place, features in
      var random = CounterRandom(seed: seed, stream: UInt64(place))
      return ConsensusFit(rows: rows).model(of: features, random: &random).map {
        withFloors(rounded($0))
      }
    }
    let ranked = started.sorted { rows.score($0) > rows.score($1) }
    let finished = ranked.prefix(3).map { settled(improved($0)) }
    return finished.max { rows.score($0) < rows.score($1) }.map {
      flattened(simplified(normalised($0)))
    }
  }

  /// The rates that are tried first.
  private var families: [[FormulaFeature]] {
    var measured: [FormulaFeature] = []
    if available.distance { measured.append(.distance) }
    if available.minutes { measured.append(.minutes) }
    var families: [[FormulaFeature]] = [[.order]]
    for feature in measured { families += [[.order, feature]] }
    if measured.count == 2 { families += [[.order] + measured, measured] }
    if available.fare { families += [[.fare], [.order, .fare], [.order] + measured + [.fare]] }
    if available.orderValue {
      families += [[.order, .orderValue], [.order] + measured + [.orderValue]]
    }
    return families
  }

  /// The formula with changes for as long as they explain enough more orders.
  private func improved(_ model: FormulaModel) -> FormulaModel {
    var model = model
    for _ in 0..<FormulaSearch.rounds {
      let count = rows.count(model)
      guard count + leastGain <= rows.rows.count else { break }
      let tried = [withClock(model), withWeather(model), withFloors(model), extended(model)]
        .map { (model: $0, gain: gain($0, over: model)) }
      guard let best = tried.max(by: { $0.gain < $1.gain }), best.gain >= leastGain else { break }
      model = settled(best.model)
    }
    return model
  }

  /// How many more orders a changed formula explains, less what its further parts have to explain
  /// by themselves.
  private func gain(_ changed: FormulaModel, over model: FormulaModel) -> Int {
    let parts = max(0, changed.size - model.size - 1)
    return rows.count(changed) - rows.count(model) - parts * leastGain
  }

  // MARK: One more feature

  /// The formula with the one feature more by which most orders fit.
  private func extended(_ model: FormulaModel) -> FormulaModel {
    let used = Set(model.terms.map(\.feature))
    var tried: [(model: FormulaModel, gain: Int)] = []
    for feature in candidates(for: model) where !used.contains(feature) {
      guard let price = price(of: feature, in: model) else { continue }
      var model = model
      model.terms.append(FormulaModel.Term(feature: feature, price: price.value))
      tried.append((model, price.gain))
    }
    let best = tried.sorted { $0.gain > $1.gain }.prefix(3).map { candidate in
      let refined = ConsensusFit(rows: rows).refined(candidate.model)
      return rounded(refined)
    }
    return best.max { rows.count($0) < rows.count($1) } ?? model
  }

  private func candidates(for model: FormulaModel) -> [FormulaFeature] {
    var candidates: [FormulaFeature] = []
    if available.minutes { candidates.append(.minutes) }
    if available.fare { candidates.append(.fare) }
    if available.orderValue { candidates.append(.orderValue) }
    if available.distance {
      candidates.append(.distance)
      let farthest = rows.rows.map(\.distance).max() ?? 0
      for half in 1..<max(2, min(80, Int(farthest * 2))) {
        let point = Double(half) / 2
        candidates += [.distanceBeyond(point), .distanceUpTo(point)]
      }
    }
    return available.weight ? candidates + weights(for: model) : candidates
  }

  /// Weights between any whole kilogram and the points that a formula tells apart already.
  private func weights(for model: FormulaModel) -> [FormulaFeature] {
    var known = [-1, Double.infinity]
    for case .weightBetween(let low, let high) in model.terms.map(\.feature) {
      known += [low, high].filter { !known.contains($0) }
    }
    let heaviest = rows.rows.map(\.kilograms).max() ?? 0
    return (1..<max(2, min(50, Int(heaviest) + 1))).flatMap { whole in
      let point = Double(whole)
      return known.filter { $0 != point }.map { other in
        FormulaFeature.weightBetween(min(point, other), max(point, other))
      }
    }
  }

  /// The price of a further feature on which most orders that have it agree, and how many more fit.
  private func price(
    of feature: FormulaFeature, in model: FormulaModel
  ) -> (value: Double, gain: Int)? {
    var intervals: [(low: Double, high: Double)] = []
    var fitting = 0
    for row in rows.rows {
      let factor = model.clock[row.slot].factor * model.weather[row.weather].factor
      let amount = feature.amount(row) * factor
      guard amount > 0 else { continue }
      if rows.fits(model, row) { fitting += 1 }
      let rest = row.paid - model.beforeFloors(row)
      // An order on the minimum stays there at every lower price.
      let low = rows.isOnFloor(row, model) ? -FormulaSearch.anyPrice : rest - rows.tolerance
      intervals.append((low / amount, (rest + rows.tolerance) / amount))
    }
    guard let common = CommonPoint(of: intervals) else { return nil }
    return (common.value, common.votes - fitting)
  }

  // MARK: Minimum and kept share

  /// The formula with the minimum and the share of the fare by which more orders fit.
  func withFloors(_ model: FormulaModel) -> FormulaModel {
    var best = model
    var (least, shares): ([(low: Double, high: Double)], [(low: Double, high: Double)]) = ([], [])
    for row in rows.rows where row.paid > model.beforeFloors(row) + rows.tolerance {
      least.append((row.paid - rows.tolerance, row.paid + rows.tolerance))
      guard row.fare > 0 else { continue }
      shares.append(
        ((row.paid - rows.tolerance) / row.fare, (row.paid + rows.tolerance) / row.fare))
    }
    func keep(_ changed: FormulaModel) {
      if rows.count(changed) >= rows.count(best) + leastGain { best = changed }
    }
    if let common = CommonPoint(of: least) {
      var changed = best
      changed.minimum = nearest(common.value, on: [100, 50, 10, 5, 1, 0.5]) { value in
        var changed = changed
        changed.minimum = value
        return rows.count(changed)
      }
      keep(changed)
    }
    if available.fare, let common = CommonPoint(of: shares), common.value < 1 {
      var changed = best
      changed.keptShare = nearest(common.value, on: FormulaFeature.fare.grids) { value in
        var changed = changed
        changed.keptShare = value
        return rows.count(changed)
      }
      keep(changed)
    }
    return best
  }
}
