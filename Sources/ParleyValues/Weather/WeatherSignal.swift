/// A kind of weather warning signal as meteorological stations issue it (气象灾害预警信号发布与
/// 传播办法, 中国气象局令第16号, names the kinds and their colours).
public enum WeatherSignal: String, CaseIterable, Codable, Hashable, Sendable {
  /// 高温.
  case highTemperature = "high-temperature"
  /// 暴雨.
  case rainstorm
  /// 台风.
  case typhoon
  /// 暴雪.
  case snowstorm
  /// 寒潮.
  case coldWave = "cold-wave"
  /// 大风.
  case gale
  /// 霾.
  case haze
  /// 大雾.
  case fog
  /// 道路结冰.
  case roadIcing = "road-icing"
  /// 沙尘暴.
  case sandstorm
  /// 雷电.
  case lightning

  /// The word in files and term keys, `high-temperature`.
  public var key: String { rawValue }

  /// The name people use, `高温` and `high temperature`.
  public var name: LocalizedText {
    switch self {
    case .highTemperature: LocalizedText(zhHans: "高温", en: "high temperature")
    case .rainstorm: LocalizedText(zhHans: "暴雨", en: "rainstorm")
    case .typhoon: LocalizedText(zhHans: "台风", en: "typhoon")
    case .snowstorm: LocalizedText(zhHans: "暴雪", en: "snowstorm")
    case .coldWave: LocalizedText(zhHans: "寒潮", en: "cold wave")
    case .gale: LocalizedText(zhHans: "大风", en: "gale")
    case .haze: LocalizedText(zhHans: "霾", en: "haze")
    case .fog: LocalizedText(zhHans: "大雾", en: "fog")
    case .roadIcing: LocalizedText(zhHans: "道路结冰", en: "road icing")
    case .sandstorm: LocalizedText(zhHans: "沙尘暴", en: "sandstorm")
    case .lightning: LocalizedText(zhHans: "雷电", en: "lightning")
    }
  }

  /// Other words that records use for the same signal, in both languages.
  private var otherWords: [String] {
    switch self {
    case .highTemperature: ["heat", "酷热"]
    case .rainstorm: ["rain", "heavyrain", "强降雨"]
    case .typhoon: ["hurricane"]
    case .snowstorm: ["snow", "blizzard", "大雪"]
    case .coldWave: ["cold", "强寒潮"]
    case .gale: ["wind", "highwind", "雷暴大风", "雷雨大风"]
    case .haze: ["smog", "灰霾", "雾霾"]
    case .fog: ["雾", "浓雾"]
    case .roadIcing: ["icing", "ice", "路面结冰", "结冰"]
    case .sandstorm: ["dust", "沙尘", "扬沙"]
    case .lightning: ["thunder", "thunderstorm", "雷暴", "雷雨"]
    }
  }

  /// Reads a signal by its key or by its name in either language; case, spaces, hyphens and
  /// underscores are ignored, and so are the words `预警`, `信号` and `signal` behind it.
  public init?(word: String) {
    let plain = SignalWord.plain(word, dropping: ["预警信号", "预警", "信号", "warning", "signal"])
    let known = WeatherSignal.allCases.first { signal in
      let words = [signal.key, signal.name.zhHans] + signal.otherWords
      return words.contains { SignalWord.plain($0) == plain }
    }
    guard let known else { return nil }
    self = known
  }
}

/// Brings the words of signals and levels into one form for comparison.
enum SignalWord {
  /// Lower case without spaces, hyphens and underscores, and without the first of the endings.
  static func plain(_ word: String, dropping endings: [String] = []) -> String {
    let plain = word.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
    for ending in endings where plain.count > ending.count && plain.hasSuffix(ending) {
      return String(plain.dropLast(ending.count))
    }
    return plain
  }
}
