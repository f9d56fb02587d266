import ParleyValues

/// Why a command ended without doing its work.
struct CommandFailure: Error, Sendable {
  /// The exit status.
  let status: ExitStatus
  /// What is wrong; at least one finding.
  let diagnostics: [Diagnostic]

  /// A failure.
  init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// A failure with one finding.
  init(_ status: ExitStatus, _ diagnostic: Diagnostic) {
    self.init(status, [diagnostic])
  }

  /// The failure that any error stands for: findings of readers mean bad content, unless they say
  /// that a file is missing or cannot be written; an error that nobody foresaw is a bug.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let findings as Diagnostics:
      self.init(CommandFailure.status(of: findings.all), findings.all)
    case let finding as Diagnostic: self.init(CommandFailure.status(of: [finding]), [finding])
    default: self.init(.bug, [CommandFailure.bug(error)])
    }
  }

  private static func status(of findings: [Diagnostic]) -> ExitStatus {
    let codes = findings.filter { $0.severity == .error }.map(\.code)
    let areaAndCause = codes.map { $0.split(separator: ".").map(String.init) }
    let causes = Set(areaAndCause.compactMap(\.last))
    if causes.contains("busy") { return .busy }
    if causes.contains("missing"), codes.contains(where: { $0.hasPrefix("file.") }) {
      return .fileMissing
    }
    if !causes.isDisjoint(with: ["cannot-write", "not-writable"]) { return .cannotWrite }
    return .badContent
  }

  private static func bug(_ error: any Error) -> Diagnostic {
    Diagnostic(
      "parley.bug", .error,
      LocalizedText(
        zhHans: "parley 内部出错：\(String(describing: error))",
        en: "something went wrong inside parley: \(String(describing: error))"),
      remedy: LocalizedText(
        zhHans: "这是程序的缺陷。请把这段文字和所用的命令一起反馈，反馈前删去人名和金额",
        en: "this is a bug; please report these lines with the command, without names and amounts"))
  }
}
