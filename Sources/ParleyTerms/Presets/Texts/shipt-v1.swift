extension PresetStandards {
  /// The text of `scenarios/standards/shipt-v1.yaml`; `make-presets.py` writes it.
  static let shiptV1 = PresetStandards(
    name: "shipt-v1",
    text: #"""
      parley: standards/1
      title: Shipt 购物配送第一版报酬 — Shipt pay, first version
      currency: USD
      source:
        document: {zh: 企业报酬办法（用至 2020 年）, en: the company's scheme to 2020}
        addresses: [gigbox.media.mit.edu, gizmodo.com]
        place: {zh: 美国, en: US}
        status: scheme
        unit: {zh: 每单, en: order}
        unknown:
          - zh: 2020 年起的算法
            en: the algorithm that followed in 2020
      piece-rate:
        base: 5.00 /order
        share: {rate: 7.5 %, of: order-value}

      """#)
}
