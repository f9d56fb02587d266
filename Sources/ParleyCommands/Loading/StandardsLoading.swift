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
    try StandardsReader.read(text(of: path), file: shownName(of: path))
  }

  /// What reckoning pay needs beside the standards: the statutory holidays of the law book's
  /// calendar and, where a place is given, its minimum wages on a day.
  func payContext(
    _ book: LawBook, in place: Jurisdiction?, on day: CivilDate
  ) -> PayContext {
    var wages = MinimumWages()
    if let place {
      func wage(_ key: LawKey) -> Money? {
        let class1 = book.figure(key, variant: "1", in: place, on: day)
        return (book.figure(key, in: place, on: day) ?? class1)?.value.value.money
      }
      wages = MinimumWages(hourly: wage(.minimumWageHourly), monthly: wage(.minimumWageMonthly))
    }
    return PayContext(
      statutoryHolidays: book.calendar.years.flatMap(\.statutoryHolidays), minimumWages: wages)
  }
}
