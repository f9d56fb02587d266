import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Statements of an agreement")
struct StatementsTests {
  @Test("every term is stated once, alone or with its companions")
  func everyTermOnce() throws {
    let standards = try StandardsReader.read(fullFile, file: "full.yaml")
    let stated = standards.statements().flatMap(\.keys)
    // The mark that a scope replaces a list is no term.
    let terms = standards.allTerms.map(\.key).filter { TermRegistry.match($0.path) != nil }
    #expect(Set(stated) == Set(terms))
    #expect(stated.count == terms.count)
  }

  @Test("no brace is left in a sentence", arguments: UInt64(1)...40)
  func noBraces(_ seed: UInt64) {
    for statement in RandomStandards.make(seed).statements() {
      #expect(!statement.text.zhHans.contains("{") && !statement.text.en.contains("{"))
    }
  }

  @Test("the sentences of the full file")
  func golden() throws {
    let standards = try StandardsReader.read(fullFile, file: "full.yaml")
    let lines = standards.statements().map { "\($0.text.zhHans)\n    \($0.text.en)" }
    expectGolden(lines.joined(separator: "\n") + "\n", named: "statements.txt")
  }
}
