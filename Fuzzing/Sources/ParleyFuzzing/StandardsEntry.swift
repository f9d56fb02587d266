import ParleyPay
import ParleyTerms
import ParleyValues

/// Standards files: what reads can be written, read again, printed and reckoned with, and both
/// engines find the same.
enum StandardsEntry {
  static func brokenProperty(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let standards = try? StandardsReader.read(text, file: "standards.yaml") else {
      return nil
    }
    let written = StandardsWriter.write(standards)
    do throws(Diagnostics) {
      let again = try StandardsReader.read(written, file: "written.yaml")
      if again != standards { return "read, written and read again, standards differ:\n\(written)" }
      if StandardsWriter.write(again) != written { return "a second writing differs:\n\(written)" }
    } catch { return "what was written cannot be read:\n\(written)\n\(error)" }
    _ = standards.statements()
    return brokenReckoning(standards)
  }

  /// Both engines agree on what all workers earn.
  static func brokenReckoning(_ standards: Standards) -> String? {
    let wages = MinimumWages(
      hourly: Money(minorUnits: 2400), monthly: Money(minorUnits: 260_000))
    guard let rules = try? PayRules(standards, in: PayContext(minimumWages: wages)) else {
      return nil
    }
    let records = FuzzRecords.records(in: standards.currency)
    let report = try? Simulation.run(records, baseline: .standards(rules), proposal: rules)
    guard let engine = try? ExplainedEngine(rules, records) else {
      return report == nil ? nil : "only the columnar engine has a rule"
    }
    var total = WorkerEarnings()
    for worker in records.workers {
      // An amount that leaves one engine's integers may stay within the other's.
      guard let pay = try? engine.pay(worker) else { return nil }
      total = total + pay.earnings
    }
    guard let report else { return nil }
    if report.baseline.earnings != total {
      return "explained \(total)\ncolumnar \(report.baseline.earnings)"
    }
    return nil
  }
}
