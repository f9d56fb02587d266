import ParleyValues

extension FileProblems {
  /// The finding that a file would be overwritten unasked.
  static func alreadyThere(_ path: String) -> Diagnostic {
    Diagnostic(
      "file.cannot-write", at: SourcePlace(file: path),
      LocalizedText(
        zhHans: "已经有同名文件，没有覆盖", en: "a file of this name is there; it was not overwritten"),
      remedy: LocalizedText(
        zhHans: "换一个文件名，或加 --覆盖（--force）", en: "choose another name, or add --force"))
  }
}
