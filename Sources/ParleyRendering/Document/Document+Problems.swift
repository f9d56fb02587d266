import ParleyValues

extension Document {
  /// What is wrong with the document: references to clauses that are not there, keys used twice,
  /// rows with more cells than columns, charts whose values do not match their steps. An
  /// empty list means that it may be handed out.
  ///
  /// - Complexity: linear in the size of the document.
  public var problems: [Diagnostic] {
    let index = ClauseIndex(self)
    var found = index.repeated.map { key in
      Diagnostic(
        "document.repeated-clause", .error,
        LocalizedText(
          zhHans: "有两个条款使用同一标识“\(key)”，引用无法确定",
          en: "two clauses carry the key “\(key)”, so references to it are ambiguous"),
        remedy: LocalizedText(zhHans: "请为其中一条另取标识", en: "give one of them another key"))
    }
    var seen: Set<String> = []
    visit { item in
      switch item {
      case .text(let text): found += index.problems(in: text, &seen)
      case .table(let table): found += table.problems
      case .chart(let chart): found += chart.problems
      }
    }
    return found
  }

  /// The document itself, when nothing is wrong with it.
  ///
  /// - Throws: every finding of ``problems``.
  public func checked() throws(Diagnostics) -> Document {
    let found = problems
    if !found.isEmpty { throw Diagnostics(found) }
    return self
  }
}

extension ClauseIndex {
  fileprivate func problems(in text: RichText, _ seen: inout Set<String>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for case .reference(let key) in text.zhHans.runs + text.en.runs where !seen.contains(key) {
      do throws(Diagnostic) {
        _ = try reference(to: key)
      } catch {
        seen.insert(key)
        found.append(error)
      }
    }
    return found
  }
}

extension Table {
  fileprivate var problems: [Diagnostic] {
    rows.enumerated().filter { $1.cells.count > columns.count }.map { index, row in
      Diagnostic(
        "document.row-too-long", .error,
        LocalizedText(
          zhHans: "表格第\(index + 1)行有\(row.cells.count)格，而表头只有\(columns.count)列",
          en:
            "row \(index + 1) of a table has \(row.cells.count) cells for \(columns.count) columns")
      )
    }
  }
}

extension Chart {
  fileprivate var problems: [Diagnostic] {
    let (steps, counts): (Int, [Int]) =
      switch self {
      case .line(let chart): (chart.categories.count, chart.series.map(\.values.count))
      case .distribution(let chart): (chart.bins.count, chart.series.map(\.values.count))
      case .bars, .waterfall: (0, [])
      }
    return counts.filter { $0 != steps }.map { count in
      Diagnostic(
        "document.chart-values", .error,
        LocalizedText(
          zhHans: "图“\(title.zhHans)”有\(steps)个刻度，却有\(count)个数值",
          en: "chart “\(title.en)” has \(steps) steps but \(count) values"))
    }
  }
}
