import ParleyRecords
import ParleyValues

/// One paid order as numbers, for the search of a formula. What an order lacks is nought; a search
/// only reads what all of its rows have.
struct SearchRow {
  /// Kilometres or miles.
  var distance = 0.0
  /// Engaged minutes.
  var minutes = 0.0
  /// The fare, in smallest units.
  var fare = 0.0
  /// What the goods cost, in smallest units.
  var orderValue = 0.0
  /// Kilograms.
  var kilograms = 0.0
  /// The five minutes of the day in which it was accepted, from 0 to 287.
  var slot = 0
  /// The number of the weather it was accepted in; 0 for none.
  var weather = 0
  /// The day of acceptance, counted from any day.
  var day = 0
  /// What was paid, in smallest units.
  var paid = 0.0

  /// How many slots a day has.
  static let slots = 288
  /// How long a slot is, in minutes.
  static let slotMinutes = 5
}

extension SearchRow {
  /// The numbers of a row.
  init(_ log: OrderLog, _ row: Int, weather: Int) {
    let accepted = CivilDateTime(secondsSinceEpoch: log.accepted[row])
    distance = Double(log.distance[row] ?? 0) / 1000
    minutes = Double(log.engagedSeconds(row) ?? 0) / 60
    fare = Double(log.fare[row] ?? 0)
    orderValue = Double(log.orderValue[row] ?? 0)
    kilograms = Double(log.weight[row] ?? 0) / 1000
    slot = Int(accepted.secondOfDay) / (SearchRow.slotMinutes * 60)
    self.weather = weather
    paid = Double(log.paid[row] ?? 0)
  }
}

/// Something that a rate is a multiple of.
enum FormulaFeature: Hashable {
  /// Every order.
  case order
  /// The distance.
  case distance
  /// The distance beyond a point.
  case distanceBeyond(Double)
  /// What is left of the distance to a point.
  case distanceUpTo(Double)
  /// The engaged time.
  case minutes
  /// The fare.
  case fare
  /// What the goods cost.
  case orderValue
  /// Weights above one point and up to another.
  case weightBetween(Double, Double)

  /// How much of it an order has.
  @inline(__always)
  func amount(_ row: SearchRow) -> Double {
    switch self {
    case .order: 1
    case .distance: row.distance
    case .distanceBeyond(let point): max(0, row.distance - point)
    case .distanceUpTo(let point): max(0, point - row.distance)
    case .minutes: row.minutes
    case .fare: row.fare
    case .orderValue: row.orderValue
    case .weightBetween(let low, let high): row.kilograms > low && row.kilograms <= high ? 1 : 0
    }
  }

  /// Steps that prices of it are usually stated in, in smallest units, the coarsest first.
  var grids: [Double] {
    switch self {
    case .fare, .orderValue: [0.05, 0.01, 0.005, 0.001, 0.0005, 0.0001]
    case .order, .weightBetween: [100, 50, 10, 5, 1, 0.5, 0.1]
    default: [100, 50, 10, 5, 1, 0.5, 0.1, 0.05, 0.01]
    }
  }
}
