import ParleyValues

extension LawBook {
  /// The figures in which every word of a text occurs: in key, name, place, instrument, value,
  /// document, article or note, in either language.
  ///
  ///     lawBook.search("山东 答复")
  ///
  /// - Returns: the figures in the order of the book; all of them for a text without words.
  /// - Complexity: O(figures × words).
  public func search(_ text: String) -> [CitedValue] {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    return entries.filter { row in
      let haystack = row.searchText
      return words.allSatisfy { haystack.contains($0) }
    }
  }

  /// The figures of one kind that hold for a place, those of the larger places after its own.
  ///
  /// - Parameters:
  ///   - key: the kind.
  ///   - jurisdiction: the place; nothing for every place.
  ///   - instrument: the instrument the figures must speak of; nothing for any.
  ///   - date: the day they must be in force; nothing for any.
  /// - Returns: the figures, the nearest place first, else in the order of the book.
  public func entries(
    of key: LawKey, in jurisdiction: Jurisdiction?, for instrument: Instrument? = nil,
    on date: CivilDate? = nil
  ) -> [CitedValue] {
    let kinds = instrument.map { $0.governedLike + $0.borrowsFrom }
    let rows = entries(of: key).filter { row in
      (date.map { row.isInForce(on: $0) } ?? true)
        && (kinds.map { $0.contains { row.speaks(of: $0) } } ?? true)
    }
    guard let jurisdiction else { return rows }
    return jurisdiction.chain.flatMap { place in rows.filter { $0.jurisdiction == place } }
  }
}

extension CitedValue {
  /// Everything that a search looks at, in lower case.
  var searchText: String {
    var parts = [key.rawValue, jurisdiction.code, variant ?? ""] + instruments.map(\.rawValue)
    let texts =
      [key.name, jurisdiction.name, value.text, article, note, runsFrom].compactMap(\.self)
      + instruments.map(\.name)
    for text in texts { parts += [text.zhHans, text.en] }
    return parts.joined(separator: "\n").lowercased()
  }
}
