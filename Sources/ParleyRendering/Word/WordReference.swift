import ParleyValues

/// The file with the styles of a document: pandoc takes styles, sheet, header and footer from it.
struct WordReference {
  let document: Document
  let wording: Wording

  init(_ document: Document, in wording: Wording) {
    self.document = document
    self.wording = wording
  }

  /// The file.
  var bytes: [UInt8] {
    var archive = StoredArchive()
    for (name, text) in parts { archive.add(name, Array((WordReference.head + text).utf8)) }
    return archive.bytes
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
  private static let kinds =
    "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"

  /// The parts of the file.
  var parts: [(name: String, text: String)] {
    let main = WordReference.main
    return [
      ("[Content_Types].xml", contentTypes),
      (
        "_rels/.rels",
        relationships([("rId1", "officeDocument", "word/document.xml")])
      ),
      (
        "word/document.xml",
        "<w:document \(main)><w:body><w:p/>\(section)</w:body></w:document>"
      ),
      (
        "word/_rels/document.xml.rels",
        relationships([
          ("rId901", "styles", "styles.xml"), ("rId902", "header", "header1.xml"),
          ("rId903", "footer", "footer1.xml"), ("rId904", "settings", "settings.xml"),
        ])
      ),
      ("word/styles.xml", WordStyles(document, wording.language).text),
      ("word/header1.xml", "<w:hdr \(main)>\(header)</w:hdr>"),
      ("word/footer1.xml", "<w:ftr \(main)>\(footer)</w:ftr>"),
      (
        "word/settings.xml",
        "<w:settings \(main)><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
          + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
          + "</w:settings>"
      ),
    ]
  }

  private var contentTypes: String {
    let kinds = WordReference.kinds
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("header1", "header"),
      ("footer1", "footer"), ("settings", "settings"),
    ].map { name, kind in
      "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(kinds)\(kind)+xml\"/>"
    }
    return "<Types xmlns=\"\(WordReference.package)content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + parts.joined() + "</Types>"
  }

  private func relationships(_ list: [(String, String, String)]) -> String {
    let items = list.map { id, kind, target in
      "<Relationship Id=\"\(id)\" Type=\"\(WordReference.relations)\(kind)\" "
        + "Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"\(WordReference.package)relationships\">" + items.joined()
      + "</Relationships>"
  }

  /// The sheet, in twentieths of a point.
  private var section: String {
    let page = document.page
    let margins = page.printedMargins
    let isPortrait = page.orientation == .portrait
    func twips(_ millimetres: Int) -> Int { (millimetres * 14_400 + 127) / 254 }
    let (width, height) = isPortrait ? (11_906, 16_838) : (16_838, 11_906)
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId902\"/>"
      + "<w:footerReference w:type=\"default\" r:id=\"rId903\"/>"
      + "<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"\(isPortrait ? "" : " w:orient=\"landscape\"")/>"
      + "<w:pgMar w:top=\"\(twips(margins.top))\" w:right=\"\(twips(margins.right))\" "
      + "w:bottom=\"\(twips(margins.bottom))\" w:left=\"\(twips(margins.left))\" "
      + "w:header=\"\(twips(max(8, margins.top - 12)))\" "
      + "w:footer=\"\(twips(max(8, margins.bottom - 12)))\" w:gutter=\"0\"/></w:sectPr>"
  }

  private var header: String {
    var markup = Markup()
    markup.element("w:p") { paragraph in
      paragraph.element("w:pPr") { $0.element("w:pStyle", ["w:val": "Header"]) }
      if let header = document.page.header { WordReference.run(wording.line(header), &paragraph) }
    }
    return markup.text
  }

  private var footer: String {
    var markup = Markup()
    markup.element("w:p") { paragraph in
      paragraph.element("w:pPr") { $0.element("w:pStyle", ["w:val": "Footer"]) }
      if let footer = document.page.footer, document.page.layout == .standard {
        WordReference.run(wording.line(footer) + "\u{3000}\u{3000}", &paragraph)
      }
      guard document.page.showsPageNumbers else { return }
      let words: (String, String, String) =
        if document.page.layout == .official {
          ("— ", " —", "")
        } else if wording.language == .zhHans {
          ("第 ", " 页　共 ", " 页")
        } else {
          ("Page ", " of ", "")
        }
      WordReference.run(words.0, &paragraph)
      WordReference.field("PAGE", &paragraph)
      WordReference.run(words.1, &paragraph)
      guard document.page.layout != .official else { return }
      WordReference.field("NUMPAGES", &paragraph)
      WordReference.run(words.2, &paragraph)
    }
    return markup.text
  }

  private static func run(_ words: String, _ markup: inout Markup) {
    markup.element("w:r") { $0.element("w:t", ["xml:space": "preserve"], words: words) }
  }

  private static func field(_ name: String, _ markup: inout Markup) {
    markup.element("w:fldSimple", ["w:instr": name]) { run("1", &$0) }
  }
}
