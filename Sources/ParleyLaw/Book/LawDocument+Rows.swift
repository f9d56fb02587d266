import ParleyValues

/// A document with what its figures have in common: place, instruments, first day, reading.
struct LawRows {
  let document: LawDocument
  let jurisdiction: Jurisdiction
  let instruments: [Instrument]
  let from: CivilDate?
  let to: CivilDate?
  let reading: Reading

  init(
    _ zhHans: String, _ en: String, number: LocalizedText? = nil, in jurisdiction: Jurisdiction,
    for instruments: [Instrument] = [], from: String? = nil, to: String? = nil, _ reading: Reading
  ) {
    document = LawDocument(title: LocalizedText(zhHans: zhHans, en: en), number: number)
    self.jurisdiction = jurisdiction
    self.instruments = instruments
    self.from = from.flatMap { CivilDate($0) }
    self.to = to.flatMap { CivilDate($0) }
    self.reading = reading
  }

  /// One figure of the document.
  func callAsFunction(
    _ key: LawKey, _ value: LawValue, _ place: LawPlace, variant: String? = nil,
    for instruments: [Instrument]? = nil, reading: Reading? = nil, runsFrom: LocalizedText? = nil,
    note: LocalizedText? = nil
  ) -> CitedValue {
    CitedValue(
      key, variant: variant, value, in: jurisdiction, for: instruments ?? self.instruments,
      from: from, to: to, source: LawSource(document, place), reading: reading ?? self.reading,
      runsFrom: runsFrom, note: note)
  }
}

extension LawValue {
  /// An amount of yuan written as fen.
  static func fen(_ fen: Int64, per period: Period) -> LawValue {
    .money(Money(minorUnits: fen), per: period)
  }

  /// Words in both languages.
  static func words(_ zhHans: String, _ en: String) -> LawValue {
    .text(LocalizedText(zhHans: zhHans, en: en))
  }

  /// It is not allowed.
  static let forbidden = LawValue.choice(
    "forbidden", LocalizedText(zhHans: "不得", en: "not allowed"))
}

extension LocalizedText {
  /// A text in both languages, for tables.
  static func both(_ zhHans: String, _ en: String) -> LocalizedText {
    LocalizedText(zhHans: zhHans, en: en)
  }
}
