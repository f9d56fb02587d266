import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyRecords

@Suite("Putting records together, sampling, splitting, exporting")
struct RecordDerivationTests {
  private static func orders(
    _ rows: [String], header: String = "worker,accepted,completed,order,area,paid",
    name: String = "orders.csv", provenance: String? = nil
  ) throws -> RecordImport<OrderLog> {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    var read = try OrderLog.reading(bytes: Array(text.utf8), name: name)
    read.provenance = try provenance.map { try RecordProvenance(parsing: $0) }
    return read
  }

  private static func row(
    _ worker: String, _ day: Int, _ order: String, _ area: String = "东湖", paid: String = "5.00"
  ) -> String {
    let date = "2026-07-" + (day < 10 ? "0" : "") + String(day)
    return "\(worker),\(date)T12:00:00,\(date)T12:20:00,\(order),\(area),\(paid)"
  }

  /// Every order as text, sorted: what a set of records holds, whatever the order of rows.
  private static func content(_ log: OrderLog) -> [String] {
    (0..<log.count).map { row in
      var order = log[row]
      order.line = 0
      return "\(order)"
    }.sorted()
  }

  // MARK: - merge

  @Test("Two sources: all orders, workers of both, provenance of both")
  func merge() throws {
    let first = try Self.orders(
      [Self.row("B", 1, "1"), Self.row("A", 2, "2", "西城")], name: "july.csv",
      provenance: "owner=快达平台;use=members")
    let second = try Self.orders(
      [Self.row("A", 3, "3"), Self.row("C", 4, "4", "")], name: "august.csv",
      provenance: "owner=快达平台;use=confidence;undertaking=协商结束后销毁")
    let merged = try RecordMerge.merge([first, second])
    let log = merged.records.log
    #expect(Self.content(log) == (Self.content(first.log) + Self.content(second.log)).sorted())
    #expect(Set(log.workers.ids) == ["A", "B", "C"])
    #expect(merged.findings.isEmpty)
    let derivation = try #require(merged.records.derivation)
    #expect(derivation.sources.map(\.name) == ["july.csv", "august.csv"])
    #expect(derivation.sources.map(\.orders) == [2, 2])
    #expect(
      derivation.sources.map(\.digest) == [first.report.source.digest, second.report.source.digest])
    #expect(merged.records.provenance?.owner == "快达平台")
    #expect(merged.records.provenance?.use == .confidence)
    #expect(merged.records.provenance?.undertaking == "协商结束后销毁")
    #expect(merged.records.report.rowsKept == 4)
    #expect(merged.records.report.column("area")?.missingCount == 1)
    #expect(merged.records.report.days?.upperBound == CivilDate("2026-07-04"))
  }

  @Test("Repeated order numbers are counted, and left out only when asked for")
  func repeated() throws {
    let first = try Self.orders([Self.row("A", 1, "1"), Self.row("A", 2, "2")])
    let second = try Self.orders(
      [Self.row("A", 2, "2", paid: "6.00"), Self.row("B", 3, ""), Self.row("B", 4, "")])
    let kept = try RecordMerge.merge([first, second])
    #expect(kept.records.log.count == 5)
    #expect(kept.records.derivation?.repeatedOrders == 1)
    #expect(kept.findings.map(\.code) == ["records.repeated-orders"])
    let unique = try RecordMerge.merge([first, second], options: .init(leavesOutRepeated: true))
    #expect(unique.records.log.count == 4)
    #expect(unique.records.derivation?.sources.map(\.orders) == [2, 2])
    #expect(unique.records.derivation?.leftOutRepeated == true)
    // The first stays.
    #expect(unique.records.log.paid.compactMap { $0 } == [500, 500, 500, 500])
  }

  @Test("Sources that differ are refused, every difference at once")
  func differing() throws {
    let first = try Self.orders([Self.row("A", 1, "1")])
    let miles = try Self.orders(
      ["2026-07-01T12:00:00,2.0"], header: "accepted,distance_mi", name: "b.csv")
    var coded = first
    coded.hasCodedWorkers = true
    let dollars = try OrderLog.reading(
      bytes: Array("worker,accepted\nA,2026-07-01T12:00:00\n".utf8), name: "c.csv",
      options: ImportOptions(currency: try #require(Currency(code: "USD"))))
    let error = #expect(throws: Diagnostics.self) {
      _ = try RecordMerge.merge([first, miles, coded, dollars])
    }
    #expect(error?.all.map(\.code) == Array(repeating: "records.merge-differs", count: 4))
    #expect(error?.all.allSatisfy { $0.remedy != nil } == true)
  }

  @Test("A merged file keeps where it comes from")
  func keptInFile() throws {
    let first = try Self.orders([Self.row("A", 1, "1")], provenance: "owner=a;use=table")
    let second = try Self.orders([Self.row("B", 2, "2")], name: "two.csv")
    let merged = try RecordMerge.merge([first, second]).records
    let bytes = try OrdersFile.bytes(
      merged.log, report: merged.report, provenance: merged.provenance,
      derivation: merged.derivation, hasCodedWorkers: true)
    let read = try OrdersFile.read(bytes: bytes, name: "all.orders")
    #expect(read.derivation == merged.derivation)
    #expect(read.hasCodedWorkers)
    #expect(read.origin.sources.map(\.name) == ["orders.csv", "two.csv"])
    // Merged once more, the first sources are still named.
    let third = try Self.orders([Self.row("C", 3, "3")], name: "three.csv")
    var again = read
    again.hasCodedWorkers = false
    let all = try RecordMerge.merge([again, third]).records
    #expect(all.origin.sources.map(\.name) == ["orders.csv", "two.csv", "three.csv"])
    #expect(all.origin.sources.map(\.orders) == [1, 1, 1])
  }

  // MARK: - sample

  private static func manyWorkers(_ count: Int) throws -> RecordImport<OrderLog> {
    var rows: [String] = []
    for worker in 0..<count {
      for order in 0...worker % 3 {
        rows.append(row("W\(worker)", order + 1, "\(worker)-\(order)"))
      }
    }
    return try orders(rows)
  }

  @Test("A sample holds all orders of the workers drawn and says how many of how many")
  func sample() throws {
    let all = try Self.manyWorkers(40)
    let sample = try all.sampled(.workers(12), seed: 5)
    #expect(sample.log.workers.count == 12)
    #expect(sample.derivation?.sample == .init(workers: 12, population: 40, seed: 5))
    let chosen = Set(sample.log.workers.ids)
    let expected = (0..<all.log.count).count {
      chosen.contains(all.log.workers[all.log.worker[$0]])
    }
    #expect(sample.log.count == expected)
    #expect(try all.sampled(.workers(12), seed: 5).log == sample.log)
    #expect(try all.sampled(.workers(12), seed: 6).log != sample.log)
  }

  @Test(
    "Shares are rounded half to even, to at least one worker",
    arguments: [(500_000, 20), (1, 1), (37_500, 2), (62_500, 2), (1_000_000, 40)])
  func share(partsPerMillion: Int64, workers: Int) throws {
    let sample = try Self.manyWorkers(40).sampled(
      .share(Share(partsPerMillion: partsPerMillion)), seed: 1)
    #expect(sample.log.workers.count == workers)
  }

  @Test("A sample of a sample is one of the whole")
  func sampleOfSample() throws {
    let sample = try Self.manyWorkers(40).sampled(.workers(20), seed: 1).sampled(
      .workers(5), seed: 2)
    #expect(sample.derivation?.sample == .init(workers: 5, population: 40, seed: 2))
  }

  @Test("Every worker is drawn about as often")
  func fair() {
    var counts = Array(repeating: 0, count: 10)
    for seed in 0..<4000 {
      for worker in RecordSampling.draw(3, of: 10, seed: UInt64(seed)) { counts[worker] += 1 }
    }
    // 1,200 expected, standard deviation 29.
    #expect(counts.allSatisfy { (1080...1320).contains($0) }, "\(counts)")
  }

  @Test("The rows' order does not matter")
  func anyOrder() throws {
    let rows = (0..<30).map { Self.row("W\($0 % 10)", $0 % 9 + 1, "\($0)") }
    let sample = try Self.orders(rows).sampled(.workers(4), seed: 3)
    let other = try Self.orders(rows.reversed()).sampled(.workers(4), seed: 3)
    #expect(Self.content(sample.log) == Self.content(other.log))
  }

  @Test("What cannot be sampled")
  func noSample() throws {
    let nameless = try Self.orders(["2026-07-01T12:00:00"], header: "accepted")
    let none = #expect(throws: Diagnostics.self) { _ = try nameless.sampled(.workers(1), seed: 1) }
    #expect(none?.all.map(\.code) == ["sample.no-workers"])
    let few = #expect(throws: Diagnostics.self) {
      _ = try Self.manyWorkers(3).sampled(.workers(4), seed: 1)
    }
    #expect(few?.all.map(\.code) == ["sample.too-many"])
  }

  // MARK: - split

  @Test("Parts hold every order once", arguments: SplitKey.allCases)
  func split(key: SplitKey) throws {
    let header = "worker,accepted,order,area,employer,category"
    let rows = (0..<24).map { index in
      "W\(index % 5),2026-0\(index % 3 + 6)-01T12:00:00,\(index),\(["东湖", "西城", ""][index % 3]),"
        + "\(["甲", "乙"][index % 2]),\(index % 4 == 0 ? "众包" : "专送")"
    }
    let all = try Self.orders(rows, header: header)
    let parts = try all.split(by: key, groups: 2)
    #expect(Self.content(all.log) == parts.flatMap { Self.content($0.records.log) }.sorted())
    #expect(parts.allSatisfy { $0.records.derivation?.parts.last?.value == $0.value })
    let values: [String?] =
      switch key {
      case .area: ["东湖", "西城", nil]
      case .month: ["2026-06", "2026-07", "2026-08"]
      case .employer: ["乙", "甲"]
      case .category: ["专送", "众包"]
      case .workers: ["1/2", "2/2"]
      }
    #expect(parts.map(\.value) == values)
    if key == .area { #expect(parts[0].records.log.area.names == ["东湖"]) }
    if key == .workers {
      #expect(
        parts.map { $0.records.log.workers.ids.sorted() } == [["W0", "W1"], ["W2", "W3", "W4"]])
    }
  }

  @Test("A part of a sample is one of an unknown number")
  func partOfSample() throws {
    let parts = try Self.manyWorkers(20).sampled(.workers(10), seed: 1).split(by: .month)
    #expect(parts.map { $0.records.derivation?.sample?.population } == [nil])
    #expect(parts.map { $0.records.derivation?.sample?.workers } == [10])
  }

  @Test("What cannot be split")
  func noSplit() throws {
    let all = try Self.orders([Self.row("A", 1, "1")])
    for (key, code) in [
      (SplitKey.employer, "split.no-values"), (.category, "split.no-values"),
      (.workers, "split.too-many-parts"),
    ] {
      let error = #expect(throws: Diagnostics.self) { _ = try all.split(by: key, groups: 2) }
      #expect(error?.all.map(\.code) == [code])
    }
  }

  // MARK: - export

  /// A path that no other test writes to.
  private static func path(_ name: String) -> String {
    let folder = FileManager.default.temporaryDirectory
    return folder.appending(path: "parley-\(ProcessInfo.processInfo.processIdentifier)-\(name)")
      .path
  }

  private static func everyColumn() throws -> RecordImport<OrderLog> {
    let header =
      "worker,accepted,completed,distance_km,weight_kg,fare,paid,tip,area,category,employer,"
      + "variant,order,started,picked_up,pickup_km,wait_min,floors,batch,cancelled_at,cancelled_by,"
      + "deduction,deduction_reason,paid_on"
    let full =
      "W1,2026-07-03T12:10:00,2026-07-03T12:28:05,3.25,6.5,28.00,6.50,1,\"东湖,\"\"南\"\"\",众包,"
      + "㐀𠀀商行,=1+1,'001,2026-07-03T12:11:00,2026-07-03T12:15:00,1.2,4.5,6,B7,"
      + "2026-07-03T12:27:00,顾客,2.00,超时,2026-07-10"
    let sparse = "W2,2026-07-04T00:00:00" + String(repeating: ",", count: 22)
    return try orders([full, sparse], header: header)
  }

  @Test(
    "What is exported is imported again as it was",
    arguments: TableEncoding.allCases, Language.allCases)
  func roundTrip(encoding: TableEncoding, language: Language) throws {
    let all = try Self.everyColumn()
    let table = OrderTable(all.log)
    let path = Self.path("\(encoding.rawValue)-\(language.rawValue).csv")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try table.writeCSV(to: path, encoding: encoding, language: language)
    let read = try OrderLog.reading(file: path)
    #expect(read.report.rejects.isEmpty)
    #expect(read.report.unusedHeaders.isEmpty)
    #expect(read.report.source.hasByteOrderMark == (encoding == .utf8WithMark))
    #expect(read.report.source.encoding == (encoding == .gb18030 ? .gb18030 : .utf8))
    var expected = (0..<2).map { all.log[$0] }
    // A text that looks like a formula stays guarded, except in ids.
    expected[0].variant = "'=1+1"
    #expect((0..<2).map { read.log[$0] } == expected)
  }

  @Test("Columns are chosen by their names in either language, in the order asked for")
  func columns() throws {
    let all = try Self.everyColumn()
    let table = try OrderTable(all.log, columns: ["骑手收入", "worker"], file: "orders.csv")
    #expect(table.columns == [.paid, .worker])
    #expect(table.value(.paid, 0) == .money(Money(minorUnits: 650)))
    #expect(table.value(.paid, 1) == .absent)
    let simple = try Self.orders([Self.row("A", 1, "1")])
    let error = #expect(throws: Diagnostics.self) {
      _ = try OrderTable(
        simple.log, columns: ["wroker", "tip", "paid", "paid"], file: "orders.csv")
    }
    #expect(
      error?.all.map(\.code) == [
        "records.unknown-column", "records.absent-column", "records.column-twice",
      ])
    #expect(error?.all.first?.message.en.contains("“worker”") == true)
  }

  /// The decoder was compared with Python's codec; here every character must come back from it.
  @Test("GB18030 has a code for every character")
  func encoding() {
    var bytes: [UInt8] = []
    var text = String.UnicodeScalarView()
    for value in UInt32(1)...0x2_FFFF {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    text.append("\u{10FFFF}")
    GB18030.encode(String(text), to: &bytes)
    let decoded = bytes.withUnsafeBufferPointer { GB18030.decode($0) }
    #expect(decoded.invalidCount == 0)
    #expect(decoded.bytes.elementsEqual(String(text).utf8))
  }
}
