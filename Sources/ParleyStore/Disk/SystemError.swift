#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A number the operating system gives for what went wrong.
struct SystemError: Error, Hashable, Sendable {
  let number: Int32

  /// The number of the last call that failed.
  static var last: SystemError { SystemError(number: errno) }

  /// What it means for a case file.
  func problem(at path: String) -> CaseFileProblem {
    switch number {
    case ENOENT: .missing(path: path)
    case ENOTDIR: .folderMissing(path: path)
    case EEXIST: .alreadyExists(path: path)
    case EISDIR: .notACase(path: path, .folder)
    case EACCES, EPERM: .permissionDenied(path: path)
    case EROFS: .readOnly(path: path)
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
    default: .inputOutput(path: path, systemError: number)
    }
  }

  /// The system's own words.
  var text: String { String(cString: strerror(number)) }
}
