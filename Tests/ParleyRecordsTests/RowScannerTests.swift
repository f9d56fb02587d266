import ParleyRecords
import ParleyValues
import Testing

@Suite("Scanning rows")
struct RowScannerTests {
  struct Scanned: Equatable {
    var line: Int
    var fields: [String]
    var problem: RejectReason?

    init(_ line: Int, _ fields: [String], _ problem: RejectReason? = nil) {
      self.line = line
      self.fields = fields
      self.problem = problem
    }
  }

  private func scan(_ bytes: [UInt8], delimiter: Delimiter = .comma) -> [Scanned] {
    bytes.withUnsafeBufferPointer { buffer in
      let scanner = RowScanner(buffer, delimiter: delimiter.byte)
      var rows: [Scanned] = []
      while let row = scanner.next() {
        let fields = (0..<min(row.fieldCount, RowScanner.fieldLimit)).map { index in
          let span = scanner.field(index)
          return String(decoding: buffer[span.start..<span.end], as: UTF8.self)
        }
        rows.append(Scanned(row.line, fields, row.problem))
      }
      return rows
    }
  }

  @Test(
    "Rows and fields",
    arguments: [
      ("plain", "a,b\nc,d\n", [Scanned(1, ["a", "b"]), Scanned(2, ["c", "d"])]),
      ("no last line end", "a,b", [Scanned(1, ["a", "b"])]),
      ("empty fields", ",\n,,", [Scanned(1, ["", ""]), Scanned(2, ["", "", ""])]),
      (
        "CRLF, LF and CR mixed", "a\r\nb\nc\rd",
        ["a", "b", "c", "d"].enumerated().map {
          Scanned($0 + 1, [$1])
        }
      ),
      (
        "blank lines", "a\n\r\n\nb",
        [
          Scanned(1, ["a"]), Scanned(2, [""]), Scanned(3, [""]), Scanned(4, ["b"]),
        ]
      ),
      ("quoted delimiter", "\"a,b\",c\n", [Scanned(1, ["a,b", "c"])]),
      ("doubled quotes stay for later", "\"a\"\"b\",c\n", [Scanned(1, ["a\"\"b", "c"])]),
      (
        "quoted line break", "\"a\r\nb\",c\nd,e",
        [
          Scanned(1, ["a\r\nb", "c"]), Scanned(3, ["d", "e"]),
        ]
      ),
      ("quote inside an unquoted field", "5\" pipe,b\n", [Scanned(1, ["5\" pipe", "b"])]),
      ("spaces behind a quote", "\"a\" ,b\n", [Scanned(1, ["a", "b"])]),
      ("empty quoted field", "\"\",b\n", [Scanned(1, ["", "b"])]),
      ("quoted at the end", "a,\"b\"", [Scanned(1, ["a", "b"])]),
    ] as [(String, String, [Scanned])])
  func rows(name: String, text: String, expected: [Scanned]) {
    #expect(scan(Array(text.utf8)) == expected, "\(name)")
  }

  @Test(
    "A bad row is given up and the next line is read",
    arguments: [
      (
        "quote never closed", "\"a,b\nc,d\n",
        [
          Scanned(1, [], .unterminatedQuote), Scanned(2, ["c", "d"]),
        ]
      ),
      (
        "text behind a quote", "\"a\"b,c\nd,e\n",
        [
          Scanned(1, [], .textAfterQuote), Scanned(2, ["d", "e"]),
        ]
      ),
      (
        "stray quote swallows nothing", "x,\"a\ny,\"b\"\nz,c\n",
        [
          Scanned(1, [], .textAfterQuote), Scanned(2, ["y", "b"]), Scanned(3, ["z", "c"]),
        ]
      ),
      (
        "CRLF behind a bad row", "\"a\r\nb\r\n",
        [
          Scanned(1, [], .unterminatedQuote), Scanned(2, ["b"]),
        ]
      ),
      (
        "NUL", "a\u{0},b\nc\n",
        [
          Scanned(1, ["a\u{0}", "b"], .controlCharacter), Scanned(2, ["c"]),
        ]
      ),
      ("escape in a quoted field", "\"a\u{1B}\"\n", [Scanned(1, ["a\u{1B}"], .controlCharacter)]),
    ] as [(String, String, [Scanned])])
  func badRows(name: String, text: String, expected: [Scanned]) {
    #expect(scan(Array(text.utf8)) == expected, "\(name)")
  }

  @Test("A tabulator is white space unless it is the delimiter")
  func tabulators() {
    #expect(scan(Array("123\t,b\n".utf8)) == [Scanned(1, ["123\t", "b"])])
    #expect(scan(Array("a\tb\n".utf8), delimiter: .tabulator) == [Scanned(1, ["a", "b"])])
  }

  @Test("A byte that no text has marks its row")
  func invalidBytes() {
    #expect(scan([0x61, 0xFF, 0x0A, 0x62])[0].problem == .encoding)
    #expect(scan([0x61, 0xFF, 0x0A, 0x62])[1] == Scanned(2, ["b"]))
  }

  @Test("A line of 10 MB is refused and costs no more than reading it")
  func longLines() {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
    let rows = scan(Array("a,b\n".utf8) + long + Array("\nc,d\n".utf8))
    #expect(rows.map(\.problem) == [nil, .rowTooLong, nil])
    let quoted = scan(Array("\"".utf8) + long + Array("\"\nc,d\n".utf8))
    #expect(quoted.map(\.problem) == [.rowTooLong, nil])
  }

  @Test("Many quotes that never close are read in linear time")
  func manyOpenQuotes() {
    let text = String(repeating: "\"a\n", count: 200_001) + "b,c\n"
    let rows = scan(Array(text.utf8))
    #expect(rows.count == 200_002)
    #expect(rows.last == Scanned(200_002, ["b", "c"]))
  }

  @Test("More fields than are kept are counted and not stored")
  func manyFields() {
    let text = String(repeating: ",", count: 10_000)
    let rows = scan(Array(text.utf8))
    #expect(rows.first?.fields.count == RowScanner.fieldLimit)
  }

  @Test("Any bytes: no crash, every byte belongs to one row, lines rise")
  func fuzz() {
    var random = CounterRandom(seed: 4180)
    let pool = Array("\",\"\"\n\r\t;|a1 \u{0}骑".utf8) + [0xFF, 0x81]
    for round in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        pool[Int.random(in: 0..<pool.count, using: &random)]
      }
      bytes.withUnsafeBufferPointer { buffer in
        let scanner = RowScanner(buffer, delimiter: UInt8(ascii: ","))
        var (position, line) = (0, 0)
        while let row = scanner.next() {
          #expect(row.start == position && row.end >= row.start, "round \(round)")
          #expect(row.line > line, "round \(round)")
          for index in 0..<min(row.fieldCount, RowScanner.fieldLimit) {
            let span = scanner.field(index)
            #expect(span.start <= span.end && span.end <= buffer.count, "round \(round)")
          }
          (position, line) = (scanner.nextRow.position, row.line)
        }
        #expect(position == buffer.count, "round \(round)")
      }
    }
  }
}
