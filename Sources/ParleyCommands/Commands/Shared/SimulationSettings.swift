import ParleyPay
import ParleyTerms
import ParleyValues

/// How a simulation is reported, beside what it is made of.
enum SimulationSettings {
  static let minimumGroup = ParameterKey.option(
    "minimum-group", "最少人数", ValueKind<Int>.whole(1...1000, example: 5), .defaulted("5"),
    help: LocalizedText(
      zhHans: "人数少于它的分组不显示", en: "groups of fewer workers are withheld"))

  static let costPerDistance = ParameterKey.option(
    "cost-per-distance", "里程成本", ValueKind<Rate>.distanceRate,
    help: LocalizedText(
      zhHans: "劳动者每公里的成本，用于净收入", en: "what a kilometre costs the worker, for net pay"))

  static let costPerDay = ParameterKey.option(
    "cost-per-day", "每日成本", ValueKind<TypedAmount>.amount,
    help: LocalizedText(
      zhHans: "劳动者每个出勤日的成本，用于净收入", en: "what a working day costs the worker, for net pay"))

  static let fullTime = ParameterKey.option(
    "full-time", "全职时长", ValueKind<Int>.whole(1...168, example: 30), .defaulted("30"),
    help: LocalizedText(
      zhHans: "每周多少小时以上算全职", en: "hours a week from which a worker counts as full-time"))

  static let seed = ParameterKey.option(
    "seed", "种子", ValueKind<Int>.whole(0...1_000_000_000, example: 1), .defaulted("1"),
    help: LocalizedText(
      zhHans: "抽样归因与误差范围所用的种子",
      en: "the seed of sampled attribution and of bands"))

  static let sampleOf = ParameterKey.option(
    "sample-of", "样本取自", ValueKind<SampleOrigin>.sampleOrigin,
    help: LocalizedText(
      zhHans: "记录只是这么多名劳动者中的一部分：给出误差范围；人数不详写 unknown（不详）",
      en: "the records are a sample of so many workers: show bands; unknown if nobody knows"))

  static let steps = ParameterKey<Bool>.flag(
    "steps", "每步价值",
    help: LocalizedText(
      zhHans: "给出方案中每一项再进一步的价值；不写则只给有变动的项（至多十二项）",
      en: "value one step of every term of the proposal; else of the changed ones, up to twelve"))

  static let stepsOf = ParameterKey.option(
    "steps-of", "每步价值项", ValueKind<TermKey>.termKey, .repeated,
    help: LocalizedText(
      zhHans: "只给这些标准项再进一步的价值；测算档案中的方案时默认为还没谈妥的各项",
      en: "value one step of these terms; for an offer of a case, of those still open unless given")
  )

  static let attributeHourly = ParameterKey<Bool>.flag(
    "attribute-hourly", "归因每小时",
    help: LocalizedText(
      zhHans: "各项作用也按平均每小时报酬给出", en: "also give each term's effect on mean hourly pay"))

  /// All of them, in the order of help.
  static let parameters: [Parameter] = [
    minimumGroup.parameter, costPerDistance.parameter, costPerDay.parameter, fullTime.parameter,
    sampleOf.parameter, steps.parameter, stepsOf.parameter, attributeHourly.parameter,
    seed.parameter,
  ]

  /// The options of a simulation as the command line states them.
  ///
  /// - Throws: ``CommandFailure`` with the status of wrong usage when an amount has too many
  ///   decimals.
  static func options(
    _ arguments: ParsedArguments, currency: Currency, facts: PayContext
  ) throws(CommandFailure) -> SimulationOptions {
    var options = SimulationOptions()
    options.minimumGroupSize = try arguments.required(minimumGroup)
    options.fullTimeHours = try arguments.required(fullTime)
    options.seed = UInt64(try arguments.required(seed))
    options.attribution = arguments.isSet(SimulateCommand.attribute) ? .asked : .unasked
    options.costs = StatedCosts(
      perDistance: arguments[costPerDistance],
      perDay: try arguments.money(costPerDay, in: currency))
    options.sample = arguments[sampleOf]
    let terms = arguments.all(stepsOf)
    options.steps = arguments.isSet(steps) ? .all : terms.isEmpty ? .unasked : .terms(terms)
    options.attributesHourly = arguments.isSet(attributeHourly)
    options.localMinimum = facts.minimumWages.hourly
    options.threads = Processors.count
    return options
  }
}

/// What a proposal is compared with, as typed.
enum BaselineChoice: Sendable {
  /// The pay in the records.
  case paid
  /// A standards file.
  case standards(TypedPath)
}

extension ValueKind where Value == BaselineChoice {
  /// `paid`, or a standards file.
  static var baseline: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "标准文件|paid", en: "STANDARDS|paid"), example: "current.yaml",
      completion: .files(["yaml", "yml"]), isInputFile: true
    ) { (text) throws(ValueProblem) -> BaselineChoice in
      let typed = text.narrowed
      if typed == "paid" || typed == "实付" { return .paid }
      return .standards(try StandardsCheckCommand.kind.read(text))
    }
  }
}

extension ValueKind where Value == TermKey {
  /// The key of a term: `piece-rate.base`.
  static var termKey: ValueKind {
    ValueKind(LocalizedText(zhHans: "标准项", en: "TERM"), example: "piece-rate.base") {
      (text) throws(ValueProblem) -> TermKey in
      let key = TermKey(canonical: text.narrowed)
      if let match = TermRegistry.match(key.path) {
        return TermKey(match.path, scope: key.scope, from: key.from)
      }
      throw ValueProblem(
        "unknown-term",
        LocalizedText(zhHans: "没有名为“\(text)”的标准项", en: "no term is called \"\(text)\""),
        remedy: TermRegistry.nearestKey(to: text).map { .didYouMean($0) }
          ?? .forExample("piece-rate.base"))
    }
  }
}

extension ValueKind where Value == SampleOrigin {
  /// A number of workers, or `unknown`.
  static var sampleOrigin: ValueKind {
    let count = ValueKind<Int>.whole(1...1_000_000_000, example: 4200)
    return ValueKind(LocalizedText(zhHans: "人数|unknown", en: "WORKERS|unknown"), example: "4200") {
      (text) throws(ValueProblem) -> SampleOrigin in
      let typed = text.narrowed
      if typed == "unknown" || typed == "不详" { return .unknown }
      return .workers(try count.read(text))
    }
  }
}

extension ValueKind where Value == Rate {
  /// A price for each kilometre or mile, `0.35 /km`; a bare number is for the kilometre.
  static var distanceRate: ValueKind {
    ValueKind(LocalizedText(zhHans: "单价", en: "RATE"), example: "0.35/km") {
      (text) throws(ValueProblem) -> Rate in
      let units: [RateUnit] = [.kilometre, .mile]
      do throws(TermValueProblem) {
        let value = try TermKind.rate(units).value(
          from: text, in: .cny, strictness: .commandLine)
        if case .rate(let rate) = value { return rate }
      } catch { throw ValueProblem(error.code, error.message, remedy: .forExample("0.35/km")) }
      throw ValueProblem(
        "not-a-value", LocalizedText(zhHans: "“\(text)”不是单价", en: "\"\(text)\" is not a rate"),
        remedy: .forExample("0.35/km"))
    }
  }
}
