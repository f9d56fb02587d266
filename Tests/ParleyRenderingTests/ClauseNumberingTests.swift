import ParleyValues
import Testing

@testable import ParleyRendering

@Suite("Clause numbers")
struct ClauseNumberingTests {
  @Test(
    "Labels and references by style and level",
    arguments: [
      (ClauseNumbering.articles, [3], "第三条", "Article 3", "第三条", "Article 3"),
      (.articles, [3, 2], "（二）", "2.", "第三条第（二）项", "Article 3(2)"),
      (.articles, [3, 2, 1], "1.", "(a)", "第三条第（二）项第1目", "Article 3(2)(a)"),
      (.articles, [3, 2, 1, 4], "（4）", "(iv)", "第三条第（二）项第1目（4）", "Article 3(2)(a)(iv)"),
      (.outline, [2], "二、", "2.", "第二项", "section 2"),
      (.outline, [2, 3], "（三）", "2.3", "第二项（三）", "section 2.3"),
      (.outline, [2, 3, 28], "28.", "(ab)", "第二项（三）28", "section 2.3(ab)"),
      (.items, [1], "1.", "1.", "第1项", "item 1"),
      (.items, [1, 2], "（2）", "(b)", "第1项（2）", "item 1(b)"),
      (.items, [1, 2, 3], "③", "(iii)", "第1项（2）③", "item 1(b)(iii)"),
    ])
  func labels(
    style: ClauseNumbering, path: [Int], zhHans: String, en: String, referenceZh: String,
    referenceEn: String
  ) {
    let number = ClauseNumber(numbering: style, path: path)
    #expect(number.label == LocalizedText(zhHans: zhHans, en: en))
    #expect(number.reference == LocalizedText(zhHans: referenceZh, en: referenceEn))
  }

  @Test(
    "Chinese numerals",
    arguments: [
      (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (101, "一百零一"),
      (110, "一百一十"), (111, "一百一十一"), (1001, "一千零一"), (1010, "一千零一十"), (9999, "九千九百九十九"),
      (0, "0"), (10_000, "10000"),
    ])
  func numerals(number: Int, text: String) { #expect(ChineseNumeral.text(number) == text) }

  @Test("No two labels of a level are alike", arguments: ClauseNumbering.allCases)
  func labelsDiffer(style: ClauseNumbering) {
    for depth in 1...4 {
      for language in Language.allCases {
        let labels = (1...120).map { place in
          let path = Array(repeating: 1, count: depth - 1) + [place]
          return ClauseNumber(numbering: style, path: path).label[language]
        }
        #expect(Set(labels).count == labels.count)
      }
    }
  }

  @Test("Numbers run on through chapters and headings and start anew when asked")
  func runOn() {
    func clause(_ key: String) -> Clause { Clause(key: key, RichText(verbatim: key)) }
    let document = Document(
      purpose: .paper, title: LocalizedText(verbatim: "x"),
      blocks: [
        .clauses([clause("a"), clause("b")]), .heading(1, LocalizedText(verbatim: "h")),
        .clauses([clause("c")], numbering: .items), .clauses([clause("d")]),
        .clauses([clause("e")], restarts: true), .clauses([clause("f")]),
      ])
    let numbers = ClauseIndex(document).numbers.mapValues(\.label.en)
    #expect(
      numbers == [
        "a": "Article 1", "b": "Article 2", "c": "1.", "d": "Article 3", "e": "Article 1",
        "f": "Article 2",
      ])
  }
}
