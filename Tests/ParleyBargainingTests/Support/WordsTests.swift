import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Every choice has a name in both languages")
struct WordsTests {
  private static let names: [(String, LocalizedText)] =
    Stage.allCases.map { ("stage." + $0.rawValue, $0.name) }
    + PointState.allCases.map { ("point." + $0.rawValue, $0.name) }
    + TabledOffer.State.allCases.map { ("offer." + $0.rawValue, $0.name) }
    + AttendanceRole.allCases.map { ("role." + $0.rawValue, $0.name) }
    + Sector.allCases.map { ("sector." + $0.rawValue, $0.name) }
    + PartyAdded.Role.allCases.map { ("party." + $0.rawValue, $0.name) }
    + PartyAdded.Position.allCases.map { ("position." + $0.rawValue, $0.name) }
    + DelegateNamed.Choice.allCases.map { ("choice." + $0.rawValue, $0.name) }
    + DemandServed.Receipt.allCases.map { ("receipt." + $0.rawValue, $0.name) }
    + DemandAnswered.Answer.allCases.map { ("answer." + $0.rawValue, $0.name) }
    + InformationAnswered.Outcome.allCases.map { ("information." + $0.rawValue, $0.name) }
    + ItemSettled.Outcome.allCases.map { ("item." + $0.rawValue, $0.name) }
    + VoteTaken.Assembly.allCases.map { ("assembly." + $0.rawValue, $0.name) }
    + CaseClosed.Outcome.allCases.map { ("closed." + $0.rawValue, $0.name) }
    + Person.Gender.allCases.map { ("gender." + $0.rawValue, $0.name) }

  @Test("And no two of a kind share one")
  func names() {
    for (key, name) in WordsTests.names {
      #expect(name.zhHans != name.en, "\(key)")
      #expect(name.zhHans.unicodeScalars.allSatisfy { !("a"..."z").contains($0) }, "\(key)")
    }
    let chinese = WordsTests.names.map { $0.0.prefix { $0 != "." } + $0.1.zhHans }
    #expect(chinese.count == Set(chinese).count)
  }

  @Test("Kinds are called something, and codes have reasons")
  func kinds() {
    for kind in CaseFact.knownKinds {
      #expect(CaseFact.title(ofKind: kind).zhHans != kind, "\(kind)")
    }
    for code in CaseRefusal.Code.allCases {
      #expect(code.reason.zhHans != code.rawValue && code.reason.en != code.rawValue, "\(code)")
      #expect(code.rawValue.split(separator: ".").count == 2)
    }
    for fact in SampleFacts.privateFacts { #expect(fact.title.zhHans != fact.kind) }
  }

  @Test(
    "Roles are read as people name them",
    arguments: [
      ("chief", AttendanceRole.chief), ("首席代表", .chief), ("首席", .chief), ("代表", .representative),
      ("Adviser", .adviser), ("advisor", .adviser), ("指导员", .guide), ("见证方", .witness),
      ("recorder", .recorder), ("旁听", .observer), ("boss", nil),
    ] as [(String, AttendanceRole?)])
  func roles(word: String, role: AttendanceRole?) {
    #expect(AttendanceRole(word: word) == role)
  }
}
