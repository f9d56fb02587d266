import ParleyLaw
import ParleyValues
import Testing

/// A day of a test; a date that does not exist fails the test that uses it.
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text), "\(text)") }

/// The law book that comes with the program.
let book = LawBook.builtIn

/// A law book of made-up figures.
func madeUp(_ entries: [CitedValue]) -> LawBook {
  LawBook(edition: "made-up", entries: entries, calendar: book.calendar)
}

/// A made-up figure.
func row(
  _ key: LawKey, _ value: LawValue, in place: Jurisdiction = .national,
  for instruments: [Instrument] = [], variant: String? = nil, from: String? = nil,
  to: String? = nil, reading: Reading = .read("made-up"), at article: LawPlace = 1,
  overlay: String? = nil
) -> CitedValue {
  let document = LawDocument(title: LocalizedText(zhHans: "《虚构条例》", en: "Made-up Regulations"))
  return CitedValue(
    key, variant: variant, value, in: place, for: instruments,
    from: from.flatMap { CivilDate($0) }, to: to.flatMap { CivilDate($0) },
    source: LawSource(document, article), reading: reading, overlay: overlay)
}
