import ParleyTerms
import ParleyValues

/// One step of the way a dispute takes by law.
public struct LegalStep: Hashable, Sendable {
  /// The code, `mediation`.
  public let code: String
  /// What the step is called.
  public let name: LocalizedText
  /// Who decides in it.
  public let decides: LocalizedText
  /// How long it may take, with its article; nothing when no text says.
  public let within: LawAnswer?
  /// By how much that may be extended.
  public let extendable: LawAnswer?
  /// What opens when the step passes without a result.
  public let silence: LadderSilence
  /// What must be said of the step.
  public let note: LocalizedText?
}

/// The way a dispute takes by law, for people who stand to the company in one way. It is the
/// default where the agreement has no ladder of its own.
public struct LegalLadder: Hashable, Sendable {
  /// How the people stand to the company; nothing when it is not settled.
  public let relation: WorkerCategory.Relation?
  /// The steps in order.
  public let steps: [LegalStep]
  /// The limitation for claims; nothing where none may be printed.
  public let limitation: LawAnswer?
  /// What must be said of the whole.
  public internal(set) var note: LocalizedText?
}

extension LegalLadder {
  /// The ladder as terms of an agreement, its words in one language, for people to change.
  public func terms(in language: Language) -> [LadderStep] {
    steps.compactMap { step in
      guard var term = LadderStep(index: [step.name[language]]) else { return nil }
      term.decides = step.decides[language]
      term.within = step.within.flatMap { LegalLadder.period($0.value.value) }
      term.silence = step.silence
      return term
    }
  }

  private static func period(_ value: LawValue) -> ClausePeriod? {
    switch value {
    case .days(let count): ClausePeriod(count, .days)
    case .workingDays(let count): ClausePeriod(count, .workingDays)
    case .months(let count): ClausePeriod(count, .months)
    case .years(let count): ClausePeriod(count, .years)
    default: nil
    }
  }
}
