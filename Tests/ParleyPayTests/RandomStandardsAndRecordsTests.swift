import ParleyRecords
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyPay

@Suite("The explained and the columnar engine on random standards and random records")
struct RandomStandardsAndRecordsTests {
  /// Each batch prices this many standards on this many records: 20 × 100 × 6 = 12,000 pairs.
  private static let standardsOfBatch: UInt64 = 100
  private static let recordsOfStandards: UInt64 = 6

  @Test("agree to the fen", arguments: UInt64(0)..<20)
  func agree(batch: UInt64) throws {
    for seed in batch * Self.standardsOfBatch..<(batch + 1) * Self.standardsOfBatch {
      let made = try RandomPayStandards.make(seed, hasWiderShapes: Self.isWider(seed))
      let other = try RandomPayStandards.make(seed + 1_000_000, like: made.standards)
      for number in 0..<Self.recordsOfStandards {
        let levels = Self.levels(made, other, number)
        let records = Self.records(seed, number, made)
        guard RandomDisagreement.find(levels, records) != nil else { continue }
        var found = RandomDisagreement(levels, records)
        found.shrink()
        Issue.record("seed \(seed), records \(number)\n\(found.report)")
        return
      }
    }
  }

  /// Most walks take the fastest arithmetic that suffices; some are made to take the others.
  private static func levels(
    _ made: RandomPayStandards.Made, _ other: RandomPayStandards.Made, _ number: UInt64
  ) -> RandomDisagreement.Levels {
    switch number {
    case 0: RandomDisagreement.Levels(made: [made])
    case 1: RandomDisagreement.Levels(made: [made, other], threads: 2)
    case 2: RandomDisagreement.Levels(made: [made], hasPaid: true)
    case 3: RandomDisagreement.Levels(made: [made], gate: other)
    case 4: RandomDisagreement.Levels(made: [made, other], arithmetic: .narrow)
    default:
      RandomDisagreement.Levels(
        made: [made, other],
        arithmetic: [.wide, .fractions, .explained][Int(made.standards.title.count % 3)])
    }
  }

  @Test("reach every part of the reckoning")
  func reach() throws {
    var sums = WorkerEarnings.Reached()
    for seed in UInt64(0)..<260 {
      let made = try RandomPayStandards.make(seed, hasWiderShapes: Self.isWider(seed))
      for number in UInt64(0)..<4 {
        let records = Self.records(seed, number, made).records
        let found = try RandomDisagreement.byColumns(
          RandomDisagreement.Levels(made: [made], arithmetic: number == 3 ? .narrow : .lanes),
          records)
        let isLane = found.arithmetic == .lanes
        sums.arithmetic[found.arithmetic, default: 0] += 1
        for reason in found.found.reasons where reason > 0 {
          sums.unpriced[Int(reason), default: 0] += 1
        }
        for worker in found.found.workers[0] { sums.add(worker, isLane: isLane) }
      }
    }
    for (part, count) in sums.parts { #expect(count >= 10, "\(part)") }
    for (part, count) in sums.laneParts { #expect(count >= 10, "\(part) in lanes") }
    for reason in [UnpricedReason.noDistance, .noTime, .noFare, .beyondTable] {
      #expect((sums.unpriced[reason.rawValue + 1] ?? 0) >= 10, "\(reason)")
    }
    #expect((sums.arithmetic[.lanes] ?? 0) > 100)
    #expect((sums.arithmetic[.narrow] ?? 0) > 50)
    #expect((sums.arithmetic[.wide] ?? 0) > 20)
  }

  private static func records(
    _ seed: UInt64, _ number: UInt64, _ made: RandomPayStandards.Made
  ) -> RandomPayRecords {
    RandomPayRecords(
      seed * 1_000 + number, currency: made.standards.currency,
      firstDay: RandomAmounts.firstDays[Int(seed % 7)], hasWiderColumns: isWider(seed))
  }

  /// Shapes that columns do not know yet are reckoned line by line: they are a part of all seeds.
  private static func isWider(_ seed: UInt64) -> Bool { seed % 5 == 3 }
}

extension WorkerEarnings {
  /// How many workers each part of the reckoning touched.
  struct Reached {
    var parts: [String: Int] = [:]
    var laneParts: [String: Int] = [:]
    var unpriced: [Int: Int] = [:]
    var arithmetic: [PayKernel.Arithmetic: Int] = [:]

    mutating func add(_ worker: WorkerEarnings, isLane: Bool) {
      let amounts: [(String, Int64)] = [
        ("order pay", worker.orderPay), ("weather", worker.weatherAdditions),
        ("tiers", worker.tiers), ("allowances", worker.allowances),
        ("distance allowance", worker.distanceAllowance), ("cap returns", worker.capReturns),
        ("period floors", worker.periodFloors), ("hourly floor", worker.hourlyFloor),
        ("tips", worker.tips), ("fares", worker.fares), ("engaged time", worker.engagedSeconds),
        ("online time", worker.onlineSeconds),
      ]
      for (part, amount) in amounts {
        parts[part, default: 0] += amount == 0 ? 0 : 1
        if isLane { laneParts[part, default: 0] += amount == 0 ? 0 : 1 }
      }
    }
  }
}
