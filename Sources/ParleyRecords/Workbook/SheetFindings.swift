import ParleyValues

/// What the user of a workbook should know of how it was read.
struct SheetFindings {
  let origin: SheetOrigin
  let place: SourcePlace

  /// Says which sheet was read.
  static func used(_ name: String, of count: Int, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "workbook.sheet-used", .note, at: place,
      LocalizedText(
        zhHans: "工作簿有 \(count) 张工作表，读取的是“\(name)”。",
        en: "of the workbook's \(count) sheets “\(name)” was read."),
      remedy: LocalizedText(
        zhHans: "要读别的工作表：--工作表 名称", en: "for another: --sheet NAME"), help: "workbooks")
  }

  /// Says that other sheets hold such records too.
  static func alsoFit(_ names: [String], _ place: SourcePlace) -> Diagnostic {
    let list = LocalizedText.list(names.prefix(20).map { LocalizedText(verbatim: "“\($0)”") })
    return Diagnostic(
      "workbook.more-sheets", .warning, at: place,
      LocalizedText(
        zhHans: "工作表\(list.zhHans)也是同类记录，没有读取。",
        en: "the sheets \(list.en) hold such records too and were not read."),
      remedy: LocalizedText(
        zhHans: "如需一并使用：用 --工作表 分别导入各表，再用 parley orders merge 合并。",
        en: "to use them too, import each with --sheet and put them together with "
          + "parley orders merge."), help: "workbooks")
  }

  /// The findings of what was met in the sheet.
  func all(_ notes: SheetNotes) -> [Diagnostic] {
    [
      finding(
        "workbook.hidden-rows", .note, notes.hiddenRows,
        "行被隐藏（可能是筛选），也已读入", "rows are hidden, perhaps by a filter, and were read too", nil),
      finding(
        "workbook.long-numbers", .warning, notes.longNumbers,
        "个单元格是超过 15 位的数字，表格软件保不住末几位（订单号可能因此相同）",
        "cells hold numbers of more than 15 digits, whose last digits spreadsheets do not keep "
          + "(order numbers may become alike)",
        LocalizedText(
          zhHans: "请把该列设为“文本”后重新导出。", en: "export again with that column as text.")),
      finding(
        "workbook.missing-results", .warning, notes.missingResults,
        "个单元格只有公式、没有结果，按空白处理",
        "cells hold formulas without their results and count as blank",
        LocalizedText(
          zhHans: "请用 Excel 或 WPS 打开并保存一次，再读。",
          en: "open the workbook in a spreadsheet program, save it, and read it again.")),
      finding(
        "workbook.rounded-times", .note, notes.roundedTimes,
        "个时间带有不足一秒的部分，已按四舍六入五成双取整到秒",
        "times had parts of a second and were rounded to the second, half to even", nil),
      finding(
        "workbook.merged-text", .note, notes.filledMerges,
        "个空格属于跨行合并的文字单元格，各行都按该文字读取",
        "blank cells belong to texts merged over rows; each row takes the text", nil),
      finding(
        "workbook.merged-numbers", .warning, notes.unfilledMerges,
        "处数字或日期跨行合并，只计入第一行",
        "numbers or dates are merged over rows and count for the first row only",
        LocalizedText(
          zhHans: "请取消合并，逐行填写后再读。", en: "undo the merge and fill in each row.")),
      finding(
        "workbook.dates-as-numbers", .warning, notes.possibleDates,
        "个单元格的数字像是日期时间，却没有设日期格式，按数字读取",
        "cells hold numbers that look like dates and have no date format; they are read as numbers",
        LocalizedText(
          zhHans: "如果是时间，请把该列格式设为“日期时间”（yyyy-mm-dd hh:mm:ss）后保存。",
          en: "if they are times, give the column a date format (yyyy-mm-dd hh:mm:ss) and save.")),
    ].compactMap { $0 }
  }

  private func finding(
    _ code: String, _ severity: Diagnostic.Severity, _ tally: SheetNotes.Tally, _ zhHans: String,
    _ en: String, _ remedy: LocalizedText?
  ) -> Diagnostic? {
    guard let first = tally.first else { return nil }
    let cell = origin.position(line: first.row, field: first.column)
    var place = place
    place.cell = cell
    return Diagnostic(
      code, severity, at: place,
      LocalizedText(
        zhHans: "有 \(tally.count) \(zhHans)（第一处：\(cell)）。",
        en: "\(tally.count) \(en) (the first is \(cell))."), remedy: remedy, help: "workbooks")
  }
}
