import ParleyValues

/// What the law book answers to a question, and how far the answer is from the question: another
/// place may have answered, or the rule of another instrument may have been borrowed.
public struct LawAnswer: Hashable, Sendable {
  /// The figure.
  public let value: CitedValue
  /// The place that was asked for.
  public let askedFor: Jurisdiction
  /// The instrument that was asked for, if any.
  public let instrument: Instrument?
  /// Whether the rule is one for another instrument, borrowed because none was found for this one.
  public let isBorrowed: Bool
  /// Other rules in force at the place that answered that say something else on the same matter:
  /// the 10 days of 令22 beside the 7 days of 令9.
  public let others: [CitedValue]

  /// The place whose rule this is.
  public var answeredBy: Jurisdiction { value.jurisdiction }

  /// Whether a larger place answered because the one asked for has no figure here.
  public var fellBack: Bool { answeredBy != askedFor }

  /// Whether a paper that leaves the house may state the figure as law, with its article. Where
  /// not, the paper states it as the side's own request.
  public var mayBeCitedAsLaw: Bool { value.mayBeCitedAsLaw && !isBorrowed }

  /// The article, for the figure in the place and for the instrument that have it.
  public var article: LocalizedText { value.article }

  /// The caveats as short marks for tables, `国家规定`, `参照集体合同`, `未核实（据报道）`; empty where the
  /// figure is law for the question.
  public var marks: [LocalizedText] {
    var marks: [LocalizedText] = []
    if fellBack {
      marks.append(
        answeredBy == .national
          ? .both("国家规定", "national")
          : .both(answeredBy.name.zhHans + "规定", "rule of " + answeredBy.name.en))
    }
    if isBorrowed {
      let owner = value.instruments.first?.name ?? value.key.name
      marks.append(.both("参照" + owner.zhHans, "borrowed from a " + owner.en))
    }
    if !value.reading.mayBeCitedAsLaw {
      marks.append(value.reading.text)
    } else if value.source.place == .notSeen {
      marks.append(.both("条号未核", "article not noted"))
    }
    return marks
  }

  /// What must be said beside the figure: that another place answered, that the rule is borrowed,
  /// that it was not read in full; in this order, one sentence each.
  public var caveats: [LocalizedText] {
    var said: [LocalizedText] = []
    if fellBack {
      let owner =
        answeredBy == .national
        ? LocalizedText(zhHans: "国家", en: "the national rule")
        : LocalizedText(zhHans: answeredBy.name.zhHans, en: "the rule of \(answeredBy.name.en)")
      said.append(
        LocalizedText(
          zhHans: "规则库未载\(askedFor.name.zhHans)的此项规定，按\(owner.zhHans)规定；当地规定可能不同",
          en: "the law book has no figure of \(askedFor.name.en) for this; "
            + "this is \(owner.en), and the local rule may differ"))
    }
    if isBorrowed, let instrument {
      let owner = value.instruments.first?.name ?? value.key.name
      said.append(
        LocalizedText(
          zhHans: "未见适用于\(instrument.name.zhHans)的规定，参照\(owner.zhHans)的规定，只作己方请求，不作法律依据",
          en: "no rule for this instrument (\(instrument.name.en)) was found; the one for a "
            + "\(owner.en) is borrowed as our own request, not as law"))
    } else if instrument == nil, let only = value.instruments.first,
      !value.instruments.contains(.collectiveContract)
    {
      said.append(
        LocalizedText(
          zhHans: "此项规定适用于\(only.name.zhHans)", en: "this rule is for a \(only.name.en)"))
    }
    if !value.reading.mayBeCitedAsLaw {
      said.append(value.reading.text)
    } else if value.source.place == .notSeen {
      said.append(
        LocalizedText(
          zhHans: "条号未核，不作为条文引用", en: "its article was not noted, so it is not cited as law"))
    }
    return said
  }
}
