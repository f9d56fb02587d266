import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

/// Plays the scenario with the built command and compares everything it prints and writes with what
/// lies beside it; `PARLEY_RECORD_GOLDENS=1` records it anew.
@Suite("The food-delivery negotiation")
struct PlayTests {
  private static let scenario = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../scenarios/food-delivery").standardizedFileURL

  /// The built command, beside the test bundle.
  static func command() throws -> String {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
    let bundles =
      CommandLine.arguments.filter { $0.contains(".xctest") } + [own]
    for bundle in bundles {
      var folder = URL(filePath: bundle)
      for _ in 0..<5 {
        folder.deleteLastPathComponent()
        let file = folder.appending(path: "parley").path
        if FileManager.default.isExecutableFile(atPath: file),
          (try? FileManager.default.attributesOfItem(atPath: file)[.type]) as? FileAttributeType
            == .typeRegular
        {
          return file
        }
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  @Test("It plays to the end and leaves the papers it left", arguments: Language.allCases)
  func played(language: Language) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "parley-play-\(ProcessInfo.processInfo.processIdentifier)-\(language.rawValue)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let printed = try PlayTests.play(into: folder, language: language)
    var found = ["transcript.txt": printed]
    var pages: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let file = folder.appending(path: name)
      if name.hasSuffix(".md") { found[name] = try String(contentsOf: file, encoding: .utf8) }
      // Pages say the same as the texts; their bytes are compared by digest.
      if name.hasSuffix(".html") {
        pages.append("\(Digest(of: [UInt8](try Data(contentsOf: file))).hexadecimal)  \(name)\n")
      }
    }
    found["pages.sha256"] = pages.joined()
    let expected = PlayTests.scenario.appending(path: "expected/\(language.rawValue)")
    let known = (try? FileManager.default.contentsOfDirectory(atPath: expected.path)) ?? []
    for name in Set(found.keys).union(known).sorted() {
      expectText(found[name] ?? "", in: expected.appending(path: name), named: name)
    }
  }

  /// Runs the script; its output, and nothing on the error stream.
  private static func play(into folder: URL, language: Language) throws -> String {
    let output = folder.appendingPathExtension("txt")
    FileManager.default.createFile(atPath: output.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "bash", scenario.appending(path: "play").path, try command(), folder.path,
    ]
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "LANG": language == .en ? "en_GB.UTF-8" : "zh_CN.UTF-8",
    ]
    let handle = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    let text = try String(contentsOf: output, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(text.suffix(2000))")
    return text
  }
}
