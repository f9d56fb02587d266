import ParleyTerms
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
    try write(Array(text.utf8), to: path)
  }

  /// Writes a file named on the command line; `-` writes text to the standard output.
  ///
  /// - Throws: ``CommandFailure`` with status 73.
  func write(_ bytes: [UInt8], to path: TypedPath) throws(CommandFailure) {
    if path.isStandardStream {
      terminal.write(String(decoding: bytes, as: UTF8.self))
    } else {
      try files.write(bytes, to: path.text)
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
    if path.isStandardStream || files.exists(path.text) || preset(path) != nil { return [] }
    if let nearest { return [FileProblems.missing(path.text, nearest: nearest, at: place)] }
    if path.mayBePreset, let finding = unknownPreset(path.text, at: place) { return [finding] }
    return [files.missing(path.text, at: place)]
  }

  /// The finding for a name that is no file's and near to some standards that come with the
  /// program; nothing for what looks like a path.
  private func unknownPreset(_ typed: String, at place: SourcePlace?) -> Diagnostic? {
    guard !typed.contains("/"), !typed.hasSuffix(".yaml"), !typed.hasSuffix(".yml") else {
      return nil
    }
    let name = typed.narrowed
    let holding = PresetStandards.names(holding: name)
    let remedy: LocalizedText =
      if let nearest = PresetStandards.nearest(to: name) {
        .didYouMean(nearest)
      } else if !holding.isEmpty {
        LocalizedText(
          zhHans: "含有“\(name)”的有：\(holding.joined(separator: "、"))",
          en: "these hold \"\(name)\": \(holding.joined(separator: ", "))")
      } else {
        LocalizedText(
          zhHans: "请核对文件名；自带的标准用 parley standards list 列出",
          en: "check the file's name; parley standards list gives those that come with the program")
      }
    return Diagnostic(
      "standards.unknown-name", at: place ?? SourcePlace(file: typed),
      LocalizedText(
        zhHans: "没有名为“\(typed)”的文件，也没有这个名称的自带标准",
        en: "there is no file \"\(typed)\", and no standards of that name come with the program"),
      remedy: remedy)
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
