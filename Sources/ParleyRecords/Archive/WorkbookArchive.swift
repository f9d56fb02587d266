import CParleyZip

/// The archive that a workbook is (ECMA-376 part 2): its parts by name.
final class WorkbookArchive {
  let limits: WorkbookLimits
  private let handle: OpaquePointer
  private var places: [String: UInt64] = [:]
  /// The names as the archive writes them, in its order.
  let names: [String]
  /// The bytes the archive reads from.
  private let file: SourceFile

  /// Opens the archive in a file.
  ///
  /// - Throws: `damaged` when it is no whole archive, `tooLarge` for more parts than a workbook
  ///   has.
  init(_ file: SourceFile, limits: WorkbookLimits) throws(WorkbookProblem) {
    self.file = file
    self.limits = limits
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(
        file.bytes.baseAddress, zip_uint64_t(file.bytes.count), 0, &error)
    else { throw .outOfMemory }
    guard let handle = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      throw .damaged(.archive)
    }
    self.handle = handle
    // From here on everything has its value, so that `deinit` closes the archive after a refusal
    // too.
    let count = Int(zip_get_num_entries(handle, 0))
    guard count <= limits.parts else {
      names = []
      throw .tooLarge(.parts)
    }
    var (names, isTwice) = ([String](), false)
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(handle, index, 0).map({ String(cString: $0) }) else { continue }
      names.append(name)
      if places.updateValue(index, forKey: WorkbookArchive.folded(name)) != nil { isTwice = true }
    }
    self.names = names
    if isTwice { throw .damaged(.twoParts) }
  }

  deinit { zip_discard(handle) }

  /// Part names are compared without case; some writers use backslashes.
  private static func folded(_ name: String) -> String {
    let slashes = name.replacing("\\", with: "/").lowercased()
    return slashes.hasPrefix("/") ? String(slashes.dropFirst()) : slashes
  }

  /// Whether there is a part of this name.
  func has(_ name: String) -> Bool { places[WorkbookArchive.folded(name)] != nil }

  /// Opens a part for reading.
  ///
  /// - Throws: `encrypted` for a part that needs a password, `damaged` when it is missing or cannot
  ///   be read.
  func part(_ name: String) throws(WorkbookProblem) -> WorkbookPart {
    guard let index = places[WorkbookArchive.folded(name)] else {
      throw .damaged(.missingPart(name))
    }
    var about = zip_stat_t()
    zip_stat_init(&about)
    guard zip_stat_index(handle, index, 0, &about) == 0 else { throw .damaged(.part(name)) }
    if about.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, about.encryption_method != 0 {
      throw .encrypted
    }
    guard let opened = zip_fopen_index(handle, index, 0) else { throw .damaged(.part(name)) }
    return WorkbookPart(
      name: name, handle: opened, archive: self, declared: Int(clamping: about.size),
      compressed: Int(clamping: about.comp_size))
  }
}

/// A part that is being read.
final class WorkbookPart {
  let name: String
  /// The size the archive declares, for progress only.
  let declared: Int
  private let compressed: Int
  private let handle: OpaquePointer
  private let archive: WorkbookArchive
  private(set) var inflated = 0

  fileprivate init(
    name: String, handle: OpaquePointer, archive: WorkbookArchive, declared: Int, compressed: Int
  ) {
    self.name = name
    self.handle = handle
    self.archive = archive
    self.declared = declared
    self.compressed = compressed
  }

  deinit { zip_fclose(handle) }

  /// Inflates the next bytes; 0 at the end.
  ///
  /// - Throws: `damaged` when the bytes do not inflate or do not match their checksum, `tooLarge`
  ///   when there are more than a workbook has.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookProblem) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let count = Int(zip_fread(handle, start, zip_uint64_t(buffer.count)))
    guard count >= 0 else { throw .damaged(.part(name)) }
    inflated += count
    let limits = archive.limits
    if inflated > limits.partBytes { throw .tooLarge(.part) }
    // The size in the archive's directory may be a lie; the file itself cannot be smaller.
    let real = max(1, min(compressed, archive.fileBytes))
    if inflated > limits.ratioFrom, inflated / real > limits.ratio { throw .tooLarge(.part) }
    return count
  }
}

extension WorkbookArchive {
  /// The size of the file.
  fileprivate var fileBytes: Int { file.bytes.count }
}
