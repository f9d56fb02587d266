import ParleyValues

/// Piece rates 计件单价: what an order pays before commission and guarantees (pay.md §2, steps 1–4).
public struct PieceRate: Equatable, Sendable {
  /// Paid for every order.
  public var base: Rate?
  /// Marginal distance bands in order of their start, like tax brackets.
  public var distance: [DistanceBand] = []
  /// Steps by distance, in order; the last one strictly below the distance adds.
  public var distanceSteps: [DistanceStep] = []
  /// A share of what the order costs.
  public var share = OrderShare()
  /// What rates are divided by or multiplied with.
  public var factors = RateFactors()
  /// How orders count that cross the border of an area.
  public var routes = Routes()
  /// The rates of the part outside the area.
  public var outside = OutsideRates()
  /// Paid for engaged time.
  public var time: Rate?
  /// Weight steps in order; the last one strictly below the weight holds.
  public var weight: [WeightStep] = []
  /// A price table by distance, in place of base, distance, time and weight.
  public var table = PriceTable()
  /// Additions at times of the day.
  public var bands: [TimeBand] = []
  /// What the rate with its bands is multiplied by on statutory holidays; 200 % doubles it.
  public var holiday: Share?
  /// The least an order pays.
  public var minimum = OrderMinimum()
  /// Additions by the number of orders in a period.
  public var tiers: [TierList] = []
  /// Pay for a number of orders in a period.
  public var task = BaseTask()
  /// What is paid for the way to the pick-up, waiting, cancelled orders, stairs and loading.
  public var extras = Extras()
  /// Amounts for numbers of orders reached.
  public var quests: [Quest] = []
  /// An amount for days worked in a period.
  public var attendance = Attendance()
  /// A percentage by how many conditions hold at once.
  public var conditions = Conditions()

  /// No piece rates.
  public init() {}
}

/// One distance band: what each kilometre or mile costs from a distance on.
public struct DistanceBand: TermEntry {
  /// Where the band starts.
  public var from: Distance
  /// The price within the band.
  public var rate: Rate?

  /// A band that starts at `index[0]`, as in `5km`.
  public init?(index: [String]) {
    guard let from = Distance(index: index[0]) else { return nil }
    self.from = from
  }
  /// Its start.
  public var index: [String] { [from.index] }
  /// `rate`.
  public var missingFields: [String] { rate == nil ? ["rate"] : [] }
  /// By start, converted exactly.
  public func precedes(_ other: Self) -> Bool {
    from.measured(in: .kilometre) < other.from.measured(in: .kilometre)
  }
}

/// One weight step: what orders heavier than a weight get on top.
public struct WeightStep: TermEntry {
  /// The weight an order must exceed.
  public var over: Weight
  /// What is added.
  public var add: Rate?

  /// A step above `index[0]`, as in `5kg`.
  public init?(index: [String]) {
    guard let over = Weight(index: index[0]) else { return nil }
    self.over = over
  }
  /// Its weight.
  public var index: [String] { [over.index] }
  /// `add`.
  public var missingFields: [String] { add == nil ? ["add"] : [] }
  /// By weight.
  public func precedes(_ other: Self) -> Bool { over < other.over }
}

/// A price table by distance, as in freight.
public struct PriceTable: Equatable, Sendable {
  /// The rows in order of distance.
  public var rows: [TableRow] = []
  /// The price of each kilometre or mile beyond the last row; without it such orders are unpriced.
  public var beyond: Rate?
  /// How a distance finds its row; the first row that is not below it unless stated.
  public var lookup: TableLookup?

  /// An empty table.
  public init() {}
}

/// How a distance finds its row in a price table.
public enum TableLookup: String, TermChoice, TermValueConvertible {
  /// The first row that is not below the distance.
  case upto
  /// Only a row of exactly this distance; others are unknown.
  case listed

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .upto: LocalizedText(zhHans: "不超过该档里程", en: "up to the row's distance")
    case .listed: LocalizedText(zhHans: "只按列明的里程", en: "listed distances only")
    }
  }
}

/// One row of a price table.
public struct TableRow: TermEntry {
  /// The longest distance of the row.
  public var upto: Distance
  /// The price of an order within it.
  public var amount: Rate?

  /// A row up to `index[0]`.
  public init?(index: [String]) {
    guard let upto = Distance(index: index[0]) else { return nil }
    self.upto = upto
  }
  /// Its end.
  public var index: [String] { [upto.index] }
  /// `amount`.
  public var missingFields: [String] { amount == nil ? ["amount"] : [] }
  /// By distance, converted exactly.
  public func precedes(_ other: Self) -> Bool {
    upto.measured(in: .kilometre) < other.upto.measured(in: .kilometre)
  }
}

/// An addition at certain times of the day, half-open and possibly over midnight.
public struct TimeBand: TermEntry {
  /// What the band is called.
  public var name: String
  /// The first moment of the band.
  public var from: CivilTime?
  /// The moment the band has ended.
  public var to: CivilTime?
  /// The days of the week on which it holds; all unless stated.
  public var days: ChoiceSet<WeekStart>?
  /// What is added.
  public var add: Addition?

  /// A band named `index[0]`.
  public init?(index: [String]) { name = index[0] }
  /// Its name.
  public var index: [String] { [name] }
  /// The fields without which it does not say when or how much.
  public var missingFields: [String] {
    [from == nil ? "from" : nil, to == nil ? "to" : nil, add == nil ? "add" : nil].compactMap(
      \.self)
  }
}

/// The least an order pays: an amount, or a formula of base, distance and time with a least amount.
public struct OrderMinimum: Equatable, Sendable {
  /// A stated amount.
  public var amount: Rate?
  /// The formula's fixed part.
  public var base: Rate?
  /// The formula's price of distance.
  public var distance: Rate?
  /// The formula's price of engaged time.
  public var time: Rate?
  /// The least the formula gives.
  public var atLeast: Rate?
  /// The period over which the minimums of orders are added up and tested; each order by itself
  /// unless stated.
  public var per: Period?

  /// No minimum.
  public init() {}

  /// Whether anything is stated.
  public var isEmpty: Bool {
    amount == nil && base == nil && distance == nil && time == nil && atLeast == nil
  }
}

/// How a tier's addition is given.
public enum TierMode: String, TermChoice {
  /// Each order takes the addition of the step its own rank has reached.
  case marginal
  /// Every order of the period takes the addition of the highest step reached.
  case whole

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .marginal: LocalizedText(zhHans: "超出部分", en: "marginal")
    case .whole: LocalizedText(zhHans: "全部订单", en: "whole")
    }
  }
}
extension TierMode: TermValueConvertible {}

/// Additions by rank within a period; lists of different periods add.
public struct TierList: TermEntry {
  /// The period that orders are counted in.
  public var per: Period
  /// How the additions are given.
  public var mode: TierMode?
  /// The steps in order.
  public var steps: [TierStep] = []

  /// The list of period `index[0]`.
  public init?(index: [String]) {
    guard let per = Period(index[0]) else { return nil }
    self.per = per
  }
  /// Its period.
  public var index: [String] { [per.key] }
  /// The fields without which it says nothing.
  public var missingFields: [String] {
    [mode == nil ? "mode" : nil, steps.isEmpty ? "steps" : nil].compactMap(\.self)
  }
}

/// One step of a tier list.
public struct TierStep: TermEntry {
  /// The rank from which the step holds.
  public var orders: Int
  /// What each order gets.
  public var add: Rate?

  /// The step from order number `index[0]` on.
  public init?(index: [String]) {
    guard let orders = Int(index[0]) else { return nil }
    self.orders = orders
  }
  /// Its rank.
  public var index: [String] { [String(orders)] }
  /// `add`.
  public var missingFields: [String] { add == nil ? ["add"] : [] }
  /// By rank.
  public func precedes(_ other: Self) -> Bool { orders < other.orders }
}
