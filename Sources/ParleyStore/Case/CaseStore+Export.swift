import ParleyBargaining
import ParleyValues

extension CaseStore {
  /// Reads what can be read of a case whose file is damaged. The file is not written to.
  ///
  /// - Parameter path: the file.
  /// - Returns: the events, people and attachments that could be read, and what could not.
  /// - Throws: ``CaseFileProblem`` when there is nothing to read at all: missing, no database, the
  ///   list of its tables destroyed.
  /// - Complexity: O(bytes of the file).
  public static func exportReadable(at path: String) throws(CaseFileProblem) -> ReadableExport {
    do throws(CaseFileProblem) {
      // Opening finds everything that is not damage: missing, a folder, another program's file.
      _ = try RecordFile.open(at: path, .shared)
    } catch .damaged, .needsMigration {
    } catch {
      throw error
    }
    do throws(SQLiteFailure) {
      let connection = try SQLiteConnection(path: path, access: .salvage)
      try connection.execute("PRAGMA trusted_schema = OFF")
      return try Salvage(connection).result
    } catch {
      throw CaseFileProblem(error, at: path)
    }
  }
}

/// Reads row by row around the places that cannot be read.
private struct Salvage {
  private(set) var result = ReadableExport(
    events: [], doubtfulNumbers: [], lostNumbers: [], people: [], attachments: [],
    lostAttachments: 0,
    endedEarly: false)

  /// How many numbers in a row may be missing before the search for more ends.
  private static let gapLimit = 10_000

  init(_ connection: borrowing SQLiteConnection) throws(SQLiteFailure) {
    // A list of tables that cannot be read is reported; everything after that is done without.
    _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
    readEvents(connection)
    readPeople(connection)
    readAttachments(connection)
  }

  private mutating func readEvents(_ connection: borrowing SQLiteConnection) {
    var found: [Int: EventRow] = [:]
    let front = Salvage.scan(connection, "ORDER BY seq", into: &found)
    if !front {
      let lastOfFront = found.keys.max() ?? 0
      let back = Salvage.scan(connection, "ORDER BY seq DESC", into: &found)
      // Backward from the end down to the damage, then each number in between for itself.
      let firstOfBack = found.keys.filter { $0 > lastOfFront }.min()
      Salvage.lookUp(
        connection, lastOfFront + 1, upTo: firstOfBack.map { $0 - 1 }, into: &found)
      result.endedEarly = !back && firstOfBack == nil
    }
    let numbers = found.keys.sorted()
    result.events = numbers.compactMap { found[$0] }
    result.doubtfulNumbers = result.events.filter { $0.digest != $0.computedDigest }.map(\.sequence)
    for (earlier, later) in zip([0] + numbers, numbers) where later > earlier + 1 {
      result.lostNumbers.append((earlier + 1)...(later - 1))
    }
  }

  /// Reads events in an order until the end or a damaged place.
  ///
  /// - Returns: whether it came to the end.
  private static func scan(
    _ connection: borrowing SQLiteConnection, _ order: String, into found: inout [Int: EventRow]
  ) -> Bool {
    do throws(SQLiteFailure) {
      let row = try connection.prepare("SELECT \(EventRow.columns) FROM event \(order)")
      var isWhole = true
      while try row.step() {
        if let event = try? EventRow(row) { found[event.sequence] = event } else { isWhole = false }
      }
      return isWhole
    } catch {
      return false
    }
  }

  private static func lookUp(
    _ connection: borrowing SQLiteConnection, _ first: Int, upTo last: Int?,
    into found: inout [Int: EventRow]
  ) {
    guard
      let row = try? connection.prepare("SELECT \(EventRow.columns) FROM event WHERE seq = ?1")
    else { return }
    var number = first
    var gap = 0
    while number <= last ?? .max - 1, gap < gapLimit {
      gap += 1
      row.reset()
      if (try? row.bind([SQLiteValue(number)])) != nil, (try? row.step()) == true,
        let event = try? EventRow(row)
      {
        found[event.sequence] = event
        gap = 0
      }
      number += 1
    }
  }

  private mutating func readPeople(_ connection: borrowing SQLiteConnection) {
    guard let row = try? connection.prepare("SELECT data FROM person ORDER BY number") else {
      return
    }
    while (try? row.step()) == true {
      if let data = try? row.text(0) { result.people.append(data) }
    }
  }

  private mutating func readAttachments(_ connection: borrowing SQLiteConnection) {
    // The digests alone are in an index of their own, which may be whole where the bytes are not.
    var digests: Set<Digest> = []
    var order: [Digest] = []
    for query in [
      "SELECT digest FROM attachment ORDER BY number",
      "SELECT digest FROM attachment ORDER BY digest",
    ] {
      guard let row = try? connection.prepare(query) else { continue }
      while (try? row.step()) == true {
        guard let bytes = try? row.bytes(0), let digest = Digest(bytes: bytes) else { continue }
        if digests.insert(digest).inserted { order.append(digest) }
      }
    }
    for digest in order {
      if let attachment = Salvage.attachment(digest, connection) {
        result.attachments.append(attachment)
      } else {
        result.lostAttachments += 1
      }
    }
  }

  private static func attachment(
    _ digest: Digest, _ connection: borrowing SQLiteConnection
  ) -> AttachedFile? {
    guard
      let row = try? connection.prepare(
        "SELECT name, media_type, content FROM attachment WHERE digest = ?1"),
      (try? row.bind([.bytes(digest.bytes)])) != nil, (try? row.step()) == true,
      let content = try? row.bytes(2)
    else { return nil }
    let found = try? AttachedFile(
      name: (try? row.text(0)) ?? "", mediaType: try? row.text(1), content: content)
    return found?.digest == digest ? found : nil
  }
}
