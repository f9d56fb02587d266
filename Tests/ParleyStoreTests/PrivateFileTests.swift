import Foundation
import ParleyBargaining
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyStore

@Suite("The private file")
struct PrivateFileTests {
  let folder: TemporaryFolder
  var path: String { folder.file("east-lake.parley") }
  var privatePath: String { folder.file("east-lake.private") }
  private let mark = "底线标记4d7c"

  init() throws { folder = try TemporaryFolder() }

  private func privateEvents() -> [PrivateEvent] {
    [
      Sample.event(
        1,
        .reservationSet(
          ReservationSet(
            terms: [TermText(key: "piece-rate.base", value: "4.87 /order")], reason: mark))),
      Sample.privateNote(2, mark),
      Sample.event(3, .probeNoted(ProbeNoted(text: mark))),
      Sample.event(4, .sideTalkNoted(SideTalkNoted(with: "副总", text: mark))),
      Sample.event(5, .analysisSettingMade(AnalysisSettingMade(name: "weight", value: mark))),
    ]
  }

  @Test("there is none until something private is kept; then it is its owner's alone")
  func making() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(Sample.notes(2), expecting: 0)
    #expect(try store.privateEvents().isEmpty && !store.hasPrivateFile)
    #expect(try store.verifyPrivate() == nil)
    #expect(folder.names == ["east-lake.parley"])
    #expect(try store.appendPrivate(privateEvents(), expecting: 0, id: Sample.privateID) == 5)
    #expect(folder.names == ["east-lake.parley", "east-lake.private"])
    let mode = try FileManager.default.attributesOfItem(atPath: privatePath)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    let again = try CaseStore.open(at: path)
    #expect(try again.privateEvents() == privateEvents())
    #expect(try again.verifyPrivate()?.isIntact == true)
    #expect(try again.events().count == 2)
  }

  @Test("no byte of the shared file depends on the private one")
  func apart() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(
      Sample.notes(3), expecting: 0, with: Enclosures(people: [Sample.person("p1", "甲")]))
    let before = try bytes(of: path)
    let enclosures = Enclosures(
      people: [Sample.person("p9", mark)],
      attachments: [try AttachedFile(name: "\(mark).txt", content: Array(mark.utf8))])
    try store.appendPrivate(
      privateEvents(), expecting: 0, id: Sample.privateID, with: enclosures)
    #expect(try bytes(of: path) == before, "keeping something private does not touch the file")
    #expect(try store.people(in: .private)["p9"]?.name == mark)
    #expect(try store.people()["p9"] == nil)
    #expect(try store.attachments(in: .private).count == 1 && store.attachments().isEmpty)

    // The same shared acts with and without a private file beside them: the same bytes.
    let plain = folder.file("plain.parley")
    do {
      let store = try CaseStore.create(at: plain, id: Sample.id)
      try store.append(
        Sample.notes(3), expecting: 0, with: Enclosures(people: [Sample.person("p1", "甲")]))
    }
    for file in [path, plain] {
      let store = try CaseStore.open(at: file)
      try store.append(Sample.notes(4, after: 3), expecting: 3)
      _ = try (store.events(), store.verify(), store.people())
    }
    #expect(try bytes(of: path) == bytes(of: plain))
    let shared = try bytes(of: path)
    for text in [mark, "4.87", Sample.privateID.text, "private-note", "reservation"] {
      #expect(!shared.contains(text: text), "\(text)")
    }
    #expect(try bytes(of: privatePath).contains(text: mark))
  }

  @Test("the shared file opens without it, and it can be deleted")
  func deleting() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(Sample.notes(1), expecting: 0)
    try store.appendPrivate(privateEvents(), expecting: 0, id: Sample.privateID)
    try FileManager.default.removeItem(atPath: privatePath)
    let again = try CaseStore.open(at: path)
    #expect(try again.events().count == 1 && again.privateEvents().isEmpty)
    #expect(try again.verify().isIntact)
  }

  @Test("the private file of another case is refused, and so is one opened as a case")
  func foreign() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.appendPrivate(privateEvents(), expecting: 0, id: Sample.privateID)
    let other = folder.file("other.parley")
    _ = try CaseStore.create(at: other, id: RecordID(randomBits: 1, 1))
    try FileManager.default.copyItem(
      atPath: privatePath, toPath: folder.file("other.private"))
    #expect(throws: CaseFileProblem.foreignPrivateFile(path: folder.file("other.private"))) {
      try CaseStore.open(at: other).privateEvents()
    }
    #expect(throws: CaseFileProblem.notACase(path: privatePath, .privateFile)) {
      try CaseStore.open(at: privatePath)
    }
  }

  @Test("private entries are numbered for themselves and expect their own sequence")
  func ownSequence() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(Sample.notes(9), expecting: 0)
    try store.appendPrivate(
      [Sample.privateNote(1, "一")], expecting: 0, id: Sample.privateID)
    #expect(throws: CaseFileProblem.sequenceMoved(path: privatePath, expected: 0, found: 1)) {
      try store.appendPrivate([Sample.privateNote(1, "二")], expecting: 0, id: Sample.id)
    }
    #expect(try store.appendPrivate([Sample.privateNote(2, "二")], expecting: 1, id: Sample.id) == 2)
  }

  @Test(
    "the name is that of the case",
    arguments: [
      ("/a/东湖.parley", "/a/东湖.private"), ("/a/case.db", "/a/case.db.private"),
      ("x.parley", "x.private"),
    ])
  func names(shared: String, expected: String) {
    #expect(CaseStore.privatePath(for: shared) == expected)
  }

  @Test("a case opened through a link keeps its private file beside the case")
  func links() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.appendPrivate(privateEvents(), expecting: 0, id: Sample.privateID)
    let link = folder.file("link.parley")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(try CaseStore.open(at: link).privateEvents().count == 5)
  }

  @Test("a changed private entry is named by its own verdict alone")
  func tampered() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(Sample.notes(1), expecting: 0)
    try store.appendPrivate(privateEvents(), expecting: 0, id: Sample.privateID)
    try SQLiteConnection(path: privatePath).execute(
      "DROP TRIGGER event_stays; UPDATE event SET recorded_by = 'x' WHERE seq = 3")
    let again = try CaseStore.open(at: path)
    #expect(
      try again.verifyPrivate()?.firstChange == ChangedEvent(sequence: 3, reason: .content))
    #expect(try again.verify().isIntact)
  }
}
