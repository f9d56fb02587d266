import ParleyValues

/// All terms of one position or agreement, typed. The same value is simulated, printed in the
/// agreement and used to check real pay.
public struct Standards: Equatable, Sendable {
  /// What the standards are called.
  public var title: String
  /// The currency of every amount.
  public var currency: Currency
  /// Where the standards come from: a document and date, or whose position they are.
  public var source: String?
  /// What is known of the source beyond its name: place, force, what was read and what is unknown.
  public var origin: StandardsOrigin?
  /// A remark for readers.
  public var note: String?

  /// Basis, rounding, weeks and holidays.
  public var general = General()
  /// Piece rates.
  public var pieceRate = PieceRate()
  /// Commission ratios.
  public var commission = Commission()
  /// Online hours.
  public var onlineHours = OnlineHours()
  /// Dispatch volume.
  public var dispatch = Dispatch()
  /// Extreme-weather subsidies.
  public var weather = Weather()
  /// Assessment and deductions.
  public var assessment = Assessment()
  /// Promised times.
  public var timeEstimate = TimeEstimate()
  /// When pay is paid.
  public var payment = Payment()
  /// How standards may change.
  public var adjustment = Adjustment()
  /// How disputes are settled.
  public var disputes = Disputes()

  /// Values that hold from a day on, over what stands above; in the order of the registry, then of
  /// their days.
  public var datedTerms: [TermAssignment] = []
  /// Groups of workers.
  public var categories: [WorkerCategory] = []
  /// Other values for a vehicle or service class.
  public var variants: [Variant] = []
  /// Other values for a group or place, the most specific last.
  public var scopes: [Scope] = []

  /// Standards without terms.
  public init(title: String = "", currency: Currency = .cny) {
    self.title = title
    self.currency = currency
  }

  /// The basis that holds when none is stated is piece.
  public var basis: PayBasis { general.basis ?? .piece }
  /// The rounding that holds when none is stated is half-even.
  public var rounding: Rounding { (general.rounding ?? .halfEven).rounding }
}

/// A group of workers that terms may differ for.
public struct WorkerCategory: Equatable, Sendable {
  /// How a worker stands to the company (人社部发〔2021〕56号 item 2).
  public enum Relation: String, TermChoice, TermValueConvertible {
    /// A labour contract.
    case employee
    /// Not fully an employment relation 不完全符合确立劳动关系情形.
    case notFull = "not-full"
    /// Self-run, under civil law.
    case independent

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .employee: LocalizedText(zhHans: "劳动关系", en: "employment")
      case .notFull: LocalizedText(zhHans: "不完全符合确立劳动关系情形", en: "not fully employed")
      case .independent: LocalizedText(zhHans: "自主经营", en: "independent")
      }
    }
  }

  /// What the group is called, as in the records' category column.
  public var name: String
  /// How its workers stand to the company.
  public var relation: Relation?
  /// Who employs them: `platform` or `partner`.
  public var employer: String?

  /// A group.
  public init(name: String, relation: Relation? = nil, employer: String? = nil) {
    self.name = name
    self.relation = relation
    self.employer = employer
  }
}

/// Other values for a vehicle or service class, chosen by the order column `variant`.
public struct Variant: Equatable, Sendable {
  /// The class, as in the records.
  public var name: String
  /// What differs.
  public var changes: [TermAssignment]

  /// A class with what differs.
  public init(name: String, changes: [TermAssignment]) {
    self.name = name
    self.changes = changes
  }
}

/// Other values for the records that match.
public struct Scope: Equatable, Sendable {
  /// The group, if the scope names one.
  public var category: String?
  /// The place, if it names one.
  public var area: String?
  /// The employer, if it names one.
  public var employer: String?
  /// What differs.
  public var changes: [TermAssignment]

  /// A scope with what differs.
  public init(
    category: String? = nil, area: String? = nil, employer: String? = nil,
    changes: [TermAssignment] = []
  ) {
    self.category = category
    self.area = area
    self.employer = employer
    self.changes = changes
  }

  /// The name before the stroke in keys: `众包`, or `众包+上海`.
  public var name: String {
    [category, area, employer].compactMap(\.self).joined(separator: "+")
  }

  /// How many things it names; more specific scopes override less specific ones.
  public var specificity: Int { [category, area, employer].compactMap(\.self).count }

  /// Whether a record with these words is in the scope.
  public func matches(category: String?, area: String?, employer: String?) -> Bool {
    (self.category == nil || self.category == category) && (self.area == nil || self.area == area)
      && (self.employer == nil || self.employer == employer)
  }
}
