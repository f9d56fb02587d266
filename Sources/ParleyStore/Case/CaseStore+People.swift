import ParleyBargaining
import ParleyValues

extension CaseStore {
  /// The personal data kept with the case; with a private file those of both.
  ///
  /// - Parameter visibility: which file's people; the shared file's alone unless asked otherwise.
  /// - Throws: ``CaseFileProblem`` when the file cannot be read, or the data were changed.
  public func people(in visibility: Visibility = .shared) throws(CaseFileProblem) -> People {
    guard visibility == .private else { return try shared.people() }
    return try privateFile()?.people() ?? People()
  }

  /// Keeps personal data, or newer data of somebody, without an event.
  ///
  /// - Parameters:
  ///   - people: the data.
  /// - Throws: ``CaseFileProblem`` when the file cannot be written.
  public func keep(_ people: [Person]) throws(CaseFileProblem) {
    let file = shared
    try file.changing { (_) throws(CaseFileProblem) in
      try file.keep(Enclosures(people: people))
    }
  }
}

extension Person {
  /// The bytes that the commitment binds, after its label: canonical JSON.
  var canonicalData: [UInt8] {
    guard let tree = try? JSONValue(encoding: self) else { return [] }
    return Array(tree.text(pretty: false).utf8)
  }
}

extension RecordFile {
  /// Everybody whose data are kept; of several versions the last.
  func people() throws(CaseFileProblem) -> People {
    try reading { (connection) throws(SQLiteFailure) in
      var people = People()
      let row = try connection.prepare("SELECT id, commitment, data FROM person ORDER BY number")
      while try row.step() {
        // The commitment is over the data as they stand: it shows damage as well.
        guard let value = try? JSONValue(parsing: try row.bytes(2), file: "person"),
          let person = try? value.decoded(as: Person.self), person.id == (try row.text(0)),
          person.commitment.bytes == (try row.bytes(1))
        else { throw .damaged }
        people.add(person)
      }
      return people
    }
  }

  /// Keeps people and attachments inside an open transaction.
  func keep(_ enclosures: Enclosures) throws(CaseFileProblem) {
    do throws(SQLiteFailure) {
      for person in enclosures.people { try keep(person) }
    } catch {
      throw problem(error)
    }
    for attachment in enclosures.attachments { try keep(attachment) }
  }

  private func keep(_ person: Person) throws(SQLiteFailure) {
    let commitment = SQLiteValue.bytes(person.commitment.bytes)
    // The last row of an id is the one in use, so data that come back go to the end again.
    try connection.run(
      "DELETE FROM person WHERE id = ?1 AND commitment = ?2", [.text(person.id), commitment])
    try connection.run(
      "INSERT INTO person (id, commitment, data) VALUES (?1, ?2, ?3)",
      [.text(person.id), commitment, .utf8(person.canonicalData)])
  }
}
