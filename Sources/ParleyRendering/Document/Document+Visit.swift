import ParleyValues

/// What a walk through a document meets.
enum DocumentItem {
  /// A line of text anywhere: in a paragraph, a cell, a caption.
  case text(RichText)
  /// A table, after its texts.
  case table(Table)
  /// A chart.
  case chart(Chart)
}

extension Document {
  /// Walks through everything in the order of the text.
  func visit(_ meet: (DocumentItem) -> Void) {
    dateline.forEach { meet(.text($0)) }
    blocks.forEach { $0.visit(meet) }
  }
}

extension Block {
  /// Everything in the block, in the order of the text.
  var items: [DocumentItem] {
    var items: [DocumentItem] = []
    visit { items.append($0) }
    return items
  }

  fileprivate func visit(_ meet: (DocumentItem) -> Void) {
    switch self {
    case .heading(let heading): meet(.text(heading.text))
    case .paragraph(let paragraph): meet(.text(paragraph.text))
    case .clauses(let list): list.clauses.forEach { $0.visit(meet) }
    case .bullets(let lines), .quote(let lines): lines.forEach { meet(.text($0)) }
    case .facts(let facts): facts.forEach { meet(.text($0.value)) }
    case .table(let table): table.visit(meet)
    case .charts(let charts): charts.forEach { meet(.chart($0)) }
    case .notice(let notice): notice.text.forEach { meet(.text($0)) }
    case .signatures, .pageBreak: break
    }
  }
}

extension Clause {
  fileprivate func visit(_ meet: (DocumentItem) -> Void) {
    content.forEach { $0.visit(meet) }
    clauses.forEach { $0.visit(meet) }
  }
}

extension Table {
  fileprivate func visit(_ meet: (DocumentItem) -> Void) {
    if let caption { meet(.text(caption)) }
    rows.forEach { row in row.cells.forEach { meet(.text($0.text)) } }
    if let note { meet(.text(note)) }
    meet(.table(self))
  }
}
