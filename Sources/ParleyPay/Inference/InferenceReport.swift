import ParleyTerms
import ParleyValues

/// What recorded pay shows about the rule behind it.
public struct InferenceReport: Sendable {
  /// What can be said of a formula.
  public enum Verdict: String, Sendable {
    /// Nine orders in ten, and as many of those held out, were paid by the formula.
    case fits
    /// At least half were; the rest were paid otherwise.
    case partly
    /// No formula that Parley searches explains half of the orders.
    case none
  }

  /// Days with one formula.
  public struct Stretch: Sendable {
    /// The first and the last day with paid orders.
    public var days: ClosedRange<CivilDate>
    /// What can be said.
    public var verdict: Verdict
    /// The best formula found; nothing when there is none that standards can state.
    public var standards: Standards?
    /// How the orders that the search did not see stand to it.
    public var heldOut: FormulaTest
    /// How all orders of these days stand to it.
    public var all: FormulaTest
    /// What the records cannot tell.
    public var limits: [Limit]
  }

  /// What the records cannot tell about a formula.
  public enum Limit: Hashable, Sendable {
    /// No order has a value of this kind, or too few have.
    case lacks(Measure)
    /// No order is longer than this, in thousandths of the record's unit.
    case noDistanceBeyond(Int64)
    /// No order was accepted in these half hours of the day, from and to in minutes.
    case noOrdersBetween(Int, Int)
    /// All ways of rounding explain as many orders.
    case roundingUnknown
    /// Orders under several signals at once were left out.
    case severalSignals(Int)
    /// All pay is a multiple of so many smallest units.
    case paidInSteps(Int64)
  }

  /// A measure of an order.
  public enum Measure: String, CaseIterable, Sendable {
    /// The distance.
    case distance
    /// The engaged time.
    case engagedTime
    /// The fare.
    case fare
    /// The weight.
    case weight
  }

  /// Orders in the records.
  public var orders: Int
  /// Of them with recorded pay.
  public var paid: Int
  /// How many orders the search saw, those held out included.
  public var searched: Int
  /// The days by formula, in order; one stretch unless the rule changed.
  public var stretches: [Stretch]
}

/// How a formula is inferred.
public struct InferenceOptions: Hashable, Sendable {
  /// The seed of everything that is drawn.
  public var seed: UInt64 = 1
  /// Orders that the search looks at, a third of them held out.
  public var sampleSize = 4500
  /// The fewest paid orders from which a formula is inferred.
  public var leastOrders = 40
  /// Orders that the formula found is tested on at the most.
  public var testedOrders = 1_000_000

  /// The usual options.
  public init() {}
}
