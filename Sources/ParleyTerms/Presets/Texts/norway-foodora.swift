extension PresetStandards {
  /// The text of `scenarios/standards/norway-foodora.yaml`; `make-presets.py` writes it.
  static let norwayFoodora = PresetStandards(
    name: "norway-foodora",
    text: #"""
      parley: standards/1
      title: 挪威 Foodora 集体协议 2019 — Norway Foodora collective agreement 2019
      currency: NOK
      source:
        document: {zh: Foodora 与挪威联合总工会集体协议, en: collective agreement of Foodora}
        addresses: [eurofound platformeconomydb 103118]
        place: {zh: 挪威, en: Norway}
        status: agreement
        unit: {zh: 工时与每单, en: hours and orders}
        unknown:
          - zh: 冬季每小时加 5 克朗的三个月份
            en: the three winter months that add 5 kroner an hour
          - zh: 每满 12 个月每小时加 1 克朗（至多 5）：记录中没有工龄
            en: "1 krone an hour for each 12 months of service (at most 5): records do not say"
          - zh: 2021 年午夜后加 20 % 的止点
            en: the end of the 20 % after midnight of 2021
          - zh: 末单延误另付 10 分钟的条件
            en: when ten minutes are paid for a late last order
          - zh: 2021 年以后的小时工资
            en: hourly wages after 2021
      piece-rate:
        base: 15.00 /order
        bands:
          - {name: saturday, from: "00:00", to: "24:00", days: [saturday], add: 5.00 /order}
          - {name: sunday, from: "00:00", to: "24:00", days: [sunday], add: 10.00 /order}
          - {name: equipment, from: "00:00", to: "24:00", add: 2.50 /order}
      online-hours:
        engaged-from: accepted
        wage: {amount: 123.00 /h, time: online, per: day, holiday: 200 %}
      variants:
        bike: {piece-rate: {distance-steps: [{over: 4 km, add: 10.00 /order}]}}
        mileage-2021:
          piece-rate:
            distance-steps: [{over: 0 km, add: 2.20 /order}, {over: 2.49 km, add: 3.00 /order}]

      """#)
}
