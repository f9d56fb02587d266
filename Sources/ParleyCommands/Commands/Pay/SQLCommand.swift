import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// `parley sql`: standards as one query, for records that live in an engine.
enum SQLCommand {
  static let dialect = ParameterKey.option(
    "dialect", "方言",
    ValueKind<SQLDialect>.choice { dialect in
      Choice(dialect.rawValue, dialect.rawValue, LocalizedText(verbatim: dialect.name))
    }, .defaulted("duckdb"),
    help: LocalizedText(zhHans: "查询在哪种引擎上运行", en: "the engine the query is for"))

  static let standards = ParameterKey.option(
    "standards", "标准", StandardsCheckCommand.kind,
    help: LocalizedText(zhHans: "标准文件", en: "a standards file"))

  static let baseline = ParameterKey.option(
    "baseline", "基线", StandardsCheckCommand.kind,
    help: LocalizedText(
      zhHans: "与之并列计算的标准文件；任一方算不出报酬的订单两边都不计",
      en: "standards reckoned beside them; orders without a price on either are left out of both"))

  static let result = ParameterKey.option(
    "result", "结果",
    ValueKind<SQLResult>.choice { result in
      switch result {
      case .orders:
        Choice("orders", "逐单", LocalizedText(zhHans: "每单一行", en: "one row for each order"))
      case .workers:
        Choice("workers", "逐人", LocalizedText(zhHans: "每名劳动者一行", en: "one row for each worker"))
      case .totals:
        Choice("totals", "合计", LocalizedText(zhHans: "全部合计一行", en: "one row of sums"))
      }
    }, .defaulted("workers"),
    help: LocalizedText(zhHans: "查询给出什么", en: "what the query gives"))

  static let table = ParameterKey.option(
    "table", "订单表", ValueKind<String>.text.named("表名", "TABLE", example: "orders"),
    .defaulted("orders"),
    help: LocalizedText(
      zhHans: "订单所在的表；DuckDB 也可写 .parquet 或 .csv 文件",
      en: "the table of orders; for DuckDB also a .parquet or .csv file"))

  static let shiftTable = ParameterKey.option(
    "shift-table", "班次表", ValueKind<String>.text.named("表名", "TABLE", example: "shifts"),
    help: LocalizedText(
      zhHans: "在线时间所在的表；不写则没有在线时间记录",
      en: "the table of shifts; without it there are no shift records"))

  static let signalTable = ParameterKey.option(
    "signal-table", "预警表", ValueKind<String>.text.named("表名", "TABLE", example: "signals"),
    help: LocalizedText(zhHans: "气象预警所在的表", en: "the table of weather signals"))

  static let forecastTable = ParameterKey.option(
    "forecast-table", "预报表", ValueKind<String>.text.named("表名", "TABLE", example: "forecasts"),
    help: LocalizedText(zhHans: "最高气温预报所在的表", en: "the table of forecast maxima"))

  static let unit = ParameterKey.option(
    "unit", "里程单位",
    ValueKind<Distance.Unit>.choice([
      (Choice("km", "公里", LocalizedText(zhHans: "公里", en: "kilometres")), .kilometre),
      (Choice("mi", "英里", LocalizedText(zhHans: "英里", en: "miles")), .mile),
    ]), .defaulted("km"),
    help: LocalizedText(
      zhHans: "订单表中的距离是它的千分之几", en: "distances in the table are thousandths of it"))

  static let withoutWorkers = ParameterKey<Bool>.flag(
    "without-workers", "无劳动者",
    help: LocalizedText(
      zhHans: "订单表没有劳动者一列，只逐单计算", en: "the table names no workers; only single orders are reckoned")
  )

  static let schema = ParameterKey<Bool>.flag(
    "schema", "表结构",
    help: LocalizedText(
      zhHans: "只列出查询读取的各表及其列", en: "print only the tables that queries read"))

  static let command = Command(
    LocalizedText(zhHans: "查询语句", en: "sql"), group: .pay,
    summary: LocalizedText(
      zhHans: "把标准写成一条 SQL 查询，在存放订单的数据库里计算，结果分毫不差",
      en: "write standards as one SQL query, for records that live in a database"),
    discussion: [
      LocalizedText(
        zhHans: "查询只用整数，不依赖数据库自己的舍入；开始时先自查，除法、排序与预期不同就报错停下。写不成查询的条款会指明，不会漏算。",
        en:
          "The query uses whole numbers only and no rounding of the engine's own; it checks itself "
          + "first and fails where the engine divides or orders otherwise. What has no SQL form is "
          + "refused by name, never left out.")
    ],
    parameters: [
      dialect.parameter, standards.parameter, baseline.parameter, result.parameter,
      table.parameter, shiftTable.parameter, RecordOptions.signals.parameter,
      signalTable.parameter, RecordOptions.forecasts.parameter, forecastTable.parameter,
      unit.parameter, withoutWorkers.parameter, schema.parameter,
      LawOptions.jurisdiction.parameter, LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "sql --dialect postgres --standards union.yaml",
        LocalizedText(zhHans: "在 PostgreSQL 里逐人计算", en: "each worker's earnings, in PostgreSQL")),
      CommandExample(
        "查询语句 --方言 spark --标准 union.yaml --基线 current.yaml --结果 合计 --预警 signals.csv",
        LocalizedText(zhHans: "两份标准并列，只要合计", en: "two standards side by side, sums only")),
      CommandExample(
        "sql --schema --dialect duckdb",
        LocalizedText(zhHans: "查询读取哪些表", en: "the tables that queries read")),
    ],
    topics: ["standards", "sql"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let chosen = try arguments.required(dialect)
    if arguments.isSet(schema) {
      let text = SQLSchema.text(for: chosen)
      return CommandOutput(text: text, json: ["schema": .string(text)])
    }
    let proposal = try context.standards(in: arguments.needed(standards, in: context))
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let facts = context.payContext(
      book, in: arguments[LawOptions.jurisdiction], on: context.day)
    var levels: [PayRules] = []
    if let path = arguments[baseline] {
      levels.append(try PayRules(context.standards(in: path), in: facts))
    }
    levels.append(try PayRules(proposal, in: facts))
    let query = try StandardsQuery(
      levels, options: options(arguments, context, dialect: chosen, currency: proposal.currency))
    let text = query.text(try arguments.required(result))
    return CommandOutput(text: text, json: ["query": .string(text)])
  }

  private static func options(
    _ arguments: ParsedArguments, _ context: CommandContext, dialect: SQLDialect,
    currency: Currency
  ) throws -> SQLOptions {
    var options = SQLOptions(dialect: dialect)
    options.orders = try arguments.required(table)
    options.shifts = arguments[shiftTable]
    options.distanceUnit = try arguments.required(unit)
    options.namesWorkers = !arguments.isSet(withoutWorkers)
    let reading = context.importOptions(arguments, currency: currency, progress: nil)
    if let name = arguments[signalTable] {
      options.signals = .table(name)
    } else if let path = arguments[RecordOptions.signals] {
      options.signals = .stated(try context.records(path, reading, .signals).log.signals)
    }
    if let name = arguments[forecastTable] {
      options.forecasts = .table(name)
    } else if let path = arguments[RecordOptions.forecasts] {
      options.forecasts = .stated(try context.records(path, reading, .forecasts).log.forecasts)
    }
    return options
  }
}
