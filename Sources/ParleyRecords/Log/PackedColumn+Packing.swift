extension PackedColumn {
  /// A column with the values of a list.
  ///
  /// - Complexity: O(n).
  public init(_ values: some Collection<Int64?>) {
    let builder = PackedColumnBuilder()
    for value in values { builder.append(value) }
    self = builder.finish()
  }

  /// Packs values, ``absentValue`` standing for none.
  ///
  /// - Complexity: O(n).
  package init(packing values: UnsafeBufferPointer<Int64>) {
    let survey = ValueSurvey(values)
    guard let layout = survey.layout else {
      self.init(absentRows: values.count)
      return
    }
    self.init(values, layout: layout, largestCode: survey.largestCode(layout))
  }

  /// Packs places in a table of `limit` entries as they are, ``absentValue`` standing for none.
  ///
  /// - Precondition: every place is from 0 to below `limit`.
  package init(packingPlaces values: UnsafeBufferPointer<Int64>, below limit: Int) {
    let survey = ValueSurvey(values)
    guard survey.hasValues else {
      self.init(absentRows: values.count)
      return
    }
    let largest = UInt64(Swift.max(limit, 1) - 1)
    let layout = PackedLayout(
      base: 0, scale: 1, largestCode: largest, hasAbsent: survey.hasAbsent)
    self.init(values, layout: layout, largestCode: largest)
  }

  /// The same place in every row.
  package init(constantPlace place: Int64, count: Int) {
    let memory = PackedMemory(byteCount: count)
    memory.start.initializeMemory(
      as: UInt8.self, repeating: UInt8(truncatingIfNeeded: place), count: count)
    self.init(
      memory: count == 0 ? nil : memory.start, owner: memory, count: count, base: 0, scale: 1,
      width: .one, largestCode: UInt64(place), hasAbsent: false)
  }

  private init(
    _ values: UnsafeBufferPointer<Int64>, layout: PackedLayout, largestCode: UInt64
  ) {
    let memory = PackedMemory(byteCount: values.count * layout.width.rawValue)
    layout.encode(values, into: memory.start)
    self.init(
      memory: memory.start, owner: memory, count: values.count, base: layout.base,
      scale: layout.scale, width: layout.width, largestCode: largestCode,
      hasAbsent: layout.hasAbsent)
  }
}

/// How the values of a column become codes.
package struct PackedLayout: Equatable, Sendable {
  package var base: Int64
  package var scale: Int64
  package var width: PackedColumn.Width
  package var hasAbsent: Bool

  /// The narrowest layout for codes up to a largest one.
  package init(base: Int64, scale: Int64, largestCode: UInt64, hasAbsent: Bool) {
    self.base = base
    self.scale = scale
    self.hasAbsent = hasAbsent
    width = PackedLayout.width(for: largestCode, hasAbsent: hasAbsent)
  }

  static func width(for largestCode: UInt64, hasAbsent: Bool) -> PackedColumn.Width {
    let room = hasAbsent ? largestCode &+ 1 : largestCode
    return PackedColumn.Width.allCases.first { room <= $0.allOnes } ?? .eight
  }

  /// Writes the codes of values; every value has to be `base` plus a multiple of `scale`.
  package func encode(
    _ values: UnsafeBufferPointer<Int64>, into target: UnsafeMutableRawPointer
  ) {
    let quotient = ExactQuotient(scale)
    RowLoops.best.encode(
      values, base: base, shift: quotient.shift, inverse: quotient.inverse, width: width.rawValue,
      into: target)
  }
}

/// Divides numbers that are multiples of a divisor, by shift and multiplication.
package struct ExactQuotient {
  let shift: UInt64
  let inverse: UInt64
  /// The largest quotient of a multiple of the odd part.
  private let largest: UInt64

  package init(_ divisor: Int64) { self.init(unsigned: UInt64(bitPattern: divisor)) }

  init(unsigned divisor: UInt64) {
    shift = UInt64(divisor.trailingZeroBitCount)
    let odd = divisor >> shift
    // Newton's iteration doubles the exact low bits: 5, 10, 20, 40, 80.
    var inverse = (odd &* 3) ^ 2
    for _ in 0..<4 { inverse = inverse &* (2 &- odd &* inverse) }
    self.inverse = inverse
    largest = UInt64.max / odd
  }

  @inline(__always)
  package func of(_ multiple: UInt64) -> UInt64 { (multiple &>> shift) &* inverse }

  /// Whether a number is a multiple: only multiples of an odd number times its inverse are small.
  @inline(__always)
  func divides(_ number: UInt64) -> Bool {
    (number &>> shift) &* inverse <= largest && number & ((1 &<< shift) &- 1) == 0
  }
}

/// The least and the greatest of some values and what divides all their differences.
package struct ValueSurvey: Equatable, Sendable {
  package var least = Int64.max
  package var greatest = Int64.min
  package var divisor: UInt64 = 0
  package var hasAbsent = false

  package var hasValues: Bool { least <= greatest }

  package init(_ values: UnsafeBufferPointer<Int64>) {
    (least, greatest, hasAbsent) = RowLoops.best.survey(values)
    if hasValues { divisor = ValueSurvey.divisor(values, least: least) }
  }

  /// What divides all differences of values; 0 where there are none.
  private static func divisor(_ values: UnsafeBufferPointer<Int64>, least: Int64) -> UInt64 {
    var divisor: UInt64 = 0
    var quotient = ExactQuotient(Int64(1))
    for value in values where value != PackedColumn.absentValue {
      let difference = UInt64(bitPattern: value &- least)
      if divisor != 0, quotient.divides(difference) { continue }
      divisor = greatestCommonDivisor(divisor, difference)
      if divisor == 1 { break }
      if divisor != 0 { quotient = ExactQuotient(unsigned: divisor) }
    }
    return divisor
  }

  /// The survey of a column that is packed already.
  package init(_ column: PackedColumn) {
    hasAbsent = column.hasAbsent
    guard let low = column.least, let high = column.greatest else { return }
    (least, greatest) = (low, high)
    divisor = column.largestCode == 0 ? 0 : UInt64(column.scale)
  }

  /// The survey of both together.
  package mutating func unite(_ other: ValueSurvey) {
    hasAbsent = hasAbsent || other.hasAbsent
    guard other.hasValues else { return }
    if hasValues {
      let apart = UInt64(bitPattern: max(least, other.least) &- min(least, other.least))
      divisor = ValueSurvey.greatestCommonDivisor(
        ValueSurvey.greatestCommonDivisor(divisor, other.divisor), apart)
    } else {
      divisor = other.divisor
    }
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
  }

  /// The scale of a column with these values. A divisor beyond the signed integers only arises
  /// from values far beyond every record.
  private var scale: Int64 { divisor == 0 || divisor > UInt64(Int64.max) ? 1 : Int64(divisor) }

  /// The narrowest layout, if there is any value.
  package var layout: PackedLayout? {
    guard hasValues else { return nil }
    return PackedLayout(
      base: least, scale: scale, largestCode: largestCode(scale: scale), hasAbsent: hasAbsent)
  }

  package func largestCode(_ layout: PackedLayout) -> UInt64 { largestCode(scale: layout.scale) }

  private func largestCode(scale: Int64) -> UInt64 {
    UInt64(bitPattern: greatest &- least) / UInt64(scale)
  }

  static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }
}

/// Collects the values of a packed column; it takes no memory until a first value comes.
package final class PackedColumnBuilder {
  @exclusivity(unchecked) private var values: ColumnBuilder<Int64>?
  @exclusivity(unchecked) private var absentSoFar = 0

  package init() {}

  package func append(_ value: Int64?) { append(raw: value ?? PackedColumn.absentValue) }

  /// Adds a value, ``PackedColumn/absentValue`` for none.
  @inline(__always)
  package func append(raw value: Int64) {
    if let values {
      values.append(value)
    } else if value == PackedColumn.absentValue {
      absentSoFar += 1
    } else {
      begin(with: value)
    }
  }

  private func begin(with value: Int64) {
    let builder = ColumnBuilder<Int64>(capacity: absentSoFar + 1024)
    builder.append(PackedColumn.absentValue, times: absentSoFar)
    builder.append(value)
    values = builder
  }

  package func finish() -> PackedColumn {
    defer { (values, absentSoFar) = (nil, 0) }
    guard let column = values?.finish() else { return PackedColumn(absentRows: absentSoFar) }
    return column.withUnsafeBufferPointer { PackedColumn(packing: $0) }
  }

  /// The column of places in a table of `limit` entries.
  package func finishPlaces(below limit: Int) -> PackedColumn {
    defer { (values, absentSoFar) = (nil, 0) }
    guard let column = values?.finish() else { return PackedColumn(absentRows: absentSoFar) }
    return column.withUnsafeBufferPointer { PackedColumn(packingPlaces: $0, below: limit) }
  }
}
