import ParleyLaw
import ParleyPay
import ParleyRecords
import ParleyTerms
import ParleyValues

/// `parley quote`: the price of one order under some standards.
enum QuoteCommand {
  static let distance = ParameterKey.option(
    "distance", "距离", ValueKind<Distance>.distance,
    help: LocalizedText(zhHans: "配送距离，带单位（km、m、mi）", en: "distance with its unit (km, m, mi)"))
  static let time = ParameterKey.option(
    "time", "时长", ValueKind<TimeSpan>.timeSpan,
    help: LocalizedText(
      zhHans: "接单到完成的时间，带单位（min、s、h）", en: "engaged time with its unit (min, s, h)"))
  static let fare = ParameterKey.option(
    "fare", "顾客支付", ValueKind<TypedAmount>.amount,
    help: LocalizedText(zhHans: "顾客支付的金额", en: "what the customer paid"))
  static let weight = ParameterKey.option(
    "weight", "重量", ValueKind<Weight>.weight,
    help: LocalizedText(zhHans: "货物重量，带单位（kg、g）", en: "weight with its unit (kg, g)"))
  static let moment = ParameterKey.option(
    "at", "时间", ValueKind<CivilDateTime>.moment,
    help: LocalizedText(
      zhHans: "接单的时间；不写则按当日不在任何时段加价之内计算",
      en: "when it was accepted; when left out, a time of the day without additions"))
  static let orderValue = ParameterKey.option(
    "order-value", "货品金额", ValueKind<TypedAmount>.amount,
    help: LocalizedText(zhHans: "货品的金额", en: "what the goods cost"))
  static let route = ParameterKey.option(
    "route", "行程方向",
    ValueKind<Route>.choice(
      Route.allCases.map { (Choice($0.rawValue, $0.name.zhHans, $0.name), $0) }),
    help: LocalizedText(
      zhHans: "起讫地与标准适用区域的关系", en: "how the order lies to the area of the standards"))
  static let outside = ParameterKey.option(
    "outside", "区外里程", ValueKind<Distance>.distance,
    help: LocalizedText(zhHans: "其中在区外的里程", en: "the part of the distance outside that area"))
  static let outsideTime = ParameterKey.option(
    "outside-time", "区外时长", ValueKind<TimeSpan>.timeSpan,
    help: LocalizedText(zhHans: "其中在区外的时间", en: "the part of the time outside that area"))
  static let weather = ParameterKey.option(
    "weather", "天气", ValueKind<SignalLevel>.signal, .repeated,
    help: LocalizedText(
      zhHans: "接单时生效的预警，如 高温=橙色", en: "a signal in force, such as high-temperature=orange"))

  static let command = Command(
    LocalizedText(zhHans: "计价", en: "quote"), group: .pay,
    summary: LocalizedText(
      zhHans: "按一份标准算一单的报酬，逐行列出怎么算的", en: "price one order under some standards, line by line"),
    parameters: [
      StandardsOptions.standards.parameter, distance.parameter, time.parameter, fare.parameter,
      weight.parameter, orderValue.parameter, route.parameter, outside.parameter,
      outsideTime.parameter, moment.parameter, weather.parameter,
      StandardsOptions.variant.parameter,
      StandardsOptions.category.parameter, StandardsOptions.area.parameter,
      StandardsOptions.employer.parameter, LawOptions.jurisdiction.parameter,
      LawOptions.minimumWage.parameter, LawOptions.overlay.parameter,
    ] + QuoteExtras.parameters,
    examples: [
      CommandExample(
        "quote --standards union.yaml --distance 3.2km --time 18min",
        LocalizedText(zhHans: "3.2 公里、18 分钟的一单", en: "an order of 3.2 km and 18 minutes")),
      CommandExample(
        "计价 --标准 union.yaml --距离 6公里 --时长 25分钟 --时间 2026-07-03T12:10 --天气 高温=橙色",
        LocalizedText(zhHans: "高温橙色预警中午的一单", en: "an order at noon under an orange heat signal")),
      CommandExample(
        "quote --standards minnesota-tnc --fare 5.00 --cancelled 4min",
        LocalizedText(
          zhHans: "接单 4 分钟后被取消、取消费 5 美元的一单",
          en: "an order cancelled 4 minutes after acceptance, for a fee of 5 dollars")),
      CommandExample(
        "quote --standards nyc-hvfhv --distance 7.5mi --time 30min",
        LocalizedText(zhHans: "按自带的纽约市标准", en: "by New York's standards, which come along")),
    ],
    topics: ["standards"], action: run)

  private static func run(
    _ arguments: ParsedArguments, _ context: CommandContext
  ) throws -> CommandOutput {
    let standards = try context.standards(in: arguments.required(StandardsOptions.standards))
    try arguments.requireKnownWords(in: standards)
    let book = try context.lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let place = arguments[LawOptions.jurisdiction]
    let day = arguments[moment]?.date ?? context.day
    let rules = try PayRules(
      standards,
      in: context.payContext(
        book, in: place, on: day,
        hourlyMinimum: arguments.money(LawOptions.minimumWage, in: standards.currency)))
    var order = Order(
      worker: nil, accepted: CivilDateTime(day), distance: arguments[distance],
      weightGrams: arguments[weight].map { Int($0.grams) },
      area: arguments[StandardsOptions.area], category: arguments[StandardsOptions.category],
      employer: arguments[StandardsOptions.employer],
      variant: arguments[StandardsOptions.variant])
    order.fare = try arguments.money(fare, in: standards.currency)
    order.orderValue = try arguments.money(orderValue, in: standards.currency)
    order.route = arguments[route]?.rawValue
    order.outsideDistance = arguments[outside]
    order.outsideSeconds = arguments[outsideTime].map { Int($0.seconds) }
    let accepted = try arguments[moment] ?? rules.quietMoment(of: order)
    order.setMoments(accepted: accepted, engaged: arguments[time])
    order.setWholeMoments(accepted)
    try QuoteExtras.fill(&order, from: arguments)
    let outcome = try ExplainedEngine.quote(
      order, by: rules, under: arguments.all(weather),
      isNextInBatch: arguments.isGiven(QuoteExtras.nextInBatch))
    switch outcome {
    case .priced(let pay):
      return QuotePresenter.output(
        try ExplainedEngine.quoteAlone(order, pay, by: rules), under: standards,
        isTimeAssumed: arguments[moment] == nil, nought: NoughtReason.of(order, under: standards),
        in: context.language)
    case .unpriced(let reason):
      throw CommandFailure(.usage, QuotePresenter.unpriced(reason, in: arguments))
    }
  }
}
