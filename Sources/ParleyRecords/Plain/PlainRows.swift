import CParleyRows
import ParleyValues

/// Takes rows in the plainest form: as many fields as the header has and no quotes, words and
/// workers that were met before, moments as `2026-07-03T12:10:05`, numbers of digits and a point.
/// Everything else is left to ``OrderChunkReader``.
final class PlainRows {
  private let rows: UnsafeMutablePointer<ParleyRows>
  /// Places in front of the marks that the loops may write to.
  private static let roomInFront = 32
  private let months: UnsafeMutablePointer<Int32>
  private let fields: UnsafeMutableBufferPointer<ParleyField>
  private let words: UnsafeMutableBufferPointer<ParleyWords>
  /// The dictionaries in the order of `words`.
  private let dictionaries: [ByteDictionary]
  private let marks: UnsafeMutablePointer<UInt16>
  private let kinds: UnsafeMutablePointer<UInt64>
  private let batch: UnsafeMutablePointer<ParleyBatch>
  private let missing: UnsafeMutableBufferPointer<Int64>
  private let moments: UnsafeMutableBufferPointer<UnsafeMutablePointer<Int64>?>
  private let others: [OrderLog.NumberField]
  private let layout: OrderLayout
  private let loops: RowLoops
  private var identifiers: UnsafeMutablePointer<Int64>?
  private var identifierRoom = 0

  init(
    _ layout: OrderLayout, workers: ByteDictionary, words: [ByteDictionary], loops: RowLoops
  ) {
    precondition(Int(ParleyMarkedBytes) <= RowScanner.rowLimit, "a row at once is no longer")
    self.layout = layout
    self.loops = loops
    let columns = FastField.fields(layout)
    fields = .allocate(capacity: max(1, columns.count))
    dictionaries = layout.words.map { words[$0.rawValue] } + [workers]
    self.words = .allocate(capacity: dictionaries.count)
    self.words.initialize(repeating: ParleyWords())
    months = .allocate(capacity: Int(ParleyMonths) + 1)
    for month in 0...Int(ParleyMonths) {
      let first = CivilDate(
        year: Int(ParleyFirstYear) + month / 12, month: month % 12 + 1, day: 1)
      guard let first else { preconditionFailure("every month has a first day") }
      (months + month).initialize(to: first.daysSinceEpoch)
    }
    marks = .allocate(capacity: PlainRows.roomInFront + Int(ParleyMarks))
    marks.initialize(repeating: 0, count: PlainRows.roomInFront + Int(ParleyMarks))
    kinds = .allocate(capacity: Int(ParleyMarks) / 64 + 2)
    kinds.initialize(repeating: 0, count: Int(ParleyMarks) / 64 + 2)
    batch = .allocate(capacity: 1)
    batch.initialize(to: ParleyBatch())
    batch.pointee.rows = Int64(ParleyBatchRows)
    missing = .allocate(capacity: max(1, layout.steps.count))
    missing.initialize(repeating: 0)
    others = layout.numbers.filter { $0.isMoment && $0 != .completed }
    moments = .allocate(capacity: max(1, others.count))
    moments.initialize(repeating: nil)
    // Lines of the cache of its own: it is written with every row, and each thread has one.
    rows = UnsafeMutableRawPointer.allocate(
      byteCount: (MemoryLayout<ParleyRows>.size + 127) / 128 * 128, alignment: 128
    ).initializeMemory(as: ParleyRows.self, to: ParleyRows())
    for (place, field) in columns.enumerated() {
      fields.initializeElement(at: place, to: plain(field))
    }
    fill(columns.count)
  }

  deinit {
    fields.deallocate()
    words.deallocate()
    months.deallocate()
    marks.deallocate()
    kinds.deallocate()
    batch.deallocate()
    missing.deallocate()
    moments.deallocate()
    identifiers?.deallocate()
    rows.deallocate()
  }

  /// A field as the loops see it; where its values go is filled in later.
  private func plain(_ field: FastField) -> ParleyField {
    var plain = ParleyField()
    plain.step = Int32(field.step)
    plain.decimals = Int32(field.scale.decimals)
    (plain.factor, plain.divisor) = (field.scale.factor, field.scale.divisor)
    plain.limit = field.limit
    let kind: ParleyFieldKind
    switch field.kind {
    case .passed: kind = ParleyFieldPassed
    case .worker:
      kind = ParleyFieldWord
      plain.is_worker = true
      plain.words = words.baseAddress.map { $0 + dictionaries.count - 1 }
    case .word:
      kind = ParleyFieldWord
      let place = layout.words.firstIndex { $0.rawValue == field.slot } ?? 0
      plain.words = words.baseAddress.map { $0 + place }
    case .identifier:
      kind = ParleyFieldIdentifier
      plain.limit = Int64(RecordLimits.textBytes)
    case .moment: kind = ParleyFieldMoment
    case .number: kind = ParleyFieldNumber
    case .other: kind = ParleyFieldOther
    }
    plain.kind = Int32(kind.rawValue)
    return plain
  }

  /// What is the same for all stretches.
  private func fill(_ fieldCount: Int) {
    rows.pointee.fields = UnsafePointer(fields.baseAddress)
    rows.pointee.field_count = Int32(fieldCount)
    rows.pointee.delimiter = layout.records.header.delimiter.byte
    rows.pointee.is_identified = layout.basis == .identifier
    rows.pointee.reads_completed = layout.steps.contains {
      if case .moment(.completed) = $0.target { true } else { false }
    }
    rows.pointee.longest_duration = RecordLimits.duration
    rows.pointee.moments = UnsafePointer(moments.baseAddress)
    rows.pointee.moment_count = Int32(others.count)
    rows.pointee.missing = missing.baseAddress
    rows.pointee.months = UnsafePointer(months)
    rows.pointee.marks = marks + PlainRows.roomInFront
    rows.pointee.kinds = kinds
    rows.pointee.batch = batch
  }

  /// Begins a stretch whose values go to some buffers.
  func begin(
    _ text: UnsafeBufferPointer<UInt8>, end: Int, checksTexts: Bool, _ reader: OrderChunkReader
  ) {
    let buffers = reader.buffers
    rows.pointee.text = text.baseAddress
    rows.pointee.end = Int64(max(0, end))
    rows.pointee.checks_texts = checksTexts
    rows.pointee.capacity = Int64(buffers.capacity)
    (rows.pointee.accepted, rows.pointee.lines) = (buffers.accepted, buffers.line)
    rows.pointee.hashes = buffers.hashes
    rows.pointee.completed =
      layout.numbers.contains(.completed)
      ? buffers.numbers[OrderLog.NumberField.completed.rawValue] : nil
    rows.pointee.engaged = nil
    for (place, field) in others.enumerated() {
      moments[place] = buffers.numbers[field.rawValue]
    }
    for index in fields.indices { fields[index].values = nil }
    for step in layout.steps {
      let values = target(step.target, buffers)
      fields[step.field].values = values
      if case .engaged = step.target { rows.pointee.engaged = values }
    }
    (rows.pointee.marked_from, rows.pointee.marked_to) = (0, 0)
    (rows.pointee.mark, rows.pointee.mark_count) = (0, 0)
    if layout.basis == .identifier, identifierRoom < buffers.capacity {
      identifiers?.deallocate()
      identifierRoom = buffers.capacity
      identifiers = .allocate(capacity: identifierRoom * 2)
      rows.pointee.identifier_starts = identifiers
      rows.pointee.identifier_counts = identifiers.map { $0 + identifierRoom }
    }
  }

  private func target(
    _ target: OrderField.Target, _ buffers: OrderChunkBuffers
  ) -> UnsafeMutablePointer<Int64>? {
    switch target {
    case .worker: buffers.worker
    case .identifier: nil
    case .word(let word): buffers.words[word.rawValue]
    case .accepted: buffers.accepted
    case .engaged: buffers.engaged
    case .moment(let field), .amount(let field), .number(let field), .date(let field),
      .duration(let field):
      buffers.numbers[field.rawValue]
    }
  }

  /// Takes rows as long as they are plain.
  func read(from position: inout Int, line: inout Int, _ reader: OrderChunkReader) {
    seeDictionaries()
    let before = reader.count
    rows.pointee.place = Int64(position)
    rows.pointee.line = Int64(line)
    rows.pointee.count = Int64(before)
    loops.functions.read(rows)
    (position, line) = (Int(rows.pointee.place), Int(rows.pointee.line))
    reader.count = Int(rows.pointee.count)
    if rows.pointee.differing_durations != 0 {
      reader.differingDurations += Int(rows.pointee.differing_durations)
      rows.pointee.differing_durations = 0
    }
    if layout.basis == .identifier { appendIdentifiers(before..<reader.count, reader) }
  }

  /// Counts the fields without value of a stretch.
  func finish(_ counts: inout [Int]) {
    for step in counts.indices {
      counts[step] += Int(missing[step])
      missing[step] = 0
    }
  }

  /// Dictionaries that have grown may have moved.
  private func seeDictionaries() {
    for (place, dictionary) in dictionaries.enumerated() {
      let seen = dictionary.memory
      let slots = UnsafePointer(seen.slots.assumingMemoryBound(to: ParleyWordSlot.self))
      let texts = seen.texts.map { UnsafePointer($0) }
      let ends = seen.ends.map { UnsafePointer($0) }
      if words[place].slots == slots, words[place].mask == UInt64(seen.mask),
        words[place].texts == texts, words[place].ends == ends
      {
        continue
      }
      words[place].slots = slots
      words[place].mask = UInt64(seen.mask)
      words[place].texts = texts
      words[place].ends = ends
    }
  }

  private func appendIdentifiers(_ range: Range<Int>, _ reader: OrderChunkReader) {
    guard let identifiers, let text = rows.pointee.text else { return }
    for row in range {
      let start = text + Int(identifiers[row])
      reader.appendIdentifier(
        UnsafeBufferPointer(start: start, count: Int(identifiers[identifierRoom + row])))
    }
  }
}
