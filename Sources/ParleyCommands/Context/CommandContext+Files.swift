import ParleyValues

extension CommandContext {
  /// The bytes of a file named on the command line; `-` reads the standard input.
  ///
  /// - Throws: ``CommandFailure``: status 66 when it is missing, 65 when it cannot be read.
  func bytes(of path: TypedPath) throws(CommandFailure) -> [UInt8] {
    path.isStandardStream ? terminal.readAll() : try files.read(path.text)
  }

  /// The text of a file named on the command line; a byte order mark is left out.
  ///
  /// - Throws: ``CommandFailure``: status 66 when it is missing, 65 when it cannot be read or is no
  ///   UTF-8.
  func text(of path: TypedPath) throws(CommandFailure) -> String {
    var bytes = try bytes(of: path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let name = shownName(of: path)
      throw CommandFailure(
        .badContent, FileProblems.notText(name, atByte: CommandContext.firstBadByte(in: bytes)))
    }
    return text
  }

  /// The name under which messages speak of a file.
  func shownName(of path: TypedPath) -> String {
    path.isStandardStream
      ? LocalizedText(zhHans: "<标准输入>", en: "<standard input>")[language] : path.text
  }

  /// Writes a file named on the command line; `-` writes to the standard output.
  ///
  /// - Throws: ``CommandFailure`` with status 73.
  func write(_ text: String, to path: TypedPath) throws(CommandFailure) {
    if path.isStandardStream {
      terminal.write(text)
    } else {
      try files.write(Array(text.utf8), to: path.text)
    }
  }

  /// Lets another room write a file named on the command line; findings carry the name as typed.
  ///
  /// - Throws: what the writer throws, as ``Diagnostics``.
  func writing<Result>(
    _ path: TypedPath, _ write: (String) throws -> Result
  ) throws -> Result {
    let asked = files.absolute(path.text)
    do {
      return try write(asked)
    } catch {
      let findings = CommandFailure(error)
      throw CommandFailure(
        findings.status,
        findings.diagnostics.map { $0.naming(path.text, insteadOf: asked) })
    }
  }

  /// Missing files among those the command line says are read, each with its place.
  func missingFiles(of arguments: ParsedArguments) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for parameter in arguments.command.parameters where parameter.isInputFile {
      for value in arguments.values[parameter.name.en] ?? [] {
        if case .standards(let path)? = value.value as? BaselineChoice {
          // A slip in the word `paid` is likelier than a file of that name.
          let isPaid = NearestName.find(path.text, in: ["paid", "实付"]) != nil
          found += missing(path, at: value.place, nearest: isPaid ? "paid" : nil)
        } else if let path = value.value as? TypedPath {
          found += missing(path, at: value.place, nearest: nil)
        }
      }
    }
    return found
  }

  private func missing(
    _ path: TypedPath, at place: SourcePlace?, nearest: String?
  ) -> [Diagnostic] {
    if path.isStandardStream || files.exists(path.text) { return [] }
    if let nearest { return [FileProblems.missing(path.text, nearest: nearest, at: place)] }
    return [files.missing(path.text, at: place)]
  }

  private static func firstBadByte(in bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error, .emptyInput: return min(offset, max(0, bytes.count - 1))
      }
    }
  }
}
