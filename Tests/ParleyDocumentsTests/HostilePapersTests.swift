import ParleyBargaining
import ParleyDocuments
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues
import Testing

@Suite("Hostile text in every paper")
struct HostilePapersTests {
  /// Texts as people, or nobody with good intentions, could type them.
  static let texts: [(name: String, text: String)] = [
    ("quotes", #"“他说”"it's"'ok'「好」"#),
    ("angle brackets", "<script>alert(1)</script> <b>a</b> & &amp; </td>"),
    ("Markdown", "# a *b* _c_ `d` [e](f) | g | ~~h~~ <!-- i --> 1. j \\ **k**"),
    ("emoji", "👩🏽‍🚒🇨🇳❤️"),
    ("rare characters", "龘㐂𠮷𰻝"),
    ("right to left", "مرحبا שלום abc"),
    ("long", String(repeating: "配送员abc，", count: 1_500)),
  ]

  /// A case in which every free text holds the same words, so that every paper prints them.
  private func record(_ text: String) throws -> BargainingCase {
    var script = FullCase.Script()
    try talk(&script, text)
    try conclude(&script, text)
    return script.record
  }

  private func talk(_ script: inout FullCase.Script, _ text: String) throws {
    let person = Person(id: "p1", name: text, salt: "s")
    try script.does(
      .open(
        CaseOpened(
          title: text, sector: .other, instrument: .specialContract, jurisdiction: .national,
          unit: text),
        parties: [
          PartyAdded(
            id: "u", name: text, side: .union, role: .union, address: text,
            representative: person.reference),
          PartyAdded(id: "c", name: text, side: .platform, role: .platform, address: text),
        ]))
    let plan = MeetingPlan(place: text, topics: [text])
    try script.fact(
      .delegateNamed(
        DelegateNamed(person: person.reference, role: .chief, isOutsider: true)), by: .union)
    try script.fact(
      .delegateAuthorised(DelegateAuthorised(person: person.reference, powers: [text])),
      by: .union)
    try script.fact(
      .demandServed(DemandServed(topics: [text], dataRequested: [text])), by: .union)
    try script.fact(
      .demandAnswered(
        DemandAnswered(answer: .agrees, reason: text, meeting: plan, position: text)),
      by: .platform)
    try script.fact(
      .sessionOpened(
        SessionOpened(
          place: text,
          attendance: [Attendee(person: person.reference, side: .union, role: .chief)],
          agenda: [text])))
    try script.fact(.minutesNoted(MinutesNoted(text: text)))
    try script.does(.offer(OfferTabled(items: [ItemText(name: text, text: text)]), by: .union))
    try script.fact(.promiseMade(PromiseMade(name: text, owner: text)), by: .platform)
    try script.fact(.sessionClosed(SessionClosed(next: plan, summary: text)))
    try script.fact(.talksSuspended(TalksSuspended(reason: text, next: plan)))
    try script.fact(.impasseDeclared(ImpasseDeclared(topics: [text], text: text)))
    try script.fact(
      .coordinationRequested(CoordinationRequested(bureau: text, text: text)), by: .union)
    try script.fact(.coordinationEnded(CoordinationEnded(isSettled: true, text: text)))
  }

  private func conclude(_ script: inout FullCase.Script, _ text: String) throws {
    let plan = MeetingPlan(place: text, topics: [text])
    for words in ["a", text] {
      try script.does(
        .draft(
          CaseCommand.DraftPlan(
            title: text, clauses: [.init(key: "a", heading: text, text: words)])))
    }
    try script.does(
      .vote(AdoptionVote(eligible: 3, present: 3, inFavour: 3), by: .congress))
    try script.does(
      .submit(
        AgreementSubmitted(bureau: text, copies: 3, papers: [text], receiptNumber: text)))
    try script.fact(
      .objectionReceived(ObjectionReceived(bureau: text, points: [text], articles: [text])))
    try script.fact(.agreementPublished(AgreementPublished(method: text, proof: text)))
    try script.fact(
      .attachmentBound(
        AttachmentBound(
          name: text, mediaType: "image/png", digest: Digest(of: text), size: 1,
          about: script.record.lastSequence, text: text)))
    try script.fact(.renewalRequested(RenewalRequested(topics: [text], proposal: plan)), by: .union)
    try script.fact(
      .amendmentRequested(
        AmendmentRequested(changes: [.init(clause: text, text: text)], reason: text)), by: .union)
    try script.fact(
      .terminationNoticed(
        TerminationNoticed(
          cause: .dissolution, reason: text, clauses: [text], settlement: text)), by: .platform)
    for form in LetterSent.Form.allCases {
      try script.fact(
        .letterSent(
          LetterSent(
            form: form, addressee: text, number: text,
            matters: [.init(clause: text, text: text)], asks: [text])), by: .union)
    }
  }

  @Test("it comes out as typed", arguments: texts)
  func asTyped(name: String, text: String) throws {
    let people = People([Person(id: "p1", name: text, unit: text, post: text, salt: "s")])
    let source = FullCase.source(try record(text), people)
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    for paper in CasePaper.allCases {
      let document = try paper.paper(from: source).document
      for language in Language.allCases {
        let page = HTMLRenderer.render(document, in: language)
        #expect(!page.contains("<script>alert"), "\(paper)")
        let body = page.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
          .replacing("<bdi>", with: "").replacing("</bdi>", with: "")
        #expect(body.contains(escaped) || body.contains(text), "\(paper) in HTML")
        let markdown = MarkdownRenderer.render(document, in: language)
        #expect(unescaped(markdown).contains(text), "\(paper) in Markdown")
      }
    }
  }

  /// Markdown with the signs taken back that keep its marks from being read.
  private func unescaped(_ text: String) -> String {
    var (result, escapes) = ("", false)
    for character in text {
      if !escapes, character == "\\" {
        escapes = true
        continue
      }
      result.append(character)
      escapes = false
    }
    return result
  }
}
