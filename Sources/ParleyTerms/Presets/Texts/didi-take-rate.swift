extension PresetStandards {
  /// The text of `scenarios/standards/didi-take-rate.yaml`; `make-presets.py` writes it.
  static let didiTakeRate = PresetStandards(
    name: "didi-take-rate",
    text: #"""
      parley: standards/1
      title: 滴滴抽成上限（2025 年 8 月） — Didi take-rate caps of August 2025
      currency: CNY
      source:
        document: {zh: 平台公布的抽成上限, en: caps announced by the platforms}
        addresses: ["etnet.com.hk/www/tc/stocks/ah_news_detail.php?newsid=ETN350822841"]
        place: {zh: 中国, en: China}
        status: scheme
        unit: {zh: 每单并每月, en: order and month}
        implied:
          - zh: 29 % 改为 27 % 的日子取 2025-08-01；T3 与曹操的比例按每单上限理解
            en: "27 % instead of 29 % from 2025-08-01; the shares of T3 and Caocao are taken as
              caps per order"
        unknown:
          - zh: 8 月中生效的日子
            en: the day in August
          - zh: 聚合平台（高德）另收 9 % 与各平台抽成是否合并计算
            en: "whether the 9 % of the aggregator AutoNavi counts within a platform's share"
      commission:
        order-cap: {steps: [{value: 29 %}, {from: 2025-08-01, value: 27 %}]}
        period-cap:                                          # refunded in the next month
          share: 25 %
          per: month
          from-orders: 50
      scopes:
        - for: {employer: T3出行}
          commission.order-cap: 27 %
          commission.period-cap: none
        - for: {employer: 曹操出行}
          commission.order-cap: 22.5 %
          commission.period-cap: none

      """#)
}
