import ParleyRecords
import ParleyTerms
import ParleyValues

extension OrderPricing {
  /// What a cancelled order pays: nothing, or the cancellation pay when somebody else cancelled it
  /// late enough.
  mutating func addCancellation() {
    guard let cancel = rule.wider.extras.cancel, let cancelled = order.cancelledAt,
      !RecordWords.isWorker(order.cancelledBy)
    else { return }
    let passed = cancelled.secondsSinceEpoch - order.accepted.secondsSinceEpoch
    guard passed >= cancel.afterSeconds else { return }
    add("piece-rate.extras.cancel.pay", .one(cancel.pay), cancel.pay.amountOfOne)
  }

  // MARK: Step 1

  /// Further orders of a batch get a share of what step 1 has given.
  mutating func addBatch() {
    guard isNextInBatch, let share = rule.wider.extras.batchNextOrders else { return }
    let rate = sum
    add(
      "piece-rate.extras.batch.next-orders", .share(share, of: rate),
      rate * share.fraction - rate)
  }

  /// The fixed commission, never more than step 1 has given.
  mutating func addFixedCommission() {
    guard let fixed = rule.wider.fixedCommission else { return }
    let rate = sum
    let taken = rate < fixed.amountOfOne ? rate : fixed.amountOfOne
    add("commission.fixed", .one(fixed), .zero - taken)
  }

  // MARK: Step 2

  /// The percentage of the conditions that hold, on the same amount as the bands' percentages.
  mutating func addConditions(on rate: Fraction) {
    guard let conditions = rule.wider.conditions else { return }
    let held = conditions.names.filter(holds).count
    guard let step = conditions.steps.last(where: { $0.count <= held }) else { return }
    add(
      "piece-rate.conditions.by-count.\(step.count)", .share(step.share, of: rate),
      rate * step.share.fraction)
  }

  private func holds(_ condition: String) -> Bool {
    switch condition {
    case Conditions.holiday: rule.isHoliday(order.accepted.date)
    case Conditions.weather: !signals.isEmpty
    default:
      rule.bands.contains {
        $0.name == condition && $0.holds(at: order.accepted)
      }
    }
  }

  // MARK: Step 5, extras

  /// The extras of an order that was carried out; what the record does not say earns none.
  mutating func addExtras() {
    let extras = rule.wider.extras
    if let pickup = extras.pickup, let way = order.pickupDistance {
      let free = pickup.free.map { $0.measured(in: .kilometre) } ?? .zero
      let length = way.measured(in: .kilometre)
      if free < length {
        let unit: Distance.Unit = pickup.rate.per == .mile ? .mile : .kilometre
        add(
          "piece-rate.extras.pickup.rate",
          .distance(unit, (length - free) / unit.kilometres, pickup.rate),
          pickup.rate.amount(forKilometres: length - free))
      }
    }
    if let wait = extras.wait, let seconds = order.waitingSeconds.map({ Int64($0) }),
      seconds > wait.freeSeconds
    {
      let paid = seconds - wait.freeSeconds
      add("piece-rate.extras.wait.rate", .time(paid, wait.rate), wait.rate.amount(forSeconds: paid))
    }
    if let stairs = extras.stairs, let floors = order.floors, floors >= stairs.fromFloor {
      let count = floors - stairs.fromFloor + 1
      add(
        "piece-rate.extras.stairs.add", .count(count, stairs.add),
        stairs.add.amountOfOne * Fraction(Int128(count)))
    }
    if let loading = extras.loading, RecordWords.saysLoading(order.loading) {
      add("piece-rate.extras.loading.add", .one(loading), loading.amountOfOne)
    }
  }

  // MARK: Step 6, layers of commission

  /// What a taker's recorded part of the fare exceeds its cap by comes back; all takers together
  /// keep no more than the cap of all.
  mutating func addLayers() {
    guard let fare = order.fare?.fraction else { return }
    for layer in rule.wider.layers {
      let clause = "commission.layers.\(layer.who.rawValue).cap"
      let most = fare * layer.cap.fraction
      switch layer.who {
      case .carrier: addReturn(clause, taken: order.carrierFee, most: most)
      case .aggregator: addReturn(clause, taken: order.aggregatorFee, most: most)
      case .all: break
      }
    }
    if let all = rule.wider.layers.first(where: { $0.who == .all }) {
      let least = fare * all.cap.complement.fraction
      let reached = sum
      if reached < least {
        add("commission.layers.all.cap", .raise(from: reached, to: least), least - reached)
      }
    }
  }

  private mutating func addReturn(_ clause: String, taken: Money?, most: Fraction) {
    guard let taken = taken?.fraction, most < taken else { return }
    add(clause, .excess(taken, over: most), taken - most)
  }

  // MARK: Step 7, deductions

  /// What the clauses allow of the recorded deduction.
  func deduction(of pay: Fraction) throws(ValueOutOfRange) -> DeductionVerdict? {
    guard let rules = rule.wider.deductions, let recorded = order.deduction, recorded > .zero else {
      return nil
    }
    let word = order.deductionReason.map { DeductionCause.key(of: $0) }
    let term = rules.term(of: word ?? DeductionCause.other)
    func verdict(_ reason: DeductionVerdict.Reason, _ allowed: Money = .zero) -> DeductionVerdict {
      DeductionVerdict(
        cause: term?.cause ?? word ?? DeductionCause.other, recorded: recorded, allowed: allowed,
        reason: reason)
    }
    if let exempt = exemption(rules, word) { return verdict(.exempt(exempt)) }
    guard let term else { return verdict(.notListed) }
    if term.onlyIfUpheld, !RecordWords.saysUpheld(order.upheld) { return verdict(.notUpheld) }
    switch RecordWords.appeal(order.appeal) {
    case .granted: return verdict(.appealGranted)
    case .pending where rules.holdsDuringAppeal: return verdict(.appealHeld)
    case .silent where rules.silenceUpholds: return verdict(.appealSilent)
    default: break
    }
    let most = Money(minorUnits: try term.max.amount(on: pay).rounded(rule.rounding))
    return recorded > most ? verdict(.aboveMaximum, most) : verdict(.allowed, recorded)
  }

  private func exemption(_ rules: DeductionsRule, _ cause: String?) -> String? {
    let words = [order.exemption, order.deductionReason].compactMap(\.self)
    if let named = words.map({ ExemptReason.key(of: $0) }).first(where: rules.exempt.contains) {
      return named
    }
    let weather = ExemptReason.weatherSignal.rawValue
    return rules.exempt.contains(weather) && !signals.isEmpty ? weather : nil
  }
}
