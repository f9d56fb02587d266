import ParleyRecords
import ParleyRendering
import ParleyValues

/// The findings about programs and typefaces that files are made with.
enum PrintingProblems {
  private static let chineseFonts = LocalizedText(
    zhHans: "请安装思源（Noto）中文字体：Debian、Ubuntu 运行 apt-get install fonts-noto-cjk，"
      + "macOS 运行 brew install font-noto-serif-cjk font-noto-sans-cjk",
    en: "install the Noto typefaces: apt-get install fonts-noto-cjk on Debian and Ubuntu, "
      + "brew install font-noto-serif-cjk font-noto-sans-cjk on macOS")

  /// No Typst.
  static let noTypst = CommandFailure(
    .fileMissing,
    Diagnostic(
      "pdf.no-typst", .error,
      LocalizedText(
        zhHans: "没有找到生成 PDF 的 Typst：既没有程序 typst，Python 也没有 typst 包",
        en: "no Typst, which makes PDF, was found: neither the program typst nor a Python with the "
          + "package typst"),
      remedy: LocalizedText(
        zhHans: "请安装其一：运行 python3 -m pip install typst，或按 typst.app 的说明安装程序 typst；"
          + "不装也可以导出 html、md、typ",
        en: "install one: python3 -m pip install typst, or the program as typst.app describes; "
          + "without it html, md and typ can be written"), help: "export"))

  /// Not an agreement.
  static let noAgreement = CommandFailure(
    .problems,
    Diagnostic(
      "export.not-an-agreement", .error,
      LocalizedText(
        zhHans: "只有协议能写成 .agreement.json",
        en: "only the agreement can be written as .agreement.json"),
      remedy: LocalizedText(
        zhHans: "其他文书请用 .json", en: "write other papers as .json"), help: "export"))

  /// A document without tables.
  static let noTable = CommandFailure(
    .problems,
    Diagnostic(
      "export.no-table", .error,
      LocalizedText(zhHans: "这份文书没有表格，不能写成 xlsx", en: "this paper has no table for a workbook"),
      remedy: LocalizedText(
        zhHans: "请写成 docx、pdf、html 等", en: "write it as docx, pdf, html or another format"),
      help: "export"))

  /// No pandoc.
  static let noPandoc = CommandFailure(
    .fileMissing,
    Diagnostic(
      "docx.no-pandoc", .error,
      LocalizedText(
        zhHans: "没有找到生成 Word 文件的程序 pandoc",
        en: "the program pandoc, which makes Word files, was not found"),
      remedy: LocalizedText(
        zhHans: "请安装：Debian、Ubuntu 运行 apt-get install pandoc，macOS 运行 brew install pandoc；"
          + "不装也可以导出 html、md",
        en: "install it: apt-get install pandoc on Debian and Ubuntu, brew install pandoc on "
          + "macOS; without it html and md can be written"), help: "export"))

  /// pandoc did not finish.
  static func pandocFailed(_ outcome: ExternalProgram.Outcome?) -> CommandFailure {
    CommandFailure(
      .cannotWrite,
      Diagnostic(
        "docx.failed", .error,
        LocalizedText(zhHans: "pandoc 没有生成文件：", en: "pandoc did not make the file: ")
          + lines(of: outcome),
        remedy: LocalizedText(
          zhHans: "请核对 pandoc 的版本（需 2.17 以上）", en: "check the version of pandoc (2.17 or later)"),
        help: "export"))
  }

  /// No typeface for Chinese.
  static let noChineseFont = CommandFailure(
    .fileMissing,
    Diagnostic(
      "pdf.no-chinese-font", .error,
      LocalizedText(
        zhHans: "这台电脑上没有中文字体，中文 PDF 无法生成", en: "no Chinese typeface is installed for the PDF"),
      remedy: chineseFonts, help: "export"))

  /// Typst did not finish, or complained.
  static func typstFailed(_ outcome: ExternalProgram.Outcome?) -> CommandFailure {
    let words = outcome?.errors ?? ""
    if let character = missingCharacter(in: words) { return noGlyph(character) }
    if words.contains("unknown font family") {
      return CommandFailure(
        .fileMissing,
        Diagnostic(
          "pdf.font-missing", .error,
          LocalizedText(zhHans: "缺少字体：", en: "a typeface is missing: ") + lines(of: outcome),
          remedy: chineseFonts, help: "export"))
    }
    return CommandFailure(
      .cannotWrite,
      Diagnostic(
        "pdf.failed", .error,
        LocalizedText(zhHans: "Typst 没有生成 PDF：", en: "Typst did not make the PDF: ")
          + lines(of: outcome),
        remedy: LocalizedText(
          zhHans: "请核对 Typst 的版本（需 0.15），或先导出 typ 文件查看",
          en: "check the version of Typst (0.15 is needed), or write a typ file and look at it"),
        help: "export"))
  }

  private static func noGlyph(_ text: String) -> CommandFailure {
    let marks = text.unicodeScalars.map {
      "U+" + String($0.value, radix: 16, uppercase: true)
    }
    let name = text + "（" + marks.joined(separator: " ") + "）"
    return CommandFailure(
      .fileMissing,
      Diagnostic(
        "pdf.character-missing", .error,
        LocalizedText(
          zhHans: "已安装的字体都没有这个字：\(name)",
          en: "no installed typeface has this character: \(text) (\(marks.joined(separator: " ")))"),
        remedy: LocalizedText(
          zhHans: "请安装含有该字的字体：生僻字 apt-get install fonts-hanazono，表情符号 fonts-noto-color-emoji，"
            + "其他文字 fonts-noto-core",
          en: "install a typeface that has it: apt-get install fonts-hanazono for rare Chinese "
            + "characters, fonts-noto-color-emoji for emoji, fonts-noto-core for other scripts"),
        help: "export"))
  }

  /// The text that Typst says no typeface has.
  static func missingCharacter(in words: String) -> String? {
    let start = "the text `\""
    guard words.contains("could not be displayed with"), let from = words.firstRange(of: start),
      let to = words[from.upperBound...].firstRange(of: "\"`")
    else { return nil }
    return unescaped(String(words[from.upperBound..<to.lowerBound]))
  }

  /// A string as Typst shows it, with `\u{…}` turned into the characters.
  private static func unescaped(_ text: String) -> String {
    text.replacing(#/\\u\{([0-9a-fA-F]+)\}/#) { match in
      let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init)
      return scalar.map { String(Character($0)) } ?? String(match.0)
    }
  }

  /// Other typefaces than the layout asks for.
  static func substituted(_ missing: [(role: TypstFonts.Role, family: String)]) -> Diagnostic {
    let names = missing.map { item in
      LocalizedText(
        zhHans: "\(item.role.name.zhHans)用 \(item.family)",
        en: "\(item.role.name.en): \(item.family)")
    }
    return Diagnostic(
      "pdf.font-substituted", .note,
      LocalizedText(
        zhHans: "公文版式的字体没有装全，已用其他字体代替：",
        en: "not every typeface of the official layout is installed; others stand in: ")
        + .list(names),
      remedy: LocalizedText(
        zhHans: "装上仿宋、楷体、小标宋等字体后重新导出即可", en: "install them and export again"), help: "export")
  }

  /// The first lines of what a program said, in one line.
  static func lines(of outcome: ExternalProgram.Outcome?) -> LocalizedText {
    guard let outcome else {
      return LocalizedText(zhHans: "无法启动", en: "it could not be started")
    }
    if outcome.tookTooLong {
      return LocalizedText(zhHans: "用时过长，已停止", en: "it took too long and was stopped")
    }
    let lines = outcome.errors.split(whereSeparator: \.isNewline).prefix(2)
    return LocalizedText(verbatim: lines.joined(separator: " "))
  }
}
