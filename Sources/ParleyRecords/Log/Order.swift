import ParleyValues

/// One order with everything the records say about it; what they do not say is `nil`.
public struct Order: Hashable, Sendable {
  /// The worker's id; `nil` in records that name no workers.
  public var worker: String?
  /// When the worker accepted the order: decides day, bands, signals and period.
  public var accepted: CivilDateTime
  /// When the order was done. Where the record has a duration this is acceptance + duration.
  public var completed: CivilDateTime?
  /// When the worker started on the order (booked orders).
  public var started: CivilDateTime?
  /// When the worker picked the goods or the passenger up.
  public var pickedUp: CivilDateTime?
  /// The distance of the order in the record's unit.
  public var distance: Distance?
  /// The weight in grams.
  public var weightGrams: Int?
  /// What the customer paid (F of the pay rules).
  public var fare: Money?
  /// What the platform paid the worker.
  public var paid: Money?
  /// The tip.
  public var tip: Money?
  /// The area, as named by the record.
  public var area: String?
  /// The category of worker, 专送 or 众包.
  public var category: String?
  /// The employer or partner company.
  public var employer: String?
  /// The vehicle or service class.
  public var variant: String?
  /// The number of the order.
  public var identifier: String?
  /// The way to the pick-up in the record's unit.
  public var pickupDistance: Distance?
  /// Waiting time at the pick-up in seconds.
  public var waitingSeconds: Int?
  /// Floors climbed.
  public var floors: Int?
  /// The batch of orders carried together.
  public var batch: String?
  /// When the order was cancelled.
  public var cancelledAt: CivilDateTime?
  /// Who cancelled it.
  public var cancelledBy: String?
  /// What was deducted from the worker's pay.
  public var deduction: Money?
  /// The reason given for the deduction.
  public var deductionReason: String?
  /// When completion was promised.
  public var promised: CivilDateTime?
  /// What the carrier took of the fare.
  public var carrierFee: Money?
  /// What the aggregator took of the fare.
  public var aggregatorFee: Money?
  /// Whether the worker loaded or unloaded, in the words of the record.
  public var loading: String?
  /// Whether the cause of the deduction was upheld, in the words of the record.
  public var upheld: String?
  /// What became of an appeal against the deduction, in the words of the record.
  public var appeal: String?
  /// The circumstance that exempts from deductions, in the words of the record.
  public var exemption: String?
  /// The day on which the order was paid.
  public var paidOn: CivilDate?
  /// What the goods cost.
  public var orderValue: Money?
  /// How the order lies to the area of the standards: `inside`, `leaving`, `entering`, `through`,
  /// `outside`.
  public var route: String?
  /// The part of the distance outside that area, in the record's unit.
  public var outsideDistance: Distance?
  /// The part of the engaged time outside that area, in seconds.
  public var outsideSeconds: Int?
  /// The line of the source, from 1; 0 when the order comes from no file.
  public var line: Int

  /// An order; what is left out is not known.
  public init(
    worker: String?, accepted: CivilDateTime, completed: CivilDateTime? = nil,
    distance: Distance? = nil, weightGrams: Int? = nil, fare: Money? = nil, paid: Money? = nil,
    tip: Money? = nil, area: String? = nil, category: String? = nil, employer: String? = nil,
    variant: String? = nil, identifier: String? = nil, line: Int = 0
  ) {
    self.worker = worker
    self.accepted = accepted
    self.completed = completed
    self.distance = distance
    self.weightGrams = weightGrams
    self.fare = fare
    self.paid = paid
    self.tip = tip
    self.area = area
    self.category = category
    self.employer = employer
    self.variant = variant
    self.identifier = identifier
    self.line = line
  }

  /// The engaged time from acceptance to completion, in seconds.
  public var engagedSeconds: Int64? {
    completed.map { $0.secondsSinceEpoch - accepted.secondsSinceEpoch }
  }
}
