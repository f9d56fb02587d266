import ParleyRecords

/// The words of records brought down to those that some standards name, so that what holds for a
/// row is one look into a small table.
struct CombinationKeys: Sendable {
  /// The columns category, area, employer and variant.
  let columns: [NamedColumn]

  /// The keys of a log's rows.
  ///
  /// - Parameter words: the words named, by column.
  init(_ log: OrderLog, naming words: [Set<String>]) {
    var columns: [NamedColumn] = []
    var stride = 1
    for (column, words) in zip([log.category, log.area, log.employer, log.variant], words) {
      let named = NamedColumn(column, named: words, stride: stride)
      stride *= named.size
      columns.append(named)
    }
    self.columns = columns
  }

  /// How many keys there may be.
  var count: Int { columns.reduce(1) { $0 * $1.size } }

  /// The key of a row; 0 where nothing is named.
  func key(ofRow row: Int) -> Int { columns.reduce(0) { $0 + $1.part(ofRow: row) } }

  /// The words of a key.
  func words(ofKey key: Int) -> RuleCombination {
    let names = columns.map { $0.words[key / $0.stride % $0.size] }
    return RuleCombination(
      category: names[0], area: names[1], employer: names[2], variant: names[3])
  }

  /// The keys that rows have, in order, 0 always among them.
  ///
  /// - Complexity: O(rows).
  func presentKeys(rows count: Int) -> [Int] {
    let named = columns.filter { $0.size > 1 }
    guard !named.isEmpty else { return [0] }
    var isPresent = [Bool](repeating: false, count: self.count)
    isPresent[0] = true
    let length = 4096
    let buffer = UnsafeMutablePointer<Int64>.allocate(capacity: length)
    defer { buffer.deallocate() }
    var keys = [Int](repeating: 0, count: length)
    for start in stride(from: 0, to: count, by: length) {
      let rows = start..<min(count, start + length)
      for place in keys.indices { keys[place] = 0 }
      for column in named {
        column.codes.decode(rows, into: buffer)
        for place in 0..<rows.count { keys[place] += column.part(ofCode: buffer[place]) }
      }
      for place in 0..<rows.count { isPresent[keys[place]] = true }
    }
    return isPresent.indices.filter { isPresent[$0] }
  }
}

/// A column of words of which only some are named.
struct NamedColumn: Sendable {
  let codes: PackedColumn
  /// The words that are named and that rows may have; nothing for all others.
  let words: [String?]
  /// What each word of the column adds to a key; the last is for rows without one.
  let parts: [Int]
  /// What one place of ``words`` is worth in a key.
  let stride: Int

  init(_ column: CodedColumn, named: Set<String>, stride: Int) {
    codes = column.codes.packed
    var words: [String?] = [nil]
    parts =
      column.names.map { name in
        guard named.contains(name) else { return 0 }
        words.append(name)
        return (words.count - 1) * stride
      } + [0]
    self.words = words
    self.stride = stride
  }

  /// How many places there are.
  var size: Int { words.count }

  func part(ofRow row: Int) -> Int {
    size == 1 ? 0 : part(ofCode: codes[row] ?? PackedColumn.absentValue)
  }

  @inline(__always)
  func part(ofCode code: Int64) -> Int {
    parts[code < 0 ? parts.count - 1 : min(Int(code), parts.count - 1)]
  }
}
