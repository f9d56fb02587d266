import ParleyTerms
import ParleyValues

/// A shape of rules that queries do not know, in the words of the standards that have it.
struct SQLShape: Hashable, Sendable {
  /// A term of the shape.
  let key: TermKey
  /// What the standards are called.
  let title: String

  /// Below which key the terms of a field of ``PayRule`` stand.
  static let keys: [String: String] = [
    "batchNextOrders": "piece-rate.extras.batch", "quests": "piece-rate.quests",
    "attendance": "piece-rate.attendance",
    "task": "piece-rate.task", "layers": "commission.layers",
    "fixedCommission": "commission.fixed", "membership": "commission.membership",
    "deductions": "assessment", "minimumPer": "piece-rate.minimum-period",
    "wage": "online-hours.wage", "platformFloor": "online-hours.platform-floor",
  ]

  /// The shape of a field that some rule of standards uses.
  init(field: String, of standards: Standards) {
    let head = SQLShape.keys[field] ?? field
    let terms = standards.allTerms.filter { term in
      term.value != nil && (term.key.path == head || term.key.path.hasPrefix(head + "."))
    }
    key = terms.first?.key ?? TermKey(head)
    title = standards.title
  }

  /// The refusal: which term of which standards, and what to do instead.
  var diagnostic: Diagnostic {
    let match = TermRegistry.match(key.path)
    let label = match?.label ?? LocalizedText(verbatim: key.path)
    let whose =
      title.isEmpty
      ? LocalizedText(zhHans: "标准", en: "the standards")
      : LocalizedText(zhHans: "标准《\(title)》", en: "\"\(title)\"")
    return Diagnostic(
      "sql.shape", .error,
      LocalizedText(
        zhHans: "\(whose.zhHans)中的“\(label.zhHans)”（\(key)）还不能写成 SQL 查询",
        en: "the term \"\(label.en)\" (\(key)) of \(whose.en) has no SQL form yet"),
      remedy: LocalizedText(
        zhHans: "请改用 parley simulate --orders，它能计算所有条款；要留在数据库里计算，先从标准中去掉这一条，并在结果中说明",
        en: "use parley simulate --orders, which reckons every term; to stay in the database, take "
          + "the term out of the standards and say so beside the result"),
      help: "sql")
  }
}
