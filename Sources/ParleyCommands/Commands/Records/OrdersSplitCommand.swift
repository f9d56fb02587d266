import ParleyRecords
import ParleyRendering
import ParleyValues

/// `parley orders split`: parts records into files.
enum OrdersSplitCommand {
  static let by = ParameterKey.option(
    "by", "按", ValueKind<SplitKey>.choice { $0.choice }, .required,
    help: LocalizedText(zhHans: "按什么拆分", en: "what the records are split by"))

  static let groups = ParameterKey.option(
    "groups", "组数", ValueKind<Int>.whole(2...1000, example: 4), .defaulted("2"),
    help: LocalizedText(
      zhHans: "按劳动者拆分时分成几组（按编号顺序）", en: "how many groups of workers, in the order of their ids"))

  static let folder = ParameterKey.option(
    "to", "存到", ValueKind<TypedPath>.outputFolder(example: "parts"), .required,
    help: LocalizedText(zhHans: "存到哪个文件夹", en: "the folder that is written into"))

  static let command = Command(
    LocalizedText(zhHans: "订单", en: "orders"), LocalizedText(zhHans: "拆分", en: "split"),
    group: .pay,
    summary: LocalizedText(
      zhHans: "按区域、月份、合作商、用工类型或劳动者拆成几个 .orders 文件",
      en: "split order records into .orders files by area, month, employer, category or workers"),
    parameters: [
      OrdersInspectCommand.file.parameter, by.parameter, folder.parameter, groups.parameter,
    ] + DerivedOrders.parameters,
    examples: [
      CommandExample(
        "orders split orders.csv --by month --to parts",
        LocalizedText(zhHans: "每月一个文件", en: "a file for each month")),
      CommandExample(
        "订单 拆分 orders.csv --按 劳动者 --组数 3 --存到 分组",
        LocalizedText(zhHans: "按劳动者分三组", en: "three groups of workers")),
    ],
    topics: ["orders"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let derived = DerivedOrders(arguments: arguments, context: context)
    let progress = Progress(LocalizedText(zhHans: "读取", en: "reading"), context: context)
    defer { progress.finish() }
    let file = try arguments.required(OrdersInspectCommand.file)
    let read = try derived.read(file, progress: progress)
    let key = try arguments.required(by)
    let parts = try read.split(by: key, groups: arguments.required(groups))
    let names = PartNames(source: file, in: context.language).names(of: parts.map(\.value))
    let target = try arguments.required(folder).text
    let paths = names.map { target + "/" + $0 }
    try derived.checkFree(paths)
    try context.files.makeFolder(target)
    var rows: [(path: String, part: RecordPart, digest: Digest)] = []
    for (part, path) in zip(parts, paths) {
      rows.append((path, part, try derived.write(part.records, to: TypedPath(text: path))))
    }
    return output(rows, key, diagnostics: read.report.findings)
  }

  private static func output(
    _ rows: [(path: String, part: RecordPart, digest: Digest)], _ key: SplitKey,
    diagnostics: [Diagnostic]
  ) -> CommandOutput {
    let table = Table(
      columns: [
        Table.Column(key.name), Table.Column(LocalizedText(zhHans: "文件", en: "file")),
        Table.Column(LocalizedText(zhHans: "订单", en: "orders"), alignment: .trailing),
        Table.Column(LocalizedText(zhHans: "劳动者", en: "workers"), alignment: .trailing),
      ],
      rows: rows.map { row in
        let log = row.part.records.log
        let workers = log.hasWorkers ? log.workers.count : 0
        return Table.Row([
          TableCell(
            row.part.value.map { LocalizedText(verbatim: $0) }
              ?? LocalizedText(zhHans: "未填", en: "none")),
          TableCell(verbatim: row.path),
          TableCell(verbatim: "\(log.count)", value: .whole(Int64(log.count))),
          TableCell(verbatim: "\(workers)", value: .whole(Int64(workers))),
        ])
      })
    let document = Document(
      purpose: .report,
      title: LocalizedText(zhHans: "已拆成 \(rows.count) 个文件", en: "Split into \(rows.count) files"),
      blocks: [.table(table)])
    let json = rows.map { row -> JSONValue in
      [
        "file": .string(row.path), "value": JSONValue(row.part.value),
        "orders": JSONValue(row.part.records.log.count),
        "digest": .string(row.digest.hexadecimal),
      ]
    }
    return CommandOutput(
      document, json: ["by": .string(key.rawValue), "parts": .array(json)],
      diagnostics: diagnostics)
  }
}

extension SplitKey {
  /// The word on the command line.
  fileprivate var choice: Choice {
    switch self {
    case .area: Choice("area", "区域", name)
    case .month: Choice("month", "月份", name)
    case .employer: Choice("employer", "合作商", name)
    case .category: Choice("category", "用工类型", name)
    case .workers: Choice("workers", "劳动者", name)
    }
  }
}

/// The names of the files that parts are written to.
struct PartNames {
  let source: TypedPath
  let language: Language

  init(source: TypedPath, in language: Language) {
    self.source = source
    self.language = language
  }

  /// A name for each value, different from each other also where letters of both cases are one.
  func names(of values: [String?]) -> [String] {
    var used: Set<String> = []
    return values.map { value in
      let word = value.map { PartNames.safe($0) }
      let base = stem + "-" + (word ?? LocalizedText(zhHans: "未填", en: "none")[language])
      var (name, number) = (base, 2)
      while !used.insert(name.lowercased()).inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      return name + ".orders"
    }
  }

  private var stem: String {
    if source.isStandardStream { return "orders" }
    let file = source.text.split(separator: "/").last.map(String.init) ?? "orders"
    guard let point = file.lastIndex(of: "."), point > file.startIndex else { return file }
    return String(file[..<point])
  }

  /// The value without signs that some system refuses in names, at most 60 characters.
  private static func safe(_ value: String) -> String {
    let signs = value.unicodeScalars.map { scalar -> Character in
      let isRefused = "/\\:*?\"<>|".unicodeScalars.contains(scalar) || scalar.value < 0x20
      return isRefused ? "-" : Character(scalar)
    }
    var name = String(signs.prefix(60))
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    return name.isEmpty ? "-" : name
  }
}
