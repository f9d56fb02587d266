/// Moments of orders, kept as seconds after each order's acceptance.
public struct MomentColumn: Sendable, RandomAccessCollection {
  /// Acceptance in civil seconds.
  public let accepted: PackedColumn
  /// Seconds from acceptance to the moment, where the row has one.
  public let afterAcceptance: PackedColumn

  /// - Precondition: both have the same rows, and every row was accepted at some time.
  package init(accepted: PackedColumn, afterAcceptance: PackedColumn) {
    self.accepted = accepted
    self.afterAcceptance = afterAcceptance
  }

  /// Whether any row has a moment.
  @inlinable
  public var hasValues: Bool { afterAcceptance.hasValues }
  /// The first row, 0.
  @inlinable
  public var startIndex: Int { 0 }
  /// The row behind the last.
  @inlinable
  public var endIndex: Int { afterAcceptance.count }

  /// The moment of a row in civil seconds, if it has one.
  ///
  /// - Precondition: the row is within the column.
  @inlinable
  public subscript(row: Int) -> Int64? {
    afterAcceptance[row].map { accepted[present: row] &+ $0 }
  }

  /// How many rows have a moment.
  ///
  /// - Complexity: O(n).
  public var presentCount: Int { afterAcceptance.presentCount }

  /// The first and the last moment, if any row has one.
  ///
  /// - Complexity: O(n).
  public var range: ClosedRange<Int64>? {
    guard hasValues else { return nil }
    var (least, greatest): (Int64, Int64) = (.max, .min)
    for row in 0..<count {
      guard let moment = self[row] else { continue }
      least = Swift.min(least, moment)
      greatest = Swift.max(greatest, moment)
    }
    return least <= greatest ? least...greatest : nil
  }
}

extension MomentColumn: Equatable {
  /// Whether two columns hold the same moments in the same order.
  public static func == (left: MomentColumn, right: MomentColumn) -> Bool {
    left.elementsEqual(right)
  }
}
