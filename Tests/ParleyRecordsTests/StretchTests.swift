import Foundation
import ParleyRecords
import ParleyTestSupport
import ParleyValues
import Synchronization
import Testing

/// Files that are read in stretches, on threads and by the fast way have to give what one walk from
/// beginning to end by the definition gives.
@Suite("Reading in stretches")
struct StretchTests {
  /// What the definition gives in one stretch.
  private static var whole: ImportOptions {
    var options = ImportOptions(exampleLimit: 4)
    options.tuning.stretchBytes = 1 << 40
    options.tuning.threads = 1
    options.tuning.readsPlainRowsFast = false
    options.tuning.plainLoops = nil
    return options
  }

  /// The loops for the plainest rows, none and those of every instruction set there is.
  private static let loops = [nil] + (0..<3).compactMap { RowLoops(set: $0) }.map { Optional($0) }

  private static func divided(
    _ bytes: Int, atOnce: Int, threads: Int, fast: Bool, loops: RowLoops? = .best
  ) -> ImportOptions {
    var options = whole
    options.tuning.plainLoops = loops
    options.tuning.stretchBytes = bytes
    options.tuning.stretchesAtOnce = atOnce
    options.tuning.threads = threads
    options.tuning.readsPlainRowsFast = fast
    return options
  }

  private enum Outcome: Equatable {
    case read(OrderLog, ImportReport)
    case refused([Diagnostic])
  }

  private func outcome(_ bytes: [UInt8], _ options: ImportOptions) -> Outcome {
    do throws(Diagnostics) {
      let read = try OrderLog.reading(bytes: bytes, name: "x.csv", options: options)
      return .read(read.log, read.report)
    } catch {
      return .refused(error.all)
    }
  }

  private func expectSame(_ bytes: [UInt8], _ note: String, sizes: [Int] = [1, 7, 40, 300]) {
    let expected = outcome(bytes, StretchTests.whole)
    let divisions = sizes.flatMap { size in
      [(size, 1, 1, true), (size, 3, 2, true), (size, 64, 2, false)]
    }
    let undivided = StretchTests.loops.map { _ in (1 << 40, 1, 1, true) }
    for (place, (size, atOnce, threads, fast)) in (divisions + undivided).enumerated() {
      let set = place % StretchTests.loops.count
      let options = StretchTests.divided(
        size, atOnce: atOnce, threads: threads, fast: fast, loops: StretchTests.loops[set])
      if outcome(bytes, options) == expected { continue }
      Issue.record(
        """
        stretches of \(size), \(atOnce) at once, \(threads) threads, fast \(fast), loops \(set): \
        \(note)
        """)
      return
    }
  }

  @Test(
    "Nasty files",
    arguments: [
      "worker,accepted\nW1,2026-07-03T12:00:00\n",
      "worker,accepted\nW1,2026-07-03T12:00:00",
      "worker,accepted\r\nW1,2026-07-03T12:00:00\r\n\r\n\r\nW2,2026-07-03 12:00\r\n",
      "worker,accepted\rW1,2026-07-03T12:00:00\rW2,2026-07-03T12:00:01\r",
      "title\n\nworker,accepted,note\nW1,2026-07-03T12:00:00,\"a\nb\nc\"\nW2,2026-07-03T12:00:00,\"d\n\n\"\n",
      "worker,accepted,note\nW1,2026-07-03T12:00:00,\"a\nW2,2026-07-03T12:00:00,b\nW3,2026-07-03T12:00:00,c\n",
      "worker,accepted,note\nW1,2026-07-03T12:00:00,\"a\"x\nW2,2026-07-03T12:00:00,b\"\nW3,2026-07-03T12:00:00,\n",
      "worker,accepted,note\nW1,2026-07-03T12:00:00,\"\"\"\nW2,2026-07-03T12:00:00,\"\"\nW3,2026-07-03T12:00:00,\"\n",
      "worker,accepted,fare\nW1,2026-07-03T12:00:00,1.005\nW1,2026-07-03T12:00:00,5.\nW1,2026-07-03T12:00:00,.5\nW1,2026-07-03T12:00:00,.\nW1,2026-07-03T12:00:00,-\nW1,2026-07-03T12:00:00,123456789012345678.\nW1,2026-07-03T12:00:00,999999999999999999\n",
      "worker,accepted,fare\n W1,2026-07-03T12:00:00, 5 \n'00123,2026-07-03T12:00:00,5\n\"=\"\"001\"\"\",2026-07-03T12:00:00,5\n=\"002\",2026-07-03T12:00:00,\"5\"\n",
      "worker,accepted,completed,engaged_minutes\nW1,2026-07-03T12:00:00,2026-07-03T12:10:00,10\nW1,2026-07-03T12:00:00,2026-07-03T12:10:00,11\nW1,2026-07-03T12:00:00,2026-07-03T11:10:00,\nW1,2026-07-03T12:00:00,2026-09-03T11:10:00,\nW1,2026-07-03T12:00:00,2026-07-03T12:10:00,12.5\nW1,2026-07-03T12:00:00,,1:02:03\n",
      "worker,accepted,area\nW1,2026-07-03T12:00:00,东湖\nW1,2026-07-03T24:00:00,西\nW1,2026-07-03T12:60:00,西\nW1,2026-02-29T12:00:00,x\nW1,2026/07/03 12:00:00,无\nW1,2026-07/03 12:00:00,y\nW1,2026-07-03x12:00:00,y\nW1,2026-07-03T12:00:00Z,y\nW1,1970-01-01T00:00:00,东湖\n,2026-07-03T12:00:00,新\n",
      "order,accepted\nA,2026-07-03T12:00:00\nA,2026-07-03T12:00:01\n,2026-07-03T12:00:02\nB,2026-07-03T12:00:02\nA,2026-07-03T12:00:00\n",
      "worker,accepted\nW\u{7F},2026-07-03T12:00:00\nW\tX,2026-07-03T12:00:00\nW\u{0},2026-07-03T12:00:00\nW,2026-07-03T12:00:00,\nW,2026-07-03T12:00:00,,\nW,2026-07-03T12:00:00,x\nW\n\n",
      "worker,accepted,area\nW1,2026-07-03T12:00:00,#N/A\nW1,2026-07-03T12:00:00,#1\n#N/A,2026-07-03T12:00:00,x\nW1,2026-07-03T12:00:00,#1\nW1,2026-07-03T12:00:00,x\n",
      "order,accepted,area\n#N/A,2026-07-03T12:00:00,a\nnil,2026-07-03T12:00:00,a\n#7,2026-07-03T12:00:00,a\n-,2026-07-03T12:00:00,a\n--1--,2026-07-03T12:00:00,a\n无,2026-07-03T12:00:00,a\n单1,2026-07-03T12:00:00,a\n",
      "worker,accepted,area\nW1,2026-07-03T12:00:00,\"\"\"x\"\"\"\nW1,2026-07-03T12:00:00,\"x\"\nW1,2026-07-03T12:00:00,x\nW1,2026-07-03T12:00:00,\"\"\"x\"\"\"\n\"'\",2026-07-03T12:00:00,x\n',2026-07-03T12:00:00,x\n'W1,2026-07-03T12:00:00,x\n",
      "worker,accepted,area\nW1,2026-07-03T12:00:00,高新技术产业开发区甲\nW1,2026-07-03T12:00:00,高新技术产业开发区乙\nW1,2026-07-03T12:00:00,高新技术产业开发区甲\nW1,2026-07-03T12:00:00,高新技术产业开发区乙丙\nW12345678,2026-07-03T12:00:00,\nW1234567,2026-07-03T12:00:00,abc\nW12,2026-07-03T12:00:00,abcd\nW12345678,2026-07-03T12:00:00,abcde\nW12,2026-07-03T12:00:00,ab\n",
      "worker,accepted,engaged_minutes,fare\nW1,2026-07-03T12:00:00,10,12345678\nW1,2026-07-03T12:00:00,10.5,1234567.89\nW1,2026-07-03T12:00:00,10.123,0.01\nW1,2026-07-03T12:00:00,10.0000001,12345678.9\nW1,2026-07-03T12:00:00,99999,1.234\nW1,2026-07-03T12:00:00,44640,1..2\nW1,2026-07-03T12:00:00,44641,1.2.3\nW1,2026-07-03T12:00:00,,00000000001\nW1,2026-07-03T12:00:00,1,-1\nW1,2026-07-03T12:00:00,1,1e3\nW1,2026-07-03T12:00:00,1,1000000000\nW1,2026-07-03T12:00:00,1,1000000001\nW1,2026-07-03T12:00:00,1,1/2\nW1,2026-07-03T12:00:00,1,1:2\n",
      "worker,accepted,completed\nW1,2000-02-29T00:00:00,2000-03-01T00:00:00\nW1,2100-02-28T23:59:59,2100-03-01T00:00:00\nW1,2100-02-29T00:00:00,\nW1,2199-12-31T23:59:59,\nW1,2200-01-01T00:00:00,\nW1,1969-12-31T23:59:59,\nW1,2026-04-31T00:00:00,\nW1,2026-00-10T00:00:00,\nW1,2026-13-10T00:00:00,\nW1,2026-01-00T00:00:00,\nW1,2026-01-01T00:00:61,\nW1,2026-01-01T0a:00:00,\nW1,2026-01-0:T00:00:00,\n",
      "worker;accepted;fare\nW1;2026-07-03T12:00:00;1,5\nW1;2026-07-03T12:00:00;1,500\nW1;2026-07-03T12:00:00;1.500,25\n",
      "worker\taccepted\tstarted\tpicked_up\tcancelled_at\tpaid_on\nW1\t2026-07-03T12:00:00\t2026-07-03T11:00:00\t2026-07-03T12:05:00\t\t2026-07-05\nW1\t2026-07-03T12:00:00\t\t\t2026-07-03T12:05\t2026-07-05 10:00\n",
    ])
  func nasty(text: String) {
    expectSame(Array(text.utf8), text)
    expectSameFile(Array(text.utf8), text)
    expectSame([0xEF, 0xBB, 0xBF] + Array(text.utf8), "with mark: " + text)
    expectSame(Array(text.utf8) + [0xE4, 0xB8], "cut character: " + text)
    // With room behind them, all rows are tried in the fastest way.
    let room = String(repeating: "\n", count: 100)
    expectSame(Array((text + room).utf8), "with room behind: " + text)
    let twice = text + text.split(separator: "\n").dropFirst().joined(separator: "\r\n") + room
    expectSame(Array(twice.utf8), "twice: " + text, sizes: [200, 5000])
  }

  /// Rows that are read many at a time, and one among them that is not as the others.
  private static let oddRows = [
    ("quoted", "\"W1\",2026-07-03T12:00:00,2026-07-03T12:10:00,3.2,东湖\n"),
    ("a new word", "W1,2026-07-03T12:00:00,2026-07-03T12:10:00,3.2,西湖\n"),
    ("a day with strokes", "W1,2026/07/03 12:00:00,2026/07/03 12:10:00,3.2,东湖\n"),
    ("another line end", "W1,2026-07-03T12:00:00,2026-07-03T12:10:00,3.2,东湖\r\n"),
    ("a long number", "W1,2026-07-03T12:00:00,2026-07-03T12:10:00,00000012.5,东湖\n"),
    ("no number", "W1,2026-07-03T12:00:00,2026-07-03T12:10:00,x,东湖\n"),
    ("an empty number", "W1,2026-07-03T12:00:00,2026-07-03T12:10:00,,\n"),
    ("no worker", ",2026-07-03T12:00:00,2026-07-03T12:10:00,3.2,东湖\n"),
    ("no acceptance", "W1,,2026-07-03T12:10:00,3.2,东湖\n"),
    ("no completion", "W1,2026-07-03T12:00:00,,3.2,东湖\n"),
    ("completed first", "W1,2026-07-03T12:00:00,2026-07-03T11:10:00,3.2,东湖\n"),
    ("too few fields", "W1,2026-07-03T12:00:00,2026-07-03T12:10:00,3.2\n"),
    ("too many fields", "W1,2026-07-03T12:00:00,2026-07-03T12:10:00,3.2,东湖,x\n"),
    ("a blank line", "\n"),
    ("a long word", "W1,2026-07-03T12:00:00,2026-07-03T12:10:00,3.2,高新技术产业开发区\n"),
    ("30 February", "W1,2026-02-30T12:00:00,2026-07-03T12:10:00,3.2,东湖\n"),
  ]

  @Test("One odd row among many", arguments: oddRows)
  func odd(name: String, row: String) {
    let rows = (0..<520).map { row in
      let (second, worker) = (row % 60, ["W1", "W22", "W4444", "W88888888"][row / 97 % 4])
      let moment = "2026-07-03T12:\(row / 60 + 10):\(second / 10)\(second % 10)"
      let area = ["东湖", "南湖新区", "x", ""][row % 7 % 4]
      return "\(worker),\(moment),2026-07-03T13:00:00,\(row % 13).\(row % 4),\(area)\n"
    }
    for place in [0, 1, 8, 63, 255, 256, 257, 300, 519] {
      var all = rows
      all.insert(row, at: place)
      let text = "worker,accepted,completed,distance_km,area\n" + all.joined()
      expectSame(Array(text.utf8), "\(name) at \(place)", sizes: [9000])
      let returned = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
      expectSame(Array(returned.utf8), "\(name) at \(place), with returns", sizes: [9000])
    }
  }

  @Test("As many columns as are read at once, and more", arguments: [62, 63, 64, 65, 130])
  func columns(count: Int) {
    let names = (2..<count).map { "c\($0)" }.joined(separator: ",")
    let rows = (0..<90).map { row in
      let others = (2..<count).map { $0 == row ? "\"q\"" : "v\($0)" }.joined(separator: ",")
      return "W\(row % 3),2026-07-03T12:00:\(10 + row % 50),\(others)\n"
    }
    let text = "worker,accepted,\(names)\n" + rows.joined() + String(repeating: "\n", count: 80)
    expectSame(Array(text.utf8), "\(count) columns", sizes: [3000])
  }

  @Test("Bytes that are no text, in the middle and at the end")
  func invalid() {
    let rows = (0..<40).map { "W\($0 % 7),2026-07-03T12:00:\(10 + $0),东湖\($0 % 5)\n" }
    for place in [0, 3, 20, 39] {
      var bytes = Array("worker,accepted,area\n".utf8)
      for (index, row) in rows.enumerated() {
        bytes += index == place ? Array("W1,2026-07-03T12:00:00,x".utf8) + [0xFF, 0x0A] : []
        bytes += row.utf8
      }
      expectSame(bytes, "FF before row \(place)")
    }
  }

  @Test("GB18030 in stretches")
  func gb18030() {
    // 东湖 and 西湖; a lead byte without trail byte in the last.
    let areas: [[UInt8]] = [[0xB6, 0xAB, 0xBA, 0xFE], [0xCE, 0xF7, 0xBA, 0xFE], [0xCE]]
    for hasInvalid in [false, true] {
      var bytes = Array("worker,accepted,area,note\n".utf8)
      for row in 0..<60 {
        bytes += "W\(row % 9),2026-07-03T12:00:\(row),".utf8
        bytes += areas[row % 30 == 29 && hasInvalid ? 2 : row % 2]
        bytes += row % 11 == 3 ? Array(",\"a\r\nb\"\n".utf8) : Array(",x\r\n".utf8)
      }
      expectSame(bytes, "GB18030, invalid \(hasInvalid)")
    }
  }

  @Test("Random GB18030 with characters of four bytes, cut ones and NUL bytes")
  func randomGB18030() {
    var gen = Gen(seed: 18030)
    let pieces: [[UInt8]] = [
      [0xB6, 0xAB], [0xBA, 0xFE], [0x81, 0x30, 0x81, 0x30], [0x95, 0x32, 0x82, 0x36], [0x41],
      [0xA6, 0x5C], [0x81, 0x7C], [0x20], [0x22, 0x22], [0x84, 0x31, 0xA4, 0x37],
    ]
    let broken: [[UInt8]] = [[0x81], [0x81, 0x30], [0x81, 0x30, 0x81], [0xFF], [0x00], [0x80]]
    for _ in 0..<60 {
      let breaks = gen.bool()
      var bytes = Array("worker,accepted,area,note,fare\r\n".utf8)
      for _ in 0..<gen.integer(in: 1...40) {
        bytes += "W\(gen.integer(in: 0...4)),2026-07-03T12:\(gen.integer(in: 10...59)):00,".utf8
        bytes += gen.pick(pieces)
        if breaks, gen.integer(in: 0...5) == 0 { bytes += gen.pick(broken) }
        bytes += [0x2C]
        let isQuoted = gen.integer(in: 0...3) == 0
        if isQuoted { bytes += [0x22] }
        for _ in 0..<gen.integer(in: 0...4) { bytes += gen.pick(pieces) }
        if isQuoted { bytes += gen.bool() ? [0x0D, 0x0A, 0x22] : [0x22] }
        bytes += ",\(gen.integer(in: 0...99)).5\r\n".utf8
      }
      expectSame(bytes, "\(bytes)", sizes: [gen.integer(in: 1...60)])
      expectSameFile(bytes, "\(bytes)", sizes: [gen.integer(in: 1...60)])
    }
  }

  private static let files = Atomic<Int>(0)

  /// A number for each file.
  private static func next() -> Int { files.add(1, ordering: .relaxed).newValue }

  /// What a column file of some bytes is when it is read whole, sorted and written.
  private func fileBytes(_ bytes: [UInt8], _ codes: WorkerCodes?) -> [UInt8]? {
    do {
      let read = try OrderLog.reading(bytes: bytes, name: "x.csv", options: StretchTests.whole)
      let log = try codes.map { try read.log.codingWorkers($0) } ?? read.log
      return try OrdersFile.bytes(
        log, report: read.report, hasCodedWorkers: codes != nil && log.hasWorkers)
    } catch {
      return nil
    }
  }

  /// Files that are imported piece by piece have to be those that are written from memory.
  private func expectSameFile(_ bytes: [UInt8], _ note: String, sizes: [Int] = [1, 60]) {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "parley-stretch-\(ProcessInfo.processInfo.processIdentifier)-\(StretchTests.next()).orders"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    for codes in [nil, WorkerCodes(salt: [1, 2, 3])] {
      let expected = fileBytes(bytes, codes)
      for (size, atOnce, rows) in sizes.flatMap({ [($0, 1, 1), ($0, 3, 5), ($0, 64, 1 << 18)] }) {
        var options = StretchTests.divided(size, atOnce: atOnce, threads: 2, fast: true)
        (options.tuning.sampleRows, options.tuning.blockRows) = (min(rows, 4096), rows)
        try? FileManager.default.removeItem(atPath: path)
        _ = try? OrdersFile.importing(
          bytes: bytes, name: "x.csv", to: path, options: options, codes: codes)
        if FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) == expected { continue }
        Issue.record("file by stretches of \(size), \(atOnce) at once, \(rows) rows: \(note)")
        return
      }
    }
  }

  private static let fields: [String] = [
    "", " ", "-", "无", "NULL", "5", "5.25", "0.005", "1,000", "¥5", "-1", "5元", "x", "3.2公里",
    "999999999999", "2026-07-03T12:10:00", "2026-07-03 12:10", "2026/7/3 12:10", "2026-07-03",
    "2026-07-03T12:10:00+08:00", "20260703121005", "1:02:03", "12:30", "东湖", "a\"b", "'007",
    "\u{1}", "a\u{0}b", "\u{0}", "\u{FEFF}",
  ]

  private func row(_ gen: inout Gen) -> String {
    if gen.integer(in: 0...15) == 0 {
      return gen.pick([
        "", "\"", "a,\"b", ",,,", "\u{7F}", "x\"y\"", "\"\"\"", "a,b,c,d,e,f,g,h,i,j",
      ])
    }
    let day = "2026-07-0\(gen.integer(in: 1...9))"
    let clock = "T1\(gen.integer(in: 0...1)):\(gen.integer(in: 10...59)):0\(gen.integer(in: 0...9))"
    var fields = [
      "W\(gen.integer(in: 0...5))", day + clock, day + "T12:\(gen.integer(in: 10...59)):00",
      "\(gen.integer(in: 0...12)).\(gen.integer(in: 0...999))", "\(gen.integer(in: 0...90)).50",
      gen.pick(["东湖", "西湖", "", "北"]), "note", "O\(gen.integer(in: 0...99))",
    ]
    if gen.integer(in: 0...3) == 0 {
      fields[gen.integer(in: 0...7)] = gen.pick(StretchTests.fields)
    }
    return fields.map { field in
      switch gen.integer(in: 0...24) {
      case 0: "\"\(field)\""
      case 1: "\"\(field)\n\""
      case 2: " \(field)\t"
      case 3: "\"a\"\"\r\n\(field)\""
      default: field
      }
    }.joined(separator: ",")
  }

  @Test("Random files with quotes, line breaks, blank lines and rows that cannot be used")
  func random() {
    var gen = Gen(seed: 2026)
    for _ in 0..<120 {
      let header = gen.pick([
        "worker,accepted,completed,distance_km,fare,area,note,order",
        "worker,accepted,completed,distance_m,wait_min,area,category,x",
        "x,accepted,engaged_minutes,weight_kg,tip,area,employer,batch",
        "worker,accepted,started,floors,paid,area,variant,paid_on",
      ])
      let end = gen.pick(["\n", "\n", "\r\n", "\r"])
      var text = header + end
      for _ in 0..<gen.integer(in: 0...60) { text += row(&gen) + end }
      if gen.bool() { text += "W1,2026-07-03T12:00:00" }
      expectSame(Array(text.utf8), text, sizes: [gen.integer(in: 1...90), 256])
      expectSameFile(Array(text.utf8), text, sizes: [gen.integer(in: 1...400)])
    }
  }

  @Test("Many rows, more than one block of each column, and repetitions far apart")
  func long() throws {
    var gen = Gen(seed: 5)
    var rows: [String] = []
    for index in 0..<9000 {
      let minute = 10 + index / 300
      rows.append(
        "W\(gen.integer(in: 0...400)),2026-07-0\(1 + index % 9)T12:\(minute):\(10 + index % 50),"
          + "\(gen.integer(in: 0...9)).\(100 + index % 900),"
          + (index % 7 == 0 ? "" : "东湖\(index % 13)")
      )
    }
    rows[8000] = rows[12]
    rows[8001] = rows[8000]
    let text = "worker,accepted,distance_km,area\n" + rows.joined(separator: "\n") + "\n"
    let bytes = Array(text.utf8)
    expectSame(bytes, "long", sizes: [3000, 70_000])
    expectSameFile(bytes, "long", sizes: [3000, 70_000])
    let read = try OrderLog.reading(
      bytes: bytes, name: "x",
      options: StretchTests.divided(5000, atOnce: 7, threads: 2, fast: true))
    #expect(read.log.count == 9000)
    #expect(read.report.duplicates.count >= 2)
    #expect(read.report.duplicates.examples.contains { $0.line == 8002 && $0.first == 14 })
    #expect(read.report.duplicates.examples.contains { $0.line == 8003 && $0.first == 14 })
  }
}
