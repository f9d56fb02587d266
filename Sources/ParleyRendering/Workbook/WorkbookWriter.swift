import CParleyXLSX
import ParleyValues

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes workbooks as XLSX files. The same workbook gives the same bytes.
public enum WorkbookWriter {
  /// Writes a workbook in one language to a file; an old file of that name is replaced when, and
  /// only when, everything was written.
  ///
  /// - Parameters:
  ///   - workbook: what is written.
  ///   - language: the language of the words.
  ///   - path: the file, `rounds.xlsx`.
  /// - Throws: `workbook.cannot-write` when the file or a temporary one cannot be written,
  ///   `workbook.text-too-long` when a cell holds more than 32,767 characters,
  ///   `workbook.too-many-rows` when a sheet has more than 1,048,000 rows.
  /// - Complexity: linear in the count of cells.
  public static func write(
    _ workbook: Workbook, in language: Language, to path: String
  ) throws(Diagnostic) {
    for sheet in workbook.sheets where sheet.rows.count > 1_048_000 {
      throw tooManyRows(sheet.rows.count)
    }
    let partial = path + ".partial"
    guard let file = workbook_new(partial) else {
      throw cannotWrite(path, LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    var session = WorkbookSession(file: file, language: language)
    let added = session.add(workbook)
    let closed = workbook_close(file)
    if let problem = session.problem {
      unlink(partial)
      throw problem
    }
    guard added == LXW_NO_ERROR, closed == LXW_NO_ERROR else {
      unlink(partial)
      throw cannotWrite(path, added == LXW_NO_ERROR ? closed : added)
    }
    guard rename(partial, path) == 0 else {
      let cause = String(cString: strerror(errno))
      unlink(partial)
      throw cannotWrite(path, cause: cause)
    }
  }

  private static func cannotWrite(_ path: String, _ error: lxw_error) -> Diagnostic {
    cannotWrite(path, cause: lxw_strerror(error).map { String(cString: $0) } ?? "")
  }

  private static func cannotWrite(_ path: String, cause: String) -> Diagnostic {
    Diagnostic(
      "workbook.cannot-write", .error, at: SourcePlace(file: path),
      LocalizedText(zhHans: "无法写入工作簿：\(cause)", en: "cannot write the workbook: \(cause)"),
      remedy: LocalizedText(
        zhHans: "请确认文件夹存在且可写、磁盘未满，并在表格软件中关闭该文件后重试",
        en: "check that the folder exists and may be written, that the disk is not full, "
          + "and close the file in other programs"))
  }

  private static func tooManyRows(_ count: Int) -> Diagnostic {
    Diagnostic(
      "workbook.too-many-rows", .error,
      LocalizedText(
        zhHans: "工作表有\(count)行，电子表格最多容纳约104万行",
        en: "a sheet has \(count) rows; spreadsheets hold about 1,048,000"),
      remedy: LocalizedText(zhHans: "请改用 CSV 格式", en: "write CSV instead"))
  }
}
