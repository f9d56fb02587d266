import ParleyValues

/// The styles of a word processor's file. Sizes are in half points, distances in twentieths.
struct WordStyles {
  private let isChinese: Bool
  private let isPaper: Bool
  private let isOfficial: Bool
  private let hasChapters: Bool

  init(_ document: Document, _ language: Language) {
    isChinese = language == .zhHans
    isPaper = document.purpose == .paper
    isOfficial = document.page.layout == .official
    hasChapters = document.blocks.contains {
      if case .heading(let heading) = $0 { heading.isChapter } else { false }
    }
  }

  /// The part `word/styles.xml`.
  var text: String {
    "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      + defaults + paragraphs + headings + clauses + small + characters + table + "</w:styles>"
  }

  // MARK: Faces and sizes

  private var size: Int { isOfficial && isChinese ? 32 : isPaper ? 24 : 21 }
  private var song: String { fonts("Times New Roman", "SimSun") }
  private var hei: String { fonts("Arial", "SimHei") }
  private var kai: String { fonts("Times New Roman", "KaiTi") }
  private var face: String {
    isOfficial ? fonts("Times New Roman", "FangSong") : isPaper ? song : hei
  }

  private func fonts(_ latin: String, _ chinese: String) -> String {
    "<w:rFonts w:ascii=\"\(latin)\" w:hAnsi=\"\(latin)\" w:cs=\"\(latin)\" "
      + "w:eastAsia=\"\(chinese)\"/>"
  }

  private func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  private var bold: String { isOfficial ? "" : "<w:b/>" }

  private func colour(_ name: String) -> String { "<w:color w:val=\"\(name)\"/>" }

  private func spacing(before: Int = 0, after: Int = 0, line: Int? = nil) -> String {
    // Official papers have 22 lines on a page of 225 mm.
    let pitch = isOfficial && isChinese && line == nil
    let rule =
      pitch
      ? "w:line=\"579\" w:lineRule=\"exact\"" : "w:line=\"\(line ?? 360)\" w:lineRule=\"auto\""
    return "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" \(rule)/>"
  }

  private var indent: String {
    isChinese && isPaper
      ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"\(size * 20)\"/>" : ""
  }

  // MARK: Styles

  private func paragraph(
    _ name: String, basedOn base: String = "Normal", _ layout: String = "", _ look: String = ""
  ) -> String {
    let id = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + "<w:basedOn w:val=\"\(base)\"/><w:qFormat/><w:pPr>\(layout)</w:pPr><w:rPr>\(look)</w:rPr>"
      + "</w:style>"
  }

  private func character(_ name: String, _ look: String) -> String {
    let id = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + "<w:rPr>\(look)</w:rPr></w:style>"
  }

  private var defaults: String {
    let language = isChinese ? "zh-CN" : "en-GB"
    return "<w:docDefaults><w:rPrDefault><w:rPr>\(face)\(size(size))"
      + "<w:lang w:val=\"\(language)\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr>"
      + "</w:rPrDefault><w:pPrDefault><w:pPr>\(spacing())</w:pPr></w:pPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      + "<w:name w:val=\"Normal\"/></w:style>"
      + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
      + "<w:name w:val=\"Default Paragraph Font\"/></w:style>"
      + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
      + "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:tblCellMar><w:left w:w=\"100\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/>"
      + "</w:tblCellMar></w:tblPr></w:style>"
  }

  private var paragraphs: String {
    let both = "<w:jc w:val=\"both\"/>"
    let body = spacing(after: isOfficial ? 0 : 100) + indent + both
    return paragraph("Body Text", body) + paragraph("First Paragraph", basedOn: "BodyText")
      + paragraph("Flush", spacing(after: 100)) + paragraph("Centered", "<w:jc w:val=\"center\"/>")
      + paragraph("Paper Closing", "<w:ind w:right=\"480\"/><w:jc w:val=\"right\"/>")
      + paragraph("Block Text", "<w:ind w:left=\"400\"/>", isChinese && isPaper ? kai : "")
      + paragraph("List Item", spacing(after: 40))
      + paragraph("Fact", spacing(after: 40) + "<w:ind w:left=\"0\"/>")
      + paragraph("Signature", "<w:keepNext/>" + spacing(before: 80, line: 300))
  }

  private var headings: String {
    let centre = "<w:jc w:val=\"center\"/>"
    let title = isOfficial ? fonts("Times New Roman", "FZXiaoBiaoSong-B05S") : face
    let sizes = isOfficial ? [32, 32, 32, 32] : isPaper ? [28, 24, 24, 24] : [27, 23, 21, 21]
    let keep = "<w:keepNext/><w:keepLines/>"
    let outline = { (level: Int) in "<w:outlineLvl w:val=\"\(level)\"/>" }
    var text = paragraph(
      "Title", keep + spacing(after: 120, line: 300) + (isPaper ? centre : ""),
      title + bold + size(isOfficial ? 44 : isPaper ? 40 : 38))
    text += paragraph(
      "Paper Subtitle", spacing(after: 200, line: 300) + (isPaper ? centre : ""),
      size(isOfficial ? 32 : isPaper ? 28 : 24) + colour("444444"))
    text += paragraph("Dateline", spacing(after: 160, line: 300), colour("444444"))
    for level in 0..<4 {
      let middle = level == 0 && hasChapters ? centre : ""
      let family = isOfficial && level == 1 ? kai : isOfficial && level > 1 ? face : hei
      text += paragraph(
        "heading \(level + 1)",
        keep + spacing(before: isOfficial ? 0 : 240, after: 100)
          + middle + outline(level), family + bold + size(sizes[level]))
    }
    return text
  }

  private var clauses: String {
    let hei = isOfficial ? kai : self.hei
    var text = paragraph(
      "Clause Title",
      "<w:keepNext/>" + spacing(before: isOfficial ? 0 : 160, after: 40)
        + (isOfficial ? indent : "") + "<w:outlineLvl w:val=\"1\"/>", hei + bold)
    for level in 1...4 {
      let depth = max(0, level - 2)
      let hang =
        isChinese || level == 1
        ? indent : "<w:ind w:left=\"\(440 * (depth + 1))\" w:hanging=\"440\"/>"
      text += paragraph(
        "Clause \(level)", spacing(after: isOfficial ? 0 : 60) + hang + "<w:jc w:val=\"both\"/>")
    }
    return text
  }

  private var small: String {
    let box = { (colour: String) in
      let side = { (name: String) in
        "<w:\(name) w:val=\"single\" w:sz=\"8\" w:space=\"4\" w:color=\"\(colour)\"/>"
      }
      return "<w:pBdr>" + ["top", "left", "bottom", "right"].map(side).joined() + "</w:pBdr>"
    }
    let table = isOfficial ? 24 : isPaper ? 21 : 19
    return paragraph("Compact", spacing(before: 20, after: 20, line: 264), size(table))
      + paragraph(
        "Table Caption",
        "<w:keepNext/>" + spacing(before: 160, after: 80, line: 264)
          + (isPaper ? "<w:jc w:val=\"center\"/>" : ""), hei + bold + size(table + 1))
      + paragraph("Paper Note", spacing(after: 80, line: 264), size(18) + colour("444444"))
      + paragraph("Notice", box("B35900") + spacing(before: 80, after: 120, line: 300))
      + paragraph(
        "Alarm",
        box("B00020") + spacing(before: 80, after: 120, line: 300)
          + "<w:jc w:val=\"center\"/>", hei + bold + colour("B00020"))
      + paragraph(
        "header", spacing(line: 240) + "<w:jc w:val=\"center\"/>", song + size(18))
      + paragraph(
        "footer", spacing(line: 240) + "<w:jc w:val=\"center\"/>",
        song + size(isOfficial ? 28 : 18))
  }

  private var characters: String {
    character("Clause Number", hei + bold)
      + character("Fact Label", isPaper ? hei : colour("5A626B"))
      + character("Set Apart", isChinese ? kai : "<w:i/>")
      + character("Verbatim Char", fonts("Courier New", "SimHei") + size(max(18, size - 3)))
      + character("Hyperlink", "") + character("Tone good", colour("00604A"))
      + character("Tone bad", colour("9C2F00"))
      + character("Tone up", isPaper ? "" : colour("005A8F"))
      + character("Tone down", isPaper ? "" : colour("9C3F00"))
      + character("Tone muted", colour("5A626B"))
  }

  /// Lines around every cell in papers, horizontal ones in reports.
  private var table: String {
    let line = { (name: String, size: Int, colour: String) in
      "<w:\(name) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"\(colour)\"/>"
    }
    let borders =
      isPaper
      ? ["top", "left", "bottom", "right", "insideH", "insideV"].map { line($0, 6, "000000") }
      : [line("top", 10, "1B1E22"), line("bottom", 10, "1B1E22"), line("insideH", 4, "D5DADE")]
    let head =
      isPaper
      ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(isOfficial ? "FFFFFF" : "F3F3F1")\"/>"
      : "<w:tcBorders>\(line("bottom", 6, "1B1E22"))</w:tcBorders>"
    return "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Table\">"
      + "<w:name w:val=\"Table\"/><w:basedOn w:val=\"TableNormal\"/><w:qFormat/>"
      + "<w:tblPr><w:tblBorders>\(borders.joined())</w:tblBorders></w:tblPr>"
      + "<w:trPr><w:cantSplit/></w:trPr>"
      + "<w:tblStylePr w:type=\"firstRow\"><w:rPr>\(hei)<w:b/></w:rPr><w:tcPr>\(head)</w:tcPr>"
      + "</w:tblStylePr></w:style>"
  }
}
