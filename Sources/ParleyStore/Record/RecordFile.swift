import ParleyBargaining
import ParleyValues

/// One database file with one record: its events, people and attachments. The shared and the
/// private file of a case are two of these.
final class RecordFile {
  /// What the table `record` says.
  struct Identity: Hashable {
    let id: RecordID
    let caseID: RecordID
    let visibility: Visibility
  }

  let path: String
  let identity: Identity
  let connection: SQLiteConnection
  /// The copy that was kept before the tables were brought up to date, if they were.
  let migrationCopy: String?

  init(
    path: String, identity: Identity, connection: consuming SQLiteConnection, migrationCopy: String?
  ) {
    self.path = path
    self.identity = identity
    self.connection = connection
    self.migrationCopy = migrationCopy
  }

  /// Whether the file can only be read.
  var isReadOnly: Bool { connection.isReadOnly }

  /// The number and digest of the last event; 0 and the start of the record when there is none.
  func head() throws(SQLiteFailure) -> (sequence: Int, digest: Digest) {
    let statement = try connection.prepare(
      "SELECT seq, digest FROM event ORDER BY seq DESC LIMIT 1")
    guard try statement.step() else { return (0, identity.id.start) }
    guard let digest = Digest(bytes: try statement.bytes(1)) else { throw .damaged }
    return (try statement.integer(0), digest)
  }

  /// The problem that a failure is for this file.
  func problem(_ failure: SQLiteFailure) -> CaseFileProblem { CaseFileProblem(failure, at: path) }

  /// Runs reading statements and reports what goes wrong as a problem of this file.
  func reading<Result>(
    _ read: (borrowing SQLiteConnection) throws(SQLiteFailure) -> Result
  ) throws(CaseFileProblem) -> Result {
    do throws(SQLiteFailure) {
      return try read(connection)
    } catch {
      throw problem(error)
    }
  }

  /// Runs statements in one transaction that no other writer can get between; all of it is on the
  /// disk when this returns, or nothing is.
  func changing<Result>(
    _ change: (borrowing SQLiteConnection) throws(CaseFileProblem) -> Result
  ) throws(CaseFileProblem) -> Result {
    if isReadOnly { throw .readOnly(path: path) }
    do throws(SQLiteFailure) {
      // A deferred transaction that reads and then writes fails at once, whatever the patience.
      try connection.execute("BEGIN IMMEDIATE")
    } catch {
      throw problem(error)
    }
    do throws(CaseFileProblem) {
      let result = try change(connection)
      do throws(SQLiteFailure) {
        try connection.execute("COMMIT")
      } catch {
        throw problem(error)
      }
      return result
    } catch {
      connection.rollBack()
      throw error
    }
  }
}
