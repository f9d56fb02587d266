import ParleyLaw
import ParleyValues

/// `parley law template`: an empty law file for a place.
enum LawTemplateCommand {
  static let command = Command(
    LocalizedText(zhHans: "法规", en: "law"), LocalizedText(zhHans: "模板", en: "template"),
    group: .lookUp,
    summary: LocalizedText(
      zhHans: "输出空白的规则文件，供填写当地规定", en: "write an empty law file for the rules of a place"),
    discussion: [
      LocalizedText(
        zhHans: "列出规则库的全部事项，每项附写法。中国以外的地方用 generic：内置规定不适用，一切期限由文件给出。",
        en: "Every matter of the law book with how it is written. For a place outside China use "
          + "generic: no built-in rule holds there, and every period comes from the file.")
    ],
    parameters: [DueCommand.jurisdiction.parameter],
    examples: [
      CommandExample(
        "law template --jurisdiction generic",
        LocalizedText(zhHans: "中国以外的地方", en: "for a place outside China"))
    ],
    topics: ["law"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let place = try arguments.required(DueCommand.jurisdiction)
    let text = LawOverlay.template(for: place, in: context.language)
    return CommandOutput(
      text: text, json: ["jurisdiction": .string(place.code), "text": .string(text)])
  }
}
