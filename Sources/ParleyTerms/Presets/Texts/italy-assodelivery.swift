extension PresetStandards {
  /// The text of `scenarios/standards/italy-assodelivery.yaml`; `make-presets.py` writes it.
  static let italyAssodelivery = PresetStandards(
    name: "italy-assodelivery",
    text: #"""
      parley: standards/1
      title: 意大利外卖平台协会协议 2020 — Italy Assodelivery–UGL agreement 2020
      currency: EUR
      source:
        document:
          zh: Assodelivery 与 UGL Rider 全国集体协议
          en: national agreement of Assodelivery and UGL Rider
        addresses: [economymag.it/news/2020/09/16, notizie.tiscali.it]
        place: {zh: 意大利, en: Italy}
        status: agreement
        unit: {zh: 每单, en: order}
        unknown:
          - zh: 报酬按预估送达时间计，记录中没有预估时间，此处用实际接单时间
            en: "pay is for the estimated time, which records do not have; here engaged time"
          - zh: 新城市前四个月每小时 7 欧元保障按何种工时计（此处按接单时间、按月）
            en: "which hours the 7 euros of the first four months in a new city are for; here
              engaged time, per month"
          - zh: 夜间时段的起止
            en: when night begins and ends
      piece-rate:
        time: 10.00 /h
        bands: [{name: night, from: "00:00", to: "00:00", add: 0 %}]   # hours are unknown
        conditions: {of: [night, holiday, weather], by-count: {1: 10 %, 2: 15 %, 3: 20 %}}
        quests: [{name: deliveries, per: log, mode: highest, steps: [{orders: 2000, pay: 600.00}]}]
      online-hours: {engaged-from: accepted, overlap: each}
      variants:
        new-city:
          online-hours.hourly-floor.amount: 7.00 /h
          online-hours.hourly-floor.time: engaged
          online-hours.hourly-floor.per: month

      """#)
}
