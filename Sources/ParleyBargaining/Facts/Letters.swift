import ParleyValues

/// A letter about the performance of the agreement was sent 发函: a check letter, or one of the
/// union's papers of supervision 一函两书. The side stands with the event.
public struct LetterSent: CaseBody {
  /// The kind's name.
  public static let kind = "letter-sent"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "发函", en: "letter sent")

  /// What kind of letter it is.
  public enum Form: String, CaseIterable, Codable, Sendable {
    /// 核对函: asks the other side to check differences.
    case check
    /// 工会劳动法律监督提示函: points something out and asks the company to look into it.
    case reminder
    /// 工会劳动法律监督意见书: asks the company to put something right.
    case opinion
    /// 工会劳动法律监督建议书: suggests to an authority that it act.
    case recommendation

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .check: LocalizedText(zhHans: "核对函", en: "check letter")
      case .reminder: LocalizedText(zhHans: "工会劳动法律监督提示函", en: "union's letter of notice")
      case .opinion: LocalizedText(zhHans: "工会劳动法律监督意见书", en: "union's written opinion")
      case .recommendation:
        LocalizedText(zhHans: "工会劳动法律监督建议书", en: "union's written recommendation")
      }
    }
  }

  /// One thing the letter is about.
  public struct Matter: Codable, Hashable, Sendable {
    /// The clause of the agreement or the rule concerned.
    public var clause: String
    /// What was found.
    public var text: String

    /// A matter.
    public init(clause: String, text: String) {
      self.clause = clause
      self.text = text
    }
  }

  /// What kind of letter it is.
  public var form: Form
  /// To whom it goes, if not to the other side: an authority.
  public var addressee: String?
  /// The number of the letter, as the sender counts them.
  public var number: String?
  /// What it is about.
  public var matters: [Matter]
  /// What is asked or suggested, one thing each.
  public var asks: [String]
  /// The day by which a reply is asked for.
  public var replyBy: CivilDate?
  /// The number of an earlier letter's entry that this one follows, if it does.
  public var follows: Int?

  /// A letter.
  public init(
    form: Form, addressee: String? = nil, number: String? = nil, matters: [Matter],
    asks: [String] = [], replyBy: CivilDate? = nil, follows: Int? = nil
  ) {
    self.form = form
    self.addressee = addressee
    self.number = number
    self.matters = matters
    self.asks = asks
    self.replyBy = replyBy
    self.follows = follows
  }
}

/// A letter was answered, or it was noted that no answer came.
public struct LetterAnswered: CaseBody {
  /// The kind's name.
  public static let kind = "letter-answered"
  /// What the kind is called.
  public static let title = LocalizedText(zhHans: "复函", en: "letter answered")

  /// What the answer is.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    /// 已说明.
    case explained
    /// 已更正.
    case corrected
    /// 承认.
    case admitted
    /// 不认可.
    case contested
    /// 未答复.
    case unanswered

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .explained: LocalizedText(zhHans: "已说明", en: "explained")
      case .corrected: LocalizedText(zhHans: "已更正", en: "corrected")
      case .admitted: LocalizedText(zhHans: "承认", en: "admitted")
      case .contested: LocalizedText(zhHans: "不认可", en: "contested")
      case .unanswered: LocalizedText(zhHans: "未答复", en: "unanswered")
      }
    }
  }

  /// The number of the letter's entry.
  public var letter: Int
  /// What the answer is.
  public var outcome: Outcome
  /// In words.
  public var text: String?

  /// An answer.
  public init(letter: Int, outcome: Outcome, text: String? = nil) {
    self.letter = letter
    self.outcome = outcome
    self.text = text
  }
}
