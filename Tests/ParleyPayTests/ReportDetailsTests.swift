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
    #expect(breach.byHour[11] == 21 && breach.byHour.reduce(0, +) == 21)
    #expect(breach.days == 6 && breach.worstDay == 6)
    #expect(breach.worstWorker.value == 6)
    let counts = breach.frequencies.map(\.workers.value)
    #expect(counts == (minimum == 1 ? [1, 3, 2, 0] : [nil, nil, nil, 0]))
    #expect(report.proposal.breaches.isEmpty)
  }

  @Test("the worker in the middle, line by line to the fen", arguments: 0..<10)
  func slips(_ seed: UInt64) throws {
    let log = try SimulationTests.log(workers: 21, seed: seed)
    let report = try SimulationTests.run(log)
    let kinds = report.slips.map(\.kind)
    #expect(kinds.contains(.partTime(belowHours: 30)) && kinds.contains(.night))
    #expect(!kinds.contains(.fullTime(fromHours: 30)) && !kinds.contains(.badWeather))
    let middle = report.workers.map(\.baselinePay.minorUnits).sorted()[10]
    #expect(report.slips.first?.baseline.minorUnits == middle)
    for slip in report.slips {
      #expect(!slip.lines.isEmpty)
      #expect(slip.lines.reduce(0) { $0 + $1.baseline.minorUnits } == slip.baseline.minorUnits)
      #expect(slip.lines.reduce(0) { $0 + $1.proposal.minorUnits } == slip.proposal.minorUnits)
      let row = report.workers.first {
        $0.baselinePay == slip.baseline && $0.proposalPay == slip.proposal
      }
      #expect(row?.orders == slip.orders)
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
