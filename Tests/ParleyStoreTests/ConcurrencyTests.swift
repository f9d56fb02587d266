import Foundation
import ParleyBargaining
import ParleyTestSupport
import ParleyValues
import Synchronization
import Testing

@testable import ParleyStore

@Suite("Many writers, sudden ends", .serialized)
struct ConcurrencyTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("case.parley")
    try CaseStore.create(at: path, id: Sample.id).append([], expecting: 0)
  }

  private func texts() throws -> [String] {
    try CaseStore.open(at: path).events().map { event in
      guard case .unknown(let fact) = event.fact else { return "" }
      return String(decoding: fact.body, as: UTF8.self)
    }
  }

  @Test("eight threads lose nothing and write nothing twice")
  func threads() throws {
    let path = path
    let problems = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      do throws(CaseFileProblem) {
        let store = try CaseStore.open(at: path, patience: 60_000)
        var (last, written) = (0, 0)
        while written < 10 {
          do throws(CaseFileProblem) {
            last = try store.append(
              [Sample.note(last + 1, "写入者\(writer)第\(written)条")], expecting: last)
            written += 1
          } catch .sequenceMoved(_, _, let found) {
            last = found
          }
        }
      } catch {
        problems.withLock { $0.append("\(error)") }
      }
    }
    #expect(problems.withLock { $0 } == [])
    let store = try CaseStore.open(at: path)
    let notes = try store.events().map { event -> String in
      if case .noteTaken(let note) = event.fact { note.text } else { "" }
    }
    #expect(notes.count == 80 && Set(notes).count == 80)
    for writer in 0..<8 {
      let own = notes.filter { $0.hasPrefix("写入者\(writer)第") }
      #expect(own == (0..<10).map { "写入者\(writer)第\($0)条" }, "each writer's own order is kept")
    }
    #expect(try store.verify().isIntact)
  }

  @Test("eight processes lose nothing and write nothing twice")
  func processes() throws {
    let started = try (0..<8).map { try Helper.startWriter(["append", path, "8", "writer\($0)"]) }
    var acknowledged: [Int: String] = [:]
    for (process, pipe) in started {
      let output = String(decoding: try pipe.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      for line in output.split(separator: "\n") {
        let words = line.split(separator: " ")
        #expect(words[0] == "done")
        acknowledged[Int(words[1]) ?? 0] = "{\"text\":\"\(words[2]) \(words[3])\"}"
      }
    }
    #expect(acknowledged.keys.sorted() == Array(1...64))
    #expect(try texts() == (1...64).map { acknowledged[$0] })
    #expect(try CaseStore.open(at: path).verify().isIntact)
  }

  @Test("killed at random moments during 200 appends, every acknowledged event is there")
  func killed() throws {
    var gen = Gen(seed: 20_260_302)
    var acknowledged: [String] = []
    var kills = 0
    while acknowledged.count < 200 {
      let (process, pipe) = try Helper.startWriter(["append", path, "1000", "run\(kills)"])
      var output = Data()
      let wanted = gen.integer(in: 1...24)
      while output.count(where: { $0 == 10 }) < wanted {
        let piece = pipe.availableData
        if piece.isEmpty { break }
        output += piece
      }
      usleep(UInt32(gen.integer(in: 0...3_000)))
      kill(process.processIdentifier, SIGKILL)
      output += try pipe.readToEnd() ?? Data()
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      kills += 1
      for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count == 4, words[0] == "done" else { continue }
        let number = try #require(Int(words[1]))
        // An event that was written and not yet acknowledged may stand before it.
        while acknowledged.count < number - 1 { acknowledged.append("") }
        acknowledged.append("{\"text\":\"\(words[2]) \(words[3])\"}")
      }
      let found = try texts()
      #expect(found.count >= acknowledged.count && found.count <= acknowledged.count + 1)
      for (event, wanted) in zip(found, acknowledged) where !wanted.isEmpty {
        #expect(event == wanted)
      }
    }
    #expect(kills >= 8)
    let store = try CaseStore.open(at: path)
    #expect(try store.verify().isIntact)
    let count = try store.events().count
    try store.append([Sample.note(count + 1)], expecting: count)
    #expect(folder.names == ["case.parley"], "no journal stays behind")
  }

  @Test("a full disk is told plainly and loses nothing", arguments: [4_096, 12_288, 40_960])
  func fullDisk(room: Int) throws {
    let limit = try bytes(of: path).count + room
    let result = try Helper.writer(["starve", path, "400", "\(limit)"])
    #expect(result.status == 73)
    let lines = result.output.split(separator: "\n")
    #expect(lines.last == "problem case.cannot-write 73")
    let acknowledged = lines.count { $0.hasPrefix("done ") }
    #expect(acknowledged > 0)
    let store = try CaseStore.open(at: path)
    #expect(try store.events().count == acknowledged)
    #expect(try store.verify().isIntact)
    try store.append([Sample.note(acknowledged + 1)], expecting: acknowledged)
    #expect(try CaseStore.open(at: path).events().count == acknowledged + 1)
  }

  @Test("a database that may not grow is a full disk")
  func noMorePages() throws {
    let store = try CaseStore.open(at: path)
    let pages = try store.shared.connection.integer("PRAGMA page_count")
    try store.shared.connection.execute("PRAGMA max_page_count = \(pages)")
    let large = Sample.note(1, String(repeating: "长", count: 20_000))
    #expect(throws: CaseFileProblem.diskFull(path: path)) {
      try store.append([large], expecting: 0)
    }
    #expect(try store.events().isEmpty && store.verify().isIntact)
    try store.append([Sample.note(1)], expecting: 0)
  }

  @Test("somebody without the right to write reads, and is told when writing")
  func stranger() throws {
    try CaseStore.open(at: path).append(Sample.notes(2), expecting: 0)
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let readOnly = try Helper.writer(["stranger", path, "1", "x"])
    #expect(readOnly.output == "problem case.cannot-write 73\n" && readOnly.status == 73)
    try files.setAttributes([.posixPermissions: 0o000], ofItemAtPath: path)
    let unreadable = try Helper.writer(["stranger", path, "1", "x"])
    #expect(unreadable.output == "problem case.cannot-write 73\n" && unreadable.status == 73)
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(try CaseStore.open(at: path).events().count == 2)
  }
}
