import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("People apart from events")
struct PeopleTests {
  private let someone = Person(
    id: "p1", name: "王小明", gender: .male, identityNumber: "000000190001010000",
    telephone: "000-0000", unit: "快达站点", post: "骑手", salt: "00112233445566778899aabbccddeeff")

  @Test("The digest binds every field and the salt, and is the same each time")
  func commitment() {
    #expect(someone.commitment == someone.commitment)
    var digests: Set<Digest> = [someone.commitment]
    for change: (inout Person) -> Void in [
      { $0.id = "p2" }, { $0.name = "王小月" }, { $0.gender = nil }, { $0.identityNumber = nil },
      { $0.telephone = "1" }, { $0.unit = nil }, { $0.post = nil }, { $0.salt = "" },
    ] {
      var other = someone
      change(&other)
      digests.insert(other.commitment)
    }
    #expect(digests.count == 9)
    #expect(
      someone.commitment.hexadecimal
        == Person(
          id: "p1", name: "王小明", gender: .male, identityNumber: "000000190001010000",
          telephone: "000-0000", unit: "快达站点", post: "骑手",
          salt: "00112233445566778899aabbccddeeff"
        ).commitment.hexadecimal)
  }

  @Test("Events hold neither name nor number; erased people are shown by their id")
  func erasure() throws {
    var script = try CaseScript.opened()
    let named = DelegateNamed(person: someone.reference, role: .chief, choice: .namedByUnion)
    try script.fact(.delegateNamed(named), by: .union)
    let bytes = script.record.events.map { String(decoding: $0.fact.encodedBody, as: UTF8.self) }
      .joined()
    for secret in [someone.name, "000000190001010000", "000-0000", someone.salt] {
      #expect(!bytes.contains(secret))
    }
    let known = People([someone])
    #expect(known.name(of: someone.reference).zhHans == "王小明")
    #expect(known.matches(someone.reference) == true)
    #expect(known.matches(PersonReference(id: "p1", commitment: Digest(of: "x"))) == false)
    let erased = People()
    #expect(erased.name(of: someone.reference).zhHans == "p1（姓名已删除）")
    #expect(erased.matches(someone.reference) == nil)
    #expect(script.record.personIDs == ["p1"])
    #expect(erased.nextID(besides: script.record.personIDs) == "p2")
    #expect(People([someone]).nextID(besides: ["p7", "x9"]) == "p8")
  }

  @Test("Delegations are checked when both sides have named theirs; advice, never a refusal")
  func delegation() throws {
    var script = try CaseScript.talking(.specialContract)
    try script.nameDelegates()
    #expect(script.decision.warnings.isEmpty)
    let outsider = DelegateNamed(person: person("p7"), role: .representative, isOutsider: true)
    try script.fact(.delegateNamed(outsider), by: .union)
    #expect(script.decision.warnings.map(\.code) == ["delegation.unbalanced"])
    #expect(script.decision.warnings.allSatisfy { $0.severity == .warning })
    let adviser = DelegateNamed(person: person("p7"), role: .adviser)
    try script.fact(.delegateNamed(adviser), by: .union)
    #expect(script.decision.warnings.isEmpty, "named anew as adviser, no longer counted")
    #expect(script.record.representatives(of: .union).count == 3)
    #expect(
      script.record.delegationFindings(script.law, on: script.day).isEmpty)
  }
}
