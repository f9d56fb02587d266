import ParleyValues

/// Criteria of the warning signals. They are shown for reading: the tool records a signal that a
/// station issued and never derives one from a temperature.
enum WarningSignals {
  private static let measures = LawRows(
    "《气象灾害预警信号发布与传播办法》", "Measures on weather warning signals",
    number: .both("中国气象局令第16号", "CMA Order 16"), in: .national,
    .unverified(.thirdParty, "P-wx"))
  private static let regulations = LawRows(
    "《气象灾害防御条例》", "Regulations on weather disasters", in: .national, .read("LRB"))

  static let rows: [CitedValue] =
    [
      regulations(
        .provision,
        .words(
          "预警信号由气象台站发布，其他组织和个人不得发布；种类和级别由国务院气象主管机构规定",
          "only official stations issue signals; kinds and levels are fixed by the CMA"), 30,
        variant: "who-issues-signals"),
      measures(
        .provision,
        .words(
          "霾预警标准2013年修订，加入PM2.5浓度",
          "the criteria for haze were revised in 2013 with PM2.5"),
        .notSeen, variant: "haze-revision", reading: .unverified(.memory, "MEMORY")),
    ]
    + table.map { signal, level, zhHans, en in
      measures(
        .warningSignal, .words(zhHans, en), .whole, variant: "\(signal.key).\(level.key)")
    }

  private typealias Row = (WeatherSignal, WarningLevel, String, String)

  private static let table: [Row] = heat + rain + wind + cold + sight

  private static let heat: [Row] = [
    (.highTemperature, .yellow, "连续三天日最高气温将在35℃以上", "3 days running above 35 °C"),
    (.highTemperature, .orange, "24小时内最高气温将升至37℃以上", "37 °C or more within 24 h"),
    (.highTemperature, .red, "24小时内最高气温将升至40℃以上", "40 °C or more within 24 h"),
  ]

  private static let rain: [Row] = [
    (.rainstorm, .blue, "12小时内降雨量50毫米以上", "50 mm or more in 12 h"),
    (.rainstorm, .yellow, "6小时内降雨量50毫米以上", "50 mm or more in 6 h"),
    (.rainstorm, .orange, "3小时内降雨量50毫米以上", "50 mm or more in 3 h"),
    (.rainstorm, .red, "3小时内降雨量100毫米以上", "100 mm or more in 3 h"),
    (.snowstorm, .blue, "12小时内降雪量4毫米以上", "4 mm or more in 12 h"),
    (.snowstorm, .yellow, "12小时内降雪量6毫米以上", "6 mm or more in 12 h"),
    (.snowstorm, .orange, "6小时内降雪量10毫米以上", "10 mm or more in 6 h"),
    (.snowstorm, .red, "6小时内降雪量15毫米以上", "15 mm or more in 6 h"),
  ]

  private static let wind: [Row] = [
    (.typhoon, .blue, "24小时内平均风力6级以上或阵风8级以上", "24 h: mean force 6, gusts 8"),
    (.typhoon, .yellow, "24小时内平均风力8级以上或阵风10级以上", "24 h: mean force 8, gusts 10"),
    (.typhoon, .orange, "12小时内平均风力10级以上或阵风12级以上", "12 h: mean force 10, gusts 12"),
    (.typhoon, .red, "6小时内平均风力12级以上或阵风14级以上", "6 h: mean force 12, gusts 14"),
    (.gale, .blue, "24小时内平均风力6级以上或阵风7级以上", "24 h: mean force 6, gusts 7"),
    (.gale, .yellow, "12小时内平均风力8级以上或阵风9级以上", "12 h: mean force 8, gusts 9"),
    (.gale, .orange, "6小时内平均风力10级以上或阵风11级以上", "6 h: mean force 10, gusts 11"),
    (.gale, .red, "6小时内平均风力12级以上或阵风13级以上", "6 h: mean force 12, gusts 13"),
  ]

  private static let cold: [Row] = [
    (
      .coldWave, .blue, "48小时内降温8℃以上，最低气温4℃以下，风力5级以上",
      "48 h: drop of 8 °C, minimum 4 °C, wind 5"
    ),
    (
      .coldWave, .yellow, "24小时内降温10℃以上，最低气温4℃以下，风力6级以上",
      "24 h: drop of 10 °C, minimum 4 °C, wind 6"
    ),
    (
      .coldWave, .orange, "24小时内降温12℃以上，最低气温0℃以下，风力6级以上",
      "24 h: drop of 12 °C, minimum 0 °C, wind 6"
    ),
    (
      .coldWave, .red, "24小时内降温16℃以上，最低气温0℃以下，风力6级以上",
      "24 h: drop of 16 °C, minimum 0 °C, wind 6"
    ),
    (.roadIcing, .yellow, "12小时内可能出现", "likely within 12 h"),
    (.roadIcing, .orange, "6小时内可能出现", "likely within 6 h"),
    (.roadIcing, .red, "2小时内可能出现或者已经出现", "likely within 2 h"),
  ]

  private static let sight: [Row] = [
    (.haze, .yellow, "12小时内能见度小于3000米", "visibility below 3,000 m within 12 h"),
    (.haze, .orange, "6小时内能见度小于2000米", "visibility below 2,000 m within 6 h"),
    (.fog, .yellow, "12小时内能见度小于500米", "visibility below 500 m within 12 h"),
    (.fog, .orange, "6小时内能见度小于200米", "visibility below 200 m within 6 h"),
    (.fog, .red, "2小时内能见度小于50米", "visibility below 50 m within 2 h"),
    (.sandstorm, .yellow, "12小时内能见度小于1000米", "visibility below 1,000 m within 12 h"),
    (.sandstorm, .orange, "6小时内能见度小于500米", "visibility below 500 m within 6 h"),
    (.sandstorm, .red, "6小时内能见度小于50米", "visibility below 50 m within 6 h"),
    (.lightning, .yellow, "6小时内可能发生", "possible within 6 h"),
    (.lightning, .orange, "2小时内发生的可能性很大", "likely within 2 h"),
    (.lightning, .red, "2小时内发生的可能性非常大", "very likely within 2 h"),
  ]
}
