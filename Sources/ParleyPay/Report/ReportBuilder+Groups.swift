import ParleyRecords
import ParleyTerms
import ParleyValues

extension ReportBuilder {
  /// How all workers' pay changes.
  var change: Withholdable<ChangeFigures> {
    if let reason = workersWithheld { return .withheld(reason) }
    return .shown(change(of: Array(records.workers.indices)))
  }

  private func change(of workers: [Int]) -> ChangeFigures {
    var counts = [Int](repeating: 0, count: ChangeBand.allCases.count)
    for worker in workers {
      let band = ChangeBand(
        from: pair.baseline.totals[worker], to: pair.proposal.totals[worker])
      counts[band.rawValue] += 1
    }
    return ChangeFigures(
      bands: ChangeBand.allCases.map {
        ChangeFigures.BandCount(band: $0, workers: counts[$0.rawValue])
      })
  }

  private func levels(of workers: [Int]) -> Withholdable<GroupLevels> {
    if workers.count < options.minimumGroupSize {
      return .withheld(.groupTooSmall(minimum: options.minimumGroupSize))
    }
    let withHours = workers.filter { seconds($0, primaryHours) > 0 }
    let total = withHours.reduce(Int64(0)) { $0 + seconds($1, primaryHours) }
    func pay(_ earnings: Earnings, _ chosen: [Int]) -> Int64 {
      chosen.reduce(0) { $0 + earnings.totals[$1] }
    }
    return .shown(
      GroupLevels(
        baseline: HourlyPay(pay: pay(pair.baseline, withHours), seconds: total),
        proposal: HourlyPay(pay: pay(pair.proposal, withHours), seconds: total),
        baselinePay: Money(minorUnits: pay(pair.baseline, workers)),
        proposalPay: Money(minorUnits: pay(pair.proposal, workers)),
        change: change(of: workers)))
  }

  /// Deciles of baseline hourly pay, fixed on the baseline.
  var deciles: [DecileFigures] {
    guard workersWithheld == nil else { return [] }
    let places = ranking(pair.baseline, primaryHours).deciles(ids: records.workers)
    var members = [[Int]](repeating: [], count: 10)
    for (worker, decile) in places.enumerated() {
      if let decile { members[decile - 1].append(worker) }
    }
    let hidden = SmallGroups.hidden(
      members.map(\.count), minimum: options.minimumGroupSize,
      rest: places.count { $0 == nil })
    return members.enumerated().map { place, workers in
      DecileFigures(
        decile: place + 1, workers: workers.count,
        levels: hidden[place].map { .withheld($0) } ?? levels(of: workers))
    }
  }

  /// Some workers and what they have in common.
  typealias Segment = (kind: SegmentFigures.Kind, workers: [Int])

  /// Workers by their hours a week, which are the record's hours × 7 ÷ its days.
  var hourSegments: [Segment] {
    guard let days = records.coveredDays else { return [] }
    let count = Int64(days.lowerBound.days(until: days.upperBound) + 1)
    let hours = options.fullTimeHours
    let all = Array(records.workers.indices)
    let isFull = all.map { worker in
      seconds(worker, primaryHours) * 7 >= Int64(hours) * 3600 * count
    }
    return [
      (.fullTime(fromHours: hours), all.filter { isFull[$0] }),
      (.partTime(belowHours: hours), all.filter { !isFull[$0] }),
    ]
  }

  /// Groups by hours, area, category and employer.
  var segments: [SegmentFigures] {
    guard workersWithheld == nil else { return [] }
    let divisions: [[Segment]] = [
      hourSegments, byWord(records.areas, \.area).map { (.area($0), $1) },
      byWord(records.categories, \.category).map { (.category($0), $1) },
      byWord(records.employers, \.employer).map { (.employer($0), $1) },
    ]
    return divisions.flatMap { groups in
      let groups = groups.filter { !$0.workers.isEmpty }
      let sizes = groups.map(\.workers.count)
      let hidden = SmallGroups.hidden(
        sizes, minimum: options.minimumGroupSize,
        rest: records.workers.count - sizes.reduce(0, +))
      return zip(groups, hidden).map { group, reason in
        SegmentFigures(
          kind: group.kind, workers: group.workers.count,
          levels: reason.map { .withheld($0) } ?? levels(of: group.workers))
      }
    }
  }

  /// Workers by the word most of their orders have, words in code-point order.
  private func byWord(
    _ names: [String], _ code: KeyPath<WorkerFacts, Int32>
  ) -> [(String, [Int])] {
    var members = [[Int]](repeating: [], count: names.count)
    for (worker, fact) in facts.enumerated() where fact[keyPath: code] >= 0 {
      members[Int(fact[keyPath: code])].append(worker)
    }
    return zip(names, members).sorted { CodePointOrder.precedes($0.0, $1.0) }
  }

  /// Groups of orders by hour of the day and by weather.
  var orderGroups: [OrderGroupFigures] {
    let groups = pair.sums.groups
    func hidden(_ places: Range<Int>) -> [WithheldReason?] {
      records.namesWorkers
        ? SmallGroups.hidden(
          places.map { groups[$0].workers }, minimum: options.minimumGroupSize, overlapping: true)
        : places.map { _ in nil }
    }
    // Hours and weather each divide the same whole.
    let reasons = hidden(0..<24) + hidden(24..<groups.count)
    return groups.indices.filter { groups[$0].orders > 0 }.map { place in
      let sum = groups[place]
      return OrderGroupFigures(
        kind: place < 24 ? .hourOfDay(place) : .underSignal(place == 24), orders: sum.orders,
        levels: reasons[place].map { .withheld($0) }
          ?? .shown(
            OrderLevels(
              baseline: Money(minorUnits: sum.pay[0]),
              proposal: Money(minorUnits: sum.pay[1]))))
    }
  }
}
