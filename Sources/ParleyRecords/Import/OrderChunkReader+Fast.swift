import ParleyValues

/// What the fast way needs of a reader, without anything that is counted.
struct FastTargets {
  typealias Values = UnsafeMutablePointer<Int64>

  let fields: UnsafeMutablePointer<FastField>
  let last: Int
  let delimiter: UInt8
  let ends: FieldEnds
  let accepted: Values
  let line: Values
  let worker: Values
  let hashes: UnsafeMutablePointer<UInt64>
  let numbers: UnsafeMutablePointer<Values>
  let words: UnsafeMutablePointer<Values>
  /// Where completion goes, if the file has it or a duration.
  let completed: Values?
  /// Other moments, which are read as civil seconds.
  let moments: UnsafeMutablePointer<Values>
  let momentCount: Int
  let dictionaries: UnsafeMutablePointer<Unmanaged<ByteDictionary>>
  let workers: Unmanaged<ByteDictionary>
  let hasWorkers: Bool
  let isIdentified: Bool
  let checksTexts: Bool
  let capacity: Int
  /// Where fewer bytes remain than the fast way reads without looking.
  let limit: UnsafePointer<UInt8>
}

extension OrderChunkReader {
  typealias Place = UnsafePointer<UInt8>

  /// Takes rows in plain form as long as they come; stops in front of the first that is not, or
  /// where fewer bytes remain than the fast way reads without looking.
  func fastRows(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int, line: inout Int, end: Int
  ) {
    guard let base = bytes.baseAddress else { return }
    let targets = fastTargets(limit: base + max(0, end))
    let stop = base + bytes.count
    while position < end, position < bytes.count, count < targets.capacity {
      if let plain, !isIrregular {
        let first = count
        plain.read(from: &position, line: &line, self)
        // Where few rows are plain, looking for them costs more than it saves.
        stops += 1
        isIrregular = stops > 16 && stops * 4 > count
        if position >= end, first < count { continue }
      }
      let place = base + position
      guard place < targets.limit, place < stop, count < targets.capacity,
        let next = fastRow(at: place, targets, line: line)
      else { break }
      position = next - base
      line += 1
    }
  }

  private func fastTargets(limit: Place) -> FastTargets {
    let delimiter = layout.records.header.delimiter.byte
    let others = layout.numbers.filter { $0.isMoment && $0 != .completed }
    for (place, field) in others.enumerated() {
      tables.moments[place] = buffers.numbers[field.rawValue]
    }
    for (place, values) in buffers.numbers.enumerated() { tables.numbers[place] = values }
    for (place, values) in buffers.words.enumerated() { tables.words[place] = values }
    return FastTargets(
      fields: tables.fields, last: tables.fieldCount - 1, delimiter: delimiter,
      ends: FieldEnds(delimiter: delimiter), accepted: buffers.accepted, line: buffers.line,
      worker: buffers.worker, hashes: buffers.hashes, numbers: tables.numbers,
      words: tables.words,
      completed: layout.numbers.contains(.completed)
        ? buffers.numbers[OrderLog.NumberField.completed.rawValue] : nil,
      moments: tables.moments, momentCount: others.count, dictionaries: tables.dictionaries,
      workers: Unmanaged.passUnretained(workers), hasWorkers: layout.hasWorkers,
      isIdentified: layout.basis == .identifier, checksTexts: checksTexts,
      capacity: buffers.capacity, limit: limit)
  }

  /// Takes one row, if it is in plain form: exactly the fields of the header, without quotes,
  /// spaces around fields, control characters or anything that would be rejected.
  ///
  /// - Returns: where the next row begins.
  @inline(__always)
  private func fastRow(at start: Place, _ targets: FastTargets, line: Int) -> Place? {
    let row = count
    var place = start
    var values = FastRowValues()
    var index = 0
    while true {
      guard place < targets.limit else { return nil }
      let field = targets.fields + index
      let end: Place?
      switch field.pointee.kind {
      case .moment: end = fastMoment(place, field, targets, &values)
      case .number: end = fastNumber(place, field, targets, &values)
      case .other: end = plainValue(place, field, targets, &values)
      default: end = fastText(place, field, targets, &values)
      }
      guard let end else { return nil }
      place = end
      if index == targets.last { break }
      guard place.pointee == targets.delimiter else { return nil }
      place += 1
      index &+= 1
    }
    let rowEnd = place
    if place.pointee == 0x0D { place += 1 }
    guard place.pointee == 0x0A, rowEnd - start <= RowScanner.rowLimit,
      complete(row, targets, &values)
    else { return nil }
    targets.line[row] = Int64(line)
    let identity =
      values.identifierCount == 0
      ? UnsafeBufferPointer(start: start, count: rowEnd - start)
      : UnsafeBufferPointer(start: values.identifier, count: values.identifierCount)
    targets.hashes[row] = ByteHash.hash(identity)
    if targets.isIdentified {
      appendIdentifier(
        UnsafeBufferPointer(start: values.identifier, count: values.identifierCount))
    }
    if values.missing | values.rounded != 0 {
      note(missing: values.missing, rounded: values.rounded)
    }
    count = row + 1
    return place + 1
  }

  /// What several fields say together: what ``OrderChunkReader`` rejects is left to it.
  @inline(__always)
  private func complete(
    _ row: Int, _ targets: FastTargets, _ values: inout FastRowValues
  ) -> Bool {
    let absent = PackedColumn.absentValue
    let accepted = values.accepted
    guard accepted != absent, values.hasWorker || !targets.hasWorkers else { return false }
    targets.accepted[row] = accepted
    if let target = targets.completed {
      let completed = values.completed
      var seconds = absent
      if values.engaged != absent {
        seconds = values.engaged
        if completed != absent, completed &- accepted != seconds { differingDurations += 1 }
      } else if completed != absent {
        seconds = completed &- accepted
        guard seconds >= 0, seconds <= RecordLimits.duration else { return false }
      }
      target[row] = seconds
    }
    for index in 0..<targets.momentCount {
      let moment = targets.moments[index] + row
      if moment.pointee != absent { moment.pointee &-= accepted }
    }
    return true
  }

  @inline(__always)
  private func put(
    _ value: Int64, _ field: UnsafeMutablePointer<FastField>, _ targets: FastTargets,
    _ values: inout FastRowValues
  ) {
    switch field.pointee.slot {
    case FastField.acceptedSlot: values.accepted = value
    case FastField.engagedSlot: values.engaged = value
    case OrderLog.NumberField.completed.rawValue: values.completed = value
    default: targets.numbers[field.pointee.slot][count] = value
    }
  }

  /// Whether a byte ends a field.
  @inline(__always)
  private func isEnd(_ byte: UInt8, _ targets: FastTargets) -> Bool {
    byte == targets.delimiter || byte == 0x0A || byte == 0x0D
  }

  @inline(__always)
  private func fastMoment(
    _ place: Place, _ field: UnsafeMutablePointer<FastField>, _ targets: FastTargets,
    _ values: inout FastRowValues
  ) -> Place? {
    if isEnd(place[19], targets) {
      let seconds = clock.read(place, &moments)
      if seconds >= 0 {
        put(seconds, field, targets, &values)
        return place + 19
      }
    }
    return plainValue(place, field, targets, &values)
  }

  @inline(__always)
  private func fastNumber(
    _ place: Place, _ field: UnsafeMutablePointer<FastField>, _ targets: FastTargets,
    _ values: inout FastRowValues
  ) -> Place? {
    var end = place
    var value: UInt64 = 0
    var digit = end.pointee &- UInt8(ascii: "0")
    let digitLimit = place + 18
    while digit <= 9, end < digitLimit {
      value = value &* 10 &+ UInt64(digit)
      end += 1
      digit = end.pointee &- UInt8(ascii: "0")
    }
    var decimals = 0
    var points = 0
    if end.pointee == UInt8(ascii: ".") {
      points = 1
      end += 1
      let first = end
      digit = end.pointee &- UInt8(ascii: "0")
      while digit <= 9, end < digitLimit {
        value = value &* 10 &+ UInt64(digit)
        end += 1
        digit = end.pointee &- UInt8(ascii: "0")
      }
      decimals = end - first
    }
    let missing = field.pointee.scale.decimals - decimals
    if isEnd(end.pointee, targets), end - place > points, end - place <= 18, missing >= 0 {
      let (scaled, isTooLarge) = Int64(bitPattern: value).multipliedReportingOverflow(
        by: PowersOfTen.power(missing))
      if !isTooLarge {
        let result = field.pointee.scale.applied(to: ParsedField(scaled))
        guard result.reason == nil, result.value <= field.pointee.limit else { return nil }
        if result.isRounded { values.rounded |= 1 &<< UInt64(field.pointee.step) }
        put(result.value, field, targets, &values)
        return end
      }
    }
    return plainValue(place, field, targets, &values)
  }

  /// A value that is read as the definition reads it.
  @inline(never)
  private func plainValue(
    _ place: Place, _ field: UnsafeMutablePointer<FastField>, _ targets: FastTargets,
    _ values: inout FastRowValues
  ) -> Place? {
    guard let (end, isPlain) = targets.ends.find(place, targets.limit), isEnd(end.pointee, targets),
      let bytes = unspaced(place, end)
    else { return nil }
    if targets.checksTexts, !isPlain, EncodingDetection.invalidUTF8Count(bytes) > 0 { return nil }
    if FieldText.isMissing(bytes) {
      values.missing |= 1 &<< UInt64(field.pointee.step)
      put(PackedColumn.absentValue, field, targets, &values)
      return end
    }
    if FieldText.isErrorValue(bytes) { return nil }
    let result = value(bytes, field.pointee.step)
    guard result.reason == nil, result.value <= field.pointee.limit else { return nil }
    if result.isRounded { values.rounded |= 1 &<< UInt64(field.pointee.step) }
    put(result.value, field, targets, &values)
    return end
  }

  /// The bytes of a field that has neither quotes nor spaces to be taken away.
  @inline(__always)
  private func unspaced(_ start: Place, _ end: Place) -> UnsafeBufferPointer<UInt8>? {
    let bytes = UnsafeBufferPointer(start: start, count: end - start)
    if start == end { return bytes }
    let (first, last) = (start.pointee, (end - 1).pointee)
    return first <= 0x20 || last <= 0x20 || first == UInt8(ascii: "\"") ? nil : bytes
  }

  @inline(__always)
  private func fastText(
    _ place: Place, _ field: UnsafeMutablePointer<FastField>, _ targets: FastTargets,
    _ values: inout FastRowValues
  ) -> Place? {
    guard let (end, isPlain) = targets.ends.find(place, targets.limit), isEnd(end.pointee, targets)
    else { return nil }
    if field.pointee.kind == .passed {
      // Spaces mean nothing here, quotes do.
      if place.pointee == UInt8(ascii: "\"") { return nil }
      let bytes = UnsafeBufferPointer(start: place, count: end - place)
      guard bytes.count < RowScanner.rowLimit / 4096 else { return nil }
      if targets.checksTexts, !isPlain, EncodingDetection.invalidUTF8Count(bytes) > 0 { return nil }
      return end
    }
    guard let bytes = unspaced(place, end), bytes.count <= RecordLimits.textBytes else {
      return nil
    }
    if bytes.first == UInt8(ascii: "#"), FieldText.isErrorValue(bytes) { return nil }
    if FieldText.isMissing(bytes) {
      values.missing |= 1 &<< UInt64(field.pointee.step)
      if field.pointee.kind == .word {
        targets.words[field.pointee.slot][count] = PackedColumn.absentValue
      }
      return end
    }
    if field.pointee.kind == .word {
      guard
        let code = code(of: bytes, in: targets.dictionaries[field.pointee.slot], isPlain, targets)
      else { return nil }
      targets.words[field.pointee.slot][count] = code
      return end
    }
    // Spreadsheets put these in front of long numbers.
    if bytes[0] == UInt8(ascii: "'") || bytes[0] == UInt8(ascii: "=") { return nil }
    if field.pointee.kind == .worker {
      guard let code = code(of: bytes, in: targets.workers, isPlain, targets) else { return nil }
      targets.worker[count] = code
      values.hasWorker = true
    } else {
      if targets.checksTexts, !isPlain, EncodingDetection.invalidUTF8Count(bytes) > 0 { return nil }
      (values.identifier, values.identifierCount) = (place, bytes.count)
    }
    return end
  }

  /// The number of a word; nothing for a new one that is no UTF-8.
  @inline(__always)
  private func code(
    of bytes: UnsafeBufferPointer<UInt8>, in dictionary: Unmanaged<ByteDictionary>,
    _ isPlain: Bool, _ targets: FastTargets
  ) -> Int64? {
    let (code, isNew) = dictionary._withUnsafeGuaranteedRef { dictionary in
      let before = dictionary.count
      let code = dictionary.code(of: bytes)
      return (code, Int(code) == before)
    }
    if isNew, targets.checksTexts, !isPlain,
      EncodingDetection.invalidUTF8Count(bytes) > 0
    {
      isInvalid = true
      return nil
    }
    return Int64(code)
  }
}

/// The values of a row that the fast way needs again when the row is complete.
struct FastRowValues {
  var accepted = PackedColumn.absentValue
  var completed = PackedColumn.absentValue
  var engaged = PackedColumn.absentValue
  var hasWorker = false
  var identifier: UnsafePointer<UInt8>?
  var identifierCount = 0
  /// The fields, by place among the steps, that had no value, and those that were rounded.
  var missing: UInt64 = 0
  var rounded: UInt64 = 0
}

/// Powers of ten up to 10¹⁸.
enum PowersOfTen {
  private static let table:
    (
      Int64, Int64, Int64, Int64, Int64, Int64, Int64, Int64, Int64, Int64
    ) = (
      1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    )

  /// 10 to the power of up to 9.
  @inline(__always)
  static func power(_ exponent: Int) -> Int64 {
    switch exponent {
    case 0: table.0
    case 1: table.1
    case 2: table.2
    case 3: table.3
    case 4: table.4
    case 5: table.5
    case 6: table.6
    case 7: table.7
    case 8: table.8
    default: table.9
    }
  }
}
