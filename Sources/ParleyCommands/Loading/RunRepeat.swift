import ParleyDocuments
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// Repeats a simulation from its record.
struct RunRepeat {
  let arguments: ParsedArguments
  let context: CommandContext
  let path: TypedPath

  /// What only the record may say when a run is repeated.
  private static let settled: [Parameter] =
    RunFile.settingKeys + [
      SimulateCommand.baseline.parameter, SimulateCommand.proposal.parameter,
      SimulateCommand.offer.parameter, LawOptions.jurisdiction.parameter,
      LawOptions.overlay.parameter,
    ]

  /// The output of the repeated simulation.
  ///
  /// - Throws: ``CommandFailure`` when something is given that the record settles, a file is
  ///   missing or is not the one of the record, or another version made the record.
  func output() throws -> CommandOutput {
    try refuseSettled()
    let record = try RunFile(
      reading: context.text(of: path), file: context.shownName(of: path))
    if let finding = record.versionFinding, !arguments.isSet(SimulateCommand.anyVersion) {
      throw CommandFailure(.problems, finding)
    }
    let filled = try filled(from: record)
    guard let proposal = try record.standards(of: record.proposal) else {
      throw Diagnostics([])
    }
    return try SimulationRun(arguments: filled, context: context, repeated: record).output(
      baseline: record.standards(of: record.baseline), proposal: proposal,
      names: SimulationPaper.Names(
        baseline: record.baseline.name, proposal: record.proposal.name))
  }

  private func refuseSettled() throws(CommandFailure) {
    for parameter in RunRepeat.settled {
      guard let given = arguments.values[parameter.name.en]?.first(where: { $0.place != nil })
      else { continue }
      throw CommandFailure(
        .usage,
        [
          ArgumentProblems.badValue(
            ValueProblem(
              "settled-by-run",
              LocalizedText(
                zhHans: "用 --run 重做时，--\(parameter.name.zhHans) 由测算记录决定",
                en: "--\(parameter.name.en) is settled by the record that --run repeats"),
              remedy: LocalizedText(
                zhHans: "请去掉它，或不用 --run", en: "leave it out, or leave out --run")),
            of: parameter, in: arguments.command, at: given.place)
        ])
    }
  }

  /// The command line as it would have been typed.
  private func filled(from record: RunFile) throws -> ParsedArguments {
    var filled = arguments
    for parameter in RunFile.settingKeys { filled.values[parameter.name.en] = [] }
    for setting in record.settings {
      guard let parameter = RunFile.settingKeys.first(where: { $0.name.en == setting.option })
      else { continue }
      filled.values[setting.option, default: []].append(
        .init(value: try parameter.read(setting.text), text: setting.text, place: nil))
    }
    for input in record.inputs where filled.values[input.role]?.isEmpty != false {
      filled.values[input.role] = [
        .init(value: try find(input), text: input.file, place: nil)
      ]
    }
    return filled
  }

  /// The file beside the record, or where the command was started.
  private func find(_ input: RunFile.Input) throws(CommandFailure) -> TypedPath {
    var folder = path.text.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    folder.append(input.file[...])
    for candidate in [folder.joined(separator: "/"), input.file]
    where context.files.exists(candidate) {
      return TypedPath(text: candidate)
    }
    throw CommandFailure(
      .fileMissing,
      [
        Diagnostic(
          "run.input-missing", .error, at: SourcePlace(file: input.file),
          LocalizedText(
            zhHans: "测算记录用到的文件不在记录旁边，也不在当前文件夹",
            en: "a file of the record is neither beside the record nor in this folder"),
          remedy: LocalizedText(
            zhHans: "请用 --\(input.role) 指明它在哪里", en: "say where it is with --\(input.role)"),
          help: "simulate")
      ])
  }
}
