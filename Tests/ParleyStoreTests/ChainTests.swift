import Foundation
import ParleyBargaining
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyStore

@Suite("The chain")
struct ChainTests {
  let folder: TemporaryFolder
  let path: String
  let count = 12

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("case.parley")
    try Sample.makeCase(at: path, events: Sample.mixed(count, seed: 4))
  }

  /// Opens the file with the protection taken away, as somebody who owns it can.
  private func tampered(_ sql: String) throws -> ChainVerdict {
    let connection = try SQLiteConnection(path: path)
    try connection.execute(
      "DROP TRIGGER event_stays; DROP TRIGGER event_is_kept; DROP TRIGGER event_is_next; "
        + "DROP TRIGGER event_follows;" + sql)
    return try CaseStore.open(at: path).verify()
  }

  @Test("the digests are those an independent reckoning gives")
  func independent() throws {
    let rows = try RecordFile.open(at: path, .shared).rows()
    var previous = Digest(of: Array("parley.record/1\n".utf8) + Array(Sample.id.text.utf8))
    for row in rows {
      #expect(row.previous == previous)
      let fields: [String?] = [
        "\(row.sequence)", row.happenedOn, row.happenedAt, row.recordedAt, row.recordedBy,
        row.side, row.visibility, row.kind, "\(row.kindVersion)", row.lawEdition,
        String(decoding: row.body, as: UTF8.self),
      ]
      var bytes = Array("parley.event/1\n".utf8)
      for field in fields {
        bytes += field.map { Array("\($0.utf8.count):\($0),".utf8) } ?? Array("-,".utf8)
      }
      bytes += Array("32:".utf8) + previous.bytes + Array(",".utf8)
      previous = Digest(of: bytes)
      #expect(row.digest == previous)
    }
    #expect(rows.count == count)
  }

  @Test("the script in the documentation computes the same chain")
  func documentedScript() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/case-file.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```python\n").dropFirst()
    let script = try #require(blocks.first?.components(separatedBy: "```").first)
    let file = folder.file("chain.py")
    try script.write(toFile: file, atomically: true, encoding: .utf8)
    guard let honest = try Helper.run("python3", [file, path]) else { return }
    let head = try #require(try RecordFile.open(at: path, .shared).rows().last)
    #expect(honest.output == "\(count) events, intact; head \(head.digest.hexadecimal)\n")
    _ = try tampered("UPDATE event SET body = '{}' WHERE seq = 7")
    let changed = try #require(try Helper.run("python3", [file, path]))
    #expect(changed.output == "event 7 was changed\n" && changed.status == 1)
  }

  @Test("a column of any event changed behind the program's back is named")
  func everyColumn() throws {
    let original = try bytes(of: path)
    let columns = [
      "happened_on = '2026-01-01'", "happened_at = '23:59:59'",
      "recorded_at = '2026-01-01T00:00:00'", "recorded_by = 'x'",
      "side = CASE WHEN side IS NULL THEN 'union' ELSE NULL END", "visibility = 'private'",
      "kind = 'x'", "kind_version = kind_version + 1", "law_edition = 'x'", "body = body || ' '",
      "previous = zeroblob(32)", "digest = zeroblob(32)",
    ]
    for (index, column) in columns.enumerated() {
      try write(original, to: path)
      let number = index % count + 1
      let verdict = try tampered("UPDATE event SET \(column) WHERE seq = \(number)")
      #expect(verdict.firstChange == ChangedEvent(sequence: number, reason: .content), "\(column)")
      #expect(!verdict.isIntact && verdict.eventCount == count)
    }
  }

  @Test("an event replaced together with its digest no longer fits the next one")
  func replaced() throws {
    var forged = try RecordFile.open(at: path, .shared).rows()[4]
    forged.recordedBy = "somebody else"
    forged.digest = forged.computedDigest
    let hexadecimal = forged.digest.hexadecimal
    let verdict = try tampered(
      "UPDATE event SET recorded_by = 'somebody else', digest = x'\(hexadecimal)' WHERE seq = 5")
    #expect(verdict.firstChange == ChangedEvent(sequence: 5, reason: .link))
    #expect(verdict.verdict.en.contains("event 5 was replaced"))
  }

  @Test("an event taken out leaves a gap")
  func takenOut() throws {
    let verdict = try tampered("DELETE FROM event WHERE seq = 6")
    #expect(verdict.firstChange == ChangedEvent(sequence: 6, reason: .missing))
  }

  @Test("an event taken out and the rest renumbered is found")
  func renumbered() throws {
    let verdict = try tampered(
      "DELETE FROM event WHERE seq = 6; UPDATE event SET seq = seq - 1 WHERE seq > 6")
    #expect(verdict.firstChange == ChangedEvent(sequence: 6, reason: .content))
  }

  @Test("the beginning of another record is found")
  func otherBeginning() throws {
    let other = folder.file("other.parley")
    let store = try CaseStore.create(at: other, id: Sample.privateID)
    try store.append(Sample.notes(2), expecting: 0)
    let rows = try RecordFile.open(at: other, .shared).rows()
    let first = rows[0]
    let verdict = try tampered(
      """
      UPDATE event SET happened_on = '\(first.happenedOn)', happened_at = NULL, side = NULL,
        recorded_at = '\(first.recordedAt)', recorded_by = '\(first.recordedBy)',
        kind = '\(first.kind)', kind_version = 1, law_edition = '\(first.lawEdition)',
        body = '\(String(decoding: first.body, as: UTF8.self))',
        previous = x'\(first.previous.hexadecimal)', digest = x'\(first.digest.hexadecimal)'
      WHERE seq = 1
      """)
    #expect(verdict.firstChange == ChangedEvent(sequence: 1, reason: .start))
  }

  @Test("a tail that was cut off leaves no trace, and the verdict says so")
  func cutOff() throws {
    let verdict = try tampered("DELETE FROM event WHERE seq > 8")
    #expect(verdict.firstChange == nil && verdict.eventCount == 8)
    #expect(verdict.completeness.en.contains("not proven"))
    #expect(verdict.completeness.zhHans.contains("无法证明"))
    #expect(verdict.limits.en.contains("compute the whole chain anew"))
  }

  @Test("no two lists of fields give the same canonical form")
  func unambiguous() {
    func form(_ fields: [String?]) -> [UInt8] {
      var form = CanonicalForm(label: "x")
      for field in fields { form.add(field) }
      return form.bytes
    }
    let lists: [[String?]] = [
      ["a", "b"], ["ab", ""], ["", "ab"], ["a,1:b"], ["a", nil, "b"], ["a", "", "b"],
      ["a", "-", "b"],
      ["-,"], [nil], [""], [], ["1:a,"], ["共", "议"], ["共议"],
    ]
    #expect(Set(lists.map(form)).count == lists.count)
    #expect(form(["共议", nil, "0123456789"]) == Array("x\n6:共议,-,10:0123456789,".utf8))
  }
}
