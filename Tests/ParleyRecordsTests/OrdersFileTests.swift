import FoundationEssentials
import ParleyRecords
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("The column file")
struct OrdersFileTests {
  private func sample() throws -> RecordImport<OrderLog> {
    try Fixture.orders(
      """
      worker,accepted,completed,distance_km,fare,paid,tip,area,order
      W2,2026-07-03T12:10:00,2026-07-03T12:28:00,3.2,28.00,6.50,,东湖,A1
      W1,2026-07-03T12:00:00,,1.2,,6.50,1.00,,A2
      王大明,2026-07-04T12:00:00,2026-07-04T12:09:00,,20,6.5,,西湖,
      W1,whenever,2026-07-04T12:09:00,,20,6.5,,西湖,

      """)
  }

  private func bytes(_ records: RecordImport<OrderLog>) throws -> [UInt8] {
    try OrdersFile.bytes(records.log, report: records.report, hasCodedWorkers: false)
  }

  private func codes(_ bytes: [UInt8]) -> [String] {
    do throws(Diagnostics) {
      _ = try OrdersFile.read(bytes: bytes, name: "x.orders")
      return []
    } catch {
      return error.all.map(\.code)
    }
  }

  @Test("What is written is read, and the same records give the same bytes")
  func roundTrip() throws {
    let records = try sample()
    let file = try bytes(records)
    let read = try OrdersFile.read(bytes: file, name: "x.orders")
    #expect(read.log == records.log.sortedByWorker().log)
    #expect(read.log.workerRanges == [0..<1, 1..<2, 2..<3])
    #expect(read.report.source == records.report.source)
    #expect(read.report.rowsRead == 4 && read.report.rejectedCount == 1)
    #expect(read.report.days == records.report.days)
    #expect(try bytes(records) == file)
  }

  @Test("Random logs survive, with full checks and with the header's alone")
  func randomRoundTrip() throws {
    var gen = Gen(seed: 41)
    let report = try sample().report
    for _ in 0..<50 {
      let builder = OrderLogBuilder(currency: .cny)
      for line in 0..<gen.integer(in: 0...40) {
        builder.append(RandomOrder.make(&gen, line: line))
      }
      let log = builder.finish().sortedByWorker().log
      let file = try OrdersFile.bytes(log, report: report, hasCodedWorkers: false)
      #expect(try OrdersFile.read(bytes: file, name: "x").log == log)
      #expect(try OrdersFile.read(bytes: file, name: "x", verification: .header).log == log)
    }
  }

  @Test("No text of a field of a rejected row or of a sample is kept")
  func noSamples() throws {
    let text = String(decoding: try bytes(try sample()), as: UTF8.self)
    #expect(!text.contains("whenever"))
    #expect(text.contains("not-a-time"))
  }

  @Test("Coded workers leave no id in the file")
  func codedWorkers() throws {
    let records = try sample()
    let salted = WorkerCodes(salt: Array("salt".utf8))
    let log = try records.log.codingWorkers(salted).sortedByWorker().log
    let file = try OrdersFile.bytes(log, report: records.report, hasCodedWorkers: true)
    let text = String(decoding: file, as: UTF8.self)
    #expect(!text.contains("王大明") && !text.contains("W2"))
    let expected = ["W2", "W1", "王大明"].map { salted.code(of: $0) }.sorted()
    #expect(try OrdersFile.read(bytes: file, name: "x").log.workers.ids == expected)
  }

  @Test("Any flipped bit is found")
  func bitFlips() throws {
    let file = try bytes(try sample())
    var unnoticed: [Int] = []
    let sorted = try sample().log.sortedByWorker().log
    for place in file.indices {
      var damaged = file
      damaged[place] ^= 1 << UInt8(place % 8)
      do throws(Diagnostics) {
        let read = try OrdersFile.read(bytes: damaged, name: "x")
        // Zeros between columns belong to nothing.
        if read.log != sorted || file[place] != 0 { unnoticed.append(place) }
      } catch {
        let codes: Set = ["orders-file.damaged", "orders-file.foreign", "orders-file.newer"]
        #expect(error.all.allSatisfy { codes.contains($0.code) })
      }
    }
    #expect(unnoticed.isEmpty)
  }

  @Test("A file that is cut anywhere is refused")
  func truncation() throws {
    let file = try bytes(try sample())
    for count in 0..<file.count where codes(Array(file.prefix(count))).isEmpty {
      Issue.record("cut at \(count) was read")
    }
    #expect(codes(file + [0]) == ["orders-file.damaged"])
  }

  @Test("Foreign, newer and text-mode files are told apart")
  func kinds() throws {
    var file = try bytes(try sample())
    #expect(codes(Array("worker,accepted\n".utf8)) == ["orders-file.foreign"])
    file[16] = 3
    #expect(codes(file) == ["orders-file.newer"])
    file[16] = 0
    #expect(codes(file) == ["orders-file.damaged"])
    var converted = try bytes(try sample())
    converted.remove(at: 13)
    #expect(codes(converted) == ["orders-file.damaged"])
  }

  @Test("A well-formed file with impossible values is refused, not believed")
  func forgedValues() throws {
    let builder = OrderLogBuilder(currency: .cny)
    builder.append(Order(worker: "W1", accepted: CivilDateTime(secondsSinceEpoch: -1)))
    let report = try sample().report
    do throws(Diagnostics) {
      _ = try OrdersFile.bytes(builder.finish(), report: report, hasCodedWorkers: false)
      Issue.record("written")
    } catch {
      #expect(error.all.map(\.code) == ["orders-file.value-out-of-range"])
    }
  }

  @Test("A file of version 1 is still read")
  func firstVersion() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let path = folder.appendingPathComponent("Goldens/version-1.orders").path
    for verification in [OrdersFile.Verification.header, .full] {
      let read = try OrdersFile.read(file: path, verification: verification)
      let records = try sample()
      #expect(read.log == records.log)
      #expect(read.report.source == records.report.source)
    }
    let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var damaged = file
    damaged[damaged.count - 1] ^= 1
    #expect(codes(damaged) == ["orders-file.damaged"])
    for count in stride(from: 0, to: file.count, by: 7) {
      #expect(!codes(Array(file.prefix(count))).isEmpty)
    }
  }

  @Test("Columns with hostile content never leave their range, however little was checked")
  func hostileColumns() throws {
    let file = try bytes(try sample())
    let dataStart = 64 + Int(file[20]) + Int(file[21]) << 8
    var random = CounterRandom(seed: 31)
    for _ in 0..<2000 {
      var damaged = file
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let place = Int.random(in: dataStart..<damaged.count, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
      }
      do throws(Diagnostics) {
        let read = try OrdersFile.read(bytes: damaged, name: "x", verification: .header)
        let log = read.log
        for row in 0..<log.count {
          let order = log[row]
          #expect(log.accepted.min() ?? 0 <= log.accepted[row])
          #expect(order.accepted.secondsSinceEpoch <= log.accepted.max() ?? 0)
          #expect(order.distance?.thousandths ?? 0 <= 10_000_000)
          #expect(order.area.map { log.area.names.contains($0) } ?? true)
        }
        _ = (OrderInspection(read), log.gaps, log.selecting([0, log.count - 1]))
        for column in OrderColumn.allCases { _ = log.summary(of: column) }
      } catch {
        // Tables of workers and words are checked when the file is opened.
        #expect(error.all.map(\.code) == ["orders-file.damaged"])
      }
      #expect(codes(damaged) == ["orders-file.damaged"] || damaged == file || onlyPadding(damaged))
    }
  }

  @Test("Headers that say something else and have a fitting digest never crash the reader")
  func forgedHeaders() throws {
    let file = try bytes(try sample())
    let length = Int(file[20]) + Int(file[21]) << 8
    let digits = (64..<64 + length).filter { (0x30...0x39).contains(file[$0]) }
    var random = CounterRandom(seed: 32)
    var opened = 0
    for _ in 0..<1500 {
      var forged = file
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = digits[Int.random(in: 0..<digits.count, using: &random)]
        forged[place] = UInt8.random(in: 0x30...0x39, using: &random)
      }
      forged.replaceSubrange(
        32..<64, with: Digest(of: forged[0..<32] + forged[64..<64 + length]).bytes)
      for verification in [OrdersFile.Verification.header, .full] {
        do throws(Diagnostics) {
          let read = try OrdersFile.read(bytes: forged, name: "x", verification: verification)
          for row in 0..<min(read.log.count, 50) { _ = read.log[row] }
          _ = (OrderInspection(read), read.log.gaps)
          opened += 1
        } catch {
          #expect(error.all.map(\.code) == ["orders-file.damaged"])
        }
      }
    }
    #expect(opened > 30)
  }

  /// Whether only bytes between columns differ: the digests hold.
  private func onlyPadding(_ damaged: [UInt8]) -> Bool { codes(damaged).isEmpty }

  @Test("Written to disk, found by content, mapped and replaced whole")
  func onDisk() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "parley-records-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("july.orders").path
    let records = try sample()
    let provenance = RecordProvenance(owner: "快达平台", undertaking: "协商结束后销毁", use: .table)
    for _ in 0..<2 {
      try OrdersFile.write(
        records.log, to: path, report: records.report, provenance: provenance,
        hasCodedWorkers: false)
      let read = try OrderLog.reading(file: path)
      #expect(read.log == records.log.sortedByWorker().log)
      #expect(read.provenance == provenance)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["july.orders"])
    do throws(Diagnostics) {
      try OrdersFile.write(
        records.log, to: "/no/such/folder/x.orders", report: records.report,
        hasCodedWorkers: false)
      Issue.record("written")
    } catch {
      #expect(error.all.map(\.code) == ["file.not-writable"])
    }
  }

  @Test("Random bytes behind the magic never crash the reader")
  func fuzz() throws {
    let file = try bytes(try sample())
    var random = CounterRandom(seed: 9)
    for _ in 0..<5000 {
      var damaged = file
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let place = Int.random(in: 16..<damaged.count, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        damaged = Array(damaged.prefix(Int.random(in: 0...damaged.count, using: &random)))
      }
      _ = codes(damaged)
    }
  }
}

@Suite("Worker codes and provenance")
struct WorkerCodesTests {
  @Test("The same id and salt give the same code; another salt gives another")
  func stable() throws {
    let codes = WorkerCodes(salt: [1, 2, 3])
    #expect(codes.code(of: "R1") == codes.code(of: "R1"))
    #expect(codes.code(of: "R1") != codes.code(of: "R2"))
    #expect(codes.code(of: "R1") != WorkerCodes(salt: [1, 2, 4]).code(of: "R1"))
    #expect(
      codes.code(of: "R1") == String(Digest(of: [1, 2, 3, 0x52, 0x31]).hexadecimal.prefix(12)))
    #expect(throws: Diagnostics.self) { try codes.codes(of: ["R1", "R1"]) }
  }

  @Test("Shifts and orders of one worker keep one code")
  func shifts() throws {
    let codes = WorkerCodes(salt: [7])
    let noon = try Fixture.moment("2026-07-03T12:00")
    let shifts = try ShiftLog([
      Shift(worker: "R2", on: noon, off: noon), Shift(worker: "R1", on: noon, off: noon),
    ]).codingWorkers(codes)
    #expect(shifts.shifts(of: codes.code(of: "R1")).count == 1)
    #expect(shifts.workers.isSorted)
  }

  @Test(
    "Provenance is read from the command line",
    arguments: [
      ("owner=快达平台;use=table", "快达平台", nil, RecordProvenance.AllowedUse.table),
      ("来源＝会员；用途=members；承诺=匿名使用", "会员", "匿名使用", .members),
      ("use=confidence; owner = A B ", "A B", nil, .confidence),
    ] as [(String, String, String?, RecordProvenance.AllowedUse)])
  func provenance(
    text: String, owner: String, undertaking: String?, use: RecordProvenance.AllowedUse
  ) throws {
    let expected = RecordProvenance(owner: owner, undertaking: undertaking, use: use)
    #expect(try RecordProvenance(parsing: text) == expected)
  }

  @Test(
    "Provenance that says too little is refused",
    arguments: [
      "", "owner=x", "use=table", "owner=x;use=party", "owner=x;use=table;colour=red", "owner=",
    ])
  func badProvenance(text: String) {
    #expect(throws: Diagnostics.self) { try RecordProvenance(parsing: text) }
  }
}

@Suite("Inspecting orders")
struct OrderInspectionTests {
  @Test("Counts, words and the report, also as JSON")
  func inspection() throws {
    let records = try Fixture.orders(
      """
      worker,accepted,fare,area,备注
      W1,2026-07-01 12:00,5,东湖,a
      W1,2026-07-01 13:00,6,西湖,b
      W2,2026-07-03 12:00,7,东湖,c
      W2,2026-07-03 12:00,x,东湖,c

      """)
    let inspection = OrderInspection(records)
    #expect(inspection.orderCount == 3 && inspection.workerCount == 2)
    #expect(inspection.ordersPerDay == 1...2)
    #expect(inspection.ordersPerWorker == 1...2)
    #expect(inspection.words.map(\.key) == ["area"])
    #expect(
      inspection.words[0].frequent == [
        OrderInspection.WordCount(word: "东湖", count: 2),
        OrderInspection.WordCount(word: "西湖", count: 1),
      ])
    let json = inspection.json
    #expect(json["orders"] == 3)
    let report = try #require(json["import"])
    #expect(report["rows-rejected"] == 1)
    #expect(report["unused"] == ["备注"])
    #expect(report["rejects"]?.elements?.first?["reason"] == "not-a-number")
    #expect(report["gaps"]?.elements?.first?["from"] == "2026-07-02")
    #expect(report["columns"]?.elements?.count == 4)
  }
}
