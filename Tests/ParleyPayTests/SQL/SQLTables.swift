import ParleyRecords
import ParleyValues

@testable import ParleyPay

/// Records as the statements that fill the tables of a query.
struct SQLTables {
  /// The tables of several records side by side, told apart by a column `record`.
  static func statements(_ records: [PayRecords], _ dialect: SQLDialect) -> [String] {
    func table(_ table: String, _ columns: [SQLSchema.Column], _ rows: [String]) -> [String] {
      let printer = SQLPrinter(dialect: dialect)
      let all = [("record", SQLType.integer)] + columns.map { ($0.name, $0.type) }
      let typed = all.map { "\($0.0) \(printer.name(of: $0.1))" }.joined(separator: ", ")
      let cast = all.map { "CAST(\($0.0) AS \(printer.name(of: $0.1))) AS \($0.0)" }
        .joined(separator: ", ")
      let values =
        rows.isEmpty
        ? "(\(all.map { _ in "NULL" }.joined(separator: ", ")))" : rows.joined(separator: ", ")
      if dialect == .spark {
        let names = all.map(\.0).joined(separator: ", ")
        return [
          "CREATE OR REPLACE TEMPORARY VIEW \(table) AS SELECT \(cast) FROM VALUES \(values) "
            + "AS t(\(names))" + (rows.isEmpty ? " WHERE 1 = 0" : "")
        ]
      }
      let create = ["DROP TABLE IF EXISTS \(table)", "CREATE TEMPORARY TABLE \(table) (\(typed))"]
      return rows.isEmpty ? create : create + ["INSERT INTO \(table) VALUES \(values)"]
    }
    var (orders, shifts, signals, forecasts): ([String], [String], [String], [String]) =
      ([], [], [], [])
    for (number, record) in records.enumerated() {
      orders += (0..<record.log.count).map { row($0, record.log, number) }
      shifts += (record.shifts?.shifts ?? []).map {
        "(\(number), \($0.line), '\($0.worker)', \($0.on.secondsSinceEpoch), "
          + "\($0.off.secondsSinceEpoch))"
      }
      signals += record.signals.signals.map {
        "(\(number), '\($0.signal.key)', \($0.level.rawValue), \(text($0.area)), "
          + "\($0.from.secondsSinceEpoch), \(integer($0.to?.secondsSinceEpoch)))"
      }
      forecasts += record.forecasts.forecasts.map {
        "(\(number), \($0.date.daysSinceEpoch), \(text($0.area)), \($0.maximumThousandths))"
      }
    }
    return table("orders", SQLSchema.orders + SQLSchema.further, orders)
      + table("shifts", SQLSchema.shifts, shifts)
      + table("signals", SQLSchema.signals, signals)
      + table("forecasts", SQLSchema.forecasts, forecasts)
  }

  private static func row(_ row: Int, _ log: OrderLog, _ number: Int) -> String {
    let order = log[row]
    let cells: [String] = [
      "\(number)", "\(order.line)", text(order.worker), "\(order.accepted.secondsSinceEpoch)",
      integer(order.completed?.secondsSinceEpoch), integer(order.started?.secondsSinceEpoch),
      integer(order.pickedUp?.secondsSinceEpoch), integer(order.distance?.thousandths),
      integer(order.weightGrams.map { Int64($0) }), integer(order.fare?.minorUnits),
      integer(order.tip?.minorUnits), integer(order.paid?.minorUnits), text(order.area),
      text(order.category), text(order.employer), text(order.variant),
      integer(order.cancelledAt?.secondsSinceEpoch), text(order.cancelledBy),
      integer(order.orderValue?.minorUnits), integer(order.deduction?.minorUnits),
      text(order.route), integer(order.outsideDistance?.thousandths),
      integer(order.outsideSeconds.map { Int64($0) }),
      integer(order.pickupDistance?.thousandths),
      integer(order.waitingSeconds.map { Int64($0) }), integer(order.floors.map { Int64($0) }),
      text(order.loading),
    ]
    return "(\(cells.joined(separator: ", ")))"
  }

  private static func text(_ word: String?) -> String { word.map { "'\($0)'" } ?? "NULL" }
  private static func integer(_ value: Int64?) -> String { value.map { String($0) } ?? "NULL" }

  /// The tightest bounds of some records.
  static func bounds(_ records: [PayRecords]) -> SQLBounds {
    var bounds = SQLBounds(distance: 0, seconds: 0, amount: 0, ordersOfWorker: 1)
    for record in records {
      bounds.ordersOfWorker = max(
        bounds.ordersOfWorker, Int64(record.workers.map(\.rows.count).max() ?? 0))
      for row in 0..<record.log.count {
        let order = record.log[row]
        bounds.distance = max(
          bounds.distance, order.distance?.thousandths ?? 0,
          order.outsideDistance?.thousandths ?? 0, order.pickupDistance?.thousandths ?? 0)
        bounds.seconds = max(
          bounds.seconds, Int64(order.waitingSeconds ?? 0), Int64(order.outsideSeconds ?? 0))
        bounds.amount = max(
          bounds.amount, order.fare?.minorUnits ?? 0, order.tip?.minorUnits ?? 0,
          order.orderValue?.minorUnits ?? 0)
        for start in [order.accepted, order.started, order.pickedUp].compactMap(\.self) {
          let end = order.completed ?? start
          bounds.seconds = max(bounds.seconds, end.secondsSinceEpoch - start.secondsSinceEpoch)
        }
      }
      for shift in record.shifts?.shifts ?? [] {
        bounds.seconds = max(
          bounds.seconds, shift.off.secondsSinceEpoch - shift.on.secondsSinceEpoch)
      }
    }
    return bounds
  }
}
