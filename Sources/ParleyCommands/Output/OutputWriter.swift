import ParleyRendering
import ParleyValues

/// Writes what a command has to show, in the form and language asked for.
struct OutputWriter {
  let context: CommandContext

  /// Writes an output; remarks go to the error stream.
  func write(_ output: CommandOutput) {
    write(output.diagnostics)
    let text = text(of: output)
    if text.isEmpty { return }
    context.terminal.write(text)
  }

  /// Writes findings to the error stream: as text, or as JSON where JSON was asked for.
  func write(_ diagnostics: [Diagnostic]) {
    let shown = diagnostics.filter { !context.isQuiet || $0.severity != .note }
    guard !shown.isEmpty else { return }
    if context.format == .json {
      let value: JSONValue = ["diagnostics": .array(shown.map { $0.json(in: context.language) })]
      context.terminal.write(error: value.text(pretty: true) + "\n")
    } else {
      let texts = shown.map { $0.text(in: context.language) + "\n" }
      context.terminal.write(error: texts.joined())
    }
  }

  /// The output as one text.
  func text(of output: CommandOutput) -> String {
    switch context.format {
    case .text: plainText(of: output)
    case .json: jsonText(of: output)
    case .csv: csvText(of: output)
    }
  }

  private func plainText(of output: CommandOutput) -> String {
    let mark = output.isPrivate ? OutputWriter.privateMark[context.language] + "\n\n" : ""
    switch output.body {
    case .nothing: return ""
    case .text(let text): return mark + text
    case .document(let document):
      let options = TextRenderer.Options(
        width: context.terminal.width, usesColour: context.usesColor)
      return mark + TextRenderer.render(document, in: context.language, options: options)
    }
  }

  private func jsonText(of output: CommandOutput) -> String {
    var value: JSONValue
    if let json = output.json {
      value = json
    } else if case .document(let document) = output.body {
      value = JSONRenderer.value(document, in: context.language)
    } else {
      return ""
    }
    if output.isPrivate, case .object(let members) = value {
      let mark = JSONValue.Member(
        key: "private", value: .string(OutputWriter.privateMark[context.language]))
      value = .object([mark] + members)
    }
    return value.text(pretty: true) + "\n"
  }

  private func csvText(of output: CommandOutput) -> String {
    var tables = output.tables
    if tables.isEmpty, case .document(let document) = output.body {
      tables = document.tables
      if tables.isEmpty { tables = [document.factsAsTable] }
    }
    let mark = output.isPrivate ? OutputWriter.privateMark[context.language] + "\n" : ""
    let texts = tables.map { table in
      // Headings between rows are for the eye; a spreadsheet wants rows only.
      var rows = table
      rows.rows.removeAll { $0.kind == .group }
      return CSVRenderer.render(rows, in: context.language)
    }
    return mark + texts.joined(separator: "\n")
  }

  /// What private output begins with.
  static let privateMark = LocalizedText(
    zhHans: "内部材料 请勿外传", en: "Internal material — not to be passed on (内部材料 请勿外传)")
}

extension Document {
  /// The tables of the document in reading order.
  fileprivate var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// Labels with their values as a table, for documents without any.
  fileprivate var factsAsTable: Table {
    let rows = blocks.flatMap { block -> [Table.Row] in
      guard case .facts(let facts) = block else { return [] }
      return facts.map { Table.Row([TableCell($0.label), TableCell($0.value)]) }
    }
    return Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "项目", en: "item")),
        Table.Column(LocalizedText(zhHans: "内容", en: "value")),
      ], rows: rows)
  }
}

extension Diagnostic {
  /// The finding for programs, its sentences in one language.
  func json(in language: Language) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "code", value: .string(code)),
      .init(key: "severity", value: .string(severity.rawValue)),
    ]
    if let place {
      members.append(.init(key: "file", value: .string(place.file)))
      if place.line > 0 {
        members.append(.init(key: "line", value: .init(place.line)))
        members.append(.init(key: "column", value: .init(place.column)))
      }
      if let cell = place.cell { members.append(.init(key: "cell", value: .string(cell))) }
    }
    members.append(.init(key: "message", value: .string(message[language])))
    if let remedy { members.append(.init(key: "remedy", value: .string(remedy[language]))) }
    if let article { members.append(.init(key: "article", value: .string(article[language]))) }
    if let help { members.append(.init(key: "help", value: .string("parley help \(help)"))) }
    return .object(members)
  }
}
