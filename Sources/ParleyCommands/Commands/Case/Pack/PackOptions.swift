import ParleyBargaining
import ParleyRendering
import ParleyValues

/// The options that make and check packs.
enum PackOptions {
  static let format = ParameterKey.option(
    "papers-as", "文书格式", ValueKind<FileFormat>.fileFormat, .repeated,
    help: LocalizedText(
      zhHans: "材料包中文书的格式，可写多次；不写则为 html 和 md",
      en: "the formats of the papers in the pack; html and md when left out"))
  static let allowBlanks = ExportCommand.allowBlanks

  /// The formats when none is asked for: no other program is needed for them.
  static let usualFormats: [FileFormat] = [.text(.html), .text(.markdown)]
}

extension ValueKind where Value == FileFormat {
  /// The format of a file, by the ending of its name.
  static var fileFormat: ValueKind {
    .choice(
      FileFormat.ofEveryPaper.map { format in
        let ending = format.fileExtension
        return (Choice(ending, ending, LocalizedText(verbatim: ending)), format)
      })
  }
}

extension ValueKind where Value == PaperKind {
  /// One of some papers, by its key or name.
  static func paper(_ kinds: [PaperKind]) -> ValueKind {
    .choice(kinds.map { (Choice($0.rawValue, $0.name.zhHans, $0.name), $0) })
  }
}
