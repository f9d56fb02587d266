extension PresetStandards {
  /// The text of `scenarios/standards/ontario-dpwra.yaml`; `make-presets.py` writes it.
  static let ontarioDpwra = PresetStandards(
    name: "ontario-dpwra",
    text: #"""
      parley: standards/1
      title: 安大略省数字平台劳动者最低工资 — Ontario digital platform workers' minimum wage
      currency: CAD
      source:
        document: {zh: 数字平台劳动者权利法, en: Digital Platform Workers' Rights Act}
        addresses: [sherrardkuzz.com]
        place: {zh: 加拿大安大略省, en: "Ontario, CA"}
        status: law
        in-force: 2025-07-01
        unit: {zh: 支付周期, en: pay period}
        unknown:
          - zh: 主管机关的计算示例
            en: worked examples of the regulator
          - zh: 支付周期的长度（此处按周）
            en: the length of the pay period; here a week
          - zh: 一般最低工资要由使用者给出（--minimum-wage）
            en: "the general minimum wage has to be given (--minimum-wage)"
      online-hours:
        engaged-from: accepted
        overlap: once
        hourly-floor: {amount: local-minimum, time: engaged, per: week, excluding: [tips]}

      """#)
}
