import Foundation
import ParleyValues
import Testing

@testable import ParleyStore

@Suite("Finding the case")
struct CaseFinderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["one", "two", "none", "two/x.parley"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: true)
    }
    for name in [
      "one/东湖.parley", "one/东湖.private", "one/.hidden.parley", "two/a.parley",
      "two/east-lake.parley", "one/东湖.parley.version-1",
    ] { try write([1], to: folder.file(name)) }
  }

  private func find(_ argument: String?, _ environment: String? = nil, in name: String)
    -> Result<String, CaseFinderProblem>
  {
    Result { () throws(CaseFinderProblem) in
      try CaseFinder.find(
        argument: argument, environment: environment, folder: folder.file(name))
    }
  }

  @Test("the only case of a folder need not be named")
  func only() {
    #expect(find(nil, in: "one") == .success(folder.file("one/东湖.parley")))
    #expect(find("", "", in: "one") == .success(folder.file("one/东湖.parley")))
  }

  @Test("a name goes before the environment, the environment before the folder")
  func precedence() {
    let first = folder.file("two/a.parley")
    let second = folder.file("two/east-lake.parley")
    #expect(find("a.parley", "east-lake.parley", in: "two") == .success(first))
    #expect(find(nil, "east-lake.parley", in: "two") == .success(second))
    #expect(find(nil, second, in: "one") == .success(second))
  }

  @Test("the ending may be left out, and a folder may be named")
  func shortNames() {
    #expect(find("east-lake", in: "two") == .success(folder.file("two/east-lake.parley")))
    #expect(find("../one", in: "two") == .success(folder.file("two/../one/东湖.parley")))
    #expect(find(folder.file("one"), in: "none") == .success(folder.file("one/东湖.parley")))
  }

  @Test("what is not clear is asked about")
  func problems() {
    #expect(
      find(nil, in: "two")
        == .failure(.several(["a.parley", "east-lake.parley"], folder: folder.file("two"))))
    #expect(find(nil, in: "none") == .failure(.noCase(folder: folder.file("none"))))
    #expect(
      find("east-lak", in: "two")
        == .failure(.missing("east-lak", nearest: "east-lake.parley", .argument)))
    #expect(
      find(nil, "gone.parley", in: "none")
        == .failure(.missing("gone.parley", nearest: nil, .environment)))
    #expect(
      find(nil, in: "nowhere") == .failure(.unreadableFolder(folder.file("nowhere"))))
  }

  @Test(
    "every answer says what to do",
    arguments: [
      CaseFinderProblem.missing("a", nearest: "b", .argument),
      .missing("a", nearest: nil, .environment), .noCase(folder: "."),
      .several(["a.parley", "b.parley"], folder: "."), .unreadableFolder("x"),
    ])
  func words(problem: CaseFinderProblem) {
    let diagnostic = problem.diagnostic
    #expect([64, 66].contains(problem.exitStatus))
    #expect(diagnostic.remedy?.zhHans.isEmpty == false && diagnostic.remedy?.en.isEmpty == false)
  }
}
