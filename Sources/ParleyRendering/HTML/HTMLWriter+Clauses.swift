import ParleyValues

extension HTMLWriter {
  /// Numbered clauses.
  mutating func write(_ list: ClauseList, into markup: inout Markup) {
    for (clause, number) in zip(list.clauses, counter.numbers(of: list)) {
      write(clause, number, into: &markup)
    }
  }

  private mutating func write(
    _ clause: Clause, _ number: ClauseNumber, into markup: inout Markup
  ) {
    let content = clauseContent(clause, number)
    let name = "clause \(number.numbering.rawValue) level\(min(4, number.path.count))"
    // The first clause with a key is the one that references point to.
    if let key = clause.key, wording.index.numbers[key] == number {
      markup.element("section", ["class": name, "id": HTMLWriter.anchor(key)]) {
        $0.append(content)
      }
    } else {
      markup.element("section", ["class": name]) { $0.append(content) }
    }
    markup.newline()
  }

  private mutating func clauseContent(_ clause: Clause, _ number: ClauseNumber) -> Markup {
    var markup = Markup()
    let label = number.label[wording.language]
    var rest = clause.content[...]
    if let title = clause.title, number.path.count == 1 {
      markup.element("h3", ["class": "clause-title"]) { heading in
        heading.element("span", ["class": "number"], words: label)
        heading.words(wording.wideGap + wording.line(title))
      }
    } else {
      // The number runs into the first paragraph.
      var first: RichText?
      if case .paragraph(let paragraph)? = rest.first {
        first = paragraph.text
        rest = rest.dropFirst()
      }
      markup.element("p", ["class": "numbered"]) { line in
        line.element("span", ["class": "number"], words: label)
        line.words(wording.gap(after: number))
        if let title = clause.title {
          line.element("span", ["class": "title"], words: wording.line(title))
          line.words(wording.wideGap)
        }
        if let first { write(first, into: &line) }
      }
    }
    for block in rest { write(block, into: &markup) }
    for (index, child) in clause.clauses.enumerated() {
      write(child, number.child(index), into: &markup)
    }
    return markup
  }
}

extension Wording {
  /// The room between a number and what follows it.
  var wideGap: String { language == .zhHans ? "\u{3000}" : "\u{2003}" }

  /// The room between the number of a clause and its first words: none after a Chinese bracket or
  /// enumeration comma, which carry their own.
  func gap(after number: ClauseNumber) -> String {
    guard language == .zhHans, let last = number.label.zhHans.last else { return " " }
    return switch last {
    case "）", "、": ""
    case "条": "\u{3000}"
    default: " "
    }
  }
}
