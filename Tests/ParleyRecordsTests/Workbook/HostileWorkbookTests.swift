import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRecords

@Suite("Workbooks that are damaged, foreign or made to harm")
struct HostileWorkbookTests {
  typealias Maker = WorkbookMaker

  static func codes(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try OrderLog.reading(bytes: bytes, name: "orders.xlsx")
      return []
    } catch {
      return error.all.map(\.code)
    }
  }

  /// An old Office file: its signature and, at the place of a directory entry, a stream's name.
  static func oldOffice(_ stream: String) -> [UInt8] {
    let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504) + name
      + Array(repeating: 0, count: 512)
  }

  @Test("Old, encrypted and foreign files are named and refused")
  func foreign() {
    let cases: [(bytes: [UInt8], code: String, words: String)] = [
      (HostileWorkbookTests.oldOffice("Workbook"), "workbook.old-format", ".xls"),
      (HostileWorkbookTests.oldOffice("WordDocument"), "workbook.old-format", "Office"),
      (HostileWorkbookTests.oldOffice("EncryptedPackage"), "workbook.encrypted", "password"),
      (ZIPMaker([("xl/workbook.bin", "x")]).bytes, "workbook.foreign", ".xlsb"),
      (ZIPMaker([("word/document.xml", "x")]).bytes, "workbook.foreign", ".docx"),
      (ZIPMaker([("ppt/presentation.xml", "x")]).bytes, "workbook.foreign", ".pptx"),
      (ZIPMaker([("mimetype", "x"), ("content.xml", "x")]).bytes, "workbook.foreign", ".ods"),
      (ZIPMaker([("Index/Document.iwa", "x")]).bytes, "workbook.foreign", "Numbers"),
      (ZIPMaker([("orders.csv", "x")]).bytes, "workbook.foreign", "zip"),
      (Array("PK\u{3}\u{4}xyz".utf8), "workbook.damaged", "archive"),
      (Array("\u{FEFF}  <HTML><table>".utf8), "records.not-text", "web page"),
    ]
    for (bytes, code, words) in cases {
      do {
        _ = try OrderLog.reading(bytes: bytes, name: "orders.xlsx")
        Issue.record("\(words) was read")
      } catch {
        #expect(error.all.map(\.code) == [code])
        #expect(error.all[0].message.en.contains(words), "\(error.all[0].message.en)")
        #expect(error.all[0].remedy != nil)
      }
    }
  }

  @Test("An encrypted part")
  func encryptedPart() {
    var archive = ZIPMaker(WorkbookImportTests.plain().parts)
    archive.entries[1].flags = 1
    #expect(HostileWorkbookTests.codes(archive.bytes) == ["workbook.encrypted"])
  }

  @Test("A workbook cut off or changed at any place ends in an answer")
  func anyDamage() {
    let whole = WorkbookImportTests.plain().bytes
    for end in stride(from: 4, to: whole.count, by: 7) {
      #expect(HostileWorkbookTests.codes(Array(whole[..<end])) != [], "cut at \(end)")
    }
    var random = CounterRandom(seed: 11)
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      _ = HostileWorkbookTests.codes(bytes)
    }
  }

  @Test("Cells changed at any place end in an answer")
  func anyCells() {
    let parts = WorkbookImportTests.plain().parts
    var random = CounterRandom(seed: 12)
    for _ in 0..<400 {
      var archive = ZIPMaker(parts)
      let part = Int(random.next() % UInt64(parts.count))
      let count = UInt64(archive.entries[part].content.count)
      for _ in 0..<2 {
        archive.entries[part].content[Int(random.next() % count)] = UInt8(
          truncatingIfNeeded: random.next() % 128)
      }
      _ = HostileWorkbookTests.codes(archive.bytes)
    }
  }

  @Test("A wrong checksum, a part twice, a part missing")
  func damagedParts() {
    var sum = ZIPMaker(WorkbookImportTests.plain().parts)
    sum.entries[5].wrongSum = 1
    #expect(HostileWorkbookTests.codes(sum.bytes) == ["workbook.damaged"])
    let parts = WorkbookImportTests.plain().parts
    #expect(HostileWorkbookTests.codes(ZIPMaker(parts + [parts[5]]).bytes) == ["workbook.damaged"])
    #expect(
      HostileWorkbookTests.codes(ZIPMaker(Array(parts.prefix(5))).bytes) == ["workbook.damaged"])
  }

  @Test(
    "Rows and cells out of place",
    arguments: [
      Maker.texts(3, ["worker"]) + Maker.texts(2, ["x"]), "<row r=\"0\"/>", "<row r=\"x\"/>",
      "<row r=\"1\">" + Maker.text("B1", "a") + Maker.text("A1", "b") + "</row>",
      "<row r=\"1\">" + Maker.text("A2", "a") + "</row>",
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "<row r=\"1\"><c></row>",
    ])
  func outOfPlace(rows: String) {
    #expect(HostileWorkbookTests.codes(Maker(rows).bytes) == ["workbook.damaged"])
  }

  @Test("Declarations of entities are refused before any is expanded")
  func entities() {
    let laughs = (1...9).map { "<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);\">" }
    let declaration = "<!DOCTYPE x [<!ENTITY l0 \"lol\">\(laughs.joined())]>"
    let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">"
    for text in [declaration, outside] {
      var parts = WorkbookImportTests.plain().parts
      parts[5].1 = text + parts[5].1.replacing("<?xml version=\"1.0\"?>", with: "")
      #expect(HostileWorkbookTests.codes(ZIPMaker(parts).bytes) == ["workbook.damaged"])
    }
  }

  @Test("A part that inflates a thousandfold is refused while it is read")
  func bomb() throws {
    var limits = WorkbookLimits()
    limits.ratioFrom = 1 << 18
    limits.ratio = 100
    var maker = Maker(
      Maker.texts(1, ["a"]) + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>"
        + String(repeating: "1", count: 900_000) + "</v></c></row>")
    maker.isDeflated = true
    #expect(maker.bytes.count < 12_000)
    #expect(throws: WorkbookProblem.tooLarge(.part)) { _ = try maker.sheetText(limits: limits) }
    // The same file is read when the limit lets it pass.
    #expect(try maker.sheetText().count == 900_002)
  }

  @Test("Every limit is kept")
  func limits() throws {
    func problem(_ maker: WorkbookMaker, _ change: (inout WorkbookLimits) -> Void)
      -> WorkbookProblem?
    {
      var limits = WorkbookLimits()
      change(&limits)
      do throws(WorkbookProblem) {
        _ = try maker.sheetText(limits: limits)
        return nil
      } catch {
        return error
      }
    }
    let plain = WorkbookImportTests.plain()
    #expect(problem(plain) { _ in } == nil)
    #expect(problem(plain) { $0.parts = 5 } == .tooLarge(.parts))
    #expect(problem(plain) { $0.partBytes = 100 } == .tooLarge(.part))
    #expect(problem(plain) { $0.stringBytes = 8 } == .tooLarge(.strings))
    #expect(problem(plain) { $0.textBytes = 40 } == .tooLarge(.text))
    #expect(problem(plain) { $0.depth = 4 } == .tooLarge(.depth))
    #expect(problem(plain) { $0.columns = 4 } == .tooLarge(.columns))
    #expect(problem(plain) { $0.rows = 2 } == .tooLarge(.rows))
    #expect(problem(plain) { $0.entries = 3 } == .tooLarge(.formats))
    var merged = plain
    merged.sheets[0].merges = ["A1:A2", "B1:B3", "C1:C2", "D1:D2"]
    merged.formats = []
    merged.builtInFormats = []
    #expect(problem(merged) { $0.entries = 3 } == .tooLarge(.merges))
    let comment = Maker("<!--" + String(repeating: "x", count: 200_000) + "-->")
    #expect(problem(comment) { $0.tokenBytes = 100_000 } == .tooLarge(.token))
    let value = Maker(Maker.texts(1, [String(repeating: "x", count: 200_000)]))
    #expect(problem(value) { $0.tokenBytes = 150_000 } == .tooLarge(.token))
  }
}
