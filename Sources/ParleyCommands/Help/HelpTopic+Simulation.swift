import ParleyValues

extension HelpTopic {
  /// How the figures of a simulation are defined.
  static let simulation = HelpTopic(
    name: LocalizedText(zhHans: "测算口径", en: "simulation"),
    title: LocalizedText(zhHans: "测算口径", en: "What a simulation reports"),
    text: LocalizedText(
      zhHans: """
        两个水平用同一批订单计算：只要有一边算不出报酬的订单，两边都不计，并按原因列出单数。
        小时报酬 = 报酬 ÷ 小时数（有班次记录时按在线时间，否则按接单时间）；平均数 = 总报酬 ÷ 总小时数。
        十分组按基线的小时报酬排序；变化幅度以 ±0.1 %、±5 % 为界。基尼系数以每人报酬计算。
        平台留存比例 = （顾客支付 − 单上报酬 − 阶梯加价 − 返还）÷ 顾客支付，只计有支付金额的订单。
        归因：把总变化分摊到改动的各项（沙普利值，与排列次序无关），旁边是按文件次序逐项加总的读法。
        金额只在每单末尾舍入一次；小费不计。
        分组不足最少人数的不显示；会使它被推算出来的相邻分组也不显示。
        每步价值：从方案出发每次只动一项，折算到每月。典型明细：每类人按基线报酬排在正中间的一位。
        样本（--sample-of）：对劳动者重复抽取得出 95 % 的误差范围；不足 30 人不作推断。
        测算记录（--record）：文件摘要、标准原文、设置、种子和版本；--run 凭它逐字节重做。
        """,
      en: """
        Both levels are reckoned on the same orders: an order without a price on either is left out
        of both and counted by reason. Hourly pay is pay ÷ hours (online hours where there are
        shifts, else engaged hours); the mean is all pay ÷ all hours. Deciles follow the baseline's
        hourly pay; bands of change end at ±0.1 % and ±5 %. The Gini coefficient is of pay per
        worker. Take rate: what is left of the fares after order pay, tiers and cap returns, over
        orders of known fare. Attribution: the change of total pay by term (Shapley, whatever the
        order), beside the sequential reading in file order. Each order is rounded once, at its
        end; tips do not count. Groups below the smallest size are withheld, and so is a group that
        would give one away. Value of a step: one term moved at a time from the proposal, for a month.
        Worked slips: the worker in the middle of a group by baseline pay. A sample (--sample-of): bands
        of 95 % from drawing workers anew; below 30 workers nothing is said of the others. The run record
        (--record): digests of the files, the standards, settings, seed and version; --run repeats it to
        the byte.
        """))
}
