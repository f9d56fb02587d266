import ParleyValues

/// The shape of a figure, by which files are read and the built-in figures are checked.
public enum LawValueKind: String, CaseIterable, Sendable {
  /// Days, working days, months or years that a date is counted by.
  case period
  /// Years of validity, one number or from–to.
  case years
  /// Hours.
  case hours
  /// Minutes.
  case minutes
  /// A number of people, copies or occasions.
  case count
  /// A part of a number of people.
  case proportion
  /// A percentage.
  case share
  /// An amount for an hour, a day or a month.
  case money
  /// Months of the year.
  case season
  /// Degrees Celsius.
  case celsius
  /// Kilometres an hour.
  case speed
  /// One of several ways, with its words.
  case choice
  /// Hours of the day, from one through another.
  case clock
  /// Words.
  case text

  /// Whether a value has this shape; “not required” fits everywhere.
  public func fits(_ value: LawValue) -> Bool {
    switch (self, value) {
    case (_, .notRequired): true
    case (.period, .days), (.period, .workingDays), (.period, .months), (.period, .years): true
    case (.years, .yearRange), (.years, .years): true
    case (.hours, .hours), (.minutes, .minutes), (.count, .count), (.proportion, .proportion),
      (.share, .share), (.money, .money), (.season, .season), (.celsius, .celsius),
      (.speed, .kilometresPerHour), (.clock, .clock), (.choice, .choice), (.text, .text):
      true
    default: false
    }
  }
}

extension LawKey {
  /// The shape its figures have.
  public var kind: LawValueKind {
    switch self {
    case .representativesMinimum, .representativesMaximum, .filingCopies, .layoffPersons,
      .unionThreshold, .restDaysPerWeek, .groupClaimSize, .wageClass:
      .count
    case .delegationBalance, .chiefOutsider, .doubleRole, .chairing, .minutesSignature,
      .conclusionPause,
      .signatureOrder:
      .choice
    case .outsiderShare, .frontLineShare, .nominationMajority, .adoptionQuorum, .adoptionMajority,
      .layoffShare:
      .proportion
    case .vacancyPeriod, .delegateListPeriod, .replyPeriod, .dataPeriod, .reportToHigherUnionPeriod,
      .conclusionPeriod, .suspensionMaximum, .renewalWindow, .submissionPeriod, .curePeriod,
      .reviewPeriod, .publicationPeriod, .performanceReport, .terminationFilingPeriod,
      .coordinationPeriod, .coordinationExtension, .ruleChangeNotice, .layoffNotice,
      .mediationPeriod,
      .mediationExtension, .judicialConfirmationPeriod, .arbitrationReviewPeriod, .limitationPeriod,
      .arbitrationAcceptance, .arbitrationDefence, .awardPeriod, .awardExtension, .suitPeriod,
      .setAsidePeriod, .arbitrationNotice, .inspectionPeriod, .inspectionExtension,
      .inspectionLookBack:
      .period
    case .refusalOfTalks, .talksFrequency, .dataToGive, .recorder, .filingPaper,
      .provision, .heatRule, .warningSignal, .countingRule:
      .text
    case .usualTerm, .longestTerm, .ruleHistory: .years
    case .quotaReach, .overtimePay, .commissionCeiling: .share
    case .overtimeLimit, .orderTimePerDay, .continuousOrderTime, .heatHours: .hours
    case .restBreak: .minutes
    case .speedForEstimates: .speed
    case .heatThreshold: .celsius
    case .heatAllowanceMonthly, .heatAllowanceDaily, .minimumWageHourly, .minimumWageMonthly: .money
    case .heatAllowanceSeason: .season
    case .heatClosedHours: .clock
    }
  }

  /// Whether the matter belongs to the submission, review and registration of contracts, which
  /// some instruments do not have.
  public var belongsToFiling: Bool {
    switch self {
    case .submissionPeriod, .filingCopies, .filingPaper, .curePeriod, .reviewPeriod,
      .terminationFilingPeriod:
      true
    default: false
    }
  }

  /// Reads a key (`reply-period`), what people write for it (`reply`, `reply-deadline`) or its
  /// name (`答复期限`).
  ///
  /// - Throws: ``Diagnostic`` `law.unknown-key` with the nearest known key.
  public init(parsing text: String, at place: SourcePlace? = nil) throws(Diagnostic) {
    let typed = text.lowercased()
    let stem = typed.hasSuffix("-deadline") ? String(typed.dropLast(9)) : typed
    let known = LawKey.allCases.first {
      $0.rawValue == typed || $0.rawValue == stem + "-period" || $0.name.zhHans == text
    }
    if let known {
      self = known
      return
    }
    let nearest =
      NearestName.find(typed, in: LawKey.allCases.map(\.rawValue))
      ?? NearestName.find(stem + "-period", in: LawKey.allCases.map(\.rawValue))
    let remedy = nearest.flatMap(LawKey.init(rawValue:)).map {
      LocalizedText(
        zhHans: "是否指 \($0.rawValue)（\($0.name.zhHans)）？", en: "did you mean \($0.rawValue)?")
    }
    throw Diagnostic(
      "law.unknown-key", .error, at: place,
      LocalizedText(zhHans: "规则库没有“\(text)”一项", en: "the law book knows no “\(text)”"),
      remedy: remedy
        ?? LocalizedText(zhHans: "用 parley law search 查找", en: "find it with parley law search"),
      help: "law")
  }
}
