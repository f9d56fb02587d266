import Foundation
import ParleyRendering
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Word, workbook and XML files", .serialized)
struct PrintedFormatsTests {
  private static func text(_ line: String) -> LocalizedText { LocalizedText(verbatim: line) }

  /// A text in a title, a paragraph, a list, a clause, a table and beside a place to sign.
  private static func document(_ line: String) -> Document {
    let both = text(line)
    var document = Document(
      purpose: .paper, title: both, subtitle: both,
      blocks: [
        .paragraph(both), .bullets([RichText(both)]),
        .clauses([Clause(key: "a", title: both, both, clauses: [Clause(both)])]),
        .table(
          Table(
            columns: [.init(text("h"))],
            rows: [.init([TableCell(both, value: .text(both))])])),
        .signatures(SignatureBlock([.init(role: both, name: both)])),
      ])
    document.date = CivilDate(year: 2026, month: 3, day: 4)
    return document
  }

  private static func file(
    _ document: Document, _ format: FileFormat, in language: Language = .zhHans
  ) throws -> [UInt8] {
    let context = PrintingTests.context(["PATH": PrintingTests.searchPath])
    return try #require(
      DocumentPrinter(context, in: language).file(document, as: format).bytes.first)
  }

  /// Every text of a file as a list, read by a program that has nothing to do with Parley.
  private static func texts(_ bytes: [UInt8], _ name: String, _ script: String) throws -> [String] {
    let output = try PrintingTools.withFile(bytes, named: name) { path in
      try PrintingTools.python(script + "\nimport json\nprint(json.dumps(found))", [path])
    }
    return try JSONDecoder().decode([String].self, from: Data(output.utf8))
  }

  private static func copies(of line: String, in texts: [String]) -> Int {
    texts.joined(separator: "\u{1}").ranges(of: line).count
  }

  // MARK: Word

  private static let readWord = """
    import sys, docx
    from docx.oxml.ns import qn
    body = docx.Document(sys.argv[1]).element.body
    found = ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))]
    """

  @Test("Word files hold what was typed", arguments: PrintingTools.hostile.map(\.name))
  func word(name: String) throws {
    let line = try #require(PrintingTools.hostile.first { $0.name == name }).text
    let bytes = try Self.file(Self.document(line), .docx)
    let found = try Self.texts(bytes, "a.docx", Self.readWord)
    #expect(Self.copies(of: line, in: found) == 10, "\(name)")
  }

  @Test("Word files have our styles, one title, lined tables with repeated heads")
  func wordStyles() throws {
    let bytes = try Self.file(Self.document("甲"), .docx)
    let facts = try Self.texts(
      bytes, "a.docx",
      """
      import sys, docx
      from docx.oxml.ns import qn
      file = docx.Document(sys.argv[1])
      found = ["style " + p.style.name for p in file.paragraphs]
      found += ["table " + t.style.name for t in file.tables[:1]]
      borders = file.styles["Table"].element.find(".//" + qn("w:tblBorders"))
      found += ["border " + b.tag.split("}")[1] for b in borders]
      found += ["heads %d" % len(list(file.element.body.iter(qn("w:tblHeader"))))]
      found += ["titled " + file.core_properties.title, str(file.core_properties.created.date())]
      section = file.sections[0]
      found += ["%d x %d" % (round(section.page_width.mm), round(section.page_height.mm))]
      found += ["footer " + str("PAGE" in section.footer._element.xml)]
      """)
    #expect(facts.count { $0 == "style Title" } == 1)
    for style in ["Paper Subtitle", "Body Text", "List Item", "Clause Title", "Clause 2"] {
      let isThere = facts.contains("style \(style)") || facts.contains("style First Paragraph")
      #expect(isThere, "\(style): \(facts)")
    }
    #expect(facts.contains("table Table"))
    #expect(facts.count { $0.hasPrefix("border ") } == 6)
    for fact in ["heads 1", "titled 甲", "2026-03-04", "210 x 297", "footer True"] {
      #expect(facts.contains(fact), "\(fact): \(facts)")
    }
    #expect(try bytes == Self.file(Self.document("甲"), .docx))
  }

  @Test("Official papers have the margins of the standard in Word too")
  func wordOfficial() throws {
    var document = Self.document("甲")
    document.page.layout = .official
    let facts = try Self.texts(
      Self.file(document, .docx), "a.docx",
      """
      import sys, docx
      s = docx.Document(sys.argv[1]).sections[0]
      margins = (s.top_margin, s.right_margin, s.bottom_margin, s.left_margin)
      found = [str(round(margin.mm)) for margin in margins]
      """)
    #expect(facts == ["37", "26", "35", "28"])
  }

  @Test("Without pandoc it is said what to install; where it fails, that it did")
  func noPandoc() throws {
    func code(_ path: String) -> String? {
      do {
        let context = PrintingTests.context(["PATH": path])
        _ = try DocumentPrinter(context).file(Self.document("a"), as: .docx)
        return nil
      } catch { return CommandFailure(error).diagnostics.first?.code }
    }
    #expect(code("/nonexistent") == "docx.no-pandoc")
    let bench = try CommandBench()
    defer { bench.remove() }
    try bench.write("#!/bin/sh\necho no >&2; exit 1\n", to: "pandoc")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bench.folder.appending(path: "pandoc").path)
    #expect(code(bench.folder.path) == "docx.failed")
  }

  // MARK: Workbooks

  @Test(
    "Workbooks hold what was typed, never a formula", arguments: PrintingTools.hostile.map(\.name))
  func workbook(name: String) throws {
    let line = try #require(PrintingTools.hostile.first { $0.name == name }).text
    let found = try Self.texts(
      Self.file(Self.document(line), .xlsx), "a.xlsx",
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
      assert all(cell.data_type == "s" for cell in cells)
      found = [cell.value for cell in cells]
      """)
    #expect(found.contains(line), "\(name)")
  }

  @Test("Counts of votes are numbers, days are days, and gaps are empty cells")
  func vote() throws {
    let table = Table(
      columns: (0..<3).map { .init(Self.text("h\($0)")) },
      rows: [
        .init([
          TableCell(verbatim: "131", value: .whole(131)),
          TableCell(
            verbatim: "2026-06-30", value: CivilDate("2026-06-30").map { CellValue.date($0) }),
          TableCell(RichText.blank(6)),
        ])
      ])
    let document = Document(purpose: .paper, title: Self.text("决议"), blocks: [.table(table)])
    let found = try Self.texts(
      Self.file(document, .xlsx), "a.xlsx",
      """
      import sys, openpyxl
      rows = list(openpyxl.load_workbook(sys.argv[1]).worksheets[0].iter_rows(values_only=True))
      found = [rows[0][0], rows[-1][0] == 131 and "whole", str(rows[-1][1]), str(rows[-1][2])]
      """)
    #expect(found == ["决议", "whole", "2026-06-30 00:00:00", "None"])
  }

  @Test("A paper without tables is no workbook")
  func noTable() throws {
    let document = Document(purpose: .paper, title: Self.text("a"))
    #expect(throws: CommandFailure.self) { try Self.file(document, .xlsx) }
  }

  // MARK: Akoma Ntoso

  private static let readXML = """
    import os, sys, cobalt
    from lxml import etree
    folder = os.path.join(os.path.dirname(cobalt.__file__), "xsd")
    schema = etree.XMLSchema(etree.parse(os.path.join(folder, "akomantoso30.xsd")))
    tree = etree.parse(sys.argv[1])
    if not schema.validate(tree):
        sys.exit(str(schema.error_log))
    found = [text for text in tree.getroot().itertext() if text.strip()]
    """

  @Test(
    "Akoma Ntoso is valid by its schema and holds what was typed",
    arguments: PrintingTools.hostile.map(\.name))
  func akomaNtoso(name: String) throws {
    let line = try #require(PrintingTools.hostile.first { $0.name == name }).text
    let bytes = try Self.file(Self.document(line), .akomaNtoso)
    let found = try Self.texts(bytes, "a.xml", Self.readXML)
    #expect(Self.copies(of: line, in: found) == 10, "\(name)")
  }

  // MARK: The agreement for programs

  @Test("The agreement is valid by the published schema, with names as typed")
  func agreement() throws {
    let bench = try ExampleFolder.bench()
    defer { bench.remove() }
    let names = PrintingTools.hostile.map(\.text).filter { $0.count < 200 }
    let title = names.joined(separator: " ")
    func done(_ words: [String]) {
      let run = bench.run(words: words + ["--today", "2026-03-16"])
      #expect(run.status == .done, "\(words): \(run.errors)")
    }
    done([
      "init", "a.parley", "--sector", "food-delivery", "--instrument", "special-contract",
      "--jurisdiction", "cn", "--title", title, "--union", names[0], "--platform", names[1],
      "--unit", title, "--standards", "current.yaml",
    ])
    done(["offer", "a.parley", "--by", "union", "piece-rate.base=5.20"])
    done(["accept", "piece-rate.base", "--by", "platform"])
    done(["draft", "a.parley", "--from", "2026-06-01", "--through", "2027-05-31"])
    done(["export", "agreement", "a.parley", "--to", "a.agreement.json", "--to", "a.xml"])
    let schema = PrintingTools.root.appending(path: "docs/schema/agreement-1.schema.json").path
    let output = try PrintingTools.python(
      """
      import json, sys, jsonschema
      schema, value = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
      jsonschema.Draft202012Validator.check_schema(schema)
      jsonschema.Draft202012Validator(schema).validate(value)
      print(json.dumps([party["name"] for party in value["parties"]] + [value["unit"]]))
      """, [schema, bench.folder.appending(path: "a.agreement.json").path])
    let found = try JSONDecoder().decode([String].self, from: Data(output.utf8))
    #expect(found == [names[0], names[1], title])
    let value = try JSONValue(parsing: bench.read("a.agreement.json"), file: "a")
    #expect("\(value)".contains("5.20 /order"))
    let xml = try Array(bench.read("a.xml").utf8)
    #expect(!(try Self.texts(xml, "a.xml", Self.readXML)).isEmpty)
    let other = bench.run("export comparison a.parley --to b.agreement.json")
    #expect(other.errors.contains("export.not-an-agreement"))
  }

  @Test(
    "The format is known by the ending",
    arguments: [
      ("a.html", "html"), ("a.HTM", "html"), ("b.agreement.json", "agreement.json"),
      ("agreement.json", "json"), ("a.b.json", "json"), ("x.akn", "xml"), ("x.typ", "typ"),
      ("x.docx", "docx"), ("x.doc", nil), ("html", nil),
    ])
  func endings(name: String, expected: String?) {
    #expect(FileFormat.of(name: name)?.fileExtension == expected)
  }
}
