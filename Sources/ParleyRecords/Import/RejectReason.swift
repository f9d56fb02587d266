import ParleyValues

/// Why a row of a records file could not be used.
public enum RejectReason: String, CaseIterable, Codable, Sendable {
  /// The row has another number of fields than the header.
  case columnCount = "column-count"
  /// A NUL or another control character.
  case controlCharacter = "control-character"
  /// Bytes that are not text in the file's encoding.
  case encoding
  /// A quote that is never closed.
  case unterminatedQuote = "unterminated-quote"
  /// Something between a closing quote and the delimiter.
  case textAfterQuote = "text-after-quote"
  /// More than 1 MiB.
  case rowTooLong = "row-too-long"
  /// A value that every row needs is missing.
  case missingValue = "missing-value"
  /// A text of more than 1,000 bytes.
  case textTooLong = "text-too-long"
  /// No date and clock time.
  case notAMoment = "not-a-time"
  /// A date without clock time.
  case momentWithoutClock = "time-without-clock"
  /// A time with zone or offset.
  case momentWithZone = "time-with-zone"
  /// A day or a time of day that does not exist.
  case impossibleDate = "impossible-date"
  /// A year outside 1970 to 2199.
  case yearOutOfRange = "year-out-of-range"
  /// No number.
  case notANumber = "not-a-number"
  /// A number that can be read in two ways.
  case ambiguousNumber = "ambiguous-number"
  /// A number below zero.
  case negative
  /// A number beyond what is plausible for its column.
  case outOfRange = "out-of-range"
  /// A spreadsheet's error, `#N/A`.
  case errorValue = "error-value"
  /// No length of time.
  case notADuration = "not-a-duration"
  /// Completed before accepted, and no duration says otherwise.
  case completedBeforeAccepted = "completed-before-accepted"
  /// An end before its beginning.
  case endBeforeBeginning = "end-before-beginning"
  /// No weather signal of that name.
  case unknownSignal = "unknown-signal"
  /// No warning level of that name.
  case unknownLevel = "unknown-level"

  /// The reason in words.
  public var name: LocalizedText {
    switch self {
    case .columnCount: LocalizedText(zhHans: "列数与表头不一致", en: "not as many fields as the header")
    case .controlCharacter:
      LocalizedText(zhHans: "含有控制字符（可能是文件损坏）", en: "control characters (is the file damaged?)")
    case .encoding: LocalizedText(zhHans: "含有无法解码的字节", en: "bytes that are no text")
    case .unterminatedQuote: LocalizedText(zhHans: "引号没有闭合", en: "a quote that is not closed")
    case .textAfterQuote:
      LocalizedText(zhHans: "引号之后、分隔符之前有多余内容", en: "text between a closing quote and the delimiter")
    case .rowTooLong: LocalizedText(zhHans: "一行超过 1 MiB", en: "a row of more than 1 MiB")
    case .missingValue: LocalizedText(zhHans: "缺少必需的值", en: "a value that is needed is missing")
    case .textTooLong: LocalizedText(zhHans: "文字超过 1,000 字节", en: "a text of more than 1,000 bytes")
    case .notAMoment: LocalizedText(zhHans: "不是日期时间", en: "not a date and time")
    case .momentWithoutClock: LocalizedText(zhHans: "只有日期，没有时刻", en: "a date without clock time")
    case .momentWithZone:
      LocalizedText(
        zhHans: "时间带有时区；请导出当地时间", en: "a time with zone or offset; export local times")
    case .impossibleDate: LocalizedText(zhHans: "没有这一天或这一时刻", en: "no such day or time of day")
    case .yearOutOfRange:
      LocalizedText(zhHans: "年份不在 1970–2199 之内", en: "a year outside 1970 to 2199")
    case .notANumber: LocalizedText(zhHans: "不是数字", en: "not a number")
    case .ambiguousNumber:
      LocalizedText(zhHans: "数字有两种读法", en: "a number that can be read in two ways")
    case .negative: LocalizedText(zhHans: "是负数", en: "a negative number")
    case .outOfRange: LocalizedText(zhHans: "超出合理范围", en: "beyond the plausible range")
    case .errorValue:
      LocalizedText(zhHans: "是表格的错误值（如 #N/A）", en: "a spreadsheet's error such as #N/A")
    case .notADuration: LocalizedText(zhHans: "不是时长", en: "not a length of time")
    case .completedBeforeAccepted:
      LocalizedText(zhHans: "完成时间早于接单时间", en: "completed before accepted")
    case .endBeforeBeginning: LocalizedText(zhHans: "结束早于开始", en: "an end before its beginning")
    case .unknownSignal: LocalizedText(zhHans: "没有这种预警信号", en: "no such weather signal")
    case .unknownLevel: LocalizedText(zhHans: "没有这种预警级别", en: "no such warning level")
    }
  }
}
