import ParleyValues

/// The value of one term. Which case a term takes is fixed by its family's ``TermKind``.
public enum TermValue: Hashable, Sendable {
  /// A price for one of something.
  case rate(Rate)
  /// A share of the fare or of the rate.
  case share(Share)
  /// A floor's amount.
  case floor(FloorAmount)
  /// A distance.
  case distance(Distance)
  /// A speed: the distance of an hour.
  case speed(Distance)
  /// A length of time on the clock.
  case duration(TimeSpan)
  /// A length of time on the calendar.
  case clausePeriod(ClausePeriod)
  /// The span something is reckoned over.
  case period(Period)
  /// A whole number.
  case count(Int)
  /// A whole number for each period.
  case countPerPeriod(CountPerPeriod)
  /// Yes or no.
  case flag(Bool)
  /// One of the family's choices, by its key.
  case choice(String)
  /// Several of the family's choices, by their keys, in the family's order.
  case choices([String])
  /// Words.
  case text(String)
  /// A clock time.
  case time(CivilTime)
  /// A date.
  case date(CivilDate)
  /// Dates in order.
  case dates([CivilDate])
  /// Months of the year, first to last.
  case months(ClosedRange<Int>)
  /// No rule of its own: a scope or variant has what everybody has, a day what held before it. It
  /// stands in offers and differences, never in standards.
  case same
}

extension TermValue {
  /// The words that say ``same``, the one of files first.
  static let sameWords = ["same", "相同", "不另定", "不另行规定", "同一般"]

  /// What ``same`` is called.
  public static let sameName = LocalizedText(zhHans: "不另行规定", en: "no rule of its own")

  /// Whether a text says ``same``; it means that only under a key for which something else can
  /// hold, see ``TermKey/isSeparate``.
  public static func saysSame(_ text: String) -> Bool { sameWords.contains(text.narrowed) }
}

/// A type that a term's value can be stored as.
public protocol TermValueConvertible: Sendable {
  /// The stored value, when the term value is of this type.
  init?(_ value: TermValue)
  /// The value as a term value.
  var termValue: TermValue { get }
}

extension Rate: TermValueConvertible {
  /// A rate's value.
  public init?(_ value: TermValue) {
    guard case .rate(let rate) = value else { return nil }
    self = rate
  }
  /// As a term value.
  public var termValue: TermValue { .rate(self) }
}

extension Share: TermValueConvertible {
  /// A share's value.
  public init?(_ value: TermValue) {
    guard case .share(let share) = value else { return nil }
    self = share
  }
  /// As a term value.
  public var termValue: TermValue { .share(self) }
}

extension Addition: TermValueConvertible {
  /// An amount or a percentage.
  public init?(_ value: TermValue) {
    switch value {
    case .rate(let rate): self = .amount(rate)
    case .share(let share): self = .percentage(share)
    default: return nil
    }
  }
  /// As a term value.
  public var termValue: TermValue {
    switch self {
    case .amount(let rate): .rate(rate)
    case .percentage(let share): .share(share)
    }
  }
}

extension FloorAmount: TermValueConvertible {
  /// A floor's value.
  public init?(_ value: TermValue) {
    guard case .floor(let amount) = value else { return nil }
    self = amount
  }
  /// As a term value.
  public var termValue: TermValue { .floor(self) }
}

extension TimeSpan: TermValueConvertible {
  /// A duration's value.
  public init?(_ value: TermValue) {
    guard case .duration(let span) = value else { return nil }
    self = span
  }
  /// As a term value.
  public var termValue: TermValue { .duration(self) }
}

extension ClausePeriod: TermValueConvertible {
  /// A calendar length's value.
  public init?(_ value: TermValue) {
    guard case .clausePeriod(let period) = value else { return nil }
    self = period
  }
  /// As a term value.
  public var termValue: TermValue { .clausePeriod(self) }
}

extension Period: TermValueConvertible {
  /// A period's value.
  public init?(_ value: TermValue) {
    guard case .period(let period) = value else { return nil }
    self = period
  }
  /// As a term value.
  public var termValue: TermValue { .period(self) }
}

extension CountPerPeriod: TermValueConvertible {
  /// A count's value.
  public init?(_ value: TermValue) {
    guard case .countPerPeriod(let count) = value else { return nil }
    self = count
  }
  /// As a term value.
  public var termValue: TermValue { .countPerPeriod(self) }
}

extension Int: TermValueConvertible {
  /// A count's value.
  public init?(_ value: TermValue) {
    guard case .count(let count) = value else { return nil }
    self = count
  }
  /// As a term value.
  public var termValue: TermValue { .count(self) }
}

extension Bool: TermValueConvertible {
  /// A flag's value.
  public init?(_ value: TermValue) {
    guard case .flag(let flag) = value else { return nil }
    self = flag
  }
  /// As a term value.
  public var termValue: TermValue { .flag(self) }
}

extension String: TermValueConvertible {
  /// The words of a text.
  public init?(_ value: TermValue) {
    guard case .text(let text) = value else { return nil }
    self = text
  }
  /// As a term value.
  public var termValue: TermValue { .text(self) }
}

extension CivilTime: TermValueConvertible {
  /// A clock time's value.
  public init?(_ value: TermValue) {
    guard case .time(let time) = value else { return nil }
    self = time
  }
  /// As a term value.
  public var termValue: TermValue { .time(self) }
}

extension CivilDate: TermValueConvertible {
  /// A date's value.
  public init?(_ value: TermValue) {
    guard case .date(let date) = value else { return nil }
    self = date
  }
  /// As a term value.
  public var termValue: TermValue { .date(self) }
}

extension [CivilDate]: TermValueConvertible {
  /// The dates of a list.
  public init?(_ value: TermValue) {
    guard case .dates(let dates) = value else { return nil }
    self = dates
  }
  /// As a term value.
  public var termValue: TermValue { .dates(self) }
}

extension ClosedRange<Int>: TermValueConvertible {
  /// The months of a span.
  public init?(_ value: TermValue) {
    guard case .months(let months) = value else { return nil }
    self = months
  }
  /// As a term value.
  public var termValue: TermValue { .months(self) }
}

/// A choice with a key in files and a name in both languages.
public protocol TermChoice: CaseIterable, RawRepresentable<String>, Sendable, Equatable {
  /// What the choice is called.
  var name: LocalizedText { get }
}

extension TermChoice {
  /// The choice of a term value.
  public init?(_ value: TermValue) {
    guard case .choice(let key) = value else { return nil }
    self.init(rawValue: key)
  }
  /// As a term value.
  public var termValue: TermValue { .choice(rawValue) }
}

/// Several choices together, kept in the order of their declaration.
public struct ChoiceSet<Choice: TermChoice>: TermValueConvertible, Equatable {
  /// The choices.
  public var choices: [Choice]

  /// The choices in the order of their declaration, each once.
  public init(_ choices: [Choice]) {
    self.choices = Choice.allCases.filter { choices.contains($0) }
  }

  /// The choices of a term value.
  public init?(_ value: TermValue) {
    guard case .choices(let keys) = value else { return nil }
    let known = keys.compactMap { Choice(rawValue: $0) }
    guard known.count == keys.count else { return nil }
    self.init(known)
  }

  /// As a term value.
  public var termValue: TermValue { .choices(choices.map(\.rawValue)) }

  /// Whether a choice is among them.
  public func contains(_ choice: Choice) -> Bool { choices.contains(choice) }
}
