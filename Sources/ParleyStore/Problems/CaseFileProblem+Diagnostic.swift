import ParleyValues

extension CaseFileProblem {
  /// The exit status of a command that ends with the problem: 1 the case refused, 64 usage,
  /// 65 bad content, 66 missing, 70 a defect of the program, 73 cannot be written, 75 try again.
  public var exitStatus: Int32 {
    switch self {
    case .missing, .attachmentUnreadable, .attachmentMissing: 66
    case .notACase, .newerThanThisProgram, .needsMigration, .damaged, .changed, .unreadableEvent,
      .foreignPrivateFile, .attachmentTooLarge, .attachmentChanged:
      65
    case .alreadyExists, .readOnly, .diskFull, .permissionDenied, .folderMissing, .inputOutput,
      .unfinishedChange:
      73
    case .busy, .sequenceMoved: 75
    case .misnumbered, .unexpected: 70
    }
  }

  /// What is wrong and what to do about it.
  public var diagnostic: Diagnostic {
    let words = self.words
    return Diagnostic(
      "case." + words.code, at: words.path.map { SourcePlace(file: $0) }, words.message,
      remedy: words.remedy, help: "case")
  }

  private struct Words {
    let code: String
    let path: String?
    let message: LocalizedText
    let remedy: LocalizedText

    init(
      _ code: String, _ path: String?, zhHans: String, en: String,
      remedy: (zhHans: String, en: String)
    ) {
      self.code = code
      self.path = path
      message = LocalizedText(zhHans: zhHans, en: en)
      self.remedy = LocalizedText(zhHans: remedy.zhHans, en: remedy.en)
    }
  }

  private var words: Words {
    switch self {
    case .missing, .alreadyExists, .notACase, .newerThanThisProgram, .needsMigration,
      .foreignPrivateFile, .folderMissing:
      wordsOfOpening
    case .damaged, .changed, .unreadableEvent, .inputOutput, .misnumbered, .unexpected:
      wordsOfDamage
    case .attachmentTooLarge, .attachmentUnreadable, .attachmentMissing, .attachmentChanged:
      wordsOfAttachments
    case .busy, .unfinishedChange, .readOnly, .diskFull, .permissionDenied, .sequenceMoved:
      wordsOfWriting
    }
  }

  private var wordsOfOpening: Words {
    switch self {
    case .alreadyExists(let path):
      Words(
        "cannot-write", path, zhHans: "已经有同名文件，没有覆盖",
        en: "a file of this name is already there; it was not overwritten",
        remedy: ("换一个文件名，或先把原文件移开", "choose another name, or move that file away first"))
    case .notACase(let path, let what): Self.words(of: what, at: path)
    case .newerThanThisProgram(let path, let version, let known):
      Words(
        "newer", path,
        zhHans: "这份档案由更新版本的 parley 写成（格式第\(version)版，本程序只认到第\(known)版），没有改动",
        en: "the case was written by a newer parley (format \(version), this program knows up to "
          + "\(known)); it was left untouched",
        remedy: ("请升级 parley 后再打开", "update parley and open it again"))
    case .needsMigration(let path, let version, let known):
      Words(
        "needs-migration", path,
        zhHans: "档案是旧格式（第\(version)版，现为第\(known)版），要先升级才能使用",
        en: "the case has the tables of format \(version); format \(known) is current",
        remedy: (
          "在可写的文件夹里用任一写入命令打开，升级前会自动留一份副本",
          "open it with any command that writes, in a folder that can be written to: a copy is "
            + "kept before the tables are brought up to date"
        ))
    case .foreignPrivateFile(let path):
      Words(
        "foreign-private-file", path, zhHans: "这份内部材料属于另一份档案",
        en: "this private file belongs to another case",
        remedy: (
          "把它放回原来的档案旁边，或移到别处", "put it back beside its own case, or move it away"
        ))
    case .folderMissing(let path):
      Words(
        "cannot-write", path, zhHans: "没有这个文件夹", en: "there is no such folder",
        remedy: ("请核对路径，或先建好文件夹", "check the path, or make the folder first"))
    default:
      Words(
        "missing", path, zhHans: "没有这份档案", en: "there is no such case",
        remedy: (
          "核对文件名和所在文件夹；新建档案用 parley init",
          "check the name and the folder; parley init makes a new case"
        ))
    }
  }

  private static func words(of what: WhatItIs, at path: String) -> Words {
    switch what {
    case .folder:
      Words(
        "not-a-case", path, zhHans: "这是文件夹，不是档案", en: "this is a folder, not a case",
        remedy: ("请写出文件夹里 .parley 文件的名字", "name the .parley file inside it"))
    case .empty:
      Words(
        "not-a-case", path, zhHans: "文件是空的，里面没有档案（可能是新建时被打断）",
        en: "the file is empty: there is no case in it (perhaps its making was interrupted)",
        remedy: (
          "删去这个空文件，再用 parley init 新建；若原来有内容，请用备份",
          "delete the empty file and run parley init again; if it held something, use a copy"
        ))
    case .otherDatabase:
      Words(
        "not-a-case", path, zhHans: "这是别的程序的数据库，不是协商档案",
        en: "this is the database of another program, not a case",
        remedy: ("请核对文件名；档案通常以 .parley 结尾", "check the name; cases usually end in .parley"))
    case .otherFile:
      Words(
        "not-a-case", path, zhHans: "这不是协商档案，或文件开头已损坏",
        en: "this is not a case, or the beginning of the file is damaged",
        remedy: (
          "请核对文件名；若确是档案，请保留原文件并改用备份",
          "check the name; if it is a case, keep the file as it is and use a copy of it"
        ))
    case .privateFile:
      Words(
        "not-a-case", path, zhHans: "这是内部材料，不是档案本身",
        en: "this is the private file of a case, not the case",
        remedy: ("请打开同名的 .parley 文件", "open the .parley file of the same name"))
    }
  }

  private var wordsOfDamage: Words {
    switch self {
    case .changed(let path, let event):
      Words(
        "changed", path, zhHans: event.text.zhHans, en: event.text.en,
        remedy: (
          "保留原文件不要再写入，用 parley verify 查看详情，并与备份或对方的记录核对",
          "keep the file as it is, run parley verify, and compare with a copy or the other "
            + "side's record"
        ))
    case .unreadableEvent(let path, let sequence, let problem):
      Words(
        "unreadable-event", path,
        zhHans: "第\(sequence)条记录读不懂：\(problem.text.zhHans)",
        en: "event \(sequence) cannot be understood: \(problem.text.en)",
        remedy: (
          "保留原文件，用 parley verify 核对；也可能需要更新 parley",
          "keep the file, run parley verify; a newer parley may understand it"
        ))
    case .inputOutput(let path, let number):
      Words(
        "input-output", path, zhHans: "读写失败（\(SystemError(number: number).text)），没有写入任何内容",
        en: "reading or writing failed (\(SystemError(number: number).text)); nothing was written",
        remedy: (
          "请检查磁盘或U盘，把文件复制到别处再试", "check the disk or stick, and try on a copy elsewhere"
        ))
    case .misnumbered(let expected, let found):
      Words(
        "misnumbered", nil, zhHans: "程序内部错误：下一条应为第\(expected)条，收到的是第\(found)条",
        en: "an error in parley: event \(expected) comes next, and event \(found) was given",
        remedy: ("没有写入任何内容；请报告此问题", "nothing was written; please report this"))
    case .unexpected(let path, let text):
      Words(
        "unexpected", path, zhHans: "程序内部错误：\(text)", en: "an error in parley: \(text)",
        remedy: ("没有写入任何内容；请报告此问题", "nothing was written; please report this"))
    default:
      Words(
        "damaged", path, zhHans: "档案的一部分已损坏，读不出来",
        en: "a part of the case is damaged and cannot be read",
        remedy: (
          "保留原文件，优先使用备份；能读出的部分可用 parley verify --rescue 文件夹 另存",
          "keep the file and use a copy of it if there is one; parley verify --rescue FOLDER "
            + "saves what can still be read"
        ))
    }
  }

  private var wordsOfAttachments: Words {
    switch self {
    case .attachmentTooLarge(let name, let size, let limit):
      Words(
        "attachment-too-large", name,
        zhHans: "附件有\(size)字节，超过上限\(limit)字节",
        en: "the attachment has \(size) bytes; the limit is \(limit)",
        remedy: ("请缩小图片或拆分文件后再附上", "make the picture smaller or split the file"))
    case .attachmentChanged(let name):
      Words(
        "attachment-changed", name, zhHans: "附件的内容与记录中的摘要不符",
        en: "the attachment does not match the digest in the record",
        remedy: (
          "保留档案，用 parley verify 核对，并改用备份中的附件",
          "keep the case, run parley verify, and take the attachment from a copy"
        ))
    case .attachmentUnreadable(let path, let number):
      Words(
        "attachment-unreadable", path,
        zhHans: "打不开这个文件（\(SystemError(number: number).text)）",
        en: "the file cannot be opened (\(SystemError(number: number).text))",
        remedy: ("核对文件名和权限", "check its name and permissions"))
    case .attachmentMissing(let digest):
      Words(
        "attachment-missing", nil,
        zhHans: "档案里没有摘要为\(digest.hexadecimal.prefix(12))…的附件",
        en: "the case holds no attachment with the digest \(digest.hexadecimal.prefix(12))…",
        remedy: ("用 parley verify 查看缺少哪些附件", "parley verify lists what is missing"))
    default: wordsOfDamage
    }
  }

  private var wordsOfWriting: Words {
    switch self {
    case .busy(let path):
      Words(
        "busy", path, zhHans: "另一个程序正在写这份档案，没有写入任何内容",
        en: "another program is writing to the case; nothing was written",
        remedy: ("稍候再试一次", "try again in a moment"))
    case .unfinishedChange(let path):
      Words(
        "unfinished-change", path, zhHans: "上次写入被打断，要先恢复，而这里不能写入",
        en: "the last change was interrupted and has to be taken back, which cannot be done here",
        remedy: (
          "把档案连同旁边的 -journal 文件一起复制到可写的文件夹再打开",
          "copy the case together with the -journal file beside it to a folder that can be "
            + "written to, and open it there"
        ))
    case .diskFull(let path):
      Words(
        "cannot-write", path, zhHans: "磁盘已满，没有写入；原有记录完好",
        en: "the disk is full; nothing was written and nothing is lost",
        remedy: ("腾出空间后再试一次", "make room and try again"))
    case .permissionDenied(let path):
      Words(
        "cannot-write", path, zhHans: "没有打开这份档案的权限",
        en: "you may not open this file",
        remedy: (
          "请检查文件和文件夹的权限，或复制到自己的文件夹",
          "check the permissions of file and folder, or copy it to a folder of your own"
        ))
    case .sequenceMoved(let path, let expected, let found):
      Words(
        "busy", path,
        zhHans: "在此期间有人写入了新记录（原为\(expected)条，现有\(found)条），本次没有写入",
        en: "somebody recorded in the meantime (\(expected) events then, \(found) now); nothing "
          + "was written",
        remedy: ("看过新的记录后再试一次", "look at what is new and try again"))
    default:
      Words(
        "cannot-write", path, zhHans: "档案是只读的，没有写入任何内容",
        en: "the case is read-only; nothing was written",
        remedy: (
          "把它复制到可写的文件夹，或解除只读属性",
          "copy it to a folder that can be written to, or take the read-only mark off"
        ))
    }
  }

  /// The file concerned.
  public var path: String? {
    switch self {
    case .missing(let path), .alreadyExists(let path), .notACase(let path, _),
      .newerThanThisProgram(let path, _, _), .needsMigration(let path, _, _), .busy(let path),
      .damaged(let path), .changed(let path, _), .unreadableEvent(let path, _, _),
      .unfinishedChange(let path), .readOnly(let path), .diskFull(let path),
      .permissionDenied(let path), .folderMissing(let path), .inputOutput(let path, _),
      .sequenceMoved(let path, _, _), .foreignPrivateFile(let path),
      .attachmentUnreadable(let path, _), .unexpected(let path, _):
      path
    case .attachmentTooLarge, .attachmentMissing, .attachmentChanged, .misnumbered: nil
    }
  }
}

extension EventRowProblem {
  /// What is wrong, in a phrase.
  public var text: LocalizedText {
    switch self {
    case .badColumn(let name):
      LocalizedText(zhHans: "“\(name)”一栏的值不成立", en: "the column \(name) holds no such value")
    case .badBody(let error): error.diagnostic.message
    }
  }
}
