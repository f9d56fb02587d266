import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

/// Shows the price of one order with the lines it arose from.
enum QuotePresenter {
  static func output(
    _ quoted: QuotedOrder, under standards: Standards, isTimeAssumed: Bool,
    nought: LocalizedText, in language: Language
  ) -> CommandOutput {
    let remark = quoted.total == .zero ? nought : nil
    let (currency, pay) = (standards.currency, quoted.pay)
    let lines = lines(of: pay, in: currency)
    let alone = quoted.alone.map { SlipRow($0, in: currency) }
    let own = pay.pay + pay.distanceAllowance
    let document = Document(
      purpose: .report,
      title: title(own, quoted.alone.isEmpty ? nil : quoted.total, in: currency),
      subtitle: standards.title.isEmpty ? nil : LocalizedText(title: standards.title),
      blocks: blocks(quoted, standards, lines, alone, remark, isTimeAssumed: isTimeAssumed))
    let json: JSONValue = [
      "pay": .string(own.text(in: currency)),
      "payAlone": .string(quoted.total.text(in: currency)), "currency": .string(currency.code),
      "standards": .string(standards.title),
      "accepted": .string(pay.order.accepted.description),
      "timeAssumed": .bool(isTimeAssumed),
      "engagedSeconds": pay.engagedSeconds.map { JSONValue($0) } ?? .null,
      "orderPay": .string(pay.pay.text(in: currency)),
      "distanceAllowance": .string(pay.distanceAllowance.text(in: currency)),
      "signals": .array(
        pay.signals.map { ["signal": .string($0.signal.key), "level": .string($0.level.key)] }),
      "extraTime": JSONValue(pay.extraTime?.text), "underStop": .bool(pay.isUnderStop),
      "remark": remark.map { .string($0[language]) } ?? .null,
      "lines": SlipTable.json(lines, in: language),
      "alone": SlipTable.json(alone, in: language),
      "source": standards.origin.map { OriginPresenter.json($0, in: language) }
        ?? JSONValue(standards.source),
    ]
    return CommandOutput(document, json: json)
  }

  private static func title(
    _ own: Money, _ alone: Money?, in currency: Currency
  ) -> LocalizedText {
    let amount = LocalizedText(
      zhHans: "一单报酬：\(own.text(in: currency)) \(currency.name.zhHans)",
      en: "Pay of one order: \(own.text(in: currency)) \(currency.code)")
    guard let alone else { return amount }
    return amount
      + LocalizedText(
        zhHans: "；连同按时间或周期核算的部分 \(alone.text(in: currency)) \(currency.name.zhHans)",
        en: "; \(alone.text(in: currency)) \(currency.code) with what hours and periods add")
  }

  private static func blocks(
    _ quoted: QuotedOrder, _ standards: Standards, _ lines: [SlipRow], _ alone: [SlipRow],
    _ remark: LocalizedText?, isTimeAssumed: Bool
  ) -> [Block] {
    var rows = lines.map(SlipTable.row)
    if !alone.isEmpty {
      rows.append(
        .group(
          LocalizedText(
            zhHans: "按时间或周期核算（假定这段时间只有这一单）",
            en: "by hours or periods, as if there were no other order")))
      rows += alone.map(SlipTable.row)
    }
    rows.append(SlipTable.sum(quoted.total, in: standards.currency))
    var blocks: [Block] = [
      .facts(facts(quoted.pay, isTimeAssumed: isTimeAssumed)),
      .table(Table(columns: SlipTable.columns, rows: rows)),
    ]
    if let remark { blocks.append(.paragraph(remark, style: .note)) }
    if let origin = standards.origin {
      let day = quoted.pay.order.accepted.date
      blocks += [OriginPresenter.warning(origin, on: day), OriginPresenter.notice(origin)]
        .compactMap(\.self)
    }
    return blocks
  }

  /// The lines of the slip; a distance allowance, which is paid beside the order's pay, is one
  /// more.
  private static func lines(of pay: OrderPay, in currency: Currency) -> [SlipRow] {
    var lines = OrderSlip(pay, in: currency).lines.map { SlipRow($0) }
    if pay.distanceAllowance != .zero {
      let clause = "online-hours.distance-allowance"
      lines.append(
        SlipRow(
          clause: clause,
          label: TermRegistry.match(clause)?.label ?? LocalizedText(verbatim: clause),
          inputs: LocalizedText(verbatim: pay.order.distance?.text ?? ""),
          amount: pay.distanceAllowance.text(in: currency)))
    }
    return lines
  }

  private static func facts(_ pay: OrderPay, isTimeAssumed: Bool) -> [Fact] {
    var facts = [
      Fact(
        LocalizedText(zhHans: "接单", en: "accepted"),
        LocalizedText(
          zhHans: "\(pay.order.accepted)" + (isTimeAssumed ? "（未指定时间，不计时段加价）" : ""),
          en: "\(pay.order.accepted)" + (isTimeAssumed ? " (assumed, outside all time bands)" : "")
        ))
    ]
    if let distance = pay.order.distance {
      facts.append(
        Fact(
          LocalizedText(zhHans: "距离", en: "distance"), LocalizedText(verbatim: distance.text)))
    }
    if let seconds = pay.engagedSeconds {
      facts.append(
        Fact(LocalizedText(zhHans: "时长", en: "engaged time"), TimeSpan(seconds: seconds).phrase))
    }
    if !pay.signals.isEmpty {
      let names = pay.signals.map { $0.signal.name + LocalizedText(verbatim: " ") + $0.level.name }
      facts.append(Fact(LocalizedText(zhHans: "预警", en: "signals"), .list(names)))
    }
    if let extra = pay.extraTime {
      facts.append(
        Fact(
          LocalizedText(zhHans: "时限延长", en: "promised time longer by"),
          LocalizedText(verbatim: extra.text)))
    }
    if pay.isUnderStop {
      facts.append(
        Fact(
          LocalizedText(zhHans: "停工", en: "stop"),
          LocalizedText(zhHans: "接单时应当停止派单", en: "work was stopped when it was accepted")))
    }
    return facts
  }

  /// The finding that an order has no price, with the option that would give it one.
  static func unpriced(
    _ reason: UnpricedReason, in arguments: ParsedArguments
  ) -> Diagnostic {
    let missing: LocalizedText =
      switch reason {
      case .noDistance: .forExample("--distance 3.2km")
      case .noTime: .forExample("--time 18min")
      case .noFare: .forExample("--fare 28.00")
      case .notCovered: .forExample("--route inside")
      case .noOutsidePart: .forExample("--outside 2.5mi --outside-time 8min")
      case .noOrderValue: .forExample("--order-value 80.00")
      case .notListed:
        LocalizedText(
          zhHans: "用 parley standards show 查看列明的里程",
          en: "see the listed distances with parley standards show")
      case .beyondTable, .noRecordedPay:
        LocalizedText(
          zhHans: "请在标准文件中写明 piece-rate.table.beyond", en: "state piece-rate.table.beyond")
      }
    return Diagnostic(
      "quote.unpriced", at: arguments.end,
      LocalizedText(
        zhHans: "按这份标准算不出报酬：\(reason.name.zhHans)",
        en: "these standards give no price: \(reason.name.en)"),
      remedy: missing, help: arguments.command.name)
  }
}
