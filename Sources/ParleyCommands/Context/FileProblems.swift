import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What can be wrong with a file as a whole.
enum FileProblems {
  /// There is no such file.
  static func missing(_ path: String, nearest: String?, at place: SourcePlace?) -> Diagnostic {
    Diagnostic(
      "file.missing", at: place ?? SourcePlace(file: path),
      LocalizedText(
        zhHans: "没有“\(path)”这个文件", en: "there is no file \"\(path)\""),
      remedy: nearest.map { .didYouMean($0) }
        ?? LocalizedText(zhHans: "请核对文件名和所在文件夹", en: "check its name and folder"))
  }

  /// A file cannot be read.
  static func unreadable(_ path: String, _ number: Int32) -> Diagnostic {
    Diagnostic(
      "file.unreadable", at: SourcePlace(file: path),
      LocalizedText(
        zhHans: "文件读不出来（\(reason(number).zhHans)）",
        en: "the file cannot be read (\(reason(number).en))"),
      remedy: LocalizedText(
        zhHans: "请检查文件的读取权限，或复制到自己的文件夹再试",
        en: "check its permissions, or copy it to a folder of your own"))
  }

  /// A file cannot be written.
  static func unwritable(_ path: String, _ number: Int32) -> Diagnostic {
    Diagnostic(
      "file.cannot-write", at: SourcePlace(file: path),
      LocalizedText(
        zhHans: "文件写不进去（\(reason(number).zhHans)）",
        en: "the file cannot be written (\(reason(number).en))"),
      remedy: LocalizedText(
        zhHans: "请换一个可以写入的文件夹；原有的文件没有改动",
        en: "choose a folder that can be written to; a file of that name is unchanged"))
  }

  /// A folder stands where a file is wanted.
  static func isFolder(_ path: String, reading: Bool) -> Diagnostic {
    Diagnostic(
      reading ? "file.unreadable" : "file.cannot-write", at: SourcePlace(file: path),
      LocalizedText(zhHans: "这是文件夹，不是文件", en: "this is a folder, not a file"),
      remedy: LocalizedText(zhHans: "请写出文件夹里的文件名", en: "name a file inside the folder"))
  }

  /// A file stands where a folder is wanted.
  static func isFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "file.cannot-write", at: SourcePlace(file: path),
      LocalizedText(zhHans: "这是文件，不是文件夹", en: "this is a file, not a folder"),
      remedy: LocalizedText(zhHans: "请换一个文件夹名", en: "choose another name for the folder"))
  }

  /// A file is no UTF-8 text.
  static func notText(_ path: String, atByte offset: Int) -> Diagnostic {
    Diagnostic(
      "file.not-utf8", at: SourcePlace(file: path),
      LocalizedText(
        zhHans: "第 \(offset + 1) 个字节不是 UTF-8 文字",
        en: "byte \(offset + 1) is not UTF-8 text"),
      remedy: LocalizedText(
        zhHans: "请用编辑器另存为 UTF-8 编码", en: "save it as UTF-8 in your editor"))
  }

  private static func reason(_ number: Int32) -> LocalizedText {
    switch number {
    case EACCES, EPERM: LocalizedText(zhHans: "没有权限", en: "no permission")
    case ENOENT, ENOTDIR: LocalizedText(zhHans: "文件夹不存在", en: "there is no such folder")
    case ENOSPC, EDQUOT: LocalizedText(zhHans: "磁盘已满", en: "the disk is full")
    case EROFS: LocalizedText(zhHans: "磁盘只读", en: "the disk is read-only")
    case ENAMETOOLONG: LocalizedText(zhHans: "文件名太长", en: "the name is too long")
    default:
      LocalizedText(
        zhHans: "系统说明：\(String(cString: strerror(number)))",
        en: "the system says: \(String(cString: strerror(number)))")
    }
  }
}
