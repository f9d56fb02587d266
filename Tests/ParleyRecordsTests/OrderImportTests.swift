import ParleyRecords
import ParleyValues
import Testing

@Suite("Importing order records")
struct OrderImportTests {
  @Test("Every column of the canonical set")
  func everyColumn() throws {
    let text = """
      worker,accepted,completed,distance_km,weight_kg,fare,paid,tip,area,category,employer,variant,\
      order,started,picked_up,pickup_km,wait_min,floors,batch,cancelled_at,cancelled_by,deduction,\
      deduction_reason,paid_on
      W1,2026-07-03T12:10:00,2026-07-03T12:28:00,3.2,6,28.00,6.50,1,东湖,众包,快达合作商,电动车,A-1,\
      2026-07-03T12:11:00,2026-07-03T12:15:00,1.2,4.5,6,B7,2026-07-03T12:27:00,顾客,2.00,超时,\
      2026-07-10

      """
    let result = try Fixture.orders(text)
    let order = result.log[0]
    #expect(order.worker == "W1")
    #expect(order.completed == (try Fixture.moment("2026-07-03T12:28:00")))
    #expect(order.engagedSeconds == 1080)
    #expect(order.distance == Distance(thousandths: 3200, unit: .kilometre))
    #expect(order.weightGrams == 6000)
    #expect(
      [order.fare, order.paid, order.tip, order.deduction].map { $0?.minorUnits } == [
        2800, 650, 100, 200,
      ])
    #expect(
      [order.area, order.category, order.employer, order.variant] == [
        "东湖", "众包", "快达合作商", "电动车",
      ])
    #expect(order.identifier == "A-1")
    #expect(order.started == (try Fixture.moment("2026-07-03T12:11:00")))
    #expect(order.pickedUp == (try Fixture.moment("2026-07-03T12:15:00")))
    #expect(order.pickupDistance?.thousandths == 1200)
    #expect(order.waitingSeconds == 270)
    #expect(order.floors == 6)
    #expect(order.batch == "B7")
    #expect(order.cancelledAt == (try Fixture.moment("2026-07-03T12:27:00")))
    #expect(order.cancelledBy == "顾客")
    #expect(order.deductionReason == "超时")
    #expect(order.paidOn == CivilDate("2026-07-10"))
    #expect(order.line == 2)
    #expect(result.report.unusedHeaders.isEmpty)
    #expect(result.report.columns.count == 24)
  }

  /// Made with Python's GB18030 codec; the third id holds 丂, whose second byte is `@`.
  @Test("A Chinese export in GB18030 is understood without a mapping")
  func chineseExport() throws {
    let hexadecimal =
      "c6efcad649442cbdd3b5a5cab1bce42ccdeab3c9cab1bce42cc5e4cbcdbee0c0eb2cd3c3bba7cab5b8b62cc6ef"
      + "cad6cad5c8eb0d0a523030312c323032362d30372d30332031323a31303a30302c323032362d30372d3033"
      + "2031323a32383a30302c332e322c32382e30302c362e35300d0a523030322c323032362f372f332031323a"
      + "31352c323032362f372f332031323a34303a33302c312e30352c31352e352c342e350d0ac6efcad681407c"
      + "2c323032362d30372d30342030303a30313a30322c323032362d30372d30342030303a32303a30302c302e"
      + "382c8130843631322e30302c352e3030d4aa0d0a"
    let result = try OrderLog.reading(
      bytes: Fixture.bytes(hexadecimal: hexadecimal), name: "导出.csv")
    #expect(result.report.source.encoding == .gb18030)
    #expect(
      result.report.columns.map(\.key) == [
        "worker", "accepted", "completed", "distance", "fare", "paid",
      ])
    #expect(result.report.rejects.isEmpty)
    #expect(result.log.workers.ids == ["R001", "R002", "骑手丂|"])
    #expect(result.log[1].engagedSeconds == 1530)
    #expect(result.log[1].paid == Money(minorUnits: 450))
    #expect(result.log[2].fare == Money(minorUnits: 1200))
    #expect(result.log[2].paid == Money(minorUnits: 500))
  }

  @Test("TLC high-volume trip records are understood without a mapping")
  func taxiFormat() throws {
    let text = """
      hvfhs_license_num,dispatching_base_num,originating_base_num,request_datetime,\
      on_scene_datetime,pickup_datetime,dropoff_datetime,PULocationID,DOLocationID,trip_miles,\
      trip_time,base_passenger_fare,tolls,bcf,sales_tax,congestion_surcharge,airport_fee,tips,\
      driver_pay,shared_request_flag,shared_match_flag,access_a_ride_flag,wav_request_flag,\
      wav_match_flag
      HV0003,B1,B1,2026-01-01 00:12:30,2026-01-01 00:15:00,2026-01-01 00:16:01,\
      2026-01-01 00:33:19,48,68,2.83,1038,22.14,0.0,0.66,1.96,2.75,0.0,5.00,17.31,N,N,,N,N
      HV0005,B2,B2,2026-01-01 00:20:30,,2026-01-01 00:22:00,2026-01-01 00:20:19,48,68,0.5,200,\
      8.1,0.0,0.66,1.96,2.75,0.0,0,5.2,N,N,,N,N

      """
    let dollars = try #require(Currency(code: "USD"))
    let result = try Fixture.orders(text, options: ImportOptions(currency: dollars))
    #expect(result.report.isTaxiFormat)
    #expect(!result.log.hasWorkers)
    #expect(result.log.distanceUnit == .mile)
    let trip = result.log[0]
    #expect(trip.worker == nil)
    #expect(trip.accepted == (try Fixture.moment("2026-01-01T00:16:01")))
    #expect(trip.engagedSeconds == 1038)
    #expect(trip.distance == Distance(thousandths: 2830, unit: .mile))
    #expect([trip.fare, trip.tip, trip.paid].map { $0?.minorUnits } == [2214, 500, 1731])
    // The duration wins over completed − accepted, which is negative here.
    #expect(result.log[1].engagedSeconds == 200)
    #expect(result.report.differingDurations == 1)
    #expect(result.report.columns.count == 7)
    #expect(result.report.unusedHeaders.contains("hvfhs_license_num"))
    #expect(result.report.unusedHeaders.contains("request_datetime"))
    #expect(result.report.unusedHeaders.count == 17)
    #expect(result.report.findings.map(\.code).contains("records.no-workers"))
  }

  @Test(
    "Headers are understood in many forms",
    arguments: [
      ("骑手编号", "worker"), ("司机ID", "worker"), ("Driver Id", "worker"), ("ｄｒｉｖｅｒ＿ｉｄ", "worker"),
      ("COURIER_ID", "worker"), ("送达时间", "completed"), ("完单时间", "completed"), ("顾客支付", "fare"),
      ("订单金额(元)", "fare"), ("司机收入（元）", "paid"), ("配送费", "paid"), ("小费", "tip"), ("站点", "area"),
      ("城市", "area"), ("用工类型", "category"), ("合作商", "employer"), ("车型", "variant"),
      ("订单号", "order"),
      ("*区域", "area"), ("wait_min", "wait"), ("pickup_km", "pickup"), ("扣款原因", "deduction_reason"),
    ])
  func aliases(header: String, key: String) throws {
    let value = key == "worker" ? "R1" : ""
    let result = try Fixture.orders("接单时间,\(header)\n2026-07-03 12:00,\(value)\n")
    #expect(result.report.columns.map(\.key) == ["accepted", key], "\(header)")
  }

  @Test("Two headers for one column: the more telling one is taken, the other is listed")
  func rivals() throws {
    let result = try Fixture.orders(
      "骑手ID,接单时间,配送费,骑手收入\nR1,2026-07-03 12:00,4.00,6.50\n")
    #expect(result.log[0].paid == Money(minorUnits: 650))
    #expect(result.report.unusedHeaders == ["配送费"])
  }

  @Test("A mapping wins over names, and may state units")
  func mapping() throws {
    let mapping = try ColumnMapping(parsing: "worker=Kuai Da ID，paid=配送费,distance_m＝路程")
    let result = try Fixture.orders(
      "kuaida_id,接单时间,配送费,骑手收入,路程\nR1,2026-07-03 12:00,4.00,6.50,2350\n",
      options: ImportOptions(mapping: mapping))
    #expect(result.log[0].worker == "R1")
    #expect(result.log[0].paid == Money(minorUnits: 400))
    #expect(result.log[0].distance?.thousandths == 2350)
    #expect(result.report.unusedHeaders == ["骑手收入"])
  }

  @Test(
    "A mapping that does not fit is refused, all errors at once",
    arguments: [
      ("worker", ["mapping.not-a-pair"]), ("=a,b=", ["mapping.not-a-pair", "mapping.not-a-pair"]),
      ("worker=a,worker=b", ["mapping.twice"]), ("worker=a,tip=a", ["mapping.twice"]),
    ])
  func badMappingText(text: String, codes: [String]) {
    do throws(Diagnostics) {
      _ = try ColumnMapping(parsing: text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.all.map(\.code) == codes)
    }
  }

  @Test("Unknown columns and headers are named with the nearest known ones")
  func unknownMapping() throws {
    let mapping = try ColumnMapping(parsing: "wroker=骑手ID,paid=骑手收人")
    do {
      _ = try Fixture.orders(
        "骑手ID,接单时间,骑手收入\nR1,2026-07-03 12:00,6.50\n",
        options: ImportOptions(mapping: mapping))
      Issue.record("the mapping was accepted")
    } catch let error as Diagnostics {
      #expect(error.all.map(\.code) == ["mapping.unknown-column", "mapping.unknown-header"])
      #expect(error.all[0].message.en.contains("worker"))
      #expect(error.all[1].message.zhHans.contains("骑手收入"))
    }
  }

  @Test(
    "Delimiters are found from the header",
    arguments: zip([",", ";", "\t", "|"], Delimiter.allCases))
  func delimiters(text: String, delimiter: Delimiter) throws {
    let source = [["骑手ID", "接单时间", "备注"], ["R1", "2026-07-03 12:00", "x"]]
      .map { $0.joined(separator: text) }.joined(separator: "\r\n")
    let result = try Fixture.orders(source)
    #expect(result.report.source.delimiter == delimiter)
    #expect(result.log[0].worker == "R1")
    #expect(result.report.unusedHeaders == ["备注"])
  }

  @Test("Title lines above the header are passed over and counted")
  func titles() throws {
    let result = try Fixture.orders(
      "快达平台 2026年7月订单明细,,\n\n骑手ID,接单时间,小费\nR1,2026-07-03 12:00,1\n")
    #expect(result.report.linesAboveHeader == 2)
    #expect(result.log[0].line == 4)
  }

  @Test(
    "Files that cannot be read are refused with the reason",
    arguments: [
      ("", "records.empty"), ("worker,accepted\n", "records.no-rows"),
      ("worker,completed\nW1,2026-07-03 12:00\n", "records.missing-column"),
      ("a\u{0}b\u{0}", "records.no-header"), ("PK\u{3}\u{4}xyz", "workbook.damaged"),
      ("worker,accepted\nW1,soon\n", "records.no-usable-row"),
    ])
  func refusals(text: String, code: String) {
    #expect(Fixture.refusals(text).first == code)
  }

  @Test("UTF-16, compressed files and old workbooks are refused with what to do")
  func foreignFiles() {
    let starts: [(bytes: [UInt8], code: String)] = [
      ([0xFF, 0xFE, 0x41, 0], "records.not-text"), ([0x1F, 0x8B, 8], "records.not-text"),
      ([0xD0, 0xCF, 0x11, 0xE0], "workbook.old-format"),
    ]
    for (start, code) in starts {
      do throws(Diagnostics) {
        _ = try OrderLog.reading(bytes: start, name: "x")
        Issue.record("\(start) was read")
      } catch {
        #expect(error.all.map(\.code) == [code])
        #expect(error.all[0].remedy?.zhHans.contains("CSV UTF-8") == true)
      }
    }
  }

  @Test("A missing file and a folder are refused")
  func missingFile() {
    for (path, code) in [("/no/such/file.csv", "file.missing"), ("/", "file.unreadable")] {
      do throws(Diagnostics) {
        _ = try OrderLog.reading(file: path)
        Issue.record("\(path) was read")
      } catch {
        #expect(error.all.map(\.code) == [code])
      }
    }
  }

  @Test(
    "Rows that are rejected, with line and reason",
    arguments: [
      (
        "completed before accepted", "W1,2026-07-03 12:10,2026-07-03 12:09,1,1,1,1,x",
        RejectReason.completedBeforeAccepted
      ),
      ("no worker", ",2026-07-03 12:10,2026-07-03 12:20,1,1,1,1,x", .missingValue),
      ("too few fields", "W1,2026-07-03 12:10", .columnCount),
      ("too many fields", "W1,2026-07-03 12:10,2026-07-03 12:20,1,1,1,1,x,y", .columnCount),
      ("more than 31 days", "W1,2026-07-03 12:10,2026-09-03 12:20,1,1,1,1,x", .outOfRange),
      (
        "long text",
        "W1,2026-07-03 12:10,2026-07-03 12:20,1,1,1,1," + String(repeating: "长", count: 400),
        .textTooLong
      ),
      ("control", "W1,2026-07-03 12:10,2026-07-03 12:20,1,1,1,1,\u{7}", .controlCharacter),
      ("open quote", "\"W1,2026-07-03 12:10,2026-07-03 12:20,1,1,1,1,x", .unterminatedQuote),
    ] as [(String, String, RejectReason)])
  func rejectedRows(name: String, row: String, reason: RejectReason) throws {
    let result = try Fixture.orders(
      [Fixture.header, Fixture.row, row, Fixture.row].joined(separator: "\n"))
    #expect(result.log.count == 2, "\(name)")
    #expect(result.report.rowsRead == 3)
    #expect(result.report.rejects.map(\.reason) == [reason], "\(name)")
    #expect(result.report.rejects.first?.examples.map(\.line) == [3], "\(name)")
    #expect(result.report.rejectedCount == 1)
  }

  @Test("Blank extra fields at the end of a row are nothing; blank lines are counted")
  func blanks() throws {
    let result = try Fixture.orders(
      [Fixture.header, Fixture.row + ",,", "", Fixture.row].joined(separator: "\r\n"))
    #expect(result.log.count == 2)
    #expect(result.report.blankLines == 1)
  }

  @Test("Bytes that are no text reject their row only")
  func invalidBytes() throws {
    var bytes = Array("worker,accepted\n骑手一,2026-07-03 12:00\n骑手".utf8)
    bytes += [0xE9, 0xAA] + Array(",2026-07-03 12:00\n骑手三,2026-07-03 12:00\n".utf8)
    let result = try OrderLog.reading(bytes: bytes, name: "x.csv")
    #expect(result.report.source.encoding == .utf8)
    #expect(result.report.rejects.map(\.reason) == [.encoding])
    #expect(result.log.workers.ids == ["骑手一", "骑手三"])
  }

  @Test("Strict import makes rejected rows errors, in the order of their lines")
  func strict() {
    let text =
      "worker,accepted,fare\nW1,soon,1\nW1,2026-07-03 12:00,-1\nW1,2026-07-03 12:00,1\nW1,later,1\n"
    #expect(Fixture.refusals(text).isEmpty)
    do throws(Diagnostics) {
      _ = try OrderLog.reading(
        bytes: Array(text.utf8), name: "x.csv", options: ImportOptions(isStrict: true))
      Issue.record("the rows were accepted")
    } catch {
      #expect(error.all.map(\.code) == Array(repeating: "records.rejected-row", count: 3))
      #expect(error.all.map { $0.place?.line } == [2, 3, 5])
    }
  }

  @Test("Examples are limited, counts are not")
  func manyRejects() throws {
    let rows = (0..<500).map { "W\($0),never" }.joined(separator: "\n")
    let result = try Fixture.orders("worker,accepted\nW1,2026-07-03 12:00\n" + rows)
    #expect(result.report.rejects[0].count == 500)
    #expect(result.report.rejects[0].examples.count == 10)
    #expect(result.report.rejects[0].examples[0] == RejectExample(line: 3, text: "never"))
  }

  @Test("Duplicates by order number, or by the whole row")
  func duplicates() throws {
    let byRow = try Fixture.orders(
      [Fixture.header, Fixture.row, Fixture.row].joined(separator: "\n"))
    #expect(byRow.report.duplicates.basis == .row)
    #expect(byRow.report.duplicates.count == 1)
    #expect(byRow.report.duplicates.examples.map { [$0.line, $0.first] } == [[3, 2]])
    #expect(byRow.log.count == 2)
    let byNumber = try Fixture.orders(
      "order,accepted\nA1,2026-07-03 12:00\n\"A1\",2026-07-03 13:00\nA2,2026-07-03 12:00\n")
    #expect(byNumber.report.duplicates.basis == .identifier)
    #expect(byNumber.report.duplicates.count == 1)
  }

  @Test("Days, gaps and ranges")
  func daysAndRanges() throws {
    let text = """
      worker,accepted,fare
      W1,2026-07-01 12:00,5
      W1,2026-07-05 12:00,1.25
      W2,2026-07-06 12:00,
      W2,2026-07-08 12:00,30

      """
    let report = try Fixture.orders(text).report
    let date = { (text: String) in try #require(CivilDate(text)) }
    #expect(report.days == (try date("2026-07-01"))...(try date("2026-07-08")))
    #expect(
      report.gaps == [
        (try date("2026-07-02"))...(try date("2026-07-04")),
        (try date("2026-07-07"))...(try date("2026-07-07")),
      ])
    #expect(report.column("fare")?.range == ColumnRange(least: "1.25", greatest: "30.00"))
    #expect(report.column("fare")?.missingCount == 1)
    #expect(report.column("fare")?.samples == ["5", "1.25"])
    #expect(report.column("worker")?.distinctCount == 2)
  }

  @Test("Implausible units are pointed out")
  func implausibleUnits() throws {
    let text = "骑手ID,接单时间,配送距离,时长\nR1,2026-07-03 12:00,2350,1080\nR2,2026-07-03 12:00,1890,900\n"
    let codes = try Fixture.orders(text).report.findings.map(\.code)
    #expect(codes.count { $0 == "records.implausible-unit" } == 2)
    #expect(codes.count { $0 == "records.assumed-unit" } == 2)
  }

  @Test("The digest is that of the file's bytes")
  func digest() throws {
    let text = Fixture.header + "\n" + Fixture.row + "\n"
    #expect(try Fixture.orders(text).report.source.digest == Digest(of: text))
    #expect(try Fixture.orders("\u{FEFF}" + text).report.source.hasByteOrderMark)
  }

  @Test("20,000 hostile rows below a good header: no crash, every row accounted for")
  func fuzz() {
    var random = CounterRandom(seed: 2026)
    let pieces: [[UInt8]] = [
      Array("W1".utf8), Array("2026-07-03 12:00".utf8), Array("2026-02-30T25:61:61".utf8),
      Array("1,234.5".utf8), Array("\"".utf8), Array("\"\"".utf8), Array(",".utf8), Array(",".utf8),
      Array("\n".utf8), Array("\n".utf8), Array("\r\n".utf8), [0], [0xFF], [0x81, 0x30],
      Array("骑".utf8),
      Array("-".utf8), Array("9999999999999999999".utf8), Array("=\"1\"".utf8), Array(" ".utf8),
      Array("1:02:03".utf8), Array("元".utf8), Array(".".utf8), Array("年".utf8), Array("PM".utf8),
    ]
    let header = Array("worker,accepted,completed,fare,distance,engaged,order,paid_on\n".utf8)
    for round in 0..<1000 {
      var tail: [UInt8] = []
      for _ in 0..<20 {
        for _ in 0..<Int.random(in: 0...40, using: &random) {
          tail += pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
        tail.append(0x0A)
      }
      do throws(Diagnostics) {
        let result = try OrderLog.reading(bytes: header + tail, name: "fuzz.csv")
        let report = result.report
        #expect(report.rowsRead == report.rowsKept + report.rejectedCount, "round \(round)")
        #expect(result.log.count == report.rowsKept, "round \(round)")
        for row in 0..<result.log.count { _ = result.log[row] }
      } catch {
        #expect(!error.all.isEmpty)
      }
    }
  }
}
