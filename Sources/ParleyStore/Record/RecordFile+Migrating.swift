import ParleyValues

extension RecordFile {
  /// Brings the tables of a file up to date, after a copy of it was made beside it.
  ///
  /// No other program can write between the copy and the change: the change holds the lock for
  /// writing while a second connection copies.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - patience: how long to wait for other programs, in milliseconds.
  ///   - migrations: the steps that are known.
  /// - Returns: the path of the copy.
  static func migrate(_ path: String, patience: Int32, migrations: Migrations)
    throws(CaseFileProblem) -> String
  {
    do throws(SQLiteFailure) {
      let connection = try SQLiteConnection(path: path, patience: patience)
      if connection.isReadOnly { throw .readOnly }
      try prepare(connection)
      try connection.execute("BEGIN IMMEDIATE")
      let version = try connection.integer("PRAGMA user_version")
      let copy = path + ".version-\(version)"
      if version < migrations.latest {
        try keepCopy(of: path, at: copy, patience: patience)
        for step in migrations.steps(after: version) { try connection.execute(step.statements) }
        try connection.execute("PRAGMA user_version = \(migrations.latest)")
      }
      try connection.execute("COMMIT")
      return copy
    } catch {
      throw CaseFileProblem(error, at: path)
    }
  }

  /// Copies a file page by page; a copy of an earlier attempt is replaced.
  private static func keepCopy(of path: String, at copy: String, patience: Int32)
    throws(SQLiteFailure)
  {
    Disk.remove(copy)
    do throws(SystemError) {
      // As narrow as the narrower of the two files: copies hold personal data.
      try Disk.makeNew(copy, mode: 0o600)
    } catch {
      throw .cannotOpen(systemError: error.number)
    }
    do throws(SQLiteFailure) {
      let source = try SQLiteConnection(path: path, patience: patience)
      try source.copy(to: copy)
    } catch {
      Disk.remove(copy)
      throw error
    }
  }
}
