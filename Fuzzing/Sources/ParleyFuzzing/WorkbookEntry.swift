import ParleyRecords
import ParleyValues

/// Workbooks: an archive as it is, or the text of parts from which one is put together, so that
/// what lies behind checksums and packing is reached.
enum WorkbookEntry {
  static func brokenProperty(_ bytes: [UInt8]) -> String? {
    let isArchive = bytes.starts(with: [0x50, 0x4B])
    let file = isArchive ? bytes : WorkbookParts(bytes).archive
    guard let read = try? OrderLog.reading(bytes: file, name: "orders.xlsx") else { return nil }
    if let broken = OrderRecordsEntry.brokenCount(read.report, kept: read.log.count) {
      return broken
    }
    guard let again = try? OrderLog.reading(bytes: file, name: "orders.xlsx"),
      again.log == read.log, again.report == read.report
    else { return "a second reading differs" }
    return nil
  }
}

/// The parts of a workbook: the cells of its sheet, the shared texts, the formats and the list of
/// sheets, one behind the other with a zero between; those left out are the usual ones.
struct WorkbookParts {
  private static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private let parts: [(name: String, content: [UInt8])]

  init(_ bytes: [UInt8]) {
    let stated = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
    func part(_ index: Int, _ usual: String) -> [UInt8] {
      guard index < stated.count, !stated[index].isEmpty else { return Array(usual.utf8) }
      return Array(stated[index])
    }
    let sheet = [
      Array("<worksheet xmlns=\"\(WorkbookParts.spreadsheet)\">".utf8), part(0, ""),
      Array("</worksheet>".utf8),
    ]
    parts = [
      (
        "_rels/.rels",
        Array(WorkbookParts.links([("rId1", "officeDocument", "xl/workbook.xml")]).utf8)
      ),
      ("xl/workbook.xml", part(3, WorkbookParts.list)),
      (
        "xl/_rels/workbook.xml.rels",
        Array(
          WorkbookParts.links([
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml"),
          ]).utf8)
      ),
      ("xl/sharedStrings.xml", part(1, "<sst xmlns=\"\(WorkbookParts.spreadsheet)\"/>")),
      ("xl/styles.xml", part(2, WorkbookParts.formats)),
      ("xl/worksheets/sheet1.xml", Array(sheet.joined())),
    ]
  }

  private static func links(_ all: [(String, String, String)]) -> String {
    let links = all.map { identifier, kind, target in
      "<Relationship Id=\"\(identifier)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(links.joined())</Relationships>"
  }

  private static let list =
    "<workbook xmlns=\"\(spreadsheet)\" xmlns:r=\"\(office)\"><sheets>"
    + "<sheet name=\"订单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"

  /// Style 1 is a date with a clock time, style 2 a length of time.
  private static let formats =
    "<styleSheet xmlns=\"\(spreadsheet)\"><numFmts>"
    + "<numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d h:mm:ss\"/>"
    + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm:ss\"/></numFmts>"
    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
    + "</styleSheet>"

  /// The workbook: an archive whose parts are not packed.
  var archive: [UInt8] {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, content) in parts {
      let size = littleEndian(content.count, 4)
      let about =
        littleEndian(20, 2) + littleEndian(0, 6) + littleEndian(0x21, 2)
        + littleEndian(Int(Checksum.of(content)), 4) + size + size
        + littleEndian(name.utf8.count, 2) + littleEndian(0, 2)
      directory +=
        littleEndian(0x0201_4B50, 4) + littleEndian(20, 2) + about + littleEndian(0, 10)
        + littleEndian(file.count, 4) + name.utf8
      file += littleEndian(0x0403_4B50, 4) + about + name.utf8 + content
    }
    return file + directory + littleEndian(0x0605_4B50, 4) + littleEndian(0, 4)
      + littleEndian(parts.count, 2) + littleEndian(parts.count, 2)
      + littleEndian(directory.count, 4) + littleEndian(file.count, 4) + littleEndian(0, 2)
  }

  private func littleEndian(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

/// The checksum of archives (ISO 3309).
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in
      sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
    }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)]
    }
  }
}
