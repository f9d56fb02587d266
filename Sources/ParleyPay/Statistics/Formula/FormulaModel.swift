/// A pay formula while it is searched for: a rate that is a sum of multiples, changed by the time
/// of the day and the weather, with a minimum and a share of the fare that is kept in any case.
/// Amounts are in smallest units.
struct FormulaModel {
  /// A multiple of something.
  struct Term {
    var feature: FormulaFeature
    var price: Double
  }

  /// What a time of the day or a weather does to the rate.
  struct Class: Hashable {
    /// The rate is multiplied by this.
    var factor = 1.0
    /// Then this is added.
    var addition = 0.0

    /// Nothing.
    static let plain = Class()
  }

  /// The rate.
  var terms: [Term]
  /// By five minutes of the day.
  var clock = [Class](repeating: .plain, count: SearchRow.slots)
  /// By the number of the weather.
  var weather: [Class]
  /// The least an order pays.
  var minimum: Double?
  /// The share of the fare that an order pays at least.
  var keptShare: Double?

  /// A rate that nothing changes.
  init(_ terms: [Term] = [], weathers: Int) {
    self.terms = terms
    weather = Array(repeating: .plain, count: max(1, weathers))
  }

  /// The rate with its time of the day.
  @inline(__always)
  func rate(_ row: SearchRow) -> Double {
    var sum = 0.0
    for term in terms { sum += term.price * term.feature.amount(row) }
    let own = clock[row.slot]
    return sum * own.factor + own.addition
  }

  /// What the order pays before minimum and share.
  @inline(__always)
  func beforeFloors(_ row: SearchRow) -> Double {
    let own = weather[row.weather]
    return rate(row) * own.factor + own.addition
  }

  /// What the order pays, before it is rounded.
  @inline(__always)
  func pay(_ row: SearchRow) -> Double {
    var pay = beforeFloors(row)
    if let minimum { pay = max(pay, minimum) }
    if let keptShare { pay = max(pay, keptShare * row.fare) }
    return pay
  }

  /// How much a formula has to say: the more, the easier it fits anything.
  var size: Int {
    terms.count + (minimum == nil ? 0 : 1) + (keptShare == nil ? 0 : 1) + bandCount
      + weather.count { $0 != .plain }
  }

  /// How many stretches of the day differ from the ordinary one.
  private var bandCount: Int {
    clock.indices.count { slot in
      let before = clock[(slot + clock.count - 1) % clock.count]
      return clock[slot] != .plain && clock[slot] != before
    }
  }
}

/// Rows that a formula is held against.
struct SearchRows {
  /// The rows.
  var rows: [SearchRow]
  /// How many kinds of weather they know, none included.
  var weathers: Int
  /// The step in which pay is paid: an amount is rounded by half of it at the most.
  let step: Double

  /// Rows whose pay is a multiple of so many smallest units.
  init(rows: [SearchRow], weathers: Int, paidInStepsOf step: Int64) {
    self.rows = rows
    self.weathers = weathers
    self.step = Double(step)
  }

  /// How far a rounded amount may be from the exact one.
  var tolerance: Double { step / 2 + 1e-6 }

  /// Whether an order is paid as a formula says, up to the rounding.
  @inline(__always)
  func fits(_ model: FormulaModel, _ row: SearchRow) -> Bool {
    abs(model.pay(row) - row.paid) <= tolerance
  }

  /// Whether an order is paid the minimum or the share of the fare, and so does not show its rate.
  func isOnFloor(_ row: SearchRow, _ model: FormulaModel) -> Bool {
    if let minimum = model.minimum, abs(row.paid - minimum) <= tolerance { return true }
    guard let share = model.keptShare else { return false }
    return abs(row.paid - share * row.fare) <= tolerance
  }

  /// How many orders are paid as a formula says.
  func count(_ model: FormulaModel) -> Int {
    rows.reduce(0) { $0 + (fits(model, $1) ? 1 : 0) }
  }

  /// How good a formula is: the orders that fit it, less one in a hundred for everything it says.
  func score(_ model: FormulaModel) -> Double {
    Double(count(model)) - 0.01 * Double(rows.count * model.size)
  }
}
