extension PackedColumn {
  /// The values of the rows named, in that order, packed anew.
  ///
  /// - Complexity: O(rows).
  /// - Precondition: every row is within the column.
  public func selecting(_ rows: some RandomAccessCollection<Int>) -> PackedColumn {
    gathered(rows).packedAnew
  }

  /// The places in a table of the rows named, in that order; the table stays the same.
  ///
  /// - Complexity: O(rows).
  /// - Precondition: every row is within the column.
  package func selectingPlaces(_ rows: some RandomAccessCollection<Int>) -> PackedColumn {
    let chosen = gathered(rows)
    return chosen.hasAbsent && chosen.presentCount == 0
      ? PackedColumn(absentRows: rows.count) : chosen
  }

  /// The codes of the rows named, as they are.
  func gathered(_ rows: some RandomAccessCollection<Int>) -> PackedColumn {
    guard let source = memory else { return PackedColumn(absentRows: rows.count) }
    let target = PackedMemory(byteCount: rows.count * width.rawValue)
    defer { withExtendedLifetime(owner) {} }
    var hasAbsent = false
    func gather<Code: FixedWidthInteger & UnsignedInteger>(_ type: Code.Type) {
      let codes: UnsafeBufferPointer<Code> = PackedColumn.rows(source, count)
      let chosen = target.start.bindMemory(to: Code.self, capacity: rows.count)
      let largest = Code(truncatingIfNeeded: largestCode)
      var place = 0
      for row in rows {
        precondition(row >= 0 && row < codes.count, "no such row")
        let code = codes[row]
        chosen[place] = code > largest ? Code.max : code
        hasAbsent = hasAbsent || code > largest
        place += 1
      }
    }
    switch width {
    case .one: gather(UInt8.self)
    case .two: gather(UInt16.self)
    case .four: gather(UInt32.self)
    case .eight: gather(UInt64.self)
    }
    return PackedColumn(
      memory: target.start, owner: target, count: rows.count, base: base, scale: scale,
      width: width, largestCode: largestCode, hasAbsent: hasAbsent)
  }

  /// The same values in the layout that their own range gives, so that the same values always
  /// give the same bytes.
  package var packedAnew: PackedColumn {
    guard count > 0, hasValues else { return PackedColumn(absentRows: count) }
    let survey = actualSurvey
    guard let layout = survey.layout else { return PackedColumn(absentRows: count) }
    let largest = survey.largestCode(layout)
    let isNarrowest =
      layout.base == base && layout.scale == scale && layout.width == width
      && largest == largestCode && layout.hasAbsent == hasAbsent
    if isNarrowest { return self }
    let target = PackedMemory(byteCount: count * layout.width.rawValue)
    forEachBlock { rows, values in
      layout.encode(values, into: target.start + rows.lowerBound * layout.width.rawValue)
    }
    return PackedColumn(
      memory: target.start, owner: target, count: count, base: layout.base, scale: layout.scale,
      width: layout.width, largestCode: largest, hasAbsent: layout.hasAbsent)
  }

  /// What the codes themselves show.
  package var actualSurvey: ValueSurvey {
    var survey: ValueSurvey?
    forEachBlock { _, values in
      let block = ValueSurvey(values)
      if survey == nil { survey = block } else { survey?.unite(block) }
    }
    return survey ?? ValueSurvey(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Gives the values block by block, ``absentValue`` for none.
  package func forEachBlock(_ body: (Range<Int>, UnsafeBufferPointer<Int64>) -> Void) {
    let size = PackedColumn.blockRows
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: size) { block in
      guard let start = block.baseAddress else { return }
      var first = 0
      while first < count {
        let rows = first..<Swift.min(count, first + size)
        decode(rows, into: start)
        body(rows, UnsafeBufferPointer(start: start, count: rows.count))
        first = rows.upperBound
      }
    }
  }

  /// Rows that loops over a column take at once.
  static let blockRows = 4096
}

extension PresentColumn {
  /// Gives the values block by block; they lie within the column's range whatever its codes are.
  package func forEachBlock(_ body: (Range<Int>, UnsafeBufferPointer<Int64>) -> Void) {
    let greatest = packed.greatest ?? 0
    packed.forEachBlock { rows, values in
      if !values.contains(PackedColumn.absentValue) { return body(rows, values) }
      let mended = values.map { $0 == PackedColumn.absentValue ? greatest : $0 }
      mended.withUnsafeBufferPointer { body(rows, $0) }
    }
  }
}
