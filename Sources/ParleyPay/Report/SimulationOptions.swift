import ParleyTerms
import ParleyValues

/// What a proposal is compared with.
public enum SimulationBaseline: Sendable {
  /// The pay in the records; only orders with recorded pay are simulated.
  case paid
  /// Standards.
  case standards(PayRules)
}

/// What a worker spends to earn, as the user states it.
public struct StatedCosts: Hashable, Sendable {
  /// For each kilometre or mile of the orders.
  public var perDistance: Rate?
  /// For each day of pay with an order.
  public var perDay: Money?

  /// Costs; none unless stated.
  public init(perDistance: Rate? = nil, perDay: Money? = nil) {
    self.perDistance = perDistance
    self.perDay = perDay
  }

  /// Whether nothing is stated.
  public var isEmpty: Bool { self == StatedCosts() }
}

/// When the change is attributed to its terms.
public enum AttributionRequest: Hashable, Sendable {
  /// Exactly, up to six changes, and up to twelve where the records are small enough.
  case unasked
  /// Exactly up to twelve changes, sampled above.
  case asked
  /// Not at all.
  case never
}

/// For which terms the value of one step is reckoned.
public enum StepRequest: Hashable, Sendable {
  /// For the terms that change, if they are twelve at most or the records small enough.
  case unasked
  /// For these, as far as they move money.
  case terms([TermKey])
  /// For every term of the proposal.
  case all
  /// Not at all.
  case never
}

/// That the records are a sample.
public enum SampleOrigin: Hashable, Sendable {
  /// Of so many workers.
  case workers(Int)
  /// Of nobody knows how many.
  case unknown

  /// How many workers it was drawn from, if known.
  public var population: Int? {
    if case .workers(let count) = self { count } else { nil }
  }
}

/// How a simulation is reported.
public struct SimulationOptions: Hashable, Sendable {
  /// Figures of fewer workers than this are withheld.
  public var minimumGroupSize = 5
  /// Whether the change is attributed.
  public var attribution = AttributionRequest.unasked
  /// How many orders of the changes, each with its reverse, are drawn when attribution is sampled.
  public var samplePairs = 24
  /// The seed of everything that is drawn.
  public var seed: UInt64 = 1
  /// What workers spend.
  public var costs = StatedCosts()
  /// The hourly amount for "below the floor"; the hourly floor of the proposal, else of the
  /// baseline, when absent.
  public var floor: FloorPrice?
  /// The local hourly minimum wage, if known.
  public var localMinimum: Money?
  /// For which terms the value of one step is reckoned.
  public var steps = StepRequest.unasked
  /// Whether parts of the change are also shown for mean hourly pay.
  public var attributesHourly = false
  /// What the records are a sample of; `nil` when they are everybody's.
  public var sample: SampleOrigin?
  /// Weekly hours from which a worker counts as full-time.
  public var fullTimeHours = 30

  /// How many pieces of work may run at once; no figure depends on it.
  public var threads = 1

  /// The usual options.
  public init() {}
}
