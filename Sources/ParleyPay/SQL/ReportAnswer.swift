import ParleyRecords
import ParleyTerms
import ParleyValues

/// What an engine answered to a ``ReportQuery``.
struct ReportAnswer {
  /// The words of the columns of each question's rows; nothing for a missing value.
  typealias Rows = [[String?]]

  /// An answer that is not what was asked for.
  struct Unreadable: Error {
    let file: String

    init(file: String) { self.file = file }
    init(question: ReportQuery.Question) { file = question.file }
  }

  /// Each worker's id and earnings on both levels, by id in code-point order.
  private(set) var workers: [(id: String, levels: [WorkerEarnings])] = []
  /// What else is known of each, in the same order; the places of words are not set.
  private(set) var facts: [WorkerFacts] = []
  /// The word most orders of each have, by the kind of words.
  private(set) var words: [String: [String?]] = [:]
  /// The combinations of words that orders have, by level.
  private(set) var combinations: [Int: Set<Int>] = [:]
  /// Orders, workers and pay of each group of orders by its place.
  private(set) var groups: [Int: (orders: Int, workers: Int, pay: [Int64])] = [:]
  /// How many orders have no price, by the number of the reason.
  private(set) var unpriced: [Int: Int] = [:]
  /// All orders of the records.
  private(set) var orders = 0
  /// The first and the last acceptance.
  private(set) var accepted: ClosedRange<Int64>?
  /// Orders with recorded pay.
  private(set) var paidOrders = 0
  /// Cancelled orders.
  private(set) var cancelled = 0
  /// The columns of ``ReportQuery/counted`` that have values.
  private(set) var columns: Set<OrderColumn> = []
  /// Σ recorded deductions; nothing when the records have none.
  private(set) var deductions: Int64?
  /// Priced orders without area.
  private(set) var withoutArea = 0
  /// What orders of known fare pay on each level.
  private(set) var payOfKnownFare: [Int64] = [0, 0]

  /// Reads the answers.
  ///
  /// - Parameter text: the text of the file of a question.
  /// - Throws: ``Unreadable`` when rows are not what was asked for.
  init(
    isPaid: Bool, _ text: (ReportQuery.Question) throws -> [UInt8]
  ) throws {
    func rows(_ question: ReportQuery.Question) throws -> Rows {
      ReportAnswer.rows(of: try text(question))
    }
    try readWorkers(rows(.workers), isPaid: isPaid)
    try readFacts(rows(.facts), rows(.words), isPaid: isPaid)
    for row in try rows(.groups) {
      let numbers = try row.map { try ReportAnswer.whole($0, .groups) }
      guard numbers.count == 5 else { throw Unreadable(question: .groups) }
      groups[Int(numbers[0])] = (Int(numbers[1]), Int(numbers[2]), [numbers[3], numbers[4]])
    }
    for row in try rows(.unpriced) {
      let numbers = try row.map { try ReportAnswer.whole($0, .unpriced) }
      guard numbers.count == 2 else { throw Unreadable(question: .unpriced) }
      unpriced[Int(numbers[0])] = Int(numbers[1])
    }
    for row in try rows(.combinations) {
      let numbers = try row.map { try ReportAnswer.whole($0, .combinations) }
      guard numbers.count == 2 else { throw Unreadable(question: .combinations) }
      // Recorded pay comes before the levels of the query.
      combinations[Int(numbers[0]) + (isPaid ? 1 : 0), default: []].insert(Int(numbers[1]))
    }
    try readRecord(rows(.record))
  }

  /// The word most orders of a worker have.
  func word(_ kind: String, of worker: Int) -> String? { words[kind]?[worker] }

  private static func whole(_ cell: String?, _ question: ReportQuery.Question) throws -> Int64 {
    guard let cell, let value = Int64(cell) else { throw Unreadable(question: question) }
    return value
  }

  private mutating func readWorkers(_ rows: Rows, isPaid: Bool) throws {
    let parts = StandardsQuery.parts.count
    for row in rows {
      guard row.count == 1 + parts * (isPaid ? 1 : 2) else { throw Unreadable(question: .workers) }
      let numbers = try row.dropFirst().map { try ReportAnswer.whole($0, .workers) }
      var levels = stride(from: 0, to: numbers.count, by: parts).map {
        WorkerEarnings(parts: numbers[$0..<$0 + parts])
      }
      if isPaid {
        // Recorded pay comes with the facts; hours are those of the proposal.
        var paid = WorkerEarnings()
        paid.engagedSeconds = levels[0].engagedSeconds
        paid.onlineSeconds = levels[0].onlineSeconds
        levels.insert(paid, at: 0)
      }
      workers.append((row[0] ?? "", levels))
    }
    workers.sort { CodePointOrder.precedes($0.id, $1.id) }
  }

  private mutating func readFacts(_ facts: Rows, _ words: Rows, isPaid: Bool) throws {
    // By bytes: two ids may look alike and differ.
    let places = Dictionary(
      workers.enumerated().map { (Array($0.element.id.utf8), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func place(_ row: [String?], _ columns: Int, _ question: ReportQuery.Question) throws -> Int {
      guard row.count == columns, let place = places[Array((row[0] ?? "").utf8)] else {
        throw Unreadable(question: question)
      }
      return place
    }
    self.facts = .init(repeating: WorkerFacts(), count: workers.count)
    for row in facts {
      let place = try place(row, 7, .facts)
      func whole(_ column: Int) throws -> Int64 { try ReportAnswer.whole(row[column], .facts) }
      var fact = WorkerFacts()
      fact.distance = try whole(1)
      fact.days = try whole(2)
      fact.orders = Int32(clamping: try whole(3))
      fact.nightOrders = Int32(clamping: try whole(4))
      fact.weatherOrders = Int32(clamping: try whole(5))
      self.facts[place] = fact
      if isPaid {
        workers[place].levels[0].orderPay = try whole(6)
        workers[place].levels[0].orders = try whole(3)
      }
    }
    for row in words {
      let place = try place(row, 3, .words)
      let kind = row[1] ?? ""
      self.words[kind, default: .init(repeating: nil, count: workers.count)][place] = row[2]
    }
  }

  private mutating func readRecord(_ rows: Rows) throws {
    let counted = ReportQuery.counted
    guard let record = rows.first, record.count == 10 + counted.count else {
      throw Unreadable(question: .record)
    }
    func whole(_ column: Int) throws -> Int64 { try ReportAnswer.whole(record[column], .record) }
    orders = Int(try whole(0))
    if orders > 0 { accepted = try whole(1)...whole(2) }
    paidOrders = Int(try whole(3))
    cancelled = Int(try whole(4))
    deductions = try whole(5) > 0 ? try whole(6) : nil
    for (place, column) in counted.enumerated() where try whole(7 + place) > 0 {
      columns.insert(column.1)
    }
    let next = 7 + counted.count
    withoutArea = Int(try whole(next))
    payOfKnownFare = [try whole(next + 1), try whole(next + 2)]
  }

  /// The rows of a text with commas and double quotes.
  static func rows(of bytes: [UInt8]) -> Rows {
    var rows: Rows = []
    var (row, cell): ([String?], [UInt8]) = ([], [])
    var (isQuoted, wasQuoted) = (false, false)
    var place = 0
    func ended() -> String? {
      cell.isEmpty && !wasQuoted ? nil : String(decoding: cell, as: UTF8.self)
    }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if place < bytes.count, bytes[place] == byte {
          cell.append(byte)
          place += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): (isQuoted, wasQuoted) = (true, true)
      case UInt8(ascii: ","), UInt8(ascii: "\n"):
        row.append(ended())
        (cell, wasQuoted) = ([], false)
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      case UInt8(ascii: "\r"): break
      default: cell.append(byte)
      }
    }
    if !row.isEmpty || !cell.isEmpty || wasQuoted { rows.append(row + [ended()]) }
    return rows
  }
}

extension WorkerEarnings {
  /// The earnings of the columns of ``StandardsQuery/parts``.
  fileprivate init(parts: ArraySlice<Int64>) {
    self.init()
    for ((_, field), value) in zip(StandardsQuery.earnings, parts) { self[keyPath: field] = value }
  }
}
