import ParleyValues

/// What names an entry of a list inside a term key: the `5km` of `piece-rate.distance.5km.rate`.
public enum IndexKind: String, Sendable {
  /// A distance, `5km`.
  case distance
  /// A weight, `5kg`.
  case weight
  /// A number of orders, `800`.
  case orders
  /// A name without dots, spaces or strokes, `night`.
  case name
  /// A period, `month`.
  case period
  /// A period and, for part of the year, its first day: `day-from-2026-02-11`.
  case periodWithStart
  /// A weather signal, `rainstorm`.
  case signal
  /// A warning level, `orange`.
  case level
  /// A temperature that the forecast reaches, `35C`; `over35C` where it must be exceeded.
  case temperature
  /// The entry's place in the list, from 1.
  case position
  /// How many of something hold at once, `2`.
  case count
  /// Who takes a part of the fare, `aggregator`.
  case layer
  /// Why something is deducted, `late`.
  case cause
  /// When a promised time is longer, `weather-orange`.
  case circumstance

  /// The index as keys write it, or nothing when the text names no such entry.
  public func canonical(_ text: String) -> String? {
    let narrow = text.narrowed
    switch self {
    case .distance:
      return Distance(index: narrow.replacing(" ", with: "")).map(\.index)
    case .weight: return Weight(index: narrow.replacing(" ", with: "")).map(\.index)
    case .orders, .position, .count:
      guard let number = Int(narrow), (1...1_000_000).contains(number) else { return nil }
      return String(number)
    case .name:
      let forbidden = narrow.contains { $0.isWhitespace || "./@=,".contains($0) }
      return narrow.isEmpty || narrow.count > 40 || forbidden ? nil : narrow
    case .period:
      return Period(narrow.replacing(" days from ", with: "days-from-")).map(\.key)
    case .periodWithStart:
      let parts = narrow.split(separator: "-from-", maxSplits: 1).map(String.init)
      if parts.count == 2, !parts[0].hasSuffix("days"), let period = Period(parts[0]),
        let first = CivilDate(parts[1])
      {
        return "\(period.key)-from-\(first)"
      }
      return Period(narrow).map(\.key)
    case .signal:
      return WeatherSignal.allCases.first { $0.rawValue == narrow || $0.name.zhHans == narrow }?
        .rawValue
    case .level:
      return WarningLevel.allCases.first { $0.key == narrow || $0.name.zhHans.hasPrefix(narrow) }?
        .key
    case .temperature: return TemperatureThreshold(index: narrow).map(\.index)
    case .layer:
      return CommissionLayer.Taker.allCases.first {
        $0.rawValue == narrow || $0.names.contains(narrow)
      }?
      .rawValue
    case .cause: return IndexKind.name.canonical(narrow).map(DeductionCause.key(of:))
    case .circumstance: return Circumstance(index: narrow).map(\.index)
    }
  }

  /// An index as files write it, for messages.
  var example: String {
    switch self {
    case .distance: "3 km"
    case .weight: "5 kg"
    case .orders: "800"
    case .name: "night"
    case .period, .periodWithStart: "day, week, month"
    case .signal: WeatherSignal.allCases.map(\.rawValue).joined(separator: ", ")
    case .level: WarningLevel.allCases.map(\.key).joined(separator: ", ")
    case .temperature: "\">= 35 C\""
    case .position: "1"
    case .count: "1, 2, 3"
    case .layer: CommissionLayer.Taker.allCases.map(\.rawValue).joined(separator: ", ")
    case .cause: "late, complaint, other"
    case .circumstance: "\"weather >= orange\", merchant-wait, stairs"
    }
  }

  /// The index as it is said in a label.
  func display(_ index: String) -> LocalizedText {
    switch self {
    case .distance: Distance(index: index)?.phrase ?? LocalizedText(verbatim: index)
    case .weight: Weight(index: index)?.phrase ?? LocalizedText(verbatim: index)
    case .orders: LocalizedText(zhHans: "第 \(index) 单", en: "order \(index)")
    case .name: LocalizedText(verbatim: index)
    case .period: Period(index)?.name ?? LocalizedText(verbatim: index)
    case .periodWithStart: PeriodFloor(index: [index])?.name ?? LocalizedText(verbatim: index)
    case .signal: WeatherSignal(rawValue: index)?.name ?? LocalizedText(verbatim: index)
    case .level:
      WarningLevel.allCases.first { $0.key == index }?.name ?? LocalizedText(verbatim: index)
    case .temperature: TemperatureThreshold(index: index)?.phrase ?? LocalizedText(verbatim: index)
    case .position: LocalizedText(zhHans: "第 \(index) 项", en: "no. \(index)")
    case .count: LocalizedText(verbatim: index)
    case .layer:
      CommissionLayer.Taker(rawValue: index)?.name ?? LocalizedText(verbatim: index)
    case .cause: DeductionCause.name(of: index)
    case .circumstance: Circumstance(index: index)?.phrase ?? LocalizedText(verbatim: index)
    }
  }
}

extension Distance {
  /// Reads `5km` or `1.5mi`.
  init?(index: String) {
    guard let number = LeadingNumber(index),
      case .exact(let thousandths) = DecimalText.read(number.digits, scale: 3),
      (0...1_000_000_000).contains(thousandths)
    else { return nil }
    switch UnitWords.rateUnit(String(number.rest)) {
    case .kilometre: self.init(thousandths: thousandths, unit: .kilometre)
    case .mile: self.init(thousandths: thousandths, unit: .mile)
    default: return nil
    }
  }

  /// The distance inside a key, `5km`.
  public var index: String { text.replacing(" ", with: "") }

  /// `5公里`, `5 km`.
  var phrase: LocalizedText {
    let number = DecimalText.print(thousandths, scale: 3, keeping: 0)
    return LocalizedText(zhHans: number + (unit == .mile ? "英里" : "公里"), en: text)
  }
}

extension Weight {
  /// Reads `5kg` or `500g`.
  init?(index: String) {
    guard let number = LeadingNumber(index) else { return nil }
    let scale: Int
    switch number.rest.lowercased() {
    case "kg", "公斤", "千克": scale = 3
    case "g", "克": scale = 0
    default: return nil
    }
    guard case .exact(let grams) = DecimalText.read(number.digits, scale: scale),
      (0...1_000_000_000).contains(grams)
    else { return nil }
    self.init(grams: grams)
  }

  /// The weight inside a key, `5kg`.
  public var index: String { text.replacing(" ", with: "") }
}
