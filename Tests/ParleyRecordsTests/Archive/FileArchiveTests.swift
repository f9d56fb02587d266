import ParleyRecords
import ParleyValues
import Testing

@Suite("Archives of files")
struct FileArchiveTests {
  private static let files = [
    ArchivedFile(name: "00-材料清单.html", content: Array("<p>清单</p>".utf8)),
    ArchivedFile(name: "empty.txt", content: []),
    ArchivedFile(name: "𠮷.bin", content: (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 7) }),
  ]

  @Test("What is put in comes out, in order, and the same files give the same bytes")
  func roundTrip() throws {
    let bytes = try FileArchive.bytes(of: FileArchiveTests.files)
    #expect(try FileArchive.files(in: bytes) == FileArchiveTests.files)
    #expect(try FileArchive.bytes(of: FileArchiveTests.files) == bytes)
    // The date and time of every file: 1980-01-01 00:00, at offset 10 of the first header.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    #expect(try FileArchive.files(in: FileArchive.bytes(of: [])) == [])
  }

  @Test(
    "Names that lead away, or that some system does not bear, go neither in nor out",
    arguments: [
      "../up.txt", "a/b.txt", "a\\b.txt", "/etc/passwd", "C:x", "", ".", "..", ".hidden", "end.",
      "end ", "tab\tname", "right\u{202E}left", "null\u{0}byte", String(repeating: "长", count: 67),
    ])
  func unsafeNames(name: String) throws {
    #expect(FileArchive.problem(ofName: name) == .unsafeName(name))
    #expect(throws: ArchiveProblem.unsafeName(name)) {
      try FileArchive.bytes(of: [ArchivedFile(name: name, content: [])])
    }
    if name.isEmpty || name.contains("\u{0}") { return }
    let made = ZIPMaker([("good.txt", "1"), (name, "2")]).bytes
    #expect(throws: ArchiveProblem.self) { try FileArchive.files(in: made) }
  }

  @Test("A name twice, also in capitals")
  func twice() {
    let made = ZIPMaker([("a.txt", "1"), ("A.txt", "2")]).bytes
    #expect(throws: ArchiveProblem.nameTwice("A.txt")) { try FileArchive.files(in: made) }
  }

  @Test("Broken, locked and no archives")
  func broken() throws {
    #expect(throws: ArchiveProblem.notAnArchive) { try FileArchive.files(in: Array("no".utf8)) }
    var wrong = ZIPMaker([("a.txt", "text")])
    wrong.entries[0].wrongSum = 1
    #expect(throws: ArchiveProblem.damaged("a.txt")) { try FileArchive.files(in: wrong.bytes) }
    var locked = ZIPMaker([("a.txt", "text")])
    locked.entries[0].flags = 1
    #expect(throws: ArchiveProblem.encrypted("a.txt")) { try FileArchive.files(in: locked.bytes) }
    let whole = try FileArchive.bytes(of: FileArchiveTests.files)
    for length in stride(from: 0, to: whole.count, by: 9_973) {
      _ = try? FileArchive.files(in: Array(whole.prefix(length)))
    }
  }

  @Test("More files than a pack has")
  func many() {
    let files = (0...FileArchive.filesLimit).map { ArchivedFile(name: "\($0)", content: []) }
    #expect(throws: ArchiveProblem.tooLarge) { try FileArchive.bytes(of: files) }
  }
}
