import ParleyRecords
import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileAccess {
  /// Writes a file that was not there, whole or not at all; nothing is ever replaced.
  ///
  /// - Throws: ``CommandFailure`` with status 73.
  func writeNew(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let draft = "\(path).part\(getpid())"
    try write(bytes, to: draft)
    defer { unlink(absolute(draft)) }
    // A link is made only where nothing is, at one stroke.
    guard link(absolute(draft), absolute(path)) == 0 else {
      throw CommandFailure(
        .cannotWrite,
        errno == EEXIST ? PackWriter.alreadyThere(path) : FileProblems.unwritable(path, errno))
    }
  }

  /// Writes a folder that was not there with its files, whole or not at all: it is filled under
  /// another name beside its place and then given its own.
  ///
  /// - Throws: ``CommandFailure`` with status 73.
  func writeNewFolder(
    _ files: [(name: String, content: [UInt8])], at path: String
  ) throws(CommandFailure) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let draft = "\(trimmed).part\(getpid())"
    guard mkdir(absolute(draft), 0o755) == 0 else {
      throw CommandFailure(.cannotWrite, FileProblems.unwritable(path, errno))
    }
    var written: [String] = []
    do throws(CommandFailure) {
      for file in files {
        guard FileArchive.problem(ofName: file.name) == nil else {
          throw CommandFailure(
            .cannotWrite, PackReader.diagnostic(.unsafeName(file.name), in: path))
        }
        try write(file.content, to: "\(draft)/\(file.name)")
        written.append(file.name)
      }
      if exists(trimmed) {
        throw CommandFailure(.cannotWrite, PackWriter.alreadyThere(path))
      }
      guard rename(absolute(draft), absolute(trimmed)) == 0 else {
        throw CommandFailure(.cannotWrite, FileProblems.unwritable(path, errno))
      }
    } catch {
      for name in written { unlink(absolute("\(draft)/\(name)")) }
      rmdir(absolute(draft))
      throw error
    }
  }

  /// The files of a folder that holds nothing else; links are not followed.
  ///
  /// - Throws: ``CommandFailure`` with status 65 for folders, links, unsafe names and too much.
  func plainFiles(in folder: String) throws(CommandFailure) -> [ArchivedFile] {
    let names = names(in: folder)
    guard names.count <= FileArchive.filesLimit else {
      throw CommandFailure(.badContent, PackReader.diagnostic(.tooLarge, in: folder))
    }
    var files: [ArchivedFile] = []
    var total = 0
    for name in names {
      let path = "\(folder)/\(name)"
      var status = stat()
      let isPlain =
        FileArchive.problem(ofName: name) == nil && lstat(absolute(path), &status) == 0
        && status.st_mode & S_IFMT == S_IFREG
      guard isPlain else {
        throw CommandFailure(.badContent, PackReader.diagnostic(.unsafeName(name), in: folder))
      }
      total += Int(status.st_size)
      guard total <= FileArchive.bytesLimit else {
        throw CommandFailure(.badContent, PackReader.diagnostic(.tooLarge, in: folder))
      }
      files.append(ArchivedFile(name: name, content: try read(path)))
    }
    return files
  }
}
