import ParleyPay
import ParleyRendering
import ParleyTerms
import ParleyValues

/// A simulation for programs: amounts as decimals, figures that are withheld as their reason.
struct SimulationJSON {
  let report: SimulationReport
  let language: Language
  /// What the run was made of.
  let record: RunFile

  /// The whole report; rows of single workers are in the file of `--per-worker`.
  var value: JSONValue {
    let change = report.proposal.total - report.baseline.total
    return [
      "currency": .string(report.currency.code), "records": records,
      "baseline": level(report.baseline), "proposal": level(report.proposal),
      "change": [
        "total": amount(Money(minorUnits: change)), "workers": bands(report.change),
      ],
      "hours": .string(report.hours.rawValue),
      "deciles": .array(
        report.deciles.map {
          [
            "decile": JSONValue($0.decile), "workers": JSONValue($0.workers),
            "levels": levels($0.levels),
          ]
        }),
      "segments": .array(
        report.segments.map {
          [
            "name": .string($0.name[language]), "workers": JSONValue($0.workers),
            "levels": levels($0.levels),
          ]
        }),
      "orderGroups": .array(report.orderGroups.map(orderGroup)),
      "attribution": report.attribution.map(attribution) ?? .null,
      "steps": .array(report.steps.map(step)), "slips": .array(report.slips.map(slip)),
      "sampling": report.sampling.map { withholdable($0, sampling) } ?? .null,
      "run": record.json,
      "notes": .array(report.notes.map { $0.json(in: language) }),
    ]
  }

  private var records: JSONValue {
    let records = report.records
    return [
      "orders": JSONValue(records.orders), "priced": JSONValue(records.priced),
      "unpriced": .array(
        records.unpriced.map {
          [
            "reason": .string($0.reason.name[language]), "orders": JSONValue($0.orders),
          ]
        }),
      "workers": JSONValue(records.workers), "firstDay": JSONValue(records.days?.lowerBound),
      "lastDay": JSONValue(records.days?.upperBound), "withFare": JSONValue(records.withFare),
      "withoutArea": JSONValue(records.withoutArea), "hasShifts": .bool(records.hasShifts),
    ]
  }

  // MARK: Parts

  func amount(_ money: Money) -> JSONValue { .string(money.text(in: report.currency)) }

  private func amount(_ minorUnits: Int64) -> JSONValue { amount(Money(minorUnits: minorUnits)) }

  func withholdable<Value>(
    _ figure: Withholdable<Value>, _ shown: (Value) -> JSONValue
  ) -> JSONValue {
    switch figure {
    case .shown(let value): shown(value)
    case .withheld(let reason): ["withheld": .string(reason.text[language])]
    }
  }

  /// A number with so many decimals; for statistics.
  private func decimal(_ fraction: Fraction, _ decimals: Int) -> JSONValue {
    let scale = (0..<decimals).reduce(Int128(1)) { scale, _ in scale * 10 }
    guard let scaled = try? (fraction * Fraction(scale)).rounded(.halfEven) else { return .null }
    return .string(DecimalText.print(scaled, scale: decimals))
  }

  private func level(_ level: LevelFigures) -> JSONValue {
    let earnings = level.earnings
    return [
      "total": amount(level.total),
      "parts": .object(
        PayPart.all.map { .init(key: $0.name, value: amount($0.amount(earnings))) }),
      "wider": wider(earnings.wider),
      "engagedSeconds": JSONValue(earnings.engagedSeconds),
      "onlineSeconds": report.records.hasShifts ? JSONValue(earnings.onlineSeconds) : .null,
      "perMonth": withholdable(level.perMonth) { amount($0) },
      "perOrder": withholdable(level.perOrder) { money($0) },
      "takeRate": withholdable(level.takeRate) { decimal($0, 6) },
      "perEngagedHour": withholdable(level.perEngagedHour, hourly),
      "perOnlineHour": withholdable(level.perOnlineHour, hourly),
      "netPerEngagedHour": level.netPerEngagedHour.map { withholdable($0, hourly) } ?? .null,
      "netPerOnlineHour": level.netPerOnlineHour.map { withholdable($0, hourly) } ?? .null,
      "gini": withholdable(level.gini) { gini in
        gini.tenThousandths.map { .string(DecimalText.print($0, scale: 4)) } ?? .null
      },
      "belowFloor": withholdable(level.belowFloor, below),
      "belowLocalMinimum": withholdable(level.belowLocalMinimum, below),
      "limits": .array(level.limits.map(limit)),
      "breaches": .array(level.breaches.map(breach)),
      "guaranteeShortfall": [
        "shifts": JSONValue(level.guarantee.shifts),
        "orders": JSONValue(level.guarantee.orders),
      ],
    ]
  }

  private func wider(_ wider: WiderEarnings) -> JSONValue {
    [
      "extras": amount(wider.extras), "quests": amount(wider.quests),
      "attendance": amount(wider.attendance), "taskPay": amount(wider.taskPay),
      "shortTasks": JSONValue(wider.shortTasks), "taskShortfall": amount(wider.taskShortfall),
      "membershipFees": amount(wider.membershipFees), "deductions": amount(wider.deductions),
      "recordedDeductions": amount(wider.recordedDeductions),
      "cancelledOrders": JSONValue(wider.cancelledOrders),
      "cancellationPay": amount(wider.cancellationPay),
    ]
  }

  /// An exact amount of smallest units as a decimal of the currency with four more decimals.
  private func money(_ fraction: Fraction) -> JSONValue {
    decimal(
      fraction / Fraction(Int128(report.currency.minorUnitsPerUnit)),
      report.currency.minorDigits + 4)
  }

  private func hourly(_ figures: HourlyFigures) -> JSONValue {
    [
      "workers": JSONValue(figures.workers), "withoutHours": JSONValue(figures.withoutHours),
      "mean": money(figures.mean.perHour),
      "quantiles": .array(
        figures.quantiles.map {
          ["share": .string($0.share.text), "pay": money($0.pay.perHour)]
        }),
    ]
  }

  private func below(_ figure: ShareBelow) -> JSONValue {
    [
      "threshold": money(figure.threshold), "time": .string(figure.time.rawValue),
      "below": JSONValue(figure.below), "workers": JSONValue(figure.workers),
    ]
  }

  private func limit(_ figure: LimitFigures) -> JSONValue {
    [
      "clause": .string(figure.kind.clause), "name": .string(figure.kind.name[language]),
      "orders": JSONValue(figure.orders),
      "workers": withholdable(figure.workers) { JSONValue($0) },
      "payBeyond": withholdable(figure.payBeyond) { amount($0) },
    ]
  }

  private func bands(_ change: Withholdable<ChangeFigures>) -> JSONValue {
    withholdable(change) { bands($0) }
  }

  private func bands(_ figures: ChangeFigures) -> JSONValue {
    [
      "gain": JSONValue(figures.winners), "lose": JSONValue(figures.losers),
      "bands": .array(
        figures.bands.map {
          ["band": .string($0.band.name[language]), "workers": JSONValue($0.workers)]
        }),
    ]
  }

  private func levels(_ levels: Withholdable<GroupLevels>) -> JSONValue {
    withholdable(levels) { figures in
      [
        "baselinePerHour": figures.baseline.map { money($0.perHour) } ?? .null,
        "proposalPerHour": figures.proposal.map { money($0.perHour) } ?? .null,
        "baselinePay": amount(figures.baselinePay), "proposalPay": amount(figures.proposalPay),
        "workers": bands(figures.change),
      ]
    }
  }

  private func orderGroup(_ group: OrderGroupFigures) -> JSONValue {
    [
      "name": .string(group.name[language]), "orders": JSONValue(group.orders),
      "levels": withholdable(group.levels) { levels in
        ["baselinePay": amount(levels.baseline), "proposalPay": amount(levels.proposal)]
      },
    ]
  }

  private func attribution(_ attribution: Attribution) -> JSONValue {
    let method: JSONValue =
      switch attribution.method {
      case .exact: "exact"
      case .sampled(let pairs): .string("sampled \(pairs)")
      case .notAsked: "not-asked"
      }
    return [
      "method": method, "total": amount(attribution.total),
      "parts": .array(
        attribution.parts.map { part in
          [
            "keys": .array(part.keys.map { .string($0.description) }),
            "label": .string(part.label[language]),
            "amount": part.amount.map { amount($0) } ?? .null,
            "standardError": part.standardError.map { amount($0) } ?? .null,
            "sequential": amount(part.sequential),
          ]
        }),
    ]
  }
}
