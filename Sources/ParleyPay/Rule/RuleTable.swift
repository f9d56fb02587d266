import ParleyRecords
import ParleyTerms
import ParleyValues

/// The rules that some records need, compiled once: by combination and stretch of days.
public struct RuleTable: Sendable {
  /// Where the rules come from.
  public let rules: PayRules
  /// The combinations; the first is ``RuleCombination/none``.
  public let combinations: [RuleCombination]
  /// The rules, one for each stretch of days in each combination.
  public let compiled: [PayRule]
  /// How many stretches of days there are.
  public let intervalCount: Int
  let keys: CombinationKeys
  private let placeOfKey: [Int32]

  /// The rules for a log.
  ///
  /// - Throws: ``Diagnostics`` when a rule cannot be made; see ``PayRules/rule(interval:for:)``.
  /// - Complexity: O(rows + combinations × days of change × terms).
  public init(_ rules: PayRules, for log: OrderLog) throws(Diagnostics) {
    self.rules = rules
    let keys = CombinationKeys(log, naming: rules.words)
    let present = keys.presentKeys(rows: log.count)
    var places = [Int32](repeating: 0, count: keys.count)
    for (place, key) in present.enumerated() { places[key] = Int32(place) }
    (self.keys, placeOfKey) = (keys, places)
    combinations = present.map { keys.words(ofKey: $0) }
    intervalCount = rules.daysOfChange.count + 1
    var compiled: [PayRule] = []
    for combination in combinations {
      for interval in 0..<intervalCount {
        compiled.append(try rules.rule(interval: interval, for: combination))
      }
    }
    self.compiled = compiled
  }

  /// The combination of a row.
  public func combination(ofRow row: Int) -> Int {
    combinations.count == 1 ? 0 : Int(placeOfKey[keys.key(ofRow: row)])
  }

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
