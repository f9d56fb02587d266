import ParleyBargaining
import ParleyStore
import ParleyTerms
import ParleyValues

/// The options of commands that keep something to oneself.
enum PrivateOptions {
  static let isPrivate = ParameterKey<Bool>.flag(
    "private", "内部",
    help: LocalizedText(
      zhHans: "存入内部材料，不进入共享档案", en: "keep it in the private file, not in the shared case"))

  static let file = ParameterKey.option(
    "from-file", "输入文件", ValueKind<TypedPath>.inputFile(["txt", "yaml"], example: "floor.yaml"),
    help: LocalizedText(
      zhHans: "内部内容从这个文件读入（与 --内部 同用）",
      en: "read the private content from this file, with --private"))

  /// Refuses parameters that do not go with what else was given; what they hold is not repeated.
  static func refuse(
    _ parameters: [Parameter], _ arguments: ParsedArguments
  ) throws(CommandFailure) {
    let isPrivate = arguments.isSet(isPrivate)
    let problems = parameters.compactMap { parameter -> Diagnostic? in
      guard arguments.values[parameter.name.en]?.isEmpty == false else { return nil }
      let label = LocalizedText(zhHans: parameter.label(in: .zhHans), en: parameter.label(in: .en))
      return Diagnostic(
        isPrivate ? "arguments.private-value" : "arguments.needs-private", .error,
        isPrivate
          ? LocalizedText(
            zhHans: "\(label.zhHans) 不能与 --内部 同用：内部内容不写在命令行上",
            en: "\(label.en) does not go with --private: private content is no argument")
          : LocalizedText(
            zhHans: "\(label.zhHans) 要与 --内部 同用", en: "\(label.en) needs --private"),
        remedy: isPrivate
          ? LocalizedText(
            zhHans: "去掉它，在提示符下输入，或用 --输入文件（--from-file）；命令行可能留在历史记录里，请清除",
            en: "leave it out and type at the prompt, or use --from-file; the line may stand in "
              + "the shell's history: remove it there")
          : LocalizedText(zhHans: "加上 --内部（--private）", en: "add --private"),
        help: arguments.command.name)
    }
    if !problems.isEmpty { throw CommandFailure(.usage, problems) }
  }
}

/// Reads what stays private: at a prompt that does not show it, or from a file.
struct PrivateInput {
  let opened: OpenCase

  private var context: CommandContext { opened.context }

  /// Words: several lines at a prompt until an empty one, or a file.
  ///
  /// - Throws: ``CommandFailure`` when there is no file and nobody can be asked.
  func words(_ arguments: ParsedArguments) throws(CommandFailure) -> String {
    let text =
      if let path = arguments[PrivateOptions.file] {
        try context.text(of: path).trimmedSpaces
      } else {
        try lines(
          LocalizedText(
            zhHans: "请输入内部内容（不显示），空行结束",
            en: "type the private content (not shown); an empty line ends it"), arguments
        ).joined(separator: "\n")
      }
    if text.isEmpty { throw arguments.missing(PrivateOptions.file) }
    return text
  }

  /// Terms with values, one in a line, or an offer file.
  ///
  /// - Throws: ``CommandFailure``; findings name the line and not what stands in it.
  func terms(_ arguments: ParsedArguments) throws(CommandFailure) -> [TermText] {
    let offer = try offer(arguments)
    if offer.terms.isEmpty { throw arguments.missing(PrivateOptions.file) }
    return offer.terms.map { TermText($0, in: opened.record.currency) }
  }

  private func offer(_ arguments: ParsedArguments) throws(CommandFailure) -> Offer {
    let standards = opened.record.currentStandards
    if let path = arguments[PrivateOptions.file] {
      let text = try context.text(of: path)
      do throws(Diagnostics) {
        return try OfferReader.read(text, file: context.shownName(of: path), for: standards)
      } catch { throw PrivateInput.failure(error) }
    }
    let typed = try lines(
      LocalizedText(
        zhHans: "请逐行输入 标准项=底线（不显示），空行结束",
        en: "type TERM=VALUE, one in a line (not shown); an empty line ends it"), arguments)
    do throws(Diagnostics) {
      return try OfferReader.read(arguments: typed, for: standards)
    } catch { throw PrivateInput.failure(error) }
  }

  private static func failure(_ findings: Diagnostics) -> CommandFailure {
    CommandFailure(.badContent, findings.all.map { withoutValues($0) })
  }

  /// A finding without the text it is about.
  static func withoutValues(_ finding: Diagnostic) -> Diagnostic {
    let place = finding.place.map { place in
      SourcePlace(file: place.file, line: place.line, column: place.column)
    }
    return Diagnostic(
      finding.code, finding.severity, at: place,
      LocalizedText(
        zhHans: "内部内容中有一处读不懂（内容不显示）",
        en: "something in the private content is not understood (it is not shown)"),
      remedy: LocalizedText(
        zhHans: "每行写 标准项=值；标准项见 parley terms",
        en: "write TERM=VALUE in a line; parley terms lists the terms"), help: "private")
  }

  private func lines(
    _ question: LocalizedText, _ arguments: ParsedArguments
  ) throws(CommandFailure) -> [String] {
    guard context.terminal.isInteractive else { throw arguments.missing(PrivateOptions.file) }
    context.terminal.write(error: question[context.language] + "\n")
    var lines: [String] = []
    while let line = context.terminal.readSecret(), !line.trimmedSpaces.isEmpty {
      lines.append(line.trimmedSpaces)
    }
    if lines.isEmpty { throw arguments.missing(PrivateOptions.file) }
    return lines
  }
}

extension OpenCase {
  /// Keeps a private fact; the shared file is neither read anew nor written. What is shown names no
  /// value.
  func keepPrivate(
    _ fact: PrivateFact, _ arguments: ParsedArguments, with enclosures: Enclosures = .none
  ) throws -> CommandOutput {
    do throws(CaseFileProblem) {
      let record = PrivateRecord(replaying: try store.privateEvents())
      let event = record.entry(fact, context: decisionContext(arguments))
      try store.appendPrivate(
        [event], expecting: record.lastSequence, id: .fresh(), with: enclosures)
      return PrivatePresenter.kept(event, in: self)
    } catch { throw context.failure(error) }
  }
}
