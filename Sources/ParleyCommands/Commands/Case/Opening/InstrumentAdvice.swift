import ParleyLaw
import ParleyValues

/// Proposes the instrument of a case from what a person at a terminal knows of it, and says what
/// the tool cannot decide.
struct InstrumentAdvice {
  let context: CommandContext

  /// The instrument, by questions.
  ///
  /// - Throws: ``CommandFailure`` with the status of wrong usage when nobody can be asked.
  func ask(_ arguments: ParsedArguments) throws(CommandFailure) -> Instrument {
    let missing = CommandFailure(
      .usage,
      [
        ArgumentProblems.missing(
          LawOptions.instrument.parameter, of: arguments.command, at: arguments.end)
      ])
    guard context.terminal.isInteractive else { throw missing }
    let employed = answer(
      LocalizedText(
        zhHans: "这些人员与企业订有劳动合同吗？（是/否/不清楚）",
        en: "do these workers have labour contracts with the company? (yes/no/unknown)"))
    let sector = answer(
      LocalizedText(
        zhHans: "对方是整个行业或区域的多家企业吗？（是/否）", en: "is the other side a whole sector or area? (yes/no)"))
    let proposed = InstrumentAdvice.proposal(isEmployed: employed, isSectoral: sector)
    let question = LocalizedText(
      zhHans: "建议的文书类型：\(proposed.name.zhHans)（\(proposed.rawValue)）。直接回车采用，或写另一种。\n",
      en: "proposed instrument: \(proposed.name.en) (\(proposed.rawValue)); press return to take "
        + "it, or write another\n")
    context.terminal.write(error: question[context.language])
    for _ in 0..<3 {
      context.terminal.write(error: "> ")
      guard let typed = context.terminal.readLine() else { throw missing }
      if typed.allSatisfy(\.isWhitespace) { return proposed }
      do throws(Diagnostic) {
        return try Instrument(parsing: typed.narrowed)
      } catch {
        let words =
          error.message + LocalizedText(verbatim: "\n")
          + (error.remedy ?? LocalizedText(verbatim: "")) + LocalizedText(verbatim: "\n")
        context.terminal.write(error: words[context.language])
      }
    }
    throw missing
  }

  private func answer(_ question: LocalizedText) -> Bool {
    context.terminal.write(error: question[context.language] + "\n> ")
    return Confirming.isYes(context.terminal.readLine())
  }

  /// The usual instrument: collective contracts are for employees; what platforms sign for others
  /// are agreements on algorithms and labour rules.
  static func proposal(isEmployed: Bool, isSectoral: Bool) -> Instrument {
    guard isEmployed else { return .algorithmAgreement }
    return isSectoral ? .sectoralContract : .specialContract
  }

  /// What must be known about an instrument, and what the tool cannot decide.
  static func remarks(on instrument: Instrument) -> [LocalizedText] {
    if instrument.hasStatutoryReview {
      return [
        LocalizedText(
          zhHans: "\(instrument.name.zhHans)：签字后报送审查。人员是否属于职工、由谁作为用人单位签约，本工具不作判断。",
          en:
            "This instrument (\(instrument.name.en)) is filed and reviewed. Whether the workers are "
            + "employees, and who is their employer, this tool cannot decide.")
      ]
    }
    return [
      LocalizedText(
        zhHans: "\(instrument.name.zhHans)：没有法定报送程序，签订后公布并跟踪履行。是否另有劳动关系，本工具不作判断。",
        en:
          "This instrument (\(instrument.name.en)) has no statutory filing step; it is published and "
          + "its performance followed. Whether there is employment, this tool cannot decide.")
    ]
  }
}
