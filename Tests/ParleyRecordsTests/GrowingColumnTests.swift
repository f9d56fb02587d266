import ParleyRecords
import ParleyTestSupport
import Testing

/// A column that grows has to end as one that was packed whole: the same values in the same layout.
@Suite("Columns that grow")
struct GrowingColumnTests {
  private typealias Growth = (parts: [[Int64?]], expected: [Int])

  private func packed(_ values: [Int64?]) -> PackedColumn { PackedColumn(values) }

  private func expectSame(_ grown: PackedColumn, _ whole: PackedColumn, _ note: String) {
    #expect(Array(grown) == Array(whole), "\(note)")
    #expect(
      grown.base == whole.base && grown.scale == whole.scale && grown.width == whole.width
        && grown.largestCode == whole.largestCode && grown.hasAbsent == whole.hasAbsent, "\(note)")
  }

  private func grown(_ parts: [[Int64?]], expected: Int, threads: Int) -> PackedColumn {
    let column = GrowingColumn()
    var survey = ValueSurvey(PackedColumn(absentRows: 0))
    var count = 0
    for part in parts {
      let piece = packed(part)
      if !part.isEmpty { survey.unite(ValueSurvey(piece)) }
      column.extend(
        to: count + part.count, survey: survey, expected: expected, threads: threads)
      column.fill(piece, at: count)
      count += part.count
    }
    return column.finish(threads: threads)
  }

  @Test("Values that need wider, finer and lower layouts, or none", arguments: [1, 2])
  func values(threads: Int) {
    let tables: [(String, [[Int64?]])] = [
      ("nothing", []), ("empty parts", [[], [], []]), ("absent alone", [[nil, nil], [nil]]),
      ("absent first", [[nil, nil], [5, 7]]), ("absent last", [[5, 7], [nil]]),
      ("255 codes without a gap, then a gap", [(0...255).map { $0 }, [nil, 3]]),
      ("254 codes, then a gap", [(0...254).map { $0 }, [nil, 3]]),
      ("wider", [[0, 1], [300], [70_000], [5_000_000_000]]),
      ("lower", [[1000, 1100], [900], [-5], [-70_000, nil]]),
      ("finer", [[0, 1000, 5000], [1500], [1501]]),
      ("finer and lower with gaps", [[nil, 3000, 6000], [nil, 1500], [-1, nil]]),
      ("as before", [[7, 9, 11], [7], [9, 9]]), ("one value", [[4], [4, 4], [4]]),
      ("far apart", [[Int64.max / 2], [-Int64.max / 2], [nil]]),
    ]
    for (name, parts) in tables {
      for expected in [0, 3, 1000] {
        expectSame(
          grown(parts, expected: expected, threads: threads), packed(parts.flatMap { $0 }),
          "\(name), \(expected) expected")
      }
    }
  }

  @Test("Places that were expected to need more room, many of them, on several threads")
  func narrowed() {
    for (expectedLimit, limit) in [(90_000, 200), (90_000, 30_000), (300, 256)] {
      let column = GrowingColumn()
      let rows = 150_000
      let values = (0..<rows).map { Int64(($0 * 7919) % limit) }
      column.extend(
        to: rows, placesBelow: limit, expectedLimit: expectedLimit, hasAbsent: false,
        expected: rows, threads: 3)
      column.fill(packed(values.map { Optional($0) }), at: 0)
      let whole = column.finish(threads: 3)
      #expect(Array(whole) == values.map { Optional($0) })
      #expect(whole.width == (limit <= 256 ? .one : .two))
    }
  }

  @Test("Random parts, more than a block of rows among them")
  func random() {
    var gen = Gen(seed: 41)
    for round in 0..<40 {
      let parts = (0..<gen.integer(in: 1...6)).map { _ -> [Int64?] in
        let (spread, step) = (
          [Int64(3), 300, 80_000][gen.integer(in: 0...2)], gen.integer(in: 1...9)
        )
        let isGapped = gen.integer(in: 0...2) == 0
        return (0..<(round % 10 == 0 ? 70_000 : gen.integer(in: 0...40))).map { _ in
          isGapped && gen.integer(in: 0...4) == 0
            ? nil : Int64.random(in: -spread...spread, using: &gen.random) * Int64(step)
        }
      }
      expectSame(
        grown(parts, expected: gen.integer(in: 0...200), threads: 2), packed(parts.flatMap { $0 }),
        "round \(round)")
    }
  }

  @Test("Places of tables that grew more or less than was expected")
  func places() {
    for (limits, guess) in [([3, 200], 90_000), ([3, 300, 70_000], 3), ([256], 257), ([1], 1)] {
      let column = GrowingColumn()
      var all: [Int64?] = []
      for limit in limits {
        let part = [0, limit - 1, limit / 2].map { Int64($0) }
        column.extend(
          to: all.count + 3, placesBelow: limit, expectedLimit: max(limit, guess),
          hasAbsent: false, expected: 0, threads: 1)
        column.fill(packed(part), at: all.count)
        all += part
      }
      let whole = column.finish(threads: 1)
      let last = limits[limits.count - 1]
      #expect(Array(whole) == all)
      #expect(whole.width == (last <= 256 ? .one : last <= 65_536 ? .two : .four))
      #expect(whole.base == 0 && whole.scale == 1 && whole.largestCode == UInt64(last - 1))
    }
  }
}

/// Lines that follow each other take no memory; any others are as packed ones.
@Suite("Lines of rows")
struct LineColumnTests {
  private func grown(_ parts: [(first: Int64, rows: [Int64])]) -> LineColumn {
    let lines = GrowingLines()
    var survey = ValueSurvey(PackedColumn(absentRows: 0))
    var count = 0
    for (first, rows) in parts {
      let part = rows.withUnsafeBufferPointer { LineColumn(ascending: $0) }
      var shifted = part.survey
      if part.count > 0 {
        (shifted.least, shifted.greatest) = (shifted.least + first, shifted.greatest + first)
        survey.unite(shifted)
      }
      lines.extend(by: [(part, shift: first)], survey: survey, expected: 0, threads: 1)
      lines.fill(part, shift: first, at: count)
      count += rows.count
    }
    return lines.finish(threads: 1)
  }

  @Test("Lines with and without gaps, at the start, within and between parts")
  func lines() {
    let following = Array(0..<Int64(5000))
    let tables: [(String, [(first: Int64, rows: [Int64])], follows: Bool)] = [
      ("none", [], true), ("empty parts", [(1, []), (1, [])], true),
      ("one part", [(1, following)], true),
      ("parts that follow each other", [(1, following), (5001, [0, 1]), (5003, [0])], true),
      ("an empty part between", [(1, [0, 1]), (3, []), (3, [0])], true),
      ("a later beginning", [(1, []), (7, [2, 3])], true),
      ("a gap between", [(1, following), (5001, [1, 2]), (5004, [0])], false),
      ("a gap within", [(1, [0, 2]), (4, [0, 1])], false),
      ("a gap within a later part", [(1, following), (5001, [0, 2, 3])], false),
    ]
    for (name, parts, follows) in tables {
      let all = parts.flatMap { part in part.rows.map { part.first + $0 } }
      let column = grown(parts)
      #expect(Array(column) == all, "\(name)")
      #expect((column.following != nil) == follows, "\(name)")
      #expect(Array(column.packed) == all.map { Optional($0) }, "\(name)")
      #expect(column == LineColumn(PackedColumn(all.map { Optional($0) })), "\(name)")
      #expect(column != LineColumn(PackedColumn((all + [9_999]).map { Optional($0) })), "\(name)")
    }
  }
}

/// Memory of large columns is used again; no two columns may ever share any.
@Suite("Memory of large columns")
struct MemoryBlockTests {
  private func memory(_ byteCount: Int, filledWith byte: UInt8) -> PackedMemory {
    let memory = PackedMemory(byteCount: byteCount)
    memory.start.initializeMemory(as: UInt8.self, repeating: byte, count: byteCount)
    return memory
  }

  private func isFilled(_ memory: PackedMemory, _ byteCount: Int, with byte: UInt8) -> Bool {
    let bytes = UnsafeRawBufferPointer(
      start: memory.start, count: byteCount + PackedColumn.readableBytesBehind)
    let isZero = bytes[byteCount...].allSatisfy { $0 == 0 }
    return isZero && [0, byteCount / 2, byteCount - 1].allSatisfy { bytes[$0] == byte }
  }

  @Test("Blocks large and small, kept and given back in any order, on several threads")
  func reuse() async {
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<3 {
        group.addTask {
          var gen = Gen(seed: UInt64(task))
          var held: [(memory: PackedMemory, byteCount: Int, byte: UInt8)] = []
          var isSound = true
          for round in 0..<30 {
            let (size, byte) = (gen.integer(in: 0...4), UInt8(task * 64 + round))
            let byteCount = [1, 100_000, 17 << 20, 18 << 20, 40 << 20][size] + round
            held.append((memory(byteCount, filledWith: byte), byteCount, byte))
            if held.count > 4 { held.remove(at: gen.integer(in: 0...4)) }
            isSound =
              isSound && held.allSatisfy { isFilled($0.memory, $0.byteCount, with: $0.byte) }
          }
          return isSound
        }
      }
      for await isSound in group { #expect(isSound) }
    }
  }
}
