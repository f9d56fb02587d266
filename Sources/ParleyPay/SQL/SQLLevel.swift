import ParleyTerms
import ParleyValues

/// One set of standards inside a query: its rules, each once, and how a record finds its own.
struct SQLLevel: Sendable {
  /// What stands before the names of its columns.
  let prefix: String
  let rules: PayRules
  /// The rules that differ from each other.
  let compiled: [PayRule]
  /// The words of each column that scopes or variants name, in order.
  let words: [(column: String, names: [String])]
  /// The place in ``compiled`` for each combination of words and stretch of days.
  let places: [Int]

  /// The most combinations of words and stretches of days that a query spells out.
  static let mostCombinations = 20_000

  var intervalCount: Int { rules.daysOfChange.count + 1 }
  var tellsRecordsApart: Bool { places.count > intervalCount }

  init(_ rules: PayRules, prefix: String) throws(Diagnostics) {
    self.prefix = prefix
    self.rules = rules
    words = zip(["category", "area", "employer", "variant"], rules.words).map { column, names in
      (column, names.sorted(by: CodePointOrder.precedes))
    }
    let count = words.reduce(rules.daysOfChange.count + 1) { count, word in
      let (product, overflow) = count.multipliedReportingOverflow(by: word.names.count + 1)
      return overflow ? .max : product
    }
    if count > SQLLevel.mostCombinations {
      throw Diagnostics([SQLRefusal.combinations(count).diagnostic])
    }
    var (compiled, places): ([PayRule], [Int]) = ([], [])
    for key in 0..<count / (rules.daysOfChange.count + 1) {
      let combination = SQLLevel.combination(key, words)
      for interval in 0...rules.daysOfChange.count {
        let rule = try rules.rule(interval: interval, for: combination)
        if let known = compiled.firstIndex(of: rule) {
          places.append(known)
        } else {
          places.append(compiled.count)
          compiled.append(rule)
        }
      }
    }
    (self.compiled, self.places) = (compiled, places)
  }

  private static func combination(
    _ key: Int, _ words: [(column: String, names: [String])]
  ) -> RuleCombination {
    var rest = key
    var chosen: [String?] = []
    for word in words.reversed() {
      let place = rest % (word.names.count + 1)
      rest /= word.names.count + 1
      chosen.append(place == 0 ? nil : word.names[place - 1])
    }
    return RuleCombination(
      category: chosen[3], area: chosen[2], employer: chosen[1], variant: chosen[0])
  }

  /// The rules of some combinations of words, by their numbers, on every day; those of no words
  /// come first.
  func rules(ofWords keys: Set<Int>) -> [PayRule] {
    ([0] + keys.filter { $0 > 0 && $0 * intervalCount < places.count }.sorted()).flatMap { key in
      (0..<intervalCount).map { compiled[places[key * intervalCount + $0]] }
    }
  }

  /// The name of one of the level's columns.
  func column(_ name: String) -> SQLExpression { .column(prefix + name) }

  /// The number of an order's combination of words.
  var wordsOfOrder: SQLExpression {
    words.reduce(.zero) { key, word in
      guard !word.names.isEmpty else { return key }
      let number = SQLExpression.when(
        word.names.enumerated().map { place, name in
          SQLBranch(
            .binary(.equals, .column(word.column), .text(name)), .integer(Int128(place + 1)))
        })
      return key * .integer(Int128(word.names.count + 1)) + number
    }
  }

  /// The place of the rule for a combination of words on a day.
  func rule(words key: SQLExpression, on day: SQLExpression) -> SQLExpression {
    if compiled.count == 1 { return .zero }
    let days = rules.daysOfChange
    var state = key
    if !days.isEmpty {
      let interval = SQLExpression.when(
        days.enumerated().map { place, change in
          SQLBranch(
            day < .integer(Int128(change.daysSinceEpoch)), .integer(Int128(place)))
        }, otherwise: .integer(Int128(days.count)))
      state = key * .integer(Int128(intervalCount)) + interval
    }
    return chosen(places, by: state)
  }

  /// The value of a list at a place that is a column or a reckoning.
  private func chosen(_ values: [Int], by state: SQLExpression) -> SQLExpression {
    let other = mostFrequent(values)
    let branches = Set(values).subtracting([other]).sorted().map { value in
      SQLBranch(
        SQLLevel.isOne(state, of: values.indices.filter { values[$0] == value }),
        .integer(Int128(value)))
    }
    return .when(branches, otherwise: .integer(Int128(other)))
  }

  private static func isOne(_ state: SQLExpression, of places: [Int]) -> SQLExpression {
    places.count == 1
      ? state == Int128(places[0])
      : .isOneOf(state, places.map { .integer(Int128($0)) })
  }

  /// The expression of the rule that holds for a row: one for each rule, those alike together.
  func choose(
    _ expressions: [SQLExpression], by rule: SQLExpression? = nil
  ) -> SQLExpression {
    var different: [SQLExpression] = []
    let numbers = expressions.map { expression -> Int in
      if let known = different.firstIndex(of: expression) { return known }
      different.append(expression)
      return different.count - 1
    }
    let other = mostFrequent(numbers)
    let branches = different.indices.filter { $0 != other }.map { number in
      SQLBranch(
        SQLLevel.isOne(
          rule ?? column("rule"), of: numbers.indices.filter { numbers[$0] == number }),
        different[number])
    }
    return branches.isEmpty
      ? different[other] : .choice(branches, otherwise: different[other])
  }

  private func mostFrequent(_ values: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }

  /// Every period that some rule reckons over, each once.
  var periods: [Period] {
    var periods: [Period] = []
    for rule in compiled {
      let stated =
        rule.tiers.map(\.per) + [rule.periodCap?.per, rule.hourlyFloor?.per].compactMap(\.self)
        + rule.periodFloors.map(\.per)
      for period in stated where !periods.contains(period) { periods.append(period) }
    }
    return periods
  }

  /// What stands before the names of the columns of a period.
  func prefix(of period: Period) -> String {
    if case .days(let count, let first) = period {
      let day = first.daysSinceEpoch
      return prefix + "days_\(count)_from_\(day < 0 ? "minus_\(-Int(day))" : "\(day)")_"
    }
    return prefix + period.key + "_"
  }
}
