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
  ///     standards are left out. A term with dated values is stepped on all its days.
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
    for step in steps(of: keys, from: rules, shownOn: days.lowerBound) {
      let after = try PayKernel(step.rules, records)
        .earnings(leavingOutWith: [kernel], threads: threads).sum.total
      values.append(try step.value(of: after - before, scale))
    }
    return values
  }

  /// The steps that can be taken from some standards, each term once.
  static func steps(
    of keys: [TermKey], from rules: PayRules, shownOn day: CivilDate
  ) -> [TermStep] {
    var paths: Set<String> = []
    return keys.filter { $0.scope == nil && paths.insert($0.path).inserted }.compactMap { key in
      guard let match = TermRegistry.match(key.path),
        let (value, stepped, changed) = rules.standards.stepping(
          key.path, match.family, shownOn: day),
        let next = try? PayRules(changed, in: rules.context)
      else { return nil }
      return TermStep(key: TermKey(key.path), from: value, to: stepped, rules: next)
    }
  }
}

/// One step of a term, and the standards after it.
struct TermStep: Sendable {
  let key: TermKey
  let from: TermValue
  let to: TermValue
  let rules: PayRules

  /// What the step is worth when it changes the pay of the record by an amount.
  func value(of change: Int64, _ scale: MonthScale) throws(Diagnostics) -> StepValue {
    do {
      let gain = try scale.perMonth(change)
      return StepValue(key: key, from: from, to: to, workersGain: gain, platformCost: gain)
    } catch { throw Diagnostics([.outOfRange(line: nil)]) }
  }
}

extension Standards {
  /// A term's value on a day, the value one step on, and the standards with the step made on every
  /// day for which the term has a value; nothing when the term is not set or cannot be stepped.
  fileprivate func stepping(
    _ path: String, _ family: TermFamily, shownOn day: CivilDate
  ) -> (from: TermValue, to: TermValue, standards: Standards)? {
    let plain = value(path).map { [TermAssignment(TermKey(path), $0)] } ?? []
    let stated = plain + datedTerms.filter { $0.key.path == path && $0.key.scope == nil }
    let stepped = stated.compactMap { assignment in
      assignment.value.flatMap(family.stepped).map { TermAssignment(assignment.key, $0) }
    }
    guard !stated.isEmpty, stepped.count == stated.count,
      let changed = try? applying(stepped)
    else { return nil }
    let place = stated.lastIndex { $0.key.from.map { $0 <= day } ?? true } ?? 0
    guard let before = stated[place].value, let after = stepped[place].value else { return nil }
    return (before, after, changed)
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
