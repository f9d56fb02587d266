import ParleyValues

/// What a dispute is about; it decides who may claim and which way the dispute takes.
public enum DisputeMatter: String, CaseIterable, Sendable {
  /// 个人报酬: pay or treatment of one worker.
  case individual
  /// 集体争议: the same claim of several workers.
  case group
  /// 规则变更: a change of rules or algorithms.
  case ruleChange = "rule-change"
  /// 履行集体合同: breach of a collective contract or agreement.
  case breach
  /// 协商争议: the conduct of the bargaining itself.
  case bargaining

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .individual: .both("个人争议", "claim of one worker")
    case .group: .both("集体争议", "the same claim of several workers")
    case .ruleChange: .both("规则、算法变更争议", "change of rules or algorithms")
    case .breach: .both("履行协议争议", "breach of the agreement")
    case .bargaining: .both("协商争议", "conduct of the bargaining")
    }
  }
}
