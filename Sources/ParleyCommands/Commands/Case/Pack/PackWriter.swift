import ParleyBargaining
import ParleyDocuments
import ParleyLaw
import ParleyRecords
import ParleyRendering
import ParleyStore
import ParleyValues

/// What writing a pack came to.
struct WrittenPack {
  let path: TypedPath
  let pack: FilingPack
  let plan: PackPlan

  /// What was written, and what is still missing.
  var sentence: LocalizedText {
    let missing = plan.papers.flatMap(\.missing).map(\.name)
    let count = pack.files.count
    let written = LocalizedText(
      zhHans: "已生成材料包：\(path.text)（\(count)个文件）", en: "Made the pack: \(path.text) (\(count) files)"
    )
    return missing.isEmpty
      ? written : written + LocalizedText(zhHans: "；尚缺：", en: "; still missing: ") + .list(missing)
  }
}

/// Makes the pack of a case and writes it whole or not at all.
struct PackWriter {
  let opened: OpenCase
  let arguments: ParsedArguments
  let plan: PackPlan

  init(opened: OpenCase, arguments: ParsedArguments) {
    self.opened = opened
    self.arguments = arguments
    plan = PackPlan(
      of: opened.record, people: opened.people, law: opened.law, on: opened.context.day)
  }

  /// Makes the pack and writes it to a new folder, or to a new archive where the name ends in
  /// `.zip`.
  ///
  /// - Throws: ``CommandFailure``: status 1 when values are missing and no gaps were asked for, or
  ///   nothing can be packed; 73 when something of that name is there or it cannot be written.
  func write(to path: TypedPath) throws -> WrittenPack {
    let files = opened.context.files
    // Said before anything is made, and made sure of when it is written.
    if files.exists(path.text) {
      throw CommandFailure(.cannotWrite, PackWriter.alreadyThere(path.text))
    }
    try refuseGaps()
    if plan.record.drafts.isEmpty {
      throw CommandFailure(
        .problems,
        Diagnostic(
          "pack.no-draft", .error,
          LocalizedText(
            zhHans: "还没有形成草案，没有可以汇集的文本", en: "there is no draft yet that a pack could hold"),
          remedy: LocalizedText(zhHans: "先用 parley draft 登记", en: "record it with parley draft"),
          help: "draft"))
    }
    let pack = try pack()
    let content = pack.files.map { ArchivedFile(name: $0.name, content: $0.content) }
    if path.text.lowercased().hasSuffix(".zip") {
      let bytes: [UInt8]
      do throws(ArchiveProblem) {
        bytes = try FileArchive.bytes(of: content)
      } catch { throw CommandFailure(.cannotWrite, PackReader.diagnostic(error, in: path.text)) }
      try files.writeNew(bytes, to: path.text)
    } else {
      try files.writeNewFolder(content.map { ($0.name, $0.content) }, at: path.text)
    }
    return WrittenPack(path: path, pack: pack, plan: plan)
  }

  private func pack() throws -> FilingPack {
    var formats = arguments.all(PackOptions.format)
    if formats.isEmpty { formats = PackOptions.usualFormats }
    let printer = DocumentPrinter(opened.context)
    return try FilingPack(
      plan, formats: formats.map(\.fileExtension), language: opened.context.language,
      lawEdition: opened.law.edition,
      attachment: { digest in
        do throws(CaseFileProblem) {
          let file = try opened.store.attachment(digest)
          return (file.name, file.content)
        } catch { throw opened.context.failure(error) }
      },
      render: { wanted in
        let requests = wanted.map { print in
          PrintRequest(print.document, as: FileFormat.of(ending: print.format) ?? .text(.html))
        }
        return try printer.files(requests).bytes
      })
  }

  private func refuseGaps() throws(CommandFailure) {
    if arguments.isSet(PackOptions.allowBlanks) { return }
    let problems = plan.gaps.map { gap in
      Diagnostic(
        "export.missing-value", .error,
        gap.paper.name
          + LocalizedText(
            zhHans: "缺少\(gap.missing.count)项：", en: ": \(gap.missing.count) values are missing: ")
          + .list(gap.missing),
        remedy: LocalizedText(
          zhHans: "补登后再生成，或加 --留空（--allow-blanks）印出标明的空白供手填",
          en: "record them, or print marked gaps with --allow-blanks"), help: "export")
    }
    if !problems.isEmpty { throw CommandFailure(.problems, problems) }
  }

  static func alreadyThere(_ path: String) -> Diagnostic {
    Diagnostic(
      "pack.already-there", at: SourcePlace(file: path),
      LocalizedText(
        zhHans: "已有“\(path)”，材料包不覆盖已有的文件", en: "“\(path)” is there; a pack overwrites nothing"),
      remedy: LocalizedText(zhHans: "换一个名字", en: "choose another name"), help: "pack")
  }
}
