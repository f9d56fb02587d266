import ParleyBargaining
import ParleyTerms
import ParleyValues

/// `parley sign`: a party signs.
enum SignCommand {
  static let party = ParameterKey.option(
    "party", "当事人", ValueKind<String>.text.named("当事人", "PARTY", example: "union"), .repeated,
    help: LocalizedText(
      zhHans: "签字的当事人：代号、名称或方；all 为全部签署方；可写多次",
      en: "the party by id, name or side; all for every party that signs"))
  static let person = ParameterKey.option(
    "person", "签字人", ValueKind<String>.person,
    help: LocalizedText(zhHans: "由谁签字", en: "who signed for it"))

  static let command = Command(
    LocalizedText(zhHans: "签字", en: "sign"), group: .conclude,
    summary: LocalizedText(zhHans: "登记当事人签字", en: "a party signs"),
    parameters: [CaseOptions.file.parameter, party.parameter, person.parameter]
      + CaseOptions.recording,
    examples: [
      CommandExample(
        "sign east-lake.parley --party union --person 周某",
        LocalizedText(zhHans: "工会签字", en: "the union signs"))
    ],
    topics: ["case"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let opened = try context.openCase(arguments)
    var register = PersonRegister(opened)
    var named = arguments.all(party)
    if named.isEmpty { named = [try arguments.needed(party, in: context)] }
    let person = arguments[person].map { register.reference($0) }
    let commands = named.flatMap { parties($0, in: opened) }.map { party in
      CaseCommand.record(
        .partySigned(PartySigned(party: party.id, person: person)), by: party.side)
    }
    return RecordingPresenter.output(
      try opened.record(commands, arguments, with: register.enclosures))
  }

  /// The parties a word means; a word that means none goes to the case, which refuses it.
  private static func parties(
    _ word: String, in opened: OpenCase
  ) -> [(id: String, side: Side?)] {
    let record = opened.record
    if ["all", "全部", "双方", "both"].contains(word.narrowed.lowercased()) {
      return record.partiesToSign(opened.law, on: opened.context.day).map { ($0.id, $0.side) }
    }
    let known =
      record.parties.first { $0.id == word } ?? record.parties.first { $0.name == word }
      ?? Side(word: word).flatMap { side in
        record.signingParties.first { $0.side == side }
      }
    return [(known?.id ?? word, known?.side)]
  }
}
