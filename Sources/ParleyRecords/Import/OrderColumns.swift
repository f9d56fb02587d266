import ParleyValues

/// The columns of some rows, with workers and words as numbers.
struct OrderColumns: Sendable {
  let count: Int
  let worker: PackedColumn
  let accepted: PackedColumn
  let line: LineColumn
  /// By ``OrderLayout/numbers``.
  let numbers: [PackedColumn]
  /// By ``OrderLayout/words``.
  let words: [PackedColumn]
  let identifier: TextColumn

  /// The columns as records.
  func log(_ layout: OrderLayout, _ tables: OrderTables) -> OrderLog {
    let ids = layout.hasWorkers ? tables.workers.texts.texts : [""]
    let none = PackedColumn(absentRows: count)
    return OrderLog(
      currency: layout.currency, distanceUnit: layout.distanceUnit,
      workers: WorkerTable(ids: ids), hasWorkers: layout.hasWorkers,
      worker: WorkerColumn(places: worker), accepted: accepted, line: line,
      identifier: identifier,
      numbers: OrderLog.NumberField.allCases.map { field in
        layout.numbers.firstIndex(of: field).map { numbers[$0] } ?? none
      },
      coded: OrderLog.CodedField.allCases.map { field in
        guard let index = layout.words.firstIndex(of: field) else {
          return CodedColumn(codes: OptionalColumn(none), names: [])
        }
        return CodedColumn(
          codes: OptionalColumn(words[index]), names: tables.words[index].texts.texts)
      })
  }
}
