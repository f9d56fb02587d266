import ParleyValues

/// The bytes a digest is taken of: a label that says what is meant, then each field with its
/// length before it, so that no two lists of fields give the same bytes. `docs/case-file.md`
/// describes it for those who want to compute a chain without this program.
struct CanonicalForm {
  private(set) var bytes: [UInt8] = []
  private let labelLength: Int

  /// An empty form.
  ///
  /// - Parameter label: what is meant, with its version; a line feed follows.
  init(label: String) {
    bytes = Array(label.utf8) + [UInt8(ascii: "\n")]
    labelLength = bytes.count
  }

  /// Begins anew after the label and keeps the memory.
  mutating func restart() { bytes.removeSubrange(labelLength...) }

  /// Adds a field: its number of bytes in decimal, a colon, the bytes, a comma.
  mutating func add(_ field: UnsafeRawBufferPointer) {
    addLength(field.count)
    bytes.append(contentsOf: field)
    bytes.append(UInt8(ascii: ","))
  }

  /// Adds a field of bytes.
  mutating func add(_ field: [UInt8]) { field.withUnsafeBytes { add($0) } }

  /// Adds a text as its UTF-8 bytes, or an absent field: `-,`.
  mutating func add(_ text: String?) {
    guard var text else { return addAbsent() }
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a whole number as its decimal digits.
  mutating func add(_ number: Int) { add(String(number)) }

  /// Adds a field that is not there.
  mutating func addAbsent() { bytes.append(contentsOf: [UInt8(ascii: "-"), UInt8(ascii: ",")]) }

  private mutating func addLength(_ count: Int) {
    var divisor = 1
    while count / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(count / divisor % 10))
      divisor /= 10
    }
    bytes.append(UInt8(ascii: ":"))
  }

  /// The SHA-256 digest of the form.
  var digest: Digest {
    var stream = DigestStream()
    stream.update(bytes)
    return stream.finish()
  }
}
