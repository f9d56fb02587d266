import ParleyValues

/// What the fast way does with one field of a row.
struct FastField {
  enum Kind: UInt8 {
    /// Not used; looked through for what makes a row unusable.
    case passed
    case worker, identifier, word
    case moment
    case number
    /// Read as the definition reads it, once its end is found.
    case other
  }

  /// Bytes behind the beginning of a field that the fast way reads without looking.
  static let readableBytes = RowLoops.readableBytes

  var kind: Kind
  /// The place among the layout's steps.
  var step = 0
  /// Where its values go: a ``OrderLog/NumberField``, a ``OrderLog/CodedField``, or one of the two
  /// below.
  var slot = 0
  var scale = NumeralScale(decimals: 0)
  var limit = Int64.max

  /// Slots of acceptance and engaged time.
  static let acceptedSlot = -1
  static let engagedSlot = -2

  /// The fields of a row in their order.
  static func fields(_ layout: OrderLayout) -> [FastField] {
    var fields = Array(
      repeating: FastField(kind: .passed), count: layout.records.plan.fieldCount)
    for (index, step) in layout.steps.enumerated() {
      var field = FastField(kind: .other, step: index)
      (field.scale, field.limit) = (step.scale, step.limit)
      switch step.target {
      case .worker: field.kind = .worker
      case .identifier: field.kind = .identifier
      case .word(let word): (field.kind, field.slot) = (.word, word.rawValue)
      case .accepted: (field.kind, field.slot) = (.moment, acceptedSlot)
      case .moment(let number): (field.kind, field.slot) = (.moment, number.rawValue)
      case .amount(let number), .number(let number):
        (field.kind, field.slot) = (.number, number.rawValue)
      case .engaged: (field.kind, field.slot) = (.number, engagedSlot)
      case .duration(let number): (field.kind, field.slot) = (.number, number.rawValue)
      case .date(let number): field.slot = number.rawValue
      }
      fields[step.field] = field
    }
    return fields
  }
}

/// Tables that the fast way goes through, in memory of their own.
final class FastTables {
  typealias Values = UnsafeMutablePointer<Int64>

  let fields: UnsafeMutablePointer<FastField>
  let fieldCount: Int
  let numbers = UnsafeMutablePointer<Values>.allocate(
    capacity: OrderLog.NumberField.allCases.count)
  let words = UnsafeMutablePointer<Values>.allocate(capacity: OrderLog.CodedField.allCases.count)
  let moments = UnsafeMutablePointer<Values>.allocate(
    capacity: OrderLog.NumberField.allCases.count)
  let dictionaries: UnsafeMutablePointer<Unmanaged<ByteDictionary>>

  /// Tables for fields and for dictionaries that somebody else keeps.
  init(_ fields: [FastField], _ dictionaries: [ByteDictionary]) {
    fieldCount = fields.count
    self.fields = .allocate(capacity: max(1, fields.count))
    for (place, field) in fields.enumerated() { (self.fields + place).initialize(to: field) }
    self.dictionaries = .allocate(capacity: max(1, dictionaries.count))
    for (place, dictionary) in dictionaries.enumerated() {
      (self.dictionaries + place).initialize(to: Unmanaged.passUnretained(dictionary))
    }
  }

  deinit {
    fields.deallocate()
    numbers.deallocate()
    words.deallocate()
    moments.deallocate()
    dictionaries.deallocate()
  }
}

/// Reads `2026-07-03T12:10:05` by whole words, and remembers the day read last.
struct FastClock {
  typealias Bytes = UnsafePointer<UInt8>

  /// `1970-01-01`, which has no days before it.
  private var dayLow: UInt64 = 0x2D31_302D_3037_3931
  private var dayHigh: UInt16 = 0x3130
  private var daySeconds: Int64 = 0

  /// The civil seconds of a moment, or a negative number when the bytes are written otherwise.
  ///
  /// - Precondition: 24 bytes may be read.
  @inline(__always)
  mutating func read(_ bytes: Bytes, _ moments: inout MomentField) -> Int64 {
    let raw = UnsafeRawPointer(bytes)
    let (low, high) = (
      raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    )
    if low != dayLow || high != dayHigh {
      guard learn(bytes, low, high, &moments) else { return -1 }
    }
    let separator = bytes[10]
    let clock = raw.loadUnaligned(fromByteOffset: 11, as: UInt64.self) ^ 0x3030_3A30_303A_3030
    // Digits are now 0 to 9 and colons 0; adding 6 to more than 9 reaches the upper half.
    let isPlain =
      ((clock &+ 0x0606_0606_0606_0606) | clock) & 0xF0F0_F0F0_F0F0_F0F0 == 0
      && clock & 0x0000_FF00_00FF_0000 == 0
      && (separator == UInt8(ascii: "T") || separator == 0x20)
    let pairs = clock &* 10 &+ clock >> 8
    let (hour, minute, second) = (
      Int64(pairs & 0xFF), Int64(pairs &>> 24 & 0xFF), Int64(pairs &>> 48 & 0xFF)
    )
    guard isPlain, hour < 24, minute < 60, second < 60 else { return -1 }
    return daySeconds &+ hour &* 3600 &+ minute &* 60 &+ second
  }

  @inline(never)
  private mutating func learn(
    _ bytes: Bytes, _ low: UInt64, _ high: UInt16, _ moments: inout MomentField
  ) -> Bool {
    // The definition reads midnight of that day.
    var text = Array(UnsafeBufferPointer(start: bytes, count: 10))
    guard text[4] == UInt8(ascii: "-") || text[4] == UInt8(ascii: "/") else { return false }
    text += Array("T00:00:00".utf8)
    let field = text.withUnsafeBufferPointer { moments.read($0) }
    guard field.reason == nil, !field.isRounded else { return false }
    (dayLow, dayHigh, daySeconds) = (low, high, field.value)
    return true
  }
}

/// Finds the bytes that end or spoil a field, eight at a time.
struct FieldEnds {
  private let delimiters: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(delimiter: UInt8) { delimiters = FieldEnds.ones &* UInt64(delimiter) }

  /// Marks the first byte that is the delimiter or a control character; marks above it mean
  /// nothing.
  @inline(__always)
  func marks(_ word: UInt64) -> UInt64 {
    let (ones, highs) = (FieldEnds.ones, FieldEnds.highs)
    let control = (word &- 0x2020_2020_2020_2020) & ~word
    let delimiter = word ^ delimiters
    let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
    return (control | ((delimiter &- ones) & ~delimiter) | ((delete &- ones) & ~delete)) & highs
  }

  /// The place of the first such byte from a place on, or nothing when it is not found in time.
  ///
  /// - Returns: the place, and whether all bytes before it are ASCII.
  @inline(__always)
  func find(_ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>) -> (
    end: UnsafePointer<UInt8>, isPlain: Bool
  )? {
    var place = start
    var upper: UInt64 = 0
    while place < limit {
      let word = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)
      let marks = marks(word)
      if marks != 0 {
        let bits = UInt64(marks.trailingZeroBitCount & ~7)
        upper |= word & ((1 &<< bits) &- 1)
        return (place + Int(bits >> 3), upper & FieldEnds.highs == 0)
      }
      upper |= word
      place += 8
    }
    return nil
  }
}
