import ParleyValues

extension Command {
  /// The command for programs that make their own help or completion.
  func json(in language: Language) -> JSONValue {
    [
      "name": .string(name), "chineseName": .string(name(in: .zhHans)),
      "group": .string(group.rawValue), "summary": .string(summary[language]),
      "usage": .string(usage(in: language)),
      "parameters": .array(parameters.map { $0.json(in: language) }),
      "examples": .array(examples.map { .string("parley \($0.line)") }),
    ]
  }
}

extension Parameter {
  /// The parameter for programs.
  func json(in language: Language) -> JSONValue {
    [
      "name": .string(name.en), "chineseName": .string(name.zhHans),
      "kind": .string(role.word), "value": .string(placeholder[language]),
      "required": .bool(isRequired), "repeated": .bool(isRepeated),
      "default": JSONValue(defaultText), "choices": .array(choices.map { .string($0.name.en) }),
      "help": .string(help[language]),
    ]
  }
}

extension Parameter.Role {
  /// The word in machine output.
  fileprivate var word: String {
    switch self {
    case .argument: "argument"
    case .option: "option"
    case .flag: "flag"
    }
  }
}

extension HelpTopic {
  /// The page for programs.
  func json(in language: Language) -> JSONValue {
    [
      "topic": .string(name.en), "title": .string(title[language]),
      "text": .string(text[language]),
    ]
  }
}
