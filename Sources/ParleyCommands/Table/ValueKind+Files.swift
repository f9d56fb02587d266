import ParleyValues

/// A path as the user typed it.
struct TypedPath: Hashable, Sendable {
  /// The text typed; `-` is the standard input or output.
  let text: String
  /// Whether the name of standards that come with the program may stand instead.
  var mayBePreset = false

  /// Whether the standard input or output is meant.
  var isStandardStream: Bool { text == "-" }
}

extension ValueKind where Value == TypedPath {
  /// A file that is read and must be there; `-` is the standard input.
  ///
  /// - Parameters:
  ///   - endings: the endings a shell offers, `["yaml"]`.
  ///   - example: a name as an example.
  static func inputFile(_ endings: [String], example: String) -> ValueKind {
    path(LocalizedText(zhHans: "文件", en: "FILE"), .files(endings), example, isInput: true)
  }

  /// A standards file that is read, or the name of standards that come with the program; a file
  /// of that name comes first.
  static func standards(example: String) -> ValueKind {
    let file = inputFile(["yaml", "yml"], example: example)
    return ValueKind(
      file.placeholder, example: example, completion: file.completion, isInputFile: true
    ) { (text) throws(ValueProblem) -> TypedPath in
      var path = try file.read(text)
      path.mayBePreset = true
      return path
    }
  }

  /// A file that is written.
  static func outputFile(_ endings: [String], example: String) -> ValueKind {
    path(LocalizedText(zhHans: "文件", en: "FILE"), .files(endings), example, isInput: false)
  }

  /// A folder that is written into.
  static func outputFolder(example: String) -> ValueKind {
    path(LocalizedText(zhHans: "文件夹", en: "FOLDER"), .folders, example, isInput: false)
  }

  private static func path(
    _ placeholder: LocalizedText, _ completion: CompletionSource, _ example: String, isInput: Bool
  ) -> ValueKind {
    ValueKind(placeholder, example: example, completion: completion, isInputFile: isInput) {
      (text) throws(ValueProblem) -> TypedPath in
      if !text.isEmpty, !text.utf8.contains(0) { return TypedPath(text: text) }
      throw ValueProblem(
        "not-a-path", LocalizedText(zhHans: "文件名是空的", en: "the name of the file is empty"),
        remedy: .forExample(example))
    }
  }
}
