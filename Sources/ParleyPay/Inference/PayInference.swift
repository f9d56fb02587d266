import ParleyRecords
import ParleyTerms
import ParleyValues

/// Finds the formula by which orders were paid: rates, bands, minimum, share of the fare. What is
/// found is a description of the records, stated as standards; why somebody was paid is not in
/// them.
///
///     let report = try PayInference.infer(records)
///     report.stretches.last?.standards          // a draft for `--baseline`
public enum PayInference {
  /// Infers the formula behind recorded pay.
  ///
  /// A third of the orders looked at is held out: a formula must explain those as well. Where the
  /// formula of some days explains clearly fewer orders of the others, these are searched by
  /// themselves.
  ///
  /// - Parameters:
  ///   - records: orders with recorded pay.
  ///   - context: the facts of the place.
  ///   - options: how it is done.
  /// - Throws: ``Diagnostics`` with `pay.no-paid-column` when no order has recorded pay,
  ///   `infer.too-few-orders`, `pay.out-of-range`.
  /// - Complexity: O(orders), and a search over the sample.
  public static func infer(
    _ records: PayRecords, in context: PayContext = PayContext(),
    options: InferenceOptions = InferenceOptions()
  ) throws(Diagnostics) -> InferenceReport {
    let log = records.log
    let paid = log.paid.hasValues ? (0..<log.count).filter { log.paid[$0] != nil } : []
    guard !paid.isEmpty else { throw Diagnostics([LevelPair.noPaidColumn]) }
    guard paid.count >= options.leastOrders else {
      throw Diagnostics([tooFew(paid.count, least: options.leastOrders)])
    }
    let sample = InferenceSample(records, rows: paid, options)
    var stretches: [InferenceReport.Stretch] = []
    for part in try parts(of: sample, context, options, depth: 0) {
      stretches.append(try stretch(part, records, paid, context, options))
    }
    return InferenceReport(
      orders: log.count, paid: paid.count, searched: sample.rows.count, stretches: stretches)
  }

  /// A part of the sample with its formula.
  struct Part {
    var sample: InferenceSample
    var standards: Standards?
    var isRoundingKnown = true
  }

  /// The sample, cut where another formula begins.
  private static func parts(
    of sample: InferenceSample, _ context: PayContext, _ options: InferenceOptions, depth: Int
  ) throws(Diagnostics) -> [Part] {
    let part = try search(sample, context, options)
    guard depth < 3, let standards = part.standards,
      let day = try sample.dayOfChange(standards, context, least: options.leastOrders)
    else { return [part] }
    let (before, after) = (sample.days(before: day), sample.days(from: day))
    return try parts(of: before, context, options, depth: depth + 1)
      + parts(of: after, context, options, depth: depth + 1)
  }

  private static func search(
    _ sample: InferenceSample, _ context: PayContext, _ options: InferenceOptions
  ) throws(Diagnostics) -> Part {
    let search = FormulaSearch(
      rows: sample.training, available: sample.available, seed: options.seed)
    let log = sample.records.log
    guard let model = search.best(),
      var standards = model.standards(
        in: log.currency, unit: log.distanceUnit, signals: sample.signals)
    else { return Part(sample: sample) }
    var best: (rounding: StandardsRounding, exact: Int)?
    var isKnown = false
    for rounding in StandardsRounding.allCases {
      standards.general.rounding = rounding
      let test = try test(
        PayRules(standards, in: context), on: sample.records, rows: sample.rows.prefix(1500))
      if let known = best, known.exact != test.exact { isKnown = true }
      if best.map({ test.exact > $0.exact }) ?? true { best = (rounding, test.exact) }
    }
    standards.general.rounding = best?.rounding
    return Part(sample: sample, standards: standards, isRoundingKnown: isKnown)
  }

  private static func stretch(
    _ part: Part, _ records: PayRecords, _ paid: [Int], _ context: PayContext,
    _ options: InferenceOptions
  ) throws(Diagnostics) -> InferenceReport.Stretch {
    let days = part.sample.coveredDays
    var stretch = InferenceReport.Stretch(
      days: days, verdict: .none, standards: nil, heldOut: FormulaTest(), all: FormulaTest(),
      limits: part.sample.limits)
    guard var standards = part.standards else { return stretch }
    standards.title = "\(days.lowerBound)–\(days.upperBound)"
    let rules = try PayRules(standards, in: context)
    stretch.heldOut = try test(rules, on: records, rows: part.sample.heldOutRows)
    let own = paid.filter { days.contains(records.log.day(ofRow: $0)) }
    let tested = own.count <= options.testedOrders ? own : part.sample.rows
    stretch.all = try test(rules, on: records, rows: tested)
    let least = min(
      stretch.heldOut.exactShare ?? .zero, stretch.all.exactShare ?? .zero)
    stretch.verdict =
      least >= Fraction(9, 10) ? .fits : least >= Fraction(1, 2) ? .partly : .none
    stretch.standards = standards
    if !part.isRoundingKnown { stretch.limits.append(.roundingUnknown) }
    return stretch
  }

  private static func tooFew(_ count: Int, least: Int) -> Diagnostic {
    Diagnostic(
      "infer.too-few-orders", .error,
      LocalizedText(
        zhHans: "有实付报酬的订单只有 \(count) 单，不足以推断计价公式（至少 \(least) 单）",
        en: "only \(count) orders have recorded pay; a formula needs at least \(least)"),
      remedy: LocalizedText(
        zhHans: "请合并更多记录，或用 --standards 检验一份已知的标准",
        en: "add more records, or test a known formula with --standards"), help: "orders")
  }
}
