import ParleyRecords
import ParleyTerms
import ParleyValues

/// What a quoted order has beside distance and time: the way to the pick-up, waiting, floors,
/// loading, its place in a batch, or that it was cancelled.
enum QuoteExtras {
  static let pickup = ParameterKey.option(
    "pickup", "取货距离", ValueKind<Distance>.distance,
    help: LocalizedText(zhHans: "到取货点的距离，带单位", en: "the way to the pick-up with its unit"))
  static let wait = ParameterKey.option(
    "wait", "等候", ValueKind<TimeSpan>.timeSpan,
    help: LocalizedText(zhHans: "等候的时间，带单位", en: "waiting time with its unit"))
  static let floors = ParameterKey.option(
    "floors", "楼层", ValueKind<Int>.whole(0...1_000, example: 6),
    help: LocalizedText(zhHans: "爬楼到第几层", en: "the floor climbed to"))
  static let loading = ParameterKey<Bool>.flag(
    "loading", "装卸", help: LocalizedText(zhHans: "由劳动者装卸", en: "the worker loads"))
  static let nextInBatch = ParameterKey<Bool>.flag(
    "next-in-batch", "拼单后续",
    help: LocalizedText(zhHans: "是拼单中的第二单或以后", en: "a further order of a batch"))
  static let cancelled = ParameterKey.option(
    "cancelled", "取消于", ValueKind<TimeSpan>.timeSpan,
    help: LocalizedText(
      zhHans: "接单多久后被顾客或平台取消，带单位；顾客支付写取消费",
      en:
        "how long after acceptance the customer or platform cancelled it; the fare is then the fee")
  )

  /// The options.
  static let parameters = [
    pickup.parameter, wait.parameter, floors.parameter, loading.parameter,
    nextInBatch.parameter, cancelled.parameter,
  ]

  /// Puts what was given into an order whose moments are set.
  ///
  /// - Throws: ``CommandFailure`` with `quote.cancelled-late` when it had been completed before.
  static func fill(
    _ order: inout Order, from arguments: ParsedArguments
  ) throws(CommandFailure) {
    order.pickupDistance = arguments[pickup]
    order.waitingSeconds = arguments[wait].map { Int($0.seconds) }
    order.floors = arguments[floors]
    if arguments.isGiven(loading) { order.loading = "yes" }
    if let after = arguments[cancelled] {
      let moment = CivilDateTime(
        secondsSinceEpoch: order.accepted.secondsSinceEpoch + after.seconds)
      if let completed = order.completed, completed < moment {
        throw CommandFailure(
          .usage,
          Diagnostic(
            "quote.cancelled-late", at: arguments.end,
            LocalizedText(
              zhHans: "取消（接单后 \(after.phrase.zhHans)）晚于完成，已完成的订单不能再取消",
              en: "cancelled \(after.phrase.en) after acceptance, when it was completed already"),
            remedy: LocalizedText(
              zhHans: "去掉 --时长，或写较短的 --取消于", en: "leave out --time, or give a shorter --cancelled"),
            help: "quote"))
      }
      order.cancelledAt = moment
      order.completed = nil
    }
  }
}
