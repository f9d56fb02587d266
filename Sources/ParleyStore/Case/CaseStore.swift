import ParleyBargaining
import ParleyValues

/// A case on disk: the shared file, `X.parley`, and beside it, once there is something to keep to
/// oneself, the private one, `X.private`.
///
/// Each file is a record with a chain of its own. The shared file holds nothing that depends on
/// the private one and does not tell whether there is one; the private one names the case it
/// belongs to. A store is used by one thread at a time.
public final class CaseStore {
  let shared: RecordFile
  private var openedPrivate: RecordFile?
  private let patience: Int32
  private let migrating: Bool

  private init(shared: RecordFile, patience: Int32, migrating: Bool) {
    self.shared = shared
    self.patience = patience
    self.migrating = migrating
  }

  /// Makes the file of a new case; never overwrites one.
  ///
  /// - Parameters:
  ///   - path: the file, `east-lake.parley`.
  ///   - id: a random id, drawn by the caller.
  /// - Throws: ``CaseFileProblem``: a file of that name is there, no such folder, no right to
  ///   write, disk full.
  public static func create(at path: String, id: RecordID) throws(CaseFileProblem) -> CaseStore {
    let identity = RecordFile.Identity(id: id, caseID: id, visibility: .shared)
    let file = try RecordFile.create(at: path, identity)
    return CaseStore(shared: file, patience: SQLiteConnection.patience, migrating: false)
  }

  /// Opens a case.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - migrating: whether tables of an older version are brought up to date after a copy was
  ///     made; its name is in ``migrationCopies``. Otherwise such a file is a problem.
  ///   - patience: how long a change waits for other programs, in milliseconds.
  /// - Throws: ``CaseFileProblem`` when the file is missing, no case, newer than this program, of
  ///   an older version, busy, damaged, or may not be read.
  public static func open(
    at path: String, migrating: Bool = false, patience: Int = 8_000
  ) throws(CaseFileProblem) -> CaseStore {
    let wait = Int32(clamping: patience)
    let file = try RecordFile.open(at: path, .shared, migrating: migrating, patience: wait)
    return CaseStore(shared: file, patience: wait, migrating: migrating)
  }

  /// The shared file.
  public var path: String { shared.path }

  /// The id of the case.
  public var id: RecordID { shared.identity.id }

  /// Whether the shared file can only be read.
  public var isReadOnly: Bool { shared.isReadOnly }

  /// The copies that were kept when tables were brought up to date. They hold personal data.
  public var migrationCopies: [String] {
    [shared.migrationCopy, openedPrivate?.migrationCopy].compactMap(\.self)
  }

  /// The private file of a case: the name of the shared one with `private` for `parley`.
  ///
  /// - Parameter path: the shared file; links are followed.
  public static func privatePath(for path: String) -> String {
    let place = Disk.resolved(path)
    let ending = ".parley"
    return (place.hasSuffix(ending) ? String(place.dropLast(ending.count)) : place) + ".private"
  }

  /// The private file of this case, whether or not there is one.
  public var privatePath: String { CaseStore.privatePath(for: path) }

  /// Whether there is a private file. Nothing that leaves the house may depend on the answer.
  public var hasPrivateFile: Bool {
    switch try? Disk.entry(at: privatePath) {
    case nil, .nothing: false
    default: true
    }
  }

  /// The private file, if there is one.
  func privateFile() throws(CaseFileProblem) -> RecordFile? {
    if let openedPrivate { return openedPrivate }
    let path = privatePath
    let file: RecordFile
    do throws(CaseFileProblem) {
      file = try RecordFile.open(at: path, .private, migrating: migrating, patience: patience)
    } catch .missing {
      return nil
    }
    guard file.identity.caseID == id else { throw .foreignPrivateFile(path: path) }
    openedPrivate = file
    return file
  }

  /// The private file, made now if there is none.
  func privateFile(makingWith id: RecordID) throws(CaseFileProblem) -> RecordFile {
    if let file = try privateFile() { return file }
    let identity = RecordFile.Identity(id: id, caseID: self.id, visibility: .private)
    let file = try RecordFile.create(at: privatePath, identity)
    openedPrivate = file
    return file
  }
}
