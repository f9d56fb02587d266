import Foundation
import ParleyValues
import Testing

@testable import ParleyCommands

@Suite("Packs on the disk")
struct PackTests {
  private static let make = "pack make --allow-blanks --today 2026-04-07"

  @Test("Nothing is overwritten, and what fails leaves nothing behind")
  func keepsWhatIsThere() throws {
    let bench = try CaseFixture.signed.bench()
    defer { bench.remove() }
    try bench.write("mine", to: "pack.zip")
    try FileManager.default.createDirectory(
      at: bench.folder.appending(path: "dir"), withIntermediateDirectories: false)
    let before = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted()
    for target in ["pack.zip", "dir", "dir/", "nowhere/pack.zip", "nowhere/dir", "current.yaml"] {
      #expect(bench.run("\(PackTests.make) --to \(target)").status == .cannotWrite, "\(target)")
    }
    #expect(bench.run("pack make --to gaps --today 2026-04-07").status == .problems)
    let after = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted()
    #expect(before == after)
    let kept = try String(
      contentsOf: bench.folder.appending(path: "pack.zip"), encoding: .utf8)
    #expect(kept == "mine")
  }

  @Test("Folder and archive hold the same, twice the same bytes")
  func same() throws {
    let bench = try CaseFixture.signed.bench()
    defer { bench.remove() }
    for target in ["one.zip", "two.zip", "dir"] {
      let run = bench.run("\(PackTests.make) --to \(target)")
      #expect(run.status == .done, "\(run.errors)")
    }
    let one = try Data(contentsOf: bench.folder.appending(path: "one.zip"))
    #expect(one == (try Data(contentsOf: bench.folder.appending(path: "two.zip"))))
    let listing = bench.folder.appending(path: "dir/MANIFEST.json")
    let manifest = try JSONValue(parsing: [UInt8](Data(contentsOf: listing)), file: "m")
    for file in manifest["files"]?.elements ?? [] {
      let name = try #require(file["name"]?.stringValue)
      let bytes = try Data(contentsOf: bench.folder.appending(path: "dir/\(name)"))
      #expect(Digest(of: bytes).hexadecimal == file["sha256"]?.stringValue)
      #expect(one.range(of: bytes) != nil, "stored as it is")
    }
  }

  @Test("A folder with a link, a folder or an unsafe name in it is not read")
  func links() throws {
    let bench = try CaseFixture.signed.bench()
    defer { bench.remove() }
    #expect(bench.run("\(PackTests.make) --to dir").status == .done)
    let path = bench.folder.appending(path: "dir/secret.txt")
    try FileManager.default.createSymbolicLink(
      atPath: path.path, withDestinationPath: "/etc/hostname")
    let run = bench.run("pack check dir")
    #expect(run.status == .badContent && run.errors.contains("pack.archive"), "\(run.errors)")
    try FileManager.default.removeItem(at: path)
    #expect(bench.run("pack check dir").status == .done)
  }

  @Test("A changed file, and one bound to the record that came since, are found")
  func changed() throws {
    let bench = try CaseFixture.signed.bench()
    defer { bench.remove() }
    #expect(bench.run("\(PackTests.make) --to dir").status == .done)
    try bench.write("{}", to: "dir/agreement.json")
    let check = try bench.run("pack check dir --format json").json()
    let codes = check["findings"]?.elements?.compactMap { $0["code"]?.stringValue } ?? []
    #expect(codes.contains("pack.file-changed"))
    #expect(check["channel"]?.stringValue == "statutory")
    #expect(!codes.contains("pack.attached-since"))
    let name = "..\\e\u{202E}gpj.x';rm.jpg"
    try bench.write("photo", to: name)
    let attached = bench.run(
      words: ["attach", name, "--signed", "agreement", "--on", "2026-04-07"])
    #expect(attached.status == .done, "\(attached.errors)")
    #expect(bench.run("pack check dir --format json").output.contains("pack.attached-since"))
    #expect(bench.run("\(PackTests.make) --to again").status == .done)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: bench.folder.appending(path: "again").path)
    #expect(names.contains("01-text-of-the-agreement-signed-1.jpg"))
    #expect(!names.contains { $0.contains("rm") })
    #expect(!bench.run("pack check again").output.contains("pack.attached-since"))
  }

  @Test("Submitting with a pack names its papers, and refuses before anything is written")
  func submit() throws {
    let bench = try CaseFixture.signed.bench()
    defer { bench.remove() }
    let line = "submit --bureau 区人社局 --allow-blanks --on 2026-04-07 --pack out"
    #expect(bench.run(line + " --copies 2").status == .problems)
    #expect(!bench.exists("out"))
    #expect(bench.run(line).status == .done)
    #expect(bench.exists("out"))
    let log = bench.run("log --format json").output
    #expect(log.contains("agreement-submitted"))
    #expect(bench.run("submit --bureau 区人社局 --pack out2 --on 2026-04-07").status == .problems)
    #expect(!bench.exists("out2"))
  }

  @Test("An instrument that is not filed has a pack for publication, and no submission")
  func followUp() throws {
    var bench = try ExampleFolder.bench()
    defer { bench.remove() }
    bench.today = "2026-05-10"
    for line in [
      "init a.parley --sector food-delivery --instrument algorithm-agreement --jurisdiction cn "
        + "--title 算法协商 --union 工会 --platform 平台 --unit 配送员 --standards current.yaml",
      "offer --by union piece-rate.base=5.20", "accept piece-rate.base --by platform",
      "draft --from 2026-06-01 --through 2027-05-31", "sign --party all", "pack make --to pack",
    ] {
      let run = bench.run(line)
      #expect(run.status == .done, "\(line): \(run.errors)")
    }
    let check = try bench.run("pack check pack --format json").json()
    #expect(check["channel"]?.stringValue == "follow-up")
    #expect(bench.run("submit --bureau 局 --pack other").errors.contains("no-statutory-step"))
    #expect(!bench.exists("other"))
    let folder = bench.folder.appending(path: "pack").path
    let cover = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()[0]
    let text = try String(contentsOfFile: "\(folder)/\(cover)", encoding: .utf8)
    #expect(text.contains("不作报送") || text.contains("no filing step is claimed"))
  }
}
