import ParleyValues

extension CaseRefusal {
  /// Why something was refused, in descending precedence: of several reasons the first in this
  /// order is given. `docs/refusals.md` lists them in the same order.
  public enum Code: String, CaseIterable, Sendable {
    // The record itself.
    /// Nothing can be recorded before the case is opened.
    case notOpened = "case.not-opened"
    /// A case is opened once.
    case alreadyOpen = "case.already-open"
    /// An entry says something that happened; it cannot lie in the future.
    case inFuture = "entry.in-future"
    /// The entry it speaks of is not there.
    case unknownEntry = "entry.unknown"
    /// The entry it speaks of is of another kind.
    case wrongKind = "entry.wrong-kind"
    /// There is nothing in it.
    case emptyEntry = "entry.empty"
    /// It needs to be said which side acted.
    case missingSide = "side.missing"
    /// No party of that name is in the case.
    case unknownParty = "party.unknown"
    /// No delegate of that id sits at the table.
    case unknownDelegate = "delegate.unknown"
    /// The standards cannot be read.
    case unreadableStandards = "standards.not-readable"

    // Points.
    /// There is no such term, or its value cannot be read.
    case unknownTerm = "term.unknown"
    /// The term was never on the table.
    case termNotTabled = "term.not-on-the-table"
    /// The item was never on the table.
    case itemNotTabled = "item.not-on-the-table"
    /// The package is not in the case.
    case unknownPackage = "package.unknown"
    /// A side cannot accept its own offer.
    case ownOffer = "accept.own-offer"
    /// There is nothing of the other side to accept.
    case nothingTabled = "accept.nothing-tabled"
    /// The offer was withdrawn or replaced.
    case offerGone = "accept.offer-gone"
    /// Only what a side tabled itself can be withdrawn by it.
    case notYours = "withdraw.not-yours"
    /// There is no open promise of that name.
    case unknownPromise = "promise.unknown"

    // Corrections.
    /// A correction is corrected by correcting the original again.
    case correctsCorrection = "correct.a-correction"
    /// A correction has the kind of the original.
    case otherKind = "correct.other-kind"
    /// The correction leaves a later entry without ground.
    case breaksLater = "correct.breaks-later-entry"

    // Printing as final.
    /// There is no draft to print as final.
    case finalNoDraft = "final.no-draft"
    /// What was agreed after the draft is not in it.
    case finalOutdated = "final.draft-outdated"
    /// The agreed terms do not make valid standards.
    case finalInvalid = "final.standards-invalid"
    /// The term of validity is not allowed.
    case finalTerm = "final.term-not-allowed"
    /// The draft was not adopted.
    case finalNotAdopted = "final.not-adopted"

    // Submission.
    /// The instrument is not submitted to an authority.
    case submitNoStep = "submit.no-statutory-step"
    /// There is no draft to submit.
    case submitNoDraft = "submit.no-draft"
    /// What was agreed after the draft is not in it.
    case submitOutdated = "submit.draft-outdated"
    /// There is no resolution of the delegates or staff.
    case submitNoResolution = "submit.missing-resolution"
    /// The draft was voted down.
    case submitNotAdopted = "submit.not-adopted"
    /// A party that signs has not signed.
    case submitUnsigned = "submit.missing-signature"
    /// It was signed and adopted in the wrong order.
    case submitOrder = "submit.wrong-order"
    /// The delegation does not meet the law.
    case submitDelegation = "submit.delegation-not-allowed"
    /// The term of validity is not allowed.
    case submitTerm = "submit.term-not-allowed"
    /// Too few copies.
    case submitCopies = "submit.too-few-copies"
    /// A paper of the list is missing.
    case submitPapers = "submit.missing-paper"
    /// It was submitted already and no objection came.
    case submitTwice = "submit.already-submitted"

    // Effect.
    /// It is in force already.
    case effectTwice = "effect.already-in-force"
    /// The authority objected.
    case effectObjection = "effect.objection-open"
    /// There is no draft that could take effect.
    case effectNoDraft = "effect.no-draft"
    /// The draft was not adopted.
    case effectNotAdopted = "effect.not-adopted"
    /// A party that signs has not signed.
    case effectUnsigned = "effect.missing-signature"
    /// It was not submitted.
    case effectNotSubmitted = "effect.not-submitted"
    /// The authority's time is not over.
    case effectUnderReview = "effect.under-review"
  }
}

extension CaseRefusal.Code {
  /// Whether it can be recorded all the same (`--anyway`); it then stays as a standing warning.
  /// What cannot be understood, and printing as final, cannot.
  public var canBeRecordedAnyway: Bool {
    switch self {
    case .breaksLater: true
    case .submitNoStep, .submitNoDraft, .submitOutdated, .submitNoResolution, .submitNotAdopted,
      .submitUnsigned, .submitOrder, .submitDelegation, .submitTerm, .submitCopies,
      .submitPapers, .submitTwice:
      true
    case .effectNoDraft, .effectNotAdopted, .effectUnsigned, .effectNotSubmitted,
      .effectObjection, .effectUnderReview, .effectTwice:
      true
    default: false
    }
  }

  /// The place in the order of precedence, from 0.
  public var precedence: Int { CaseRefusal.Code.allCases.firstIndex(of: self) ?? 0 }

  /// The reason in general words, as the page `docs/refusals.md` has it.
  public var reason: LocalizedText {
    let (zhHans, en) = CaseRefusal.Code.reasons[self] ?? (rawValue, rawValue)
    return LocalizedText(zhHans: zhHans, en: en)
  }

  /// The warning that stays when it was recorded all the same.
  var standingWarning: Diagnostic {
    Diagnostic(
      rawValue, .warning,
      LocalizedText(zhHans: "已按要求照录：", en: "recorded as asked: ") + reason,
      remedy: LocalizedText(
        zhHans: "补齐手续后另行登记", en: "record what was missing once it is made good"),
      help: "refusals")
  }

  private static let reasons: [CaseRefusal.Code: (String, String)] =
    recordReasons.merging(conclusionReasons) { first, _ in first }

  private static let recordReasons: [CaseRefusal.Code: (String, String)] = [
    .notOpened: ("档案尚未立档", "the case has not been opened"),
    .alreadyOpen: ("档案已经立档", "the case is open already"),
    .inFuture: ("发生日期在登记日期之后", "the day it happened lies after the day it is recorded"),
    .unknownEntry: ("没有这个编号的记录", "there is no entry of that number"),
    .wrongKind: ("该编号的记录不是所指的种类", "the entry of that number is of another kind"),
    .emptyEntry: ("没有内容可登记", "there is nothing to record"),
    .missingSide: ("没有说明是哪一方", "it does not say which side acted"),
    .unknownParty: ("档案中没有这个当事人", "no such party is in the case"),
    .unknownDelegate: ("没有这位在任代表", "no such delegate sits at the table"),
    .unreadableStandards: ("标准文件无法读取", "the standards cannot be read"),
    .unknownTerm: ("没有这个标准项，或其值无法识别", "there is no such term, or its value is not understood"),
    .termNotTabled: ("这个标准项没有上过桌面", "the term was never on the table"),
    .itemNotTabled: ("这个事项没有上过桌面", "the item was never on the table"),
    .unknownPackage: ("没有这个一揽子方案", "there is no such package"),
    .ownOffer: ("不能同意己方提出的方案", "a side cannot accept its own offer"),
    .nothingTabled: ("对方没有提出可以同意的值", "the other side has tabled nothing to accept"),
    .offerGone: ("方案已撤回、被取代或已整体同意", "the offer was withdrawn, replaced or accepted already"),
    .notYours: ("只能撤回己方提出的内容", "a side can withdraw only what it tabled"),
    .unknownPromise: ("没有这项未销号的承诺", "there is no open promise of that name"),
    .correctsCorrection: (
      "更正不能再被更正，请再次更正原记录", "a correction is put right by correcting the original again"
    ),
    .otherKind: ("更正的内容与原记录不是同一种类", "the corrected entry is of another kind than the original"),
    .breaksLater: ("更正会使后面的记录失去依据", "the correction leaves a later entry without ground"),
  ]

  private static let conclusionReasons: [CaseRefusal.Code: (String, String)] = [
    .finalNoDraft: ("没有可以定稿的草案", "there is no draft to print as final"),
    .finalOutdated: ("草案之后又有新的一致意见，草案未包含", "what was agreed after the draft is not in it"),
    .finalInvalid: ("达成一致的各项不能构成有效的标准", "the agreed terms do not make valid standards"),
    .finalTerm: ("协议期限不合规定", "the term of validity is not allowed"),
    .finalNotAdopted: ("草案未经审议通过", "the draft was not adopted"),
    .submitNoStep: ("此类文书没有法定报送程序", "an agreement of this kind is not submitted to an authority"),
    .submitNoDraft: ("没有可以报送的文本", "there is no text to submit"),
    .submitOutdated: ("草案之后又有新的一致意见，文本未包含", "what was agreed after the draft is not in the text"),
    .submitNoResolution: ("没有审议决议", "there is no resolution of the delegates or staff"),
    .submitNotAdopted: ("草案审议未通过", "the draft was not adopted"),
    .submitUnsigned: ("应签字的当事人尚未签字", "a party that signs has not signed"),
    .submitOrder: ("签字与审议的先后不合规定", "signature and adoption are in the wrong order"),
    .submitDelegation: ("协商代表不合规定", "the delegation does not meet the law"),
    .submitTerm: ("协议期限不合规定", "the term of validity is not allowed"),
    .submitCopies: ("报送份数不足", "too few copies"),
    .submitPapers: ("缺少报送材料", "a paper to be filed is missing"),
    .submitTwice: ("已经报送，尚在审查", "it was submitted already and is under review"),
    .effectNoDraft: ("没有可以生效的文本", "there is no text that could take effect"),
    .effectNotAdopted: ("草案未经审议通过", "the draft was not adopted"),
    .effectUnsigned: ("应签字的当事人尚未签字", "a party that signs has not signed"),
    .effectNotSubmitted: ("尚未报送", "it was not submitted"),
    .effectObjection: ("审查机关提出的异议尚未处理", "the authority's objection is open"),
    .effectUnderReview: ("审查期限未满", "the authority's time is not over"),
    .effectTwice: ("已经生效", "it is in force already"),
  ]
}
