import ParleyRecords
import ParleyTestSupport
import ParleyValues

/// Standards with shapes of statutes and collective agreements, in plain numbers: cents, percent,
/// kilometres and minutes. Printed as a standards file for the engine, read as they stand by the
/// oracle.
struct FurtherPlan {
  struct Minimum {
    var base, km, minute, least: Int?
    var timeFactor, distanceFactor: Int?
    var perDay = false
  }
  struct Band {
    var from, to: Int
    var days: [Weekday]?
    var percent: Int?
    var cents = 0
  }
  struct Wage {
    var hour: Int
    var isEngaged, perWeek: Bool
    var holiday: Int?
    var bands: [Band]
  }
  struct Floor {
    var hour: Int
    var index, costs, utilisation: Int?
  }

  var base, km, minute, utilisation: Int?
  var steps: [(over: Int, add: Int)] = []
  var share: (percent: Int, ofValue: Bool)?
  var routes: [String: String] = [:]
  var leaving: Int?
  var outKm, outMinute, outUtilisation, outLeast: Int?
  var minimum: Minimum?
  var cancelled: Int?
  var wage: Wage?
  var floor: Floor?
  var platform: (hour: Int, perWeek: Bool)?

  /// A Sunday, so that weeks end within the records; the day after it is a holiday.
  static let firstDay = CivilDate(daysSinceEpoch: 20_632)
  static let holiday = CivilDate(daysSinceEpoch: 20_633)

  init(_ gen: inout Gen) {
    func maybe(_ percent: Int, _ range: ClosedRange<Int>, _ gen: inout Gen) -> Int? {
      gen.integer(in: 1...100) <= percent ? gen.integer(in: range) : nil
    }
    base = maybe(70, 0...900, &gen)
    km = maybe(60, 0...300, &gen)
    minute = maybe(60, 0...90, &gen)
    utilisation = maybe(40, 1...100, &gen)
    if gen.bool() { steps = [(gen.integer(in: 0...2), 37), (gen.integer(in: 3...6), 111)] }
    if gen.bool() { share = (gen.integer(in: 0...30), gen.bool()) }
    for route in ["leaving", "entering", "through", "outside"] where gen.bool() {
      routes[route] = gen.pick(["whole", "inside", "split", "split", "uncovered"])
    }
    leaving = maybe(40, 50...200, &gen)
    outKm = maybe(60, 0...300, &gen)
    outMinute = maybe(60, 0...90, &gen)
    outUtilisation = maybe(30, 1...100, &gen)
    outLeast = maybe(30, 0...900, &gen)
    cancelled = maybe(50, 0...100, &gen)
    if gen.integer(in: 1...10) <= 6 {
      minimum = Minimum(
        base: maybe(30, 0...500, &gen), km: maybe(60, 0...300, &gen),
        minute: maybe(60, 0...90, &gen), least: gen.integer(in: 0...900),
        timeFactor: maybe(40, 50...200, &gen), distanceFactor: maybe(40, 50...200, &gen),
        perDay: gen.bool())
    }
    if gen.bool() {
      let bands = (0..<gen.integer(in: 0...2)).map { _ in
        Band(
          from: gen.integer(in: 0...23) * 60, to: gen.integer(in: 0...24) * 60,
          days: gen.bool() ? [gen.pick([.sunday, .monday, .tuesday])] : nil,
          percent: gen.bool() ? gen.integer(in: 0...100) : nil, cents: gen.integer(in: 0...500))
      }
      wage = Wage(
        hour: gen.integer(in: 100...2_000), isEngaged: gen.bool(), perWeek: gen.bool(),
        holiday: maybe(60, 100...300, &gen), bands: bands)
    }
    if gen.bool() {
      floor = Floor(
        hour: gen.integer(in: 500...4_000), index: maybe(50, 90...120, &gen),
        costs: maybe(40, 0...900, &gen), utilisation: maybe(40, 40...100, &gen))
    }
    if gen.bool() { platform = (gen.integer(in: 500...5_000), gen.bool()) }
  }
}

extension FurtherPlan {
  /// The standards as a file states them.
  var text: String {
    var piece: [String] = []
    func money(_ cents: Int) -> String { DecimalText.print(Int64(cents), scale: 2) }
    if let base { piece.append("base: \(money(base)) /order") }
    if let km { piece.append("distance: [{from: 0 km, rate: \(money(km)) /km}]") }
    if let minute { piece.append("time: \(money(minute)) /min") }
    if let utilisation { piece.append("utilisation: \(utilisation) %") }
    if !steps.isEmpty {
      let list = steps.map { "{over: \($0.over) km, add: \(money($0.add)) /order}" }
      piece.append("distance-steps: [\(list.joined(separator: ", "))]")
    }
    if let share {
      let of = share.ofValue ? "order-value" : "fare"
      piece.append("share: {rate: \(share.percent) %, of: \(of)}")
    }
    var ways = routes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    if let leaving { ways.append("leaving-rate: \(leaving) %") }
    if !ways.isEmpty { piece.append("routes: {\(ways.joined(separator: ", "))}") }
    let outside = [
      outKm.map { "distance: \(money($0)) /km" }, outMinute.map { "time: \(money($0)) /min" },
      outUtilisation.map { "utilisation: \($0) %" },
      outLeast.map { "at-least: \(money($0)) /order" },
    ].compactMap(\.self)
    if !outside.isEmpty { piece.append("outside: {\(outside.joined(separator: ", "))}") }
    if let cancelled { piece.append("cancelled-share: \(cancelled) %") }
    if let minimum { piece += lines(of: minimum, money) }
    return
      (["holidays: [\(FurtherPlan.holiday)]", "rounding: half-up"]
      + (piece.isEmpty ? [] : ["piece-rate:"] + piece.map { "  " + $0 }) + ["online-hours:"]
      + hourLines(money).map { "  " + $0 }).joined(separator: "\n")
  }

  private func lines(of minimum: Minimum, _ money: (Int) -> String) -> [String] {
    let parts = [
      minimum.base.map { "base: \(money($0)) /order" },
      minimum.km.map { "distance: \(money($0)) /km" },
      minimum.minute.map { "time: \(money($0)) /min" },
      minimum.least.map { "at-least: \(money($0)) /order" },
    ].compactMap(\.self)
    let factors = [
      minimum.timeFactor.map { "time: \($0) %" },
      minimum.distanceFactor.map { "distance: \($0) %" },
    ].compactMap(\.self)
    return ["minimum: {\(parts.joined(separator: ", "))}"]
      + (factors.isEmpty ? [] : ["minimum-factors: {\(factors.joined(separator: ", "))}"])
      + (minimum.perDay ? ["minimum-period: day"] : [])
  }

  private func hourLines(_ money: (Int) -> String) -> [String] {
    var lines = ["overlap: once"]
    if let wage {
      lines.append("wage:")
      lines.append("  amount: \(money(wage.hour)) /h")
      lines.append("  time: \(wage.isEngaged ? "engaged" : "online")")
      lines.append("  per: \(wage.perWeek ? "week" : "day")")
      if let holiday = wage.holiday { lines.append("  holiday: \(holiday) %") }
      if !wage.bands.isEmpty { lines.append("  bands:") }
      for (place, band) in wage.bands.enumerated() {
        let days = band.days.map { ", days: [\($0[0].rawValue)]" } ?? ""
        let add = band.percent.map { "\($0) %" } ?? "\(money(band.cents)) /h"
        let (from, to) = (FurtherPlan.clock(band.from), FurtherPlan.clock(band.to))
        lines.append(
          "    - {name: b\(place), from: \"\(from)\", to: \"\(to)\"\(days), add: \(add)}")
      }
    }
    if let floor {
      let parts = [
        "amount: \(money(floor.hour)) /h", floor.index.map { "index: \($0) %" },
        floor.costs.map { "costs: \(money($0)) /h" },
        floor.utilisation.map { "utilisation: \($0) %" }, "time: engaged", "per: week",
      ].compactMap(\.self)
      lines.append("hourly-floor: {\(parts.joined(separator: ", "))}")
    }
    if let platform {
      let per = platform.perWeek ? "week" : "day"
      lines.append("platform-floor: {amount: \(money(platform.hour)) /h, per: \(per)}")
    }
    return lines
  }

  private static func clock(_ minute: Int) -> String {
    DecimalText.padded(minute / 60, to: 2) + ":" + DecimalText.padded(minute % 60, to: 2)
  }
}
