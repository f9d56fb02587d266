import ParleyTerms
import ParleyValues

/// The shapes beside rates, bands, caps and floors: extras, conditions, quests, attendance, task
/// pay, layers of commission, membership, deductions and time estimates.
public struct WiderRule: Equatable, Sendable {
  /// What is paid for the way to the pick-up, waiting, cancelled orders, stairs, loading, batches.
  public let extras: ExtrasRule
  /// A percentage by how many conditions hold.
  public let conditions: ConditionsRule?
  /// Amounts for numbers of orders reached.
  public let quests: [QuestRule]
  /// An amount for days worked.
  public let attendance: AttendanceRule?
  /// Base pay for a number of orders.
  public let task: TaskRule?
  /// The most that each taker of a part of the fare keeps.
  public let layers: [LayerRule]
  /// What the platform takes of each order beside its rate; `nil` where membership replaces it.
  public let fixedCommission: Rate?
  /// A fee for periods with an order.
  public let membership: MembershipRule?
  /// What may be deducted.
  public let deductions: DeductionsRule?
  /// How long promised times must be; moves no money.
  public let estimate: EstimateRule?

  /// Whether any of them moves money.
  public var movesMoney: Bool {
    !extras.isEmpty || conditions != nil || !quests.isEmpty || attendance != nil || task != nil
      || !layers.isEmpty || fixedCommission != nil || membership != nil || deductions != nil
  }

  /// The periods that some shape is reckoned over.
  var periods: [Period] {
    quests.map(\.per) + [attendance?.per, task?.per, membership?.per].compactMap(\.self)
      + (deductions?.terms.compactMap(\.cap?.per) ?? [])
  }
}

/// What is paid beside an order's rate.
public struct ExtrasRule: Equatable, Sendable {
  /// The part of the way to the pick-up that is free, and what the rest pays.
  public let pickup: Pickup?
  /// The waiting time that is free, and what the rest pays.
  public let wait: Wait?
  /// When a cancellation pays, and what.
  public let cancel: Cancel?
  /// The first floor that pays, and what each pays.
  public let stairs: Stairs?
  /// What loading pays.
  public let loading: Rate?
  /// What further orders of a batch get of their rate.
  public let batchNextOrders: Share?

  /// The way to the pick-up.
  public struct Pickup: Equatable, Sendable {
    /// What is not paid.
    public let free: Distance?
    /// What the rest pays.
    public let rate: Rate
  }

  /// Waiting.
  public struct Wait: Equatable, Sendable {
    /// Seconds that are not paid.
    public let freeSeconds: Int64
    /// What the rest pays.
    public let rate: Rate
  }

  /// A cancellation.
  public struct Cancel: Equatable, Sendable {
    /// Seconds after acceptance from which it pays.
    public let afterSeconds: Int64
    /// What it pays.
    public let pay: Rate
  }

  /// Stairs.
  public struct Stairs: Equatable, Sendable {
    /// The first floor that pays.
    public let fromFloor: Int
    /// What each pays.
    public let add: Rate
  }

  /// Whether nothing is paid.
  var isEmpty: Bool {
    pickup == nil && wait == nil && cancel == nil && stairs == nil && loading == nil
      && batchNextOrders == nil
  }
}

/// A percentage of the rate by how many conditions hold.
public struct ConditionsRule: Equatable, Sendable {
  /// `holiday`, `weather`, or names of time bands.
  public let names: [String]
  /// The percentages by number, in order.
  public let steps: [Step]

  /// The percentage of a number of conditions.
  public struct Step: Equatable, Sendable {
    /// How many.
    public let count: Int
    /// The percentage.
    public let share: Share
  }
}

/// Amounts for numbers of orders reached in a period.
public struct QuestRule: Equatable, Sendable {
  /// What the quest is called.
  public let name: String
  /// Its window; all day when absent.
  public let window: Window?
  /// The period.
  public let per: Period
  /// Which of the steps reached pay.
  public let mode: QuestMode
  /// The steps in order.
  public let steps: [Step]

  /// A window of the day, half-open, possibly over midnight.
  public struct Window: Equatable, Sendable {
    /// Its first second.
    public let from: CivilTime
    /// The first second after it.
    public let to: CivilTime

    /// Whether a second of the day is inside; a window from a time to the same time is empty.
    func holds(atSecond second: Int) -> Bool {
      let (start, end) = (Int(from.secondOfDay), Int(to.secondOfDay))
      return start <= end ? (start..<end).contains(second) : second >= start || second < end
    }
  }

  /// A step.
  public struct Step: Equatable, Sendable {
    /// The orders to be reached.
    public let orders: Int
    /// What they pay.
    public let pay: UnitPrice
  }
}

/// An amount for days with an order.
public struct AttendanceRule: Equatable, Sendable {
  /// The period.
  public let per: Period
  /// The days.
  public let days: Int
  /// The amount.
  public let pay: UnitPrice
}

/// Base pay for a number of orders.
public struct TaskRule: Equatable, Sendable {
  /// The orders.
  public let orders: Int
  /// The period.
  public let per: Period
  /// The amount.
  public let pay: FloorPrice
  /// What becomes of it with fewer orders.
  public let short: ShortTask
}

/// The most that one taker keeps.
public struct LayerRule: Equatable, Sendable {
  /// Who.
  public let who: CommissionLayer.Taker
  /// The most of the fare.
  public let cap: Share
}

/// A fee for periods with an order.
public struct MembershipRule: Equatable, Sendable {
  /// The period.
  public let per: Period
  /// The fee.
  public let fee: UnitPrice
}

/// What may be deducted.
public struct DeductionsRule: Equatable, Sendable {
  /// What may be deducted for which cause.
  public let terms: [Term]
  /// Circumstances in which nothing is.
  public let exempt: [String]
  /// Whether deductions wait for the decision on an appeal.
  public let holdsDuringAppeal: Bool
  /// Whether silence on an appeal decides it for the worker.
  public let silenceUpholds: Bool

  /// What may be deducted for a cause.
  public struct Term: Equatable, Sendable {
    /// The cause.
    public let cause: String
    /// The most of an order.
    public let max: Addition
    /// The most of a period.
    public let cap: Cap?
    /// Whether it must have been upheld.
    public let onlyIfUpheld: Bool
  }

  /// The most of a period.
  public struct Cap: Equatable, Sendable {
    /// The share of order pay.
    public let share: Share
    /// The period.
    public let per: Period
  }

  /// The term of a cause: its own, else that of all other causes.
  func term(of cause: String) -> Term? {
    terms.first { $0.cause == cause } ?? terms.first { $0.cause == DeductionCause.other }
  }
}

/// How long a promised time must be.
public struct EstimateRule: Equatable, Sendable {
  /// The highest speed it may rest on.
  public let perHour: Distance
  /// What lengthens it.
  public let additions: [Addition]

  /// What lengthens a promised time.
  public struct Addition: Equatable, Sendable {
    /// When.
    public let when: Circumstance
    /// By how much.
    public let time: MoreTime
  }
}
