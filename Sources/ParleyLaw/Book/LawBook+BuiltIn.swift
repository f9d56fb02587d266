import ParleyValues

extension LawBook {
  /// The law book that comes with the program.
  public static let builtIn = LawBook(
    edition: "cn-2026.1", entries: CollectiveContractProvisions.rows,
    calendar: WorkCalendars.builtIn)
}
