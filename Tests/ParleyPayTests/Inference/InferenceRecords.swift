import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// Order records whose pay follows from known standards.
enum InferenceRecords {
  static let firstDay = CivilDate(daysSinceEpoch: 20_636)
  static let dayOfChange = firstDay.adding(days: 15)

  static func standards(_ text: String) throws -> Standards {
    try StandardsReader.read("parley: standards/1\ncurrency: CNY\n" + text, file: "test.yaml")
  }

  /// Orders of thirty days.
  ///
  /// - Parameters:
  ///   - texts: the standards that pay; the second from the sixteenth day on.
  ///   - noise: one order in so many is paid any amount; 0 for none.
  static func paid(by texts: [String], noise: Int = 0, count: Int = 900) throws -> PayRecords {
    let rules = try texts.map { try PayRules(standards($0)) }
    var random = CounterRandom(seed: 7)
    let builder = OrderLogBuilder(currency: .cny, distanceUnit: .kilometre)
    for line in 1...count {
      let day = firstDay.adding(days: line % 30)
      let second = Int.random(in: 0..<1440, using: &random) * 60
      var order = Order(
        worker: "W\(line % 9)", accepted: CivilDateTime(day, secondOfDay: second))
      let metres = Int64.random(in: 50...900, using: &random) * 10
      order.distance = Distance(thousandths: metres, unit: .kilometre)
      let engaged = 300 + metres / 5 + Int64.random(in: 0..<900, using: &random)
      order.completed = CivilDateTime(
        secondsSinceEpoch: order.accepted.secondsSinceEpoch + engaged)
      order.weightGrams = Int.random(in: 1...150, using: &random) * 100
      order.fare = Money(minorUnits: Int64.random(in: 900...6000, using: &random))
      // Drawn by the line, so that what else is drawn stays as it is.
      order.orderValue = Money(minorUnits: Int64(line * 7919 % 9973) + 500)
      order.line = line
      let isNoise = noise > 0 && line % noise == 0
      let own = rules[day < dayOfChange ? 0 : rules.count - 1]
      if case .priced(let pay) = try ExplainedEngine.quote(order, by: own) {
        order.paid =
          isNoise ? Money(minorUnits: Int64.random(in: 100...4000, using: &random)) : pay.pay
      }
      builder.append(order)
    }
    return PayRecords(orders: builder.finish())
  }
}
