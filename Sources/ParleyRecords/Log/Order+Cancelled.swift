import ParleyValues

extension Order {
  /// Whether the order was cancelled before it was completed. An order that is taken back after its
  /// completion was completed.
  public var isCancelled: Bool {
    guard let cancelledAt else { return false }
    return completed.map { cancelledAt <= $0 } ?? true
  }
}

extension OrderLog {
  /// Whether the order of a row was cancelled before it was completed.
  public func isCancelled(_ row: Int) -> Bool {
    guard let cancelled = cancelledAt[row] else { return false }
    return completed[row].map { cancelled <= $0 } ?? true
  }
}
