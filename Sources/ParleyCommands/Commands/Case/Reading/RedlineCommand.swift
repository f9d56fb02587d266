import ParleyBargaining
import ParleyDocuments
import ParleyRendering
import ParleyValues

/// `parley redline`: two drafts clause by clause, on the terminal.
enum RedlineCommand {
  static let command = Command(
    LocalizedText(zhHans: "修订对照", en: "redline"), group: .conclude,
    summary: LocalizedText(
      zhHans: "逐条对照两稿协议", en: "compare two drafts clause by clause"),
    discussion: [
      LocalizedText(
        zhHans: "[-…-] 为删去的文字，{+…+} 为增加的文字。写成文件用 parley export 修订对照。",
        en: "[-…-] is left out, {+…+} is added. parley export redline writes it as a file.")
    ],
    parameters: [
      CaseOptions.file.parameter, ExportCommand.earlier.parameter, ExportCommand.later.parameter,
    ],
    examples: [
      CommandExample(
        "redline east-lake.parley --old 1 --new 2",
        LocalizedText(zhHans: "第一稿与第二稿", en: "the first and the second draft"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    let choice = PaperChoice(
      earlierDraft: arguments[ExportCommand.earlier], laterDraft: arguments[ExportCommand.later])
    do throws(Diagnostics) {
      let paper = try CasePaper.redline.paper(from: opened.paperSource, choice)
      return CommandOutput(paper.document)
    } catch { throw CommandFailure(.problems, error.all) }
  }
}
