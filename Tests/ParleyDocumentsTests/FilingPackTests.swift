import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyDocuments

@Suite("Packs of papers to file")
struct FilingPackTests {
  /// A case that is signed, at a place.
  private func record(_ instrument: Instrument, _ place: Jurisdiction) throws -> BargainingCase {
    let signed = try SampleCase.record(instrument)
    let moved = signed.events.map { event in
      guard case .caseOpened(var body) = event.fact else { return event }
      var event = event
      body.jurisdiction = place
      event.fact = .caseOpened(body)
      return event
    }
    return BargainingCase(replaying: moved)
  }

  private func plan(_ instrument: Instrument, _ place: Jurisdiction) throws -> PackPlan {
    PackPlan(
      of: try record(instrument, place), people: SampleCase.people, law: .builtIn,
      on: SampleCase.day("2026-06-12"))
  }

  private func pack(_ plan: PackPlan, _ language: Language = .zhHans) throws -> FilingPack {
    try FilingPack(
      plan, formats: ["html", "md"], language: language, lawEdition: "test",
      attachment: { _ in ("无", []) },
      render: { prints in
        try prints.map { print in
          Array(
            try print.document.rendered(
              as: print.format == "html" ? .html : .markdown, in: language
            ).utf8)
        }
      })
  }

  @Test(
    "What each place asks for, by its list in law-cn 6.1",
    arguments: [
      // 令22 art 42: the text. The rest is what the authority looks at (art 44).
      (Instrument.specialContract, Jurisdiction.national, "agreement|resolution|account|delegates"),
      // Shandong art 29, wage agreements.
      (
        .wageAgreement, .shandong,
        "account|agreement|resolution|delegates identity|licence"
      ),
      // Shandong's list is of wage agreements; other contracts fall back.
      (.specialContract, .shandong, "agreement|resolution|account|delegates"),
      // Shanghai art 23.
      (.specialContract, .shanghai, "agreement|delegates|account|resolution"),
      // Beijing art 46.
      (.specialContract, .beijing, "delegates|resolution|agreement|licence"),
      // Guangdong, old guides.
      (
        .specialContract, .guangdong,
        "agreement|submission-form|account resolution|licence union-certificate|delegates mandate"
      ),
      // Zhejiang 2001, wage agreements.
      (
        .wageAgreement, .zhejiang,
        "submission-form|agreement account|licence|minutes|labour-contracts"
      ),
      (.specialContract, .chongqing, "agreement|resolution|account|delegates"),
      (.specialContract, .jiangxi, "agreement|resolution|account|delegates"),
      // Not filed: the text, and the vote where one was taken.
      (.algorithmAgreement, .national, "agreement|resolution"),
      (.memorandum, .generic, "agreement|resolution"),
    ] as [(Instrument, Jurisdiction, String)])
  func lists(instrument: Instrument, place: Jurisdiction, kinds: String) throws {
    let found = try plan(instrument, place).papers.map { paper in
      paper.parts.map(\.kind.rawValue).joined(separator: " ")
    }
    #expect(found.joined(separator: "|") == kinds)
  }

  @Test(
    "The channel, and how many copies",
    arguments: [
      (Instrument.specialContract, Jurisdiction.national, FilingRoute.Channel.statutory, 3),
      (.wageAgreement, .shandong, .statutory, 3), (.specialContract, .zhejiang, .statutory, 5),
      (.algorithmAgreement, .shanghai, .followUp, nil), (.minutes, .national, .followUp, nil),
      (.supplement, .national, .followUp, nil), (.collectiveContract, .generic, .unknown, nil),
    ] as [(Instrument, Jurisdiction, FilingRoute.Channel, Int?)])
  func route(
    instrument: Instrument, place: Jurisdiction, channel: FilingRoute.Channel, copies: Int?
  ) {
    let route = LawBook.builtIn.filingRoute(
      for: instrument, in: place, on: SampleCase.day("2026-06-12"))
    #expect(route.channel == channel)
    #expect(route.copies?.value.value.number == copies)
    let words = route.steps.map(\.text.zhHans).joined()
    #expect(words.contains("不作报送") == (channel == .followUp))
    #expect(words.contains("职工") == false || instrument.isForEmployees)
  }

  @Test(
    "The same case gives the same bytes; the manifest knows every file",
    arguments: Language.allCases)
  func bytes(language: Language) throws {
    let plan = try plan(.specialContract, .shanghai)
    let pack = try pack(plan, language)
    #expect(try self.pack(plan, language).files == pack.files)
    #expect(Set(pack.files.map(\.name)).count == pack.files.count)
    let read = try PackManifest.read(Array(pack.manifest.text.utf8), file: "MANIFEST.json")
    #expect(read == pack.manifest)
    let listed = Set(read.files.map(\.name) + [PackManifest.fileName, PackManifest.digestsName])
    #expect(Set(pack.files.map(\.name)) == listed)
    let named = read.papers.flatMap(\.parts).flatMap { $0.files + $0.signedSheets }
    #expect(Set(named).isSubset(of: listed) && named.count == 8)
    for file in pack.files { #expect(!file.name.contains("/") && !file.name.contains(" ")) }
    let check = PackCheck(pack.files, manifest: read, plan: nil, law: .builtIn)
    #expect(check.findings.map(\.diagnostic.code) == ["pack.no-case"])
  }

  @Test("A file that was changed, taken away or added is told")
  func tampered() throws {
    let pack = try pack(try plan(.specialContract, .shanghai))
    func codes(_ files: [PackFile]) -> [String] {
      PackCheck(files, manifest: pack.manifest, plan: nil, law: .builtIn).findings
        .filter { $0.weight != .fact }.map(\.diagnostic.code)
    }
    var files = pack.files
    files[0] = PackFile(name: files[0].name, content: files[0].content + [32])
    #expect(codes(files) == ["pack.file-changed"])
    #expect(codes(Array(pack.files.dropFirst())) == ["pack.file-missing"])
    #expect(codes(pack.files + [PackFile(name: "x", content: [])]) == ["pack.file-unlisted"])
  }

  @Test("A pack is stale once something its papers report happened after it was made")
  func stale() throws {
    let plan = try plan(.specialContract, .shanghai)
    let pack = try pack(plan)
    func stale(_ plan: PackPlan) -> [String] {
      PackCheck(pack.files, manifest: pack.manifest, plan: plan, law: .builtIn).findings
        .filter { $0.diagnostic.code == "pack.stale" }.map(\.diagnostic.message.en)
    }
    #expect(stale(plan).isEmpty)
    var record = plan.record
    let left = CaseFact.delegateLeft(DelegateLeft(person: "p2"))
    record.apply(
      CaseEvent(
        sequence: record.lastSequence + 1, happenedOn: SampleCase.day("2026-06-15"),
        recordedAt: CivilDateTime(SampleCase.day("2026-06-15")), recordedBy: "desk",
        side: .union, lawEdition: "test", fact: left))
    let later = PackPlan(
      of: record, people: SampleCase.people, law: .builtIn, on: SampleCase.day("2026-06-16"))
    #expect(stale(later).count == 2, "the list of representatives and the account")
    #expect(stale(later).allSatisfy { $0.contains("\(record.lastSequence)") })
  }

  @Test("A pack of another case, of a newer form, or without its list is told apart")
  func foreign() throws {
    let pack = try pack(try plan(.specialContract, .shanghai))
    let other = PackCheck(
      pack.files, manifest: pack.manifest, plan: try plan(.specialContract, .beijing),
      law: .builtIn)
    #expect(other.findings.contains { $0.diagnostic.code == "pack.other-case" })
    let newer = pack.manifest.text.replacing("filing-pack/1", with: "filing-pack/2")
    #expect(throws: Diagnostics.self) { try PackManifest.read(Array(newer.utf8), file: "m") }
    #expect(throws: Diagnostics.self) { try PackManifest.read(Array("{}".utf8), file: "m") }
    #expect(throws: Diagnostics.self) { try PackManifest.read(Array("[".utf8), file: "m") }
  }
}
