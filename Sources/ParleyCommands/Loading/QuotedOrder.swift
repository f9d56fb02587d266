import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

extension Order {
  /// Sets acceptance and, where the engaged time is known, completion.
  mutating func setMoments(accepted: CivilDateTime, engaged: TimeSpan?) {
    self.accepted = accepted
    completed = engaged.map {
      CivilDateTime(secondsSinceEpoch: accepted.secondsSinceEpoch + $0.seconds)
    }
  }
}

extension Order {
  /// Lets the whole of a quoted order count from acceptance, whichever moment the standards count
  /// from: who quotes gives the time that counts.
  mutating func setWholeMoments(_ accepted: CivilDateTime) {
    started = accepted
    pickedUp = accepted
  }
}

extension PayRules {
  /// A time of the order's day at which no band adds anything: noon, or the first minute after it,
  /// and then before it, that lies in no band.
  ///
  /// - Throws: ``Diagnostics`` when the day's rule cannot be made.
  func quietMoment(of order: Order) throws(Diagnostics) -> CivilDateTime {
    let day = order.accepted.date
    let combination = combination(
      category: order.category, area: order.area, employer: order.employer,
      variant: order.variant)
    let bands = try rule(interval: interval(of: day), for: combination).bands
    let minutes = Array(720..<1440) + Array((0..<720).reversed())
    let quiet = minutes.first { minute in
      !bands.contains { $0.holds(atSecond: minute * 60) }
    }
    return CivilDateTime(day, secondOfDay: (quiet ?? 720) * 60)
  }
}

extension ParsedArguments {
  /// An amount in a currency.
  ///
  /// - Throws: ``CommandFailure`` with the status of wrong usage when it has too many decimals.
  func money(
    _ key: ParameterKey<TypedAmount>, in currency: Currency
  ) throws(CommandFailure) -> Money? {
    guard let amount = self[key] else { return nil }
    do throws(ValueProblem) {
      return try amount.money(in: currency)
    } catch { throw refusal(of: key, error) }
  }
}
