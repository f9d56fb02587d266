extension JSONParser.Failure {
  /// The failure as it is told, with its place.
  func diagnostic(in source: inout SourceText) -> Diagnostic {
    let place =
      kind == .empty
      ? SourcePlace(file: source.file) : source.place(fromByte: offset, length: length)
    return Diagnostic(code, at: place, message, remedy: remedy)
  }

  private var code: String {
    switch kind {
    case .empty: "json.empty"
    case .notUTF8: "json.not-utf8"
    case .duplicateKey: "json.duplicate-key"
    case .tooDeep: "json.too-deep"
    case .numberOutOfRange: "json.number-out-of-range"
    default: "json.syntax"
    }
  }

  private var message: LocalizedText {
    switch kind {
    case .empty: LocalizedText(zhHans: "文件是空的", en: "this file is empty")
    case .unexpectedEnd:
      LocalizedText(zhHans: "内容到这里突然中断", en: "the content breaks off here")
    case .unexpected(let expected):
      LocalizedText(
        zhHans: "这里不符合JSON的写法，应当是 \(expected) 之一",
        en: "this is not valid JSON; expected here: \(expected)")
    case .trailingContent:
      LocalizedText(zhHans: "内容已经结束，后面多出了文字", en: "the content ended; more text follows")
    case .number:
      LocalizedText(zhHans: "这个数的写法不合JSON的规定", en: "this is not how JSON writes a number")
    case .numberOutOfRange:
      LocalizedText(zhHans: "这个数太大，无法准确保存", en: "this number is too large to be kept exactly")
    case .literal:
      LocalizedText(
        zhHans: "不认识的词；JSON里只有 true、false 和 null",
        en: "unknown word; JSON knows only true, false and null")
    case .escape:
      LocalizedText(
        zhHans: "“\\”后面不是可用的写法", en: "“\\” is followed by nothing it can mean")
    case .surrogate:
      LocalizedText(
        zhHans: "这里的“\\u”写法只有半个字符", en: "this “\\u” escape is only half a character")
    case .controlCharacter:
      LocalizedText(
        zhHans: "文字里有未转义的控制字符", en: "an unescaped control character stands in a text")
    case .unclosedString: LocalizedText(zhHans: "这个引号没有结束", en: "this quote is never closed")
    case .notUTF8:
      LocalizedText(zhHans: "这段文字的编码不是UTF-8", en: "this text is not UTF-8")
    case .duplicateKey(let key):
      LocalizedText(zhHans: "键“\(key)”重复", en: "the key “\(key)” stands here twice")
    case .tooDeep:
      LocalizedText(
        zhHans: "嵌套超过\(JSONValue.depthLimit)层",
        en: "lists and objects are nested deeper than \(JSONValue.depthLimit)")
    }
  }

  private var remedy: LocalizedText {
    switch kind {
    case .number, .numberOutOfRange:
      LocalizedText(
        zhHans: "请改写这个数，例如 4.5；金额和很长的编号请写成带引号的文字",
        en: "write it like 4.5; amounts and long numbers are written as text in quotes")
    case .duplicateKey:
      LocalizedText(zhHans: "请只保留其中一个", en: "keep one of them")
    case .escape, .surrogate, .controlCharacter, .unclosedString:
      LocalizedText(
        zhHans: "文字写在双引号里，其中的“\"”写成 \\\"，“\\”写成 \\\\，换行写成 \\n",
        en: "inside quotes write \\\" for a quote, \\\\ for a backslash, \\n for a line break")
    case .literal, .unexpected, .trailingContent, .tooDeep:
      LocalizedText(
        zhHans: "请检查这里的逗号、引号和括号；由程序生成的文件请重新生成",
        en: "check commas, quotes and brackets here; make a generated file anew")
    case .empty, .unexpectedEnd, .notUTF8:
      LocalizedText(
        zhHans: "文件可能没有完整保存或传送，请重新取得一份",
        en: "the file may not have been saved or sent whole; get it again")
    }
  }
}
