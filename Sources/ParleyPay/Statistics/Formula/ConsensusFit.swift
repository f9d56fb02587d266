import ParleyValues

/// Finds the prices of given features on which most orders agree, whatever the others were paid:
/// random sample consensus (Fischler and Bolles, Communications of the ACM 24(6), 1981), then least
/// squares over those that agree, in ever narrower bands.
struct ConsensusFit {
  let rows: SearchRows
  /// How many samples are drawn.
  var samples = 300
  /// At how many rows samples are compared with each other.
  var judged = 600

  /// The formula of a rate of some features.
  ///
  /// - Returns: nothing when there are too few rows or they do not tell the features apart.
  /// - Complexity: O((samples · judged + rows) · features).
  func model(of features: [FormulaFeature], random: inout CounterRandom) -> FormulaModel? {
    let (size, all) = (features.count, rows.rows)
    guard all.count >= 4 * size else { return nil }
    let stride = max(1, all.count / judged)
    let some = Swift.stride(from: 0, to: all.count, by: stride).map { all[$0] }
    let someAmounts = some.map { row in features.map { $0.amount(row) } }
    var best: (votes: Int, prices: [Double])?
    for _ in 0..<samples {
      let sample = (0..<size).map { _ in all[Int.random(in: 0..<all.count, using: &random)] }
      let matrix = sample.map { row in features.map { $0.amount(row) } }
      guard let prices = LinearSystem.solve(matrix, sample.map(\.paid)) else { continue }
      var votes = 0
      for (row, amounts) in zip(some, someAmounts) {
        var sum = -row.paid
        for place in 0..<size { sum += prices[place] * amounts[place] }
        if abs(sum) <= 3 * rows.step { votes += 1 }
      }
      if votes > best?.votes ?? 0 { best = (votes, prices) }
    }
    guard let best else { return nil }
    let terms = zip(features, best.prices).map { FormulaModel.Term(feature: $0, price: $1) }
    return refined(FormulaModel(terms, weathers: rows.weathers))
  }

  /// The same formula with prices by least squares over the orders that agree with it.
  ///
  /// - Parameter held: how many of the first terms keep their prices.
  func refined(_ model: FormulaModel, holding held: Set<Int> = []) -> FormulaModel {
    var (best, current) = (model, model)
    var most = rows.count(model)
    let free = model.terms.indices.filter { !held.contains($0) }
    guard !free.isEmpty else { return model }
    for width in [4.0, 2, 1, 0.6, 0.55] {
      var (matrix, right): ([[Double]], [Double]) = ([], [])
      for row in rows.rows where !rows.isOnFloor(row, current) {
        guard abs(current.pay(row) - row.paid) <= width * rows.step else { continue }
        let (clock, weather) = (current.clock[row.slot], current.weather[row.weather])
        let factor = clock.factor * weather.factor
        guard factor > 0 else { continue }
        var rest = (row.paid - weather.addition) / weather.factor - clock.addition
        for place in held {
          let term = current.terms[place]
          rest -= term.price * term.feature.amount(row) * clock.factor
        }
        matrix.append(free.map { current.terms[$0].feature.amount(row) * clock.factor })
        right.append(rest)
      }
      guard matrix.count >= 2 * free.count,
        let prices = LinearSystem.leastSquares(matrix, right)
      else { break }
      for (place, price) in zip(free, prices) { current.terms[place].price = price }
      let votes = rows.count(current)
      if votes >= most { (best, most) = (current, votes) }
    }
    return best
  }
}
