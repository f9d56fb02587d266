import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Versions of papers")
struct PaperVersionTests {
  private func versions(_ record: BargainingCase) -> [PaperKind: PaperVersion] {
    Dictionary(
      uniqueKeysWithValues: PaperKind.allCases.compactMap { kind in
        record.version(of: kind).map { (kind, $0) }
      })
  }

  @Test("There is a version once there is something to say; of papers from outside there is none")
  func existence() throws {
    #expect(try versions(CaseScript.opened().record).isEmpty)
    let signed = try CaseScript.signed().record
    #expect(
      Set(versions(signed).keys)
        == [.agreement, .resolution, .account, .delegates, .submissionForm])
  }

  @Test("What a paper reports changes its version, and nothing else does")
  func changes() throws {
    var script = try CaseScript.signed()
    let before = versions(script.record)
    script.on("2026-06-11")
    try script.fact(.noteTaken(.init(text: "与文书无关")))
    #expect(versions(script.record).mapValues(\.digest) == before.mapValues(\.digest))
    let vote = try #require(script.record.drafts.last?.votes.last)
    var corrected = vote.body
    corrected.against = 12
    try script.does(.correct(vote.number, to: .voteTaken(corrected), reason: "漏记"))
    let after = versions(script.record)
    let changed = PaperKind.allCases.filter { after[$0]?.digest != before[$0]?.digest }
    #expect(Set(changed) == [.resolution, .account, .submissionForm])
    #expect(after[.resolution]?.lastEntry == script.record.lastSequence)
    #expect(script.record.changesSinceSignature.isEmpty)
  }

  @Test("A draft corrected after it was signed is not what was signed")
  func sinceSignature() throws {
    var script = try CaseScript.signed()
    let draft = try #require(script.record.drafts.last)
    let before = script.record.version(of: .agreement)
    var body = draft.entry.body
    body.title = "另一个标题"
    script.on("2026-06-11")
    try script.does(.correct(draft.entry.number, to: .draftAgreed(body), reason: "标题"))
    #expect(script.record.changesSinceSignature == [script.record.lastSequence])
    #expect(script.record.version(of: .agreement)?.digest != before?.digest)
  }

  @Test("A sheet shows the version it was bound to, present or earlier")
  func sheets() throws {
    var script = try CaseScript.signed()
    let version = try #require(script.record.version(of: .agreement))
    let photo = AttachmentBound(
      name: "1.jpg", mediaType: "image/jpeg", digest: Digest(of: "照片"), size: 6, paper: .agreement,
      version: version.digest)
    try script.fact(.attachmentBound(photo))
    #expect(script.record.signedSheets.map(\.showsPresentVersion) == [true])
    #expect(script.record.version(of: .agreement) == version, "a photograph changes no text")
    let draft = try #require(script.record.drafts.last)
    var body = draft.entry.body
    body.validThrough = date("2027-07-31")
    try script.does(.correct(draft.entry.number, to: .draftAgreed(body), reason: "日期"))
    #expect(script.record.signedSheets.map(\.showsPresentVersion) == [false])
  }
}
