import ParleyValues

/// Reads stretches of a file of orders, one after the other; each thread has its own. Words and
/// workers are numbered for the reader, not for the stretch.
///
/// Rows in plain form are read by ``fastRow(at:)``, all others by ``RecordReader``, which is the
/// definition: the fast way takes a row only when it gives what the definition gives.
final class OrderChunkReader {
  let layout: OrderLayout
  let index: Int
  let reader: RecordReader<OrderColumn>
  let buffers = OrderChunkBuffers()
  let workers = ByteDictionary()
  let words: [ByteDictionary]
  @exclusivity(unchecked) private var decoded: [UInt8] = []
  private let workerFinder = DistinctFinder()
  private let wordFinder = DistinctFinder()
  let tables: FastTables
  let plain: PlainRows?
  private let isFast: Bool
  private let decimals: Int
  @exclusivity(unchecked) var moments = MomentField()
  @exclusivity(unchecked) var clock = FastClock()
  @exclusivity(unchecked) var count = 0
  @exclusivity(unchecked) var missing: [Int] = []
  @exclusivity(unchecked) var rounded: [Int] = []
  @exclusivity(unchecked) var differingDurations = 0
  @exclusivity(unchecked) var isInvalid = false
  /// How often the plainest rows ended in this stretch, and whether that is too often.
  @exclusivity(unchecked) var stops = 0
  @exclusivity(unchecked) var isIrregular = false
  /// Whether texts have to be looked through for bytes that are no UTF-8.
  @exclusivity(unchecked) var checksTexts = true
  @exclusivity(unchecked) private var row = OrderRow()
  @exclusivity(unchecked) private var samples: [[String?]] = []
  @exclusivity(unchecked) private var identifiers = TextColumnBuilder()

  /// Whether the first rows of a stretch are kept as samples; the file's first are enough.
  @exclusivity(unchecked) var takesSamples = true

  /// Samples kept of each column.
  static let sampleLimit = 3
  /// The fewest bytes of a row that is kept: a date with a clock time has ten, its line end one.
  private static let leastRowBytes = 10

  init(_ layout: OrderLayout, options: ImportOptions, index: Int) {
    self.layout = layout
    self.index = index
    reader = RecordReader(layout.records, options: options)
    // A sheet is read as one stretch, whose lines are counted from the first below the header.
    reader.linesBefore = layout.records.sheet == nil ? 0 : layout.records.header.line
    words = OrderLog.CodedField.allCases.map { _ in ByteDictionary() }
    tables = FastTables(FastField.fields(layout), words)
    isFast = options.tuning.readsPlainRowsFast
    plain = options.tuning.plainLoops.map { [workers, words] loops in
      PlainRows(layout, workers: workers, words: words, loops: loops)
    }
    decimals = options.currency.minorDigits
  }

  /// How the text of a stretch is to be taken.
  struct Text {
    var bytes: UnsafeBufferPointer<UInt8>
    /// Bytes behind the text that may be read.
    var readableBehind: Int
    /// Whether the source goes on behind the text.
    var mayBeCut: Bool
    /// Whether bytes that are no text were found in it and are to be rejected by row.
    var hasInvalidBytes: Bool
    /// Whether it was found to be UTF-8 throughout.
    var isChecked: Bool
  }

  /// Reads the rows of a stretch that begins with a row; `start` is its place in the source.
  func read(_ text: Text, from start: Int) -> OrderChunk {
    begin(text)
    var consumed = text.bytes.count
    var (position, line) = (0, 0)
    let fastEnd = text.bytes.count + min(0, text.readableBehind - FastField.readableBytes)
    plain?.begin(text.bytes, end: fastEnd, checksTexts: checksTexts, self)
    scan: while position < text.bytes.count, !isInvalid {
      let hasSamples = !takesSamples || count >= OrderChunkReader.sampleLimit
      if isFast, !text.hasInvalidBytes, hasSamples {
        let first = (position, line)
        fastRows(text.bytes, from: &position, line: &line, end: fastEnd)
        reader.goOn(from: position, line: line, rowsRead: line - first.1)
        if isInvalid || position >= text.bytes.count { break }
      } else {
        reader.goOn(from: position, line: line, rowsRead: 0)
      }
      switch reader.step(mayBeCut: text.mayBeCut) {
      case .row(let scanned): take(scanned)
      case .passed: break
      case .cut(let place):
        consumed = place
        break scan
      case .end: break scan
      }
      let next = reader.nextPlace
      if checksTexts, !isText(text.bytes, position..<next.position) { isInvalid = true }
      (position, line) = next
    }
    return finish(range: start..<start + consumed, lines: line)
  }

  /// Gives memory for a decoded text, which is kept for the next.
  func withDecodingRoom<Result>(
    _ count: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Result
  ) -> Result {
    if decoded.count < count { decoded = Array(repeating: 0, count: count + count / 8) }
    return decoded.withUnsafeMutableBufferPointer { body($0) }
  }

  private func begin(_ text: Text) {
    buffers.makeRoom(rows: text.bytes.count / OrderChunkReader.leastRowBytes + 2)
    reader.restart(text.bytes, from: 0, line: 0, mayHaveInvalidBytes: text.hasInvalidBytes)
    checksTexts = !text.isChecked && !text.hasInvalidBytes
    (count, differingDurations, isInvalid, samples) = (0, 0, false, [])
    (stops, isIrregular) = (0, false)
    missing = Array(repeating: 0, count: layout.steps.count)
    rounded = missing
  }

  private func isText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    EncodingDetection.invalidUTF8Count(UnsafeBufferPointer(rebasing: bytes[range])) == 0
  }

  /// Takes a row that the definition scanned.
  private func take(_ scanned: ScannedRow) {
    row.clear()
    for index in layout.steps.indices {
      let isId = layout.steps[index].kind == .text
      let place = layout.steps[index].field
      let bytes = isId ? reader.idBytes(place) : reader.bytes(place)
      if FieldText.isMissing(bytes) {
        row.missing |= 1 << UInt64(index)
      } else if FieldText.isErrorValue(bytes) {
        return reader.reject(scanned, .errorValue, layout.records.plan.entries[index], bytes)
      } else if let reason = read(bytes, index) {
        return reader.reject(scanned, reason, layout.records.plan.entries[index], bytes)
      }
    }
    if let (reason, column) = checkRow() {
      return reader.reject(scanned, reason, layout.records.plan.entry(column))
    }
    let identity =
      row.identifier.isEmpty
      ? UnsafeBufferPointer(rebasing: reader.text[scanned.start..<scanned.end]) : row.identifier
    buffers.hashes[count] = ByteHash.hash(identity)
    store(line: scanned.line)
    if takesSamples, samples.count < OrderChunkReader.sampleLimit { takeSamples() }
    note(missing: row.missing, rounded: row.rounded)
    count += 1
  }

  private func store(line: Int) {
    let place = count
    buffers.line[place] = Int64(line)
    buffers.accepted[place] = row.accepted
    if layout.hasWorkers { buffers.worker[place] = Int64(workers.code(of: row.worker)) }
    for field in layout.numbers {
      let value = row.numbers[field.rawValue]
      let isMoment = field.isMoment && value != PackedColumn.absentValue
      buffers.numbers[field.rawValue][place] = isMoment ? value - row.accepted : value
    }
    for field in layout.words {
      let word = row.words[field.rawValue]
      buffers.words[field.rawValue][place] =
        word.isEmpty ? PackedColumn.absentValue : Int64(words[field.rawValue].code(of: word))
    }
    if layout.basis == .identifier { identifiers.append(row.identifier) }
  }

  /// Adds the order number of a row that was read fast.
  @inline(__always)
  func appendIdentifier(_ bytes: UnsafeBufferPointer<UInt8>) { identifiers.append(bytes) }

  /// Counts fields, by place, that have no value or were rounded.
  @inline(__always)
  func note(missing some: UInt64, rounded others: UInt64) {
    if some | others == 0 { return }
    var bits = some
    while bits != 0 {
      missing[bits.trailingZeroBitCount] += 1
      bits &= bits - 1
    }
    bits = others
    while bits != 0 {
      rounded[bits.trailingZeroBitCount] += 1
      bits &= bits - 1
    }
  }

  private func takeSamples() {
    samples.append(
      layout.steps.indices.map { index in
        if row.missing >> UInt64(index) & 1 != 0 { return nil }
        return FieldText.shown(reader.bytes(layout.steps[index].field))
      })
  }

  /// Reads one field into the row; gives the reason when it cannot be used.
  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> RejectReason? {
    switch layout.steps[index].target {
    case .worker, .identifier, .word:
      return readText(bytes, index)
    case .accepted:
      let value = self.value(bytes, index)
      row.accepted = value.value
      return finish(value, index)
    case .engaged:
      let value = self.value(bytes, index)
      row.engaged = value.value
      return finish(value, index)
    case .moment(let field), .amount(let field), .number(let field), .date(let field),
      .duration(let field):
      let value = self.value(bytes, index)
      row.numbers[field.rawValue] = value.value
      return finish(value, index)
    }
  }

  /// What the definition reads in a field that is neither missing nor a text.
  func value(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> ParsedField {
    let step = layout.steps[index]
    switch step.target {
    case .worker, .identifier, .word: return ParsedField(.notANumber)
    case .accepted, .moment: return moments.read(bytes)
    case .date: return moments.readDate(bytes)
    case .amount, .number:
      return NumberField.read(
        bytes, kind: step.kind, scale: step.scale, comma: layout.records.comma,
        currencyDigits: decimals)
    case .engaged, .duration:
      return DurationField.read(
        bytes, scale: step.scale, comma: layout.records.comma, currencyDigits: decimals)
    }
  }

  private func readText(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> RejectReason? {
    if bytes.count > RecordLimits.textBytes { return .textTooLong }
    switch layout.steps[index].target {
    case .worker: row.worker = bytes
    case .identifier: row.identifier = bytes
    case .word(let field): row.words[field.rawValue] = bytes
    default: break
    }
    return nil
  }

  private func finish(_ value: ParsedField, _ index: Int) -> RejectReason? {
    if let reason = value.reason { return reason }
    if value.value > layout.steps[index].limit { return .outOfRange }
    if value.isRounded { row.rounded |= 1 << UInt64(index) }
    return nil
  }

  /// What several fields say together.
  private func checkRow() -> (RejectReason, OrderColumn)? {
    let absent = PackedColumn.absentValue
    if layout.hasWorkers, row.worker.isEmpty { return (.missingValue, .worker) }
    if row.accepted == absent { return (.missingValue, .accepted) }
    let completed = row.numbers[OrderLog.NumberField.completed.rawValue]
    if row.engaged != absent {
      if completed != absent, completed - row.accepted != row.engaged { differingDurations += 1 }
      row.numbers[OrderLog.NumberField.completed.rawValue] = row.accepted + row.engaged
    } else if completed != absent {
      if completed < row.accepted { return (.completedBeforeAccepted, .completed) }
      if completed - row.accepted > RecordLimits.duration { return (.outOfRange, .completed) }
    }
    return nil
  }

  private func finish(range: Range<Int>, lines: Int) -> OrderChunk {
    plain?.finish(&missing)
    func packed(_ values: UnsafeMutablePointer<Int64>) -> PackedColumn {
      PackedColumn(packing: UnsafeBufferPointer(start: values, count: count))
    }
    func places(_ values: UnsafeMutablePointer<Int64>, _ words: ByteDictionary) -> PackedColumn {
      PackedColumn(
        packingPlaces: UnsafeBufferPointer(start: values, count: count), below: words.count)
    }
    return OrderChunk(
      range: range, lines: lines, tally: reader.tally, count: count, reader: index,
      worker: layout.hasWorkers
        ? places(buffers.worker, workers) : PackedColumn(absentRows: count),
      accepted: packed(buffers.accepted),
      line: LineColumn(ascending: UnsafeBufferPointer(start: buffers.line, count: count)),
      numbers: layout.numbers.map { packed(buffers.numbers[$0.rawValue]) },
      words: layout.words.map { places(buffers.words[$0.rawValue], words[$0.rawValue]) },
      distinctWorkers: layout.hasWorkers
        ? workerFinder.distinct(buffers.worker, count: count, below: workers.count) : [],
      distinctWords: layout.words.map { word in
        wordFinder.distinct(
          buffers.words[word.rawValue], count: count, below: words[word.rawValue].count)
      },
      identifier: finishIdentifiers(), missing: missing, rounded: rounded, samples: samples,
      differingDurations: differingDurations,
      moments: layout.numbers.map { $0.isMoment ? momentRange($0) : nil }, days: days,
      identities: RowIdentities(
        UnsafeBufferPointer(start: buffers.hashes, count: count), lines: buffers.line),
      isInvalid: isInvalid)
  }

  private func finishIdentifiers() -> TextColumn {
    let column = identifiers.finish()
    return column.hasValues ? column : TextColumn(ends: nil, bytes: nil, count: count)
  }

  private func momentRange(_ field: OrderLog.NumberField) -> ClosedRange<Int64>? {
    RowLoops.best.surveySums(buffers.accepted, buffers.numbers[field.rawValue], count: count)
  }

  /// The civil days with an acceptance; acceptances do not lie before 1970.
  private var days: [Int32] {
    let accepted = UnsafeBufferPointer(start: buffers.accepted, count: count)
    let (least, greatest, _) = RowLoops.best.survey(accepted)
    guard least <= greatest else { return [] }
    let first = least.flooredQuotient(86_400)
    var isThere = Array(repeating: false, count: Int(greatest.flooredQuotient(86_400) - first) + 1)
    isThere.withUnsafeMutableBufferPointer { isThere in
      for moment in accepted {
        let day = UInt64(bitPattern: moment &- first &* 86_400) / 86_400
        isThere[Int(truncatingIfNeeded: day)] = true
      }
    }
    return isThere.indices.filter { isThere[$0] }.map { Int32(first) + Int32($0) }
  }
}

/// Finds the different places among some, in the order of their first appearance.
private final class DistinctFinder {
  private var stamps: [UInt32] = []
  private var stamp: UInt32 = 0

  func distinct(
    _ places: UnsafeMutablePointer<Int64>, count: Int, below limit: Int
  ) -> [Int32] {
    if stamps.count < limit {
      stamps += Array(repeating: 0, count: limit + limit / 2 - stamps.count)
    }
    stamp += 1
    let mark = stamp
    var distinct: [Int32] = []
    stamps.withUnsafeMutableBufferPointer { stamps in
      for row in 0..<count {
        let place = places[row]
        if place == PackedColumn.absentValue || stamps[Int(place)] == mark { continue }
        stamps[Int(place)] = mark
        distinct.append(Int32(truncatingIfNeeded: place))
      }
    }
    return distinct
  }
}
