/// What the rules need to know of a Markdown page.
struct Markdown {
  struct Line {
    /// Counted from 1.
    let number: Int
    let text: Substring
  }

  /// Lines outside fenced blocks, with code spans blanked.
  private(set) var prose: [(number: Int, text: String)] = []
  /// The lines of each fenced block, with the word after the fence.
  private(set) var blocks: [(language: String, lines: [Line])] = []

  init(_ file: SourceFile) {
    var fence: Substring?
    for (offset, line) in file.lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      if let open = fence {
        if trimmed.hasPrefix(open) {
          fence = nil
        } else {
          blocks[blocks.count - 1].lines.append(Line(number: offset + 1, text: line))
        }
      } else if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        fence = trimmed.prefix(3)
        blocks.append((String(trimmed.dropFirst(3)), []))
      } else {
        prose.append((offset + 1, Markdown.withoutCodeSpans(line)))
      }
    }
  }

  private static func withoutCodeSpans(_ line: Substring) -> String {
    // The name by which a heading is linked to includes its code.
    if line.hasPrefix("#") { return String(line) }
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return String(line) }
    return parts.enumerated().map { $0.offset.isMultiple(of: 2) ? String($0.element) : "code" }
      .joined(separator: "`")
  }

  /// Lines that are a title (`# …`).
  var titles: [(number: Int, text: String)] { prose.filter { $0.text.hasPrefix("# ") } }

  /// Where links and pictures point to.
  var links: [(number: Int, target: String)] {
    prose.flatMap { line in
      line.text.split(separator: "](", omittingEmptySubsequences: false).dropFirst()
        .compactMap { rest in
          let target = rest.prefix { $0 != ")" && $0 != " " }
          return target.isEmpty ? nil : (line.number, String(target))
        }
    }
  }

  /// The names by which headings are linked to.
  var anchors: Set<String> {
    Set(
      prose.filter { $0.text.hasPrefix("#") }.map { line in
        let heading = line.text.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
        let kept = heading.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
        return String(kept.map { $0 == " " ? "-" : $0 })
      })
  }

  /// The commands a fenced block shows: without prompt, comment and what they print.
  ///
  /// In a block of kind `sh` each line is a command; elsewhere only lines after `$ `.
  static func commands(in block: (language: String, lines: [Line])) -> [Line] {
    block.lines.compactMap { line in
      var text = line.text.drop { $0 == " " }
      if text.hasPrefix("$ ") {
        text = text.dropFirst(2)
      } else if block.language != "sh" {
        return nil
      }
      if let comment = text.firstRange(of: " #") { text = text[..<comment.lowerBound] }
      while text.last == " " { text = text.dropLast() }
      return text.isEmpty || text.hasPrefix("#") ? nil : Line(number: line.number, text: text)
    }
  }
}
