import ParleyValues

/// Reads the texts of values, one function for each shape of value.
struct TermValueReader {
  let currency: Currency
  let strictness: Strictness
  let kind: TermKind

  /// The largest price that is read: 10⁹ of the currency, so that exact sums stay in range.
  private var largestPrice: Int64 {
    1_000_000_000 * currency.minorUnitsPerUnit * UnitPrice.scale
  }

  func notAValue(_ text: String) -> TermValueProblem {
    problem(
      "not-a-value", zhHans: "“\(text)”不是这里可用的写法，例如：\(kind.example)",
      en: "\"\(text)\" is not a value that fits here; for example: \(kind.example)")
  }

  private func problem(_ code: String, zhHans: String, en: String) -> TermValueProblem {
    TermValueProblem(code: code, message: LocalizedText(zhHans: zhHans, en: en))
  }

  private func outOfBounds(_ text: String, _ bounds: String) -> TermValueProblem {
    problem(
      "out-of-bounds", zhHans: "“\(text)”超出范围（\(bounds)）",
      en: "\"\(text)\" is out of bounds (\(bounds))")
  }

  func price(_ digits: Substring, in text: String) throws(TermValueProblem) -> UnitPrice {
    let scale = currency.minorDigits + UnitPrice.decimalsBehindMinorUnit
    switch DecimalText.read(digits, scale: scale) {
    case .exact(let value) where (0...largestPrice).contains(value):
      return UnitPrice(millionths: value)
    case .exact, .outOfRange: throw outOfBounds(text, "0–10⁹ \(currency.code)")
    case .rounded:
      throw problem(
        "too-many-decimals", zhHans: "“\(text)”的小数多于 \(scale) 位",
        en: "\"\(text)\" has more than \(scale) decimals")
    case .notANumber: throw notAValue(text)
    }
  }

  func rate(_ text: String, _ units: [RateUnit]) throws(TermValueProblem) -> Rate {
    guard let number = LeadingNumber(text) else { throw notAValue(text) }
    let price = try price(number.digits, in: text)
    let rest = UnitWords.dropCurrency(from: number.rest, currency: currency)
    let allowed = units.map { "/" + $0.rawValue }.joined(separator: ", ")
    if rest.isEmpty {
      guard strictness == .commandLine, let unit = units.first else {
        throw problem(
          "missing-unit", zhHans: "“\(text)”缺少单位，请写明：\(allowed)",
          en: "\"\(text)\" has no unit; write one of \(allowed)")
      }
      return Rate(price, per: unit)
    }
    let word = rest.drop(while: { $0 == "/" || $0 == "每" || $0 == " " })
    let marked = rest.first == "/" || rest.first == "每"
    guard marked, let unit = UnitWords.rateUnit(String(word)), units.contains(unit) else {
      throw problem(
        "unknown-unit", zhHans: "单位“\(rest)”不能用在这里，可用：\(allowed)",
        en: "the unit \"\(rest)\" does not fit here; known: \(allowed)")
    }
    return Rate(price, per: unit)
  }

  func share(_ text: String, upTo limit: Share) throws(TermValueProblem) -> Share {
    guard let number = LeadingNumber(text) else { throw notAValue(text) }
    guard number.rest == "%" else {
      throw problem(
        "missing-unit", zhHans: "“\(text)”缺少百分号，例如 22 %",
        en: "\"\(text)\" needs a percent sign, as in 22 %")
    }
    switch DecimalText.read(number.digits, scale: 4) {
    case .exact(let value) where (0...limit.partsPerMillion).contains(value):
      return Share(partsPerMillion: value)
    case .exact, .outOfRange: throw outOfBounds(text, "0 %–\(limit.text)")
    case .rounded:
      throw problem(
        "too-many-decimals", zhHans: "“\(text)”的小数多于 4 位",
        en: "\"\(text)\" has more than 4 decimals")
    case .notANumber: throw notAValue(text)
    }
  }

  func floor(_ text: String, unit: RateUnit?) throws(TermValueProblem) -> FloorAmount {
    let words = [
      "local-minimum", "local-hourly-minimum", "local-monthly-minimum", "当地最低工资",
      "当地小时最低工资", "当地月最低工资",
    ]
    if words.contains(text) { return .localMinimum(.whole) }
    for word in words where text.hasSuffix(word) {
      let share = String(text.dropLast(word.count)).narrowed
      return .localMinimum(try self.share(share, upTo: Share(partsPerMillion: 5 * Share.scale)))
    }
    if let unit { return .hourly(try rate(text, [unit]).price) }
    guard let number = LeadingNumber(text),
      UnitWords.dropCurrency(from: number.rest, currency: currency).isEmpty
    else { throw notAValue(text) }
    return .period(try price(number.digits, in: text))
  }

  func amount(_ text: String) throws(TermValueProblem) -> UnitPrice {
    guard let number = LeadingNumber(text) else { throw notAValue(text) }
    let rest = UnitWords.dropCurrency(from: number.rest, currency: currency)
    guard rest.isEmpty else {
      throw problem(
        "unknown-unit", zhHans: "这里只写金额，不写单位“\(rest)”", en: "an amount alone; without \"\(rest)\"")
    }
    return try price(number.digits, in: text)
  }

  func distance(_ text: String) throws(TermValueProblem) -> Distance {
    if let distance = Distance(index: text.replacing(" ", with: "")) { return distance }
    guard let number = LeadingNumber(text), number.rest.isEmpty else { throw notAValue(text) }
    guard strictness == .commandLine,
      let distance = Distance(index: "\(number.digits)km")
    else {
      throw problem(
        "missing-unit", zhHans: "“\(text)”缺少单位，请写 km 或 mi",
        en: "\"\(text)\" has no unit; write km or mi")
    }
    return distance
  }

  func speed(_ text: String) throws(TermValueProblem) -> Distance {
    for ending in ["/h", "/小时", "/时", " per hour"] where text.hasSuffix(ending) {
      let distance = try distance(String(text.dropLast(ending.count)).narrowed)
      guard distance.thousandths > 0 else { throw outOfBounds(text, "> 0") }
      return distance
    }
    guard strictness == .commandLine, let number = LeadingNumber(text), number.rest.isEmpty else {
      throw problem(
        "missing-unit", zhHans: "“\(text)”缺少单位，请写 km/h 或 mi/h",
        en: "\"\(text)\" has no unit; write km/h or mi/h")
    }
    return try speed(text + " km/h")
  }

  func moreTime(_ text: String) throws(TermValueProblem) -> TermValue {
    if text == MoreTime.actualKey || [MoreTime.actual.phrase.zhHans, "实际"].contains(text) {
      return .choice(MoreTime.actualKey)
    }
    if text.hasSuffix("%") {
      return .share(try share(text, upTo: Share(partsPerMillion: 10 * Share.scale)))
    }
    return .duration(try duration(text))
  }

  func duration(_ text: String) throws(TermValueProblem) -> TimeSpan {
    var seconds: Int64 = 0
    var remainder = text
    repeat {
      guard let number = LeadingNumber(remainder) else { throw notAValue(text) }
      let word = number.rest.prefix { !$0.isNumber && $0 != " " }
      guard case .exact(let thousandths) = DecimalText.read(number.digits, scale: 3),
        (0...10_000_000_000).contains(thousandths)
      else { throw notAValue(text) }
      if word.isEmpty {
        throw problem(
          "missing-unit", zhHans: "“\(text)”缺少单位，请写 h、min 或 s",
          en: "\"\(text)\" has no unit; write h, min or s")
      }
      let scale: Int64
      switch UnitWords.rateUnit(String(word)) {
      case .second: scale = 1
      case .minute: scale = 60
      case .hour: scale = 3600
      case .day: scale = 86_400
      default: throw notAValue(text)
      }
      let (whole, rest) = (thousandths * scale).quotientAndRemainder(dividingBy: 1000)
      guard rest == 0 else { throw notAValue(text) }
      seconds += whole
      remainder = String(number.rest.dropFirst(word.count)).narrowed
    } while !remainder.isEmpty
    return TimeSpan(seconds: seconds)
  }

  func clausePeriod(_ text: String) throws(TermValueProblem) -> ClausePeriod {
    guard let number = LeadingNumber(text), let count = Int(number.digits),
      (0...10_000).contains(count)
    else { throw notAValue(text) }
    guard let unit = UnitWords.clauseUnit(String(number.rest)) else {
      throw problem(
        number.rest.isEmpty ? "missing-unit" : "unknown-unit",
        zhHans: "“\(text)”要写明单位，例如：\(kind.example)",
        en: "\"\(text)\" needs a unit; for example: \(kind.example)")
    }
    return ClausePeriod(count, unit)
  }

  func period(_ text: String, allowed: [String]) throws(TermValueProblem) -> Period {
    let joined = text.replacing(" days from ", with: "days-from-")
    guard let period = Period(joined) else { throw notAValue(text) }
    let name = if case .days = period { "days" } else { period.key }
    guard allowed.contains(name) else {
      let known = allowed.joined(separator: ", ")
      throw problem(
        "unknown-choice", zhHans: "“\(text)”不能用在这里，可用：\(known)",
        en: "\"\(text)\" does not fit here; known: \(known)")
    }
    return period
  }

  func count(_ text: String, within bounds: ClosedRange<Int>) throws(TermValueProblem) -> Int {
    guard let count = Int(text) else { throw notAValue(text) }
    guard bounds.contains(count) else {
      throw outOfBounds(text, "\(bounds.lowerBound)–\(bounds.upperBound)")
    }
    return count
  }

  func countPerPeriod(_ text: String) throws(TermValueProblem) -> CountPerPeriod {
    let parts = text.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let count = Int(String(parts[0]).narrowed),
      (0...100_000).contains(count),
      let period = Period(String(parts[1]).narrowed)
    else { throw notAValue(text) }
    return CountPerPeriod(count, per: period)
  }

  func flag(_ text: String) throws(TermValueProblem) -> Bool {
    switch text.lowercased() {
    case "true", "yes", "是": return true
    case "false", "no", "否": return false
    default: throw notAValue(text)
    }
  }

  func choice(_ text: String, of options: [TermKind.Option]) throws(TermValueProblem) -> String {
    if let known = options.first(where: { $0.key == text || $0.name.zhHans.narrowed == text }) {
      return known.key
    }
    let names = options.map { "\($0.key)（\($0.name.zhHans)）" }.joined(separator: "、")
    let nearest =
      options.first { text.count > 1 && $0.name.zhHans.narrowed.contains(text) }?.name.zhHans
      ?? NearestName.find(text, in: options.flatMap { [$0.key, $0.name.zhHans] })
    throw problem(
      "unknown-choice",
      zhHans: "“\(text)”不在可选之列：\(names)" + (nearest.map { "；是否想写“\($0)”？" } ?? ""),
      en: "\"\(text)\" is none of \(options.map(\.key).joined(separator: ", "))"
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
  }

  func choices(_ text: String, of options: [TermKind.Option]) throws(TermValueProblem) -> [String] {
    let bare =
      text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    var chosen: Set<String> = []
    for part in bare.split(whereSeparator: { ",、".contains($0) }) {
      chosen.insert(try choice(String(part).narrowed, of: options))
    }
    return options.map(\.key).filter(chosen.contains)
  }

  /// Known names by their keys and any others as they are written, each once.
  func names(_ text: String, known: [TermKind.Option]) throws(TermValueProblem) -> [String] {
    let bare =
      text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    var names: [String] = []
    for part in bare.split(whereSeparator: { ",、".contains($0) }) {
      let word = String(part).narrowed
      let key = known.first { $0.key == word || $0.name.zhHans.narrowed == word }?.key
      guard let name = key ?? IndexKind.name.canonical(word) else { throw notAValue(word) }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  func dates(_ text: String) throws(TermValueProblem) -> [CivilDate] {
    let bare =
      text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    var dates: [CivilDate] = []
    for part in bare.split(whereSeparator: { ",、".contains($0) }) {
      guard let date = CivilDate(String(part).narrowed) else {
        throw notAValue(String(part).narrowed)
      }
      dates.append(date)
    }
    return dates.sorted()
  }

  func months(_ text: String) throws(TermValueProblem) -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { Int(String($0).narrowed) }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2,
      (1...12).contains(first), (1...12).contains(last), first <= last
    else { throw notAValue(text) }
    return first...last
  }
}
