import ParleyValues

/// Places to sign as parts of a word processor's file: a table without lines, whose rows are not
/// torn apart.
struct WordSignatures {
  private let block: SignatureBlock
  private let wording: Wording

  init(_ block: SignatureBlock, _ wording: Wording) {
    self.block = block
    self.wording = wording
  }

  /// An empty paragraph after which a page begins.
  static let pageBreak = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"

  /// The tables of all sides, two beside each other, and a small paragraph behind each: a table
  /// must not end the file.
  var text: String {
    var tables = ""
    for start in stride(from: 0, to: block.parties.count, by: 2) {
      let sides = Array(block.parties[start..<min(start + 2, block.parties.count)])
      tables += WordSignatures.gap + table(sides)
    }
    return tables + WordSignatures.gap
  }

  private static let gap = "<w:p><w:pPr><w:pStyle w:val=\"Signature\"/></w:pPr></w:p>"

  private func table(_ sides: [SignatureBlock.Party]) -> String {
    var markup = Markup()
    let width = "4300"
    markup.element("w:tbl") { table in
      table.element("w:tblPr") { facts in
        facts.element("w:tblW", ["w:w": "5000", "w:type": "pct"])
        facts.element("w:tblLayout", ["w:type": "fixed"])
      }
      table.element("w:tblGrid") { grid in
        for _ in 0..<2 { grid.element("w:gridCol", ["w:w": width]) }
      }
      let count = 2 + (sides.map(\.lines.count).max() ?? 0)
      for place in 0..<count {
        let isSeal =
          place >= 2
          && sides.contains { place - 2 < $0.lines.count && $0.lines[place - 2].kind == .seal }
        row(sides.map { cell($0, place) }, isSeal: isSeal, width, into: &table)
      }
    }
    return markup.text
  }

  private func row(
    _ cells: [Markup], isSeal: Bool, _ width: String, into table: inout Markup
  ) {
    table.element("w:tr") { row in
      row.element("w:trPr") { facts in
        facts.element("w:cantSplit")
        if isSeal { facts.element("w:trHeight", ["w:val": "1300", "w:hRule": "atLeast"]) }
      }
      for place in 0..<2 {
        row.element("w:tc") { cell in
          cell.element("w:tcPr") { $0.element("w:tcW", ["w:w": width, "w:type": "dxa"]) }
          if place < cells.count { cell.append(cells[place]) } else { paragraph([], into: &cell) }
        }
      }
    }
  }

  /// A run of words: plain, strong, or over a line.
  private enum Run {
    case plain(String)
    case strong(String)
    case line(Int)
  }

  private func cell(_ party: SignatureBlock.Party, _ place: Int) -> Markup {
    var markup = Markup()
    switch place {
    case 0: paragraph([.strong(wording.line(party.role))], into: &markup)
    case 1: paragraph([.plain(party.name.map(wording.line) ?? "")], into: &markup)
    default:
      guard place - 2 < party.lines.count else {
        paragraph([], into: &markup)
        break
      }
      let line = party.lines[place - 2]
      var runs: [Run] = [.plain(wording.line(line.label) + wording.colon)]
      if let value = line.value {
        runs.append(.plain(wording.line(value)))
      } else if line.kind == .date, wording.language == .zhHans {
        runs.append(.plain("\u{3000}\u{3000}\u{3000}年\u{3000}\u{3000}月\u{3000}\u{3000}日"))
      } else if line.kind != .seal {
        runs.append(.line(26))
      }
      paragraph(runs, into: &markup)
    }
    return markup
  }

  private func paragraph(_ runs: [Run], into markup: inout Markup) {
    markup.element("w:p") { paragraph in
      paragraph.element("w:pPr") { $0.element("w:pStyle", ["w:val": "Signature"]) }
      for run in runs {
        paragraph.element("w:r") { element in
          switch run {
          case .plain(let words): WordSignatures.words(words, into: &element)
          case .strong(let words):
            element.element("w:rPr") { $0.element("w:rStyle", ["w:val": "ClauseNumber"]) }
            WordSignatures.words(words, into: &element)
          case .line(let columns):
            element.element("w:rPr") { $0.element("w:u", ["w:val": "single"]) }
            WordSignatures.words(String(repeating: "\u{A0}", count: columns), into: &element)
          }
        }
      }
    }
  }

  private static func words(_ words: String, into markup: inout Markup) {
    markup.element("w:t", ["xml:space": "preserve"], words: words)
  }
}
