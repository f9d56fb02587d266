import ParleyValues

/// Replaces worker ids by salted codes, so that a record that is passed on names nobody: the same
/// id and salt always give the same code, and without the salt a code leads to no id.
public struct WorkerCodes: Sendable {
  /// Hexadecimal digits of a code: 48 bits of SHA-256(salt ‖ id).
  public static let digits = 12
  private let salt: [UInt8]

  /// Codes with a salt, which is kept with the private file and nowhere else.
  public init(salt: [UInt8]) { self.salt = salt }

  /// The code of an id.
  public func code(of id: String) -> String {
    String(Digest(of: salt + Array(id.utf8)).hexadecimal.prefix(WorkerCodes.digits))
  }

  /// The codes of some different ids, in the same order.
  ///
  /// - Throws: `records.code-collision` when two ids have the same code.
  /// - Complexity: O(ids).
  public func codes(of ids: [String]) throws(Diagnostics) -> [String] {
    let codes = ids.map { code(of: $0) }
    if Set(codes).count == codes.count { return codes }
    throw WorkerCodes.collision
  }

  /// Two ids have the same code.
  static var collision: Diagnostics {
    Diagnostics([
      Diagnostic(
        "records.code-collision", .error,
        LocalizedText(
          zhHans: "在这组盐值下，有两个劳动者编号得到相同的代码。",
          en: "with this salt two worker ids have the same code."),
        remedy: LocalizedText(
          zhHans: "请换一个盐值重新导入（轮班记录也要用同一个）。",
          en: "import again with another salt (and the shifts with the same)."))
    ])
  }
}

extension OrderLog {
  /// The same orders with salted codes for the workers' ids.
  ///
  /// - Throws: `records.code-collision` when two ids have the same code.
  /// - Complexity: O(workers).
  public func codingWorkers(_ codes: WorkerCodes) throws(Diagnostics) -> OrderLog {
    guard hasWorkers else { return self }
    let ids = try codes.codes(of: workers.ids)
    let coded = WorkerTable(ids: ids)
    // The codes stand in another order than the ids, so the records are no longer sorted.
    return replacingWorkers(
      coded, worker: coded.isSorted ? worker : WorkerColumn(places: worker.places))
  }
}

extension ShiftLog {
  /// The same shifts with salted codes for the workers' ids.
  ///
  /// - Throws: `records.code-collision` when two ids have the same code.
  /// - Complexity: O(shifts log shifts).
  public func codingWorkers(_ codes: WorkerCodes) throws(Diagnostics) -> ShiftLog {
    let ids = try codes.codes(of: workers.ids)
    var coded = shifts
    for (index, range) in ranges.enumerated() {
      for place in range { coded[place].worker = ids[index] }
    }
    return ShiftLog(coded)
  }
}
