import Foundation
import ParleyBargaining
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyStore

@Suite("Damaged files")
struct DamageTests {
  let folder: TemporaryFolder
  let path: String
  let events: [CaseEvent]
  let person = Sample.person("p1", "甲")
  let attachment: AttachedFile
  let whole: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("case.parley")
    var gen = Gen(seed: 12)
    attachment = try AttachedFile(
      name: "photo.jpg", content: (0..<9_000).map { _ in UInt8(gen.integer(in: 0...255)) })
    let attached = Sample.event(241, CaseFact.attachmentBound(attachment.binding()))
    events = Sample.notes(240) + [attached]
    do {
      let store = try CaseStore.create(at: path, id: Sample.id)
      try store.append(
        events, expecting: 0, with: Enclosures(people: [person], attachments: [attachment]),
        state: BargainingCase(replaying: events))
    }
    whole = try bytes(of: path)
  }

  /// What opening and reading give: everything as it was, or a plain answer; never something else.
  private func expectHonest(_ damage: Comment) {
    do throws(CaseFileProblem) {
      let store = try CaseStore.open(at: path)
      do throws(CaseFileProblem) {
        let found = try store.events()
        #expect(found == events, damage)
      } catch {
        expectPlain(error, damage)
      }
      do throws(CaseFileProblem) {
        let found = try store.people()
        #expect(found.all == [person] || isBroken(store), damage)
      } catch {
        expectPlain(error, damage)
      }
      do throws(CaseFileProblem) {
        let found = try store.attachment(attachment.digest)
        #expect(found.content == attachment.content, damage)
      } catch .attachmentMissing, .attachmentChanged {
      } catch {
        expectPlain(error, damage)
      }
    } catch {
      expectPlain(error, damage)
    }
  }

  /// A damaged index or root may hide a row; the check of the pages has to see it then.
  private func isBroken(_ store: CaseStore) -> Bool {
    guard let verdict = try? store.verify() else { return true }
    return !verdict.isIntact
  }

  private func expectPlain(_ problem: CaseFileProblem, _ damage: Comment) {
    switch problem {
    case .damaged, .notACase, .changed, .unreadableEvent, .newerThanThisProgram: break
    case .attachmentTooLarge: break
    default: Issue.record("\(problem) after \(damage.rawValue)")
    }
  }

  @Test("cut off at every page, and in the middle of pages")
  func truncated() throws {
    let page = 4096
    for end in stride(from: 0, to: whole.count, by: page / 2) {
      try write(Array(whole[..<end]), to: path)
      expectHonest("cut off at \(end)")
      #expect(throws: CaseFileProblem.self, "cut off at \(end)") {
        let store = try CaseStore.open(at: path)
        _ = try store.events()
        _ = try store.attachment(attachment.digest)
        if try store.verify().isIntact == false { throw CaseFileProblem.damaged(path: path) }
      }
      // Before that the list of tables itself is cut off.
      if end >= page * 24 {
        let saved = try CaseStore.exportReadable(at: path)
        expectTrue(saved)
      }
    }
    try write(Array(whole[..<(whole.count - page)]), to: path)
    #expect(try CaseStore.exportReadable(at: path).events.count > 100)
  }

  @Test("a bit turned over anywhere never gives other facts")
  func bitFlips() throws {
    var gen = Gen(seed: 77)
    var offsets = Array(0..<100) + [100, 101, 103, 105, 107, 108]
    offsets += stride(from: 108, to: 4_096, by: 37).map { $0 }
    offsets += (0..<240).map { _ in gen.integer(in: 0...whole.count - 1) }
    for offset in offsets {
      var copy = whole
      copy[offset] ^= 1 << UInt8(gen.integer(in: 0...7))
      try write(copy, to: path)
      expectHonest("bit at \(offset)")
      _ = try? CaseStore.exportReadable(at: path)
    }
  }

  @Test("a page of noise anywhere never gives other facts, and the rest can be saved")
  func noise() throws {
    var gen = Gen(seed: 5)
    for page in 1..<(whole.count / 4096) {
      var copy = whole
      for offset in page * 4096..<(page + 1) * 4096 {
        copy[offset] = UInt8(gen.integer(in: 0...255))
      }
      try write(copy, to: path)
      expectHonest("noise in page \(page + 1)")
      guard let saved = try? CaseStore.exportReadable(at: path) else { continue }
      expectTrue(saved)
    }
  }

  /// What was saved and is not doubted is what was recorded.
  private func expectTrue(_ saved: ReadableExport) {
    for row in saved.events where !saved.doubtfulNumbers.contains(row.sequence) {
      #expect((try? row.event(of: CaseFact.self)) == events[row.sequence - 1])
    }
  }

  @Test("what lies before and behind a destroyed page is saved")
  func saved() throws {
    let needle = Data("第120条".utf8)
    let place = try #require(Data(whole).range(of: needle)?.lowerBound)
    var copy = whole
    let start = place / 4096 * 4096
    for offset in start..<start + 4096 { copy[offset] = 0xFF }
    try write(copy, to: path)
    let saved = try CaseStore.exportReadable(at: path)
    let numbers = Set(saved.events.map(\.sequence))
    #expect(numbers.contains(1) && numbers.contains(240) && !numbers.contains(120))
    #expect(saved.lostNumbers.contains { $0.contains(120) })
    #expect(numbers.count + saved.lostNumbers.reduce(0) { $0 + $1.count } == events.count)
    expectTrue(saved)
    #expect(saved.doubtfulNumbers.isEmpty)
    #expect(saved.attachments == [attachment] && saved.people.count == 1)
    #expect(saved.summary.en.contains("could not be") && saved.summary.zhHans.contains("读不出来"))
    let lines = saved.eventLines.split(separator: "\n")
    #expect(lines.count == saved.events.count && lines[0].hasPrefix("{\"seq\":1,"))
    #expect(!saved.eventLines.contains("doubtful"))
    #expect(try JSONValue(parsing: String(lines[0]), file: "x")["body"]?["text"] == "第1条")
  }

  @Test("an event that was changed is exported and marked as doubtful")
  func doubtful() throws {
    try SQLiteConnection(path: path).execute(
      "DROP TRIGGER event_stays; UPDATE event SET recorded_by = 'x' WHERE seq = 9")
    let saved = try CaseStore.exportReadable(at: path)
    #expect(saved.doubtfulNumbers == [9] && saved.events.count == events.count)
    let lines = saved.eventLines.split(separator: "\n")
    #expect(lines.filter { $0.contains("\"doubtful\":true") }.count == 1)
    #expect(lines[8].hasSuffix("\"doubtful\":true}"))
    #expect(saved.summary.zhHans.contains("1条与摘要不符"))
  }

  @Test("what was saved is written into a folder of its own")
  func savedFolder() throws {
    let out = folder.file("saved")
    let saved = try CaseStore.exportReadable(at: path)
    #expect(try saved.write(toNew: out) == ["events.jsonl", "people.jsonl", "photo.jpg"])
    #expect(try bytes(of: out + "/photo.jpg") == attachment.content)
    let events = String(decoding: try bytes(of: out + "/events.jsonl"), as: UTF8.self)
    #expect(events == saved.eventLines)
    #expect(throws: CaseFileProblem.alreadyExists(path: out)) { try saved.write(toNew: out) }
    var forged = saved
    forged.attachments = [
      try AttachedFile(name: "Events.jsonl", content: [1]),
      try AttachedFile(name: "a", content: [2]), try AttachedFile(name: "A", content: [3]),
    ]
    #expect(
      try forged.write(toNew: folder.file("again"))
        == ["events.jsonl", "people.jsonl", "Events-2.jsonl", "a", "A-2"])
  }

  @Test("a whole file is exported whole")
  func wholeExport() throws {
    let saved = try CaseStore.exportReadable(at: path)
    #expect(saved.events.count == events.count && saved.lostNumbers.isEmpty && !saved.endedEarly)
    #expect(saved.lostAttachments == 0 && saved.attachments == [attachment])
    #expect(try bytes(of: path) == whole, "nothing was written")
    #expect(throws: CaseFileProblem.missing(path: path + "x")) {
      try CaseStore.exportReadable(at: path + "x")
    }
  }

  @Test("an event that is not understood is named with its number")
  func unreadableEvent() throws {
    let other = folder.file("other.parley")
    let store = try CaseStore.create(at: other, id: Sample.id)
    let odd = UnknownFact(kind: "note-taken", version: 1, body: Array("{\"x\":1}".utf8))
    try store.append([Sample.note(1), Sample.event(2, .unknown(odd))], expecting: 0)
    #expect(try store.verify().isIntact)
    do throws(CaseFileProblem) {
      _ = try store.events()
      Issue.record("an unreadable event was read")
    } catch {
      guard case .unreadableEvent(_, 2, .badBody) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }
}
