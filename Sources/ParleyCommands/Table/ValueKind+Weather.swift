import ParleyPay
import ParleyTerms
import ParleyValues

extension ValueKind where Value == SignalLevel {
  /// A weather signal with its level: `high-temperature=orange`, `高温=橙`.
  static var signal: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "预警=级别", en: "SIGNAL=LEVEL"), example: "high-temperature=orange",
      completion: .words(
        WeatherSignal.allCases.flatMap { signal in
          [WarningLevel.yellow, .orange, .red].map { "\(signal.key)=\($0.key)" }
        })
    ) { (text) throws(ValueProblem) -> SignalLevel in
      let parts = text.narrowed.split(maxSplits: 1) { $0 == "=" || $0 == ":" }.map(String.init)
      guard parts.count == 2 else {
        throw ValueProblem(
          "not-a-signal",
          LocalizedText(
            zhHans: "“\(text)”应写成 预警=级别", en: "\"\(text)\" should be a signal and its level"),
          remedy: .forExample("high-temperature=orange"))
      }
      guard let signal = WeatherSignal(word: parts[0]) else {
        throw ValueProblem.unknown(
          parts[0],
          among: WeatherSignal.allCases.map { LocalizedText(zhHans: $0.name.zhHans, en: $0.key) })
      }
      guard let level = WarningLevel(word: parts[1]) else {
        throw ValueProblem.unknown(
          parts[1],
          among: WarningLevel.allCases.map { LocalizedText(zhHans: $0.name.zhHans, en: $0.key) })
      }
      return SignalLevel(signal, level)
    }
  }
}
