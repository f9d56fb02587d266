import ParleyValues

/// The page of one command.
struct CommandHelp {
  let command: Command
  let language: Language

  /// The page, ready for the terminal.
  var text: String {
    let other = command.name(in: language == .en ? .zhHans : .en)
    var text = "parley \(command.name(in: language))  \(other)\n"
    text += command.summary[language] + "\n\n"
    text += LocalizedText(zhHans: "用法：", en: "usage: ")[language]
    text += command.usage(in: language) + "\n"
    for paragraph in command.discussion {
      text += "\n" + HelpLayout.wrapped(paragraph[language], to: 96).joined(separator: "\n") + "\n"
    }
    if !command.arguments.isEmpty {
      text += LocalizedText(zhHans: "\n参数\n", en: "\nArguments\n")[language]
      text += HelpLayout.columns(
        command.arguments.map {
          (left: $0.placeholder[language], right: CommandHelp.explanation($0, language))
        })
    }
    if !command.options.isEmpty {
      text += LocalizedText(zhHans: "\n选项\n", en: "\nOptions\n")[language]
      text += CommandHelp.options(command.options, in: language)
    }
    text += LocalizedText(zhHans: "\n示例\n", en: "\nExamples\n")[language]
    for example in command.examples {
      text += "  # \(example.meaning[language])\n  parley \(example.line)\n"
    }
    return text + "\n" + seeAlso + "\n"
  }

  private var seeAlso: String {
    let pages = ["parley help"] + command.topics.map { "parley help \($0)" }
    let list = pages.joined(separator: LocalizedText(zhHans: "、", en: ", ")[language])
    return LocalizedText(zhHans: "另见：\(list)", en: "see also: \(list)")[language]
  }

  /// Options with what they are for, in columns.
  static func options(_ options: [Parameter], in language: Language) -> String {
    HelpLayout.columns(
      options.map { option in
        var left = "--" + option.name[language]
        if language == .zhHans, option.name.zhHans != option.name.en {
          left += ", --" + option.name.en
        }
        if option.role == .option { left += " " + option.placeholder[language] }
        return (left: left, right: explanation(option, language))
      })
  }

  private static func explanation(_ parameter: Parameter, _ language: Language) -> String {
    var notes: [String] = []
    if parameter.role != .argument, parameter.isRequired {
      notes.append(LocalizedText(zhHans: "必填", en: "required")[language])
    }
    if parameter.isRepeated {
      notes.append(LocalizedText(zhHans: "可写多次", en: "may be repeated")[language])
    }
    if let text = parameter.defaultText {
      notes.append(LocalizedText(zhHans: "不写则为 \(text)", en: "default \(text)")[language])
    }
    let remark = notes.joined(separator: LocalizedText(zhHans: "，", en: ", ")[language])
    let words = parameter.help[language]
    if remark.isEmpty { return words }
    return language == .zhHans ? "\(words)（\(remark)）" : "\(words) (\(remark))"
  }
}
