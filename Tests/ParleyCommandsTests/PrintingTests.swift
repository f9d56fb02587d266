import Foundation
import ParleyRendering
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("PDF", .serialized)
struct PrintingTests {
  /// A search path with Typst and the system's programs.
  static let searchPath =
    PrintingTools.typst + ":"
    + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")

  static func context(_ environment: [String: String]) -> CommandContext {
    let silent = Terminal(
      readLine: { nil }, readSecret: { nil }, readAll: { [] }, writeOutput: { _ in },
      writeError: { _ in }, inputIsTerminal: false, outputIsTerminal: false,
      errorIsTerminal: false, width: 100)
    return CommandContext(
      environment: environment, clock: .fixed(on: CivilDate(daysSinceEpoch: 20_585)),
      terminal: silent, files: FileAccess(workingDirectory: ""))
  }

  private static func printed(
    _ documents: [Document], in language: Language, layout: PageSetup.Layout = .standard
  ) throws -> [[UInt8]] {
    let requests = documents.map { document in
      var document = document
      document.page.layout = layout
      return PrintRequest(document, as: .pdf)
    }
    return try DocumentPrinter(context(["PATH": searchPath]), in: language).files(requests).bytes
  }

  private static func text(_ line: String) -> LocalizedText { LocalizedText(verbatim: line) }

  /// A paper with one of everything that pages can go wrong with.
  private static var sample: Document {
    var document = Document(
      purpose: .paper, title: LocalizedText(zhHans: "专项集体合同", en: "Special contract"),
      blocks: [
        .heading(.chapter(LocalizedText(zhHans: "总则", en: "General"))),
        .clauses([
          Clause(
            key: "scope", title: LocalizedText(zhHans: "适用范围", en: "Scope"),
            LocalizedText(zhHans: "本合同适用于全体配送员。", en: "It covers every courier.")),
          Clause(RichText(zhHans: "按\(reference: "scope")执行。", en: "As in \(reference: "scope").")),
        ]),
        .table(
          Table(
            columns: [.init(LocalizedText(zhHans: "表头甲", en: "Head A")), .init(text("B"))],
            rows: (1...90).map { .init([TableCell(verbatim: "\($0)"), .empty]) })),
        .signatures(SignatureBlock([.init(role: text("甲方")), .init(role: text("乙方"))])),
      ])
    document.date = CivilDate(year: 2026, month: 3, day: 4)
    return document
  }

  @Test("are whole, tagged, archival, with every font inside", arguments: Language.allCases)
  func conformance(language: Language) throws {
    for layout in PageSetup.Layout.allCases {
      let pdf = try #require(Self.printed([Self.sample], in: language, layout: layout).first)
      try PrintingTools.withFile(pdf, named: "a.pdf") { path in
        let check = try PrintingTools.run("qpdf", ["--check", path])
        #expect(check.status == 0 && check.output.contains("No syntax or stream encoding errors"))
        let fonts = try PrintingTools.run("pdffonts", [path]).output
          .split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts {
          let marks = font.split(separator: " ").suffix(5).prefix(3)
          #expect(marks.first == "yes" && marks.last == "yes", "\(font)")
        }
        let facts = try PrintingTools.run("pdfinfo", ["-meta", path]).output
        #expect(facts.contains("pdfaid:part>2<") && facts.contains("pdfaid:conformance>A<"))
        let about = try PrintingTools.run("pdfinfo", ["-isodates", path]).output
        #expect(about.contains("Title:           \(Self.sample.title[language])"))
        #expect(about.contains("CreationDate:    2026-03-04T00:00:00Z"))
        #expect(about.contains("Tagged:          yes") && about.contains("(A4)"))
      }
    }
  }

  @Test("repeat table heads, number their pages, have the same bytes twice")
  func pages() throws {
    let first = try Self.printed([Self.sample, Self.sample], in: .zhHans)
    let second = try Self.printed([Self.sample], in: .zhHans)
    #expect(first[0] == first[1] && first[0] == second[0])
    let text = try PrintingTools.text(ofPDF: first[0])
    let pages = text.split(separator: "\u{C}")
    #expect(pages.count >= 2)
    for (place, page) in pages.enumerated() {
      // The last page has the places to sign.
      #expect(page.contains("表头甲") == (place < pages.count - 1))
      #expect(PrintingTools.dense(String(page)).contains("第\(place + 1)页共\(pages.count)页"))
    }
  }

  @Test("print what was typed as it was typed", arguments: PrintingTools.hostile.map(\.name))
  func hostile(name: String) throws {
    let text = try #require(PrintingTools.hostile.first { $0.name == name }).text
    let both = Self.text(text)
    let page = PageSetup(showsPageNumbers: false)
    let title = text.count > 100 ? Self.text("x") : both
    let document = Document(
      purpose: .paper, title: title, page: page,
      blocks: [
        .paragraph(both),
        .table(Table(columns: [.init(Self.text("h"))], rows: [.init([TableCell(both)])])),
      ])
    let pdf = try #require(Self.printed([document], in: .zhHans).first)
    let shown = PrintingTools.dense(try PrintingTools.text(ofPDF: pdf))
    let copies = shown.ranges(of: PrintingTools.dense(text)).count
    if text.count > 100 {
      // The head of the table is repeated between its lines.
      let character = try #require(text.first)
      #expect(copies >= 1 && shown.count { $0 == character } == 2 * text.count, "\(name)")
    } else {
      #expect(copies == 3, "\(name): \(shown)")
    }
  }

  // MARK: What is missing

  private static func failure(_ environment: [String: String], _ text: String = "字") -> Diagnostic?
  {
    let document = Document(purpose: .paper, title: Self.text(text))
    do {
      _ = try DocumentPrinter(context(environment), in: .zhHans).file(document, as: .pdf)
      return nil
    } catch { return CommandFailure(error).diagnostics.first }
  }

  @Test("Without Typst it is said what to install")
  func noTypst() throws {
    let finding = try #require(Self.failure(["PATH": "/nonexistent"]))
    #expect(finding.code == "pdf.no-typst")
    #expect(finding.remedy?.zhHans.contains("pip install typst") == true)
  }

  @Test(
    "What Typst complains of is an error with a remedy",
    arguments: [
      ("echo 'DejaVu Sans Mono'", "", "pdf.no-chinese-font"),
      (
        "echo 'Noto Serif CJK SC'", "echo 'warning: unknown font family: x' >&2", "pdf.font-missing"
      ),
      ("echo 'SimSun'", "echo 'error: expected comma' >&2; exit 1", "pdf.failed"),
      ("echo 'SimSun'", "echo 'warning: something' >&2; touch \"$5\"", "pdf.failed"),
      ("exit 3", "", "pdf.failed"),
    ])
  func complaints(fonts: String, compile: String, code: String) throws {
    let bench = try CommandBench()
    defer { bench.remove() }
    try bench.write(
      "#!/bin/sh\nif [ \"$1\" = fonts ]; then \(fonts); else \(compile.isEmpty ? ":" : compile); fi\n",
      to: "typst")
    let program = bench.folder.appending(path: "typst").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let finding = try #require(Self.failure(["PATH": bench.folder.path + ":/usr/bin:/bin"]))
    #expect(finding.code == code)
    #expect(finding.remedy != nil)
  }

  @Test("A character that no typeface has is named")
  func missingCharacter() throws {
    let finding = try #require(Self.failure(["PATH": Self.searchPath], "\u{10FFFD}"))
    #expect(finding.code == "pdf.character-missing")
    #expect(finding.message.en.contains("U+10FFFD"))
  }

  @Test("export writes PDF from a case, with the day of its last entry")
  func export() throws {
    var bench = try ExampleFolder.bench()
    defer { bench.remove() }
    bench.environment["PATH"] = Self.searchPath
    for line in [
      "init a.parley --sector food-delivery --instrument special-contract --jurisdiction cn --title 甲 --union 工会 --platform 平台 --unit 全体",
      "offer a.parley --by union piece-rate.base=5.20 --today 2026-03-12",
      "export comparison a.parley --to c.pdf --to d.pdf --layout official --today 2026-09-09",
    ] {
      let run = bench.run(line)
      #expect(run.status == .done, "\(line): \(run.errors)")
    }
    let path = bench.folder.appending(path: "c.pdf").path
    let about = try PrintingTools.run("pdfinfo", ["-isodates", path]).output
    #expect(about.contains("CreationDate:    2026-03-"), "\(about)")
  }
}
