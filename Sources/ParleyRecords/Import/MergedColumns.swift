import ParleyValues

/// The columns of a column file that is written block by block, each with its place in the file.
final class MergedColumns {
  private let spill: OrderSpill
  private let output: OutputFile
  private var frame: OrdersFileFrame
  private let digests: [DigestBox]
  private let columns: [MergedColumn]
  private let texts: MergedTexts?

  /// What a column of the file takes its rows from.
  private struct MergedColumn: Sendable {
    let index: Int
    let layout: PackedLayout
    let parts: [StoredPart]
  }

  /// The columns of order numbers, and how far they are written.
  private final class MergedTexts {
    let ends: Int
    let bytes: Int
    let layout: PackedLayout
    /// Bytes written.
    var written = 0
    /// Bytes read of each run.
    var read: [Int]

    init(ends: Int, bytes: Int, layout: PackedLayout, runs: Int) {
      self.ends = ends
      self.bytes = bytes
      self.layout = layout
      read = Array(repeating: 0, count: runs)
    }
  }

  /// - Throws: `file.not-writable` when the disk is full or fails.
  init(
    _ spill: OrderSpill, header: OrdersFile.Header, workers: [String]?, workerEnds: [Int],
    first: OrderMerge.Block, to output: OutputFile, name: String
  ) throws(Diagnostics) {
    self.spill = spill
    self.output = output
    var list = ColumnList(count: spill.summary.rows)
    if let workers {
      list.add(StoredColumn("worker.ends", PackedColumn(workerEnds.map { Int64($0) })))
      for column in StoredColumn.texts("workers", workers) { list.add(column) }
    }
    var columns: [MergedColumn] = []
    func add(_ name: String, _ survey: ValueSurvey, _ parts: [StoredPart]) {
      guard let layout = survey.layout else { return }
      let index = list.add(name, layout, largestCode: survey.largestCode(layout))
      columns.append(MergedColumn(index: index, layout: layout, parts: parts))
    }
    let (layout, surveys) = (spill.layout, spill.summary.surveys)
    add("accepted", surveys.accepted, spill.runs.map(\.accepted))
    add("line", surveys.line, spill.runs.map(\.line))
    for field in OrderLog.NumberField.allCases {
      guard let index = layout.numbers.firstIndex(of: field) else { continue }
      add(field.column.key, surveys.numbers[index], spill.runs.map { $0.numbers[index] })
    }
    for field in OrderLog.CodedField.allCases {
      guard let index = layout.words.firstIndex(of: field) else { continue }
      let words = spill.tables.words[index].texts.texts
      if words.isEmpty { continue }
      let places = PackedLayout(
        base: 0, scale: 1, largestCode: UInt64(words.count - 1),
        hasAbsent: surveys.hasWordless[index])
      let place = list.add(field.column.key, places, largestCode: UInt64(words.count - 1))
      let parts = spill.runs.map { $0.words[index] }
      columns.append(MergedColumn(index: place, layout: places, parts: parts))
      for column in StoredColumn.texts(field.column.key, words) { list.add(column) }
    }
    texts = try MergedColumns.texts(spill, first: first, in: &list)
    self.columns = columns
    frame = try OrdersFileFrame(header, list.descriptors, name: name)
    digests = list.descriptors.map { _ in DigestBox() }
    try output.reserve(frame.byteCount)
    for (index, column) in list.stored {
      let target = OrdersFileBytes()
      _ = try column.write(to: target)
      try put(target.bytes, in: index, at: 0)
    }
  }

  /// Columns in the order of the file.
  private struct ColumnList {
    let count: Int
    var descriptors: [OrdersFile.ColumnDescriptor] = []
    /// Those that are known as a whole.
    var stored: [(Int, StoredColumn)] = []

    init(count: Int) { self.count = count }

    mutating func add(_ column: StoredColumn) {
      stored.append((descriptors.count, column))
      descriptors.append(column.descriptor)
    }

    mutating func add(_ name: String, _ layout: PackedLayout, largestCode: UInt64) -> Int {
      let packing = OrdersFile.Packing(
        base: layout.base, scale: layout.scale, width: layout.width, largestCode: largestCode,
        hasAbsent: layout.hasAbsent)
      return add(name, .packed, count, packing)
    }

    mutating func add(
      _ name: String, _ type: OrdersFile.ValueType, _ count: Int, _ packing: OrdersFile.Packing?
    ) -> Int {
      descriptors.append(
        OrdersFile.ColumnDescriptor(
          name: name, type: type, count: count, offset: 0, digest: Digest(of: []),
          packing: packing))
      return descriptors.count - 1
    }
  }

  /// The columns of order numbers, if any order has one: where they end is packed as sums of
  /// lengths, of which the first is the least.
  private static func texts(
    _ spill: OrderSpill, first: OrderMerge.Block, in list: inout ColumnList
  ) throws(Diagnostics) -> MergedTexts? {
    var lengths = spill.lengths
    let byteCount = lengths.reduce(0) { $0 + $1.key * $1.value }
    if byteCount == 0 { return nil }
    var row = first.order?.first ?? 0
    var least: Int64 = 0
    for (run, rows) in zip(spill.runs, first.rows) {
      if row < rows.count, let texts = run.texts {
        let place = rows.lowerBound + row
        least = try texts.lengths.rows(place..<place + 1)[present: 0]
        break
      }
      row -= rows.count
    }
    lengths[Int(least), default: 0] -= 1
    var survey = ValueSurvey.none
    (survey.least, survey.greatest) = (least, Int64(byteCount))
    for (length, orders) in lengths where orders > 0 {
      survey.divisor = ValueSurvey.greatestCommonDivisor(survey.divisor, UInt64(length))
    }
    guard let layout = survey.layout else { return nil }
    let ends = list.add("order.ends", layout, largestCode: survey.largestCode(layout))
    let bytes = list.add("order.text", .byte, byteCount, nil)
    return MergedTexts(ends: ends, bytes: bytes, layout: layout, runs: spill.runs.count)
  }

  private func put(_ bytes: [UInt8], in column: Int, at offset: Int) throws(Diagnostics) {
    try bytes.withUnsafeBytes { bytes in
      Result { () throws(Diagnostics) in try put(bytes, in: column, at: offset) }
    }.get()
  }

  /// Puts the next bytes of a column in their place.
  private func put(
    _ bytes: UnsafeRawBufferPointer, in column: Int, at offset: Int
  ) throws(Diagnostics) {
    digests[column].update(bytes)
    try output.write(bytes, at: frame.place(of: column) + offset)
  }

  /// Writes blocks that follow each other; each thread takes whole columns.
  ///
  /// - Throws: `file.not-writable` when the disk is full or fails.
  func put(_ blocks: [OrderMerge.Block]) throws(Diagnostics) {
    let failures = FailureBox()
    let merged = UncheckedBox(self)
    ThreadTeam.run(spill.threads, pieces: columns.count + 1) { _, piece in
      failures.collect { () throws(Diagnostics) in
        for block in blocks {
          if piece == 0 {
            try merged.value.putTexts(block)
          } else {
            try merged.value.put(block, merged.value.columns[piece - 1])
          }
        }
      }
    }
    try failures.check()
  }

  private func put(
    _ block: OrderMerge.Block, _ column: MergedColumn
  ) throws(Diagnostics) {
    let (count, width) = (block.count, column.layout.width.rawValue)
    let memory = PackedMemory(byteCount: count * width)
    var place = 0
    for (part, rows) in zip(column.parts, block.rows) where !rows.isEmpty {
      let values = try part.rows(rows)
      column.layout.recode(values, shift: 0, into: memory.start + place * width)
      place += rows.count
    }
    let codes = PackedColumn(
      memory: memory.start, owner: memory, count: count, base: 0, scale: 1,
      width: column.layout.width, largestCode: column.layout.width.allOnes, hasAbsent: false)
    let ordered = block.order.map { codes.gathered($0) } ?? codes
    try ordered.withBytes { bytes in
      Result { () throws(Diagnostics) in
        try put(bytes, in: column.index, at: block.first * width)
      }
    }.get()
  }

  private func putTexts(_ block: OrderMerge.Block) throws(Diagnostics) {
    guard let texts else { return }
    // Where each row's text begins and ends among the bytes of all runs.
    var ends: [Int] = []
    var bytes: [UInt8] = []
    for (index, run) in spill.runs.enumerated() where !block.rows[index].isEmpty {
      guard let stored = run.texts else { continue }
      let before = bytes.count
      for length in try stored.lengths.rows(block.rows[index]) {
        ends.append((ends.last ?? 0) + Int(length ?? 0))
      }
      let (first, count) = (texts.read[index], (ends.last ?? 0) - before)
      try stored.bytes.rows(first..<first + count).withBytes { bytes += $0 }
      texts.read[index] += count
    }
    var (text, values): ([UInt8], [Int64]) = ([], [])
    text.reserveCapacity(bytes.count)
    for row in block.order ?? Array(0..<block.count) {
      text += bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
      values.append(Int64(texts.written + text.count))
    }
    try put(text, in: texts.bytes, at: texts.written)
    texts.written += text.count
    let width = texts.layout.width.rawValue
    let memory = PackedMemory(byteCount: values.count * width)
    values.withUnsafeBufferPointer { texts.layout.encode($0, into: memory.start) }
    try put(
      UnsafeRawBufferPointer(start: memory.start, count: values.count * width), in: texts.ends,
      at: block.first * width)
    withExtendedLifetime(memory) {}
  }

  /// Writes the header when all blocks are in place; gives its digest.
  ///
  /// - Throws: `file.not-writable` when the disk is full or fails.
  func finish() throws(Diagnostics) -> Digest {
    for (index, digest) in digests.enumerated() {
      frame.header.columns[index].digest = digest.finish()
    }
    let (bytes, digest) = try frame.beginning()
    try output.replaceStart(with: bytes)
    return digest
  }
}
