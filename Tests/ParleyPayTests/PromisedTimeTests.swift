import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues
import Testing

@Suite("Promised times")
struct PromisedTimeTests {
  private static let body = """
    weather: [{signal: rainstorm, level: blue, extra-time: 30 %}]
    time-estimate:
      speed-max: 15 km/h
      add: [{when: "weather >= yellow", time: 20 %}, {when: "weather >= orange", time: 50 %},
            {when: merchant-wait, time: actual}, {when: stairs, time: 2 min}]
    """

  /// Whether a promise of so many seconds for 5 km, which take 1,200 s at 15 km/h, is too short.
  private func isTooShort(
    _ seconds: Int64, under signals: [SignalRecord] = [], _ change: (inout Order) -> Void = { _ in }
  ) throws -> Bool {
    var order = try order("2026-07-03T12:00:00", km: "5")
    order.promised = CivilDateTime(
      secondsSinceEpoch: order.accepted.secondsSinceEpoch + seconds)
    change(&order)
    let kernel = KernelRecords(records([order], signals: signals))
    let reader = LimitReader(
      try RuleTable(rules(Self.body), for: kernel.records.log), kernel)
    let worker = kernel.records.workers[0]
    return reader.findings(of: worker, rows: worker.rows).breaches
      .contains { $0.kind == .promise }
  }

  @Test("are no shorter than the road takes at the highest speed, plus what lengthens it")
  func least() throws {
    let from = "2026-07-03T11:00:00"
    let blue = [try signal(.rainstorm, .blue, from)]
    let yellow = [try signal(.gale, .yellow, from)]
    let orange = [try signal(.gale, .orange, from)]
    try expect(1_200)
    try expect(1_440, under: yellow)
    // The highest level reached counts, not both.
    try expect(1_800, under: orange)
    // The weather's own extra time counts where it is more.
    try expect(1_560, under: blue + yellow)
    try expect(1_500) { $0.waitingSeconds = 300 }
    try expect(1_320) { $0.floors = 6 }
    let unknown = try isTooShort(1) { $0.distance = nil }
    #expect(!unknown)
  }

  /// Expects that so many seconds are enough, and one less is not.
  private func expect(
    _ seconds: Int64, under signals: [SignalRecord] = [],
    _ change: (inout Order) -> Void = { _ in }
  ) throws {
    let (less, enough) = (
      try isTooShort(seconds - 1, under: signals, change),
      try isTooShort(seconds, under: signals, change)
    )
    #expect(less, "\(seconds)")
    #expect(!enough, "\(seconds)")
  }
}
