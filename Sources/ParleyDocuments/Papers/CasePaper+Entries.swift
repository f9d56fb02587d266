import ParleyBargaining
import ParleyValues

extension CasePaper {
  /// A paper that tells of entries of the record and of nothing else; each has its own type, whose
  /// initializer gives nothing while there is nothing to tell.
  ///
  /// - Throws: `export.nothing`, naming the command that records what the paper tells.
  func written(from source: PaperSource) throws(Diagnostics) -> FilledPaper {
    let paper: FilledPaper? =
      switch self {
      case .reply: ReplyLetter(source)?.paper
      case .mandate: MandatePaper(source)?.paper
      case .suspension: SuspensionNote(source)?.paper
      case .coordination: CoordinationApplication(source)?.paper
      case .settlement: CoordinationSettlement(source)?.paper
      case .publication: PublicationNotice(source)?.paper
      case .review: ReviewRecord(source)?.paper
      case .renewal: RenewalLetter(source)?.paper
      case .amendment: AmendmentLetter(source)?.paper
      case .termination: TerminationNotice(source)?.paper
      case .information: InformationList(source)?.paper
      case .checkLetter: PerformanceLetter(.check, source)?.paper
      case .reminder: PerformanceLetter(.reminder, source)?.paper
      case .opinion: PerformanceLetter(.opinion, source)?.paper
      case .recommendation: PerformanceLetter(.recommendation, source)?.paper
      default: nil
      }
    if let paper { return paper }
    let (message, command) = absence
    throw .nothing(message, command)
  }

  /// What is not recorded yet, and the command that records it.
  private var absence: (LocalizedText, String) {
    switch self {
    case .reply: (.both("还没有登记答复", "no answer to the demand was recorded yet"), "reply")
    case .mandate: (.both("没有需要书面委托的代表", "nobody acts by written authority"), "authorise")
    case .suspension: (.both("还没有登记中止", "no suspension was recorded yet"), "suspend")
    case .coordination:
      (.both("还没有登记协调处理的申请", "no application was recorded yet"), "impasse")
    case .settlement:
      (.both("没有登记协调达成的结果", "no coordination that settled it was recorded"), "impasse")
    case .publication: (.both("还没有形成草案", "there is no draft yet"), "draft")
    case .review: (.both("还没有登记报送", "no submission was recorded yet"), "submit")
    case .renewal: (.both("还没有登记续订要约", "no request for renewal was recorded yet"), "renew")
    case .amendment: (.both("还没有登记变更要约", "no request for a change was recorded yet"), "amend")
    case .termination:
      (.both("还没有登记终止通知", "no notice of termination was recorded yet"), "terminate")
    case .checkLetter, .reminder, .opinion, .recommendation:
      (
        .both("还没有登记\(name.zhHans)", "no such letter was recorded yet (\(name.en))"), "letter"
      )
    default: (.both("还没有登记索取资料", "no request for information was recorded yet"), "request")
    }
  }
}
