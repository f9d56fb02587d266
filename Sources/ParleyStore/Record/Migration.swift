/// One step of the tables from a version to the next. Steps are only ever added: a file written by
/// any past version reaches the newest by the steps that follow its own.
struct Migration: Sendable {
  /// The version the tables have afterwards, `user_version`.
  let version: Int
  /// What the step brings, for the record.
  let name: String
  /// The statements, separated by semicolons.
  let statements: String
}

/// The steps from nothing to the newest version.
struct Migrations: Sendable {
  /// The steps in order; the versions count from 1.
  let all: [Migration]

  /// The newest version.
  var latest: Int { all.last?.version ?? 0 }

  /// The steps that a file of some version still has to take.
  func steps(after version: Int) -> [Migration] { all.filter { $0.version > version } }

  /// The steps of this program.
  static let standard = Migrations(all: [.first])
}
