import ParleyValues

/// The canonical columns of shift records.
public enum ShiftColumn: String, RecordColumn {
  /// The worker's id; going online; going offline.
  case worker, on, off

  /// All three are needed.
  public static var required: [[ShiftColumn]] { [[.worker], [.on], [.off]] }

  /// `班次记录`, `shift records`.
  public static var recordName: LocalizedText {
    LocalizedText(zhHans: "上下线记录", en: "shift records")
  }

  /// What the column is called and holds.
  public var definition: ColumnDefinition {
    switch self {
    case .worker: OrderColumn.worker.definition
    case .on:
      ColumnDefinition(
        rawValue, .moment, zhHans: "上线时间", en: "on",
        aliases: [
          "online", "online_at", "on_at", "login_time", "start", "start_time", "shift_start", "上线",
          "上班时间", "开工时间", "开始时间", "出车时间", "签到时间",
        ])
    case .off:
      ColumnDefinition(
        rawValue, .moment, zhHans: "下线时间", en: "off",
        aliases: [
          "offline", "offline_at", "off_at", "logout_time", "end", "end_time", "shift_end", "下线",
          "下班时间", "收工时间", "结束时间", "收车时间", "签退时间",
        ])
    }
  }
}

/// The canonical columns of weather signal records.
public enum SignalColumn: String, RecordColumn {
  /// Who issued it; the kind; the level; where; from when; until when.
  case issuer, signal, level, area, from, to

  /// Kind, level and beginning are needed.
  public static var required: [[SignalColumn]] { [[.signal], [.level], [.from]] }

  /// `预警信号记录`, `weather signals`.
  public static var recordName: LocalizedText {
    LocalizedText(zhHans: "气象预警记录", en: "weather signals")
  }

  /// What the column is called and holds.
  public var definition: ColumnDefinition {
    switch self {
    case .issuer:
      ColumnDefinition(
        rawValue, .word, zhHans: "发布单位", en: "issuer",
        aliases: ["station", "source", "发布台站", "发布机构", "发布部门", "气象台"])
    case .signal:
      ColumnDefinition(
        rawValue, .word, zhHans: "信号", en: "signal",
        aliases: ["type", "kind", "warning", "预警信号", "预警类型", "预警种类", "信号种类", "灾害类型", "类型", "种类"])
    case .level:
      ColumnDefinition(
        rawValue, .word, zhHans: "级别", en: "level",
        aliases: ["colour", "color", "severity", "预警级别", "预警等级", "等级", "颜色", "信号级别"])
    case .area:
      ColumnDefinition(
        rawValue, .word, zhHans: "区域", en: "area",
        aliases: ["zone", "district", "region", "city", "发布区域", "影响区域", "地区", "范围", "区县", "城市"])
    case .from:
      ColumnDefinition(
        rawValue, .moment, zhHans: "生效时间", en: "from",
        aliases: [
          "start", "issued", "issued_at", "start_time", "begin", "发布时间", "开始时间", "起始时间", "起",
        ])
    case .to:
      ColumnDefinition(
        rawValue, .moment, zhHans: "解除时间", en: "to",
        aliases: [
          "end", "until", "lifted", "lifted_at", "end_time", "结束时间", "失效时间", "终止时间", "止",
        ])
    }
  }
}

/// The canonical columns of forecast records.
public enum ForecastColumn: String, RecordColumn {
  /// Who issued it; for which day; where; the maximum temperature.
  case issuer, date, area, maximum

  /// Day and maximum are needed.
  public static var required: [[ForecastColumn]] { [[.date], [.maximum]] }

  /// `最高气温预报记录`, `forecast maxima`.
  public static var recordName: LocalizedText {
    LocalizedText(zhHans: "气温预报记录", en: "forecasts")
  }

  /// What the column is called and holds.
  public var definition: ColumnDefinition {
    switch self {
    case .issuer: SignalColumn.issuer.definition
    case .date:
      ColumnDefinition(
        rawValue, .date, zhHans: "日期", en: "date", aliases: ["day", "forecast_date", "预报日期"])
    case .area: SignalColumn.area.definition
    case .maximum:
      ColumnDefinition(
        rawValue, .temperature, zhHans: "最高气温", en: "maximum",
        aliases: [
          "max", "maximum_temperature", "max_temperature", "high", "预报最高气温", "日最高气温", "最高温度",
          "最高温",
        ])
    }
  }
}
