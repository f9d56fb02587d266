/// Reads YAML text into a tree of nodes that know their places.
///
/// Only what people need in hand-written files is read: one document of lists, mappings with text
/// keys, and scalars, all kept as text. Tags, merge keys and several documents in one file are
/// refused. Anchors and aliases count against the node limit each time they are used, so that a
/// small file cannot grow into a huge tree.
public enum YAMLReader {
  /// The deepest nesting of lists and mappings.
  public static let depthLimit = 64
  /// The most nodes, each use of an alias counted in full.
  public static let nodeLimit = 200_000
  /// The largest file in bytes, 8 MiB.
  public static let byteLimit = 8 << 20
  /// The longest scalar in bytes, 1 MiB.
  public static let scalarByteLimit = 1 << 20

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - text: the YAML text.
  ///   - file: the file's name as the user gave it, for diagnostics.
  /// - Returns: the root of the document.
  /// - Throws: `Diagnostics` with `yaml.syntax` or a more exact `yaml.…` code when the text is not
  ///   one plain document within the limits.
  /// - Complexity: O(length of the text).
  public static func read(text: String, file: String) throws(Diagnostics) -> YAMLNode {
    try read(bytes: Array(text.utf8), file: file)
  }

  /// Reads one document from the bytes of a file; they must be UTF-8, with or without a mark.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: the file's name as the user gave it, for diagnostics.
  /// - Returns: the root of the document.
  /// - Throws: `Diagnostics` as ``read(text:file:)``, and `yaml.not-utf8` for other encodings.
  /// - Complexity: O(number of bytes).
  public static func read(bytes: [UInt8], file: String) throws(Diagnostics) -> YAMLNode {
    if bytes.count > byteLimit {
      throw Diagnostics([tooLarge(at: SourcePlace(file: file), what: .file)])
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var source = SourceText(
      file: file, bytes: marked ? Array(bytes.dropFirst(3)) : bytes, unicodeBreaks: true)
    if let finding = encodingFinding(in: &source) { throw Diagnostics([finding]) }
    let content = source.bytes
    return try content.withUnsafeBufferPointer { buffer throws(Diagnostics) in
      var builder = YAMLTreeBuilder(source: source, events: YAMLEventStream(buffer))
      return try builder.document()
    }
  }

  /// What is wrong with the bytes before any YAML is read.
  private static func encodingFinding(in source: inout SourceText) -> Diagnostic? {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return notUTF8(at: SourcePlace(file: source.file), byte: nil)
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      var parser = Unicode.UTF8.ForwardParser()
      var iterator = bytes.makeIterator()
      var offset = 0
      while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
      let byte = bytes.indices.contains(offset) ? bytes[offset] : nil
      return notUTF8(at: source.place(fromByte: offset, length: 1), byte: byte)
    }
    guard let control = controlCharacter(in: bytes) else { return nil }
    return controlCharacter(control.scalar, at: source.place(fromByte: control.offset, length: 1))
  }

  /// The first character that a YAML text may not hold as such: controls except tab and line
  /// breaks, and the two noncharacters that end the basic plane.
  private static func controlCharacter(in bytes: [UInt8]) -> (offset: Int, scalar: UInt32)? {
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: return (offset, UInt32(byte))
      case 0xC2 where bytes[offset + 1] < 0xA0 && bytes[offset + 1] != 0x85:
        return (offset, UInt32(bytes[offset + 1]))
      case 0xEF where bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE:
        return (offset, 0xFFC0 | UInt32(bytes[offset + 2] & 0x3F))
      default: continue
      }
    }
    return nil
  }
}
