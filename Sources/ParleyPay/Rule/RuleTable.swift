import ParleyRecords
import ParleyTerms
import ParleyValues

/// The rules that some records need, compiled once: by combination and stretch of days.
public struct RuleTable: Sendable {
  /// Where the rules come from.
  public let rules: PayRules
  /// The combinations; the first is ``RuleCombination/none``.
  public let combinations: [RuleCombination]
  /// The combination of each row; all have the first when `nil`.
  public let rowCombination: [Int32]?
  /// The rules, one for each stretch of days in each combination.
  public let compiled: [PayRule]
  /// How many stretches of days there are.
  public let intervalCount: Int

  /// The rules for a log.
  ///
  /// - Throws: ``Diagnostics`` when a rule cannot be made; see ``PayRules/rule(interval:for:)``.
  /// - Complexity: O(rows + combinations × days of change × terms).
  public init(_ rules: PayRules, for log: OrderLog) throws(Diagnostics) {
    self.rules = rules
    var combinations = [RuleCombination.none]
    rowCombination =
      rules.tellsRecordsApart ? RuleTable.rows(of: log, rules, &combinations) : nil
    self.combinations = combinations
    intervalCount = rules.daysOfChange.count + 1
    var compiled: [PayRule] = []
    for combination in combinations {
      for interval in 0..<intervalCount {
        compiled.append(try rules.rule(interval: interval, for: combination))
      }
    }
    self.compiled = compiled
  }

  /// Numbers the combinations that rows have. Each column's words are first brought down to those
  /// that scopes or variants name, so that a row's place is one look into a small table.
  private static func rows(
    of log: OrderLog, _ rules: PayRules, _ combinations: inout [RuleCombination]
  ) -> [Int32] {
    let columns = zip([log.category, log.area, log.employer, log.variant], rules.words).map {
      NamedColumn($0, named: $1)
    }
    let sizes = columns.map(\.size)
    var places = Array(repeating: Int32(-1), count: sizes.reduce(1, *))
    places[0] = 0
    var rows: [Int32] = []
    rows.reserveCapacity(log.count)
    for row in 0..<log.count {
      var key = 0
      for (column, size) in zip(columns, sizes) { key = key * size + column.number(ofRow: row) }
      if places[key] < 0 {
        places[key] = Int32(combinations.count)
        let words = columns.map { $0.name(ofRow: row) }
        combinations.append(
          RuleCombination(
            category: words[0], area: words[1], employer: words[2], variant: words[3]))
      }
      rows.append(places[key])
    }
    return rows
  }

  /// The combination of a row.
  @inlinable
  public func combination(ofRow row: Int) -> Int { rowCombination.map { Int($0[row]) } ?? 0 }

  /// The place in ``compiled`` of the rule that holds for a combination on a day.
  @inlinable
  public func place(of combination: Int, on day: Int32) -> Int {
    if intervalCount == 1 { return combination }
    var interval = 0
    let days = rules.daysOfChange
    while interval < days.count, days[interval].daysSinceEpoch <= day { interval += 1 }
    return combination * intervalCount + interval
  }

  /// The rule that holds for a combination on a day.
  public func rule(of combination: Int, on day: Int32) -> PayRule {
    compiled[place(of: combination, on: day)]
  }
}

/// A column of words brought down to those that matter: 0 for all others.
private struct NamedColumn {
  let column: CodedColumn
  let numbers: [Int]
  let size: Int

  init(_ column: CodedColumn, named words: Set<String>) {
    self.column = column
    var next = 0
    numbers = column.names.map { name in
      guard words.contains(name) else { return 0 }
      next += 1
      return next
    }
    size = next + 1
  }

  func number(ofRow row: Int) -> Int { column.codes[row].map { numbers[Int($0)] } ?? 0 }

  func name(ofRow row: Int) -> String? { number(ofRow: row) == 0 ? nil : column[row] }
}
