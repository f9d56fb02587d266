import ParleyBargaining
import ParleyStore
import ParleyTerms
import ParleyValues

/// What recording an act came to, for the presenter.
struct Recorded {
  /// The case with the new entries in it.
  let opened: OpenCase
  /// The number of the last entry before.
  let before: Int
  /// What followed from the act.
  let consequences: [Consequence]
  /// What the law advises.
  let warnings: [Diagnostic]
  /// Sentences of the command itself.
  var remarks: [LocalizedText] = []
}

extension OpenCase {
  /// Records an act and shows what was understood, what follows, and where the case stands now.
  ///
  /// - Parameters:
  ///   - command: what is to be recorded or done.
  ///   - arguments: the command line.
  ///   - enclosures: people and files that the entries refer to.
  /// - Throws: ``CommandFailure`` when the case refuses, a consequence was not confirmed, or the
  ///   file cannot be written; nothing is recorded then.
  func perform(
    _ command: CaseCommand, _ arguments: ParsedArguments, with enclosures: Enclosures = .none
  ) throws -> CommandOutput {
    RecordingPresenter.output(try record([command], arguments, with: enclosures))
  }

  /// Records one fact as it is.
  func perform(
    _ fact: CaseFact, by side: Side? = nil, _ arguments: ParsedArguments,
    with enclosures: Enclosures = .none
  ) throws -> CommandOutput {
    try perform(.record(fact, by: side), arguments, with: enclosures)
  }

  /// Records several acts at once: all of them, or none.
  func record(
    _ commands: [CaseCommand], _ arguments: ParsedArguments, with enclosures: Enclosures = .none
  ) throws -> Recorded {
    var after = self
    var events: [CaseEvent] = []
    var consequences: [Consequence] = []
    var warnings: [Diagnostic] = []
    let decisionContext = decisionContext(arguments)
    for command in commands {
      do throws(CaseRefusal) {
        let decision = try decide(command, in: after.record, context: decisionContext)
        for event in decision.events { after.record.apply(event) }
        events += decision.events
        consequences += decision.consequences
        // What was amiss between the acts of one line and is not at its end is not worth a word.
        warnings = warnings.filter { !$0.code.hasPrefix("delegation.") } + decision.warnings
      } catch { throw CommandFailure(error) }
    }
    try Confirming(context: context, saysYes: arguments.isSet(CaseOptions.yes))
      .confirm(consequences)
    do throws(CaseFileProblem) {
      try store.append(
        events, expecting: record.lastSequence, with: enclosures, state: after.record)
    } catch { throw context.failure(error) }
    for person in enclosures.people { after.people.add(person) }
    return Recorded(
      opened: after, before: record.lastSequence, consequences: consequences,
      warnings: warnings)
  }

  /// Whether an act would be recorded, without recording it.
  ///
  /// - Throws: ``CommandFailure`` with every reason why not.
  func check(_ command: CaseCommand, _ arguments: ParsedArguments) throws(CommandFailure) {
    do throws(CaseRefusal) {
      _ = try decide(command, in: record, context: decisionContext(arguments))
    } catch { throw CommandFailure(error) }
  }

  /// What a decision needs from outside.
  func decisionContext(_ arguments: ParsedArguments) -> DecisionContext {
    DecisionContext(
      law: law, happenedOn: context.day, happenedAt: arguments[CaseOptions.time],
      recordedAt: context.clock.now(), recordedBy: context.desk,
      anyway: arguments.isSet(CaseOptions.anyway))
  }
}

extension CommandContext {
  /// The name of the desk that writes; never a person's name.
  var desk: String {
    environment["PARLEY_DESK"].flatMap { $0.isEmpty ? nil : $0 } ?? "desk"
  }
}
