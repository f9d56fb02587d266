import ParleyRecords
import ParleyValues

@testable import ParleyRecords

/// Makes small workbooks as the XML that spreadsheet programs write.
struct WorkbookMaker {
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  struct Sheet {
    var name: String
    /// What stands in `sheetData`.
    var rows: String
    var state: String?
    /// Merged ranges.
    var merges: [String] = []
  }

  var sheets: [Sheet] = []
  /// Shared texts, each as what stands in its `si`.
  var strings: [String] = []
  /// Format codes; the style of the first is 1, style 0 is a plain number.
  var formats: [String] = []
  /// Numbers of built-in formats, whose styles come behind those of ``formats``.
  var builtInFormats: [Int] = []
  var countsFrom1904 = false
  var isDeflated = false

  /// A workbook of one sheet.
  init(_ rows: String, merges: [String] = []) {
    sheets = [Sheet(name: "Sheet1", rows: rows, merges: merges)]
  }

  var parts: [(String, String)] {
    let list = sheets.indices.map { index in
      let state = sheets[index].state.map { " state=\"\($0)\"" } ?? ""
      return "<sheet name=\"\(sheets[index].name)\" sheetId=\"\(index + 1)\"\(state) "
        + "r:id=\"rId\(index + 1)\"/>"
    }
    let links = sheets.indices.map { index in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(WorkbookMaker.office)/worksheet\" "
        + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    let pages = sheets.enumerated().map { index, sheet in
      let merges =
        sheet.merges.isEmpty
        ? ""
        : "<mergeCells>" + sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
          + "</mergeCells>"
      return (
        "xl/worksheets/sheet\(index + 1).xml",
        "<?xml version=\"1.0\"?><worksheet xmlns=\"\(WorkbookMaker.spreadsheet)\"><sheetData>"
          + sheet.rows + "</sheetData>" + merges + "</worksheet>"
      )
    }
    return [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(WorkbookMaker.package)\"><Relationship Id=\"r1\" "
          + "Type=\"\(WorkbookMaker.office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(WorkbookMaker.spreadsheet)\" xmlns:r=\"\(WorkbookMaker.office)\">"
          + "<workbookPr date1904=\"\(countsFrom1904 ? 1 : 0)\"/><sheets>\(list.joined())</sheets>"
          + "</workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(WorkbookMaker.package)\">\(links.joined())"
          + "<Relationship Id=\"s1\" Type=\"\(WorkbookMaker.office)/sharedStrings\" "
          + "Target=\"/xl/sharedStrings.xml\"/>"
          + "<Relationship Id=\"s2\" Type=\"\(WorkbookMaker.office)/styles\" "
          + "Target=\"styles.xml\"/></Relationships>"
      ), ("xl/sharedStrings.xml", stringsPart), ("xl/styles.xml", stylesPart),
    ] + pages
  }

  private var stringsPart: String {
    "<sst xmlns=\"\(WorkbookMaker.spreadsheet)\">"
      + strings.map { "<si>\($0)</si>" }.joined() + "</sst>"
  }

  private var stylesPart: String {
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code.replacing("\"", with: "&quot;"))\"/>"
    }
    let styles = [0] + formats.indices.map { 164 + $0 } + builtInFormats
    let cells = styles.map { "<xf numFmtId=\"\($0)\"/>" }
    return "<styleSheet xmlns=\"\(WorkbookMaker.spreadsheet)\"><numFmts>\(codes.joined())</numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs><cellXfs>\(cells.joined())</cellXfs>"
      + "</styleSheet>"
  }

  var bytes: [UInt8] {
    var archive = ZIPMaker(parts)
    for index in archive.entries.indices { archive.entries[index].isDeflated = isDeflated }
    return archive.bytes
  }

  // MARK: - cells

  /// A row of cells.
  static func row(_ number: Int, _ cells: String..., hidden: Bool = false) -> String {
    "<row r=\"\(number)\"\(hidden ? " hidden=\"1\"" : "")>" + cells.joined() + "</row>"
  }

  /// A text in the cell itself.
  static func text(_ cell: String, _ text: String) -> String {
    "<c r=\"\(cell)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
  }

  /// A number, with a style where it is not 0.
  static func number(_ cell: String, _ value: String, style: Int = 0) -> String {
    "<c r=\"\(cell)\"\(style == 0 ? "" : " s=\"\(style)\"")><v>\(value)</v></c>"
  }

  /// A shared text.
  static func shared(_ cell: String, _ index: Int) -> String {
    "<c r=\"\(cell)\" t=\"s\"><v>\(index)</v></c>"
  }

  /// A row of texts.
  static func texts(_ number: Int, _ texts: [String]) -> String {
    let cells = texts.enumerated().map { index, text in
      self.text(CellPosition(row: number, column: index).text, text)
    }
    return "<row r=\"\(number)\">" + cells.joined() + "</row>"
  }

  // MARK: - reading

  /// Reads the workbook's orders.
  func orders(
    _ options: ImportOptions = ImportOptions()
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    try OrderLog.reading(bytes: bytes, name: "orders.xlsx", options: options)
  }

  /// The text of the first sheet.
  func sheetText(limits: WorkbookLimits = .standard) throws(WorkbookProblem) -> String {
    let workbook = try SourceWorkbook(SourceFile(bytes, name: "orders.xlsx"), limits: limits)
    return String(decoding: try workbook.values(of: workbook.sheets[0]).text.bytes, as: UTF8.self)
  }
}
