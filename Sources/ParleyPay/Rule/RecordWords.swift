import ParleyRecords
import ParleyTerms

/// What the words of a record mean for pay. Words that no list has mean what the comment of each
/// reading says, and never raise a deduction.
enum RecordWords {
  private static func folded(_ word: String?) -> String? {
    word.map { $0.lowercased().filter { !$0.isWhitespace } }
  }

  /// The words for the worker, in small letters and without blanks.
  static let ownCancellation: Set<String> = [
    "worker", "courier", "rider", "driver", "carrier", "self", "劳动者", "骑手", "司机", "配送员", "师傅",
    "本人", "骑手取消", "司机取消", "骑手原因", "司机原因",
  ]

  /// Whether a cancellation is the worker's own; unknown words and none say that it is not.
  static func isWorker(_ word: String?) -> Bool {
    folded(word).map(ownCancellation.contains) ?? false
  }

  /// The words for a no, in small letters and without blanks.
  static let noLoading: Set<String> = [
    "", "no", "n", "false", "0", "none", "否", "无", "不", "没有", "不含", "不需要",
  ]

  /// Whether the worker loaded; any word but a no says so.
  static func saysLoading(_ word: String?) -> Bool {
    folded(word).map { !noLoading.contains($0) } ?? false
  }

  /// Whether a cause was upheld; only a yes says so.
  static func saysUpheld(_ word: String?) -> Bool {
    let yes: Set<String> = [
      "yes", "y", "true", "1", "upheld", "是", "成立", "属实", "有责", "核实成立", "投诉成立", "判责",
    ]
    return folded(word).map(yes.contains) ?? false
  }

  /// What became of an appeal.
  enum Appeal: Equatable {
    /// Decided for the worker, against, or not yet; or not in time.
    case granted, rejected, pending, silent
  }

  /// What became of an appeal; unknown words count as a rejection, none as no appeal.
  static func appeal(_ word: String?) -> Appeal? {
    guard let word = folded(word), !word.isEmpty, !["no", "none", "否", "无", "未申诉"].contains(word)
    else { return nil }
    let granted: Set<String> = [
      "granted", "upheld", "success", "successful", "approved", "成立", "申诉成立", "通过", "申诉通过", "成功",
      "申诉成功", "支持",
    ]
    let pending: Set<String> = ["pending", "open", "处理中", "审核中", "待处理", "待审核", "申诉中"]
    let silent: Set<String> = [
      "silent", "overdue", "expired", "no-answer", "逾期", "逾期未答复", "未答复", "超时未处理", "逾期未处理",
    ]
    if granted.contains(word) { return .granted }
    if pending.contains(word) { return .pending }
    return silent.contains(word) ? .silent : .rejected
  }
}
