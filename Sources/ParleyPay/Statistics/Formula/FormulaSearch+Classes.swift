/// What times of the day and the weather do to a rate.
extension FormulaSearch {
  /// The slots of half an hour.
  private static let slotsOfStep = 6

  /// The formula with what each half hour of the day adds or multiplies, joined to bands whose
  /// edges are then moved to the five minutes at which most orders fit.
  func withClock(_ model: FormulaModel) -> FormulaModel {
    var plain = model
    plain.clock = Array(repeating: .plain, count: SearchRow.slots)
    let steps = SearchRow.slots / FormulaSearch.slotsOfStep
    var members = [[SearchRow]](repeating: [], count: steps)
    for row in rows.rows { members[row.slot / FormulaSearch.slotsOfStep].append(row) }
    var classes: [FormulaModel.Class?] = members.map { own in
      own.count < 4 ? nil : bestClass(of: own, in: plain)
    }
    join(&classes, members, plain)
    var changed = plain
    for slot in 0..<SearchRow.slots {
      changed.clock[slot] = classes[slot / FormulaSearch.slotsOfStep] ?? .plain
    }
    return sharpened(changed)
  }

  /// The formula with what each weather adds or multiplies.
  func withWeather(_ model: FormulaModel) -> FormulaModel {
    guard rows.weathers > 1 else { return model }
    var changed = model
    for weather in 1..<rows.weathers {
      let own = rows.rows.filter { $0.weather == weather }
      var plain = model
      plain.weather[weather] = .plain
      changed.weather[weather] =
        own.count < 4 ? .plain : bestClass(of: own, in: plain, isWeather: true)
    }
    return changed
  }

  /// What most of some orders agree that their time or weather does: nothing, an addition or a
  /// percentage. A change has to explain clearly more than none.
  private func bestClass(
    of own: [SearchRow], in model: FormulaModel, isWeather: Bool = false
  ) -> FormulaModel.Class {
    let plainly = own.reduce(0) { $0 + (rows.fits(model, $1) ? 1 : 0) }
    var (additions, factors): ([(low: Double, high: Double)], [(low: Double, high: Double)]) =
      ([], [])
    for row in own {
      let base = isWeather ? model.rate(row) : unweathered(row, model)
      let paid =
        isWeather
        ? row.paid
        : (row.paid - model.weather[row.weather].addition) / model.weather[row.weather].factor
      additions.append((paid - base - rows.tolerance, paid - base + rows.tolerance))
      if base > 0 {
        factors.append(((paid - rows.tolerance) / base, (paid + rows.tolerance) / base))
      }
    }
    var best = (own: FormulaModel.Class.plain, count: plainly + max(2, own.count / 10))
    if let common = CommonPoint(of: additions) {
      let value = roundest(common.value, FormulaSearch.additionGrids, additions)
      if abs(value) > rows.tolerance, common.votes > best.count {
        best = (FormulaModel.Class(addition: value), common.votes)
      }
    }
    if let common = CommonPoint(of: factors) {
      let value = roundest(common.value, FormulaSearch.percentGrids, factors)
      if abs(value - 1) > 0.002, common.votes > best.count {
        best = (FormulaModel.Class(factor: value), common.votes)
      }
    }
    return best.own
  }

  /// The rate before the time of the day.
  private func unweathered(_ row: SearchRow, _ model: FormulaModel) -> Double {
    model.terms.reduce(0) { $0 + $1.price * $1.feature.amount(row) }
  }

  /// The roundest number near another that lies in as many intervals, but for one in twenty.
  private func roundest(
    _ value: Double, _ grids: [Double], _ intervals: [(low: Double, high: Double)]
  ) -> Double {
    nearest(value, on: grids, slack: max(1, intervals.count / 20)) { number in
      intervals.reduce(0) { $0 + ($1.low <= number && number <= $1.high ? 1 : 0) }
    }
  }

  /// Gives half hours with few orders the class of equal neighbours, and single half hours that of
  /// their neighbours where it explains nearly as many.
  private func join(
    _ classes: inout [FormulaModel.Class?], _ members: [[SearchRow]], _ plain: FormulaModel
  ) {
    let count = classes.count
    for step in 0..<count where classes[step] == nil {
      let known = classes
      let before = (1..<count).lazy.compactMap { known[(step - $0 + count) % count] }.first
      let after = (1..<count).lazy.compactMap { known[(step + $0) % count] }.first
      classes[step] = before == after ? before : .plain
    }
    func fitting(_ step: Int, _ own: FormulaModel.Class) -> Int {
      var model = plain
      for slot in 0..<SearchRow.slots { model.clock[slot] = own }
      return members[step].reduce(0) { $0 + (rows.fits(model, $1) ? 1 : 0) }
    }
    for step in 0..<count {
      guard members[step].count >= 4, let own = classes[step] else { continue }
      let now = fitting(step, own)
      for other in [classes[(step + count - 1) % count], classes[(step + 1) % count]] {
        guard let other, other != own else { continue }
        let slack = max(1, members[step].count / 20)
        // A half hour that a neighbour's class explains as well belongs to the neighbour.
        if fitting(step, other) + slack >= now, other != .plain || own.factor < 1 {
          classes[step] = other
          break
        }
      }
    }
  }

  /// The formula with the edges of its bands at the five minutes at which most orders fit.
  private func sharpened(_ model: FormulaModel) -> FormulaModel {
    var model = model
    let count = SearchRow.slots
    for edge in 0..<count {
      let (before, after) = (model.clock[(edge + count - 1) % count], model.clock[edge])
      guard before != after else { continue }
      var best = (model: model, count: rows.count(model))
      for shift in 1..<FormulaSearch.slotsOfStep {
        for direction in [-1, 1] {
          var moved = model
          for step in 0..<shift {
            let slot = direction < 0 ? edge - 1 - step : edge + step
            moved.clock[(slot + count) % count] = direction < 0 ? after : before
          }
          let fitting = rows.count(moved)
          if fitting > best.count { best = (moved, fitting) }
        }
      }
      model = best.model
    }
    return model
  }
}
