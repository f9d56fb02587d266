import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Written authorities 授权委托书, one page each: for a chief who stands in for the union chair or the
/// legal representative, and for professionals from outside (令22 arts 20, 21 and 23).
public struct MandatePaper {
  private let source: PaperSource
  private let delegates: [DelegateRecord]

  /// The authorities of everybody who needs one; nothing when nobody does.
  public init?(_ source: PaperSource) {
    delegates = source.record.delegates.filter { delegate in
      delegate.isSeated && delegate.side != nil && MandatePaper.needsOne(delegate, source.record)
    }
    if delegates.isEmpty { return nil }
    self.source = source
  }

  private var record: BargainingCase { source.record }

  private static func needsOne(_ delegate: DelegateRecord, _ record: BargainingCase) -> Bool {
    if record.authorisations.contains(where: { $0.body.person.id == delegate.person.id }) {
      return true
    }
    if delegate.isOutsider || delegate.choice == .authorisedInWriting { return true }
    guard delegate.role == .chief, let side = delegate.side,
      let head = record.party(of: side)?.representative
    else { return false }
    return head.id != delegate.person.id
  }

  /// The authorities with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    var blocks: [Block] = []
    for delegate in delegates {
      if !blocks.isEmpty {
        blocks += [
          .pageBreak, .paragraph(RichText.strong(MandatePaper.title), style: .centered),
        ]
      }
      blocks += page(delegate, &fields)
    }
    let document = Document(
      purpose: .paper, title: MandatePaper.title,
      subtitle: LocalizedText(verbatim: record.title), blocks: blocks)
    return FilledPaper(document: document, missing: fields.missing)
  }

  private static let title = LocalizedText.both("授权委托书", "Written authority")

  private func page(_ delegate: DelegateRecord, _ fields: inout PaperFields) -> [Block] {
    let side = delegate.side ?? .union
    let authority = record.authorisations.last { $0.body.person.id == delegate.person.id }
    let name = source.people.name(of: delegate.person)
    func of(_ zhHans: String, _ en: String) -> LocalizedText {
      .both("\(name.zhHans)的\(zhHans)", "\(en) of \(name.en)")
    }
    let principal =
      (authority?.body.principal ?? record.party(of: side)?.representative).map {
        source.people.name(of: $0)
      }
    let powers = authority?.body.powers ?? []
    return [
      .facts([
        Fact(.both("委托单位", "Authorised by"), record.partyNames(side)),
        fields.fact(.both("委托人", "Signed for it by"), principal ?? nil, as: of("委托人", "principal")),
      ]),
      .facts(person(delegate, &fields)), .paragraph(grant(delegate, side)),
      powers.isEmpty
        ? .paragraph(fields.value(nil, of("委托权限", "powers"), width: 40))
        : .bullets(powers.map { RichText(verbatim: $0) }),
      .paragraph(term(authority, of("委托期限", "term of the authority"), &fields)),
      .signatures(
        SignatureBlock([
          .init(
            role: .both("委托方", "Principal"), name: record.partyNames(side),
            lines: [
              .init(.signature, .both("委托人签字", "Signature")),
              .init(.date, .both("日期", "Date"), value: authority?.happenedOn.text), .seal,
            ]),
          .init(
            role: .both("受托人", "Authorised person"), name: name,
            lines: [.init(.signature, .both("受托人签字", "Signature")), .date]),
        ])),
    ]
  }

  private func person(_ delegate: DelegateRecord, _ fields: inout PaperFields) -> [Fact] {
    let person = source.people[delegate.person.id]
    let name = source.people.name(of: delegate.person)
    func fact(_ zhHans: String, _ en: String, _ value: String?) -> Fact {
      fields.fact(
        .both(zhHans, en.capitalizedFirst), value.map { LocalizedText(verbatim: $0) },
        as: .both("\(name.zhHans)的\(zhHans)", "\(en) of \(name.en)"))
    }
    return [
      Fact(.both("受托人", "Authorised person"), name),
      fields.fact(
        .both("性别", "Sex"), person?.gender?.name,
        as: .both("\(name.zhHans)的性别", "sex of \(name.en)")),
      fact("身份证号", "identity number", person?.identityNumber),
      fact("单位", "unit", person?.unit), fact("职务", "post", person?.post),
    ]
  }

  /// What the person may be, with the article where one was read in full.
  private func grant(_ delegate: DelegateRecord, _ side: Side) -> LocalizedText {
    let name = source.people.name(of: delegate.person)
    let variant =
      delegate.isOutsider
      ? "outsiders-mandate"
      : side == .union ? "workers-representatives" : "employers-representatives"
    let basis =
      source.article(.provision, variant: variant).map {
        LocalizedText.both("依据\($0.zhHans)，", "Under \($0.en), ")
      } ?? LocalizedText(verbatim: "")
    let part =
      delegate.isOutsider
      ? delegate.role.name + .both("（外部专业人员）", " (professional from outside)")
      : delegate.role.name
    let own = record.sideName(side)
    return basis
      + .both(
        "兹委托\(name.zhHans)担任“\(record.title)”\(own.zhHans)\(part.zhHans)，委托事项和权限如下：",
        "\(name.en) is authorised to act as \(part.en) of the \(own.en) in “\(record.title)”, "
          + "with these powers:")
  }

  private func term(
    _ authority: Entry<DelegateAuthorised>?, _ name: LocalizedText, _ fields: inout PaperFields
  ) -> RichText {
    let words: LocalizedText? = authority.flatMap { authority in
      guard let last = authority.body.validThrough else { return nil }
      let first = authority.body.validFrom ?? authority.happenedOn
      return .both(
        "自\(first.text.zhHans)起至\(last.text.zhHans)止。", "from \(first.text.en) to \(last.text.en).")
    }
    return RichText(.both("委托期限：", "Term: ")) + fields.value(words, name, width: 28)
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
