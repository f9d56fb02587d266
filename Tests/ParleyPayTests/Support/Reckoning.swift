import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

/// Rules from the body of a standards file in yuan.
func rules(
  _ body: String, currency: String = "CNY", context: PayContext = PayContext()
) throws -> PayRules {
  let text = "parley: standards/1\ncurrency: \(currency)\n\(body)\n"
  return try PayRules(StandardsReader.read(text, file: "test.yaml"), in: context)
}

/// A moment from its text.
func at(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(text)) }

/// An order by its acceptance and length.
func order(
  _ accepted: String, minutes: Int? = 30, km: String? = nil, mi: String? = nil,
  fare: Int64? = nil, grams: Int? = nil, tip: Int64? = nil, area: String? = nil,
  worker: String = "W1"
) throws -> Order {
  let start = try at(accepted)
  var order = Order(worker: worker, accepted: start)
  order.completed = minutes.map {
    CivilDateTime(secondsSinceEpoch: start.secondsSinceEpoch + Int64($0) * 60)
  }
  if let text = km ?? mi {
    guard case .exact(let thousandths) = DecimalText.read(text, scale: 3) else {
      throw ValueOutOfRange()
    }
    order.distance = Distance(thousandths: thousandths, unit: mi == nil ? .kilometre : .mile)
  }
  order.fare = fare.map { Money(minorUnits: $0) }
  order.tip = tip.map { Money(minorUnits: $0) }
  order.weightGrams = grams
  order.area = area
  return order
}

/// The pay of one order by itself, in smallest units; nothing when it has no price.
func pay(
  _ body: String, _ order: Order, under signals: [SignalLevel] = [], currency: String = "CNY",
  context: PayContext = PayContext()
) throws -> Int64? {
  let rules = try rules(body, currency: currency, context: context)
  switch try ExplainedEngine.quote(order, by: rules, under: signals) {
  case .priced(let pay): return pay.pay.minorUnits
  case .unpriced: return nil
  }
}

/// Records of some orders of which lines number the order they are given in.
func records(
  _ orders: [Order], shifts: [Shift]? = nil, signals: [SignalRecord] = [],
  forecasts: [ForecastRecord] = [], currency: Currency = .cny
) -> PayRecords {
  let builder = OrderLogBuilder(
    currency: currency,
    distanceUnit: orders.contains { $0.distance?.unit == .mile } ? .mile : .kilometre,
    hasWorkers: orders.allSatisfy { $0.worker != nil })
  for (place, order) in orders.enumerated() {
    var order = order
    if order.line == 0 { order.line = place + 1 }
    builder.append(order)
  }
  return PayRecords(
    orders: builder.finish(), shifts: shifts.map { ShiftLog($0) }, signals: SignalLog(signals),
    forecasts: ForecastLog(forecasts))
}

/// What the first worker of some records is paid; the kernel must say the same.
func worker(
  _ body: String, _ records: PayRecords, context: PayContext = PayContext()
) throws -> WorkerPay {
  let rules = try rules(body, currency: records.log.currency.code, context: context)
  let pay = try ExplainedEngine(rules, records).pay(records.workers[0])
  let kernel = try PayKernel(rules, KernelRecords(records))
  let fast = try kernel.earnings()
  #expect(fast.workers[0].total == pay.total.minorUnits, "kernel")
  #expect(fast.workers[0].engagedSeconds == pay.engagedSeconds, "kernel")
  return pay
}

extension WorkerPay {
  /// What the periods add of one kind, in smallest units.
  func added(_ kind: PeriodAmount.Kind) -> Int64 { total(of: kind).minorUnits }
}

/// A shift of the first worker.
func shift(_ on: String, _ off: String, worker: String = "W1") throws -> Shift {
  Shift(worker: worker, on: try at(on), off: try at(off))
}

/// A signal in force between two moments.
func signal(
  _ signal: WeatherSignal, _ level: WarningLevel, _ from: String, _ to: String? = nil,
  area: String? = nil
) throws -> SignalRecord {
  SignalRecord(
    issuer: "气象台", signal: signal, level: level, area: area, from: try at(from),
    to: try to.map { try at($0) })
}
