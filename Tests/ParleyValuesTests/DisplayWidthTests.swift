import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Terminal columns")
struct DisplayWidthTests {
  @Test("characters of every kind")
  func characters() {
    let rows: [(Character, Int)] = [
      ("a", 1), (" ", 1), ("é", 1), ("e\u{301}", 1), ("中", 2), ("，", 2), ("｛", 2), ("ｱ", 1),
      ("한", 2),
      ("あ", 2), ("…", 1), ("—", 1), ("→", 1), ("①", 1), ("^", 1), ("€", 1), ("￥", 2), ("¥", 1),
      ("😀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇳", 2), ("❤️", 2), ("❤", 1), ("𠮷", 2), ("\t", 0), ("\r\n", 0),
      ("\u{1B}", 0), ("\u{200B}", 0), ("\u{301}", 0), ("\u{3000}", 2), ("�", 1), ("⌛", 2), ("г", 1),
    ]
    for (character, columns) in rows {
      #expect(DisplayWidth.columns(of: character) == columns, "\(character)")
    }
  }

  @Test("mixed columns line up")
  func columns() {
    let rows = ["term", "基础单价", "橙色暴雨补贴", "e\u{301}té", "🇨🇳 x", ""]
    for row in rows {
      #expect(DisplayWidth.columns(of: DisplayWidth.padded(row, to: 14)) == 14)
      let right = DisplayWidth.padded(row, to: 14, alignedRight: true)
      #expect(DisplayWidth.columns(of: right) == 14 && right.hasSuffix(row))
    }
    #expect(DisplayWidth.padded("基础单价", to: 3) == "基础单价")
    #expect(DisplayWidth.columns(of: "a中b"[...]) == 4)
  }
}
