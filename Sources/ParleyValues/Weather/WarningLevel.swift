/// The level of a weather warning signal by its colour, lowest first. Most signals begin at blue;
/// white is the lowest level of Guangdong and Hainan.
public enum WarningLevel: Int, CaseIterable, Comparable, Codable, Hashable, Sendable {
  /// 白色, 蓝色, 黄色, 橙色, 红色.
  case white, blue, yellow, orange, red

  /// The word in files and term keys, `orange`.
  public var key: String {
    switch self {
    case .white: "white"
    case .blue: "blue"
    case .yellow: "yellow"
    case .orange: "orange"
    case .red: "red"
    }
  }

  /// The name people use, `橙色` and `orange`.
  public var name: LocalizedText {
    switch self {
    case .white: LocalizedText(zhHans: "白色", en: "white")
    case .blue: LocalizedText(zhHans: "蓝色", en: "blue")
    case .yellow: LocalizedText(zhHans: "黄色", en: "yellow")
    case .orange: LocalizedText(zhHans: "橙色", en: "orange")
    case .red: LocalizedText(zhHans: "红色", en: "red")
    }
  }

  /// Reads a level by its colour in either language, `orange`, `橙` or `橙色预警`; case and spaces
  /// are ignored.
  public init?(word: String) {
    let plain = SignalWord.plain(word, dropping: ["色预警信号", "色预警", "色", "预警", "warning", "alert"])
    let known = WarningLevel.allCases.first { level in
      plain == level.key || plain == SignalWord.plain(level.name.zhHans, dropping: ["色"])
    }
    guard let known else { return nil }
    self = known
  }

  /// Orders by severity.
  public static func < (left: WarningLevel, right: WarningLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
