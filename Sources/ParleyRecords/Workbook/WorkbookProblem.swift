import ParleyValues

/// Why a workbook cannot be read.
enum WorkbookProblem: Error, Equatable {
  /// The binary workbook of Excel 97 to 2003.
  case oldWorkbook
  /// Another old Office file.
  case oldOffice
  /// A password is needed.
  case encrypted
  /// Another kind of file.
  case foreign(ForeignArchive)
  case damaged(Damage)
  case tooLarge(Excess)
  /// A document type declaration, which no workbook has.
  case documentType
  /// No worksheet with any value.
  case noValues
  /// The sheet asked for is not there.
  case noSheet(String, names: [String])
  case outOfMemory

  enum Damage: Equatable {
    case archive
    case twoParts
    case part(String)
    case missingPart(String)
    case notXML(part: String, line: Int)
    /// A row, cell or shared text that is not where it must be.
    case sheet(part: String, what: String, line: Int)
  }

  enum Excess: Equatable {
    case parts, part, strings, text, token, depth, formats, sheets, merges, rows, columns
  }

  /// The problem with the place in the part that was being read.
  func inPart(_ part: String, line: Int) -> WorkbookProblem {
    guard case .damaged(.sheet(_, let what, _)) = self else { return self }
    return .damaged(.sheet(part: part, what: what, line: line))
  }
}

/// Archives and files that are given in place of a workbook.
enum ForeignArchive: Equatable {
  case openDocument, binaryWorkbook, textDocument, slides, numbers, archive

  /// The kind of an archive by the names of its parts; nothing when it may be a workbook.
  init?(names: [String]) {
    let has = { (part: String) in names.contains { $0.lowercased().hasSuffix(part) } }
    if has("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if has("xl/workbook.xml") {
      return nil
    } else if has("word/document.xml") {
      self = .textDocument
    } else if has("ppt/presentation.xml") {
      self = .slides
    } else if names.contains("mimetype"), has("content.xml") {
      self = .openDocument
    } else if has(".iwa") {
      self = .numbers
    } else {
      return nil
    }
  }

  var name: LocalizedText {
    switch self {
    case .openDocument:
      LocalizedText(zhHans: "OpenDocument 文件（如 .ods）", en: "an OpenDocument file (such as .ods)")
    case .binaryWorkbook:
      LocalizedText(zhHans: "Excel 二进制工作簿（.xlsb）", en: "a binary workbook (.xlsb)")
    case .textDocument: LocalizedText(zhHans: "Word 文档（.docx）", en: "a Word document (.docx)")
    case .slides: LocalizedText(zhHans: "演示文稿（.pptx）", en: "a presentation (.pptx)")
    case .numbers: LocalizedText(zhHans: "Numbers 或 Pages 文件", en: "a Numbers or Pages file")
    case .archive: LocalizedText(zhHans: "压缩包（zip）", en: "an archive (zip)")
    }
  }
}

extension WorkbookProblem {
  /// What to do with most files that are no readable workbook.
  static let saveAs = LocalizedText(
    zhHans: "请用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”或“CSV UTF-8”，再读存出的文件。",
    en: "open it in a spreadsheet program, use “Save as” with “Excel workbook (*.xlsx)” or "
      + "“CSV UTF-8”, and read the file it writes.")

  /// The finding.
  func diagnostic(file: String, limits: WorkbookLimits = .standard) -> Diagnostic {
    let place = SourcePlace(file: file)
    func finding(
      _ code: String, _ zhHans: String, _ en: String, remedy: LocalizedText
    ) -> Diagnostic {
      Diagnostic(
        code, at: place, LocalizedText(zhHans: zhHans, en: en), remedy: remedy, help: "workbooks")
    }
    switch self {
    case .oldWorkbook:
      return finding(
        "workbook.old-format", "这是旧版 Excel 工作簿（.xls，Excel 97–2003），不能直接读取。",
        "this is an old workbook (.xls, Excel 97 to 2003), which is not read.",
        remedy: WorkbookProblem.saveAs)
    case .oldOffice:
      return finding(
        "workbook.old-format", "这是旧版 Office 文件，不是 .xlsx 工作簿。",
        "this is an old Office file and no .xlsx workbook.", remedy: WorkbookProblem.saveAs)
    case .encrypted:
      return finding(
        "workbook.encrypted", "工作簿设有打开密码，内容是加密的。",
        "the workbook is encrypted: a password is needed to open it.",
        remedy: LocalizedText(
          zhHans: "请用密码打开，在“文件 > 信息 > 保护工作簿”中清除密码，另存一份后再读。",
          en: "open it with its password, clear the password under File > Info > Protect Workbook, "
            + "save a copy and read that."))
    case .foreign(let kind):
      return finding(
        "workbook.foreign", "这个文件是\(kind.name.zhHans)，不是 .xlsx 工作簿。",
        "this file is \(kind.name.en), no .xlsx workbook.",
        remedy: kind == .archive
          ? LocalizedText(
            zhHans: "请先解压，再读里面的 .xlsx 或 .csv 文件。",
            en: "unpack it and read the .xlsx or .csv file inside.")
          : WorkbookProblem.saveAs)
    case .damaged(let damage):
      return finding(
        "workbook.damaged", "工作簿已损坏：\(damage.name.zhHans)",
        "the workbook is damaged: \(damage.name.en)",
        remedy: LocalizedText(
          zhHans: "请向提供方重新索取，或用 Excel 打开（必要时修复）后另存为 .xlsx。",
          en: "ask for the file again, or open it in Excel (let it repair the file) and save it as "
            + ".xlsx."))
    case .tooLarge(let excess):
      return finding(
        "workbook.too-large", "工作簿超出读取上限：\(excess.name(limits).zhHans)；可能是有意制作的“压缩炸弹”。",
        "the workbook is beyond what is read: \(excess.name(limits).en); it may be made to exhaust "
          + "memory.",
        remedy: LocalizedText(
          zhHans: "如确为真实数据，请导出为 CSV 再读。", en: "if the data are real, export them as CSV."))
    case .documentType:
      return finding(
        "workbook.damaged", "工作簿里有文档类型声明（DTD），正常的工作簿没有，已拒绝读取。",
        "the workbook holds a document type declaration, which no workbook has; it is refused.",
        remedy: WorkbookProblem.saveAs)
    case .noValues:
      return finding(
        "workbook.no-values", "工作簿里没有任何有内容的工作表。", "no sheet of the workbook holds any value.",
        remedy: LocalizedText(
          zhHans: "请核对是否拿错了文件。", en: "check whether it is the right file."))
    case .noSheet(let name, let names):
      return noSheet(name, names, place)
    case .outOfMemory:
      return finding(
        "workbook.too-large", "内存不足，工作簿没有读完。", "there is not enough memory to read the workbook.",
        remedy: LocalizedText(
          zhHans: "请关闭其他程序，或导出为 CSV 再读。",
          en: "close other programs, or export it as CSV."))
    }
  }

  private func noSheet(_ name: String, _ names: [String], _ place: SourcePlace) -> Diagnostic {
    let nearest = NearestName.find(name, in: names)
    let list = LocalizedText.list(names.prefix(40).map { LocalizedText(verbatim: "“\($0)”") })
    return Diagnostic(
      "workbook.no-sheet", at: place,
      LocalizedText(
        zhHans: "工作簿里没有名为“\(name)”的工作表" + (nearest.map { "；是不是“\($0)”？" } ?? "。"),
        en: "the workbook has no sheet “\(name)”"
          + (nearest.map { "; did you mean “\($0)”?" } ?? ".")),
      remedy: LocalizedText(
        zhHans: "工作表有：\(list.zhHans)", en: "its sheets are: \(list.en)"), help: "workbooks")
  }
}

extension WorkbookProblem.Damage {
  var name: LocalizedText {
    switch self {
    case .archive:
      LocalizedText(
        zhHans: "压缩结构不完整，可能没有下载完。", en: "its archive is not whole; was the download cut off?")
    case .twoParts:
      LocalizedText(
        zhHans: "有两个同名的部分，读法不唯一。", en: "two of its parts have the same name.")
    case .part(let name):
      LocalizedText(
        zhHans: "其中的 \(name) 解压不出来或校验不符。",
        en: "its part \(name) does not inflate or does not match its checksum.")
    case .missingPart(let name):
      LocalizedText(zhHans: "缺少 \(name)。", en: "its part \(name) is missing.")
    case .notXML(let part, let line):
      LocalizedText(
        zhHans: "\(part) 第 \(line) 行不是正确的 XML。", en: "\(part) is no XML at line \(line).")
    case .sheet(let part, let what, let line):
      LocalizedText(
        zhHans: "\(part) 第 \(line) 行：\(what) 的位置不对。",
        en: "\(part), line \(line): \(what) is out of place.")
    }
  }
}

extension WorkbookProblem.Excess {
  func name(_ limits: WorkbookLimits) -> LocalizedText {
    switch self {
    case .parts:
      LocalizedText(
        zhHans: "内部文件多于 \(limits.parts) 个", en: "more than \(limits.parts) parts")
    case .part:
      LocalizedText(
        zhHans: "某一部分解压后过大（超过 \(limits.ratio) 倍或 \(limits.partBytes >> 20) MiB）",
        en: "a part inflates beyond \(limits.ratio) times its size or "
          + "\(limits.partBytes >> 20) MiB")
    case .strings:
      LocalizedText(
        zhHans: "文字超过 \(limits.stringBytes >> 20) MiB",
        en: "more than \(limits.stringBytes >> 20) MiB of texts")
    case .text:
      LocalizedText(
        zhHans: "一个工作表的内容超过 \(limits.textBytes >> 20) MiB",
        en: "a sheet with more than \(limits.textBytes >> 20) MiB of values")
    case .token:
      LocalizedText(
        zhHans: "有一个标记超过 \(limits.tokenBytes >> 10) KiB",
        en: "a tag of more than \(limits.tokenBytes >> 10) KiB")
    case .depth:
      LocalizedText(
        zhHans: "标记嵌套超过 \(limits.depth) 层", en: "tags nested more than \(limits.depth) deep")
    case .formats:
      LocalizedText(
        zhHans: "单元格格式多于 \(limits.entries) 种", en: "more than \(limits.entries) cell formats")
    case .sheets:
      LocalizedText(
        zhHans: "工作表多于 \(limits.entries) 张", en: "more than \(limits.entries) sheets")
    case .merges:
      LocalizedText(
        zhHans: "合并单元格多于 \(limits.entries) 处", en: "more than \(limits.entries) merged ranges")
    case .rows:
      LocalizedText(zhHans: "多于 \(limits.rows) 行", en: "more than \(limits.rows) rows")
    case .columns:
      LocalizedText(
        zhHans: "第 \(limits.columns) 列之后还有内容", en: "values beyond column \(limits.columns)")
    }
  }
}
