import ParleyValues

/// Why it is not clear which case is meant.
public enum CaseFinderProblem: Error, Hashable, Sendable {
  /// What named the case.
  public enum Source: Hashable, Sendable {
    /// The command line.
    case argument
    /// `PARLEY_CASE`.
    case environment
  }

  /// There is no such file; the nearest name in its folder, if one is near.
  case missing(String, nearest: String?, Source)
  /// The folder holds no case.
  case noCase(folder: String)
  /// The folder holds more than one.
  case several([String], folder: String)
  /// The folder cannot be listed.
  case unreadableFolder(String)

  /// The exit status of a command that ends with the problem: 64 when there are several, else 66.
  public var exitStatus: Int32 {
    if case .several = self { return 64 }
    return 66
  }

  /// What is wrong and what to do about it.
  public var diagnostic: Diagnostic {
    switch self {
    case .missing(let name, let nearest, let source):
      Diagnostic(
        "case.missing", at: SourcePlace(file: name),
        source == .argument
          ? LocalizedText(zhHans: "没有这份档案", en: "there is no such case")
          : LocalizedText(
            zhHans: "PARLEY_CASE 所指的档案不存在", en: "there is no such case; PARLEY_CASE names it"),
        remedy: nearest.map {
          LocalizedText(zhHans: "是否想写“\($0)”？", en: "did you mean \"\($0)\"?")
        }
          ?? LocalizedText(
            zhHans: "核对文件名和所在文件夹；新建档案用 parley init",
            en: "check the name and the folder; parley init makes a new case"),
        help: "case")
    case .noCase(let folder):
      Diagnostic(
        "case.missing", at: SourcePlace(file: folder),
        LocalizedText(
          zhHans: "没有写明档案，这个文件夹里也没有 .parley 文件",
          en: "no case was named, and this folder holds none"),
        remedy: LocalizedText(
          zhHans: "写出档案的路径，或设置 PARLEY_CASE；新建档案用 parley init",
          en: "name one, or set PARLEY_CASE; parley init makes a new case"),
        help: "case")
    case .several(let names, let folder):
      Diagnostic(
        "case.several", at: SourcePlace(file: folder),
        LocalizedText(
          zhHans: "没有写明档案，这个文件夹里有\(names.count)份：" + names.prefix(8).joined(separator: "、"),
          en: "no case was named, and this folder holds \(names.count): "
            + names.prefix(8).joined(separator: ", ")),
        remedy: LocalizedText(
          zhHans: "写出要用的那一份，或设置 PARLEY_CASE", en: "name the one you mean, or set PARLEY_CASE"),
        help: "case")
    case .unreadableFolder(let folder):
      Diagnostic(
        "case.unreadable-folder", at: SourcePlace(file: folder),
        LocalizedText(zhHans: "这个文件夹读不出来", en: "this folder cannot be listed"),
        remedy: LocalizedText(
          zhHans: "检查路径和权限，或直接写出档案的路径",
          en: "check the path and its permissions, or name the case itself"),
        help: "case")
    }
  }
}
