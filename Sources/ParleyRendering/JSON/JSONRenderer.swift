import ParleyValues

/// Renders a document as JSON of a stable shape: each kind of block or run always has the same
/// keys, in the same order.
public enum JSONRenderer {
  /// The document as JSON text in one language; the same document gives the same bytes.
  ///
  /// - Complexity: linear in the size of the document.
  public static func render(_ document: Document, in language: Language) -> String {
    value(document, in: language).text(pretty: true)
  }

  /// The document as a JSON value in one language.
  ///
  /// A text is a list of runs, `{"kind": "text", "text": "…"}`; clauses carry their numbers;
  /// cells carry their value beside the words.
  ///
  /// - Complexity: linear in the size of the document.
  public static func value(_ document: Document, in language: Language) -> JSONValue {
    var writer = JSONDocumentWriter(Wording(document, in: language))
    return writer.value(document)
  }

  /// A table alone as a JSON value in one language.
  ///
  /// - Complexity: linear in the size of the table.
  public static func value(_ table: Table, in language: Language) -> JSONValue {
    JSONDocumentWriter(Wording(in: language)).value(table)
  }
}

/// Writes one document; keeps the place in the clause numbers.
struct JSONDocumentWriter {
  let wording: Wording
  private var counter = ClauseCounter()

  init(_ wording: Wording) { self.wording = wording }

  mutating func value(_ document: Document) -> JSONValue {
    var blocks: [JSONValue] = []
    for block in document.blocks { blocks.append(value(block)) }
    return [
      "format": "parley-document/1", "language": .string(wording.language.rawValue),
      "purpose": .string(document.purpose.rawValue), "title": value(document.title),
      "subtitle": value(document.subtitle), "dateline": .array(document.dateline.map(value)),
      "page": [
        "orientation": .string(document.page.orientation.rawValue),
        "header": value(document.page.header), "footer": value(document.page.footer),
      ],
      "blocks": .array(blocks),
    ]
  }

  private mutating func value(_ block: Block) -> JSONValue {
    switch block {
    case .heading(let heading):
      let number = heading.isChapter ? counter.chapter()[wording.language] : nil
      return [
        "kind": "heading", "level": JSONValue(heading.level), "number": JSONValue(number),
        "text": value(heading.text),
      ]
    case .paragraph(let paragraph):
      return [
        "kind": "paragraph", "style": .string(paragraph.style.rawValue),
        "text": value(paragraph.text),
      ]
    case .clauses(let list):
      var clauses: [JSONValue] = []
      for (clause, number) in zip(list.clauses, counter.numbers(of: list)) {
        clauses.append(value(clause, number))
      }
      return [
        "kind": "clauses", "numbering": .string(list.numbering.rawValue),
        "clauses": .array(clauses),
      ]
    case .bullets(let items): return ["kind": "bullets", "items": .array(items.map(value))]
    case .facts(let facts):
      let items = facts.map { fact -> JSONValue in
        ["label": value(fact.label), "value": value(fact.value)]
      }
      return ["kind": "facts", "facts": .array(items)]
    case .table(let table): return value(table)
    case .charts(let charts): return ["kind": "charts", "charts": .array(charts.map(value))]
    case .signatures(let block):
      return ["kind": "signatures", "parties": .array(block.parties.map(value))]
    case .notice(let notice):
      return [
        "kind": "notice", "severity": .string(notice.kind.rawValue),
        "text": .array(notice.text.map(value)),
      ]
    case .quote(let texts): return ["kind": "quote", "text": .array(texts.map(value))]
    case .pageBreak: return ["kind": "page-break"]
    }
  }

  private mutating func value(_ clause: Clause, _ number: ClauseNumber) -> JSONValue {
    var content: [JSONValue] = []
    for block in clause.content { content.append(value(block)) }
    var clauses: [JSONValue] = []
    for (index, child) in clause.clauses.enumerated() {
      clauses.append(value(child, number.child(index)))
    }
    return [
      "key": JSONValue(clause.key), "number": .string(number.label[wording.language]),
      "title": value(clause.title), "content": .array(content), "clauses": .array(clauses),
    ]
  }

  private func value(_ party: SignatureBlock.Party) -> JSONValue {
    let lines = party.lines.map { line -> JSONValue in
      [
        "kind": .string(line.kind.rawValue), "label": value(line.label),
        "value": value(line.value),
      ]
    }
    return ["role": value(party.role), "name": value(party.name), "lines": .array(lines)]
  }

  private func value(_ chart: Chart) -> JSONValue {
    let kind =
      switch chart {
      case .line: "line"
      case .distribution: "distribution"
      case .bars: "bars"
      case .waterfall: "waterfall"
      }
    return [
      "kind": .string(kind), "title": value(chart.title), "summary": value(chart.summary),
      "table": value(chart.table),
    ]
  }

  /// A table.
  func value(_ table: Table) -> JSONValue {
    let columns = table.columns.map { column -> JSONValue in
      ["header": value(column.header), "alignment": .string(column.alignment.rawValue)]
    }
    let rows = table.rows.map { row -> JSONValue in
      let cells = row.cells.map { cell -> JSONValue in
        [
          "text": value(cell.text), "value": value(cell.value),
          "tone": JSONValue(cell.tone?.rawValue),
        ]
      }
      return ["kind": .string(row.kind.rawValue), "cells": .array(cells)]
    }
    return [
      "kind": "table", "caption": table.caption.map(value) ?? .null, "columns": .array(columns),
      "rows": .array(rows), "empty-rows": JSONValue(table.emptyRows),
      "note": table.note.map(value) ?? .null,
    ]
  }

  /// Amounts go out as decimal text, never as floating-point numbers.
  private func value(_ value: CellValue?) -> JSONValue {
    guard let value else { return .null }
    let kind =
      switch value {
      case .blank: "blank"
      case .text: "text"
      case .whole: "whole"
      case .decimal: "decimal"
      case .money: "money"
      case .share: "share"
      case .date: "date"
      case .moment: "time"
      }
    return ["kind": .string(kind), "value": .string(value.plainText(in: wording.language))]
  }

  private func value(_ text: LocalizedText?) -> JSONValue {
    JSONValue(text.map { $0[wording.language] })
  }

  private func value(_ text: RichText) -> JSONValue {
    .array(text[wording.language].map(value))
  }

  private func value(_ run: Inline) -> JSONValue {
    switch run {
    case .text(let words): ["kind": "text", "text": value(words)]
    case .strong(let words): ["kind": "strong", "text": value(words)]
    case .emphasis(let words): ["kind": "emphasis", "text": value(words)]
    case .inserted(let words): ["kind": "inserted", "text": value(words)]
    case .deleted(let words): ["kind": "deleted", "text": value(words)]
    case .code(let words): ["kind": "code", "text": .string(words)]
    case .blank(let blank):
      ["kind": "blank", "columns": JSONValue(blank.columns), "label": value(blank.label)]
    case .reference(let key):
      [
        "kind": "reference", "clause": .string(key),
        "text": JSONValue(wording.index.numbers[key]?.reference[wording.language]),
      ]
    case .lineBreak: ["kind": "line-break"]
    }
  }
}
