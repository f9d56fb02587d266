extension JSONValue {
  /// The deepest nesting of lists and objects that is read.
  public static let depthLimit = 64

  /// Reads JSON text, strictly as RFC 8259 has it.
  ///
  /// Numbers without fraction and exponent become ``integer(_:)``, others ``number(_:)``. Repeated
  /// keys, halves of surrogate pairs and numbers that cannot be kept are refused.
  ///
  /// - Parameters:
  ///   - text: the JSON text.
  ///   - file: the file's name as the user gave it, for diagnostics.
  /// - Throws: `Diagnostics` with one `json.…` finding and its place.
  /// - Complexity: O(length of the text).
  public init(parsing text: String, file: String) throws(Diagnostics) {
    try self.init(parsing: Array(text.utf8), file: file)
  }

  /// Reads JSON text from the bytes of a file, which must be UTF-8; see ``init(parsing:file:)``.
  ///
  /// - Throws: as there, and `json.not-utf8` for other encodings.
  public init(parsing bytes: [UInt8], file: String) throws(Diagnostics) {
    do throws(JSONParser.Failure) {
      self = try bytes.withUnsafeBufferPointer { buffer throws(JSONParser.Failure) in
        var parser = JSONParser(bytes: buffer)
        return try parser.document()
      }
    } catch {
      var source = SourceText(file: file, bytes: bytes, unicodeBreaks: false)
      throw Diagnostics([error.diagnostic(in: &source)])
    }
  }
}
