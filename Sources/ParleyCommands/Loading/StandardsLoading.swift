import ParleyLaw
import ParleyPay
import ParleyTerms
import ParleyValues

extension CommandContext {
  /// The standards in a file.
  ///
  /// - Throws: ``CommandFailure`` when the file cannot be read; ``Diagnostics`` with everything
  ///   that is wrong in it.
  func standards(in path: TypedPath) throws -> Standards {
    try StandardsReader.read(standardsText(of: path), file: shownName(of: path))
  }

  /// The text of a standards file, or of the standards of a name that come with the program.
  ///
  /// - Throws: ``CommandFailure`` when there is neither such a file nor such a name.
  func standardsText(of path: TypedPath) throws(CommandFailure) -> String {
    if let preset = preset(path) { return preset.text }
    return try text(of: path)
  }

  /// The standards of a name, where no file of that name stands before them.
  func preset(_ path: TypedPath) -> PresetStandards? {
    guard path.mayBePreset, !path.isStandardStream, !files.exists(path.text) else { return nil }
    return PresetStandards.named(path.text.narrowed)
  }

  /// What reckoning pay needs beside the standards: the statutory holidays of the law book's
  /// calendar and, where a place is given, its minimum wages on a day.
  func payContext(
    _ book: LawBook, in place: Jurisdiction?, on day: CivilDate, hourlyMinimum: Money? = nil
  ) -> PayContext {
    var wages = MinimumWages()
    if let place {
      func wage(_ key: LawKey) -> Money? {
        let class1 = book.figure(key, variant: "1", in: place, on: day)
        return (book.minimumWage(key, in: place, on: day)?.answer ?? class1)?.value.value.money
      }
      wages = MinimumWages(hourly: wage(.minimumWageHourly), monthly: wage(.minimumWageMonthly))
    }
    if let hourlyMinimum { wages.hourly = hourlyMinimum }
    return PayContext(
      statutoryHolidays: book.calendar.years.flatMap(\.statutoryHolidays), minimumWages: wages)
  }
}
