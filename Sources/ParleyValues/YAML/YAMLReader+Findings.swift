extension YAMLReader {
  /// What is too large.
  enum Excess {
    case file
    case nodes
    case scalar
  }

  /// Tags that say no more than what the text itself shows.
  static let plainTags: Set<String> = [
    "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
  ]

  static func tooLarge(at place: SourcePlace, what excess: Excess) -> Diagnostic {
    let message =
      switch excess {
      case .file:
        LocalizedText(zhHans: "文件超过8 MiB，不予读取", en: "this file is larger than 8 MiB")
      case .nodes:
        LocalizedText(
          zhHans: "文件展开后超过\(nodeLimit)个节点（引用“*名称”每用一次都计入）",
          en: "this file unfolds to more than \(nodeLimit) nodes (each use of an alias counts)")
      case .scalar:
        LocalizedText(zhHans: "这一段文字超过1 MiB", en: "this text is longer than 1 MiB")
      }
    return Diagnostic(
      "yaml.too-large", at: place, message,
      remedy: LocalizedText(
        zhHans: "请确认没有选错文件；订单记录请用CSV或XLSX，不要写成YAML",
        en: "check that this is the right file; order records belong in CSV or XLSX, not in YAML"))
  }

  static func tooDeep(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "yaml.too-deep", at: place,
      LocalizedText(
        zhHans: "嵌套超过\(depthLimit)层", en: "lists and mappings are nested deeper than \(depthLimit)"
      ),
      remedy: LocalizedText(
        zhHans: "请检查括号和缩进；正常的文件只有几层",
        en: "check brackets and indentation; ordinary files are a few levels deep"))
  }

  static func empty(file: String) -> Diagnostic {
    Diagnostic(
      "yaml.empty", at: SourcePlace(file: file),
      LocalizedText(zhHans: "文件是空的，或者只有注释", en: "this file is empty or holds only comments"),
      remedy: LocalizedText(
        zhHans: "请确认选对了文件，并且内容已经保存",
        en: "check that this is the right file and that it was saved"))
  }

  static func severalDocuments(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "yaml.several-documents", at: place,
      LocalizedText(
        zhHans: "一个文件里只能有一份内容，这里由“---”开始了第二份",
        en: "a file holds one document; a second one starts here with “---”"),
      remedy: LocalizedText(
        zhHans: "请删去“---”，或者把第二份另存为一个文件",
        en: "remove the “---”, or keep the second document in a file of its own"))
  }

  static func tag(_ name: String, at place: SourcePlace) -> Diagnostic {
    let standard = "tag:yaml.org,2002:"
    let tag = name.hasPrefix(standard) ? "!!" + name.dropFirst(standard.count) : name
    return Diagnostic(
      "yaml.tag", at: place,
      LocalizedText(zhHans: "不支持类型标签“\(tag)”", en: "type tags such as “\(tag)” are not read"),
      remedy: LocalizedText(
        zhHans: "请删去以“!”开头的标签；若“!”属于内容，请给内容加双引号",
        en: "remove the tag that starts with “!”; quote the text if “!” belongs to it"))
  }

  static func keyIsNoText(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "yaml.key", at: place,
      LocalizedText(
        zhHans: "键必须是文字，这里写成了列表或者一组键值",
        en: "a key must be text; here stands a list or a mapping"),
      remedy: LocalizedText(
        zhHans: "若括号属于内容，请加双引号", en: "put it in double quotes if the brackets belong to the text"))
  }

  static func mergeKey(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "yaml.merge-key", at: place,
      LocalizedText(zhHans: "不支持合并键“<<”", en: "the merge key “<<” is not read"),
      remedy: LocalizedText(zhHans: "请把要合并的各项直接写在这里", en: "write the merged entries out here"))
  }

  static func unknownAlias(_ name: String, known: [String], at place: SourcePlace) -> Diagnostic {
    let nearest = NearestName.find(name, in: known)
    return Diagnostic(
      "yaml.unknown-alias", at: place,
      LocalizedText(
        zhHans: "“*\(name)”引用的“&\(name)”在前面没有写完",
        en: "“*\(name)” refers to “&\(name)”, which is not complete above"),
      remedy: nearest.map {
        LocalizedText(zhHans: "是不是想写“*\($0)”？", en: "did you mean “*\($0)”?")
      }
        ?? LocalizedText(
          zhHans: "若“*”属于内容，请给内容加双引号", en: "put the text in double quotes if “*” belongs to it"))
  }

  static func notUTF8(at place: SourcePlace, byte: UInt8?) -> Diagnostic {
    let code = byte.map { "0x" + String($0, radix: 16, uppercase: true) }
    return Diagnostic(
      "yaml.not-utf8", at: place,
      LocalizedText(
        zhHans: "文件的编码不是UTF-8" + (code.map { "（此处的字节是\($0)）" } ?? "（看来是UTF-16）"),
        en: "this file is not UTF-8 text"
          + (code.map { " (byte \($0) here)" } ?? " (it looks like UTF-16)")
      ),
      remedy: LocalizedText(
        zhHans: "请用记事本或WPS打开，选“另存为”，编码选“UTF-8”",
        en: "open it in a text editor and save it with the encoding UTF-8"))
  }

  static func controlCharacter(_ scalar: UInt32, at place: SourcePlace) -> Diagnostic {
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      "yaml.control-character", at: place,
      LocalizedText(
        zhHans: "此处有看不见的控制字符（\(code)）", en: "an invisible control character stands here (\(code))"),
      remedy: LocalizedText(
        zhHans: "请删去这个字符；若整个文件都是乱码，说明选错了文件",
        en: "delete it; if the whole file looks garbled, it is probably the wrong file"))
  }
}
