extension PresetStandards {
  /// The text of `scenarios/standards/taiwan-delivery.yaml`; `make-presets.py` writes it.
  static let taiwanDelivery = PresetStandards(
    name: "taiwan-delivery",
    text: #"""
      parley: standards/1
      title: 台湾外送员每单最低报酬 — Taiwan minimum pay for delivery orders
      currency: TWD
      source:
        document: {zh: 外送员权益保障与外送平台管理专法（2026-01-06 通过）, en: "delivery act, passed 2026-01-06"}
        addresses:
          - tw.news.yahoo.com
          - udn.com 9182142
          - udn.com 9248900
          - news.ltn.com.tw/news/life/paper/1733042
        place: {zh: 中国台湾, en: "Taiwan, China"}
        status: law
        unit: {zh: 每单（多单各自计算，不打折）, en: "order, each on its own"}
        unknown:
          - zh: 施行日（公布后六个月）
            en: the first day in force (six months after promulgation)
          - zh: 45 元随基本工资调整后的数额
            en: the 45 dollars once the minimum wage has risen
          - zh: 因天灾停班时平台须停止派单：记录中的预警不含停班公告
            en: "dispatch stops when work is suspended for a natural disaster; warning signals do
              not say so"
      piece-rate:
        minimum: {time: 245.00 /h, at-least: 45.00 /order}   # 1.25 × 196 /h
      online-hours: {engaged-from: accepted, overlap: each}

      """#)
}
