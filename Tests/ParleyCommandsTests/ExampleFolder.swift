import ParleyValues
@testable import ParleyCommands

/// The files that the examples of the help pages speak of.
enum ExampleFolder {
  /// A bench with those files in its folder.
  static func bench() throws -> CommandBench {
    let bench = try CommandBench()
    for (name, text) in files { try bench.write(text, to: name) }
    return bench
  }

  /// Names and contents.
  static let files: [(name: String, text: String)] = [
    ("current.yaml", current), ("union.yaml", union), ("platform.yaml", platform),
    ("orders.csv", orders), ("august.csv", august), ("shifts.csv", shifts),
    ("signals.csv", signals),
    ("forecasts.csv", forecasts), ("july.csv", july), ("local-rules.yaml", localRules),
  ]

  /// Sixty orders of July, paid by the current standards.
  private static let july =
    "worker,accepted,completed,distance_km,paid\n"
    + (0..<60).map { place in
      let day = DecimalText.padded(place % 30 + 1, to: 2)
      let hour = DecimalText.padded(9 + place % 12, to: 2)
      let metres = 800 + place * 370 % 7200
      let paid = 450 + max(0, metres - 3000) / 10
      let (distance, amount) = (
        DecimalText.print(Int64(metres), scale: 3), DecimalText.print(Int64(paid), scale: 2)
      )
      return "R\(place % 5),2026-07-\(day)T\(hour):05:00,2026-07-\(day)T\(hour):31:00,"
        + "\(distance),\(amount)\n"
    }.joined()

  private static let current = """
    parley: standards/1
    title: 东湖区外卖 现行标准（示例）
    currency: CNY
    piece-rate:
      base: 4.50 /order
      distance:
        - {from: 0 km, rate: 0 /km}
        - {from: 3 km, rate: 1.00 /km}

    """

  private static let union = """
    parley: standards/1
    title: 东湖区外卖 职工方方案（示例）
    currency: CNY
    piece-rate:
      base: {steps: [{from: 2026-01-01, value: 5.00 /order}, {from: 2026-08-01, value: 5.20 /order}]}
      distance:
        - {from: 0 km, rate: 0 /km}
        - {from: 3 km, rate: 1.00 /km}
        - {from: 5 km, rate: 1.50 /km}
      time: 0.10 /min
      weight: [{over: 5 kg, add: 1.00 /order}]
      bands:
        - {name: night, from: "22:00", to: "06:00", add: 20 %}
        - {name: lunch, from: "11:00", to: "13:30", add: 0.50 /order}
    online-hours:
      hourly-floor: {amount: 25.00 /h, time: engaged, per: day}
    weather:
      - {signal: high-temperature, level: orange, add: 1.00 /order}
      - {signal: rainstorm, level: orange, add: 1.50 /order, extra-time: 20 %}
      - {forecast-max: ">= 35 C", months: 6-10, allowance: 13.80 /day}
    variants: {cargo-bike: {piece-rate.base: 6.00 /order}}

    """

  private static let platform = """
    parley: standards/1
    title: 东湖区外卖 企业方方案（示例）
    currency: CNY
    piece-rate:
      base: 4.60 /order
      distance:
        - {from: 0 km, rate: 0 /km}
        - {from: 3 km, rate: 1.00 /km}

    """

  private static let orders = """
    骑手ID,接单时间,完成时间,配送距离(公里),用户实付,骑手收入
    R1,2026-07-03T11:20:00,2026-07-03T11:45:00,3.2,18.00,4.70
    R1,2026-07-03T12:10:00,2026-07-03T12:28:00,6.1,22.50,7.60
    R1,2026-07-04T22:30:00,2026-07-04T22:55:00,2.0,15.00,4.50
    R2,2026-07-03T12:00:00,2026-07-03T12:31:00,4.4,19.00,5.90
    R2,2026-07-05T18:00:00,2026-07-05T18:20:00,1.5,14.00,4.50
    R3,2026-07-03T09:00:00,2026-07-03T09:40:00,7.0,26.00,8.50

    """

  private static let august = """
    骑手ID,接单时间,完成时间,配送距离(公里),用户实付,骑手收入
    R1,2026-08-01T11:20:00,2026-08-01T11:45:00,3.2,18.00,4.70
    R4,2026-08-02T12:10:00,2026-08-02T12:28:00,6.1,22.50,7.60

    """

  private static let shifts = """
    骑手ID,上线时间,下线时间
    R1,2026-07-03T11:00:00,2026-07-03T13:00:00
    R1,2026-07-04T22:00:00,2026-07-04T23:30:00
    R2,2026-07-03T11:30:00,2026-07-03T13:30:00
    R2,2026-07-05T17:00:00,2026-07-05T19:00:00
    R3,2026-07-03T08:30:00,2026-07-03T10:30:00

    """

  private static let signals = """
    发布单位,预警信号,级别,生效时间,解除时间
    东湖区气象台,高温,橙色,2026-07-03T12:00:00,2026-07-03T18:00:00

    """

  private static let forecasts = """
    发布单位,日期,最高气温
    东湖区气象台,2026-07-03,36.5
    东湖区气象台,2026-07-04,33.0

    """

  private static let localRules = """
    rules:
      - key: reply-period
        jurisdiction: cn/hunan
        instrument: wage-agreement
        value: 15 days
        from: 2024-01-01
        source: 《某省企业工资集体协商条例》
        article: 12
        verified: yes

    """
}
