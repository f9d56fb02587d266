import ParleyTerms
import ParleyValues

/// What one step of a term at the table is worth.
public struct StepValue: Equatable, Sendable {
  /// The term.
  public var key: TermKey
  /// Its value before the step.
  public var from: TermValue
  /// Its value after one step in the direction the workers' side wants, or upwards when it wants
  /// neither.
  public var to: TermValue
  /// What the step brings workers in a month.
  public var workersGain: Money
  /// What it costs the platform in a month; the same money from the other side.
  public var platformCost: Money
}

extension Simulation {
  /// The value of one step of each term.
  ///
  /// - Parameters:
  ///   - keys: the terms; those that are not set, that cannot be stepped or whose step breaks the
  ///     standards are left out.
  ///   - records: the records.
  ///   - rules: the standards that the steps are taken from.
  ///   - threads: how many pieces of work may run at once.
  /// - Throws: ``Diagnostics`` as ``run(_:baseline:proposal:options:inputs:progress:)``.
  /// - Complexity: O(rows × keys).
  public static func stepValues(
    of keys: [TermKey], over records: KernelRecords, from rules: PayRules, threads: Int = 1
  ) throws(Diagnostics) -> [StepValue] {
    let kernel = try PayKernel(rules, records)
    let before = try kernel.earnings(threads: threads).sum.total
    guard let days = records.records.coveredDays else { return [] }
    let scale = MonthScale(days)
    var values: [StepValue] = []
    for key in keys where key.scope == nil && key.from == nil {
      guard let match = TermRegistry.match(key.path), let value = rules.standards.value(key.path),
        let stepped = match.family.stepped(value),
        let changed = try? rules.standards.applying([TermAssignment(key, stepped)]),
        let next = try? PayRules(changed, in: rules.context)
      else { continue }
      let after = try PayKernel(next, records)
        .earnings(leavingOutWith: [kernel], threads: threads).sum.total
      do {
        let gain = try scale.perMonth(after - before)
        values.append(
          StepValue(
            key: key, from: value, to: stepped, workersGain: gain, platformCost: gain))
      } catch { throw Diagnostics([.outOfRange(line: nil)]) }
    }
    return values
  }
}

extension TermFamily {
  /// A value moved by one step the way the workers' side wants, or upwards when it wants neither.
  ///
  /// - Returns: nothing when the family has no step, or the step does not fit the value or leads
  ///   below nought.
  func stepped(_ value: TermValue) -> TermValue? {
    let sign: Int64 = preference == .workersWantLess ? -1 : 1
    func moved(_ number: Int64, _ step: Int64) -> Int64? {
      let result = number + sign * step
      return result < 0 ? nil : result
    }
    switch (value, step) {
    case (.rate(let rate), .rate(let step)?):
      return moved(rate.price.millionths, step.price.millionths).map {
        .rate(Rate(UnitPrice(millionths: $0), per: rate.per))
      }
    case (.share(let share), .share(let step)?):
      return moved(share.partsPerMillion, step.partsPerMillion).map {
        .share(Share(partsPerMillion: $0))
      }
    case (.floor(.hourly(let price)), .floor(.hourly(let step))?):
      return moved(price.millionths, step.millionths).map {
        .floor(.hourly(UnitPrice(millionths: $0)))
      }
    case (.floor(.period(let price)), .floor(.period(let step))?):
      return moved(price.millionths, step.millionths).map {
        .floor(.period(UnitPrice(millionths: $0)))
      }
    case (.duration(let span), .duration(let step)?):
      return moved(span.seconds, step.seconds).map { .duration(TimeSpan(seconds: $0)) }
    case (.count(let count), .count(let step)?):
      return moved(Int64(count), Int64(step)).map { .count(Int($0)) }
    default: return nil
    }
  }
}
