/// Prices are stated in round numbers: what least squares find is moved to the roundest price at
/// which no fewer orders fit.
extension FormulaSearch {
  /// The formula with round prices, where no fewer orders fit by them.
  ///
  /// - Parameter slack: one in so many of the orders that fit may be lost; none by default.
  func rounded(_ model: FormulaModel, slack: Int = .max) -> FormulaModel {
    let fit = ConsensusFit(rows: rows)
    var current = fit.refined(model)
    var held: Set<Int> = []
    // The prices of what differs most between orders are known best, the base last.
    let order = current.terms.indices.sorted {
      spread(current.terms[$0].feature) > spread(current.terms[$1].feature)
    }
    for place in order {
      held.insert(place)
      let price = current.terms[place].price
      var best: (model: FormulaModel, count: Int)?
      for grid in current.terms[place].feature.grids {
        var changed = current
        changed.terms[place].price = (price / grid).rounded() * grid
        changed = fit.refined(changed, holding: held)
        let count = rows.count(changed)
        // A coarser step wins unless a finer one explains clearly more.
        if best.map({ count > $0.count + max(1, $0.count / min(slack, 200)) }) ?? true {
          best = (changed, count)
        }
      }
      if let best { current = best.model }
    }
    let before = rows.count(model)
    return rows.count(current) + before / slack >= before ? current : model
  }

  /// The formula with round prices, and what times and weather do read anew beside them; unless
  /// clearly fewer orders fit then.
  func settled(_ model: FormulaModel) -> FormulaModel {
    var round = rounded(model, slack: 50)
    if model.clock.contains(where: { $0 != .plain }) { round = withClock(round) }
    if model.weather.contains(where: { $0 != .plain }) { round = withWeather(round) }
    round = rounded(round)
    return rows.count(round) + rows.rows.count / 100 >= rows.count(model) ? round : model
  }

  /// How far the amounts of a feature are spread.
  private func spread(_ feature: FormulaFeature) -> Double {
    let amounts = rows.rows.prefix(500).map { feature.amount($0) }
    guard let least = amounts.min(), let most = amounts.max() else { return 0 }
    return most - least
  }

  /// The roundest number near another at which no clearly smaller number of orders fits.
  ///
  /// - Parameter slack: how many orders may be lost.
  func nearest(
    _ value: Double, on grids: [Double], slack: Int = 0, count: (Double) -> Int
  ) -> Double {
    var best = (value: value, count: count(value))
    for grid in grids.reversed() {
      let round = (value / grid).rounded() * grid
      let fitting = count(round)
      if fitting >= best.count - max(slack, best.count / 200) {
        best = (round, max(fitting, best.count))
      }
    }
    return best.value
  }

  /// The formula without the parts that explain nothing.
  func simplified(_ model: FormulaModel) -> FormulaModel {
    var model = model
    for feature in model.terms.map(\.feature) {
      var without = model
      without.terms.removeAll { $0.feature == feature }
      if rows.count(without) >= rows.count(model) { model = without }
    }
    for floor in [\FormulaModel.minimum, \FormulaModel.keptShare] {
      var without = model
      without[keyPath: floor] = nil
      if rows.count(without) >= rows.count(model) { model = without }
    }
    return model
  }

  /// A minimum below a rate of distance alone is the same as a price for the first kilometres,
  /// which is how people state it: such a formula says that instead.
  func flattened(_ model: FormulaModel) -> FormulaModel {
    guard let minimum = model.minimum, Set(model.clock) == [.plain] else { return model }
    var (base, slope) = (0.0, 0.0)
    var bends: [(at: Double, by: Double)] = []
    for term in model.terms {
      switch term.feature {
      case .order: base += term.price
      case .distance: slope += term.price
      case .distanceBeyond(let point): bends.append((point, term.price))
      case .distanceUpTo(let point):
        base += term.price * point
        slope -= term.price
        bends.append((point, term.price))
      default: return model
      }
    }
    guard slope > 0, base < minimum else { return model }
    let end = ((minimum - base) / slope * 2).rounded() / 2
    var changed = model
    changed.minimum = nil
    changed.terms = [
      FormulaModel.Term(feature: .order, price: minimum),
      FormulaModel.Term(feature: .distanceBeyond(end), price: slope),
    ]
    for bend in bends where bend.at > end {
      changed.terms.append(
        FormulaModel.Term(feature: .distanceBeyond(bend.at), price: bend.by))
    }
    return rows.count(changed) >= rows.count(model) ? changed : model
  }

  /// The formula with the lowest of its times of the day as the ordinary one: a discount outside
  /// the rush hours is an addition within them.
  func normalised(_ model: FormulaModel) -> FormulaModel {
    guard let lowest = model.clock.map(\.factor).min(),
      let least = model.clock.map(\.addition).min(),
      lowest < 1 || least < 0
    else { return model }
    var changed = model
    for place in changed.terms.indices { changed.terms[place].price *= lowest }
    if least < 0 {
      if let base = changed.terms.firstIndex(where: { $0.feature == .order }) {
        changed.terms[base].price += least
      } else {
        changed.terms.append(FormulaModel.Term(feature: .order, price: least))
      }
    }
    for slot in changed.clock.indices {
      let own = model.clock[slot]
      changed.clock[slot].factor = own.factor / lowest
      // What is left of the addition when the base has been lowered by the least one.
      changed.clock[slot].addition = own.addition - min(0, least) * own.factor / lowest
    }
    let stated = restated(changed)
    return rows.count(stated) >= rows.count(model) ? stated : model
  }

  /// The formula with the percentages and additions of its times of the day in round numbers.
  private func restated(_ model: FormulaModel) -> FormulaModel {
    var model = model
    for own in Set(model.clock) where own != .plain {
      let slots = model.clock.indices.filter { model.clock[$0] == own }
      func with(_ changed: FormulaModel.Class) -> FormulaModel {
        var model = model
        for slot in slots { model.clock[slot] = changed }
        return model
      }
      var round = own
      round.factor = nearest(own.factor, on: FormulaSearch.percentGrids) {
        rows.count(with(FormulaModel.Class(factor: $0, addition: own.addition)))
      }
      round.addition = nearest(own.addition, on: FormulaSearch.additionGrids) {
        rows.count(with(FormulaModel.Class(factor: round.factor, addition: $0)))
      }
      model = with(round)
    }
    return rounded(model)
  }

  /// Steps that percentages are usually stated in.
  static let percentGrids = [0.5, 0.1, 0.05, 0.01, 0.005]
  /// Steps that additions are usually stated in, in smallest units.
  static let additionGrids = [100.0, 50, 10, 5, 1]
}
