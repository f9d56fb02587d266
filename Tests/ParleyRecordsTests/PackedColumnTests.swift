import ParleyRecords
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("Packed columns")
struct PackedColumnTests {
  @Test(
    "Width, base, scale and largest code follow from the values",
    arguments: [
      ([5, 5, 5], 5, 1, .one, 0), ([0, 255], 0, 255, .one, 1), ([0, 1, 255], 0, 1, .one, 255),
      ([0, 1, 255, nil], 0, 1, .two, 255), ([0, 1, 254, nil], 0, 1, .one, 254),
      ([1200, 1500, 1800], 1200, 300, .one, 2), ([-7, 0, 65_528], -7, 1, .two, 65_535),
      ([0, 1, 65_535, nil], 0, 1, .four, 65_535),
      ([0, 1, 4_294_967_295], 0, 1, .four, 4_294_967_295),
      ([0, 1, 4_294_967_295, nil], 0, 1, .eight, 4_294_967_295),
      ([.min + 1, .max], .min + 1, 1, .eight, UInt64.max - 1),
    ] as [([Int64?], Int64, Int64, PackedColumn.Width, UInt64)])
  func layout(
    values: [Int64?], base: Int64, scale: Int64, width: PackedColumn.Width, largest: UInt64
  ) {
    let column = PackedColumn(values)
    #expect(column.base == base && column.scale == scale)
    #expect(column.width == width && column.largestCode == largest)
    #expect(column.hasAbsent == values.contains(nil))
    #expect(Array(column) == values)
  }

  @Test("A column without any value has no memory and says so")
  func empty() {
    for column in [PackedColumn([nil, nil]), PackedColumn(absentRows: 2)] {
      #expect(!column.hasValues && column.count == 2 && column.byteCount == 0)
      #expect(column.least == nil && column.greatest == nil && column[1] == nil)
      #expect(column.presentCount == 0)
    }
    let none = PackedColumn([Int64?]())
    #expect(none.isEmpty)
  }

  private func values(_ gen: inout Gen) -> [Int64?] {
    let scale = gen.pick([1, 1, 7, 60, 100, 4096, 1_000_000_007])
    let top = gen.pick([0, 1, 254, 255, 256, 65_534, 65_535, 70_000, 5_000_000_000 / scale])
    let base = gen.pick([0, -5, 1_783_000_000, -(1 << 40)])
    let isFull = gen.bool()
    return gen.list(0...40) { gen in
      isFull || gen.bool() ? Int64(base + scale * gen.integer(in: 0...top)) : nil
    }
  }

  @Test(
    "Random values come back by row, by block and chosen by row; ranges are those of the values")
  func random() {
    var gen = Gen(seed: 77)
    for _ in 0..<3000 {
      let values = values(&gen)
      let column = PackedColumn(values)
      #expect(Array(column) == values)
      #expect(column.least == values.compactMap { $0 }.min())
      #expect(column.greatest == values.compactMap { $0 }.max())
      #expect(column.presentCount == values.count { $0 != nil })
      let rows = values.isEmpty ? [] : gen.list(0...20) { $0.integer(in: 0...values.count - 1) }
      let chosen = column.selecting(rows)
      #expect(Array(chosen) == rows.map { values[$0] })
      let anew = PackedColumn(rows.map { values[$0] })
      #expect(chosen.base == anew.base && chosen.scale == anew.scale)
      #expect(chosen.width == anew.width && chosen.largestCode == anew.largestCode)
      guard values.count > 2 else { continue }
      var decoded = [Int64](repeating: 7, count: values.count)
      decoded.withUnsafeMutableBufferPointer { target in
        if let start = target.baseAddress { column.decode(1..<values.count - 1, into: start) }
      }
      #expect(decoded == values[1..<values.count - 1].map { $0 ?? .min } + [7, 7])
    }
  }

  @Test("The survey of two parts is the survey of the whole")
  func survey() {
    var gen = Gen(seed: 78)
    for _ in 0..<2000 {
      let (first, second) = (values(&gen), values(&gen))
      var united = ValueSurvey(PackedColumn(first))
      united.unite(ValueSurvey(PackedColumn(second)))
      let whole = (first + second).map { $0 ?? .min }.withUnsafeBufferPointer { ValueSurvey($0) }
      #expect(united.layout == whole.layout && united.hasAbsent == whole.hasAbsent)
    }
  }

  @Test("Codes above the largest are no value, and where all rows have one, the largest")
  func hostile() {
    let memory = PackedMemory(byteCount: 3)
    memory.start.copyMemory(from: [1, 200, 255] as [UInt8], byteCount: 3)
    let column = PackedColumn(
      memory: memory.start, owner: memory, count: 3, base: 10, scale: 5, width: .one,
      largestCode: 3, hasAbsent: false)
    #expect(Array(column) == [15, nil, nil])
    #expect(Array(PresentColumn<Int64>(column)) == [15, 25, 25])
    var seen: [Int64] = []
    PresentColumn<Int64>(column).forEachBlock { _, values in seen += values }
    #expect(seen == [15, 25, 25])
    let coded = CodedColumn(
      codes: OptionalColumn(
        PackedColumn(
          memory: memory.start, owner: memory, count: 3, base: 0, scale: 1, width: .one,
          largestCode: 1, hasAbsent: false)), names: ["a", "b"])
    #expect([coded[0], coded[1], coded[2]] == ["b", nil, nil])
  }
}
