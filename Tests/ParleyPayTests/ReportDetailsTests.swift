import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("Details of a simulation")
struct ReportDetailsTests {
  struct Division: Sendable {
    let name: String
    let sizes: [Int]
    let hidden: Set<Int>
  }

  static let divisions = [
    Division(name: "nobody is small", sizes: [5, 6, 7], hidden: []),
    Division(name: "one of two", sizes: [4, 47], hidden: [0, 1]),
    Division(name: "one of three takes the smallest with it", sizes: [3, 20, 9], hidden: [0, 2]),
    Division(name: "two small ones hide each other", sizes: [2, 3, 9], hidden: [0, 1]),
    Division(name: "empty groups hide nobody and are shown", sizes: [0, 4, 5, 0], hidden: [1, 2]),
    Division(name: "alone", sizes: [4], hidden: [0]),
    Division(name: "still too few together", sizes: [1, 1, 2, 8], hidden: [0, 1, 2, 3]),
  ]

  @Test(
    "groups that are hidden, and those that would give them away",
    arguments: Self.divisions)
  func smallGroups(_ division: Division) {
    let (name, sizes, hidden) = (division.name, division.sizes, division.hidden)
    let reasons = SmallGroups.hidden(sizes, minimum: 5)
    #expect(Set(reasons.indices.filter { reasons[$0] != nil }) == hidden, "\(name)")
    for place in hidden {
      #expect(
        reasons[place]
          == (sizes[place] < 5 ? .groupTooSmall(minimum: 5) : .wouldReveal(minimum: 5)))
    }
  }

  @Test("the parts of pay add up to the total", arguments: 0..<20)
  func parts(_ seed: UInt64) throws {
    let report = try SimulationTests.run(SimulationTests.log(workers: 8, seed: seed))
    for level in [report.baseline, report.proposal] {
      #expect(PayPart.all.reduce(0) { $0 + $1.amount(level.earnings) } == level.total)
    }
    #expect(Set(PayPart.all.map(\.name)).count == PayPart.all.count)
  }

  @Test("breaches by hour, day and frequency", arguments: [1, 5])
  func breaches(_ minimum: Int) throws {
    // Each worker takes a second order while the first is open: worker 1 once, worker 6 six times.
    var orders: [Order] = []
    for worker in 1...6 {
      for day in 1...worker {
        let date = "2026-07-0\(day)"
        orders.append(try order("\(date)T11:10", minutes: 40, km: "1", worker: "W\(worker)"))
        orders.append(try order("\(date)T11:20", minutes: 10, km: "1", worker: "W\(worker)"))
      }
    }
    let report = try SimulationTests.run(records(orders)) { $0.minimumGroupSize = minimum }
    let breach = try #require(report.baseline.breaches.first)
    #expect(breach.kind == .concurrent && report.baseline.breaches.count == 1)
    let byHour = try #require(breach.byHour.value)
    #expect(byHour[11] == 21 && byHour.reduce(0, +) == 21)
    #expect(breach.days.value == 6 && breach.worstDay.value == 6)
    let counts = breach.frequencies.map(\.workers.value)
    #expect(counts == (minimum == 1 ? [1, 3, 2, 0] : [nil, nil, nil, 0]))
    #expect(report.proposal.breaches.isEmpty)
  }

  @Test("limits that touch too few workers: how many orders, and nothing more")
  func fewBreaches() throws {
    // Six workers, but only four of them take a second order while the first is open.
    let orders = try (1...6).flatMap { worker in
      try (0..<(worker > 2 ? 2 : 1)).map { number in
        try order("2026-07-01T11:1\(number)", minutes: 40, km: "1", worker: "W\(worker)")
      }
    }
    let report = try SimulationTests.run(records(orders))
    let limit = try #require(report.baseline.limits.first)
    let breach = try #require(report.baseline.breaches.first)
    let few = WithheldReason.groupTooSmall(minimum: 5)
    #expect(limit.orders == 4)
    #expect(limit.workers.reason == few && limit.payBeyond.reason == few)
    #expect(breach.byHour.reason == few && breach.days.reason == few)
    #expect(breach.worstDay.reason == few)
    #expect(breach.frequencies.allSatisfy { $0.workers.value ?? 0 == 0 })
  }

  @Test("workers in no group and hours that share their workers")
  func restAndOverlap() {
    // 2 workers are in no group: the smallest group hides them.
    let rest = SmallGroups.hidden([9, 6, 7], minimum: 5, rest: 2)
    #expect(rest.map { $0 != nil } == [false, true, false])
    #expect(SmallGroups.hidden([9, 6], minimum: 5, rest: 5).allSatisfy { $0 == nil })
    // The same three workers may be in both small hours, so these do not hide each other.
    let hours = SmallGroups.hidden([3, 4, 9, 12], minimum: 5, overlapping: true)
    #expect(hours.map { $0 != nil } == [true, true, true, false])
    #expect(SmallGroups.hidden([5, 0, 9], minimum: 5, overlapping: true).allSatisfy { $0 == nil })
  }

  @Test("an hour of few workers takes another hour with it")
  func hours() throws {
    let orders = try (1...6).flatMap { worker in
      try (8...(worker == 1 ? 10 : 9)).map { hour in
        try order(
          "2026-07-01T\(DecimalText.padded(hour, to: 2)):00", minutes: 10, km: "1",
          worker: "W\(worker)")
      }
    }
    let groups = try SimulationTests.run(records(orders)).orderGroups.filter {
      if case .hourOfDay = $0.kind { true } else { false }
    }
    #expect(groups.map(\.orders) == [6, 6, 1])
    #expect(groups.map { $0.levels.value == nil } == [true, false, true])
    #expect(groups[0].levels.reason == .wouldReveal(minimum: 5))
  }

  @Test(
    "quantiles only where enough workers are at or beyond them",
    arguments: [
      (9, [Int64(50)]), (17, [25, 50, 75]), (16, [50, 75]), (40, [25, 50, 75, 90]),
      (41, [10, 25, 50, 75, 90]), (5, []),
    ])
  func quantiles(_ workers: Int, _ percents: [Int64]) {
    let shares = HourlyFigures.shares(of: workers, minimum: 5).map { $0.partsPerMillion / 10_000 }
    // By counting: at least five places from the lowest up to the quantile's, and from it to the
    // highest.
    let counted = [10, 25, 50, 75, 90].filter { percent in
      let place = (percent * workers + 99) / 100
      return (1...workers).count { $0 <= place } >= 5 && (1...workers).count { $0 >= place } >= 5
    }
    #expect(shares == counted.map(Int64.init) && shares == percents)
  }

  @Test("the workers in the middle, line by line to the fen", arguments: 0..<10)
  func slips(_ seed: UInt64) throws {
    let log = try SimulationTests.log(workers: 21, seed: seed)
    let report = try SimulationTests.run(log)
    let kinds = report.slips.map(\.kind)
    #expect(kinds.contains(.partTime(belowHours: 30)) && kinds.contains(.night))
    #expect(!kinds.contains(.fullTime(fromHours: 30)) && !kinds.contains(.badWeather))
    // The mean of the five in the middle of 21, half to even.
    let middle = report.workers.map(\.baselinePay.minorUnits).sorted()[8...12].reduce(0, +)
    #expect(
      report.slips.first.map { abs($0.baseline.minorUnits * 5 - middle) * 2 <= 5 } == true)
    for slip in report.slips {
      #expect(!slip.lines.isEmpty)
      #expect(slip.lines.reduce(0) { $0 + $1.baseline.minorUnits } == slip.baseline.minorUnits)
      #expect(slip.lines.reduce(0) { $0 + $1.proposal.minorUnits } == slip.proposal.minorUnits)
      #expect(slip.middle == 5 && slip.group >= 5)
    }
    let alone = try SimulationTests.run(log) { $0.minimumGroupSize = 1 }
    for slip in alone.slips {
      let row = alone.workers.first {
        $0.baselinePay == slip.baseline && $0.proposalPay == slip.proposal
      }
      #expect(slip.middle == 1 && row?.orders == slip.orders)
    }
  }

  @Test("no slip of a group below the smallest size, none without workers")
  func fewSlips() throws {
    #expect(try SimulationTests.run(SimulationTests.log(workers: 4, seed: 1)).slips.isEmpty)
    let six = try SimulationTests.run(SimulationTests.log(workers: 6, seed: 1))
    // A quarter of six, rounded up, is two workers.
    #expect(six.slips.map(\.kind) == [.partTime(belowHours: 30)])
  }

  @Test("steps: of the changed terms unasked, of all when asked, of none")
  func steps() throws {
    let log = try SimulationTests.log(workers: 6, seed: 2)
    let unasked = try SimulationTests.run(log).steps.map(\.key.path)
    #expect(unasked.contains("piece-rate.base") && !unasked.contains("dispatch.concurrent-limit"))
    let same = try SimulationTests.run(log, SimulationTests.current, SimulationTests.current)
    #expect(same.steps.isEmpty)
    let all = try SimulationTests.run(log, SimulationTests.current, SimulationTests.current) {
      $0.steps = .all
    }
    #expect(all.steps.map(\.key.path).contains("piece-rate.base"))
    let none = try SimulationTests.run(log) { $0.steps = .never }
    #expect(none.steps.isEmpty)
    let wanted = try SimulationTests.run(log) { $0.steps = .terms([TermKey("piece-rate.base")]) }
    #expect(wanted.steps.map(\.key.path) == ["piece-rate.base"])
  }

  @Test("workers by the employer of most of their orders")
  func employers() throws {
    var orders: [Order] = []
    for worker in 0..<12 {
      for number in 0..<3 {
        var one = try order(
          "2026-07-0\(number + 1)T10:00", minutes: 20, km: "2", worker: "W\(worker)")
        one.employer = number == 0 || worker < 6 ? "甲" : "乙"
        orders.append(one)
      }
    }
    let report = try SimulationTests.run(records(orders))
    let groups = report.segments.filter {
      if case .employer = $0.kind { true } else { false }
    }
    #expect(groups.map(\.code) == ["employer:乙", "employer:甲"])
    #expect(groups.map(\.workers) == [6, 6])
  }
}
