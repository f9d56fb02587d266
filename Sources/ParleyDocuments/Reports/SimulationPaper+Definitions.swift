import ParleyPay
import ParleyRendering
import ParleyValues

extension SimulationPaper {
  /// What the figures mean, so that the other side can check them.
  var definitions: [Block] {
    [heading("怎样读这些数字", "How the figures are meant"), .facts(meanings)]
  }

  private var meanings: [Fact] {
    let least = report.run.options.minimumGroupSize
    var facts = [
      fact(
        "报酬", "Pay", "标准给出的全部报酬：订单报酬、阶梯、奖励、津贴和补足；不含小费。",
        "Everything the standards give: order pay, tiers, rewards, allowances and top-ups; tips are "
          + "left out."),
      fact(
        "每小时报酬", "Pay an hour",
        "个人：本期报酬 ÷ 本期小时数；平均：全体报酬 ÷ 全体小时数。接单时间从接单算到完成，在线时间按上下线记录。"
          + "两种标准除以同样的小时数。",
        "Of a worker: pay ÷ hours of the record; mean: all pay ÷ all hours. Engaged time runs from "
          + "acceptance to completion, online time from on to off. Both levels are divided by the "
          + "same hours."),
      fact(
        "百分位", "Percentiles", "把人按每小时报酬由低到高排，第 p 百分位是排到百分之 p 的那一位的数；中位数是居中的一位。",
        "Workers in order of hourly pay: the figure of the one at p percent of the way up; the "
          + "median is the one in the middle."),
    ]
    if report.baseline.perMonth.value != nil {
      facts.append(
        fact(
          "每月", "A month", "记录恰为整月时按月数平均，否则按 365 ÷ 12 天折算。",
          "The mean of whole calendar months; any other record is scaled to 365 ÷ 12 days."))
    }
    if report.baseline.takeRate.value != nil {
      facts.append(
        fact(
          "平台实际抽成比例", "Platform's take rate", "顾客支付中没有付给劳动者的部分 ÷ 顾客支付，只算知道顾客支付的订单。",
          "What of the customers' fares is not paid to workers ÷ the fares, over orders whose fare "
            + "is known."))
    }
    if report.baseline.gini.value != nil {
      facts.append(
        fact(
          "基尼系数", "Gini", "0 表示人人报酬相同，越接近 1 差距越大。",
          "0 if everybody is paid the same, nearer to 1 the more unequal pay is."))
    }
    facts.append(
      fact(
        "取整", "Rounding", "每单报酬按标准取整到分，合计分毫不差；平均数、每小时数和百分比只在显示时取整（五成双），比较和分组用取整前的数。",
        "Each order is rounded as the standards say, so totals are exact; means, hourly figures and "
          + "percentages are rounded (half to even) for showing only, and compared unrounded."))
    facts.append(
      fact(
        "不显示", "Withheld", "涉及不足 \(least) 人的数字不显示，能由其他数字推算出来的也不显示。",
        "Figures about fewer than \(least) workers are withheld, and those that would give them "
          + "away."))
    return facts
  }

  private func fact(
    _ zhHans: String, _ en: String, _ chinese: String, _ english: String
  ) -> Fact {
    Fact(LocalizedText(zhHans: zhHans, en: en), LocalizedText(zhHans: chinese, en: english))
  }
}
