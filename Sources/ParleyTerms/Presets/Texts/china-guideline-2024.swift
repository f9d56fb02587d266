extension PresetStandards {
  /// The text of `scenarios/standards/china-guideline-2024.yaml`; `make-presets.py` writes it.
  static let chinaGuideline2024 = PresetStandards(
    name: "china-guideline-2024",
    text: #"""
      parley: standards/1
      title: 新就业形态劳动者休息和劳动报酬权益保障指引 — China guidance on rest and pay of 2024
      currency: CNY
      source:
        document: {zh: 人力资源社会保障部指引（2024 年 2 月）, en: guidance of MOHRSS of February 2024}
        addresses: [fuzhou.gov.cn t20240329, aoshengma.com]
        place: {zh: 中国, en: China}
        status: guidance
        unit: {zh: 每日, en: day}
        unknown:
          - zh: 宽放时间由双方协商
            en: allowance time is bargained
          - zh: 节假日报酬高于平日多少
            en: by how much holiday pay is higher
          - zh: 最长连续与当日在线时间由双方协商
            en: continuous and daily limits are bargained
          - zh: 当地小时最低工资由 --jurisdiction 或 --minimum-wage 给出
            en: "the local minimum wage comes from --jurisdiction or --minimum-wage"
      online-hours:
        engaged-from: accepted
        overlap: once                                        # overlapping orders count once
        hourly-floor: {amount: local-minimum, time: engaged, per: day, excluding: [tips]}
      scopes:
        - for: {area: 石家庄}
          online-hours: {continuous-limit: {limit: 4 h, at: exceeds, rest: 20 min}}

      """#)
}
