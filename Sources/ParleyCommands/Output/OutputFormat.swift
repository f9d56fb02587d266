import ParleyValues

/// The form of what a command shows.
enum OutputFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs.
  case json
  /// Tables for spreadsheets.
  case csv

  /// The word on the command line.
  var choice: Choice {
    switch self {
    case .text: Choice("text", "文本", LocalizedText(zhHans: "给人看的文字和表格", en: "text and tables"))
    case .json: Choice("json", "json", LocalizedText(zhHans: "给程序读的 JSON", en: "JSON for programs"))
    case .csv:
      Choice("csv", "csv", LocalizedText(zhHans: "给电子表格用的 CSV", en: "CSV for spreadsheets"))
    }
  }
}
