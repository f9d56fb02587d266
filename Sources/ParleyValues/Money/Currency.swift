/// A currency: its code, how many decimals its smallest unit has, and what people call it.
public struct Currency: Hashable, Sendable {
  /// The ISO 4217 code, `CNY`.
  public let code: String
  /// Decimals of the smallest unit: 2 for yuan and dollars, 0 for won and yen.
  public let minorDigits: Int
  /// The word after an amount in running text, `元` and `yuan`.
  public let name: LocalizedText

  /// Smallest units in one unit of the currency: 100 for yuan.
  public var minorUnitsPerUnit: Int64 {
    (0..<minorDigits).reduce(1) { scale, _ in scale * 10 }
  }

  private init(_ code: String, _ minorDigits: Int, zhHans: String, en: String) {
    self.code = code
    self.minorDigits = minorDigits
    self.name = LocalizedText(zhHans: zhHans, en: en)
  }

  /// Renminbi yuan.
  public static let cny = Currency("CNY", 2, zhHans: "元", en: "yuan")

  /// Every currency that standards files may name.
  public static let all: [Currency] = [
    cny,
    Currency("AUD", 2, zhHans: "澳元", en: "Australian dollars"),
    Currency("BRL", 2, zhHans: "雷亚尔", en: "reais"),
    Currency("CAD", 2, zhHans: "加元", en: "Canadian dollars"),
    Currency("DKK", 2, zhHans: "丹麦克朗", en: "Danish kroner"),
    Currency("EUR", 2, zhHans: "欧元", en: "euros"),
    Currency("GBP", 2, zhHans: "英镑", en: "pounds"),
    Currency("HKD", 2, zhHans: "港元", en: "Hong Kong dollars"),
    Currency("IDR", 2, zhHans: "印尼盾", en: "rupiah"),
    Currency("INR", 2, zhHans: "卢比", en: "rupees"),
    Currency("JPY", 0, zhHans: "日元", en: "yen"),
    Currency("KES", 2, zhHans: "肯尼亚先令", en: "Kenyan shillings"),
    Currency("KRW", 0, zhHans: "韩元", en: "won"),
    Currency("NOK", 2, zhHans: "挪威克朗", en: "Norwegian kroner"),
    Currency("TWD", 2, zhHans: "新台币", en: "New Taiwan dollars"),
    Currency("USD", 2, zhHans: "美元", en: "US dollars"),
  ]

  /// The currency with this ISO code, if Parley knows it.
  public init?(code: String) {
    guard let known = Currency.all.first(where: { $0.code == code }) else { return nil }
    self = known
  }
}
