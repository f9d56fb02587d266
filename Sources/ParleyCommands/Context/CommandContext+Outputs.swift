import ParleyValues

extension CommandContext {
  /// Options that name a file to be written where a file stands that the same command uses, or a
  /// case, or order records: each with its place. To write there would destroy what is recorded.
  func endangeredFiles(of arguments: ParsedArguments) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for parameter in arguments.command.parameters {
      guard parameter.role == .option, !parameter.isInputFile,
        case .files(let endings) = parameter.completion, !endings.isEmpty
      else { continue }
      for value in arguments.values[parameter.name.en] ?? [] {
        guard let path = value.value as? TypedPath, !path.isStandardStream,
          files.kind(of: path.text) == .file
        else { continue }
        if isUsed(path, besides: parameter, in: arguments) {
          found.append(FileProblems.isUsed(path.text, at: value.place))
        } else if let kind = files.recordKind(of: path.text),
          !endings.contains(where: kind.endings.contains)
        {
          found.append(FileProblems.isRecord(path.text, kind.name, at: value.place))
        }
      }
    }
    return found
  }

  private func isUsed(
    _ path: TypedPath, besides parameter: Parameter, in arguments: ParsedArguments
  ) -> Bool {
    arguments.command.parameters.contains { other in
      guard other.name != parameter.name else { return false }
      return (arguments.values[other.name.en] ?? []).contains { value in
        var known = value.value as? TypedPath
        if case .standards(let file)? = value.value as? BaselineChoice { known = file }
        return known.map { files.isSame($0.text, path.text) } ?? false
      }
    }
  }
}

extension FileProblems {
  /// A file would be overwritten by the command that uses it.
  static func isUsed(_ path: String, at place: SourcePlace?) -> Diagnostic {
    Diagnostic(
      "file.is-used", at: place ?? SourcePlace(file: path),
      LocalizedText(
        zhHans: "“\(path)”正是本命令要用的文件，写到这里会毁掉它；什么都没有写",
        en: "\"\(path)\" is a file that this command uses, and writing there would destroy it; "
          + "nothing was written"),
      remedy: LocalizedText(zhHans: "换一个文件名", en: "choose another name"))
  }

  /// A case or order records would be overwritten by something else.
  static func isRecord(
    _ path: String, _ kind: LocalizedText, at place: SourcePlace?
  ) -> Diagnostic {
    Diagnostic(
      "file.is-record", at: place ?? SourcePlace(file: path),
      LocalizedText(
        zhHans: "“\(path)”是\(kind.zhHans)，不能用别的内容覆盖；什么都没有写",
        en: "\"\(path)\" is \(kind.en), which nothing else may overwrite; nothing was written"),
      remedy: LocalizedText(zhHans: "换一个文件名", en: "choose another name"))
  }
}
