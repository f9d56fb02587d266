import ParleyPay
import ParleyRecords
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The list of orders that stand against limits, one line each: asked for by name, since it names
/// workers.
enum BreachList {
  /// The columns of the file.
  static let columns = ["standards", "limit", "worker", "line", "accepted"]

  /// The file's text: the proposal's limits, then the baseline's.
  ///
  /// - Complexity: O(orders).
  static func text(_ records: PayRecords, _ levels: [(name: String, rules: PayRules)])
    throws(Diagnostics) -> String
  {
    var rows: [[CellValue]] = []
    for level in levels {
      for breach in try Simulation.breaches(in: records, of: level.rules) {
        rows.append(
          [
            level.name, breach.kind.clause, breach.worker, String(breach.line),
            breach.accepted.description,
          ].map { CellValue.text(verbatim: $0) })
      }
    }
    return CSVRenderer.render(
      header: columns.map { LocalizedText(verbatim: $0) }, rows: rows, in: .en
    ).replacing("\r\n", with: "\n")
  }
}
