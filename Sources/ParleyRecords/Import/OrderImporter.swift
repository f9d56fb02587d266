import ParleyValues
import Synchronization

/// Reads a file of orders stretch by stretch on several threads. Each stretch is read as if a row
/// began with it; where the stretch before shows that none does (a quoted field with line breaks),
/// it is read again from where the row begins. So the rows are those of one walk from beginning to
/// end, whatever the stretches and however many threads there are.
final class OrderImporter {
  private let file: SourceFile
  private let options: ImportOptions
  let threads: Int
  private(set) var source: ImportSource
  private(set) var layout: OrderLayout
  /// The readers whose tables the words and workers of a stretch are numbered by.
  private(set) var readers: [OrderChunkReader] = []
  private(set) var digest = Digest(of: [])
  private var stream = DigestBox()
  /// The sheet of a workbook, if that is what is read.
  private let sheet: RecordText?

  /// A reader of a CSV file or of a sheet of a workbook.
  ///
  /// - Throws: `workbook.…` for a workbook that cannot be read, and as ``init(_:options:)``.
  static func reading(
    _ file: SourceFile, options: ImportOptions
  ) throws(Diagnostics) -> OrderImporter {
    if !SourceWorkbook.isWorkbook(file.bytes), options.sheet == nil {
      return try OrderImporter(file, options: options)
    }
    let text = try RecordText.reading(file, columns: OrderColumn.self, options: options)
    return try OrderImporter(sheet: text, options: options)
  }

  private init(sheet: RecordText, options: ImportOptions) throws(Diagnostics) {
    file = sheet.file
    var options = options
    options.tuning.stretchBytes = max(1, file.bytes.count)
    options.tuning.takesDigest = false
    self.options = options
    self.sheet = sheet
    threads = 1
    source = ImportSource(unchecked: file)
    layout = try OrderLayout(
      file.bytes, name: file.name, options: options, sheet: sheet.sheet)
  }

  /// What the file is.
  var description: SourceDescription {
    if let sheet { return sheet.description }
    return SourceDescription(
      name: source.file.name, byteCount: source.bytes.count, digest: digest,
      encoding: source.encoding, hasByteOrderMark: source.hasByteOrderMark)
  }

  /// - Throws: `records.not-text`, `records.empty`; what ``OrderLayout`` throws.
  init(_ file: SourceFile, options: ImportOptions) throws(Diagnostics) {
    sheet = nil
    try RecordText.refuseForeign(file)
    self.file = file
    self.options = options
    threads = options.tuning.threads ?? ThreadTeam.processors
    source = ImportSource(unchecked: file)
    if !OrderImporter.beginsAsText(file) {
      source = OrderImporter.checked(file, options, threads: threads)
    }
    layout = try OrderImporter.layout(source, options: options)
  }

  /// Whether the first lines are UTF-8.
  private static func beginsAsText(_ file: SourceFile) -> Bool {
    let beginning = file.bytes.prefix(1 << 20)
    let end = beginning.count == file.bytes.count ? nil : beginning.lastIndex(of: 0x0A)
    let text = UnsafeBufferPointer(rebasing: beginning[..<(end ?? beginning.endIndex)])
    return EncodingDetection.invalidUTF8Count(text) == 0
  }

  private static func checked(
    _ file: SourceFile, _ options: ImportOptions, threads: Int
  ) -> ImportSource {
    let unchecked = ImportSource(unchecked: file)
    let stretches = unchecked.stretches(from: 0, bytes: options.tuning.stretchBytes)
    if options.tuning.releasesSource { file.release(0..<file.bytes.count) }
    return ImportSource(
      checking: file, stretches: stretches, threads: threads,
      releasing: options.tuning.releasesSource)
  }

  private static func layout(
    _ source: ImportSource, options: ImportOptions
  ) throws(Diagnostics) -> OrderLayout {
    if source.encoding == .utf8 {
      let text = UnsafeBufferPointer(rebasing: source.bytes[source.start...])
      return try OrderLayout(text, name: source.file.name, options: options)
    }
    let beginning = SourceFile(source.beginning(2 << 20), name: source.file.name)
    return try OrderLayout(beginning.bytes, name: source.file.name, options: options)
  }

  /// Reads all rows and gives what the stretches gave, some at a time, in the order of the source.
  /// `restart` is called first, and again when bytes turn up that change how all of the file has to
  /// be read: what was given so far counts for nothing then.
  ///
  /// - Throws: what `take` throws and what ``OrderLayout`` throws.
  /// - Complexity: O(bytes).
  func readAll(
    restart: () throws(Diagnostics) -> Void,
    take: ([OrderChunk]) throws(Diagnostics) -> Void
  ) throws(Diagnostics) {
    try restart()
    if try readOnce(take) { return }
    // Bytes that are no UTF-8 turned up: now all of the file decides what it is.
    source = OrderImporter.checked(file, options, threads: threads)
    if sheet == nil { layout = try OrderImporter.layout(source, options: options) }
    try restart()
    _ = try readOnce(take)
  }

  /// Where the rows begin in the source.
  private var firstRow: Int {
    let position = layout.records.header.position
    if source.encoding == .utf8 { return source.start + position }
    let beginning = source.beginning(2 << 20)
    return beginning.withUnsafeBufferPointer { source.place(of: $0, position, from: source.start) }
  }

  /// Reads all rows; false when bytes turn up that the encoding does not have.
  private func readOnce(
    _ take: ([OrderChunk]) throws(Diagnostics) -> Void
  ) throws(Diagnostics) -> Bool {
    let tuning = options.tuning
    stream = DigestBox()
    readers = (0..<threads).map { OrderChunkReader(layout, options: options, index: $0) }
    let first = firstRow
    if !source.isChecked, !isText(source.start..<first) { return false }
    // Only the next stretches are looked for: to look at a place takes the memory around it.
    var hashed = 0
    var expected = first
    var begin = first
    while begin < source.bytes.count {
      let stretches = source.stretches(
        from: begin, bytes: tuning.stretchBytes, atMost: max(1, tuning.stretchesAtOnce))
      let end = stretches.last?.upperBound ?? source.bytes.count
      var chunks = read(stretches, hashing: hashed..<end)
      for (index, stretch) in stretches.enumerated() {
        if chunks[index].isInvalid { return false }
        if stretch.lowerBound != expected {
          chunks[index] = readers[0].read(source, expected..<stretch.upperBound)
          if chunks[index].isInvalid { return false }
        }
        expected = chunks[index].range.upperBound
      }
      try take(chunks)
      if chunks.reduce(0, { $0 + $1.samples.count }) >= OrderChunkReader.sampleLimit {
        for reader in readers { reader.takesSamples = false }
      }
      if tuning.releasesSource { file.release(begin..<end) }
      (begin, hashed) = (end, end)
      options.progress?(end, file.bytes.count)
    }
    if hashed < file.bytes.count, tuning.takesDigest { hash(hashed..<file.bytes.count) }
    digest = stream.finish()
    return true
  }

  private func isText(_ range: Range<Int>) -> Bool {
    EncodingDetection.invalidUTF8Count(UnsafeBufferPointer(rebasing: file.bytes[range])) == 0
  }

  private func hash(_ range: Range<Int>) {
    stream.update(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(file.bytes)[range]))
  }

  private func read(
    _ stretches: [Range<Int>], hashing range: Range<Int>
  ) -> [OrderChunk] {
    let chunks = SlotBox<OrderChunk>(stretches.count)
    let readers = SharedReaders(all: readers)
    let (source, stream) = (source, stream)
    let bytes = UnsafeRawBufferPointer(
      rebasing: UnsafeRawBufferPointer(file.bytes)[range])
    let box = UncheckedBox(bytes)
    let hashes = options.tuning.takesDigest
    ThreadTeam.run(threads, pieces: stretches.count + 1) { thread, piece in
      if piece == 0 {
        if hashes { stream.update(box.value) }
      } else {
        chunks.put(
          readers.all[thread].read(source, stretches[piece - 1]), at: piece - 1)
      }
    }
    return chunks.all
  }
}

/// The digest of the source, taken by one thread at a time.
final class DigestBox: @unchecked Sendable {
  private var stream: DigestStream? = DigestStream()

  func update(_ bytes: UnsafeRawBufferPointer) { stream?.update(bytes) }

  func finish() -> Digest { stream.take()?.finish() ?? Digest(of: []) }
}

/// Places for results of several threads, each written once.
final class SlotBox<Element>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Element?>

  init(_ count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil)
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  func put(_ element: Element, at place: Int) { slots[place] = element }

  var all: [Element] { slots.compactMap { $0 } }
}

/// The first failure of several threads.
final class FailureBox: Sendable {
  private let first = Mutex<Diagnostics?>(nil)

  /// Does work unless something failed before.
  func collect(_ work: () throws(Diagnostics) -> Void) {
    if first.withLock({ $0 != nil }) { return }
    do throws(Diagnostics) {
      try work()
    } catch {
      first.withLock { $0 = $0 ?? error }
    }
  }

  /// - Throws: the first failure, if there was one.
  func check() throws(Diagnostics) {
    if let failure = first.withLock({ $0 }) { throw failure }
  }
}

/// A value that the compiler cannot see to be shared safely.
struct UncheckedBox<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

/// Readers of which each thread uses its own.
private struct SharedReaders: @unchecked Sendable {
  let all: [OrderChunkReader]
}

extension OrderChunkReader {
  /// Reads a stretch of the source.
  func read(_ source: ImportSource, _ range: Range<Int>) -> OrderChunk {
    source.file.populate(range)
    let bytes = UnsafeBufferPointer(rebasing: source.bytes[range])
    let mayBeCut = range.upperBound < source.bytes.count
    if source.encoding == .utf8 {
      let isInvalid = source.hasInvalidBytes && EncodingDetection.invalidUTF8Count(bytes) > 0
      return read(
        Text(
          bytes: bytes, readableBehind: source.bytes.count - range.upperBound,
          mayBeCut: mayBeCut, hasInvalidBytes: isInvalid, isChecked: source.isChecked),
        from: range.lowerBound)
    }
    let room = GB18030.room(for: bytes.count)
    return withDecodingRoom(room + FastField.readableBytes) { target in
      let (count, invalidCount) = GB18030.decode(bytes, into: target)
      let behind = UnsafeMutableBufferPointer(
        rebasing: target[count..<count + FastField.readableBytes])
      behind.update(repeating: 0)
      let decoded = UnsafeBufferPointer(rebasing: target[0..<count])
      var chunk = read(
        Text(
          bytes: decoded, readableBehind: FastField.readableBytes, mayBeCut: mayBeCut,
          hasInvalidBytes: invalidCount > 0, isChecked: true), from: 0)
      let consumed = chunk.range.upperBound
      let end =
        consumed == count
        ? range.upperBound : source.place(of: decoded, consumed, from: range.lowerBound)
      chunk.range = range.lowerBound..<end
      return chunk
    }
  }
}
