import ParleyValues

/// What reckoning pay needs beside the standards: facts of the place and year, which the law book
/// or the user gives.
public struct PayContext: Hashable, Sendable {
  /// The statutory holidays 法定节假日 of the time, not the bridged days off; used unless the
  /// standards name their own.
  public var statutoryHolidays: [CivilDate]
  /// The local minimum wages, if they are known.
  public var minimumWages: MinimumWages

  /// The facts of a place; nothing is known unless given.
  public init(statutoryHolidays: [CivilDate] = [], minimumWages: MinimumWages = MinimumWages()) {
    self.statutoryHolidays = statutoryHolidays
    self.minimumWages = minimumWages
  }
}

/// The minimum wages of a place at one time (最低工资规定 art 5: a monthly and an hourly one).
public struct MinimumWages: Hashable, Sendable {
  /// The least for one hour, if known.
  public var hourly: Money?
  /// The least for one month, if known.
  public var monthly: Money?

  /// Wages; none is known unless given.
  public init(hourly: Money? = nil, monthly: Money? = nil) {
    self.hourly = hourly
    self.monthly = monthly
  }
}
