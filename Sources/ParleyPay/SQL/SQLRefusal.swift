import ParleyTerms
import ParleyValues

/// What a query cannot say.
enum SQLRefusal {
  /// A shape of rules that is not written in SQL yet.
  case shape(SQLShape)
  /// An amount that 38 digits cannot be proved to hold, by the step it arises in.
  case width(LocalizedText)
  /// More combinations of words and days than a query should spell out.
  case combinations(Int)
  /// Two levels in different currencies.
  case currencies
  /// A word that no engine can be given.
  case word(String)
  /// More changes than can be attributed exactly.
  case sampling(Int)
  /// A file of the engine that is not what was asked for.
  case answer(String)

  var diagnostic: Diagnostic {
    switch self {
    case .shape(let shape): return shape.diagnostic
    case .width(let step):
      return Diagnostic(
        "sql.too-wide", .error,
        LocalizedText(
          zhHans: "无法证明 38 位整数足以准确计算：\(step.zhHans)",
          en: "38 digits cannot be proved to suffice for: \(step.en)"),
        remedy: LocalizedText(
          zhHans: "请减少单价与百分比的小数位，或用 parley simulate 测算",
          en: "use fewer decimals in rates and percentages, or use parley simulate"), help: "sql")
    case .combinations(let count):
      return Diagnostic(
        "sql.too-many-combinations", .error,
        LocalizedText(
          zhHans: "适用范围、车型与日期的组合过多（\(count) 种），一条查询写不下",
          en: "scopes, variants and dates make too many combinations for one query (\(count))"),
        remedy: LocalizedText(
          zhHans: "请按地区分开标准，分别生成查询", en: "write one query for each area"), help: "sql")
    case .currencies:
      return Diagnostic(
        "pay.currency-differs", .error,
        LocalizedText(
          zhHans: "两份标准的币种不同", en: "the two standards are in different currencies"),
        remedy: LocalizedText(
          zhHans: "请用同一币种的标准比较", en: "compare standards in the same currency"),
        help: "sql")
    case .word(let word):
      return Diagnostic(
        "sql.word", .error,
        LocalizedText(
          zhHans: "“\(word)”不能用作表名", en: "\"\(word)\" cannot be the name of a table"),
        remedy: LocalizedText(
          zhHans: "表名只用字母、数字、下划线和点", en: "use letters, digits, underscores and dots"), help: "sql")
    case .sampling, .answer: return engineDiagnostic
    }
  }

  /// What an engine cannot do for a simulation.
  private var engineDiagnostic: Diagnostic {
    switch self {
    case .sampling(let count):
      return Diagnostic(
        "sql.too-many-changes", .error,
        LocalizedText(
          zhHans: "改动有 \(count) 项，在数据库里最多可归因 \(ShapleyAttribution.exactLimit) 项",
          en: "\(count) changes; an engine attributes at most \(ShapleyAttribution.exactLimit)"),
        remedy: LocalizedText(
          zhHans: "请去掉 --attribute", en: "leave --attribute out"), help: "sql")
    case .answer(let file):
      return Diagnostic(
        "sql.answer", .error,
        LocalizedText(
          zhHans: "数据库引擎给出的结果 \(file) 与所问不符",
          en: "the engine's answer \(file) is not what was asked for"),
        remedy: LocalizedText(
          zhHans: "请用受支持的 DuckDB 版本再试一次", en: "try again with a supported version of DuckDB"),
        help: "sql")
    default: return diagnostic
    }
  }
}

extension PayRule {
  /// The fields that queries know.
  static let fieldsOfQueries: [String: Set<String>] = [
    "PayRule": [
      "rate", "bands", "holiday", "holidays", "signals", "stacking", "minimum", "orderCap",
      "rounding", "forecasts", "tiers", "periodCap", "periodFloors", "hourlyFloor",
      "distanceAllowance", "hours", "limits", "wider", "further",
    ],
    "FurtherRule": [
      "distanceSteps", "share", "cancelledShare", "utilisation", "minimumTime", "minimumDistance",
      "isTableListed", "floor", "routes", "outside",
    ],
    "DistanceStepRule": ["over", "add"],
    "ShareRule": ["rate", "of"],
    "FloorFactors": ["index", "costs", "utilisation"],
    // Estimates move no money.
    "WiderRule": ["estimate", "extras", "conditions"],
    "ExtrasRule": ["cancel", "pickup", "wait", "stairs", "loading"],
    "Cancel": ["afterSeconds", "pay"], "Pickup": ["free", "rate"],
    "Wait": ["freeSeconds", "rate"], "Stairs": ["fromFloor", "add"],
    "ConditionsRule": ["names", "steps"],
    "PieceRule": ["base", "distance", "time", "weight"],
    "DistanceRule": ["from", "rate"],
    "WeightRule": ["over", "add"],
    "TableRule": ["upto", "amount"],
    "BandRule": ["name", "from", "to", "add", "days"],
    "SignalTerm": [
      "signal", "level", "add", "allowance", "extraTime", "stop", "stopPay", "stopPayUpto",
    ],
    "ForecastRule": ["threshold", "months", "allowance"],
    "TierRule": ["per", "mode", "steps"],
    // Of tiers, and of conditions.
    "Step": ["orders", "add", "count", "share"],
    "PeriodCapRule": ["share", "per", "fromOrders"],
    "PeriodFloorRule": ["per", "from", "to", "amount"],
    "HourlyFloorRule": ["amount", "time", "per", "excluding", "distance"],
    "HoursRule": ["from", "overlap", "allowanceSeconds"],
  ]

  /// The shapes in use that no query knows, by the names of their fields: a field that was added to
  /// the rules later than to the queries is found here, and refused unless it is empty.
  var shapesWithoutQuery: [String] {
    var unknown: [String] = []
    PayRule.search(self, &unknown)
    return unknown
  }

  private static func search(_ value: Any, _ unknown: inout [String]) {
    let mirror = Mirror(reflecting: value)
    let known =
      mirror.displayStyle == .struct
      ? fieldsOfQueries[String(describing: mirror.subjectType)] : nil
    for child in mirror.children {
      if let known, let label = child.label, !known.contains(label) {
        if !isEmpty(child.value) { unknown.append(label) }
        continue
      }
      // Values outside the table of fields are amounts, dates and words: nothing is below them.
      let isLeaf = mirror.displayStyle == .struct && known == nil
      if !isLeaf { search(child.value, &unknown) }
    }
  }

  /// Whether a field says nothing: absent, an empty list, or false.
  private static func isEmpty(_ value: Any) -> Bool {
    if let flag = value as? Bool { return !flag }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional, .collection, .set, .dictionary: return mirror.children.isEmpty
    case .struct:
      return !mirror.children.isEmpty && mirror.children.allSatisfy { isEmpty($0.value) }
    default: return false
    }
  }
}
