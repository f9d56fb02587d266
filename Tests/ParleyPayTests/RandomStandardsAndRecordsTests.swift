import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("The explained and the columnar engine on random standards and random records")
struct RandomStandardsAndRecordsTests {
  /// Each batch prices this many standards on this many records: 20 × 100 × 5 = 10,000 pairs.
  private static let standardsOfBatch: UInt64 = 100
  private static let recordsOfStandards: UInt64 = 5

  @Test("agree to the fen", arguments: UInt64(0)..<20)
  func agree(batch: UInt64) throws {
    for seed in batch * Self.standardsOfBatch..<(batch + 1) * Self.standardsOfBatch {
      let made = try RandomPayStandards.make(seed)
      for number in 0..<Self.recordsOfStandards {
        // Most pairs take the fastest arithmetic that suffices; some are made to take the others.
        let arithmetic = PayKernel.Arithmetic.allCases[[0, 0, 3, 1, 2][Int(number)]]
        let records = Self.records(seed, number, made)
        guard RandomDisagreement.find(made, records, arithmetic) != nil else { continue }
        var found = RandomDisagreement(made, records)
        found.shrink(arithmetic)
        Issue.record("seed \(seed), records \(number)\n\(found.report(arithmetic))")
        return
      }
    }
  }

  @Test("reach every part of the reckoning")
  func reach() throws {
    var sums = WorkerEarnings.Reached()
    for seed in UInt64(0)..<150 {
      let made = try RandomPayStandards.make(seed)
      for number in UInt64(0)..<4 {
        let records = KernelRecords(Self.records(seed, number, made).records)
        let kernel = try PayKernel(made.rules, records)
        sums.arithmetic[kernel.arithmetic, default: 0] += 1
        for row in kernel.unpricedRows() ?? [] where row > 0 {
          sums.unpriced[Int(row), default: 0] += 1
        }
        for worker in try kernel.earnings().workers { sums.add(worker) }
      }
    }
    for (part, count) in sums.parts { #expect(count >= 10, "\(part)") }
    for reason in [UnpricedReason.noDistance, .noTime, .noFare, .beyondTable] {
      #expect((sums.unpriced[reason.rawValue + 1] ?? 0) >= 10, "\(reason)")
    }
    #expect((sums.arithmetic[.narrow] ?? 0) > 100)
    #expect((sums.arithmetic[.wide] ?? 0) > 20)
  }

  private static func records(
    _ seed: UInt64, _ number: UInt64, _ made: RandomPayStandards.Made
  ) -> RandomPayRecords {
    RandomPayRecords(
      seed * 1_000 + number, currency: made.standards.currency,
      firstDay: RandomAmounts.firstDays[Int(seed % 7)])
  }
}

extension WorkerEarnings {
  /// How many workers each part of the reckoning touched.
  struct Reached {
    var parts: [String: Int] = [:]
    var unpriced: [Int: Int] = [:]
    var arithmetic: [PayKernel.Arithmetic: Int] = [:]

    mutating func add(_ worker: WorkerEarnings) {
      let amounts: [(String, Int64)] = [
        ("order pay", worker.orderPay), ("weather", worker.weatherAdditions),
        ("tiers", worker.tiers), ("allowances", worker.allowances),
        ("distance allowance", worker.distanceAllowance), ("cap returns", worker.capReturns),
        ("period floors", worker.periodFloors), ("hourly floor", worker.hourlyFloor),
        ("tips", worker.tips), ("fares", worker.fares), ("engaged time", worker.engagedSeconds),
        ("online time", worker.onlineSeconds),
      ]
      for (part, amount) in amounts { parts[part, default: 0] += amount == 0 ? 0 : 1 }
    }
  }
}
