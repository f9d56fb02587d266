import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

extension LocalizedText {
  /// A text in both languages.
  static func both(_ zhHans: String, _ en: String) -> LocalizedText {
    LocalizedText(zhHans: zhHans, en: en)
  }

  /// Topics by their names, and matters in words as they were typed.
  static func topics(_ keys: [String]) -> LocalizedText {
    .list(keys.map { Topic(rawValue: $0)?.name ?? LocalizedText(verbatim: $0) })
  }
}

extension BargainingCase {
  /// The parties of a side that sign, by name; what the side is called when none is named.
  func partyNames(_ side: Side) -> LocalizedText {
    let names = parties.filter { $0.side == side && $0.position == .signs }.map(\.name)
    return names.isEmpty
      ? sideName(side) : .list(names.map { LocalizedText(verbatim: $0) })
  }

  /// The draft that every party has signed, the last of several; without one the last draft.
  var agreementDraft: DraftRecord? { drafts.last(where: isSigned) ?? drafts.last }

  private func isSigned(_ draft: DraftRecord) -> Bool {
    let signed = draft.signatures.map(\.body.party)
    return !signingParties.isEmpty && signingParties.allSatisfy { signed.contains($0.id) }
  }

  /// The title of the agreement, in its marks.
  var agreementName: LocalizedText? {
    agreementDraft.map { .both("《\($0.entry.body.title)》", "“\($0.entry.body.title)”") }
  }

  /// The day on which the last party signed; nothing while a signature is missing.
  var signedOn: CivilDate? {
    agreementDraft.flatMap { isSigned($0) ? $0.signatures.map(\.happenedOn).max() : nil }
  }
}

extension PaperSource {
  /// The article of a figure that is law for the case; nothing for what was not read in full, is
  /// borrowed from another instrument, or is not known.
  func article(
    _ key: LawKey, variant: String? = nil, on date: CivilDate? = nil
  ) -> LocalizedText? {
    let answer = law.figure(
      key, variant: variant, in: record.jurisdiction, for: record.instrument,
      on: date ?? self.date)
    guard let answer, answer.mayBeCitedAsLaw else { return nil }
    // A provision that names no instrument speaks of employers and their staff.
    if key == .provision, !record.instrument.isForEmployees, answer.value.instruments.isEmpty {
      return nil
    }
    return answer.article
  }

  /// `依据…，` before a sentence that goes on, with the English sentence begun either way.
  func under(
    _ article: LocalizedText?, _ zhHans: String, _ en: String
  ) -> LocalizedText {
    guard let article else { return .both(zhHans, en.capitalizedFirst) }
    return .both("依据\(article.zhHans)，\(zhHans)", "Under \(article.en) \(en)")
  }

  /// The day that a rule gives, where it is law for the case.
  func lawfulDay(_ rule: DeadlineRule, from day: CivilDate) -> DueDate? {
    guard
      let due = try? law.due(rule, from: day, in: record.jurisdiction, for: record.instrument)
    else { return nil }
    return due.verified ? due : nil
  }
}

extension SignatureBlock {
  /// The places of a letter: who sends it, and who receives it by its name.
  init(
    from side: Side, in record: BargainingCase, on date: CivilDate?,
    to receiver: LocalizedText?, signedBy signer: Line = .chief
  ) {
    var parties = [
      Party(
        role: .both("发文方", "From"), name: record.partyNames(side),
        lines: [signer, .seal, .init(.date, .both("日期", "Date"), value: date?.text)])
    ]
    if let receiver {
      parties.append(
        Party(
          role: .both("签收方", "Received by"), name: receiver,
          lines: [
            .init(.signature, .both("签收人", "Signature")), .seal,
            .init(.date, .both("签收日期", "Date of receipt")),
          ]))
    }
    self.init(parties)
  }
}

extension PaperFields {
  /// A day, or a gap that is named.
  mutating func day(_ date: CivilDate?, _ name: LocalizedText) -> RichText {
    value(date?.text, name, width: 14)
  }

  /// When, where and about what the sides meet; each value that is missing is named.
  mutating func meeting(_ plan: MeetingPlan?, topics: [String] = []) -> [Fact] {
    let topics = plan?.topics.isEmpty == false ? plan?.topics ?? [] : topics
    return [
      Fact(.both("日期", "Date"), day(plan?.date, .both("会议日期", "day of the meeting"))),
      Fact(
        .both("时刻", "Time"),
        text(plan?.time?.text, .both("会议时刻", "time of the meeting"), width: 8)),
      Fact(
        .both("地点", "Place"),
        text(plan?.place, .both("会议地点", "place of the meeting"), width: 24)),
      Fact(
        .both("内容", "Matters"),
        value(
          topics.isEmpty ? nil : .topics(topics), .both("会议内容", "matters of the meeting"),
          width: 28)),
    ]
  }

  /// The representatives of a side with their chief, or a gap that is named.
  mutating func representatives(
    of side: Side, in record: BargainingCase, _ people: People
  ) -> RichText {
    let seated = record.representatives(of: side)
    let name = record.sideName(side) + .both("协商代表", ": representatives")
    guard !seated.isEmpty else { return value(nil, name, width: 24) }
    let ordered = seated.filter { $0.role == .chief } + seated.filter { $0.role != .chief }
    let names = ordered.map { delegate in
      people.name(of: delegate.person)
        + (delegate.role == .chief ? .both("（首席代表）", " (chief)") : LocalizedText(verbatim: ""))
    }
    return RichText(
      .both("共\(seated.count)人：", "\(seated.count): ") + .list(names) + .both("。", "."))
  }
}
