import ParleyDocuments
import ParleyRecords
import ParleyValues

/// Reads a pack from a folder or an archive.
struct PackReader {
  let context: CommandContext

  /// The files of a pack and its manifest.
  ///
  /// - Throws: ``CommandFailure``: 66 when it is not there, 65 when it is no pack, holds an unsafe
  ///   name or is damaged.
  func read(_ path: TypedPath) throws(CommandFailure) -> (files: [PackFile], manifest: PackManifest)
  {
    let files: [PackFile]
    switch context.files.kind(of: path.text) {
    case nil: throw CommandFailure(.fileMissing, context.files.missing(path.text))
    case .folder:
      files = try context.files.plainFiles(in: path.text).map {
        PackFile(name: $0.name, content: $0.content)
      }
    case .file:
      let bytes = try context.files.read(path.text)
      do throws(ArchiveProblem) {
        files = try FileArchive.files(in: bytes).map {
          PackFile(name: $0.name, content: $0.content)
        }
      } catch {
        throw CommandFailure(.badContent, PackReader.diagnostic(error, in: path.text))
      }
    }
    guard let listing = files.first(where: { $0.name == PackManifest.fileName }) else {
      throw CommandFailure(
        .badContent,
        Diagnostic(
          "pack.no-manifest", at: SourcePlace(file: path.text),
          LocalizedText(
            zhHans: "没有 \(PackManifest.fileName)，不是本程序生成的材料包",
            en: "there is no \(PackManifest.fileName); this is no pack made by parley"),
          remedy: LocalizedText(
            zhHans: "用 parley pack make 生成", en: "make one with parley pack make"), help: "pack"))
    }
    do throws(Diagnostics) {
      return (files, try PackManifest.read(listing.content, file: "\(path.text)/\(listing.name)"))
    } catch { throw CommandFailure(.badContent, error.all) }
  }

  /// What is wrong with an archive, in words.
  static func diagnostic(_ problem: ArchiveProblem, in path: String) -> Diagnostic {
    let what: LocalizedText =
      switch problem {
      case .notAnArchive:
        LocalizedText(zhHans: "不是压缩包，或者已经损坏", en: "this is no archive, or it is broken")
      case .unsafeName(let name):
        LocalizedText(
          zhHans: "含有不安全的文件名“\(TextDisplay.safe(name))”，没有解开",
          en: "it holds the unsafe name “\(TextDisplay.safe(name))” and was not unpacked")
      case .nameTwice(let name):
        LocalizedText(zhHans: "“\(name)”出现两次", en: "“\(name)” is there twice")
      case .encrypted(let name):
        LocalizedText(zhHans: "“\(name)”加了密码", en: "“\(name)” needs a password")
      case .damaged(let name):
        LocalizedText(zhHans: "“\(name)”已经损坏", en: "“\(name)” is damaged")
      case .tooLarge:
        LocalizedText(zhHans: "文件太多或者太大", en: "there are too many files, or too large")
      case .outOfMemory: LocalizedText(zhHans: "内存不足", en: "there is not enough memory")
      }
    return Diagnostic(
      "pack.archive", at: SourcePlace(file: path), what,
      remedy: LocalizedText(
        zhHans: "向对方索取原件，或用 parley pack make 重新生成",
        en: "ask for the original, or make the pack anew"), help: "pack")
  }
}

/// Names from outside as messages show them.
enum TextDisplay {
  /// A name without control and reordering signs, cut to a line.
  static func safe(_ name: String) -> String {
    let scalars = name.unicodeScalars.prefix(80).map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "�"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
