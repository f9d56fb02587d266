import ParleyBargaining
import ParleyTerms
import ParleyValues

/// Changes the fields of a recorded fact by their names, for corrections.
struct FactEditor {
  let arguments: ParsedArguments
  let opened: OpenCase
  let key: ParameterKey<String>

  /// The fact with every change of the command line in it.
  ///
  /// - Throws: ``CommandFailure`` naming the fields there are.
  func corrected(_ fact: CaseFact) throws(CommandFailure) -> CaseFact {
    var tree = FactEditor.tree(of: fact)
    var problems: [Diagnostic] = []
    for value in arguments.values[key.parameter.name.en] ?? [] {
      do throws(CommandFailure) {
        tree = try changed(tree, by: value, in: fact)
      } catch { problems += error.diagnostics }
    }
    if !problems.isEmpty { throw CommandFailure(.usage, problems) }
    let body = Array(tree.text(pretty: false).utf8)
    do throws(EventCodingError) {
      return try CaseFact(kind: fact.kind, version: fact.kindVersion, body: body)
    } catch {
      throw arguments.refusal(
        of: key,
        ValueProblem(
          "unreadable-correction",
          LocalizedText(
            zhHans: "更正后的记录不成立", en: "the entry cannot be read with these changes"),
          remedy: FactEditor.fields(of: fact)))
    }
  }

  /// The finding that nothing was said to correct, with the fields there are.
  func nothingToCorrect(_ event: CaseEvent) -> CommandFailure {
    CommandFailure(
      .usage,
      Diagnostic(
        "correct.nothing", .error,
        LocalizedText(
          zhHans: "没有写第 \(event.sequence) 号记录（\(event.fact.title.zhHans)）要更正什么",
          en: "nothing is said to correct in entry \(event.sequence) (\(event.fact.title.en))"),
        remedy: FactEditor.fields(of: event.fact), help: "correct"))
  }

  private func changed(
    _ tree: JSONValue, by value: ParsedArguments.Value, in fact: CaseFact
  ) throws(CommandFailure) -> JSONValue {
    let parts = value.text.split(maxSplits: 1) { $0 == "=" || $0 == "＝" }.map(String.init)
    guard parts.count == 2 else {
      throw wrong(value, FactEditor.fields(of: fact))
    }
    let path = parts[0].split(separator: ".").map(String.init)
    if let replaced = tree.replacing(path[...], with: parts[1].trimmedSpaces) { return replaced }
    if tree["terms"] != nil, let replaced = try withTerm(tree, value) { return replaced }
    if let added = FactEditor.adding(parts[1].trimmedSpaces, at: path, to: tree, of: fact) {
      return added
    }
    throw wrong(value, FactEditor.fields(of: fact))
  }

  /// The terms and items of an offer with new values.
  private func withTerm(
    _ tree: JSONValue, _ value: ParsedArguments.Value
  ) throws(CommandFailure) -> JSONValue? {
    let offer: Offer
    do throws(Diagnostics) {
      offer = try OfferReader.read(
        arguments: [value.text], for: opened.record.currentStandards)
    } catch {
      throw CommandFailure(.usage, error.all.map { OfferArguments.placed($0, arguments, key) })
    }
    var tree = tree
    for term in offer.terms {
      let text = TermText(term, in: opened.record.currency)
      guard let node = try? JSONValue(encoding: text) else { return nil }
      tree = tree.replacingElement(of: "terms", named: ("key", text.key), with: node)
    }
    for item in offer.items {
      guard let node = try? JSONValue(encoding: ItemText(item)) else { return nil }
      tree = tree.replacingElement(of: "items", named: ("name", item.name), with: node)
    }
    return tree
  }

  private func wrong(
    _ value: ParsedArguments.Value, _ remedy: LocalizedText
  ) -> CommandFailure {
    CommandFailure(
      .usage,
      [
        ArgumentProblems.badValue(
          ValueProblem(
            "unknown-field",
            LocalizedText(
              zhHans: "“\(value.text)”不是这条记录的字段", en: "\"\(value.text)\" is no field of this entry"),
            remedy: remedy), of: key.parameter, in: arguments.command, at: value.place)
      ])
  }

  private static func tree(of fact: CaseFact) -> JSONValue {
    (try? JSONValue(parsing: fact.encodedBody, file: fact.kind)) ?? .object([])
  }

  /// The fields of a fact that can be changed by name, with their values.
  private static func fields(of fact: CaseFact) -> LocalizedText {
    let shown = (tree(of: fact).members ?? []).compactMap { member -> String? in
      switch member.value {
      case .string(let text): "\(member.key)=\(text)"
      case .integer(let number): "\(member.key)=\(number)"
      case .bool(let flag): "\(member.key)=\(flag)"
      default: nil
      }
    }.joined(separator: "  ")
    return LocalizedText(zhHans: "可更正：\(shown)", en: "fields: \(shown)")
  }
}

extension JSONValue {
  /// The tree with another value at a path; the type of the old value decides how the text is read.
  /// Nothing when there is no such place or the text does not fit.
  fileprivate func replacing(_ path: ArraySlice<String>, with text: String) -> JSONValue? {
    guard let name = path.first else {
      switch self {
      case .integer: return Int64(text.narrowed).map { .integer($0) }
      case .bool: return FactEditor.flag(text).map { .bool($0) }
      case .string: return .string(text)
      case .array(let elements) where elements.allSatisfy({ $0.stringValue != nil }):
        return FactEditor.list(text)
      default: return nil
      }
    }
    guard case .object(var members) = self,
      let place = members.firstIndex(where: { $0.key == name }),
      let replaced = members[place].value.replacing(path.dropFirst(), with: text)
    else { return nil }
    members[place].value = replaced
    return .object(members)
  }

  /// The tree with an element of a list put in the place of the one with the same name, or added.
  fileprivate func replacingElement(
    of list: String, named name: (key: String, value: String), with element: JSONValue
  ) -> JSONValue {
    guard case .object(var members) = self else { return self }
    var elements = self[list]?.elements ?? []
    if let place = elements.firstIndex(where: { $0[name.key]?.stringValue == name.value }) {
      elements[place] = element
    } else {
      elements.append(element)
    }
    if let place = members.firstIndex(where: { $0.key == list }) {
      members[place].value = .array(elements)
    } else {
      members.append(.init(key: list, value: .array(elements)))
    }
    return .object(members)
  }
}

extension FactEditor {
  /// Yes and no in words.
  fileprivate static func flag(_ text: String) -> Bool? {
    switch text.narrowed.lowercased() {
    case "true", "yes", "是": true
    case "false", "no", "否": false
    default: nil
    }
  }
}
