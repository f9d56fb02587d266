import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The form that goes with a contract to the authority 送审表. No official grid was seen: its fields
/// are put together from what several places ask for, and the form says so.
public struct SubmissionForm {
  private let record: BargainingCase
  private let people: People
  private let law: LawBook
  private let date: CivilDate

  /// The form of a case on a day; nothing for an instrument that is not filed.
  public init?(of record: BargainingCase, people: People, law: LawBook, on date: CivilDate) {
    guard record.instrument.hasStatutoryReview else { return nil }
    self.record = record
    self.people = people
    self.law = law
    self.date = date
  }

  /// The form with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    var blocks: [Block] = [
      .notice(
        Notice(
          .information,
          [
            RichText(
              LocalizedText(
                zhHans: "本表按各地所需项目汇集，非官方格式；当地另有表格的，以当地表格为准。",
                en: "Put together from what several places ask for; no official form. Where the "
                  + "authority has a form of its own, that one holds."))
          ]))
    ]
    for side in Side.allCases {
      for party in record.parties where party.side == side && party.position == .signs {
        blocks.append(.heading(2, LocalizedText(verbatim: party.name)))
        blocks.append(.facts(facts(of: party, &fields)))
      }
    }
    blocks.append(.heading(2, record.instrument.name))
    blocks.append(.facts(contract(&fields)))
    blocks.append(.heading(2, LocalizedText(zhHans: "附件", en: "Attachments")))
    blocks.append(.bullets(papers))
    blocks.append(.heading(2, LocalizedText(zhHans: "审查机关填写", en: "For the authority")))
    blocks.append(.facts(authority))
    let document = Document(
      purpose: .paper,
      title: record.instrument.name + LocalizedText(zhHans: "送审表", en: ": submission"),
      subtitle: LocalizedText(verbatim: record.title), blocks: blocks)
    return FilledPaper(document: document, missing: fields.missing)
  }

  private func facts(of party: PartyAdded, _ fields: inout PaperFields) -> [Fact] {
    func named(_ zhHans: String, _ en: String) -> LocalizedText {
      LocalizedText(zhHans: "\(party.name)的\(zhHans)", en: "\(en) of \(party.name)")
    }
    let head =
      party.side == .union
      ? LocalizedText(zhHans: "工会主席", en: "Union chair")
      : LocalizedText(zhHans: "法定代表人", en: "Legal representative")
    let chief = record.representatives(of: party.side).first { $0.role == .chief }
    let number =
      party.side == .union
      ? LocalizedText(zhHans: "工会法人资格证号", en: "Union registration")
      : LocalizedText(zhHans: "统一社会信用代码", en: "Registration number")
    var facts: [Fact] = []
    if party.side == .platform {
      facts = [
        fields.fact(
          .both("企业性质", "Nature"), party.nature.map { LocalizedText(verbatim: $0) },
          as: named("企业性质", "nature")),
        fields.fact(
          .both("用工人数", "Headcount"),
          party.headcount.map { LocalizedText(verbatim: "\($0)") }, as: named("用工人数", "headcount"),
          width: 8),
      ]
    }
    return facts + [
      Fact(
        LocalizedText(zhHans: "地址", en: "Address"),
        fields.text(party.address, named("地址", "address"), width: 24)),
      Fact(
        number, fields.text(party.registration, named(number.zhHans, "registration"), width: 20)),
      Fact(
        head,
        fields.value(
          party.representative.map { people.name(of: $0) },
          named(head.zhHans, head.en.lowercased()))),
      Fact(
        LocalizedText(zhHans: "首席代表", en: "Chief representative"),
        fields.value(
          chief.map { people.name(of: $0.person) }, named("首席代表", "chief representative"))),
    ]
  }

  private func contract(_ fields: inout PaperFields) -> [Fact] {
    let draft = record.drafts.last
    let body = draft?.entry.body
    let term: LocalizedText? =
      if let first = body?.validFrom, let last = body?.validThrough {
        LocalizedText(
          zhHans: "\(first.text.zhHans)至\(last.text.zhHans)",
          en: "\(first.text.en) to \(last.text.en)")
      } else { nil }
    let vote = draft?.votes.last
    let votes = vote.map { vote in
      LocalizedText(
        zhHans: "\(vote.happenedOn.text.zhHans)，应到\(vote.body.eligible)人，实到\(vote.body.present)人，"
          + "赞成\(vote.body.inFavour)票",
        en: "\(vote.happenedOn.text.en): \(vote.body.eligible) entitled, \(vote.body.present) "
          + "present, \(vote.body.inFavour) in favour")
    }
    let signed =
      record.missingSignatures.isEmpty ? draft?.signatures.map(\.happenedOn).max()?.text : nil
    return [
      fields.fact(
        LocalizedText(zhHans: "名称", en: "Title"), body.map { LocalizedText(verbatim: $0.title) }),
      fields.fact(
        LocalizedText(zhHans: "涉及人员", en: "Who is covered"),
        record.opening.map { LocalizedText(verbatim: $0.body.unit) }),
      fields.fact(LocalizedText(zhHans: "合同期限", en: "Term"), term, width: 24),
      fields.fact(LocalizedText(zhHans: "审议日期和票数", en: "Adoption and votes"), votes, width: 24),
      fields.fact(LocalizedText(zhHans: "签字日期", en: "Signed on"), signed),
    ]
  }

  private var papers: [RichText] {
    let rows = law.filingPapers(for: record.instrument, in: record.jurisdiction, on: date)
    return rows.map { row in
      let mark =
        row.mayBeCitedAsLaw
        ? LocalizedText(
          zhHans: "（\(row.source.shortCitation.zhHans)）", en: " (\(row.source.shortCitation.en))")
        : LocalizedText(zhHans: "（\(row.reading.text.zhHans)）", en: " (\(row.reading.text.en))")
      return RichText(row.value.text + mark)
    }
  }

  /// What the authority writes: gaps by their nature, and not missing.
  private var authority: [Fact] {
    [
      Fact(LocalizedText(zhHans: "收件编号", en: "Receipt number"), .blank(16)),
      Fact(LocalizedText(zhHans: "收到日期", en: "Received on"), .blank(16)),
      Fact(LocalizedText(zhHans: "审查意见", en: "Opinion"), .blank(32)),
      Fact(LocalizedText(zhHans: "盖章和日期", en: "Seal and date"), .blank(20)),
    ]
  }
}
