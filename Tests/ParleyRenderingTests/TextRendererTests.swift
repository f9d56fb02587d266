import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRendering

@Suite("Terminal text")
struct TextRendererTests {
  @Test("The sample", arguments: Language.allCases)
  func golden(language: Language) {
    let text = TextRenderer.render(
      RichSample.document, in: language, options: .init(width: 60))
    expectGolden(text, named: "rich.\(language.rawValue).txt")
    let coloured = TextRenderer.render(
      RichSample.table, in: language, options: .init(width: 60, usesColour: true))
    expectGolden(coloured, named: "table-coloured.\(language.rawValue).txt")
  }

  @Test("No line is longer than asked", arguments: [20, 24, 40, 80, 132])
  func widths(width: Int) {
    let samples = [AgreementSample.document, ReportSample.document, RichSample.document]
    let hostile = HostileSample.texts.map { HostileSample.document(String($0.text.prefix(200))) }
    for sample in samples + hostile {
      for language in Language.allCases {
        let text = TextRenderer.render(sample, in: language, options: .init(width: width))
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
        }
      }
    }
  }

  @Test("Ten thousand characters keep to the width and are all there", arguments: ["长", "a"])
  func long(character: String) {
    let text = String(repeating: character, count: 10_000)
    let table = Table(
      columns: [.init(LocalizedText(verbatim: "x"))], rows: [.init([TableCell(verbatim: text)])])
    let document = Document(
      purpose: .paper, title: LocalizedText(verbatim: "t"),
      blocks: [.paragraph(RichText(verbatim: text)), .table(table)])
    let output = TextRenderer.render(document, in: .en)
    #expect(output.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: $0) <= 80 })
    #expect(output.filter { String($0) == character }.count == 20_000)
  }

  @Test("Columns of a mixed table begin at one place")
  func columns() {
    let table = Table(
      columns: [
        .init(LocalizedText(verbatim: "名")),
        .init(LocalizedText(verbatim: "数"), alignment: .trailing),
        .init(LocalizedText(verbatim: "END")),
      ],
      rows: ["a", "高温津贴", "é龘", "👩‍👩‍👧"].map { name in
        .init([TableCell(verbatim: name), TableCell(verbatim: "1.00"), TableCell(verbatim: "|")])
      })
    let lines = TextRenderer.render(table, in: .en).split(separator: "\n").dropFirst(2)
    let places = lines.map { line in
      DisplayWidth.columns(of: line.prefix { $0 != "|" })
    }
    #expect(Set(places).count == 1, "\(places)")
  }

  @Test("Narrow room presses the widest column, none at all makes a list")
  func pressed() {
    let table = Table(
      columns: [
        .init(LocalizedText(verbatim: "key")),
        .init(LocalizedText(verbatim: "words")), .init(LocalizedText(verbatim: "n")),
      ],
      rows: [
        .init([
          TableCell(verbatim: "base"), TableCell(verbatim: "one two three four"),
          TableCell(verbatim: "1"),
        ])
      ])
    let narrow = TextRenderer.render(table, in: .en, options: .init(width: 20))
    #expect(
      narrow == """
        key   words        n
        --------------------
        base  one two      1
              three four

        """)
    let wide = Table(
      columns: (1...9).map { .init(LocalizedText(verbatim: "column\($0)")) },
      rows: [.init((1...9).map { TableCell(verbatim: "value\($0)") })])
    let list = TextRenderer.render(wide, in: .en, options: .init(width: 30))
    #expect(list.hasPrefix("column1: value1\ncolumn2: value2\n"))
  }

  @Test("Without colour nothing but text is sent; with colour every sequence is ended")
  func colours() {
    for (name, text) in HostileSample.texts {
      let document = HostileSample.document(String(text.prefix(200)))
      let plain = TextRenderer.render(document, in: .en)
      #expect(!plain.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B }, "\(name)")
      #expect(!plain.unicodeScalars.contains { PrintableText.isDirectionMark($0) }, "\(name)")
      let coloured = TextRenderer.render(document, in: .en, options: .init(usesColour: true))
      for line in coloured.split(separator: "\n") {
        guard let last = line.lastRange(of: "\u{1B}[") else { continue }
        #expect(line[last.lowerBound...].hasPrefix("\u{1B}[0m"), "\(name)")
      }
    }
  }
}

extension StringProtocol {
  /// Where a text occurs last.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    ranges(of: text).last
  }
}
