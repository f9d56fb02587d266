import ParleyValues

extension OrderInspection {
  /// The inspection for machines: what `parley orders inspect --format json` prints.
  public var json: JSONValue {
    let perDay: JSONValue = OrderInspection.json(ordersPerDay)
    let perWorker: JSONValue = OrderInspection.json(ordersPerWorker)
    var members: [JSONValue.Member] = [
      .init(key: "orders", value: JSONValue(orderCount)),
      .init(key: "workers", value: workerCount.map { JSONValue($0) } ?? .null),
      .init(key: "currency", value: .string(currency.code)),
      .init(key: "distance-unit", value: .string(distanceUnit.rawValue)),
      .init(key: "orders-per-day", value: perDay),
      .init(key: "orders-per-worker", value: perWorker),
      .init(key: "words", value: .array(words.map { $0.json })),
    ]
    if let provenance { members.append(.init(key: "provenance", value: provenance.json)) }
    if let derivation { members.append(.init(key: "derivation", value: derivation.json)) }
    members.append(.init(key: "import", value: report.json))
    return .object(members)
  }

  private static func json(_ range: ClosedRange<Int>?) -> JSONValue {
    guard let range else { return .null }
    return ["least": JSONValue(range.lowerBound), "most": JSONValue(range.upperBound)]
  }
}

extension OrderInspection.Words {
  fileprivate var json: JSONValue {
    let frequent = frequent.map { word -> JSONValue in
      ["word": .string(word.word), "orders": JSONValue(word.count)]
    }
    return [
      "column": .string(key), "distinct": JSONValue(distinctCount), "frequent": .array(frequent),
    ]
  }
}

extension RecordDerivation {
  /// The derivation for machines.
  public var json: JSONValue {
    let sources = sources.map { source -> JSONValue in
      [
        "file": .string(source.name), "sheet": JSONValue(source.sheet),
        "sha256": .string(source.digest.hexadecimal), "orders": JSONValue(source.orders),
        "provenance": source.provenance?.json ?? .null,
      ]
    }
    let sample: JSONValue =
      sample.map { sample in
        [
          "workers": JSONValue(sample.workers),
          "of": sample.population.map { JSONValue($0) } ?? .null,
          "seed": .string(String(sample.seed)),
        ]
      } ?? .null
    let parts = parts.map { part -> JSONValue in
      ["by": .string(part.by.rawValue), "value": JSONValue(part.value)]
    }
    return [
      "sources": .array(sources), "repeated-orders": JSONValue(repeatedOrders),
      "left-out-repeated": .bool(leftOutRepeated), "sample": sample, "parts": .array(parts),
    ]
  }
}

extension RecordProvenance {
  /// The provenance for machines.
  public var json: JSONValue {
    ["owner": .string(owner), "undertaking": JSONValue(undertaking), "use": .string(use.rawValue)]
  }
}

extension ImportReport {
  /// The report for machines.
  public var json: JSONValue {
    let gaps = gaps.map { OrderDays.json($0) }
    var members: [JSONValue.Member] = [
      .init(key: "source", value: source.json),
      .init(key: "taxi-format", value: .bool(isTaxiFormat)),
      .init(key: "rows-read", value: JSONValue(rowsRead)),
      .init(key: "rows-kept", value: JSONValue(rowsKept)),
      .init(key: "rows-rejected", value: JSONValue(rejectedCount)),
      .init(key: "blank-lines", value: JSONValue(blankLines)),
      .init(key: "lines-above-header", value: JSONValue(linesAboveHeader)),
      .init(key: "rejects", value: .array(rejects.map(\.json))),
      .init(key: "columns", value: .array(columns.map(\.json))),
      .init(key: "unused", value: .array(unusedHeaders.map { .string($0) })),
      .init(key: "rounded", value: JSONValue(roundedCount)),
      .init(key: "differing-durations", value: JSONValue(differingDurations)),
    ]
    members.append(.init(key: "duplicates", value: duplicates.json))
    members.append(.init(key: "days", value: days.map { OrderDays.json($0) } ?? .null))
    members.append(.init(key: "gaps", value: .array(gaps)))
    members.append(.init(key: "findings", value: .array(findings.map { OrderDays.json($0) })))
    return .object(members)
  }
}

extension SourceDescription {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "file", value: .string(name)), .init(key: "bytes", value: JSONValue(byteCount)),
      .init(key: "sha256", value: .string(digest.hexadecimal)),
      .init(key: "encoding", value: .string(encoding.rawValue)),
      .init(key: "byte-order-mark", value: .bool(hasByteOrderMark)),
      .init(key: "delimiter", value: .string(delimiter.rawValue)),
    ]
    if let sheet { members.append(.init(key: "sheet", value: .string(sheet))) }
    return .object(members)
  }
}

extension RejectTally {
  fileprivate var json: JSONValue {
    let examples = examples.map { example -> JSONValue in
      var members: [JSONValue.Member] = [
        .init(key: "line", value: JSONValue(example.line)),
        .init(key: "text", value: JSONValue(example.text)),
      ]
      if let cell = example.cell { members.append(.init(key: "cell", value: .string(cell))) }
      return .object(members)
    }
    return [
      "reason": .string(reason.rawValue), "column": JSONValue(header), "rows": JSONValue(count),
      "examples": .array(examples),
    ]
  }
}

extension ColumnReport {
  fileprivate var json: JSONValue {
    let range: JSONValue =
      range.map { ["least": .string($0.least), "greatest": .string($0.greatest)] } ?? .null
    return [
      "column": .string(key), "header": .string(header), "unit": JSONValue(unit?.rawValue),
      "unit-assumed": .bool(isUnitAssumed), "missing": JSONValue(missingCount),
      "rounded": JSONValue(roundedCount), "samples": .array(samples.map { .string($0) }),
      "range": range, "distinct": distinctCount.map { JSONValue($0) } ?? .null,
    ]
  }
}

extension DuplicateTally {
  fileprivate var json: JSONValue {
    let examples = examples.map { example -> JSONValue in
      ["line": JSONValue(example.line), "first": JSONValue(example.first)]
    }
    return [
      "by": .string(basis.rawValue), "rows": JSONValue(count), "examples": .array(examples),
    ]
  }
}

/// Small values of the reports for machines.
private enum OrderDays {
  static func json(_ days: ClosedRange<CivilDate>) -> JSONValue {
    ["from": JSONValue(days.lowerBound), "to": JSONValue(days.upperBound)]
  }

  static func json(_ finding: Diagnostic) -> JSONValue {
    [
      "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
      "message": JSONValue(finding.message),
    ]
  }
}
