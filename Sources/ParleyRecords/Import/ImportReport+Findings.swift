import ParleyValues

extension ImportReport {
  /// What should be looked at in order records.
  func orderFindings(_ log: OrderLog) -> [Diagnostic] {
    let place = SourcePlace(file: source.name)
    var findings = commonFindings(place)
    if let distance = column(OrderColumn.distance.key), distance.isUnitAssumed,
      let median = ImportReport.median(log.distance), median > 100_000
    {
      findings.append(ImportReport.implausibleDistance(distance.header, median, place))
    }
    if let engaged = column(OrderColumn.engaged.key), engaged.isUnitAssumed,
      let median = ImportReport.medianEngaged(log), median > 5 * 3600
    {
      findings.append(ImportReport.implausibleDuration(engaged.header, median, place))
    }
    if differingDurations > 0 { findings.append(durationsDiffer(place)) }
    if let paid = column(OrderColumn.paid.key), HeaderText.folded(paid.header) == "配送费" {
      findings.append(ImportReport.deliveryFee(place))
    }
    if !log.hasWorkers { findings.append(ImportReport.noWorkers(place)) }
    return findings
  }

  /// Findings that every kind of records has.
  func commonFindings(_ place: SourcePlace) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if rejectedCount > 0 {
      findings.append(
        Diagnostic(
          "records.rejected-rows", .warning, at: place,
          LocalizedText(
            zhHans: "\(rowsRead) 行中有 \(rejectedCount) 行不能使用，未计入。",
            en: "\(rejectedCount) of \(rowsRead) rows cannot be used and are left out."),
          remedy: LocalizedText(
            zhHans: "用 parley orders inspect 查看行号和原因；加 --strict 则视为错误。",
            en: "parley orders inspect lists lines and reasons; --strict makes them errors."),
          help: "orders"))
    }
    for column in columns where column.isUnitAssumed {
      guard let unit = column.unit?.name else { continue }
      findings.append(
        Diagnostic(
          "records.assumed-unit", .note, at: place,
          LocalizedText(
            zhHans: "“\(column.header)”列没有写明单位，按\(unit.zhHans)读取。",
            en: "column “\(column.header)” states no unit; it is read as \(unit.en).")))
    }
    if duplicates.count > 0 { findings.append(duplicated(place)) }
    return findings
  }

  private func duplicated(_ place: SourcePlace) -> Diagnostic {
    let lines = duplicates.examples.prefix(3).map { "\($0.line)=\($0.first)" }
      .joined(separator: ", ")
    let isIdentifier = duplicates.basis == .identifier
    return Diagnostic(
      "records.duplicates", .warning, at: place,
      LocalizedText(
        zhHans: "有 \(duplicates.count) 行与前面的行\(isIdentifier ? "订单号相同" : "完全相同")"
          + "（例如第几行=第几行：\(lines)），仍按各自一单计算。",
        en: "\(duplicates.count) rows repeat the \(isIdentifier ? "order number" : "whole") "
          + "of an earlier row (line=line: \(lines)); each still counts as an order."),
      remedy: LocalizedText(
        zhHans: "如果是重复导出，请先去掉重复行。", en: "if the export is double, take them out first."),
      help: "orders")
  }

  private func durationsDiffer(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "records.durations-differ", .note, at: place,
      LocalizedText(
        zhHans: "有 \(differingDurations) 行的时长与“完成时间−接单时间”不同，以时长为准。",
        en: "in \(differingDurations) rows the duration is not completed − accepted; "
          + "the duration is used."))
  }

  private static func implausibleDistance(
    _ header: String, _ median: Int64, _ place: SourcePlace
  ) -> Diagnostic {
    let middle = DecimalText.print(median, scale: 3, keeping: 0)
    return Diagnostic(
      "records.implausible-unit", .warning, at: place,
      LocalizedText(
        zhHans: "“\(header)”按公里读取，中位数是 \(middle) 公里；单位会不会是米？",
        en: "column “\(header)” is read as km and its median is \(middle) km; is it in metres?"),
      remedy: LocalizedText(
        zhHans: "如果是米：--map distance_m=\(header)", en: "if it is: --map distance_m=\(header)"),
      help: "orders")
  }

  private static func implausibleDuration(
    _ header: String, _ median: Int64, _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      "records.implausible-unit", .warning, at: place,
      LocalizedText(
        zhHans: "“\(header)”按分钟读取，中位数是 \(median / 60) 分钟；单位会不会是秒？",
        en: "column “\(header)” is read as minutes and its median is \(median / 60) minutes; "
          + "is it in seconds?"),
      remedy: LocalizedText(
        zhHans: "如果是秒：--map engaged_seconds=\(header)",
        en: "if it is: --map engaged_seconds=\(header)"),
      help: "orders")
  }

  private static func deliveryFee(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "records.delivery-fee", .warning, at: place,
      LocalizedText(
        zhHans: "“配送费”列按骑手收入读取；有的平台用它指顾客支付的费用。",
        en: "column “配送费” is read as the worker's pay; some platforms mean what the customer pays."
      ),
      remedy: LocalizedText(
        zhHans: "如果是顾客支付：--map fare=配送费", en: "if it is the customer's fee: --map fare=配送费"),
      help: "orders")
  }

  private static func noWorkers(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "records.no-workers", .note, at: place,
      LocalizedText(
        zhHans: "记录里没有劳动者编号：按人、按周期和小时的数字不予给出。",
        en: "the records name no workers: figures by worker, period and hour are withheld."))
  }

  /// The median of up to about 1,000 evenly chosen values.
  private static func median(_ column: OptionalColumn<Int32>) -> Int64? {
    let step = max(1, column.count / 1000)
    let sample = stride(from: 0, to: column.count, by: step).compactMap { column[$0] }.sorted()
    return sample.isEmpty ? nil : Int64(sample[sample.count / 2])
  }

  private static func medianEngaged(_ log: OrderLog) -> Int64? {
    let step = max(1, log.count / 1000)
    let sample = stride(from: 0, to: log.count, by: step)
      .compactMap { log.engagedSeconds($0) }.sorted()
    return sample.isEmpty ? nil : sample[sample.count / 2]
  }
}
