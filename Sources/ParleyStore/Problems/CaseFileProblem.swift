import ParleyBargaining
import ParleyValues

/// Why a case file could not be opened, read or written. Nothing was written when one is thrown.
public enum CaseFileProblem: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// There already is a file of the name a new one should have.
  case alreadyExists(path: String)
  /// The file is something else.
  case notACase(path: String, WhatItIs)
  /// The file was written by a newer program: its version of the tables, and the newest known here.
  case newerThanThisProgram(path: String, version: Int, known: Int)
  /// The tables are of an older version. They can be brought up to date; a copy is kept.
  case needsMigration(path: String, version: Int, known: Int)
  /// Another program is writing, and went on for longer than a change waits.
  case busy(path: String)
  /// Parts of the file cannot be read.
  case damaged(path: String)
  /// The chain does not hold: the first event that is not as it was written.
  case changed(path: String, ChangedEvent)
  /// An event is as it was written and cannot be understood.
  case unreadableEvent(path: String, sequence: Int, EventRowProblem)
  /// An interrupted change has to be taken back first, and the place cannot be written to.
  case unfinishedChange(path: String)
  /// The file, its folder or its disk is read-only.
  case readOnly(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The user may not open the file.
  case permissionDenied(path: String)
  /// The folder of a new file is not there.
  case folderMissing(path: String)
  /// The device failed; the number is the system's.
  case inputOutput(path: String, systemError: Int32)
  /// Somebody appended in the meantime: the last number this change was decided on, and the last
  /// one that is there.
  case sequenceMoved(path: String, expected: Int, found: Int)
  /// The private file beside a case belongs to another case.
  case foreignPrivateFile(path: String)
  /// An attachment is too large: its size and the limit, in bytes.
  case attachmentTooLarge(name: String, size: Int, limit: Int)
  /// A file that was to be attached, or the folder to write it to, cannot be used.
  case attachmentUnreadable(path: String, systemError: Int32)
  /// There is no attachment of this digest.
  case attachmentMissing(Digest)
  /// An attachment is not as it was attached.
  case attachmentChanged(name: String)
  /// Events that are to be appended are not numbered one after the other.
  case misnumbered(expected: Int, found: Int)
  /// A defect of this program; the text is for its makers.
  case unexpected(path: String, String)

  /// What a file is that is no case.
  public enum WhatItIs: Hashable, Sendable {
    /// A folder.
    case folder
    /// Nothing at all: no bytes.
    case empty
    /// A database of another program.
    case otherDatabase
    /// No database.
    case otherFile
    /// The private file of a case.
    case privateFile
  }
}

extension CaseFileProblem {
  /// The problem of a file that SQLite reported.
  init(_ failure: SQLiteFailure, at path: String) {
    switch failure {
    case .busy: self = .busy(path: path)
    case .diskFull: self = .diskFull(path: path)
    case .readOnly: self = .readOnly(path: path)
    case .unfinishedChange: self = .unfinishedChange(path: path)
    case .damaged, .notADatabase: self = .damaged(path: path)
    case .cannotOpen(let number): self = SystemError(number: number).problem(at: path)
    case .inputOutput(let number): self = SystemError(number: number).problem(at: path)
    case .refused(let text): self = .unexpected(path: path, text)
    case .unexpected(let code, let text): self = .unexpected(path: path, "SQLite \(code): \(text)")
    }
  }
}
