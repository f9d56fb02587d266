import ParleyValues

/// Why a text is no value of its kind.
public struct TermValueProblem: Error, Equatable, Sendable {
  /// The last part of the diagnostic's code: `missing-unit`, `unknown-unit`, `not-a-value`,
  /// `out-of-bounds`, `too-many-decimals`, `too-long`, `unknown-choice`.
  public let code: String
  /// What is wrong.
  public let message: LocalizedText
}

/// How strictly a value is read.
public enum Strictness: Sendable {
  /// A file: a bare number where a unit is due is an error.
  case file
  /// The command line: a bare number takes the first unit of the kind, which is echoed.
  case commandLine
}

extension TermKind {
  /// Reads a value of this kind.
  ///
  ///     try TermKind.rate([.order]).value(from: "4.50 /order", in: .cny)
  ///
  /// - Parameters:
  ///   - text: what was written; full-width digits and signs are read as their narrow forms.
  ///   - currency: the currency amounts are in.
  ///   - strictness: whether a bare number is an error.
  /// - Returns: the value.
  /// - Throws: ``TermValueProblem`` saying what cannot be read.
  public func value(
    from text: String, in currency: Currency, strictness: Strictness = .file
  ) throws(TermValueProblem) -> TermValue {
    if !isList, self != .text, text.utf8.count > 1_000 {
      let count = text.count
      throw TermValueProblem(
        code: "too-long",
        message: LocalizedText(
          zhHans: "这个值有 \(count) 个字，太长了",
          en: "this value has \(count) characters, which is too long"))
    }
    let narrow = text.narrowed
    let reader = TermValueReader(currency: currency, strictness: strictness, kind: self)
    switch self {
    case .rate(let units): return .rate(try reader.rate(narrow, units))
    case .addition(let units):
      return narrow.hasSuffix("%")
        ? .share(try reader.share(narrow, upTo: Share(partsPerMillion: 10 * Share.scale)))
        : .rate(try reader.rate(narrow, units))
    case .share(let limit): return .share(try reader.share(narrow, upTo: limit))
    case .hourlyFloor: return .floor(try reader.floor(narrow, unit: .hour))
    case .periodFloor: return .floor(try reader.floor(narrow, unit: nil))
    case .amount: return .floor(.period(try reader.amount(narrow)))
    case .distance: return .distance(try reader.distance(narrow))
    case .speed: return .speed(try reader.speed(narrow))
    case .moreTime: return try reader.moreTime(narrow)
    case .duration: return .duration(try reader.duration(narrow))
    case .clausePeriod: return .clausePeriod(try reader.clausePeriod(narrow))
    case .period(let allowed): return .period(try reader.period(narrow, allowed: allowed))
    case .count(let bounds): return .count(try reader.count(narrow, within: bounds))
    case .countPerPeriod: return .countPerPeriod(try reader.countPerPeriod(narrow))
    case .flag: return .flag(try reader.flag(narrow))
    case .choice(let options): return .choice(try reader.choice(narrow, of: options))
    case .choices(let options): return .choices(try reader.choices(narrow, of: options))
    case .names(let options): return .choices(try reader.names(narrow, known: options))
    case .text: return .text(text)
    case .time:
      guard let time = CivilTime(narrow) else { throw reader.notAValue(narrow) }
      return .time(time)
    case .date:
      guard let date = CivilDate(narrow) else { throw reader.notAValue(narrow) }
      return .date(date)
    case .dates: return .dates(try reader.dates(narrow))
    case .months: return .months(try reader.months(narrow))
    }
  }
}
