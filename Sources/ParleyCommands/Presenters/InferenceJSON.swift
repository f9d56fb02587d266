import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// An inference as other programs read it.
enum InferenceJSON {
  /// A formula that was inferred.
  static func value(
    of report: InferenceReport, _ log: OrderLog, in language: Language
  ) -> JSONValue {
    let stretches = report.stretches.map { stretch -> JSONValue in
      var members: [JSONValue.Member] = [
        ("from", JSONValue(stretch.days.lowerBound)), ("to", JSONValue(stretch.days.upperBound)),
        ("verdict", .string(stretch.verdict.rawValue)),
        ("standards", stretch.standards.map { .string(StandardsWriter.write($0)) } ?? .null),
      ].map { JSONValue.Member(key: $0, value: $1) }
      members.append(JSONValue.Member(key: "all", value: value(of: stretch.all, log)))
      members.append(JSONValue.Member(key: "held-out", value: value(of: stretch.heldOut, log)))
      return .object(members)
    }
    return [
      "orders": .integer(Int64(report.orders)), "paid": .integer(Int64(report.paid)),
      "searched": .integer(Int64(report.searched)), "stretches": .array(stretches),
    ]
  }

  /// How recorded pay stands to a formula.
  static func value(of test: FormulaTest, _ log: OrderLog) -> JSONValue {
    func amount(_ units: Int64) -> JSONValue {
      .string(Money(minorUnits: units).text(in: log.currency))
    }
    return [
      "orders": .integer(Int64(test.orders)), "exact": .integer(Int64(test.exact)),
      "within-one": .integer(Int64(test.withinOne)),
      "departing": .integer(Int64(test.departures.count)),
      "paid-less": .integer(Int64(test.underpaid)), "paid-more": .integer(Int64(test.overpaid)),
      "difference": amount(test.differenceSum),
    ]
  }
}
