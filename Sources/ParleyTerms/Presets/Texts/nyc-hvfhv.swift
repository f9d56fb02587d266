extension PresetStandards {
  /// The text of `scenarios/standards/nyc-hvfhv.yaml`; `make-presets.py` writes it.
  static let nycHvfhv = PresetStandards(
    name: "nyc-hvfhv",
    text: #"""
      parley: standards/1
      title: 纽约市网约车司机最低报酬 — New York City minimum pay for high-volume for-hire trips
      currency: USD
      source:
        document: {zh: 纽约市出租车与轿车委员会高运量网约车司机最低报酬规则, en: "NYC TLC driver pay rules"}
        addresses:
          - tlc-mag.com/feb19_tlc_news_driver_pay_rates.html
          - nyc.gov/site/tlc/about/driver-pay-rates.page
          - businesstravelnews.com NYC-Uber-Lyft-Drivers-to-See-Pay-Hike-in-March
          - blackcarnews.com/article/tlc-releases-hvfhv-pay-rate-increase-details
          - crainsnewyork.com uber-and-lyft-drivers-get-9-percent-pay-increase-starting-march-13
          - rules.cityofnewyork.us/rule/driver-minimum-pay-rule-amendment
        place: {zh: 美国纽约市, en: "New York City, US"}
        status: law
        in-force: 2019-02-01
        unit: {zh: 每程, en: trip}
        implied:
          - zh: 2023-03-13 的 1.31/0.5645 由公布的示例行程推得
            en: 1.31/0.5645 of 2023-03-13 follow from a published trip
          - zh: 1.103/0.502 只知用至 2022 年 2 月，起日未知，此处自 2022-02-01 起
            en: "1.103/0.502 held to February 2022; its first day is not known, here 2022-02-01"
        unknown:
          - zh: 2026 年的单价
            en: the rates of 2026
          - zh: 2025 年 8 月前里程单价为 1.41，其起日与当时的时间单价未知
            en: "the mile rate was 1.41 before August 2025; its first day and minute rate"
          - zh: 无障碍车单价：2022 年 3 月、2023 年 3 月和 2025 年 8 月的值
            en: "rates of accessible vehicles of March 2022, March 2023 and August 2025"
          - zh: 区外单价：2022 年 3 月、2023 年 3 月和 2025 年 8 月的值
            en: "out-of-town rates of March 2022, March 2023 and August 2025"
          - zh: Via 2019 年以后的单价
            en: the rates of Via after 2019
      piece-rate:
        distance:
          - from: 0 mi
            rate:
              steps:
                - {value: 1.088 /mi}
                - {from: 2022-02-01, value: 1.103 /mi}
                - {from: 2022-03-01, value: 1.161 /mi}
                - {from: 2023-02-01, value: 1.234 /mi}
                - {from: 2023-03-13, value: 1.31 /mi}        # implied
                - {from: 2024-03-01, value: 1.360 /mi}
                - {from: 2025-08-01, value: 1.241 /mi}
        time:
          steps:
            - {value: 0.495 /min}
            - {from: 2022-02-01, value: 0.502 /min}
            - {from: 2022-03-01, value: 0.529 /min}
            - {from: 2023-02-01, value: 0.564 /min}
            - {from: 2023-03-13, value: 0.5645 /min}         # implied
            - {from: 2024-03-01, value: 0.583 /min}
            - {from: 2025-08-01, value: 0.659 /min}
        routes: {leaving: split}                             # out of town at its own rates
        outside:
          distance:
            steps:
              - {value: 1.262 /mi}
              - {from: 2023-02-01, value: 1.434 /mi}
              - {from: 2024-03-01, value: 1.576 /mi}
          time:
            steps:
              - {value: 0.574 /min}
              - {from: 2023-02-01, value: 0.652 /min}
              - {from: 2024-03-01, value: 0.675 /min}
      online-hours: {engaged-from: picked-up, overlap: once} # passenger time only
      variants:
        wav:                                                 # wheelchair-accessible vehicles
          piece-rate.distance.0mi.rate:
            steps:
              - {value: 1.410 /mi}
              - {from: 2023-02-01, value: 1.600 /mi}
              - {from: 2024-03-01, value: 1.760 /mi}
          piece-rate.outside.distance:
            steps:
              - {value: 1.636 /mi}
              - {from: 2023-02-01, value: 1.860 /mi}
              - {from: 2024-03-01, value: 2.044 /mi}
        via:
          piece-rate.distance.0mi.rate: 0.914 /mi
          piece-rate.time: 0.416 /min
        via-wav:
          piece-rate.distance.0mi.rate: 1.186 /mi
          piece-rate.time: 0.416 /min

      """#)
}
