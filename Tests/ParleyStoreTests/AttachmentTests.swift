import Foundation
import ParleyBargaining
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyStore

@Suite("Attachments")
struct AttachmentTests {
  let folder: TemporaryFolder
  var path: String { folder.file("case.parley") }

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "names are cleaned and kept readable",
    arguments: [
      ("签到表.jpg", "签到表.jpg"), ("../../etc/passwd", "passwd"), ("..", "attachment"),
      ("", "attachment"), ("/", "attachment"), ("C:\\Users\\x\\合同.pdf", "合同.pdf"),
      ("..\\..\\a.txt", "a.txt"), (".bashrc", "bashrc"), ("a.txt.", "a.txt"), ("  a  ", "a"),
      ("a\u{0}b.txt", "a_b.txt"), ("a\nb.txt", "a_b.txt"),
      ("photo\u{202E}gpj.exe", "photo_gpj.exe"),
      ("CON", "_CON"), ("nul.txt", "_nul.txt"), ("Com1.tar.gz", "_Com1.tar.gz"),
      ("a<b>c:d|e?f*.txt", "a_b_c_d_e_f_.txt"), ("a:stream.txt", "a_stream.txt"),
      ("-rf", "-rf"), ("~", "~"), ("a/b/c", "c"), ("folder/", "folder"),
      ("＃附件（一）.docx", "＃附件（一）.docx"), ("\u{FEFF}a.txt", "_a.txt"),
    ])
  func cleaned(name: String, expected: String) {
    #expect(AttachmentName.cleaned(name) == expected)
    #expect(AttachmentName.cleaned(expected) == expected, "cleaning again changes nothing")
  }

  @Test("no name ever leads out of a folder or is too long for one")
  func hostileNames() {
    var gen = Gen(seed: 31)
    let pieces = [
      "..", "/", "\\", ".", "a", "\u{0}", "\u{202E}", "con", "。", "e\u{301}", "👩‍👩‍👧", ":", " ", "\t",
      "\u{2028}", "%2e%2e%2f", String(repeating: "长", count: 90), ".jpg", "\u{7F}", "~", "$HOME",
      "`",
    ]
    for _ in 0..<3_000 {
      let name = AttachmentName.cleaned(gen.list(0...9) { $0.pick(pieces) }.joined())
      #expect(!name.isEmpty && name.utf8.count <= AttachmentName.lengthLimit)
      #expect(!name.contains("/") && !name.contains("\\") && !name.hasPrefix("."))
      #expect(name != ".." && !name.utf8.contains(0) && !name.hasSuffix("."))
      #expect(!name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
    let long = AttachmentName.cleaned(String(repeating: "很长的名字", count: 80) + ".pdf")
    #expect(long.hasSuffix(".pdf") && long.utf8.count <= AttachmentName.lengthLimit)
    let oneCharacter = "e" + String(repeating: "\u{301}", count: 500)
    #expect(AttachmentName.cleaned(oneCharacter).utf8.count <= AttachmentName.lengthLimit)
  }

  @Test("an attachment comes back as it was, once, and bound by its digest")
  func roundTrip() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    let photo = try AttachedFile(name: "../签字页.JPG", content: Array("jpeg".utf8))
    let empty = try AttachedFile(name: "empty", content: [])
    #expect(photo.name == "签字页.JPG" && photo.mediaType == "image/jpeg")
    #expect(photo.digest == Digest(of: "jpeg"))
    let bound = Sample.event(1, CaseFact.attachmentBound(photo.binding(text: "签字页")))
    try store.append([bound], expecting: 0, with: Enclosures(attachments: [photo, empty, photo]))
    try store.append([], expecting: 1, with: Enclosures(attachments: [photo]))
    let again = try CaseStore.open(at: path)
    #expect(try again.attachments().map(\.name) == ["签字页.JPG", "empty"])
    #expect(try again.attachments().map(\.size) == [4, 0])
    #expect(try again.attachment(photo.digest) == photo)
    #expect(try again.attachment(empty.digest) == empty)
    #expect(throws: CaseFileProblem.attachmentMissing(Digest(of: "x"))) {
      try again.attachment(Digest(of: "x"))
    }
    #expect(try again.verify().isIntact)
  }

  @Test("nothing of a refused append stays, its attachments neither")
  func oneTransaction() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    let photo = try AttachedFile(name: "a", content: [1])
    #expect(throws: CaseFileProblem.self) {
      try store.append(
        [Sample.note(8)], expecting: 7,
        with: Enclosures(people: [Sample.person("p1", "甲")], attachments: [photo]))
    }
    #expect(try store.attachments().isEmpty && store.people().all.isEmpty)
  }

  @Test("written into a folder, names that are taken get numbers and nothing is overwritten")
  func exporting() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    let files = try ["a.txt", "a.txt", "../a.txt", "b"].enumerated().map {
      try AttachedFile(name: $1, content: Array("\($0)".utf8))
    }
    try store.append([], expecting: 0, with: Enclosures(attachments: files))
    let out = folder.file("out")
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: out + "/b", withDestinationPath: folder.file("elsewhere"))
    let written = try files.map { try store.exportAttachment($0.digest, to: out) }
    #expect(written == ["a.txt", "a-2.txt", "a-3.txt", "b-2"].map { "\(out)/\($0)" })
    #expect(try written.map { try bytes(of: $0) } == files.map(\.content))
    #expect(!folder.names.contains("elsewhere"), "a link is not followed")
    #expect(throws: CaseFileProblem.folderMissing(path: out + "/none")) {
      try store.exportAttachment(files[0].digest, to: out + "/none")
    }
  }

  @Test("a name that another hand put into the file is cleaned on the way out")
  func forgedName() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    let file = try AttachedFile(name: "a.txt", content: [1])
    try store.append([], expecting: 0, with: Enclosures(attachments: [file]))
    try SQLiteConnection(path: path).execute(
      "DROP TRIGGER attachment_stays; UPDATE attachment SET name = '../../evil.sh'")
    let out = folder.file("out")
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
    #expect(try store.exportAttachment(file.digest, to: out) == out + "/evil.sh")
  }

  @Test("a swapped attachment is found, and so is a missing one")
  func swapped() throws {
    let store = try CaseStore.create(at: path, id: Sample.id)
    let file = try AttachedFile(name: "a.txt", content: [1])
    let bound = Sample.event(1, CaseFact.attachmentBound(file.binding()))
    try store.append([bound], expecting: 0, with: Enclosures(attachments: [file]))
    let connection = try SQLiteConnection(path: path)
    try connection.execute(
      "DROP TRIGGER attachment_stays; UPDATE attachment SET content = x'02'")
    #expect(throws: CaseFileProblem.attachmentChanged(name: "a.txt")) {
      try store.attachment(file.digest)
    }
    let swapped = try store.verify()
    #expect(swapped.firstChange == nil && !swapped.isIntact)
    #expect(swapped.findings.map(\.code).contains("case.attachment-changed"))
    try connection.execute("DROP TRIGGER attachment_is_kept; DELETE FROM attachment")
    #expect(
      try store.verify().findings.map(\.code).contains("verify.attachment-missing"))
  }

  @Test("files are read up to the limit, and folders are not files")
  func reading() throws {
    let file = folder.file("表.csv")
    try write(Array("a,b".utf8), to: file)
    let attachment = try AttachedFile.reading(file)
    #expect(attachment.name == "表.csv" && attachment.mediaType == "text/csv")
    #expect(attachment.content == Array("a,b".utf8))
    #expect(throws: CaseFileProblem.self) { try AttachedFile.reading(folder.path) }
    #expect(throws: CaseFileProblem.self) { try AttachedFile.reading(folder.file("none")) }
    try write([], to: file)
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.truncate(atOffset: UInt64(AttachedFile.sizeLimit) + 1)
    #expect(
      throws: CaseFileProblem.attachmentTooLarge(
        name: "表.csv", size: AttachedFile.sizeLimit + 1, limit: AttachedFile.sizeLimit)
    ) { try AttachedFile.reading(file) }
  }
}
