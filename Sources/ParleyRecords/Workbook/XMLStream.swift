import CParleyExpat

/// Receives the parts of an XML text while it is read.
protocol XMLReceiver: AnyObject {
  /// An element begins.
  func begin(_ name: XMLName, _ attributes: XMLAttributes)
  /// An element ends.
  func end(_ name: XMLName)
  /// Text inside an element, in as many pieces as it comes.
  func take(_ text: UnsafeBufferPointer<UInt8>)
  /// Why the text cannot be used; reading ends when there is a problem.
  var problem: WorkbookProblem? { get }
  /// Whether enough was read.
  var isDone: Bool { get }
}

extension XMLReceiver {
  var isDone: Bool { false }
}

/// The name of an element or attribute without its prefix, valid while it is handed over.
struct XMLName {
  private let start: UnsafePointer<UInt8>
  private let count: Int

  fileprivate init(_ text: UnsafePointer<CChar>) {
    let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    var (end, begin) = (0, 0)
    while bytes[end] != 0 {
      if bytes[end] == UInt8(ascii: ":") { begin = end + 1 }
      end += 1
    }
    start = bytes + begin
    count = end - begin
  }

  static func == (name: XMLName, word: StaticString) -> Bool {
    guard name.count == word.utf8CodeUnitCount else { return false }
    for place in 0..<name.count where name.start[place] != word.utf8Start[place] { return false }
    return true
  }
}

/// The attributes of an element, valid while they are handed over.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The bytes of a value.
  func bytes(_ word: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let pairs else { return nil }
    var place = 0
    while let name = pairs[place], let value = pairs[place + 1] {
      if XMLName(name) == word {
        let bytes = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
        var count = 0
        while bytes[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: bytes, count: count)
      }
      place += 2
    }
    return nil
  }

  /// A value as text.
  func text(_ word: StaticString) -> String? {
    bytes(word).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A value as a whole number of at most nine digits.
  func number(_ word: StaticString) -> Int? { bytes(word).flatMap { WholeNumber.read($0) } }

  /// Whether a value is `1` or `true`.
  func isTrue(_ word: StaticString) -> Bool {
    bytes(word).map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
  }
}

/// Whole numbers of at most nine digits.
enum WholeNumber {
  static func read(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

/// Reads the XML of a workbook's part. A document type declaration is refused, so that no entity
/// beyond the five of XML itself is ever expanded and nothing outside the file is asked for.
final class XMLStream {
  private let receiver: any XMLReceiver
  private let limits: WorkbookLimits
  private var parser: XML_Parser?
  private var depth = 0
  private var bytesSinceEvent = 0
  private var problem: WorkbookProblem?

  private init(_ receiver: any XMLReceiver, limits: WorkbookLimits) {
    self.receiver = receiver
    self.limits = limits
  }

  /// Reads a part from its beginning until its end, or until the receiver has enough.
  ///
  /// - Throws: `damaged` where it is no XML, `tooLarge` where a limit is passed, and the receiver's
  ///   problem.
  /// - Complexity: O(bytes).
  static func read(
    _ part: WorkbookPart, into receiver: any XMLReceiver, limits: WorkbookLimits
  ) throws(WorkbookProblem) {
    let stream = XMLStream(receiver, limits: limits)
    guard let parser = XML_ParserCreate(nil) else { throw .outOfMemory }
    defer { XML_ParserFree(parser) }
    stream.parser = parser
    try withExtendedLifetime(stream) { () throws(WorkbookProblem) in
      stream.listen(parser)
      try stream.run(part, parser)
    }
  }

  private func listen(_ parser: XML_Parser) {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let data, let name else { return }
        XMLStream.at(data).began(XMLName(name), XMLAttributes(pairs: attributes))
      },
      { data, name in
        guard let data, let name else { return }
        XMLStream.at(data).ended(XMLName(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let data, let text else { return }
      let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
      XMLStream.at(data).took(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data else { return }
      XMLStream.at(data).stop(.documentType)
    }
  }

  private static func at(_ data: UnsafeMutableRawPointer) -> XMLStream {
    Unmanaged<XMLStream>.fromOpaque(data).takeUnretainedValue()
  }

  private func began(_ name: XMLName, _ attributes: XMLAttributes) {
    guard problem == nil else { return }
    bytesSinceEvent = 0
    depth += 1
    if depth > limits.depth { return stop(.tooLarge(.depth)) }
    receiver.begin(name, attributes)
    look()
  }

  private func ended(_ name: XMLName) {
    guard problem == nil else { return }
    bytesSinceEvent = 0
    depth -= 1
    receiver.end(name)
    look()
  }

  private func took(_ text: UnsafeBufferPointer<UInt8>) {
    guard problem == nil else { return }
    bytesSinceEvent = 0
    receiver.take(text)
    look()
  }

  private func look() {
    if let found = receiver.problem { return stop(found) }
    if receiver.isDone, let parser { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
  }

  private func stop(_ found: WorkbookProblem) {
    problem = problem ?? found
    if let parser { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
  }

  private func run(_ part: WorkbookPart, _ parser: XML_Parser) throws(WorkbookProblem) {
    let size = 1 << 16
    while true {
      guard let buffer = XML_GetBuffer(parser, Int32(size)) else { throw .outOfMemory }
      let count = try part.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
      bytesSinceEvent += count
      let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
      if let problem {
        throw problem.inPart(part.name, line: Int(XML_GetCurrentLineNumber(parser)))
      }
      if receiver.isDone { return }
      guard status == XML_STATUS_OK else {
        throw .damaged(.notXML(part: part.name, line: Int(XML_GetCurrentLineNumber(parser))))
      }
      if bytesSinceEvent > limits.tokenBytes { throw .tooLarge(.token) }
      if count == 0 { return }
    }
  }
}
