import ParleyValues

/// How a list of terms is written in a file: which fields of an element are its index.
final class ListShape: Sendable {
  /// The path in the file, indices of outer lists as in ``TermPattern``.
  let filePath: TermPattern
  /// The path in keys; differs where two lists share one in the file.
  let keyPath: TermPattern
  /// The fields that hold the index, in order, with their kinds.
  let indexFields: [(name: String, kind: IndexKind)]
  /// Whether a single element may stand without a list.
  let allowsSingle: Bool

  init(
    _ filePath: String, key keyPath: String? = nil, _ indexFields: [(String, IndexKind)],
    allowsSingle: Bool = false
  ) {
    self.filePath = TermPattern(filePath)
    self.keyPath = TermPattern(keyPath ?? filePath)
    self.indexFields = indexFields.map { (name: $0.0, kind: $0.1) }
    self.allowsSingle = allowsSingle
  }

  /// The lists there are.
  static let all: [ListShape] = [
    ListShape("piece-rate.distance", [("from", .distance)]),
    ListShape("piece-rate.distance-steps", [("over", .distance)]),
    ListShape("online-hours.wage.bands", [("name", .name)]),
    ListShape("piece-rate.weight", [("over", .weight)]),
    ListShape("piece-rate.table.rows", [("upto", .distance)]),
    ListShape("piece-rate.bands", [("name", .name)]),
    ListShape("piece-rate.tiers", [("per", .period)], allowsSingle: true),
    ListShape("piece-rate.tiers.{period}.steps", [("orders", .orders)]),
    ListShape("piece-rate.quests", [("name", .name)]),
    ListShape("piece-rate.quests.{name}.steps", [("orders", .orders)]),
    ListShape("commission.layers", [("who", .layer)]),
    ListShape("assessment.deductions", [("cause", .cause)]),
    ListShape("time-estimate.add", [("when", .circumstance)]),
    ListShape("online-hours.period-floor", [("per", .periodWithStart)], allowsSingle: true),
    ListShape("weather", [("signal", .signal), ("level", .level)]),
    ListShape("weather", key: "weather.forecast-max", [("forecast-max", .temperature)]),
    ListShape("adjustment.triggers", [("", .position)]),
    ListShape("disputes.ladder", [("step", .name)]),
  ]

  /// Whether a key names a whole list.
  static func isList(_ path: String) -> Bool {
    let tokens = path.split(separator: ".").map(String.init)
    return all.contains { $0.filePath.indices(in: tokens[...]) != nil }
  }

  /// How many parts the path in the file and the path in keys share.
  var sharedCount: Int {
    zip(filePath.segments, keyPath.segments).prefix { $0 == $1 }.count
  }

  /// The field of an element that holds part of the index besides those named: the first day of a
  /// period floor.
  static let startField = "from"

  /// The index of an element as files write it, field by field.
  func fileFields(_ index: [String]) -> [(name: String, text: String)] {
    zip(indexFields, index).flatMap { field, text -> [(name: String, text: String)] in
      switch field.kind {
      case .position: return []
      case .distance: return [(field.name, Distance(index: text)?.text ?? text)]
      case .weight: return [(field.name, Weight(index: text)?.text ?? text)]
      case .temperature: return [(field.name, TemperatureThreshold(index: text)?.text ?? text)]
      case .circumstance: return [(field.name, Circumstance(index: text)?.text ?? text)]
      case .period: return [(field.name, ListShape.fileText(ofPeriod: text))]
      case .periodWithStart:
        guard let floor = PeriodFloor(index: [text]), let start = floor.from else {
          return [(field.name, ListShape.fileText(ofPeriod: text))]
        }
        return [(field.name, floor.per.key), (ListShape.startField, start.description)]
      default: return [(field.name, text)]
      }
    }
  }

  private static func fileText(ofPeriod key: String) -> String {
    guard let period = Period(key) else { return key }
    return TermValue.period(period).text(in: .cny)
  }
}
