import ParleyTerms
import ParleyValues

/// What a simulation was made of, so that each figure can be made again.
public struct RunRecord: Equatable, Sendable {
  /// The version of the definition that figures follow; changes when a figure could.
  public static let definition = "pay/1"

  /// A file that went in.
  public struct Input: Hashable, Sendable {
    /// What it is: `orders`, `shifts`, `signals`, `forecasts`.
    public var role: String
    /// The digest of its bytes.
    public var digest: Digest

    /// A file by its role.
    public init(role: String, digest: Digest) {
      self.role = role
      self.digest = digest
    }
  }

  /// The version of the definition.
  public var definition: String
  /// The files.
  public var inputs: [Input]
  /// The digest of the baseline's standards as Parley writes them; `nil` for recorded pay.
  public var baseline: Digest?
  /// The digest of the proposal's standards as Parley writes them.
  public var proposal: Digest
  /// The facts of the place.
  public var context: PayContext
  /// How it was reported, the seed included.
  public var options: SimulationOptions

  init(
    inputs: [Input], baseline: PayRules?, proposal: PayRules, options: SimulationOptions
  ) {
    definition = RunRecord.definition
    self.inputs = inputs
    self.baseline = baseline.map { Digest(of: StandardsWriter.write($0.standards)) }
    self.proposal = Digest(of: StandardsWriter.write(proposal.standards))
    context = proposal.context
    self.options = options
    // How the work was spread changes no figure.
    self.options.threads = 1
  }
}

/// How a record's figures are brought to a month: a record that begins on the first day of a month
/// and ends on the last day of one is divided by its months, any other is scaled by its days,
/// × 365 ÷ (12 × days). The days are ``PayRecords/coveredDays``.
public struct MonthScale: Hashable, Sendable {
  /// What a total is multiplied by.
  public let factor: Fraction

  /// The scale of a record between two civil days.
  public init(_ days: ClosedRange<CivilDate>) {
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    let isWhole =
      first.day == 1 && last.day == CivilDate.days(inMonth: last.month, of: last.year)
    let count = days.lowerBound.days(until: days.upperBound) + 1
    factor =
      isWhole ? Fraction(1, Int128(months)) : Fraction(365, Int128(12) * Int128(count))
  }

  /// A total for a month, half to even.
  ///
  /// - Throws: ``ValueOutOfRange`` when it does not fit.
  public func perMonth(_ total: Int64) throws(ValueOutOfRange) -> Money {
    Money(minorUnits: try (Fraction(Int128(total)) * factor).rounded(.halfEven))
  }
}
