import ParleyPay
import ParleyTerms
import ParleyValues

extension SimulationJSON {
  func breach(_ figure: BreachFigures) -> JSONValue {
    [
      "clause": .string(figure.kind.clause),
      "byHour": withholdable(figure.byHour) { .array($0.map { JSONValue($0) }) },
      "days": withholdable(figure.days) { JSONValue($0) },
      "mostOnADay": withholdable(figure.worstDay) { JSONValue($0) },
      "workersByTimes": .array(
        figure.frequencies.map { frequency in
          [
            "from": JSONValue(frequency.from),
            "upto": frequency.upto.map { JSONValue($0) } ?? .null,
            "workers": withholdable(frequency.workers) { JSONValue($0) },
          ]
        }),
    ]
  }

  func step(_ step: StepValue) -> JSONValue {
    let kind = TermRegistry.match(step.key.path)?.family.kind
    func text(_ value: TermValue) -> JSONValue {
      .string(
        kind.map { value.display(in: report.currency, kind: $0)[language] }
          ?? value.bareText(in: report.currency))
    }
    return [
      "key": .string(step.key.description), "from": text(step.from), "to": text(step.to),
      "workersPerMonth": amount(step.workersGain), "platformPerMonth": amount(step.platformCost),
    ]
  }

  func slip(_ slip: TypicalSlip) -> JSONValue {
    [
      "kind": .string(slip.kind.code), "name": .string(slip.name[language]),
      "group": JSONValue(slip.group), "middle": JSONValue(slip.middle),
      "orders": JSONValue(slip.orders),
      "seconds": JSONValue(slip.seconds), "hours": .string(slip.hours.rawValue),
      "baselinePay": amount(slip.baseline), "proposalPay": amount(slip.proposal),
      "lines": .array(
        slip.lines.map { line in
          [
            "clause": JSONValue(line.clause), "label": .string(line.label[language]),
            "baseline": amount(line.baseline), "proposal": amount(line.proposal),
          ]
        }),
    ]
  }

  func sampling(_ figures: SamplingFigures) -> JSONValue {
    func band(_ band: SamplingBand?, _ figure: SamplingFigures.Figure) -> JSONValue {
      guard let band else { return .null }
      func value(_ number: Int64) -> JSONValue {
        figure.isShare
          ? .string(DecimalText.print(number, scale: 6)) : amount(Money(minorUnits: number))
      }
      return [
        "estimate": value(band.estimate), "lower": value(band.lower), "upper": value(band.upper),
      ]
    }
    return [
      "workers": JSONValue(figures.workers),
      "population": figures.population.map { JSONValue($0) } ?? .null,
      "replicates": JSONValue(figures.replicates), "hours": .string(figures.hours.rawValue),
      "figures": .array(
        figures.rows.map { row in
          [
            "figure": .string(row.figure.code), "baseline": band(row.baseline, row.figure),
            "proposal": band(row.proposal, row.figure), "change": band(row.change, row.figure),
          ]
        }),
    ]
  }
}
