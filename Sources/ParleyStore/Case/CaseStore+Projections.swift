import ParleyBargaining
import ParleyValues

extension CaseStore {
  /// Makes the tables that show where the case stands anew from the events: `case_summary`, `entry`,
  /// `position`, `item`, `offer`, `offer_term`, `offer_item`, `session`, `promise`.
  ///
  /// - Throws: ``CaseFileProblem``: changed, damaged, busy, read-only, disk full.
  /// - Complexity: O(events).
  public func rebuildProjections() throws(CaseFileProblem) {
    let file = shared
    try file.changing { (_) throws(CaseFileProblem) in
      let state = BargainingCase(replaying: try events())
      do throws(SQLiteFailure) {
        try file.dropProjections()
        try file.project(state)
      } catch {
        throw file.problem(error)
      }
    }
  }

  /// The number of the last event that the tables show; 0 when they are not there.
  public var projectedThrough: Int {
    (try? shared.connection.integer("SELECT through FROM projection")) ?? 0
  }
}
