extension PresetStandards {
  /// The text of `scenarios/standards/seattle-tnc.yaml`; `make-presets.py` writes it.
  static let seattleTnc = PresetStandards(
    name: "seattle-tnc",
    text: #"""
      parley: standards/1
      title: 西雅图网约车司机最低报酬 2021—2022 — Seattle ride-hail minimum pay 2021–22
      currency: USD
      source:
        document: {zh: 西雅图网约车公平条例, en: Seattle ordinance on transportation network company drivers}
        addresses: [seattle.gov TNC page, runtanews.com]
        place: {zh: 美国西雅图市, en: "Seattle, US"}
        status: law
        in-force: 2021-04-01
        unit: {zh: 每程, en: trip}
        implied:
          - zh: 0.57 自 2021 年 4 月起；2022 年数额自当年 1 月 1 日起
            en: "0.57 holds from April 2021, the amounts of 2022 from 1 January"
        unknown:
          - zh: 2021 年 4 月以前时间单价自 0.32 起分步提高的各步
            en: "the steps before April 2021, in which the minute rate rose from 0.32"
          - zh: 2023 年起由华盛顿州法律取代，见 washington-tnc
            en: "from 2023 state law holds instead, see washington-tnc"
      piece-rate:
        minimum:
          time: {steps: [{value: 0.57 /min}, {from: 2022-01-01, value: 0.59 /min}]}
          distance: {steps: [{value: 1.33 /mi}, {from: 2022-01-01, value: 1.38 /mi}]}
          at-least: {steps: [{value: 5.00 /order}, {from: 2022-01-01, value: 5.17 /order}]}
      online-hours: {engaged-from: picked-up, overlap: once}

      """#)
}
