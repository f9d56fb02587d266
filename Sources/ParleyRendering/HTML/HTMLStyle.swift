import ParleyValues

/// The style sheet of a document: what all share, what papers or reports add, and the sheet.
struct HTMLStyle {
  let document: Document
  let wording: Wording

  init(_ document: Document, in wording: Wording) {
    self.document = document
    self.wording = wording
  }

  /// The whole style sheet.
  var sheet: String {
    let purpose =
      switch document.purpose {
      case .paper: HTMLStyle.paper
      case .report: HTMLStyle.report
      }
    let hasCharts = document.blocks.contains { if case .charts = $0 { true } else { false } }
    let charts = hasCharts ? ChartTheme.sheet(darkens: document.purpose == .report) : ""
    return HTMLStyle.fonts(wording.language) + HTMLStyle.shared + purpose + languageRules
      + HTMLStyle.blocks
      + HTMLStyle.tables + charts + page + HTMLStyle.screen + HTMLStyle.print
  }

  /// The A4 sheet with what each page repeats.
  private var page: String {
    let setup = document.page
    let margins = setup.margins
    let isPortrait = setup.orientation == .portrait
    var boxes: [String] = []
    let look = "font: 9pt var(--face); color: #444;"
    if let header = setup.header {
      boxes.append("@top-center { content: \(Markup.cssString(wording.line(header))); \(look) }")
    }
    if let footer = setup.footer {
      boxes.append("@bottom-left { content: \(Markup.cssString(wording.line(footer))); \(look) }")
    }
    if setup.showsPageNumbers {
      let place = setup.footer == nil ? "center" : "right"
      boxes.append("@bottom-\(place) { content: \(pageNumber); \(look) }")
    }
    return """
      :root { --sheet: \(isPortrait ? 210 : 297)mm; --margins: \(margins.top)mm \
      \(margins.right)mm \(margins.bottom)mm \(margins.left)mm; }
      @page { size: A4 \(setup.orientation.rawValue); margin: \(margins.top)mm \
      \(margins.right)mm \(margins.bottom)mm \(margins.left)mm;
      \(boxes.map { "  \($0)\n" }.joined())}

      """
  }

  private var pageNumber: String {
    switch wording.language {
    case .zhHans: "\"第 \" counter(page) \" 页　共 \" counter(pages) \" 页\""
    case .en: "\"Page \" counter(page) \" of \" counter(pages)"
    }
  }

  /// What differs between Chinese and English print.
  private var languageRules: String {
    switch (wording.language, document.purpose) {
    case (.zhHans, .paper): HTMLStyle.chinese + HTMLStyle.chinesePaper
    case (.zhHans, .report): HTMLStyle.chinese
    case (.en, _): HTMLStyle.english
    }
  }
}
