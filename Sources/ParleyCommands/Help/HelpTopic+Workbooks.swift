import ParleyValues

extension HelpTopic {
  /// How Excel workbooks are read.
  static let workbooks = HelpTopic(
    name: LocalizedText(zhHans: "工作簿", en: "workbooks"),
    title: LocalizedText(zhHans: "Excel 工作簿", en: "Workbooks"),
    text: LocalizedText(
      zhHans: """
        凡是读 CSV 的地方都可以给 .xlsx 工作簿（Excel、WPS、LibreOffice 存的都行）：订单、班次、预警、预报。
          选表    读第一张表头相符、没有隐藏的工作表，并说明读的是哪一张；用 --工作表 名称 指定。
                  同一工作簿可以同时作 --订单 和 --班次：各取各的表。
          表头    在前十行里找，上面可以有标题；跨行合并的表头也认得。
          日期    按单元格的格式读取（1900 与 1904 两种起点），精确到秒；格式是“常规”的数字不当日期。
          数字    按 15 位有效数字读取，与表格里看到的一致。超过 15 位的订单号请存成文本。
          合并    跨行合并的文字（如骑手ID）各行都算；跨行合并的数字和日期只算第一行，并提醒。
          错误值  #N/A、#REF! 等所在的行不能用，报告里写明单元格，如 Sheet1!C17。
        .xls（旧格式）、.xlsb、.ods、加密的工作簿请先用 Excel 或 WPS 另存为 .xlsx。
        """,
      en: """
        Wherever CSV is read a workbook (.xlsx, from Excel, WPS or LibreOffice) may be given: orders,
        shifts, signals, forecasts.
          sheet    the first sheet shown whose header fits, and it is said which; --sheet NAME chooses.
                   One workbook may be --orders and --shifts at once: each takes its own sheet.
          header   is looked for in the first ten rows, below any title; merged headers are understood.
          dates    by the cell's format (days counted from 1900 or 1904), exact to the second; a number
                   without a date format is no date.
          numbers  to 15 significant digits, as they are shown. Keep longer order numbers as text.
          merged   text merged over rows (a worker's id) holds for each row; numbers and dates count
                   for the first row only, with a warning.
          errors   rows with #N/A or #REF! cannot be used; reports name the cell, Sheet1!C17.
        Save .xls, .xlsb, .ods and encrypted workbooks as .xlsx first.
        """))
}
