import ParleyBargaining
import ParleyDocuments
import ParleyRendering
import ParleyValues

/// `parley export`: papers and reports as files.
enum ExportCommand {
  static let paper = ParameterKey.argument(
    "paper", "文书", ValueKind<CasePaper>.oneOf { $0.name },
    help: LocalizedText(zhHans: "要约书、会议记录、协议、代表名单、决议等", en: "which paper"))
  static let session = ParameterKey.option(
    "session", "会议", ValueKind<Int>.whole(1...10_000, example: 1),
    help: LocalizedText(
      zhHans: "第几次会议的记录；不写则为最近一次", en: "whose minutes; the last session when left out"))
  static let blank = ParameterKey<Bool>.flag(
    "blank", "空白",
    help: LocalizedText(zhHans: "空白的对照表，供手填", en: "the comparison sheet to be filled in by hand"))
  static let final = ParameterKey<Bool>.flag(
    "final", "定稿",
    help: LocalizedText(
      zhHans: "定稿（不带草案标记）；手续不齐的予以拒绝",
      en: "without the draft mark; refused while something is missing"))
  static let allowBlanks = ParameterKey<Bool>.flag(
    "allow-blanks", "留空",
    help: LocalizedText(
      zhHans: "缺少的内容印成标明的空白，供手填",
      en: "print marked gaps for what is missing, to be filled in by hand"))
  static let earlier = ParameterKey.option(
    "old", "旧稿", ValueKind<Int>.whole(1...10_000, example: 1),
    help: LocalizedText(
      zhHans: "修订对照的旧稿是第几稿；不写为新稿的前一稿",
      en: "the earlier draft of a redline; the one before the later when left out"))
  static let later = ParameterKey.option(
    "new", "新稿", ValueKind<Int>.whole(1...10_000, example: 2),
    help: LocalizedText(
      zhHans: "修订对照的新稿是第几稿；不写为最近一稿", en: "the later draft; the last one when left out"))
  static let asOf = ParameterKey.option(
    "as-of", "截至", ValueKind<Int>.entryNumber,
    help: LocalizedText(
      zhHans: "按登记到第几号记录时的情况写，如较早的一封函件",
      en: "as the record stood after an entry: an earlier letter, an earlier suspension"))
  static let to = ParameterKey.option(
    "to", "输出",
    ValueKind<TypedPath>.outputFile(PaperFiles.endings, example: "agreement.html"), .repeated,
    help: LocalizedText(
      zhHans: "写到哪个文件，格式看扩展名：" + PaperFiles.endings.joined(separator: "、") + "；可写多次",
      en: "the file to write; its ending says the format: "
        + PaperFiles.endings.joined(separator: ", ")))
  static let layout = ParameterKey.option(
    "layout", "版式", ValueKind<PageSetup.Layout>.choice { $0.choice },
    help: LocalizedText(
      zhHans: "PDF 和 Word 文件的版式：standard 或公文版式 official（GB/T 9704）",
      en: "the layout of PDF and Word files: standard, or that of Chinese official papers"))
  static let force = ParameterKey<Bool>.flag(
    "force", "覆盖", help: LocalizedText(zhHans: "覆盖已有的文件", en: "overwrite files that are there"))

  static let command = Command(
    LocalizedText(zhHans: "导出", en: "export"), group: .conclude,
    summary: LocalizedText(
      zhHans: "导出要约书、会议记录、对照表、协议、进展报告", en: "write papers and reports as files"),
    discussion: [
      LocalizedText(
        zhHans: "只读取共享档案。已有的文件不覆盖，除非加 --覆盖。签字前的协议带草案标记。",
        en:
          "Only the shared case is read. Files that are there are kept unless --force is given. An "
          + "agreement carries a draft mark until it is signed."),
      LocalizedText(
        zhHans: "PDF 为 PDF/A-2a，由 Typst 生成；docx 由 pandoc 生成。没有装这两个程序时，其他格式照常可用。",
        en: "PDF is PDF/A-2a and made by Typst, docx by pandoc; without these programs every other "
          + "format can be written."),
      LocalizedText(
        zhHans: "xlsx 是文书中的表格；xml 是 Akoma Ntoso 格式；协议还可写成 .agreement.json，供程序读取"
          + "（格式见 docs/schema）。",
        en:
          "xlsx holds the tables of a paper, xml is Akoma Ntoso; the agreement can also be written "
          + "for programs, as .agreement.json (its schema is in docs/schema)."),
    ],
    parameters: [
      paper.parameter, CaseOptions.file.parameter, session.parameter, blank.parameter,
      earlier.parameter, later.parameter, final.parameter, allowBlanks.parameter, to.parameter,
      layout.parameter, asOf.parameter, force.parameter,
      LawOptions.overlay.parameter,
    ],
    examples: [
      CommandExample(
        "export comparison east-lake.parley --to comparison.html --to comparison.md",
        LocalizedText(zhHans: "对照表，两种格式", en: "the comparison sheet in two formats")),
      CommandExample(
        "export delegates east-lake.parley --allow-blanks --to delegates.html",
        LocalizedText(
          zhHans: "代表名单，缺项留空", en: "the list of representatives, gaps for what is missing")),
      CommandExample(
        "export comparison east-lake.parley --layout official --to comparison.typ",
        LocalizedText(
          zhHans: "公文版式；写成 .pdf 即得 PDF", en: "in the layout of official papers; .pdf for PDF")),
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let paper = try arguments.required(paper)
    var files = arguments.all(to)
    if files.isEmpty { files = [TypedPath(text: "\(opened.stem)-\(paper.rawValue).html")] }
    let formats = try PaperFiles(arguments: arguments, context: context).formats(of: files)
    let maker = PaperMaker(opened: opened, arguments: arguments)
    let filled = try maker.filled(paper)
    var document = filled.document
    let names = filled.missing
    let gaps =
      names.isEmpty
      ? []
      : [
        Diagnostic(
          "export.gap", .warning,
          LocalizedText(
            zhHans: "\(names.count)处留空待手填：", en: "\(names.count) gaps to be filled in by hand: ")
            + .list(names), help: "export")
      ]
    if let layout = arguments[layout] { document.page.layout = layout }
    document.date = try document.date ?? maker.source().record.lastDay
    let agreement = paper == .agreement ? try maker.agreementData() : nil
    let remarks =
      try gaps
      + PaperFiles(arguments: arguments, context: context).write(
        document, to: files, as: formats, of: agreement)
    let written = files.filter { !$0.isStandardStream }.map(\.text)
    if written.isEmpty { return .silent(remarks) }
    let text = LocalizedText(
      zhHans: "已写出\(paper.name.zhHans)：\(written.joined(separator: "、"))\n",
      en: "Wrote the \(paper.name.en): \(written.joined(separator: ", "))\n")
    return CommandOutput(
      text: text[context.language],
      json: [
        "paper": .string(paper.rawValue), "files": .array(written.map { .string($0) }),
      ], diagnostics: remarks)
  }
}

extension PageSetup.Layout {
  /// The word on the command line.
  var choice: Choice {
    switch self {
    case .standard:
      Choice("standard", "普通", LocalizedText(zhHans: "普通版式", en: "the ordinary layout"))
    case .official:
      Choice(
        "official", "公文",
        LocalizedText(zhHans: "公文版式（GB/T 9704）", en: "that of official papers (GB/T 9704)"))
    }
  }
}
