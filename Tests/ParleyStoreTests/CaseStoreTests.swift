import ParleyBargaining
import ParleyTerms
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyStore

@Suite("Case files")
struct CaseStoreTests {
  let folder: TemporaryFolder
  var path: String { folder.file("east-lake.parley") }

  init() throws { folder = try TemporaryFolder() }

  @Test("what was appended is there after closing and opening again")
  func reopening() throws {
    let events = Sample.mixed(60)
    do {
      let store = try CaseStore.create(at: path, id: Sample.id)
      #expect(try store.append(Array(events[..<1]), expecting: 0) == 1)
      #expect(try store.append(Array(events[1..<40]), expecting: 1) == 40)
      #expect(try store.append(Array(events[40...]), expecting: 40) == 60)
      #expect(try store.append([], expecting: 60) == 60)
    }
    let store = try CaseStore.open(at: path)
    #expect(try store.events() == events)
    #expect(store.id == Sample.id)
    #expect(try store.verify().isIntact)
    #expect(folder.names == ["east-lake.parley"], "a case is one file")
  }

  @Test("an empty case has no events and is intact")
  func empty() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    #expect(try store.events().isEmpty)
    let verdict = try store.verify()
    #expect(verdict.isIntact && verdict.eventCount == 0 && verdict.head == Sample.id.start)
  }

  @Test("the file says what it is")
  func marks() throws {
    try Sample.makeCase(at: path)
    let connection = try SQLiteConnection(path: path)
    #expect(try connection.integer("PRAGMA application_id") == 0x5061_726C)
    #expect(try connection.integer("PRAGMA user_version") == 1)
    #expect(try connection.integer("SELECT count(*) FROM pragma_table_list WHERE strict") >= 4)
    let header = try bytes(of: path)
    #expect(Array(header[18..<20]) == [1, 1], "rollback journal, not WAL")
    #expect(header.starts(with: Array("SQLite format 3\u{0}".utf8)))
  }

  @Test("the same acts give the same bytes")
  func sameBytes() throws {
    let other = folder.file("other.parley")
    for path in [path, other] {
      let store = try CaseStore.create(at: path, id: Sample.id)
      let attachment = try AttachedFile(name: "signed.jpg", content: [1, 2, 3])
      try store.append(
        Sample.mixed(30), expecting: 0,
        with: Enclosures(people: [Sample.person("p1", "甲")], attachments: [attachment]))
    }
    #expect(try bytes(of: path) == bytes(of: other))
  }

  @Test("a new case never overwrites a file")
  func noOverwriting() throws {
    try write([1, 2, 3], to: path)
    #expect(throws: CaseFileProblem.alreadyExists(path: path)) {
      try CaseStore.create(at: path, id: Sample.id)
    }
    #expect(try bytes(of: path) == [1, 2, 3])
    let nowhere = folder.file("no/such/folder.parley")
    #expect(throws: CaseFileProblem.folderMissing(path: nowhere)) {
      try CaseStore.create(at: nowhere, id: Sample.id)
    }
  }

  @Test("two writers who saw the same state never both win")
  func expectedSequence() throws {
    try Sample.makeCase(at: path)
    let first = try CaseStore.open(at: path)
    let second = try CaseStore.open(at: path)
    #expect(try first.events().count == 3 && second.events().count == 3)
    try first.append([Sample.note(4, "甲方")], expecting: 3)
    #expect(throws: CaseFileProblem.sequenceMoved(path: path, expected: 3, found: 4)) {
      try second.append([Sample.note(4, "乙方")], expecting: 3)
    }
    #expect(try second.events().last == Sample.note(4, "甲方"))
    try second.append([Sample.note(5, "乙方")], expecting: 4)
    #expect(try first.events().map(\.sequence) == [1, 2, 3, 4, 5])
  }

  @Test("an expectation ahead of the record is refused too")
  func expectationAhead() throws {
    try Sample.makeCase(at: path)
    let store = try CaseStore.open(at: path)
    #expect(throws: CaseFileProblem.sequenceMoved(path: path, expected: 7, found: 3)) {
      try store.append([Sample.note(8)], expecting: 7)
    }
  }

  @Test("events that are misnumbered are not written, and none of their batch")
  func misnumbered() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    #expect(throws: CaseFileProblem.misnumbered(expected: 2, found: 3)) {
      try store.append([Sample.note(1), Sample.note(3)], expecting: 0)
    }
    #expect(try store.events().isEmpty)
  }

  @Test("a writer that has to wait too long is told so, and writes nothing")
  func busy() throws {
    try Sample.makeCase(at: path)
    let holder = try SQLiteConnection(path: path)
    try holder.execute("BEGIN IMMEDIATE")
    let store = try CaseStore.open(at: path, patience: 20)
    #expect(try store.events().count == 3, "reading goes on")
    #expect(throws: CaseFileProblem.busy(path: path)) {
      try store.append([Sample.note(4)], expecting: 3)
    }
    try holder.execute("ROLLBACK")
    try store.append([Sample.note(4)], expecting: 3)
    #expect(try store.events().count == 4)
  }

  @Test("a reader that holds on delays the commit, and nothing is half-written")
  func busyReader() throws {
    try Sample.makeCase(at: path)
    let reader = try SQLiteConnection(path: path)
    try reader.execute("BEGIN")
    _ = try reader.integer("SELECT count(*) FROM event")
    let store = try CaseStore.open(at: path, patience: 20)
    #expect(throws: CaseFileProblem.busy(path: path)) {
      try store.append([Sample.note(4)], expecting: 3)
    }
    try reader.execute("COMMIT")
    #expect(try store.events().count == 3)
    try store.append([Sample.note(4)], expecting: 3)
    #expect(try store.verify().isIntact)
  }

  @Test("people are kept apart from events, the latest data are given")
  func people() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    try store.append(
      [Sample.note(1)], expecting: 0, with: Enclosures(people: [Sample.person("p1", "甲")]))
    try store.keep([Sample.person("p2", "乙"), Sample.person("p1", "甲（更名）")])
    #expect(try store.people().all.map(\.name) == ["甲（更名）", "乙"])
    try store.keep([Sample.person("p1", "甲")])
    let again = try CaseStore.open(at: path)
    #expect(try again.people()["p1"] == Sample.person("p1", "甲"))
    #expect(try again.people(in: .private).all.isEmpty)
    let events = try SQLiteConnection(path: path)
    #expect(try events.integer("SELECT count(*) FROM event WHERE body LIKE '%甲%'") == 0)
  }

  @Test(
    "a file name that means something to SQLite is only a name",
    arguments: [
      ":memory:", "file:x?mode=memory", "a b'c\".parley", "协商.parley", "-rf.parley",
    ])
  func oddNames(name: String) throws {
    let path = folder.file(name)
    try Sample.makeCase(at: path)
    #expect(try CaseStore.open(at: path).events().count == 3)
    #expect(folder.names == [name])
  }
}
