import ParleyValues

extension LawValue {
  /// The value for machines: its shape as the name, numbers as numbers, amounts as decimals.
  public var json: JSONValue {
    switch self {
    case .days(let count): ["days": JSONValue(count)]
    case .workingDays(let count): ["workingDays": JSONValue(count)]
    case .months(let count): ["months": JSONValue(count)]
    case .years(let count): ["years": JSONValue(count)]
    case .yearRange(let from, let to):
      ["fromYears": JSONValue(from), "toYears": JSONValue(to)]
    case .hours(let count): ["hours": JSONValue(count)]
    case .minutes(let count): ["minutes": JSONValue(count)]
    case .count(let count): ["count": JSONValue(count)]
    case .proportion(let part):
      [
        "numerator": JSONValue(part.numerator), "denominator": JSONValue(part.denominator),
        "bound": .string(part.bound.rawValue),
      ]
    case .share(let share): ["share": .string(share.text)]
    case .money(let amount, let period):
      ["amount": .string(amount.text(in: .cny)), "per": .string(period.rawValue)]
    case .season(let from, let through):
      ["fromMonth": JSONValue(from), "throughMonth": JSONValue(through)]
    case .clock(let from, let to):
      ["fromHour": JSONValue(from), "toHour": JSONValue(to)]
    case .celsius(let degrees): ["celsius": JSONValue(degrees)]
    case .kilometresPerHour(let speed): ["kilometresPerHour": JSONValue(speed)]
    case .choice(let code, _): ["choice": .string(code)]
    case .text: ["text": true]
    case .notRequired: ["notRequired": true]
    }
  }
}

extension CitedValue {
  /// The figure as JSON, its words in one language.
  public func json(in language: Language) -> JSONValue {
    [
      "key": .string(key.rawValue), "name": .string(key.name[language]),
      "variant": JSONValue(variant), "jurisdiction": .string(jurisdiction.code),
      "instruments": .array(instruments.map { .string($0.rawValue) }),
      "value": .string(value.text[language]), "exact": value.json,
      "from": JSONValue(effectiveFrom), "to": JSONValue(effectiveTo),
      "article": .string(article[language]), "verified": .bool(mayBeCitedAsLaw),
      "reading": .string(reading.text[language]), "note": JSONValue(note?[language]),
    ]
  }
}

extension LawAnswer {
  /// The answer as JSON: the figure, who was asked and who answered, what must be said beside it.
  public func json(in language: Language) -> JSONValue {
    [
      "figure": value.json(in: language), "askedFor": .string(askedFor.code),
      "answeredBy": .string(answeredBy.code), "fellBack": .bool(fellBack),
      "instrument": JSONValue(instrument?.rawValue), "borrowed": .bool(isBorrowed),
      "verified": .bool(mayBeCitedAsLaw),
      "caveats": .array(caveats.map { .string($0[language]) }),
      "others": .array(others.map { $0.json(in: language) }),
    ]
  }
}

extension DueDate {
  /// The date as JSON. Scripts rely on `raw`, `due`, `rule`, `article` and `verified`.
  public func json(in language: Language) -> JSONValue {
    [
      "rule": .string(rule.rawValue), "name": .string(rule.name[language]),
      "from": JSONValue(from), "opens": JSONValue(opens), "raw": JSONValue(raw),
      "due": JSONValue(due), "article": .string(article[language]), "verified": .bool(verified),
      "provisional": .bool(isProvisional), "period": .string(answer.value.value.text[language]),
      "askedFor": .string(answer.askedFor.code), "answeredBy": .string(answer.answeredBy.code),
      "fellBack": .bool(answer.fellBack), "instrument": JSONValue(answer.instrument?.rawValue),
      "borrowed": .bool(answer.isBorrowed),
      "steps": .array(steps.map { .string($0[language]) }),
    ]
  }
}
