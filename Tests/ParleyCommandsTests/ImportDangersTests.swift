import Foundation
import ParleyRecords
import ParleyTestSupport
import ParleyValues
import Testing

/// Imports that cannot end: the built command on a disk that fills, and killed on its way.
@Suite("Imports cut short")
struct ImportDangersTests {
  /// A folder with a source and an older column file.
  private struct Bench {
    let folder: URL
    let old: [UInt8]
    let rows: Int

    init(_ name: String, rows: Int) throws {
      self.rows = rows
      folder = FileManager.default.temporaryDirectory.appending(
        path: "parley-dangers-\(ProcessInfo.processInfo.processIdentifier)-\(name)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var text = "worker,accepted,completed,distance_km,fare,area\n"
      for row in 0..<rows {
        let (minute, second) = (row / 60 % 60, row % 60)
        let clock = String(format: "%02d:%02d:%02d", row / 3600 % 24, minute, second)
        text += "W\(row * 7919 % 977),2026-07-03T\(clock),2026-07-04T\(clock),\(row % 90).5,"
        text += "\(row % 50).25,东湖\(row % 5)\n"
      }
      try text.write(to: folder.appending(path: "orders.csv"), atomically: true, encoding: .utf8)
      old = Array("an older file".utf8)
      try Data(old).write(to: target)
    }

    var target: URL { folder.appending(path: "march.orders") }

    /// The names in the folder, without source and target.
    var leftovers: [String] {
      get throws {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
          .filter { $0 != "orders.csv" && $0 != "march.orders" }.sorted()
      }
    }

    var targetBytes: [UInt8] { get throws { [UInt8](try Data(contentsOf: target)) } }

    /// Whether the target is a sound column file of all rows.
    func expectImported() throws {
      let read = try OrdersFile.read(file: target.path, verification: .full)
      #expect(read.log.count == rows)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// A line for the shell, in which `IMPORT` stands for the command that imports.
    func process(_ line: String) throws -> (Process, Pipe) {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      let command = "'\(try PlayTests.command())' orders import --to march.orders --keep-ids"
      process.arguments = ["-c", line.replacing("IMPORT", with: command)]
      process.currentDirectoryURL = folder
      process.environment = ["LANG": "en_GB.UTF-8", "PATH": "/usr/bin:/bin"]
      let errors = Pipe()
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      return (process, errors)
    }
  }

  /// The room that an import takes while it works is larger than its file, so that the first way
  /// meets the end of the disk there and the second in the file itself.
  @Test(
    "A disk that fills leaves the older file and nothing else",
    arguments: ["IMPORT orders.csv", "cat orders.csv | IMPORT -"])
  func full(line: String) throws {
    let bench = try Bench(line.hasPrefix("IMPORT") ? "file" : "pipe", rows: 20_000)
    defer { bench.remove() }
    for kibibytes in [1, 64] {
      let (process, errors) = try bench.process("ulimit -f \(kibibytes); \(line)")
      try process.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 73, "\(said)")
      #expect(said.contains("file.not-writable") && said.contains("march.orders"), "\(said)")
      #expect(try bench.targetBytes == bench.old)
      #expect(try bench.leftovers == [])
    }
    let (process, _) = try bench.process("exec IMPORT orders.csv")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try bench.expectImported()
  }

  @Test("An import that is killed leaves no half file, and the next one is whole")
  func killed() throws {
    let bench = try Bench("killed", rows: 40_000)
    defer { bench.remove() }
    var killed = 0
    // Killed at once, on the way, and as soon as the new file is begun.
    for milliseconds in [0, 10, 30, 90, 270, nil] {
      let (process, _) = try bench.process("exec IMPORT orders.csv")
      try Data(bench.old).write(to: bench.target)
      try process.run()
      if let milliseconds {
        usleep(UInt32(milliseconds) * 1000)
      } else {
        let partial = bench.target.path + ".partial"
        while process.isRunning, !FileManager.default.fileExists(atPath: partial) { usleep(200) }
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      let bytes = try bench.targetBytes
      if bytes != bench.old { try bench.expectImported() }
      #expect(try bench.leftovers.allSatisfy { $0 == "march.orders.partial" })
    }
    #expect(killed > 0)
    let (process, _) = try bench.process("exec IMPORT orders.csv")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try bench.leftovers == [])
    try bench.expectImported()
  }
}
