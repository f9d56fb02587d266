extension YAMLReader {
  /// A mistake against the grammar that people make often, in words they can use.
  private struct Explanation {
    /// Words of libyaml's problem or context that tell the mistake.
    var signs: [String]
    /// Whether the mistake is where the unfinished thing began, not where it was noticed.
    var isAtStart = false
    var message: LocalizedText
    var remedy: LocalizedText
  }

  /// The diagnostic for text that is not YAML.
  static func syntax(_ problem: YAMLProblem, in source: inout SourceText) -> Diagnostic {
    let words = problem.context + "; " + problem.problem
    func explanation(in list: [Explanation]) -> Explanation? {
      list.first { $0.signs.contains { words.contains($0) } }
    }
    let inScalar = explanation(in: scalarExplanations)
    let known = inScalar ?? explanation(in: structureExplanations)
    let atStart = (known?.isAtStart ?? false) && !problem.context.isEmpty
    let mark = atStart ? problem.contextMark : problem.mark
    if let tab = tab(onLine: mark.line, upTo: mark.scalar, in: &source) { return tab }
    let place = place(of: mark, in: &source)
    let hint = inScalar == nil ? fullWidthHint(for: source.text(ofLine: mark.line)) : nil
    let remedy = hint ?? known?.remedy ?? generic.remedy
    return Diagnostic("yaml.syntax", at: place, known?.message ?? generic.message, remedy: remedy)
  }

  /// A place on a line with text, even when the mistake was noticed behind the last line.
  private static func place(of mark: YAMLMark, in source: inout SourceText) -> SourcePlace {
    let last = source.lastWrittenLine()
    if mark.line > last { return source.place(line: last, scalar: .max, to: nil) }
    return source.place(line: mark.line, scalar: mark.scalar, to: mark.scalar + 1)
  }

  /// The finding for a tab in the indentation of a line.
  private static func tab(
    onLine line: Int, upTo scalar: Int, in source: inout SourceText
  ) -> Diagnostic? {
    let scalars = Array(source.text(ofLine: line).unicodeScalars)
    let indentation = scalars.prefix { $0 == " " || $0 == "\t" }
    guard let tab = indentation.firstIndex(of: "\t"), tab <= scalar else { return nil }
    return Diagnostic(
      "yaml.tab", at: source.place(line: line, scalar: tab, to: tab + 1),
      LocalizedText(zhHans: "不能用制表符（Tab键）缩进", en: "a tab cannot be used to indent"),
      remedy: LocalizedText(
        zhHans: "请改用空格，每级缩进两个空格", en: "use spaces, two for each level"))
  }

  /// What to do about full-width punctuation that stands where YAML needs the plain sign.
  private static func fullWidthHint(for line: String) -> LocalizedText? {
    let comment = line.firstIndex(of: "#") ?? line.endIndex
    let content = line[..<comment]
    let wanted: [(sign: Character, plain: String)] =
      content.contains(where: { "{[｛［".contains($0) })
      ? [("：", ": "), ("，", ", "), ("｛", "{"), ("｝", "}"), ("［", "["), ("］", "]")]
      : content.contains(": ") ? [] : [("：", ": "), ("－", "- ")]
    guard let found = wanted.first(where: { content.contains($0.sign) }) else { return nil }
    return LocalizedText(
      zhHans: "这一行有全角符号“\(found.sign)”，请改用半角“\(found.plain)”",
      en: "the line holds the full-width sign “\(found.sign)”; write “\(found.plain)” instead")
  }

  private static let generic = Explanation(
    signs: [],
    message: LocalizedText(zhHans: "这里不符合YAML的写法", en: "this is not valid YAML"),
    remedy: LocalizedText(
      zhHans: "请检查这一行和上一行的缩进、冒号和引号",
      en: "check indentation, colons and quotes here and on the line above"))

  private static let scalarExplanations: [Explanation] = [
    Explanation(
      signs: ["while scanning a quoted scalar; found unexpected"], isAtStart: true,
      message: LocalizedText(zhHans: "这个引号没有结束", en: "this quote is never closed"),
      remedy: LocalizedText(
        zhHans: "请补上结尾的引号；内容里的双引号写成 \\\"",
        en: "close it; a double quote inside the text is written \\\"")),
    Explanation(
      signs: ["escape character", "hexdecimal number", "escape code"],
      message: LocalizedText(
        zhHans: "双引号里的“\\”后面不是可用的写法", en: "“\\” in double quotes is followed by nothing it can mean"
      ),
      remedy: LocalizedText(
        zhHans: "若“\\”属于内容，请写两个“\\\\”，或者改用单引号",
        en: "write “\\\\” for the sign itself, or use single quotes")),
    Explanation(
      signs: ["while scanning an anchor", "while scanning an alias"], isAtStart: true,
      message: LocalizedText(
        zhHans: "以“*”或“&”开头的内容会被当作引用", en: "text that starts with “*” or “&” is read as a reference"
      ),
      remedy: LocalizedText(zhHans: "请给内容加双引号", en: "put the text in double quotes")),
    Explanation(
      signs: ["cannot start any token"],
      message: LocalizedText(
        zhHans: "内容不能以这个符号开头", en: "text cannot start with this sign"),
      remedy: LocalizedText(zhHans: "请给内容加双引号", en: "put the text in double quotes")),
    Explanation(
      signs: ["while scanning a tag", "while parsing a node; found undefined tag"], isAtStart: true,
      message: LocalizedText(
        zhHans: "以“!”开头的内容会被当作类型标签", en: "text that starts with “!” is read as a type tag"),
      remedy: LocalizedText(zhHans: "请给内容加双引号", en: "put the text in double quotes")),
    Explanation(
      signs: ["while scanning a block scalar"], isAtStart: true,
      message: LocalizedText(
        zhHans: "“|”或“>”后面应当换行，再写缩进的文字",
        en: "“|” or “>” must end its line; the indented text follows below"),
      remedy: LocalizedText(
        zhHans: "若“|”或“>”属于内容，请给内容加双引号",
        en: "put the text in double quotes if the sign belongs to it")),
    Explanation(
      signs: ["directive"],
      message: LocalizedText(
        zhHans: "以“%”开头的行会被当作YAML指令", en: "a line that starts with “%” is read as a directive"),
      remedy: LocalizedText(
        zhHans: "请删去这一行，或者给内容加双引号", en: "remove the line or put the text in double quotes")),
  ]

  private static let structureExplanations: [Explanation] = [
    Explanation(
      signs: ["could not find expected ':'"], isAtStart: true,
      message: LocalizedText(
        zhHans: "这一行缺少“键: 值”中的冒号，或者冒号后面没有空格",
        en: "this line lacks the colon of “key: value”, or the space behind it"),
      remedy: LocalizedText(
        zhHans: "请写成“键: 值”，冒号用半角，后面空一格", en: "write “key: value” with a space behind the colon")),
    Explanation(
      signs: ["mapping values are not allowed"],
      message: LocalizedText(
        zhHans: "这里不能再出现“键: 值”", en: "a “key: value” cannot stand here"),
      remedy: LocalizedText(
        zhHans: "若冒号属于内容，请给内容加双引号；否则请让这一行与同级的各行对齐",
        en:
          "put the text in double quotes if the colon belongs to it; else align the line with its neighbours"
      )
    ),
    Explanation(
      signs: ["block sequence entries are not allowed"],
      message: LocalizedText(zhHans: "列表项“- ”不能写在这里", en: "a list entry “- ” cannot stand here"),
      remedy: LocalizedText(
        zhHans: "请另起一行写，并与同级的各行对齐", en: "start it on a line of its own, aligned with its neighbours"
      )),
    Explanation(
      signs: ["mapping keys are not allowed"],
      message: LocalizedText(
        zhHans: "以“? ”开头的写法不能用在这里", en: "an entry that starts with “? ” cannot stand here"),
      remedy: LocalizedText(
        zhHans: "若“?”属于内容，请给内容加双引号", en: "put the text in double quotes if “?” belongs to it")),
    Explanation(
      signs: ["did not find expected ',' or ']'"],
      message: LocalizedText(
        zhHans: "方括号里的列表没有写完，这里应当是“,”或“]”",
        en: "the list in brackets is not complete: “,” or “]” belongs here"),
      remedy: LocalizedText(
        zhHans: "请补上逗号或右方括号；内容含有逗号、冒号或括号时请加双引号",
        en: "add the comma or bracket; quote text that holds commas, colons or brackets")),
    Explanation(
      signs: ["did not find expected ',' or '}'"],
      message: LocalizedText(
        zhHans: "花括号里的内容没有写完，这里应当是“,”或“}”",
        en: "the entries in braces are not complete: “,” or “}” belongs here"),
      remedy: LocalizedText(
        zhHans: "请补上逗号或右花括号；内容含有逗号、冒号或括号时请加双引号",
        en: "add the comma or brace; quote text that holds commas, colons or braces")),
    Explanation(
      signs: ["did not find expected '-' indicator"],
      message: LocalizedText(
        zhHans: "这一行与上面列表的各项“- ”没有对齐",
        en: "this line is not aligned with the list entries “- ” above"),
      remedy: LocalizedText(
        zhHans: "请让各项的“-”对齐，或者把这一行缩进到所属的项之下",
        en: "align the “-” signs, or indent this line under its entry")),
    Explanation(
      signs: ["did not find expected key"],
      message: LocalizedText(
        zhHans: "这一行与同级的键没有对齐，或者上一行的内容没有写完",
        en: "this line is not aligned with the keys around it, or the line above is not complete"),
      remedy: LocalizedText(
        zhHans: "请让同级的键左边对齐，每级缩进两个空格", en: "align keys of one level, two spaces for each level")),
    Explanation(
      signs: ["did not find expected node content"],
      message: LocalizedText(zhHans: "这里缺少内容", en: "a value is missing here"),
      remedy: LocalizedText(
        zhHans: "请补上内容，或者删去多余的逗号", en: "add the value, or remove the extra comma")),
    Explanation(
      signs: ["<document start>"],
      message: LocalizedText(
        zhHans: "文件的内容在上一行已经结束，这里多出了内容", en: "the document ended above; this stands outside it"),
      remedy: LocalizedText(
        zhHans: "请检查缩进，最外层的各行应当顶格",
        en: "check the indentation; the outermost lines start at the margin")),
  ]
}
