import CParleyZip
import ParleyValues

/// A file inside an archive.
public struct ArchivedFile: Hashable, Sendable {
  /// Its name, without folders.
  public let name: String
  /// Its bytes.
  public let content: [UInt8]

  /// A file.
  public init(name: String, content: [UInt8]) {
    self.name = name
    self.content = content
  }
}

/// What is wrong with an archive.
public enum ArchiveProblem: Error, Hashable, Sendable {
  /// It is no archive, or a broken one.
  case notAnArchive
  /// A name leads out of the folder, or some system cannot bear it.
  case unsafeName(String)
  /// Two files have the same name on systems that know no capitals.
  case nameTwice(String)
  /// A file needs a password.
  case encrypted(String)
  /// A file cannot be read or does not match its checksum.
  case damaged(String)
  /// More files or bytes than an archive of this kind has.
  case tooLarge
  /// There is not enough memory.
  case outOfMemory
}

/// Files in one ZIP archive. The same files give the same bytes: they stand uncompressed in the
/// order given, and all bear the first moment the format knows, 1 January 1980.
public enum FileArchive {
  /// The most files of an archive that is read.
  public static let filesLimit = 1_000
  /// The most bytes that all its files may have together: 500 MB.
  public static let bytesLimit = 500_000_000

  /// Why a name is not taken into or out of an archive; nothing when it is safe on any system: no
  /// folders, no way up, no drive, no control or reordering signs, no dot or space at its end.
  public static func problem(ofName name: String) -> ArchiveProblem? {
    let scalars = name.unicodeScalars
    let isBad = scalars.contains { scalar in
      if "/\\:*?\"<>|".unicodeScalars.contains(scalar) { return true }
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        return true
      default: return false
      }
    }
    guard let first = scalars.first, let last = scalars.last else { return .unsafeName(name) }
    let isEdgeBad = first == "." || last == "." || last.properties.isWhitespace
    return isBad || isEdgeBad || name.utf8.count > 200 ? .unsafeName(name) : nil
  }

  /// The first name that is unsafe or there twice.
  static func problem(ofNames names: [String]) -> ArchiveProblem? {
    var seen: Set<String> = []
    for name in names {
      if let problem = problem(ofName: name) { return problem }
      if !seen.insert(name.lowercased()).inserted { return .nameTwice(name) }
    }
    return nil
  }

  /// The bytes of an archive with these files.
  ///
  /// - Throws: ``ArchiveProblem``: a name that is unsafe or there twice, too much, no memory.
  public static func bytes(of files: [ArchivedFile]) throws(ArchiveProblem) -> [UInt8] {
    if let problem = problem(ofNames: files.map(\.name)) { throw problem }
    guard files.count <= filesLimit,
      files.reduce(0, { $0 + $1.content.count }) <= bytesLimit
    else { throw .tooLarge }
    // The library writes no archive without files: the end record alone is one.
    if files.isEmpty { return [0x50, 0x4b, 0x05, 0x06] + [UInt8](repeating: 0, count: 18) }
    // One block holds every file's bytes until the archive is closed.
    let all = files.flatMap(\.content)
    let written = all.withUnsafeBytes { block in write(files, from: block) }
    guard let written else { throw .outOfMemory }
    return written
  }

  private static func write(_ files: [ArchivedFile], from block: UnsafeRawBufferPointer)
    -> [UInt8]?
  {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { return nil }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, Int32(ZIP_TRUNCATE), &error) else {
      zip_source_free(target)
      return nil
    }
    var offset = 0
    for file in files {
      let start = block.baseAddress.map { $0 + offset }
      offset += file.content.count
      guard let source = zip_source_buffer(archive, start, zip_uint64_t(file.content.count), 0)
      else {
        zip_discard(archive)
        return nil
      }
      let place = zip_file_add(archive, file.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard place >= 0 else {
        zip_source_free(source)
        zip_discard(archive)
        return nil
      }
      let index = zip_uint64_t(place)
      zip_set_file_compression(archive, index, ZIP_CM_STORE, 0)
      // 1 January 1980, 00:00: year 0, month 1, day 1 in the packed form of the format.
      zip_file_set_dostime(archive, index, 0, 1 << 5 | 1, 0)
      zip_file_set_external_attributes(
        archive, index, 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16)
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      return nil
    }
    return contents(of: target)
  }

  private static func contents(of source: OpaquePointer) -> [UInt8]? {
    var about = zip_stat_t()
    guard zip_source_stat(source, &about) == 0, zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(about.size))
    let count = bytes.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count))
    }
    return count == Int64(bytes.count) ? bytes : nil
  }

  /// The files of an archive, in its order. Folders, links, unsafe names, passwords and more than
  /// the limits are refused before anything is unpacked.
  ///
  /// - Throws: ``ArchiveProblem``.
  public static func files(in bytes: [UInt8]) throws(ArchiveProblem) -> [ArchivedFile] {
    let result = bytes.withUnsafeBytes { block in read(block) }
    return try result.get()
  }

  private static func read(_ block: UnsafeRawBufferPointer)
    -> Result<[ArchivedFile], ArchiveProblem>
  {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(
        block.baseAddress, zip_uint64_t(block.count), 0, &error)
    else { return .failure(.outOfMemory) }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      return .failure(.notAnArchive)
    }
    defer { zip_discard(archive) }
    do throws(ArchiveProblem) {
      let entries = try listed(archive)
      var files: [ArchivedFile] = []
      for entry in entries { files.append(try unpacked(entry, in: archive)) }
      return .success(files)
    } catch { return .failure(error) }
  }

  private struct Listed {
    let index: zip_uint64_t
    let name: String
    let size: Int
  }

  private static func listed(_ archive: OpaquePointer) throws(ArchiveProblem) -> [Listed] {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0, count <= filesLimit else { throw .tooLarge }
    var entries: [Listed] = []
    var total = 0
    for index in 0..<zip_uint64_t(count) {
      var about = zip_stat_t()
      zip_stat_init(&about)
      guard let pointer = zip_get_name(archive, index, 0),
        zip_stat_index(archive, index, 0, &about) == 0
      else { throw .notAnArchive }
      let name = String(cString: pointer)
      if let problem = problem(ofName: name) { throw problem }
      var (system, attributes) = (zip_uint8_t(0), zip_uint32_t(0))
      zip_file_get_external_attributes(archive, index, 0, &system, &attributes)
      // A link is a file whose content is a path; it is not followed and not taken for a file.
      if Int32(system) == Int32(ZIP_OPSYS_UNIX), attributes >> 28 == 0o12 {
        throw .unsafeName(name)
      }
      if about.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, about.encryption_method != 0 {
        throw .encrypted(name)
      }
      let size = Int(clamping: about.size)
      total = size > bytesLimit ? bytesLimit + 1 : total + size
      guard total <= bytesLimit else { throw .tooLarge }
      entries.append(Listed(index: index, name: name, size: size))
    }
    if let problem = problem(ofNames: entries.map(\.name)) { throw problem }
    return entries
  }

  private static func unpacked(_ entry: Listed, in archive: OpaquePointer)
    throws(ArchiveProblem) -> ArchivedFile
  {
    guard let file = zip_fopen_index(archive, entry.index, 0) else { throw .damaged(entry.name) }
    defer { zip_fclose(file) }
    // The size that the archive declares may be a lie: memory is taken as the bytes come.
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = piece.withUnsafeMutableBytes {
        zip_fread(file, $0.baseAddress, zip_uint64_t($0.count))
      }
      guard count >= 0 else { throw .damaged(entry.name) }
      if count == 0 { break }
      content.append(contentsOf: piece[..<Int(count)])
      guard content.count <= entry.size else { throw .damaged(entry.name) }
    }
    guard content.count == entry.size else { throw .damaged(entry.name) }
    return ArchivedFile(name: entry.name, content: content)
  }
}
