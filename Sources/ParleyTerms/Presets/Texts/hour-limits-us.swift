extension PresetStandards {
  /// The text of `scenarios/standards/hour-limits-us.yaml`; `make-presets.py` writes it.
  static let hourLimitsUs = PresetStandards(
    name: "hour-limits-us",
    text: #"""
      parley: standards/1
      title: 美国网约车驾驶时长上限 — Limits on driving hours in US cities
      currency: USD
      source:
        document: {zh: 纽约市出租车委员会 2016 年表决等, en: "vote of the NYC TLC of 2016, and others"}
        addresses: [uberpeople.net (text of the New York Times), feedjunkie.com]
        place: {zh: 美国纽约、芝加哥、洛杉矶, en: "New York, Chicago and Los Angeles, US"}
        status: law
        unit: {zh: 每日、每周, en: day and week}
        unknown:
          - zh: 芝加哥、洛杉矶与优步的上限按哪种时间计（此处按接单时间和连续在线）
            en: "which time the limits of Chicago, Los Angeles and Uber are for; here engaged and
              continuous time"
          - zh: 现行各地上限
            en: the limits of today
      online-hours:
        engaged-from: picked-up
        daily-limit: {limit: 12 h, of: engaged}
        weekly-limit: {limit: 72 h, of: engaged}
      scopes:
        - for: {area: Chicago}
          online-hours.daily-limit.limit: 12 h
          online-hours.weekly-limit: none
        - for: {area: Los Angeles}
          online-hours.daily-limit.limit: 10 h
          online-hours.weekly-limit: none
        - for: {employer: Uber}
          online-hours: {continuous-limit: {limit: 12 h, at: reached, rest: 6 h}}

      """#)
}
