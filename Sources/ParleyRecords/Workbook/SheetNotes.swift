/// What was met in a sheet that its user should know of.
struct SheetNotes: Equatable {
  /// Something that cells have, how many of them, and the first.
  struct Tally: Equatable {
    var count = 0
    var first: CellPosition?

    mutating func note(_ position: CellPosition) {
      if count == 0 { first = position }
      count += 1
    }
  }

  /// Rows with values that are not shown.
  var hiddenRows = Tally()
  /// Whole numbers of more than 15 digits, whose last digits spreadsheets do not keep.
  var longNumbers = Tally()
  /// Formulas whose result is not in the file.
  var missingResults = Tally()
  /// Times that were rounded to the second.
  var roundedTimes = Tally()
  /// Texts merged over several rows, which were taken for each of them.
  var filledMerges = Tally()
  /// Numbers and dates merged over several rows, which count for the first only.
  var unfilledMerges = Tally()
  /// Numbers without a date's format that could be dates of the years 2000 to 2099.
  var possibleDates = Tally()
}
