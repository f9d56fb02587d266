import CParleyYAML

/// A place as libyaml counts: lines and Unicode scalars from 0.
struct YAMLMark {
  var line: Int
  var scalar: Int

  init(_ mark: yaml_mark_t) {
    line = Int(mark.line)
    scalar = Int(mark.column)
  }
}

/// One step of the structure of a YAML text.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case streamEnd
    case alias(String)
    case scalar(YAMLScalar)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    /// The end of a sequence, a mapping or a document, or the start of the stream.
    case boundary
  }

  var kind: Kind
  var anchor: String?
  var tag: String?
  var start: YAMLMark
  var end: YAMLMark
}

/// A scalar's text and whether quotes or a block sign say that it is text.
struct YAMLScalar {
  var text: String
  var byteCount: Int
  var isPlain: Bool
}

/// What libyaml found wrong, in its own words, which are never shown.
struct YAMLProblem: Error {
  var problem: String
  var context: String
  var mark: YAMLMark
  var contextMark: YAMLMark
}

/// The events of one YAML text, drawn from libyaml one at a time.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// A stream over bytes that must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("out of memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  ///
  /// - Throws: ``YAMLProblem`` when the text is not YAML; the stream is of no use afterwards.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    return YAMLEventStream.event(event)
  }

  private var problem: YAMLProblem {
    func text(_ pointer: UnsafePointer<CChar>?) -> String {
      pointer.map { String(cString: $0) } ?? ""
    }
    return YAMLProblem(
      problem: text(parser.pointee.problem), context: text(parser.pointee.context),
      mark: YAMLMark(parser.pointee.problem_mark),
      contextMark: YAMLMark(parser.pointee.context_mark))
  }

  private static func event(_ event: yaml_event_t) -> YAMLEvent {
    var result = YAMLEvent(
      kind: .boundary, start: YAMLMark(event.start_mark), end: YAMLMark(event.end_mark))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: result.kind = .streamEnd
    case YAML_ALIAS_EVENT: result.kind = .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      result.kind = .scalar(
        YAMLScalar(
          text: String(decoding: bytes, as: UTF8.self), byteCount: scalar.length,
          isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE))
      (result.anchor, result.tag) = (text(scalar.anchor), text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      result.kind = .sequenceStart(isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
      (result.anchor, result.tag) = (text(start.anchor), text(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      result.kind = .mappingStart(isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
      (result.anchor, result.tag) = (text(start.anchor), text(start.tag))
    default: break
    }
    return result
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(decodingCString: $0, as: UTF8.self) }
  }
}
