import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Redline")
struct AgreementRedlineTests {
  @Test(
    "texts are compared sign by sign, numbers and words whole",
    arguments: [
      ("", "", []), ("甲", "甲", [.same("甲")]), ("", "甲", [.inserted("甲")]),
      ("甲", "", [.deleted("甲")]),
      ("每单4.85元", "每单5.00元", [.same("每单"), .deleted("4.85"), .inserted("5.00"), .same("元")]),
      ("每单4.85元", "每单4.855元", [.same("每单"), .deleted("4.85"), .inserted("4.855"), .same("元")]),
      ("甲乙丙", "甲丙", [.same("甲"), .deleted("乙"), .same("丙")]),
      ("甲丙", "甲乙丙", [.same("甲"), .inserted("乙"), .same("丙")]),
      ("aaa", "aa", [.deleted("aaa"), .inserted("aa")]),
      (
        "the base rate", "the new base rate",
        [.same("the "), .inserted("new "), .same("base rate")]
      ),
      ("甲甲", "甲甲甲", [.same("甲甲"), .inserted("甲")]),
      ("龘㐂", "龘𠮷", [.same("龘"), .deleted("㐂"), .inserted("𠮷")]),
    ] as [(String, String, [TextDifference])])
  func pieces(old: String, new: String, pieces: [TextDifference]) {
    #expect(TextDifference.pieces(from: old, to: new) == pieces)
  }

  @Test("the pieces always give both texts back", arguments: 0..<200)
  func whole(seed: Int) {
    var random = CounterRandom(seed: UInt64(seed))
    func text() -> String {
      let signs = Array("甲乙丙4.5 ab，。")
      return String(
        (0..<Int.random(in: 0..<40, using: &random)).map { _ in
          signs[Int.random(in: 0..<signs.count, using: &random)]
        })
    }
    let (old, new) = (text(), text())
    let pieces = TextDifference.pieces(from: old, to: new)
    let before = pieces.map { if case .inserted = $0 { "" } else { $0.words } }.joined()
    let after = pieces.map { if case .deleted = $0 { "" } else { $0.words } }.joined()
    #expect(before == old && after == new, "seed \(seed)")
    #expect(!pieces.contains { $0.words.isEmpty })
  }

  @Test("long texts without anything in common are replaced as a whole")
  func long() {
    let old = String(repeating: "甲乙", count: 5_000)
    let new = String(repeating: "丙丁", count: 5_000)
    #expect(TextDifference.pieces(from: old, to: new) == [.deleted(old), .inserted(new)])
    #expect(
      TextDifference.pieces(from: old, to: old + "丙") == [.same(old), .inserted("丙")])
  }

  /// An agreement with free clauses only.
  private func agreement(_ clauses: [(String, String)]) throws -> Agreement {
    let script = try CaseScript.opened()
    let body = DraftAgreed(
      title: "协议", clauses: clauses.map { .init(key: $0.0, heading: $0.0, text: $0.1) })
    return try Agreement(body, in: script.record)
  }

  @Test(
    "clauses are matched by their keys",
    arguments: [
      ("same", ["a=1"], ["a=1"], []),
      ("changed", ["a=1", "b=2"], ["a=1", "b=3"], ["b changed"]),
      ("added at the end", ["a=1"], ["a=1", "b=2"], ["b added"]),
      ("added before", ["a=1"], ["b=2", "a=1"], ["b added"]),
      ("removed from the middle", ["a=1", "b=2", "c=3"], ["a=1", "c=3"], ["b removed"]),
      ("removed at the end", ["a=1", "b=2"], ["a=1"], ["b removed"]),
      ("moved", ["a=1", "b=2"], ["b=2", "a=1"], []),
      ("replaced", ["a=1"], ["b=1"], ["b added", "a removed"]),
    ] as [(String, [String], [String], [String])])
  func clauses(name: String, old: [String], new: [String], changes: [String]) throws {
    func pairs(_ texts: [String]) -> [(String, String)] {
      texts.map { text in
        let parts = text.split(separator: "=").map(String.init)
        return (parts[0], parts[1])
      }
    }
    let redline = AgreementRedline(
      from: try agreement(pairs(old)), to: try agreement(pairs(new)))
    let found = redline.clauses.filter { $0.change != .unchanged }.map {
      "\($0.key.dropFirst("clause.".count)) \($0.change.rawValue)"
    }
    #expect(Set(found) == Set(changes) && found.count == changes.count)
    #expect(redline.isEmpty == changes.isEmpty)
  }
}
