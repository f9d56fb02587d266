import ParleyRecords
import ParleyRendering
import ParleyValues

/// `parley orders export`: writes order records for other programs.
enum OrdersExportCommand {
  static let output = ParameterKey.option(
    "to", "存为", ValueKind<TypedPath>.outputFile(["csv", "xlsx"], example: "orders-out.csv"),
    .required,
    help: LocalizedText(
      zhHans: "存成哪个文件（.csv 或 .xlsx）", en: "the file that is written (.csv or .xlsx)"))

  static let columns = ParameterKey.option(
    "columns", "列", ValueKind<[String]>.columnNames,
    help: LocalizedText(
      zhHans: "要哪些列，按此顺序；不写则有值的列都要",
      en: "which columns, in this order; all that have values when left out"))

  static let encoding = ParameterKey.option(
    "encoding", "编码", ValueKind<TableEncoding>.choice { $0.choice },
    help: LocalizedText(
      zhHans: "CSV 的编码；中文环境下不写则为 UTF-8 带标记（Excel、WPS 直接打开不乱码）",
      en: "encoding of CSV; UTF-8 when left out, with a byte order mark in Chinese"))

  static let command = Command(
    LocalizedText(zhHans: "订单", en: "orders"), LocalizedText(zhHans: "导出", en: "export"),
    group: .pay,
    summary: LocalizedText(
      zhHans: "把订单记录导出为 CSV 或 Excel 工作簿", en: "write order records as CSV or as a workbook"),
    discussion: [
      LocalizedText(
        zhHans: "只导出文件里有的内容：换成代码的编号还是代码，没有保留的列也无从恢复。导出的文件可以再导入。",
        en: "Only what the file holds is written: coded workers stay codes, and columns that were "
          + "not kept do not come back. The file can be imported again.")
    ],
    parameters: [
      OrdersInspectCommand.file.parameter, output.parameter, columns.parameter, encoding.parameter,
      RecordOptions.sheet.parameter, RecordOptions.mapping.parameter,
      RecordOptions.currency.parameter, RecordOptions.strict.parameter,
      ExportCommand.force.parameter,
    ],
    examples: [
      CommandExample(
        "orders export orders.csv --to orders-out.xlsx",
        LocalizedText(zhHans: "导出为工作簿", en: "write a workbook")),
      CommandExample(
        "订单 导出 orders.csv --存为 out.csv --列 骑手ID,接单时间,骑手收入 --编码 gb18030",
        LocalizedText(zhHans: "只导出三列，用 GB18030 编码", en: "three columns, in GB18030")),
    ],
    topics: ["orders"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let path = try arguments.required(output)
    let ending = path.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard ["csv", "xlsx"].contains(ending), path.text.contains(".") else {
      throw arguments.refusal(
        of: output, .unknown(ending, among: [.init(verbatim: "csv"), .init(verbatim: "xlsx")]))
    }
    try DerivedOrders(arguments: arguments, context: context).checkFree([path.text])
    let progress = Progress(LocalizedText(zhHans: "读取", en: "reading"), context: context)
    defer { progress.finish() }
    let file = try arguments.required(OrdersInspectCommand.file)
    let read = try context.records(
      file, context.importOptions(arguments, progress: progress), .orders)
    let table =
      if let names = arguments[columns] {
        try OrderTable(read.log, columns: names, file: file.text)
      } else { OrderTable(read.log) }
    try context.writing(path) { target in
      if ending == "xlsx" {
        try WorkbookWriter.write(
          OrderWorkbook(table).workbook(in: context.language), in: context.language, to: target)
      } else {
        let isChinese = context.language == .zhHans
        try table.writeCSV(
          to: target, encoding: arguments[encoding] ?? (isChinese ? .utf8WithMark : .utf8),
          language: context.language)
      }
    }
    return said(path.text, table, read, in: context.language)
  }

  private static func said(
    _ path: String, _ table: OrderTable, _ read: RecordImport<OrderLog>, in language: Language
  ) -> CommandOutput {
    let headers = table.columns.map { table.header($0, in: language) }
    let text = LocalizedText(
      zhHans:
        "已导出 \(path)：\(read.log.count) 单，\(headers.count) 列（\(headers.joined(separator: "、"))）。",
      en: "\(path): \(read.log.count) orders, \(headers.count) columns "
        + "(\(headers.joined(separator: ", "))).")
    let json: JSONValue = [
      "file": .string(path), "orders": JSONValue(read.log.count),
      "columns": .array(table.columns.map { .string($0.key) }),
      "codedWorkers": .bool(read.hasCodedWorkers),
    ]
    return CommandOutput(
      text: text[language] + "\n", json: json, diagnostics: read.report.findings)
  }
}

extension TableEncoding {
  /// The word on the command line.
  fileprivate var choice: Choice {
    switch self {
    case .utf8: Choice("utf-8", "utf8", LocalizedText(zhHans: "UTF-8", en: "UTF-8"))
    case .utf8WithMark:
      Choice(
        "utf-8-bom", "utf8带标记",
        LocalizedText(zhHans: "UTF-8，带字节序标记", en: "UTF-8 with a byte order mark"))
    case .gb18030: Choice("gb18030", "国标", LocalizedText(zhHans: "GB18030", en: "GB18030"))
    }
  }
}

extension ValueKind where Value == [String] {
  /// Names of columns separated by commas.
  static var columnNames: ValueKind {
    ValueKind(LocalizedText(zhHans: "列,…", en: "COLUMN,…"), example: "worker,accepted,paid") {
      (text) throws(ValueProblem) -> [String] in
      let names = text.split(omittingEmptySubsequences: false) { ",，、".contains($0) }
        .map { $0.split(separator: " ").joined(separator: " ") }
      if !names.contains(where: \.isEmpty) { return names }
      throw ValueProblem(
        "not-column-names",
        LocalizedText(zhHans: "“\(text)”里有空的列名", en: "\"\(text)\" names an empty column"),
        remedy: .forExample("worker,accepted,paid"))
    }
  }
}

/// A table of orders as a workbook of one sheet.
struct OrderWorkbook {
  let table: OrderTable

  init(_ table: OrderTable) { self.table = table }

  func workbook(in language: Language) -> Workbook {
    let columns = table.columns.map { column in
      Workbook.Column(LocalizedText(verbatim: table.header(column, in: language)))
    }
    let digits = table.log.currency.minorDigits
    let rows = (0..<table.log.count).map { row in
      Workbook.Row(table.columns.map { OrderWorkbook.cell(table.value($0, row), digits) })
    }
    let title = LocalizedText(zhHans: "订单记录", en: "orders")
    return Workbook(
      title: title, sheets: [Workbook.Sheet(name: title, columns: columns, rows: rows)])
  }

  private static func cell(_ value: OrderTable.Value, _ digits: Int) -> CellValue {
    switch value {
    case .absent: .blank
    case .text(let text): .text(verbatim: text)
    case .whole(let number): .whole(number)
    case .decimal(let unscaled, let decimals): .decimal(unscaled: unscaled, decimals: decimals)
    case .money(let amount): .money(amount, decimals: digits)
    case .moment(let moment): .moment(moment)
    case .date(let date): .date(date)
    }
  }
}
