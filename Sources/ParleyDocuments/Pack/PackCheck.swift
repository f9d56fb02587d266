import ParleyBargaining
import ParleyLaw
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Checks a pack, or what a pack of the case would hold, before anybody travels to the authority:
/// who files and how, what is missing, stale, unsigned or changed.
public struct PackCheck: Sendable {
  /// What was found, the gravest first.
  public let findings: [PackFinding]

  /// Whether something stands against handing it in.
  public var isRefused: Bool { findings.contains { $0.weight == .refused } }

  /// The check of a case on its own: what there would be in a pack made now.
  public init(_ plan: PackPlan, law: LawBook) {
    findings = PackCheck.ordered(
      PackCheck.route(plan) + PackCheck.ofCase(plan, law) + PackCheck.ofPapers(plan))
  }

  /// The check of a pack against its manifest, and against the case it was made from when that is
  /// at hand.
  public init(_ files: [PackFile], manifest: PackManifest, plan: PackPlan?, law: LawBook) {
    var found = PackCheck.ofFiles(files, manifest)
    if let plan {
      found += PackCheck.route(plan) + PackCheck.ofCase(plan, law) + PackCheck.ofPapers(plan)
      found += PackCheck.ofVersions(manifest, plan)
    } else {
      found.append(
        PackFinding(
          .fact, "pack.no-case",
          LocalizedText(
            zhHans: "没有档案可对照，只核对了文件和清单", en: "no case to compare with; only the files were checked")
        ))
    }
    findings = PackCheck.ordered(found)
  }

  private static func ordered(_ found: [PackFinding]) -> [PackFinding] {
    PackFinding.Weight.allCases.flatMap { weight in found.filter { $0.weight == weight } }
  }

  // MARK: Who files

  private static func route(_ plan: PackPlan) -> [PackFinding] {
    plan.route.steps.map { step in
      PackFinding(
        plan.route.channel == .unknown ? .remark : .fact, "pack.route", step.text,
        article: step.rule.map { rule in
          step.isLaw
            ? rule.article
            : LocalizedText(
              zhHans: "\(rule.article.zhHans)（未核实）", en: "\(rule.article.en) (unverified)")
        })
    }
  }

  // MARK: The case

  private static func ofCase(_ plan: PackPlan, _ law: LawBook) -> [PackFinding] {
    let record = plan.record
    let copies = plan.route.copies?.value.value.number ?? 1
    // For what is not filed the absence of that step is the route, and no reason against the pack.
    var found = record.refusals(of: .submission(copies: copies), law: law, on: plan.date)
      .filter { $0.code != .submitTwice && $0.code != .submitNoStep }
      .map { PackFinding(.refused, $0.diagnostic) }
    let changes = record.changesSinceSignature
    if !changes.isEmpty {
      let list = changes.map(String.init)
      found.append(
        PackFinding(
          .refused, "pack.text-changed",
          LocalizedText(
            zhHans: "签字之后文本有变动（第\(list.joined(separator: "、"))号记录），现在印出的不是双方签字的文本",
            en:
              "the text changed after it was signed (entries "
              + "\(list.joined(separator: ", "))); what "
              + "is printed now is not what the chiefs signed"),
          remedy: LocalizedText(
            zhHans: "重新形成草案、审议并签字，或撤回更正", en: "agree on a new draft, vote and sign again"),
          article: law.figure(
            .signatureOrder, in: record.jurisdiction, for: record.instrument, on: plan.date
          ).flatMap { $0.mayBeCitedAsLaw ? $0.article : nil }))
    }
    for cure in record.openCures {
      found.append(
        PackFinding(
          .refused, "pack.cure-open",
          LocalizedText(
            zhHans: "\(cure.request.body.bureau)要求补正，尚缺："
              + cure.outstanding.joined(separator: "、"),
            en: "\(cure.request.body.bureau) asked for papers; still missing: "
              + cure.outstanding.joined(separator: ", ")),
          remedy: LocalizedText(
            zhHans: "补交后用 parley cure done 登记", en: "hand them in and record parley cure done"),
          article: cure.request.body.articles.map { LocalizedText(verbatim: $0) }))
    }
    return found + ofDuties(plan, law)
  }

  private static func ofDuties(_ plan: PackPlan, _ law: LawBook) -> [PackFinding] {
    let kinds: Set<Duty.Kind> = [.submission, .cure, .publication]
    let duties = plan.record.duties(on: plan.date, law: law)
    return duties.filter { kinds.contains($0.kind) && !$0.state.isClosed }.map { duty in
      PackFinding(
        duty.state == .overdue ? .remark : .fact, "pack.due",
        LocalizedText(
          zhHans: "\(duty.what.zhHans)：\(duty.due) 前" + (duty.state == .overdue ? "，已逾期" : ""),
          en: "\(duty.what.en): by \(duty.due)" + (duty.state == .overdue ? ", overdue" : "")),
        article: duty.isVerified ? duty.article : nil)
    }
  }

  // MARK: Papers

  private static func ofPapers(_ plan: PackPlan) -> [PackFinding] {
    plan.papers.flatMap { paper in
      paper.parts.flatMap { ofPart($0, paper, isFiled: plan.route.channel != .followUp) }
    }
  }

  private static func ofPart(_ part: PackPaper.Part, _ paper: PackPaper, isFiled: Bool)
    -> [PackFinding]
  {
    var found: [PackFinding] = []
    let article = paper.isLaw ? paper.row?.article : nil
    if !part.isThere {
      found.append(
        PackFinding(
          paper.isLaw ? .refused : .remark, "pack.missing-paper",
          LocalizedText(zhHans: "缺少：", en: "missing: ") + part.kind.name, remedy: remedy(part.kind),
          article: article))
    }
    if let gaps = part.written?.missing, !gaps.isEmpty {
      found.append(
        PackFinding(
          paper.isLaw ? .refused : .remark, "pack.gaps",
          part.kind.name
            + LocalizedText(zhHans: "缺\(gaps.count)项：", en: ": \(gaps.count) values missing: ")
            + .list(Array(gaps.prefix(6)))
            + (gaps.count > 6 ? LocalizedText(zhHans: "等", en: " …") : LocalizedText(verbatim: "")),
          remedy: LocalizedText(
            zhHans: "补登后重新生成", en: "record them and make the pack anew"), article: article))
    }
    if part.kind.isSigned, part.written != nil {
      let stale = part.signed.filter { $0.body.version != part.version?.digest }
      let numbers = stale.map { "\($0.number)" }
      if !stale.isEmpty, part.signedNow.isEmpty {
        found.append(
          PackFinding(
            .refused, "pack.signed-other-version",
            LocalizedText(
              zhHans:
                "\(part.kind.name.zhHans)的签字页（第\(numbers.joined(separator: "、"))号记录）"
                + "是先前的版本，与现在的文本（\(part.version?.short ?? "")）不符",
              en: "the signed sheets of the \(part.kind.name.en) (entries "
                + "\(numbers.joined(separator: ", "))) show an earlier version, "
                + "not the present one (\(part.version?.short ?? ""))"),
            remedy: LocalizedText(
              zhHans: "重新签字后用 parley attach --signed 附上",
              en: "have it signed again and attach it with parley attach --signed")))
      } else if part.signed.isEmpty {
        found.append(
          PackFinding(
            isFiled ? .remark : .fact, "pack.no-signed-sheet",
            LocalizedText(
              zhHans: "\(part.kind.name.zhHans)没有签字页的照片",
              en: "no signed sheet of the \(part.kind.name.en)"),
            remedy: LocalizedText(
              zhHans: "签字后拍照，用 parley attach --signed 附上",
              en: "photograph it once signed and attach it with parley attach --signed")))
      }
    }
    return found
  }

  private static func remedy(_ kind: PaperKind) -> LocalizedText {
    if kind.mayBeBrought {
      return LocalizedText(
        zhHans: "备齐后用 parley attach --as \(kind.rawValue) 附上",
        en: "get it and attach it with parley attach --as \(kind.rawValue)")
    }
    let command =
      switch kind {
      case .resolution: "vote"
      case .delegates: "delegate"
      case .minutes: "session open"
      case .account: "demand"
      default: "draft"
      }
    return LocalizedText(
      zhHans: "先用 parley \(command) 登记", en: "record it with parley \(command)")
  }

  // MARK: Files

  private static func ofFiles(_ files: [PackFile], _ manifest: PackManifest) -> [PackFinding] {
    let byName = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [PackFinding] = []
    for listed in manifest.files {
      guard let file = byName[listed.name] else {
        found.append(
          PackFinding(
            .refused, "pack.file-missing",
            LocalizedText(
              zhHans: "清单列有“\(listed.name)”，包里没有", en: "“\(listed.name)” is listed and not there"),
            remedy: again))
        continue
      }
      if Digest(of: file.content) != listed.sha256 {
        found.append(
          PackFinding(
            .refused, "pack.file-changed",
            LocalizedText(
              zhHans: "“\(listed.name)”与清单的摘要不符，制作之后被改动过",
              en: "“\(listed.name)” does not match its digest; it was changed after it was made"),
            remedy: again))
      }
    }
    let known = Set(manifest.files.map(\.name) + [PackManifest.fileName, PackManifest.digestsName])
    for file in files where !known.contains(file.name) {
      found.append(
        PackFinding(
          .remark, "pack.file-unlisted",
          LocalizedText(
            zhHans: "“\(file.name)”不在清单中", en: "“\(file.name)” is not in the manifest"),
          remedy: LocalizedText(
            zhHans: "取出，或用 parley attach 登记后重新生成",
            en: "take it out, or record it with parley attach and make the pack anew")))
    }
    return found
  }

  private static let again = LocalizedText(
    zhHans: "用 parley pack make 重新生成", en: "make the pack anew with parley pack make")

  // MARK: Versions

  private static func ofVersions(_ manifest: PackManifest, _ plan: PackPlan) -> [PackFinding] {
    if manifest.title != plan.record.title || manifest.instrument != plan.record.instrument.rawValue
      || manifest.jurisdiction != plan.record.jurisdiction.code
    {
      return [
        PackFinding(
          .refused, "pack.other-case",
          LocalizedText(
            zhHans: "材料包属于“\(manifest.title)”（\(manifest.instrument)，\(manifest.jurisdiction)），"
              + "档案是“\(plan.record.title)”（\(plan.record.instrument.rawValue)，"
              + "\(plan.record.jurisdiction.code)）",
            en: "the pack is of “\(manifest.title)” (\(manifest.instrument), "
              + "\(manifest.jurisdiction)), the case is “\(plan.record.title)” "
              + "(\(plan.record.instrument.rawValue), \(plan.record.jurisdiction.code))"),
          remedy: again)
      ]
    }
    return manifest.papers.flatMap(\.parts).compactMap { stale($0, manifest, plan.record) }
      + attachedSince(manifest, plan)
  }

  /// Sheets and papers that were attached after the pack was made.
  private static func attachedSince(_ manifest: PackManifest, _ plan: PackPlan) -> [PackFinding] {
    let packed = Set(manifest.files.map(\.sha256))
    let parts = plan.papers.flatMap(\.parts)
    let attached = parts.flatMap { part in (part.brought + part.signed).map { (part.kind, $0) } }
    return attached.filter { !packed.contains($0.1.body.digest) }.map { kind, entry in
      PackFinding(
        .remark, "pack.attached-since",
        LocalizedText(
          zhHans: "第\(entry.number)号记录附上的\(kind.name.zhHans)不在包中",
          en: "the \(kind.name.en) attached by entry \(entry.number) is not in the pack"),
        remedy: again)
    }
  }

  private static func stale(
    _ part: PackManifest.Part, _ manifest: PackManifest, _ record: BargainingCase
  ) -> PackFinding? {
    guard let kind = PaperKind(rawValue: part.kind), let version = record.version(of: kind),
      let packed = part.version, version.digest != packed
    else { return nil }
    let newer = version.entries.filter { !part.entries.contains($0) }
    let day = newer.compactMap { record.event($0)?.happenedOn }.max()
    let when = day.map { " \($0)" } ?? ""
    let reason =
      newer.isEmpty
      ? LocalizedText(zhHans: "所载记录已有变动", en: "what it reports has changed")
      : LocalizedText(
        zhHans: "未载第\(newer.map(String.init).joined(separator: "、"))号记录（\(day?.description ?? "")）",
        en:
          "it does not report entries \(newer.map(String.init).joined(separator: ", ")) (of\(when))"
      )
    return PackFinding(
      .refused, "pack.stale",
      LocalizedText(
        zhHans: "包中的\(kind.name.zhHans)（\(manifest.madeOn) 制作）已经过时：",
        en: "the \(kind.name.en) in the pack (made for \(manifest.madeOn)) is stale: ") + reason,
      remedy: again)
  }
}
