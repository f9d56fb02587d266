import ParleyRecords
import ParleyValues

/// Says what an import has kept.
enum ImportPresenter {
  static func output(
    path: String, _ report: ImportReport, digest: Digest, isCoded: Bool, in language: Language
  ) -> CommandOutput {
    let text = LocalizedText(
      zhHans: "已存入 \(path)：\(report.rowsKept) 单，\(report.rejectedCount) 行不能用。"
        + (isCoded ? "劳动者编号已换成代码。" : "保留了劳动者编号。"),
      en: "\(path): \(report.rowsKept) orders kept, \(report.rejectedCount) rows rejected; "
        + (isCoded ? "workers are coded." : "workers keep their ids."))
    let json: JSONValue = [
      "file": .string(path), "digest": .string(digest.hexadecimal),
      "orders": JSONValue(report.rowsKept), "codedWorkers": .bool(isCoded),
      "import": report.json,
    ]
    return CommandOutput(
      text: text[language] + "\n", json: json, diagnostics: report.findings)
  }
}
